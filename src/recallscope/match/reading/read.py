"""Texts read in one go, compiled: for each what `Facts` tells, as a row of numbers."""

from typing import Any

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, Ints, Points, compiled, inlined, within
from recallscope.match.reading import amounts as stated
from recallscope.match.reading import named
from recallscope.match.reading.amounts import amounts, round_numbers
from recallscope.match.reading.classes import Of, Parts
from recallscope.match.reading.kinds import head_of, kind_of_goods, seen
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


@compiled
def read(texts: Points, offsets: Ints, built: Bytes, words: Words, tables: Tables) -> tuple[Told, Runs, Powers]:
    """Return the numbers of all texts, where their words begin and end and which they are, and the powers in W.

    With each, where those of each text end. `built` are special features that patterns show.
    """
    rows = len(offsets) - 1
    told, ends = np.empty(32 * rows + 64, np.int64), np.zeros(rows + 1, np.int64)
    runs, run_ends = np.empty(64 * rows + 64, np.int32), np.zeros(rows + 1, np.int64)
    powers, power_ends = np.empty(4 * rows + stated.MOST, np.float64), np.zeros(rows + 1, np.int64)
    pieces, letters = np.empty(len(words.ids), np.int64), np.empty(len(words.ids), np.int64)
    capacities, watts = np.empty(stated.MOST, np.int64), np.empty(stated.MOST, np.float64)
    brands, codes = np.empty(2 * named.MOST, np.int64), np.empty(3 * named.MOST, np.int64)
    starts, stops, ids = words.starts, words.ends, words.ids
    used, powered, run = 0, 0, 0
    for row in range(rows):
        text = texts[offsets[row] : offsets[row + 1]]
        many = part(text, tables, words)
        many, leet = undo_leet(text, many, tables, words)
        leet |= says_sign_for_letter(text)
        many, held = put_together(many, tables, words, pieces)
        of, head = seen(words.classes, many), head_of(text, words, many, tables)
        capacity, power = amounts(text, capacities, watts)
        stated_in_mah = int(capacity > 0)
        battery = _is_battery(capacities, capacity)
        kind = kind_of_goods(text, words, many, head, battery, built[row] & CABLE != 0, tables)
        features = built[row] | _features(text, words.classes, head, of, tables)
        brand, code = named.brands(words, many, tables, brands), named.codes(text, words, many, tables, letters, codes)
        if not stated_in_mah:
            capacity = round_numbers(text, words, many, capacities)
        need = HEADER + many + held + 2 * brand + 3 * code + capacity
        if used + need > len(told):
            told = _grown(told, used + need)
        if run + 3 * many > len(runs):
            runs = _grown(runs, run + 3 * many)
        if powered + power > len(powers):
            powers = _grown(powers, powered + power)
        begin = used
        used = _copied(told, used + HEADER, pieces, held)
        for word in range(many):
            runs[run], runs[run + 1], runs[run + 2] = starts[word], stops[word], ids[word]
            run += 3
            if ids[word] >= 0:
                told[used] = ids[word]
                used += 1
        known = used - begin - HEADER
        header = (kind, head, int(leet), features, known, brand, code, stated_in_mah)
        for place, number in enumerate(header):
            told[begin + place] = number
        used = _copied(told, used, brands, 2 * brand)
        used = _copied(told, used, codes, 3 * code)
        used = _copied(told, used, capacities, capacity)
        for place in range(power):
            powers[powered + place] = watts[place]
        powered += power
        ends[row + 1], run_ends[row + 1], power_ends[row + 1] = used, run, powered
    return (told, ends), (runs, run_ends), (powers, power_ends)


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
