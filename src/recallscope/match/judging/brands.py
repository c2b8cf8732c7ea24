"""The brands of the goods that a listing names, and those of what the goods are for or set beside; compiled."""

import numpy as np

from recallscope.match.compiled import Ints, Points, inlined, within
from recallscope.match.judging.codes import copy_code
from recallscope.match.judging.products import SAMSUNG, Products
from recallscope.match.judging.room import MOST, Room
from recallscope.match.reading.amounts import holds
from recallscope.match.reading.classes import Of, Pairs, Parts
from recallscope.match.reading.kinds import POWER_BANK, UNTOLD
from recallscope.match.reading.lexicon import Hashes, Tables, looked_up, points, row_hash
from recallscope.match.reading.read import BRANDS, HEAD, HEADER, KIND, WORDS
from recallscope.match.reading.rows import Row, Runs, is_any
from recallscope.match.reading.written import part_at, stands_anywhere

_ARTICLE, _COMPARED = np.uint64(1 << Of.ARTICLE), np.uint64(1 << Of.COMPARED)
_FOR, _WITH, _LINE = np.uint64(1 << Of.FOR), np.uint64(1 << Of.WITH), np.uint64(1 << Of.LINE)
_MARK, _BANK, _DEVICES = (np.uint64(1 << one) for one in (Of.MARK, Of.BANK, Of.DEVICES))
_COMPARED_BEHIND = np.uint64(1 << Of.COMPARED_BEHIND)
_COMPARED_PAIR, _BANK_PAIR, _MEANING = 1 << Of.COMPARED_PAIR, 1 << Of.BANK_PAIR, int(Pairs.MEANING)
_OF_COMPARED, _OF_COMPARED_BEHIND, _OF_BANK = map(int, (Parts.COMPARED, Parts.COMPARED_BEHIND, Parts.BANK))
_SAMSUNG = points(SAMSUNG)
_THAN, _RATIO = ord("比"), points("价價占")
"""Chinese says so, unless it is part of a word for a ratio."""

FIELD, FIELD_MISSPELT, WRITTEN = range(3)
"""Brands beside a title's words: of the brand field, of which that is a misspelling, then those without spaces."""

_FEW = 4
"""Words before a brand or code among which one may say that the goods are only set beside it."""

NEAR = 3
"""Words behind a brand within which a code is of that brand."""


@within
def is_compared(row: Row, word: int, size: int, tables: Tables) -> bool:
    """Return whether a word before so many words, or right behind them, says that the goods are only set beside them.

    Between the two stand articles alone: "not an Anker", but "not used Anker", "as new: Anker".
    """
    runs, classes = row.runs, tables.classes
    after = word + size
    # A code's last word may be one that was taken for its suffix: "A1263 vs".
    if is_any(runs, word + 1, min(row.many, after + 1), _COMPARED_BEHIND, classes):
        return True
    if after < row.many and _begins_compared(row, after, tables):
        return True
    for before in range(word - 1, max(-1, word - 1 - _FEW), -1):
        if is_any(runs, before, before + 1, _COMPARED, classes):
            return True
        if before and _mean(runs, before - 1, _COMPARED_PAIR, tables):
            return True
        if _written_compared(row, before, tables):
            return True
        if not is_any(runs, before, before + 1, _ARTICLE, classes):
            return False
    return False


@within
def _written_compared(row: Row, word: int, tables: Tables) -> bool:
    """Return whether a word of another script says so, or two of them do."""
    runs, text = row.runs, row.text
    start, end = runs[3 * word], runs[3 * word + 1]
    if text[start] < 128:
        return False
    earlier = runs[3 * word - 3] if word else start
    return stands_anywhere(text[earlier:end], _OF_COMPARED, tables) or _says_than(text, start, end)


@inlined
def _begins_compared(row: Row, word: int, tables: Tables) -> bool:
    """Return whether a word of another script begins with what says behind a thing that goods are compared with it."""
    start = row.runs[3 * word]
    return row.text[start] > 127 and part_at(row.text, start, _OF_COMPARED_BEHIND, -1, tables) >= 0


