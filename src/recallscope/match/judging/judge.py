"""Listings beside every recalled product that their codes, fields and hints lead to; compiled."""

from typing import NamedTuple

import numpy as np

from recallscope.match.compiled import Ints, compiled, inlined, within
from recallscope.match.judging.brands import (
    FIELD,
    FIELD_MISSPELT,
    NEAR,
    brands_named,
    misspell,
    state,
    without_compared,
    without_lines,
)
from recallscope.match.judging.codes import codes_in
from recallscope.match.judging.features import GIVEN_DETAILS, MANY, speaking, speaking_against
from recallscope.match.judging.numbers import Lists
from recallscope.match.judging.pairs import Pair, Sight
from recallscope.match.judging.products import Products
from recallscope.match.judging.room import Room, room_for
from recallscope.match.judging.suspects import other_codes, shapes_in, stranger
from recallscope.match.reading.classes import Of, Parts
from recallscope.match.reading.lexicon import Hashes, Tables
from recallscope.match.reading.read import HEAD, HEADER, WORDS
from recallscope.match.reading.rows import SERIES, Row, Texts, is_any, is_series_number, row_of
from recallscope.match.reading.written import is_strange, stands_anywhere

_COMPARING, _LINE, _MARK, _STATION, _BATTERY = (
    np.uint64(1 << one) for one in (Of.COMPARING, Of.LINE, Of.MARK, Of.STATION, Of.BATTERY)
)
_OF_BATTERY = int(Parts.BATTERY)


class Asked(NamedTuple):
    """What is known of listings beside the words of their titles, by row.

    `rows` are those to look at; `brands` are named by fields and without spaces; `places` the products that fields or
    hints lead to, `given` by which fields.
    """

    rows: Ints
    brands: Lists
    places: Lists
    given: Ints


@compiled
def judge(texts: Texts, asked: Asked, products: Products, tables: Tables, hopeless: int) -> tuple[Ints, Ints, Ints]:
    """Return every pair of a row and a product that something speaks for: the row, the product, its features' bits.

    Left out are those of which one of the features in `hopeless` holds.
    """
    room = room_for(len(tables.classes), products.brands.many, products.many)
    numbers, of = products.numbers, (products.codes, products.names, products.targets, products.brands)
    size = len(asked.rows) + products.many
    rows, places, features = np.empty(size, np.int64), np.empty(size, np.int64), np.empty(size, np.int64)
    held = 0
    for number in asked.rows:
        row = row_of(texts, number)
        beside = asked.brands.values[asked.brands.ends[number] : asked.brands.ends[number + 1]]
        sight = _seen(row, beside, room, products, tables)
        first, last = asked.places.ends[number], asked.places.ends[number + 1]
        many = _candidates(row, sight.codes, asked.places.values[first:last], asked.given[first:last], room, products)
        if held + many > len(rows):
            rows, places, features = _larger(rows), _larger(places), _larger(features)
        for target in room.held[room.candidates : room.candidates + many]:
            pair = Pair(row, room, sight, numbers, *of, tables.classes, target, *_paired(row, target, room, products))
            speaks = speaking(pair)
            if speaks:
                bits = speaks | speaking_against(pair) << MANY
                if bits & hopeless == 0:
                    rows[held], places[held], features[held] = number, target, bits
                    held += 1
    return rows[:held], places[:held], features[:held]


@within
def _larger(held: Ints) -> Ints:
    """Return an array with twice the room."""
    return np.concatenate((held, np.empty_like(held)))


