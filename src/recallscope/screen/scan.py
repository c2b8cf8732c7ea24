"""One look at every text of a batch, compiled: which words stand in it, and whether by them it may be a hit."""

from typing import Any

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, compiled, inlined
from recallscope.screen.capacity import decoded, states_capacity
from recallscope.screen.letters import CODE_POINTS, OTHER_SCRIPT, UNSEEN
from recallscope.screen.tables import (
    AMPERSAND,
    ANYWHERE,
    BITS,
    CAREFUL,
    LONG,
    LONG_SHIFT,
    LONGEST,
    MIXED,
    SEMICOLON,
    SHORTEST,
    SIGN,
    SYMBOL,
    Tables,
)
from recallscope.screen.words import LANES, Says

PASSES, CLOSER = 1, 2
"""What is told of a text: it may be a hit; it must be looked at more closely, by patterns or with its tags undone."""

Flags = npt.NDArray[np.bool_]
Places = npt.NDArray[np.int32]
Kinds = npt.NDArray[np.uint16]
Numbers = npt.NDArray[np.uint64]

_GLUED = 8
"""Letters of the longest word that is read as one; in a longer one, words that are glued together begin anywhere."""

_END = 31
_FOUR = np.uint64((1 << 4 * BITS) - 1)
_SIZES = np.uint32((1 << ANYWHERE) - 1)
_EVERY = np.uint64((1 << 64) - 1)
_MIXED = np.uint64(MIXED)
_ENTITY = AMPERSAND | SEMICOLON
_SHOWS, _ALONE, _CODE, _BRAND, _SPEAKS, _CAPACITY, _POWER = map(int, Says)
_SAYS = len(Says)


@compiled
def scan(texts: Bytes, offsets: Places, given: Bytes, tables: Tables) -> Bytes:
    """Return what is told of each text in UTF-8; bits of `given` are what each says of every product already."""
    rows = len(offsets) - 1
    longest = 0
    for row in range(rows):
        longest = max(longest, offsets[row + 1] - offsets[row])
    symbols = np.empty(longest + LONGEST, np.uint8)
    begins, runs = np.empty(longest + LONGEST + 1, np.bool_), np.empty(longest + 2, np.int32)
    said = np.zeros((_SAYS, LANES), np.uint64)
    told = np.zeros(rows, np.uint8)
    for row in range(rows):
        at, end = offsets[row], offsets[row + 1]
        many, words, seen = _read(texts, at, end, tables.kinds, symbols, begins, runs)
        if seen & CAREFUL or seen & _ENTITY == _ENTITY:
            many, words, seen = _read_carefully(texts, at, end, tables, symbols, begins, runs)
            told[row] = CLOSER * (seen & CAREFUL != 0)
        _close(symbols, begins, runs, many, words)
        if _heard(symbols, begins, runs, words, seen & SIGN != 0, tables, said) or given[row]:
            for says in range(_SAYS):
                if given[row] >> says & 1:
                    said[says] = _EVERY
            if _may_be_a_hit(said, False) or (
                _may_be_a_hit(said, True) and states_capacity(texts, at, end, tables.letters)
            ):
                told[row] |= PASSES
            said[:] = 0
    return told


@inlined
def _read(
    texts: Bytes, at: int, end: int, kinds: Kinds, symbols: Bytes, begins: Flags, runs: Places
) -> tuple[int, int, int]:
    """Write a text's symbols, where words begin, and where those that a blank parts; return how many and what is seen.

    Every letter is written, and what is none overwritten by the next: so nothing has to be decided letter by letter.
    """
    many, words, seen, fresh, parted = 0, 0, 0, 1, 1
    for place in range(at, end):
        kind = int(kinds[texts[place]])
        seen |= kind
        read, sign = int(kind & SYMBOL != 0), kind // SIGN & 1
        symbols[many], begins[many], runs[words] = kind & SYMBOL, fresh | sign, many
        words += read & parted
        many += read
        fresh, parted = 1 - read | sign, 1 - read
    return many, words, seen


