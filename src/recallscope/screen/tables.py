"""Words as tables: found by their first symbols, then by the whole of them."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.screen.letters import SIGNS, Letters, letters, symbols
from recallscope.screen.words import LANES, Says, Word, written_in_symbols

SHORTEST, LONGEST = 2, 12
"""Symbols of the shortest word that is found; a longer one than the longest is found by its beginning."""

SYMBOL, SIGN, CAREFUL, AMPERSAND, SEMICOLON = 31, 32, 64, 128, 256
"""Of what kind a byte is: its symbol, and whether it is a sign that stands for a letter or must be read with care."""

LONG, LONG_SHIFT = 6, 44
"""Symbols of a word that is told from others by its first six; how far their mixed number is shifted to be a place."""

ANYWHERE = 16
"""How much higher the bits of sizes stand of which words count anywhere."""

BITS = 5
MIXED = 0x9E3779B97F4A7C15
"""Spreads the keys over their table: 2^64 over the golden ratio (D. Knuth, The Art of Computer Programming, 6.4)."""

Keys = npt.NDArray[np.uint64]
Ways = dict[tuple[bool, Says], int]
"""The products of which a word speaks, by whether it must be whole, and what it says."""


class Tables(NamedTuple):
    """Words to be found.

    `kinds` tells what each byte is. `short` and `long` have a bit where a word may begin so, in so little room that
    they stay in a near cache: by the first four symbols for words of few, by the first six, mixed, for longer ones.
    `first`: by the first four a bit for each size that words beginning so have, and, higher up, for each that counts
    anywhere, not only where a word ends. `keys` and `which`: a table with open places, the key of a word and its row
    in `values`, which holds (whether it ends a word, what it then says, lane).
    """

    letters: Letters
    kinds: npt.NDArray[np.uint16]
    short: npt.NDArray[np.uint8]
    long: npt.NDArray[np.uint8]
    first: npt.NDArray[np.uint32]
    keys: Keys
    which: npt.NDArray[np.int32]
    values: Keys
    shift: int


def tables_of(words: Iterable[Word]) -> Tables:
    """Return the tables of words; those of fewer symbols than the shortest are left out."""
    said = _said(words)
    values: dict[frozenset[tuple[tuple[bool, Says], int]], int] = {}
    rows = [values.setdefault(frozenset(ways.items()), len(values)) for ways in said.values()]
    sizes, packed = np.array(list(map(len, said)), np.int64), _packed(list(said))
    anywhere = np.array([any(not whole for whole, _ in ways) for ways in said.values()], np.bool_)
    keys, which = _spread(packed, rows)
    return Tables(
        letters=letters(),
        kinds=_kinds(),
        short=_short(packed, sizes),
        long=_long(packed, sizes),
        first=_first(packed, sizes, anywhere),
        keys=keys,
        which=which,
        values=_values(values),
        shift=_shift(len(keys)),
    )


def _said(words: Iterable[Word]) -> dict[bytes, Ways]:
    said: dict[bytes, Ways] = {}
    for word in words:
        written = written_in_symbols(word.text)
        if len(written) >= SHORTEST:
            ways = said.setdefault(written[:LONGEST], {})
            way = (word.whole and len(written) <= LONGEST, word.says)
            ways[way] = ways.get(way, 0) | word.products
    return said


def _packed(words: Sequence[bytes]) -> Keys:
    """Return each word's symbols as one number, the first lowest."""
    padded = b"".join(word.ljust(LONGEST, b"\0") for word in words)
    shifts = np.arange(LONGEST, dtype=np.uint64) * np.uint64(BITS)
    placed = np.frombuffer(padded, np.uint8).reshape(-1, LONGEST).astype(np.uint64) << shifts
    packed: Keys = np.bitwise_or.reduce(placed, axis=1)
    return packed


def _kinds() -> npt.NDArray[np.uint16]:
    """Return of what kind each byte is: capital letters as small ones, the bytes of others than ASCII with care."""
    table = np.full(256, CAREFUL, np.uint16)
    table[:128] = symbols()[letters()[:128]]
    table[ord("<")] |= CAREFUL
    table[ord("&")] |= AMPERSAND
    table[ord(";")] |= SEMICOLON
    for sign in SIGNS:
        table[ord(sign)] |= SIGN
    return table


def _short(packed: Keys, sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    begun = np.zeros(1 << 4 * BITS, np.bool_)
    for key, size in zip(packed[sizes < LONG].tolist(), sizes[sizes < LONG].tolist(), strict=True):
        begun[_beginnings(key, size)] = True
    return np.packbits(begun, bitorder="little")


def _long(packed: Keys, sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    begun = np.zeros(1 << 64 - LONG_SHIFT, np.bool_)
    six = packed[sizes >= LONG] & np.uint64((1 << LONG * BITS) - 1)
    begun[six * np.uint64(MIXED) >> np.uint64(LONG_SHIFT)] = True
    return np.packbits(begun, bitorder="little")


def _first(packed: Keys, sizes: npt.NDArray[np.int64], anywhere: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint32]:
    first = np.zeros(1 << 4 * BITS, np.uint32)
    for key, size, counts in zip(packed.tolist(), sizes.tolist(), anywhere.tolist(), strict=True):
        bit = 1 << size - SHORTEST
        first[_beginnings(key, size)] |= np.uint32(bit | bit << ANYWHERE if counts else bit)
    return first


def _beginnings(key: int, size: int) -> slice | int:
    """Return the numbers of the four symbols with which a word may begin; a shorter one is followed by anything."""
    return slice(key, None, 1 << size * BITS) if size < 4 else key & (1 << 4 * BITS) - 1


def _spread(keys: Keys, rows: Sequence[int]) -> tuple[Keys, npt.NDArray[np.int32]]:
    """Return a table at most a quarter full, each key at its place or the next that was free."""
    size = 1 << max(4, (4 * len(keys)).bit_length())
    places = keys * np.uint64(MIXED) >> np.uint64(_shift(size))
    table, which = [0] * size, [0] * size
    for key, place, row in zip(keys.tolist(), places.tolist(), rows, strict=True):
        while table[place]:
            place = (place + 1) % size
        table[place], which[place] = key, row
    return np.array(table, np.uint64), np.array(which, np.int32)


def _shift(size: int) -> int:
    """Return by how much a mixed key is shifted to be a place of a table of so many."""
    return 65 - size.bit_length()


def _values(values: Iterable[Iterable[tuple[tuple[bool, Says], int]]]) -> Keys:
    """Return what each row says; a word that ends there says besides what it says anywhere."""
    table = np.zeros((len(list(values)), 2, len(Says), LANES), np.uint64)
    for row, ways in enumerate(values):
        for (whole, says), products in ways:
            for lane in range(LANES):
                table[row, int(whole) :, says, lane] |= np.uint64(products >> (64 * lane) & (1 << 64) - 1)
    return table