@within
def _seen(row: Row, beside: Ints, room: Room, products: Products, tables: Tables) -> Sight:
    """Return what a listing shows; `beside` are brands that are named otherwise than by words."""
    classes, strange = tables.classes, is_strange(row.text)
    of = _mark(row, room, classes)
    codes, brands = codes_in(row, products, tables, room), brands_named(row, room)
    if of & _COMPARING or strange:
        codes, brands = without_compared(row, room, codes, brands, tables)
    if of & _LINE:
        brands = without_lines(row, room, brands, beside[FIELD], classes)
    stated = state(row, room, (codes, brands), beside, products, tables)
    misspell(row, room, products.numbers[products.brands.misspelt :], beside[FIELD_MISSPELT])
    numbers = _mark_series(row, room.held[room.series :], classes)
    head = row.told[HEAD]
    return Sight(
        brands,
        stated,
        codes,
        numbers,
        other_codes(row, room, codes, products.numbers, products.words),
        shapes_in(row.text, room),
        room.stands if head == row.many else room.before,
        _clause_end(row, head, classes),
        of & _STATION != 0,
        of & _BATTERY != 0 or (strange and numbers > 0 and stands_anywhere(row.text, _OF_BATTERY, tables)),
        stranger(row, room, codes, products, classes) if brands == 0 else -1,
    )


@within
def _mark(row: Row, room: Room, classes: Hashes) -> np.uint64:
    """Mark the words that stand in a row; return of which of the lexicon's tables they are."""
    held, told, runs = room.held, row.told, row.runs
    of = np.uint64(0)
    for place in range(HEADER, HEADER + told[WORDS]):
        held[room.stands + told[place]] = row.number
        of |= classes[told[place]]
    for word in range(told[HEAD]):
        if runs[3 * word + 2] >= 0:
            held[room.before + runs[3 * word + 2]] = row.number
    return of


@within
def _mark_series(row: Row, series: Ints, classes: Hashes) -> int:
    """Mark numbers of three or four digits that count nothing: "334"; return how many have three, known or not."""
    runs, many = row.runs, 0
    for word in range(row.many):
        three = is_series_number(row, word, SERIES, classes)
        many += int(three)
        if runs[3 * word + 2] >= 0 and (three or is_series_number(row, word, SERIES + 1, classes)):
            series[runs[3 * word + 2]] = row.number
    return many


@within
def _clause_end(row: Row, head: int, classes: Hashes) -> int:
    """Return the first mark from a word on, or how many words there are."""
    word = head
    while word < row.many and not is_any(row.runs, word, word + 1, _MARK, classes):
        word += 1
    return word


@within
def _candidates(row: Row, codes: int, places: Ints, given: Ints, room: Room, products: Products) -> int:
    """Write the products that anything may speak for, each once; return how many."""
    held, numbers, number, many = room.held, products.numbers, row.number, 0
    for code in range(codes):
        target = numbers[products.codes.targets + held[room.found + code]]
        if held[room.coded + target] != number:
            held[room.coded + target], held[room.codes + target] = number, code
        many = _add(held, room, target, number, many)
    for at in range(len(places)):
        target = places[at]
        # What a description gives counts beside the brand alone.
        brand = numbers[products.targets.brands + target]
        if given[at] != GIVEN_DETAILS or _brand_said(row, brand, -1, room) > 0:
            many = _add(held, room, target, number, many)
        if held[room.candidate + target] == number:
            held[room.given + target] |= given[at]
    return many


@inlined
def _add(held: Ints, room: Room, target: int, number: int, many: int) -> int:
    if held[room.candidate + target] == number:
        return many
    held[room.candidate + target], held[room.given + target], held[room.candidates + many] = number, 0, target
    return many + 1


@within
def _paired(row: Row, target: int, room: Room, products: Products) -> tuple[int, int, int, int]:
    """Return a product's brand, how it is said, the code that spells the product, and what fields give."""
    held, brand = room.held, products.numbers[products.targets.brands + target]
    code = held[room.codes + target] if held[room.coded + target] == row.number else -1
    return brand, _brand_said(row, brand, code, room), code, held[room.given + target]


@within
def _brand_said(row: Row, brand: int, code: int, room: Room) -> int:
    """Return 2 where a brand is stated, 1 where misspelt.

    Behind a list of what the goods are for, it is stated where it stands right before the code.
    """
    held = room.held
    if brand < 0:
        return 0
    if held[room.stated + brand] == row.number:
        return 2
    if code >= 0 and held[room.behind + brand] == row.number:
        tail = held[room.tail + brand]
        if tail > row.told[HEAD] + 2 and 0 < held[room.found_at + code] - tail <= NEAR:
            return 2
    return int(held[room.misspelt + brand] == row.number)