@within
def _says_than(text: Points, start: int, end: int) -> bool:
    """Return whether Chinese says "than" in a word."""
    found = False
    for place in range(start, end):
        found |= text[place] == _THAN and not (place > start and holds(_RATIO, text[place - 1]))
    return found


@inlined
def _mean(runs: Runs, word: int, meaning: int, tables: Tables) -> bool:
    """Return whether a word and the one after it mean something together."""
    one, two = runs[3 * word + 2], runs[3 * word + 5]
    means = looked_up(row_hash(_MEANING, one, two, -1), tables.rows, tables.means) if one >= 0 and two >= 0 else -1
    return means >= 0 and means & meaning != 0


@inlined
def _stands_in(row: Row, word: int, parts: int, tables: Tables) -> bool:
    """Return whether some part stands anywhere in a word of another script."""
    start, end = row.runs[3 * word], row.runs[3 * word + 1]
    return row.text[start] > 127 and stands_anywhere(row.text[start:end], parts, tables)


@within
def brands_named(row: Row, room: Room) -> int:
    """Write the brands that words name, in their order; return how many."""
    told, held = row.told, room.held
    first = HEADER + told[WORDS]
    many = min(told[BRANDS], MOST)
    for one in range(many):
        held[room.named_at + one], held[room.named + one] = told[first + 2 * one], told[first + 2 * one + 1]
    return many


@within
def without_compared(row: Row, room: Room, codes: int, brands: int, tables: Tables) -> tuple[int, int]:
    """Forget codes and brands that the goods are only set beside, and codes right after such brands.

    Return how many codes and brands are left.
    """
    held, kept, left = room.held, 0, 0
    for code in range(codes):
        word = held[room.found_at + code]
        beside = is_compared(row, word, held[room.sizes + code], tables)
        for one in range(brands):
            place = held[room.named_at + one]
            beside = beside or (0 < word - place <= NEAR and is_compared(row, place, 1, tables))
        if not beside:
            copy_code(held, room, code, kept)
            kept += 1
    for one in range(brands):
        if not is_compared(row, held[room.named_at + one], 1, tables):
            _copy(held, room, one, left)
            left += 1
    return kept, left


@inlined
def _copy(held: Ints, room: Room, source: int, target: int) -> None:
    held[room.named + target], held[room.named_at + target] = held[room.named + source], held[room.named_at + source]


@within
def without_lines(row: Row, room: Room, brands: int, field: int, classes: Hashes) -> int:
    """Forget lines that stand for their brand where another brand is stated; return how many brands are left."""
    runs, held, left = row.runs, room.held, 0
    for one in range(brands):
        brand, word = held[room.named + one], held[room.named_at + one]
        alone = field < 0 or field == brand
        for other in range(brands):
            place = held[room.named_at + other]
            alone &= held[room.named + other] == brand or is_any(runs, place, place + 1, _LINE, classes)
        if alone or not is_any(runs, word, word + 1, _LINE, classes):
            _copy(held, room, one, left)
            left += 1
    return left


