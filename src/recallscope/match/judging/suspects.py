"""Words that look like model numbers, and what else of a title hints at goods that no recall names; compiled."""

import numpy as np

from recallscope.match.compiled import Ints, Points, inlined, within
from recallscope.match.judging.products import COMMON, FORM, MEASURE, Products, Words
from recallscope.match.judging.room import MOST, Room
from recallscope.match.reading.classes import Of
from recallscope.match.reading.lexicon import FIRST, Hashes, hashed, looked_up
from recallscope.match.reading.rows import Row
from recallscope.match.reading.tokens import is_plain, unsigned

_BRAND = np.uint64(1 << Of.BRAND)
_MARK = np.uint64(1 << Of.MARK)
_SHORTEST = 4
_LONGEST_FORM = 6
_DIGITS = 2
"""Digits of the second number in a measure of two: 5v3a, 10x15."""

_SHOP_NUMBER = 10
"""Letters of an article number that begins with b0, as a large shop counts."""


@inlined
def _is_digit(letter: int) -> bool:
    return ord("0") <= letter <= ord("9")


@within
def taken(word: int, room: Room, codes: int) -> bool:
    """Return whether a word is of those that spell recalled codes."""
    held, found = room.held, False
    for code in range(codes):
        first = held[room.found_at + code]
        found |= first <= word < first + held[room.sizes + code]
    return found


@within
def other_codes(row: Row, room: Room, codes: int, numbers: Ints, words: Words) -> int:
    """Write the words that look like a model number and spell no recalled code; return how many."""
    runs, many = row.runs, 0
    for word in range(row.many):
        start, end, one = runs[3 * word], runs[3 * word + 1], runs[3 * word + 2]
        # What leet is undone in, or put together of two pieces, stands otherwise in the text.
        if end - start < _SHORTEST or (one >= 0 and numbers[words.alphabetic + one]):
            continue
        alike = many < MOST and _is_model_like(row.text, start, end) and not taken(word, room, codes)
        if alike and not _is_measure(row.text, start, end, words.common, words.meanings):
            room.held[room.others + many] = one
            many += 1
    return many


@within
def _is_model_like(text: Points, start: int, end: int) -> bool:
    """Return whether a word is of plain letters and digits, of each some: two digits at least."""
    digits, letters = 0, 0
    for place in range(start, end):
        letter = unsigned(text[place])
        if not is_plain(letter):
            return False
        digits += _is_digit(letter)
        letters += not _is_digit(letter)
    return digits > 1 and letters > 0


@within
def _is_measure(text: Points, start: int, end: int, common: Hashes, meanings: Ints) -> bool:
    """Return whether a word is a measure, a standard, a device or a shop's number: 20w, usb3, iphone15, 2in1."""
    if end - start == _SHOP_NUMBER and text[start] == ord("b") and text[start + 1] == ord("0"):
        return True
    one = _run_end(text, start, end)
    two = _run_end(text, one, end)
    three = _run_end(text, two, end)
    if not _is_digit(text[start]):
        form = looked_up(_key(text, start, one), common, meanings)
        return form > 0 and form & FORM != 0 and two - one <= 3 and end - two <= _LONGEST_FORM and three == end
    meaning = looked_up(_key(text, one, two), common, meanings)
    if two == end:
        return two - one <= 2 or (meaning > 0 and meaning & MEASURE != 0)
    if two - one == 2 and text[one] == ord("i") and text[one + 1] == ord("n") and three == end:
        return True
    return two - one == 1 and three - two <= _DIGITS and end - three <= 1


@within
def _run_end(text: Points, start: int, end: int) -> int:
    """Return where letters, or digits, end that begin at a place."""
    place = start
    while place < end and _is_digit(unsigned(text[place])) == _is_digit(unsigned(text[start])):
        place += 1
    return place


@within
def _key(text: Points, start: int, end: int) -> np.uint64:
    key = FIRST
    for place in range(start, end):
        key = hashed(key, unsigned(text[place]))
    return key


@within
def stranger(row: Row, room: Room, codes: int, products: Products, classes: Hashes) -> int:
    """Return the word at which a title begins with a name, neither a known brand nor a shop's common word; else -1."""
    runs, words = row.runs, products.words
    word = 0
    while word < row.many and runs[3 * word + 2] >= 0 and classes[runs[3 * word + 2]] & _MARK:
        word += 1
    if word == row.many or taken(word, room, codes):
        return -1
    start, end, one = runs[3 * word], runs[3 * word + 1], runs[3 * word + 2]
    if one >= 0 and (classes[one] & ~_BRAND or not products.numbers[words.alphabetic + one]):
        return -1
    if end - start < 3:
        return -1
    for place in range(start, end):
        letter = unsigned(row.text[place])
        if one < 0 and not ord("a") <= letter <= ord("z"):
            return -1
        if letter > 127:
            return -1
    meaning = looked_up(_key(row.text, start, end), words.common, words.meanings)
    return -1 if meaning > 0 and meaning & COMMON else word


@within
def shapes_in(text: Points, room: Room) -> int:
    """Write how parts joined by hyphens are built, which may be model numbers: BI-B61; return how many there are."""
    at, many = 0, 0
    while at < len(text) and many < MOST:
        end = _joined(text, at)
        if end > at and _has_digit_soon(text, at):
            key = FIRST
            for place in range(at, end):
                if text[place] != ord("-"):
                    key = hashed(key, ord("9") if _is_digit(text[place]) else ord("A"))
            room.held[room.shapes + many] = np.int64(key)
            many += 1
            at = end
        else:
            at = max(at + 1, end)
    return many


@within
def _joined(text: Points, start: int) -> int:
    """Return where parts joined by hyphens end that begin at a place; the place itself where there is but one."""
    place, end, parts = start, start, 0
    while place < len(text) and is_plain(text[place]):
        while place < len(text) and is_plain(text[place]):
            place += 1
        parts += 1
        end = place
        if place < len(text) and text[place] == ord("-"):
            place += 1
    return end if parts > 1 else start


@inlined
def _has_digit_soon(text: Points, place: int) -> bool:
    """Return whether a digit stands behind letters and hyphens."""
    while place < len(text) and (ord("a") <= text[place] <= ord("z") or text[place] == ord("-")):
        place += 1
    return place < len(text) and _is_digit(text[place])
