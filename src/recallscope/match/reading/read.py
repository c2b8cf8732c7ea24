"""Texts read in one go, compiled: for each what `Facts` tells, as a row of numbers."""

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, Ints, Points, compiled, inlined, within
from recallscope.match.reading import amounts as stated
from recallscope.match.reading import named
from recallscope.match.reading.along import seen, tell_more
from recallscope.match.reading.amounts import amounts, round_numbers
from recallscope.match.reading.classes import Of, Parts
from recallscope.match.reading.kinds import head_of, kind_of_goods
from recallscope.match.reading.lexicon import Hashes, Tables
from recallscope.match.reading.tokens import Words, part, put_together, says_sign_for_letter, undo_leet
from recallscope.match.reading.written import is_strange, stands_anywhere

KIND, HEAD, LEET, FEATURES, WORDS, BRANDS, CODES, STATED = range(8)
"""Numbers that stand first: kind, head, whether there is leet, features, how many known words, brands and codes there
are, and whether capacities are stated, else round numbers that may be such.
"""

HEADER = STATED + 1

BATTERY = 4000
"""The mAh from which on goods are taken for a power bank."""

Array = npt.NDArray[Any]
Told = tuple[Ints, Ints]
Runs = tuple[npt.NDArray[np.int32], Ints]
Powers = tuple[npt.NDArray[np.float64], Ints]
SPECIAL = ("magnetic", "solar", "watch", "stand", "cable", "plug")
MAGNETIC, SOLAR, WATCH, STAND, CABLE, PLUG = (1 << bit for bit in range(len(SPECIAL)))
"""The special features, a bit each."""

_MAGNETIC, _SOLAR = np.uint64(1 << Of.MAGNETIC), np.uint64(1 << Of.SOLAR)
_WATCH, _STAND = np.uint64(1 << Of.WATCH), np.uint64(1 << Of.STAND)
_OF_MAGNETIC, _OF_SOLAR = int(Parts.MAGNETIC), int(Parts.SOLAR)


class Found(NamedTuple):
    """Room for what one text tells: pieces of words put together, brands, codes, capacities, powers; for letters."""

    pieces: Ints
    brands: Ints
    codes: Ints
    capacities: Ints
    watts: npt.NDArray[np.float64]
    letters: Ints


class Counts(NamedTuple):
    """How many words, pieces, brands, codes, capacities and powers one text tells; then what it is told to be."""

    words: int
    pieces: int
    brands: int
    codes: int
    capacities: int
    powers: int
    kind: int
    head: int
    leet: int
    features: int
    stated: int


@compiled
def read(texts: Points, offsets: Ints, built: Bytes, words: Words, tables: Tables) -> tuple[Told, Runs, Powers]:
    """Return the numbers of all texts, where their words begin and end and which they are, and the powers in W.

    With each, where those of each text end. `built` are special features that patterns show.
    """
    rows = len(offsets) - 1
    told, ends = np.empty(32 * rows + 64, np.int64), np.zeros(rows + 1, np.int64)
    runs, run_ends = np.empty(64 * rows + 64, np.int32), np.zeros(rows + 1, np.int64)
    powers, power_ends = np.empty(4 * rows + stated.MOST, np.float64), np.zeros(rows + 1, np.int64)
    found = _room(len(words.ids))
    starts, stops, ids, watts = words.starts, words.ends, words.ids, found.watts
    for row in range(rows):
        count = _read(texts[offsets[row] : offsets[row + 1]], built[row], words, found, tables)
        used, run, powered = ends[row], run_ends[row], power_ends[row]
        need = HEADER + count.words + count.pieces + 2 * count.brands + 3 * count.codes + count.capacities
        if used + need > len(told):
            told = _grown(told, used + need)
        if run + 3 * count.words > len(runs):
            runs = _grown(runs, run + 3 * count.words)
        if powered + count.powers > len(powers):
            powers = _grown(powers, powered + count.powers)
        ends[row + 1] = _tell(told, used, count, ids, found)
        for word in range(count.words):
            place = run + 3 * word
            runs[place], runs[place + 1], runs[place + 2] = starts[word], stops[word], ids[word]
        for place in range(count.powers):
            powers[powered + place] = watts[place]
        run_ends[row + 1], power_ends[row + 1] = run + 3 * count.words, powered + count.powers
    return (told, ends), (runs, run_ends), (powers, power_ends)


