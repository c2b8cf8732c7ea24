"""Texts read in one go, compiled: for each what `Facts` tells, as a row of numbers."""

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Ints, Points, compiled, inlined, within
from recallscope.match.reading import amounts as stated
from recallscope.match.reading import named
from recallscope.match.reading.amounts import amounts, round_numbers
from recallscope.match.reading.kinds import ACCESSORY, head_of, is_strange, kind_of_goods, seen, stands_anywhere
from recallscope.match.reading.lexicon import Hashes, Of, Parts, Tables
from recallscope.match.reading.tokens import Words, part, put_together, says_sign_for_letter, undo_leet

HEADER = 10
"""Numbers that stand first: kind, kind if a cable is built in, head, whether there is leet, features, how many words,
pieces, brands and codes there are, and whether capacities are stated, else round numbers that may be such.
"""

BATTERY = 4000
"""The mAh from which on goods are taken for a power bank."""

Values = npt.NDArray[np.float64]
MAGNETIC, SOLAR, WATCH, STAND = 1, 2, 4, 8
"""The special features that words show, a bit each."""

_MAGNETIC, _SOLAR = np.uint64(1 << Of.MAGNETIC), np.uint64(1 << Of.SOLAR)
_CABLE = np.uint64(1 << Of.CABLE)
_WATCH, _STAND = np.uint64(1 << Of.WATCH), np.uint64(1 << Of.STAND)
_OF_MAGNETIC, _OF_SOLAR = int(Parts.MAGNETIC), int(Parts.SOLAR)


@compiled
def read(texts: Points, offsets: Ints, words: Words, tables: Tables) -> tuple[Ints, Ints, Values, Ints]:
    """Return the numbers of all texts, where each text's end, the powers in W, and where each text's end."""
    rows = len(offsets) - 1
    told, ends = np.empty(64 * rows + 64, np.int64), np.zeros(rows + 1, np.int64)
    powers, power_ends = np.empty(4 * rows + stated.MOST, np.float64), np.zeros(rows + 1, np.int64)
    pieces, letters = np.empty(len(words.ids), np.int64), np.empty(len(words.ids), np.int64)
    capacities, watts = np.empty(stated.MOST, np.int64), np.empty(stated.MOST, np.float64)
    brands, codes = np.empty(2 * named.MOST, np.int64), np.empty(3 * named.MOST, np.int64)
    starts, stops, ids = words.starts, words.ends, words.ids
    used, powered = 0, 0
    for row in range(rows):
        text = texts[offsets[row] : offsets[row + 1]]
        many = part(text, tables, words)
        many, leet = undo_leet(text, many, tables, words)
        leet |= says_sign_for_letter(text)
        many, held = put_together(many, tables, words, pieces)
        of, head = seen(words.classes, many), head_of(text, words, many, tables)
        capacity, power = amounts(text, capacities, watts)
        battery, stated_in_mah = False, int(capacity > 0)
        for place in range(capacity):
            battery |= capacities[place] >= BATTERY
        kind = kind_of_goods(text, words, many, head, battery, False, tables)
        with_cable = kind
        if kind == ACCESSORY and of & _CABLE:
            with_cable = kind_of_goods(text, words, many, head, battery, True, tables)
        features = _features(text, words.classes, head, of, tables)
        brand, code = named.brands(words, many, tables, brands), named.codes(text, words, many, tables, letters, codes)
        if not stated_in_mah:
            capacity = round_numbers(text, words, many, capacities)
        need = HEADER + 3 * many + held + 2 * brand + 3 * code + capacity
        if used + need > len(told):
            told = _grown(told, used + need)
        if powered + power > len(powers):
            powers = _grown_values(powers, powered + power)
        header = (kind, with_cable, head, int(leet), features, many, held, brand, code, stated_in_mah)
        for place, number in enumerate(header):
            told[used + place] = number
        used += HEADER
        for word in range(many):
            told[used], told[used + 1], told[used + 2] = starts[word], stops[word], ids[word]
            used += 3
        used = _copied(told, used, pieces, held)
        used = _copied(told, used, brands, 2 * brand)
        used = _copied(told, used, codes, 3 * code)
        used = _copied(told, used, capacities, capacity)
        for place in range(power):
            powers[powered + place] = watts[place]
        powered += power
        ends[row + 1], power_ends[row + 1] = used, powered
    return told, ends, powers, power_ends


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
def _grown(held: Ints, need: int) -> Ints:
    larger = np.empty(max(need, 2 * len(held)), np.int64)
    larger[: len(held)] = held
    return larger


@within
def _grown_values(held: Values, need: int) -> Values:
    larger = np.empty(max(need, 2 * len(held)), np.float64)
    larger[: len(held)] = held
    return larger