@within
def state(row: Row, room: Room, many: tuple[int, int], beside: Ints, products: Products, tables: Tables) -> int:
    """Mark the brands of the goods and those behind "for"; return how many are stated.

    `many` are how many codes and brands there are; `beside` are those that are named otherwise, first by the field.
    """
    codes, brands = many
    head, number, held, stated = row.told[HEAD], row.number, room.held, 0
    if products.brands.samsung >= 0 and _begins_with_samsung(row, tables.classes):
        stated += _mark(held, room.stated + products.brands.samsung, number)
    phones = products.numbers[products.brands.phones : products.brands.phones + products.brands.many]
    for one in range(brands):
        if held[room.named_at + one] < head:
            stated += _mark(held, room.stated + held[room.named + one], number)
    for brand in beside[WRITTEN:]:
        stated += _mark(held, room.stated + brand, number)
    stated = _without_phones(held[room.stated : room.stated + len(phones)], stated, phones, number)
    for one in range(brands - 1, -1, -1):
        brand = held[room.named + one]
        if held[room.named_at + one] >= head and held[room.stated + brand] != number:
            held[room.behind + brand], held[room.tail + brand] = number, held[room.named_at + one]
    for one in range(brands):
        brand, word = held[room.named + one], held[room.named_at + one]
        if held[room.behind + brand] == number and held[room.tail + brand] == word:
            coded = _codes_follow(held, room, codes, word, brand, products)
            if (coded or not phones[brand]) and _after_devices(row, word, coded, tables):
                stated += _mark(held, room.stated + brand, number)
    return stated + (_mark(held, room.stated + beside[FIELD], number) if beside[FIELD] >= 0 else 0)


@within
def _begins_with_samsung(row: Row, classes: Hashes) -> bool:
    """Return whether a title begins with that brand, and not with devices that are charged: "Samsung Galaxy"."""
    begins = len(row.text) >= len(_SAMSUNG)
    for place in range(len(_SAMSUNG) if begins else 0):
        begins &= row.text[place] == _SAMSUNG[place]
    return begins and not (row.many > 1 and is_any(row.runs, 1, 2, _DEVICES | _FOR | _MARK, classes))


@inlined
def _mark(held: Ints, place: int, number: int) -> int:
    """Mark a brand; return 1 if it was not yet."""
    fresh = int(held[place] != number)
    held[place] = number
    return fresh


@within
def _without_phones(stated: Ints, many: int, phones: Ints, number: int) -> int:
    """Forget brands of phones where more than one is stated: the goods are for them. Return how many are left."""
    count = 0
    if many > 1:
        for brand in range(len(stated)):
            count += int(phones[brand] and stated[brand] == number)
    if count < 2:
        return many
    for brand in range(len(stated)):
        if phones[brand] and stated[brand] == number:
            stated[brand] = -1
    return many - count


@within
def _codes_follow(held: Ints, room: Room, codes: int, word: int, brand: int, products: Products) -> bool:
    """Return whether a code of a brand stands soon behind its name."""
    numbers, found = products.numbers, False
    for code in range(codes):
        target = numbers[products.codes.targets + held[room.found + code]]
        behind = 0 < held[room.found_at + code] - word <= NEAR
        found |= behind and numbers[products.targets.brands + target] == brand
    return found


@within
def _after_devices(row: Row, word: int, coded: bool, tables: Tables) -> bool:
    """Return whether a brand stands behind what a power bank is for: "power bank for iPhone, Anker A1263".

    Where its code follows, goods of no kind that is told may be one, too: "for iPhone, Anker A1263".
    """
    runs, classes, first = row.runs, tables.classes, row.told[HEAD] + 1
    may_be = row.told[KIND] == UNTOLD and coded and is_any(runs, first, first + 1, _DEVICES, classes)
    if row.told[KIND] != POWER_BANK and not may_be:
        return False
    between = False
    for place in range(first, word):
        between |= not is_any(runs, place, place + 1, _ARTICLE | _MARK, classes)
    if not between or is_any(runs, word - 1, word, _FOR | _WITH, classes):
        return False
    for place in range(first, word):
        if is_any(runs, place, place + 1, _BANK, classes) or _stands_in(row, place, _OF_BANK, tables):
            return False
        if place + 1 < word and _mean(runs, place, _BANK_PAIR, tables):
            return False
    return True


@within
def misspell(row: Row, room: Room, misspelt: Ints, field: int) -> None:
    """Mark the brands of which words before "for", or the brand field, are misspellings."""
    for word in range(row.told[HEAD]):
        one = row.runs[3 * word + 2]
        if one >= 0 and misspelt[one] >= 0:
            room.held[room.misspelt + misspelt[one]] = row.number
    if field >= 0:
        room.held[room.misspelt + field] = row.number
