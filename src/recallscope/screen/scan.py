"""One look at every text of a batch, compiled: which words stand in it, and whether by them it may be a hit."""

from typing import Any

import numba
import numpy as np
import numpy.typing as npt

from recallscope.screen.letters import CODE_POINTS, OTHER_SCRIPT, UNSEEN
from recallscope.screen.words import BITS, LANES, LONGEST, MIXED, SHORTEST, Says, Tables

PASSES, CLOSER = 1, 2
"""What is told of a text: it may be a hit; it must be looked at more closely, by patterns or with its tags undone."""

Bytes = npt.NDArray[np.uint8]
Edges = npt.NDArray[np.bool_]

_compiled: Any = numba.njit(cache=True, nogil=True)
_inlined: Any = numba.njit(cache=True, nogil=True, inline="always")
"""For what is called many times a text: a call that hands an array on counts who holds it, which costs more than it."""

_GLUED = 8
"""Letters of the longest word that is read as one; in a longer one, words that are glued together begin anywhere."""

_FEWEST_DIGITS = 4
"""Of a capacity in mAh by which goods are taken for a power bank."""

_END = 31
_EVERY, _NONE = np.uint64((1 << 64) - 1), np.uint64(0)
_MIXED = np.uint64(MIXED)
_SHOWS, _ALONE, _CODE, _BRAND, _SPEAKS, _CAPACITY, _POWER = map(int, Says)
_SAYS = len(Says)
_NUMBER, _BLANK, _HYPHEN, _M, _A, _M_PARTED, _K, _MA, _POINT, _MAH, _AH = range(1, 12)
"""How far a capacity has been read: of "10 000 m.Ah" the number, a blank after it, and so on."""


@_compiled
def scan(texts: Bytes, offsets: npt.NDArray[np.int32], given: Bytes, tables: Tables) -> Bytes:
    """Return what is told of each text in UTF-8; bits of `given` are what each says of every product already."""
    longest = 0
    for row in range(len(offsets) - 1):
        longest = max(longest, offsets[row + 1] - offsets[row])
    symbols = np.empty(longest + LONGEST, np.uint8)
    begins, ends = np.empty(longest + 1, np.bool_), np.empty(longest + 1, np.bool_)
    said = np.empty((_SAYS, LANES), np.uint64)
    told = np.zeros(len(offsets) - 1, np.uint8)
    for row in range(len(offsets) - 1):
        many, capacity, closer = _read(texts, offsets[row], offsets[row + 1], tables, symbols, begins, ends)
        for says in range(_SAYS):
            said[says] = _EVERY if given[row] >> says & 1 else _NONE
        if capacity:
            said[_SHOWS] = _EVERY
        if _heard(symbols, many, begins, ends, tables, said) or given[row]:
            told[row] = PASSES * _may_be_a_hit(said)
        told[row] |= CLOSER * closer
    return told


@_compiled
def _read(
    texts: Bytes, at: int, end: int, tables: Tables, symbols: Bytes, begins: Edges, ends: Edges
) -> tuple[int, bool, bool]:
    """Write a text's symbols, and where words begin and end; return how many, and whether it states a capacity.

    The last value is whether it holds what isn't read here: another script's letters, entities or tags.
    """
    letters, classes = tables.letters, tables.symbols
    many, word, progress, digits = 0, 0, 0, 0
    fresh, loose, capacity, closer, entity = True, False, False, False, False
    while at < end:
        point = np.int64(texts[at])
        at += 1
        if point > 127:
            point, at, loose = _decoded(texts, at, end)
        letter = letters[point] if point < CODE_POINTS else np.uint8(OTHER_SCRIPT)
        if letter == UNSEEN:
            continue
        closer |= letter == OTHER_SCRIPT or point == ord("<") or (entity and point == ord(";"))
        entity |= point == ord("&")
        if progress or ord("0") <= letter <= ord("9"):
            progress, digits, capacity = _further(letter, progress, digits, capacity)
        symbol = classes[letter]
        if symbol:
            sign = not _is_alphanumeric(letter)
            symbols[many], begins[many], ends[many] = symbol, fresh or sign, sign
            if sign and many:
                ends[many - 1] = True
            many, word, fresh = many + 1, word + 1, sign
        else:
            _part(begins, ends, many, word)
            word, fresh = 0, True
    _part(begins, ends, many, many if loose else word)
    for step in range(LONGEST):
        symbols[many + step] = _END
    return many, _further(np.uint8(0), progress, digits, capacity)[2], closer