@compiled
def _read_carefully(
    texts: Bytes, at: int, end: int, tables: Tables, symbols: Bytes, begins: Flags, runs: Places
) -> tuple[int, int, int]:
    """Do the same for a text with letters beyond ASCII, tags or entities; with such letters, words begin anywhere.

    What isn't read here, letters of another script, entities and tags, is told as `CAREFUL`.
    """
    many, words, fresh, parted = 0, 0, True, True
    loose, closer, entity = False, False, False
    while at < end:
        point, at = decoded(texts, at, end)
        loose |= point > 127
        letter = tables.letters[point] if point < CODE_POINTS else np.uint8(OTHER_SCRIPT)
        if letter == UNSEEN:
            continue
        closer |= letter == OTHER_SCRIPT or point == ord("<") or (entity and point == ord(";"))
        entity |= point == ord("&")
        kind = tables.kinds[letter]
        if kind & SYMBOL:
            sign = kind & SIGN != 0
            symbols[many], begins[many] = kind & SYMBOL, fresh or sign
            if parted:
                runs[words] = many
                words += 1
            many, fresh, parted = many + 1, sign, False
        else:
            fresh, parted = True, True
    if loose and many:
        runs[0], words = 0, 1
    return many, words, SIGN | CAREFUL * closer


@inlined
def _close(symbols: Bytes, begins: Flags, runs: Places, many: int, words: int) -> None:
    """Write what follows the last symbol, and let words begin anywhere in what is glued together."""
    for step in range(LONGEST):
        symbols[many + step] = _END
    begins[many], runs[words] = True, many
    for word in range(words):
        if runs[word + 1] - runs[word] > _GLUED:
            for place in range(runs[word], runs[word + 1]):
                begins[place] = True


@compiled
def _heard(symbols: Bytes, begins: Flags, runs: Places, words: int, signs: bool, tables: Tables, said: Numbers) -> bool:
    """Add what all words say that stand among symbols; return whether there were any."""
    heard = False
    short, long, first = tables.short, tables.long, tables.first
    keys, which, values = tables.keys, tables.which, tables.values
    shift = np.uint64(tables.shift)
    for word in range(words):
        start, end = runs[word], runs[word + 1]
        if not signs and end - start <= _GLUED:
            end = start + 1
        for place in range(start, end):
            if not begins[place]:
                continue
            six = _packed(symbols, place, LONG)
            four = six & _FOUR
            if not (_has(short, four) | _has(long, six * _MIXED >> np.uint64(LONG_SHIFT))):
                continue
            sizes, at = first[np.int64(four)], place + SHORTEST
            while sizes & _SIZES:
                if sizes & 1 and (begins[at] or sizes >> ANYWHERE & 1):
                    row = _row_of(_packed(symbols, place, at - place), keys, which, shift)
                    if row >= 0:
                        heard = True
                        _add(said, values, row, int(begins[at]))
                sizes >>= 1
                at += 1
    return heard


@inlined
def _has(bits: Bytes, place: np.uint64) -> Any:
    """Return whether a bit is set, as 1 or 0."""
    return bits[np.int64(place >> np.uint64(3))] >> (place & np.uint64(7)) & 1


@inlined
def _row_of(key: np.uint64, keys: Numbers, which: Places, shift: np.uint64) -> int:
    """Return the row of what a word says, found by its key; -1 where it is none of those looked for."""
    at = np.int64(key * _MIXED >> shift)
    while keys[at] != 0 and keys[at] != key:
        at = (at + 1) & (len(keys) - 1)
    return which[at] if keys[at] == key else -1


@inlined
def _packed(symbols: Bytes, place: int, size: int) -> np.uint64:
    """Return so many symbols as one number, the first lowest."""
    key = np.uint64(0)
    for step in range(size):
        key |= np.uint64(symbols[place + step]) << np.uint64(BITS * step)
    return key


@inlined
def _add(said: Numbers, values: npt.NDArray[np.uint64], row: int, ends: int) -> None:
    for says in range(_SAYS):
        for lane in range(LANES):
            said[says, lane] |= values[row, ends, says, lane]


@compiled
def _may_be_a_hit(said: Numbers, shown: bool) -> bool:
    """Return whether something speaks for a product enough that the scorer must decide.

    `shown` says that the goods are taken for a power bank of any product, whatever the words say.
    """
    for lane in range(LANES):
        shows, brand = _EVERY if shown else said[_SHOWS, lane], said[_BRAND, lane]
        speaks = said[_SPEAKS, lane] | said[_CAPACITY, lane] & said[_POWER, lane]
        if shows & said[_ALONE, lane] or brand & (said[_CODE, lane] | shows & speaks):
            return True
    return False
