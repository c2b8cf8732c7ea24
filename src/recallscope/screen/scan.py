"""One look at every text of a batch, compiled: which words stand in it, and whether by them it may be a hit."""

from typing import Any

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, Ints, compiled, inlined
from recallscope.screen.capacity import states_capacity
from recallscope.screen.marks import Room, begin, close, read, read_carefully, room_for
from recallscope.screen.tables import (
    AMPERSAND,
    ANYWHERE,
    BEGINS,
    BITS,
    CAREFUL,
    LONG,
    LONG_SHIFT,
    LONGEST,
    MIXED,
    SEMICOLON,
    SHORTEST,
    SIGN,
    Found,
    Tables,
)
from recallscope.screen.words import LANES, Says

PASSES, CLOSER = 1, 2
"""What is told of a text: it may be a hit; it must be looked at more closely, by patterns or with its tags undone."""

Rows = npt.NDArray[np.int32]
Bits = npt.NDArray[np.uint64]

_SIZES = LONGEST + 1 - SHORTEST
_FOUR = np.uint64((1 << 4 * BITS) - 1)
_SIX_BITS = np.uint64(LONG * BITS)
_ONE, _EVERY = np.uint64(1), np.uint64((1 << 64) - 1)
_MIXED, _LONG_SHIFT = np.uint64(MIXED), np.uint64(LONG_SHIFT)
_ENTITY = AMPERSAND | SEMICOLON
_SHOWS, _ALONE, _CODE, _BRAND, _SPEAKS, _CAPACITY, _POWER = map(int, Says)
_SAYS = len(Says)


@compiled
def scan(texts: Bytes, offsets: Rows, given: Bytes, tables: Tables) -> Bytes:
    """Return what is told of each text in UTF-8; bits of `given` are what each says of every product already."""
    rows = len(offsets) - 1
    longest = 0
    for row in range(rows):
        longest = max(longest, offsets[row + 1] - offsets[row])
    room, heard = room_for(longest), np.empty(_SIZES * (longest + 1), np.int64)
    said = np.empty((_SAYS, LANES), np.uint64)
    told = np.zeros(rows, np.uint8)
    for row in range(rows):
        at, end = offsets[row], offsets[row + 1]
        many, words, seen = read(texts, at, end, tables.kinds, room)
        if seen & CAREFUL or seen & _ENTITY == _ENTITY:
            many, words, seen = read_carefully(texts, at, end, tables.letters, tables.kinds, room)
            told[row] = CLOSER * (seen & CAREFUL != 0)
        close(room, many)
        begun = begin(room, many, words, seen & SIGN != 0)
        named = _hear(room, begun, tables.names, heard, 0)
        if named or given[row]:
            every = _hear(room, begun, tables.others, heard, named)
            _say(heard, every, given[row], tables.values, said)
            if _may_be_a_hit(said, False) or (
                _may_be_a_hit(said, True) and states_capacity(texts, at, end, tables.letters)
            ):
                told[row] |= PASSES
    return told


@inlined
def _worth(room: Room, begun: int, words: Found) -> np.int64:
    """Write where, of all places where words begin, some may begin that are looked for; return how many there are."""
    many = np.uint64(0)
    for start in range(begun):
        place = room.starts[start]
        six = np.uint64(room.sixes[place])
        room.worth[many] = place
        many += np.uint64(_has(words.short, six & _FOUR) | _has(words.long, six * _MIXED >> _LONG_SHIFT))
    return np.int64(many)


@inlined
def _hear(room: Room, begun: int, words: Found, heard: Ints, before: int) -> int:
    """Write the row of what each word says that is found, behind those heard before; return how many there are then."""
    for one in range(_worth(room, begun, words)):
        place = room.worth[one]
        letters = np.uint64(room.sixes[place]) | np.uint64(room.sixes[place + LONG]) << _SIX_BITS
        ends = np.uint32(0)
        for more in range(_SIZES):
            ends |= np.uint32(room.marks[place + SHORTEST + more] & BEGINS != 0) << np.uint32(more)
        sizes = words.first[letters & _FOUR]
        sizes &= ends | sizes >> np.uint32(ANYWHERE)
        for more in range(_SIZES):
            if sizes >> np.uint32(more) & np.uint32(1):
                row = _row_of(letters & (_ONE << np.uint64(BITS * (SHORTEST + more))) - _ONE, words)
                if row >= 0:
                    heard[before] = 2 * row + (ends >> np.uint32(more) & np.uint32(1))
                    before += 1
    return before


@inlined
def _has(bits: Bytes, place: np.uint64) -> Any:
    """Return whether a bit is set, as 1 or 0."""
    return bits[place >> np.uint64(3)] >> np.uint8(place & np.uint64(7)) & np.uint8(1)


@inlined
def _row_of(key: np.uint64, words: Found) -> int:
    """Return the row of what a word says, found by its key; -1 where it is none of those looked for."""
    keys = words.keys
    at = np.int64(key * _MIXED >> np.uint64(words.shift))
    while keys[at] != 0 and keys[at] != key:
        at = (at + 1) & (len(keys) - 1)
    return words.which[at] if keys[at] == key else -1


@inlined
def _say(heard: Ints, many: int, given: int, values: Bits, said: Bits) -> None:
    """Write what is said of each product: what is given, and by the words heard."""
    for says in range(_SAYS):
        for lane in range(LANES):
            said[says, lane] = _EVERY if given >> says & 1 else np.uint64(0)
    for one in range(many):
        row = heard[one]
        for says in range(_SAYS):
            for lane in range(LANES):
                said[says, lane] |= values[row, says, lane]


@compiled
def _may_be_a_hit(said: Bits, shown: bool) -> bool:
    """Return whether something speaks for a product enough that the scorer must decide.

    `shown` says that the goods are taken for a power bank of any product, whatever the words say.
    """
    for lane in range(LANES):
        shows, brand = _EVERY if shown else said[_SHOWS, lane], said[_BRAND, lane]
        speaks = said[_SPEAKS, lane] | said[_CAPACITY, lane] & said[_POWER, lane]
        if shows & said[_ALONE, lane] or brand & (said[_CODE, lane] | shows & speaks):
            return True
    return False