@_compiled
def _decoded(texts: Bytes, at: int, end: int) -> tuple[Any, int, bool]:
    """Return a code point of several bytes, the first one before `at`, the place after it, and True."""
    point = np.int64(texts[at - 1])
    more = 1 if point < 0xE0 else 2 if point < 0xF0 else 3
    point &= 0x3F >> more
    while more and at < end:
        point = point << 6 | texts[at] & 0x3F
        at, more = at + 1, more - 1
    return point, at, True


@_inlined
def _part(begins: Edges, ends: Edges, many: int, word: int) -> None:
    """Note that a word of so many symbols ends here."""
    if word:
        ends[many - 1] = True
    if word > _GLUED:
        for place in range(many - word, many):
            begins[place] = ends[place] = True


@_compiled
def _is_alphanumeric(letter: int) -> bool:
    return ord("a") <= letter <= ord("z") or ord("0") <= letter <= ord("9")


@_compiled
def _further(letter: int, progress: int, digits: int, capacity: bool) -> tuple[int, int, bool]:
    """Return how far a capacity is read with one more letter, the digits of its number, whether one was stated."""
    if ord("0") <= letter <= ord("9"):
        more = progress in (_NUMBER, _BLANK, _POINT)
        return _NUMBER, digits + 1 if more else 1, capacity
    ended = not _is_alphanumeric(letter)
    if progress == _K:
        capacity |= ended or letter == ord("m") or letter == ord("a") or letter == ord("w")
    elif progress in (_MA, _MAH):
        capacity |= ended and digits >= _FEWEST_DIGITS
    elif progress == _AH:
        capacity |= ended
    return _next(letter, progress), digits, capacity


@_compiled
def _next(letter: int, progress: int) -> int:
    """Return how far a capacity is read with a letter that is no digit; 0 where it was none."""
    if progress in (_NUMBER, _BLANK, _HYPHEN):
        if letter == ord("m"):
            return _M
        if letter == ord("a"):
            return _A
        if letter == ord("k"):
            return _K
        if letter == ord("-") and progress != _HYPHEN:
            return _HYPHEN
        if progress == _NUMBER and letter == ord(" "):
            return _BLANK
        return _POINT if progress == _NUMBER and letter in (ord(","), ord("."), ord("'")) else 0
    if progress == _M and (letter == ord(" ") or letter == ord(".")):
        return _M_PARTED
    if progress in (_M, _M_PARTED) and letter == ord("a"):
        return _MA
    if progress == _MA and letter == ord("h"):
        return _MAH
    return _AH if progress == _A and letter == ord("h") else 0


@_compiled
def _heard(symbols: Bytes, many: int, begins: Edges, ends: Edges, tables: Tables, said: npt.NDArray[np.uint64]) -> bool:
    """Add what all words say that stand among symbols; return whether there were any."""
    heard = False
    begun, first, keys, which, values = tables.begun, tables.first, tables.keys, tables.which, tables.values
    shift = np.uint64(tables.shift)
    last = len(keys) - 1
    for place in range(many):
        if not begins[place]:
            continue
        start = _packed(symbols, place, 4)
        if not begun[np.int64(start >> np.uint64(3))] >> (start & np.uint64(7)) & 1:
            continue
        sizes = first[np.int64(start)]
        size = SHORTEST
        while sizes:
            if sizes & 1:
                key = _packed(symbols, place, size)
                at = np.int64(key * _MIXED >> shift)
                while keys[at] != 0 and keys[at] != key:
                    at = (at + 1) & last
                if keys[at] == key:
                    heard = True
                    _add(said, values, which[at], 0)
                    if ends[place + size - 1]:
                        _add(said, values, which[at], 1)
            sizes >>= 1
            size += 1
    return heard


@_inlined
def _packed(symbols: Bytes, place: int, size: int) -> np.uint64:
    """Return so many symbols as one number, the first lowest."""
    key = np.uint64(0)
    for step in range(size):
        key |= np.uint64(symbols[place + step]) << np.uint64(BITS * step)
    return key


@_inlined
def _add(said: npt.NDArray[np.uint64], values: npt.NDArray[np.uint64], row: int, whole: int) -> None:
    for says in range(_SAYS):
        for lane in range(LANES):
            said[says, lane] |= values[row, whole, says, lane]


@_compiled
def _may_be_a_hit(said: npt.NDArray[np.uint64]) -> int:
    """Return 1 where something speaks for a product enough that the scorer must decide, else 0."""
    for lane in range(LANES):
        shows, brand = said[_SHOWS, lane], said[_BRAND, lane]
        speaks = said[_SPEAKS, lane] | said[_CAPACITY, lane] & said[_POWER, lane]
        if shows & said[_ALONE, lane] or brand & (said[_CODE, lane] | shows & speaks):
            return 1
    return 0
