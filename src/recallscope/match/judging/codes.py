"""The recalled codes that stand in a listing, however they are spaced, cased or disguised; compiled."""

import numpy as np

from recallscope.match.compiled import Bytes, Ints, Points, compiled, inlined, within
from recallscope.match.judging.products import Products
from recallscope.match.judging.room import MOST, Room, room_for
from recallscope.match.reading.classes import Of
from recallscope.match.reading.lexicon import POINTS, Hashes, Nodes, Tables
from recallscope.match.reading.named import LONGEST_RUN
from recallscope.match.reading.read import BRANDS, CODES, HEADER, LEET, WORDS
from recallscope.match.reading.rows import Row, Runs, Texts, is_alphabetic, is_any, row_of
from recallscope.match.reading.tokens import is_plain, plain, unsigned
from recallscope.match.words import LEET_CLASS

_LONGEST_LEET = 16
_ANOTHER_MODEL = tuple(np.array([ord(letter) for letter in word]) for word in ("MAX", "PRO", "PLUS", "MINI", "LITE"))
"""Glued to a code, these are no region or colour, but make it another model's: BSG 300MAX."""

_SLASH, _FOREIGN = np.uint64(1 << Of.SLASH), np.uint64(1 << Of.FOREIGN)
_SOON = 5
"""Words before a code among which one may say that it is of other goods."""

_CAPITAL = ord("a") - ord("A")


def _places_in_leet() -> Bytes:
    """Return for each code point below 128 the place of the code letter that it is in leet, counted from 1."""
    places = np.zeros(128, np.uint8)
    for point in range(128):
        letter = chr(point).lower().translate(LEET_CLASS)
        if letter.isalnum():
            places[point] = "0123456789abcdefghijklmnopqrstuvwxyz".index(letter) + 1
    return places


_IN_LEET = _places_in_leet()


@within
def codes_in(row: Row, products: Products, tables: Tables, room: Room) -> int:
    """Write the recalled codes among a text's words; in leet ones, letters that digits stand for too. Return how many.

    Of words that begin at one place, the longest that are a code count.
    """
    told, held = row.told, room.held
    first = HEADER + told[WORDS] + 2 * told[BRANDS]
    codes, begin, word = 0, 0, -1
    for place in range(first, first + 3 * told[CODES], 3):
        if told[place] != word:
            word, begin = told[place], codes
        many = _spelled(row, (word, told[place + 1], told[place + 2]), products, tables, room, codes)
        if many:
            for one in range(many):
                copy_code(held, room, codes + one, begin + one)
            codes = begin + many
    return _leet(row, products, room) if codes == 0 and told[LEET] else codes


@compiled
def codes_of(texts: Texts, products: Products, tables: Tables) -> tuple[Ints, Ints, Ints, Ints]:
    """Return every recalled code of some texts: the text's number, the code, its first word, 1 if of other goods.

    Of other goods it is soon behind "for", "compatible with" or "replaces".
    """
    room = room_for(0, 0, 0)
    rows = len(texts.told_ends) - 1
    numbers, held = np.empty(MOST * rows, np.int64), 0
    found, words, foreign = np.empty_like(numbers), np.empty_like(numbers), np.empty_like(numbers)
    for number in range(rows):
        row = row_of(texts, number)
        for code in range(codes_in(row, products, tables, room)):
            word = room.held[room.found_at + code]
            numbers[held], found[held], words[held] = number, room.held[room.found + code], word
            foreign[held] = int(is_any(row.runs, word - _SOON, word, _FOREIGN, tables.classes))
            held += 1
    return numbers[:held], found[:held], words[:held], foreign[:held]


@inlined
def copy_code(held: Ints, room: Room, source: int, target: int) -> None:
    """Write a code in another's place."""
    held[room.found + target], held[room.found_at + target] = held[room.found + source], held[room.found_at + source]
    held[room.sizes + target], held[room.leet + target] = held[room.sizes + source], held[room.leet + source]


@inlined
def _write(held: Ints, room: Room, place: int, code: int, run: tuple[int, int], leet: int) -> None:
    """Write a code down: from which word on, over how many, whether in leet."""
    held[room.found + place], held[room.leet + place] = code, leet
    held[room.found_at + place], held[room.sizes + place] = run