@within
def _room(most: int) -> Found:
    return Found(
        np.empty(most, np.int64),
        np.empty(2 * named.MOST, np.int64),
        np.empty(3 * named.MOST, np.int64),
        np.empty(stated.MOST, np.int64),
        np.empty(stated.MOST, np.float64),
        np.empty(most, np.int64),
    )


@within
def _read(text: Points, built: int, words: Words, found: Found, tables: Tables) -> Counts:
    """Write what one text tells; return how much of each there is."""
    many = part(text, tables, words)
    many, leet = undo_leet(text, many, tables, words)
    leet |= says_sign_for_letter(text)
    many, pieces = put_together(many, tables, words, found.pieces)
    tell_more(text, words, many, tables)
    of, head = seen(words.classes, many), head_of(text, words, many, tables)
    capacities, powers = amounts(text, found.capacities, found.watts)
    stated_in_mah = int(capacities > 0)
    battery = _is_battery(found.capacities, capacities)
    kind = kind_of_goods(text, words, many, head, battery, built & CABLE != 0, tables)
    features = built | _features(text, words.classes, head, of, tables)
    brands = named.brands(words, many, tables, found.brands)
    codes = named.codes(text, words, many, tables, found.letters, found.codes)
    if not stated_in_mah:
        capacities = round_numbers(text, words, many, found.capacities)
    return Counts(many, pieces, brands, codes, capacities, powers, kind, head, int(leet), features, stated_in_mah)


@within
def _tell(told: Ints, begin: int, count: Counts, ids: Ints, found: Found) -> int:
    """Write what is told of one text from a place on; return where it ends."""
    used = _copied(told, begin + HEADER, found.pieces, count.pieces)
    for word in range(count.words):
        if ids[word] >= 0:
            told[used] = ids[word]
            used += 1
    known = used - begin - HEADER
    told[begin + KIND], told[begin + HEAD], told[begin + LEET] = count.kind, count.head, count.leet
    told[begin + FEATURES], told[begin + WORDS], told[begin + BRANDS] = count.features, known, count.brands
    told[begin + CODES], told[begin + STATED] = count.codes, count.stated
    used = _copied(told, used, found.brands, 2 * count.brands)
    used = _copied(told, used, found.codes, 3 * count.codes)
    return _copied(told, used, found.capacities, count.capacities)


@within
def _is_battery(capacities: Ints, many: int) -> bool:
    found = False
    for place in range(many):
        found |= capacities[place] >= BATTERY
    return found


@within
def _features(text: Points, classes: Hashes, head: int, of: np.uint64, tables: Tables) -> int:
    """Return the bits of the special features that words show; a watch only where the goods are not for one."""
    found, strange = 0, is_strange(text)
    if of & _MAGNETIC or (strange and stands_anywhere(text, _OF_MAGNETIC, tables)):
        found |= MAGNETIC
    if of & _SOLAR or (strange and stands_anywhere(text, _OF_SOLAR, tables)):
        found |= SOLAR
    if of & _WATCH and seen(classes, head) & _WATCH:
        found |= WATCH
    return found | (STAND if of & _STAND else 0)


@inlined
def _copied(told: Ints, used: int, found: Ints, many: int) -> int:
    for place in range(many):
        told[used + place] = found[place]
    return used + many


@within
def _grown(held: Array, need: int) -> Array:
    """Return an array with room for more."""
    larger = np.empty(max(need, 2 * len(held)), held.dtype)
    larger[: len(held)] = held
    return larger
