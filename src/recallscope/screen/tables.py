"""Words as tables: found by their first symbols, then by the whole of them."""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.screen.letters import SIGNS, Letters, letters, symbols
from recallscope.screen.words import LANES, Says, Word, written_in_symbols

SHORTEST, LONGEST = 2, 12
"""Symbols of the shortest word that is found; a longer one than the longest is found by its beginning."""

SYMBOL, BEGINS, CAREFUL, AMPERSAND, SEMICOLON, SIGN, READ = 31, 32, 64, 128, 256, 512, 1 << 15
"""Of what kind a byte is: its symbol, whether words begin with it or after it, whether it must be read with care, is a
sign that stands for a letter, or is read at all."""

LONG, LONG_SHIFT = 6, 44
"""Symbols of a word that is told from others by its first six; how far their mixed number is shifted to be a place."""

ANYWHERE = 16
"""How much higher the bits of sizes stand of which words count anywhere."""

BITS = 5
MIXED = 0x9E3779B97F4A7C15
"""Spreads the keys over their table: 2^64 over the golden ratio (D. Knuth, The Art of Computer Programming, 6.4)."""

_NAMES = (Says.BRAND, Says.CODE_ALONE)

Keys = npt.NDArray[np.uint64]
Places = npt.NDArray[np.int64]
Way = tuple[bool, int, int]
"""Whether a word must be whole, what it says, and of which products."""


class Found(NamedTuple):
    """Words to be found.

    `short` and `long` have a bit where a word may begin so, in so little room that
    they stay in a near cache: by the first four symbols for words of few, by the first six, mixed, for longer ones.
    `first`: by the first four a bit for each size that words beginning so have, and, higher up, for each that counts
    anywhere, not only where a word ends. `keys` and `which`: a table with open places, the key of a word and the row
    of what it says.
    """

    short: npt.NDArray[np.uint8]
    long: npt.NDArray[np.uint8]
    first: npt.NDArray[np.uint32]
    keys: Keys
    which: npt.NDArray[np.int32]
    shift: int


class Tables(NamedTuple):
    """What letters and bytes are, and two sets of words to be found: without one of the `names` no text may be a hit.

    `values` holds what each row says (twice the row, one more where the word ends there; what it says; lane).
    """

    letters: Letters
    kinds: npt.NDArray[np.uint16]
    names: Found
    others: Found
    values: Keys


def tables_of(words: Iterable[Word]) -> Tables:
    """Return the tables of words; those of fewer symbols than the shortest are left out."""
    said, rows = _said(words)
    sizes, packed = np.fromiter(map(len, said), np.int64, len(said)), _packed(said)
    # Few rows stay in a near cache: those that were only on the way to what a word says are left out.
    used, row_of = np.unique(np.fromiter(said.values(), np.int64, len(said)), return_inverse=True)
    ways = [rows[row] for row in used]
    anywhere = np.array([any(not whole for whole, _, _ in one) for one in ways], np.bool_)[row_of]
    names = np.array([any(says in _NAMES for _, says, _ in one) for one in ways], np.bool_)[row_of]
    return Tables(
        letters=letters(),
        kinds=_kinds(),
        names=_found(packed[names], sizes[names], row_of[names], anywhere[names]),
        others=_found(packed[~names], sizes[~names], row_of[~names], anywhere[~names]),
        values=_values(ways),
    )


def _found(packed: Keys, sizes: Places, row_of: Places, anywhere: npt.NDArray[np.bool_]) -> Found:
    keys, which = _spread(packed, row_of.astype(np.int32))
    return Found(
        short=_short(packed, sizes),
        long=_long(packed, sizes),
        first=_first(packed, sizes, anywhere),
        keys=keys,
        which=which,
        shift=_shift(len(keys)),
    )


def _said(words: Iterable[Word]) -> tuple[dict[bytes, int], list[frozenset[Way]]]:
    """Return the row of each word, and what a row says in which ways; most words are misspelt brands, of few rows."""
    said: dict[bytes, int] = {}
    rows: dict[frozenset[Way], int] = {}
    ways_of: list[frozenset[Way]] = []
    joined: dict[tuple[int | None, Way], int] = {}
    for word in words:
        written = written_in_symbols(word.text)
        if len(written) < SHORTEST:
            continue
        way = (word.whole and len(written) <= LONGEST, int(word.says), word.products)
        known = said.get(written[:LONGEST])
        row = joined.get((known, way))
        if row is None:
            ways = frozenset((way,)) if known is None else ways_of[known] | {way}
            row = joined[known, way] = rows.setdefault(ways, len(rows))
            ways_of += [ways] * (row == len(ways_of))
        said[written[:LONGEST]] = row
    return said, ways_of


