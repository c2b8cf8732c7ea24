"""The words that the gate looks for, as tables: found by their first symbols, then by the whole of them."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from recallscope.screen.letters import Letters, letters, symbols

SHORTEST, LONGEST = 2, 12
"""Symbols of the shortest word that is found; a longer one than the longest is found by its beginning."""

LANES = 4
"""Numbers of 64 bits, a bit for each product; of more than 256 some share one, which only lets more through."""

BITS = 5
MIXED = 0x9E3779B97F4A7C15
"""Spreads the keys over their table: 2^64 over the golden ratio (D. Knuth, The Art of Computer Programming, 6.4)."""

ALL = (1 << 64 * LANES) - 1
"""The bits of every product."""


class Says(IntEnum):
    """What a word says of products.

    It shows a power bank, is a code that counts alone or one that needs the brand, names the brand, speaks of the
    product by itself, or only together with the other of capacity and power.
    """

    SHOWS = 0
    CODE_ALONE = 1
    CODE = 2
    BRAND = 3
    SPEAKS = 4
    CAPACITY = 5
    POWER = 6


class Word(msgspec.Struct, frozen=True):
    """A word in Latin letters and digits, and what a row says by it of which products.

    A `whole` one counts only where no letter or digit follows.
    """

    text: str
    says: Says
    products: int = ALL
    whole: bool = True


class Tables(NamedTuple):
    """Words to be found.

    `first`: by first four symbols a bit for each size that words beginning so have; `begun` whether there are any, in
    so little room that it stays in the nearest cache. `keys` and `which`: a table with
    open places, the key of a word and its row in `values`, which holds (counts where it ends a word or anywhere, what
    it says, lane).
    """

    letters: Letters
    symbols: Letters
    begun: npt.NDArray[np.uint8]
    first: npt.NDArray[np.uint16]
    keys: npt.NDArray[np.uint64]
    which: npt.NDArray[np.int32]
    values: npt.NDArray[np.uint64]
    shift: int


def tables_of(words: Iterable[Word]) -> Tables:
    """Return the tables of words; those of fewer symbols than the shortest are left out."""
    said: dict[bytes, dict[tuple[bool, Says], int]] = {}
    for word in words:
        written = written_in_symbols(word.text)
        if len(written) >= SHORTEST:
            own = said.setdefault(written[:LONGEST], {})
            place = (word.whole and len(written) <= LONGEST, word.says)
            own[place] = own.get(place, 0) | word.products
    values: dict[frozenset[tuple[tuple[bool, Says], int]], int] = {}
    rows = [values.setdefault(frozenset(own.items()), len(values)) for own in said.values()]
    keys, which = _spread([packed(written) for written in said], rows)
    first = _first(said)
    begun = np.packbits(first != 0, bitorder="little")
    return Tables(letters(), symbols(), begun, first, keys, which, _values(values), _shift(len(keys)))


def written_in_symbols(text: str) -> bytes:
    """Return a word's symbols; none where it is of another script, which must be found otherwise."""
    table = symbols()
    return bytes(table[ord(letter)] for letter in text.lower() if table[ord(letter)]) if text.isascii() else b""


def packed(written: Sequence[int]) -> int:
    """Return symbols as one number, the first lowest."""
    return sum(symbol << (place * BITS) for place, symbol in enumerate(written))


def _first(words: Iterable[bytes]) -> npt.NDArray[np.uint16]:
    first = np.zeros(1 << 4 * BITS, np.uint16)
    for word in words:
        start = word[:4]
        # A shorter word may be followed by anything.
        first[packed(start) :: 1 << len(start) * BITS] |= np.uint16(1 << len(word) - SHORTEST)
    return first


def _spread(keys: Sequence[int], rows: Sequence[int]) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int32]]:
    """Return a table at most a quarter full, each key at its place or the next that was free."""
    size = 1 << max(4, (4 * len(keys)).bit_length())
    table, which = np.zeros(size, np.uint64), np.zeros(size, np.int32)
    shift = _shift(size)
    for key, row in zip(keys, rows, strict=True):
        place = (key * MIXED & (1 << 64) - 1) >> shift
        while table[place]:
            place = (place + 1) % size
        table[place], which[place] = key, row
    return table, which


def _shift(size: int) -> int:
    """Return by how much a mixed key is shifted to be a place of a table of so many."""
    return 65 - size.bit_length()


def _values(values: Iterable[Iterable[tuple[tuple[bool, Says], int]]]) -> npt.NDArray[np.uint64]:
    table = np.zeros((len(list(values)), 2, len(Says), LANES), np.uint64)
    for row, own in enumerate(values):
        for (whole, says), products in own:
            for lane in range(LANES):
                table[row, int(whole), says, lane] = products >> (64 * lane) & (1 << 64) - 1
    return table