@within
def _spelled(row: Row, run: tuple[int, int, int], products: Products, tables: Tables, room: Room, codes: int) -> int:
    """Write the codes that a run of words spells by so many of its letters, wholly or but for a suffix."""
    word, size, length = run
    numbers, of, held = products.numbers, products.codes, room.held
    letters = held[room.letters : room.letters + MOST]
    many = _letters(row, word, size, numbers[products.words.alphabetic :], tables.classes, letters)
    node, nexts, looks = 0, tables.nexts, tables.looks
    for place in range(min(length, many)):
        node = nexts[node, looks[letters[place]]] if letters[place] < POINTS else 0
    added = 0
    if _is_another_model(letters[length:many]):
        return added
    for at in range(numbers[of.at + node], numbers[of.at + node + 1]):
        one = numbers[at]
        if many == length + 1 and not numbers[of.open + one]:
            continue
        key = numbers[numbers[of.keys + one] : numbers[of.keys + one + 1]]
        counts = codes + added < MOST and (not numbers[of.weak + one] or _is(letters, length, key))
        rest = numbers[numbers[of.rests + one] : numbers[of.rests + one + 1]]
        if counts and not (len(rest) and _ends_otherwise(row, run, letters[:many], rest, tables.classes)):
            _write(held, room, codes + added, one, (word, size), 0)
            added += 1
    return added


@within
def _is_another_model(suffix: Ints) -> bool:
    found = False
    for word in _ANOTHER_MODEL:
        found |= _is(suffix, len(suffix), word)
    return found


@within
def _letters(row: Row, word: int, size: int, alphabetic: Ints, classes: Hashes, letters: Ints) -> int:
    """Write the letters of words but for strokes, as capitals, leet undone; return how many."""
    text, runs = row.text, row.runs
    many = 0
    for step in range(word, word + size):
        one = runs[3 * step + 2]
        if one >= 0 and classes[one] & _SLASH:
            continue
        for place in range(runs[3 * step], runs[3 * step + 1]):
            letter = plain(text[place]) if one >= 0 and alphabetic[one] else unsigned(text[place])
            # Of a word put together from two pieces, what stood between them is left out.
            if many < len(letters) and (letter > 127 or is_plain(letter)):
                letters[many] = letter - _CAPITAL if ord("a") <= letter <= ord("z") else letter
                many += 1
    return many


@inlined
def _is(letters: Ints, length: int, key: Ints) -> bool:
    """Return whether letters are those of a key."""
    same = len(key) == length
    for place in range(length if same else 0):
        same &= letters[place] == key[place]
    return same


@within
def _ends_otherwise(row: Row, run: tuple[int, int, int], letters: Ints, rest: Ints, classes: Hashes) -> bool:
    """Return whether a code that does without its end is followed by another one: IST-09991/W06, AO10FK-D."""
    word, size, length = run
    if len(letters) > length:
        digits = False
        for letter in letters[length:]:
            digits |= ord("0") <= letter <= ord("9")
        return digits
    runs, behind = row.runs, word + size
    after = behind + 1 if behind < row.many and is_any(runs, behind, behind + 1, _SLASH, classes) else behind
    first, last = (runs[3 * after], runs[3 * after + 1]) if after < min(row.many, behind + 2) else (0, 0)
    if is_alphabetic(row.text, first, last):
        return len(rest) == 1 and last - first == 1
    stroke = is_any(runs, behind - 1, min(row.many, behind + 1), _SLASH, classes)
    return stroke or _is_built(row.text, first, last, rest)


@within
def _is_built(text: Points, first: int, last: int, shape: Ints) -> bool:
    """Return whether a word is built so: A for each letter, 9 for each digit."""
    same = last - first == len(shape)
    for place in range(len(shape) if same else 0):
        digit = ord("0") <= text[first + place] <= ord("9")
        same &= shape[place] == (ord("9") if digit else ord("A"))
    return same


@within
def _leet(row: Row, products: Products, room: Room) -> int:
    """Write the codes that words spell where digits stand for letters."""
    text, runs, nexts, numbers, of = row.text, row.runs, products.leet, products.numbers, products.codes
    codes = 0
    for word in range(row.many):
        node, read, step = 0, 0, word
        while step < min(row.many, word + LONGEST_RUN) and read <= _LONGEST_LEET:
            node, read = _walked(text, runs, step, node, read, nexts)
            if node == 0:
                break
            for one in numbers[numbers[of.leet_at + node] : numbers[of.leet_at + node + 1]]:
                if not numbers[of.weak + one] and codes < MOST:
                    _write(room.held, room, codes, one, (word, step - word + 1), 1)
                    codes += 1
            step += 1
    return codes


@within
def _walked(text: Points, runs: Runs, word: int, node: int, read: int, nexts: Nodes) -> tuple[int, int]:
    """Return the node that a word more leads to in the tree of leet, 0 for none, and the letters read by then."""
    for place in range(runs[3 * word], runs[3 * word + 1]):
        letter = unsigned(text[place])
        node = nexts[node, _IN_LEET[letter]] if letter < 128 else 0
        if node == 0:
            return 0, read
        read += 1
    return node, read