def _packed(words: Collection[bytes]) -> Keys:
    """Return each word's symbols as one number, the first lowest."""
    padded = b"".join(word.ljust(LONGEST, b"\0") for word in words)
    shifts = np.arange(LONGEST, dtype=np.uint64) * np.uint64(BITS)
    placed = np.frombuffer(padded, np.uint8).reshape(-1, LONGEST).astype(np.uint64) << shifts
    packed: Keys = np.bitwise_or.reduce(placed, axis=1)
    return packed


def _kinds() -> npt.NDArray[np.uint16]:
    """Return of what kind each byte is: capital letters as small ones, the bytes of others than ASCII with care."""
    table = np.full(256, CAREFUL | BEGINS, np.uint16)
    read = symbols()[letters()[:128]]
    table[:128] = np.where(read > 0, read | np.uint16(READ), np.uint16(BEGINS))
    table[ord("<")] |= CAREFUL
    table[ord("&")] |= AMPERSAND
    table[ord(";")] |= SEMICOLON
    for sign in SIGNS:
        table[ord(sign)] |= SIGN | BEGINS
    return table


def _short(packed: Keys, sizes: Places) -> npt.NDArray[np.uint8]:
    few = sizes < LONG
    begun = _begun(packed[few], sizes[few], np.ones(int(few.sum()), np.uint32))
    return np.packbits(begun.astype(np.bool_), bitorder="little")


def _long(packed: Keys, sizes: npt.NDArray[np.int64]) -> npt.NDArray[np.uint8]:
    begun = np.zeros(1 << 64 - LONG_SHIFT, np.bool_)
    six = packed[sizes >= LONG] & np.uint64((1 << LONG * BITS) - 1)
    begun[six * np.uint64(MIXED) >> np.uint64(LONG_SHIFT)] = True
    return np.packbits(begun, bitorder="little")


def _first(packed: Keys, sizes: Places, anywhere: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint32]:
    bits = (1 << sizes - SHORTEST).astype(np.uint32)
    return _begun(packed, sizes, bits | np.where(anywhere, bits << np.uint32(ANYWHERE), np.uint32(0)))


def _begun(packed: Keys, sizes: Places, bits: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """Return the bits of all words by the four symbols with which they begin; a shorter one is followed by anything."""
    begun = np.zeros(1 << 4 * BITS, np.uint32)
    np.bitwise_or.at(begun, packed[sizes >= 4] & np.uint64((1 << 4 * BITS) - 1), bits[sizes >= 4])
    shorter = sizes < 4
    for key, size, bit in zip(packed[shorter].tolist(), sizes[shorter].tolist(), bits[shorter], strict=True):
        begun[key :: 1 << size * BITS] |= bit
    return begun


def _spread(keys: Keys, rows: npt.NDArray[np.int32]) -> tuple[Keys, npt.NDArray[np.int32]]:
    """Return a table at most a quarter full, each key at its place or the next that was free."""
    size = 1 << max(4, (4 * len(keys)).bit_length())
    table, which = np.zeros(size, np.uint64), np.zeros(size, np.int32)
    places = (keys * np.uint64(MIXED) >> np.uint64(_shift(size))).astype(np.int64)
    while len(keys):
        free = table[places] == 0
        # Of those that meet at a free place one stays.
        table[places[free]] = keys[free]
        stays = table[places] == keys
        which[places[stays]] = rows[stays]
        keys, rows, places = keys[~stays], rows[~stays], (places[~stays] + 1) % size
    return table, which


def _shift(size: int) -> int:
    """Return by how much a mixed key is shifted to be a place of a table of so many."""
    return 65 - size.bit_length()


def _values(rows: Sequence[Iterable[Way]]) -> Keys:
    """Return what each row says; a word that ends there says besides what it says anywhere."""
    table = np.zeros((len(rows), 2, len(Says), LANES), np.uint64)
    for row, ways in enumerate(rows):
        for whole, says, products in ways:
            table[row, int(whole) :, says] |= np.frombuffer(products.to_bytes(8 * LANES, "little"), "<u8")
    return table.reshape(-1, len(Says), LANES)
