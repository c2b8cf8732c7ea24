"""The words that the gate looks for, as tables: found by their first symbols, then by the whole of them."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import NamedTuple

import msgspec
import numpy as np
import numpy.typing as npt

from recallscope.screen.letters import SIGNS, Letters, letters, symbols

SHORTEST, LONGEST = 2, 12
"""Symbols of the shortest word that is found; a longer one than the longest is found by its beginning."""

LANES = 4
"""Numbers of 64 bits, a bit for each product; of more than 256 some share one, which only lets more through."""

SYMBOL, SIGN, CAREFUL, AMPERSAND, SEMICOLON = 31, 32, 64, 128, 256
"""Of what kind a byte is: its symbol, and whether it is a sign that stands for a letter or must be read with care."""

LONG, LONG_SHIFT = 6, 44
"""Symbols of a word that is told from others by its first six; how far their mixed number is shifted to be a place."""

ANYWHERE = 16
"""How much higher the bits of sizes stand of which words count anywhere."""

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

    `kinds` tells what each byte is. `short` and `long` have a bit where a word may begin so, in so little room that
    they stay in a near cache: by the first four symbols for words of few, by the first six, mixed, for longer ones.
    `first`: by the first four a bit for each size that words beginning so have, and, higher up, for each that counts
    anywhere, not only where a word ends. `keys` and `which`: a table with open places, the key of a word and
    its row in `values`, which holds (whether it ends a word, what it then says, lane).
    """

    letters: Letters
    kinds: npt.NDArray[np.uint16]
    short: npt.NDArray[np.uint8]
    long: npt.NDArray[np.uint8]
    first: npt.NDArray[np.uint32]
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
    return Tables(
        letters(), _kinds(), _short(said), _long(said), first, keys, which, _values(values), _shift(len(keys))
    )


def written_in_symbols(text: str) -> bytes:
    """Return a word's symbols; none where it is of another script, which must be found otherwise."""
    table = symbols()
    return bytes(table[ord(letter)] for letter in text.lower() if table[ord(letter)]) if text.isascii() else b""


def packed(written: Sequence[int]) -> int:
    """Return symbols as one number, the first lowest."""
    return sum(symbol << (place * BITS) for place, symbol in enumerate(written))


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


def _short(words: Iterable[bytes]) -> npt.NDArray[np.uint8]:
    begun = np.zeros(1 << 4 * BITS, np.bool_)
    for word in words:
        if len(word) < LONG:
            begun[_beginnings(word)] = True
    return np.packbits(begun, bitorder="little")


def _long(words: Iterable[bytes]) -> npt.NDArray[np.uint8]:
    begun = np.zeros(1 << 64 - LONG_SHIFT, np.bool_)
    for word in words:
        if len(word) >= LONG:
            begun[_mixed(packed(word[:LONG])) >> LONG_SHIFT] = True
    return np.packbits(begun, bitorder="little")


def _first(words: Mapping[bytes, Iterable[tuple[bool, Says]]]) -> npt.NDArray[np.uint32]:
    first = np.zeros(1 << 4 * BITS, np.uint32)
    for word, ways in words.items():
        size = 1 << len(word) - SHORTEST
        anywhere = size << ANYWHERE if any(not whole for whole, _ in ways) else 0
        first[_beginnings(word)] |= np.uint32(size | anywhere)
    return first


def _beginnings(word: bytes) -> slice:
    """Return the numbers of the four symbols with which a word may begin; a shorter one is followed by anything."""
    start = word[:4]
    return slice(packed(start), None, 1 << len(start) * BITS)


def _mixed(key: int) -> int:
    return key * MIXED & (1 << 64) - 1


def _spread(keys: Sequence[int], rows: Sequence[int]) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int32]]:
    """Return a table at most a quarter full, each key at its place or the next that was free."""
    size = 1 << max(4, (4 * len(keys)).bit_length())
    table, which = np.zeros(size, np.uint64), np.zeros(size, np.int32)
    shift = _shift(size)
    for key, row in zip(keys, rows, strict=True):
        place = _mixed(key) >> shift
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
                table[row, int(whole) :, says, lane] |= np.uint64(products >> (64 * lane) & (1 << 64) - 1)
    return table
