"""Texts as small symbols, and words found among them, by the array.

A letter and all that look like it or stand for it fall into one class, what only parts words falls out. So a code or
brand reads the same however it is spaced, cased or disguised. Its first four symbols find it by table; the few places
found are then compared with the whole word.
"""

import unicodedata
from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from recallscope.match.codes import LOOKS
from recallscope.match.words import LEET_CLASS
from recallscope.screen.telling import Word

END = 31
"""The symbol after each text."""

_BITS = 5
_SIZES = (2, 3, 4, 5, 6, 8, 10, 12)
_CLASSES = "0123456789cdfhjkmnpqruvwxy"
_CODE_POINTS = 0x20000
_READ_RANGES = ((0, 0x530), (0x1E00, 0x2150), (0x2460, 0x24EA), (0xFF00, 0xFFEF), (0x1D400, 0x1D800))
"""Where letters stand that are Latin, look so, or are so once their width or style is undone."""

Symbols = npt.NDArray[np.uint8]
Places = npt.NDArray[np.intp]
Bits = npt.NDArray[np.uint64]


class Words(msgspec.Struct, frozen=True):
    """Words to be found: by first four symbols which sizes may begin so; for each size keys in order, and both bits."""

    first: npt.NDArray[np.uint8]
    keys: tuple[Bits, ...]
    one: tuple[Bits, ...]
    other: tuple[Bits, ...]


def ascii_symbols(texts: pa.StringArray) -> Symbols:
    """Return the symbols of texts in ASCII, each text's end after it."""
    table, parting = _ascii_table()
    # A byte that no such text holds ends each.
    ended = pc.binary_join_element_wise(texts.cast(pa.binary()), b"\xff", b"")
    return np.frombuffer(bytes(bytes_of(ended)).translate(table, parting), np.uint8)


def any_symbols(texts: pa.StringArray) -> Symbols:
    """Return the symbols of any texts, each text's end after it."""
    ended = pc.binary_join_element_wise(texts, "\n", "")
    points = np.frombuffer(str(bytes_of(ended), "utf-8").encode("utf-32-le"), np.uint32)
    symbols = np.take(_table(), np.minimum(points, _CODE_POINTS - 1))
    symbols[np.cumsum(pc.utf8_length(ended).to_numpy()) - 1] = END
    kept: Symbols = symbols[symbols != 0]
    return kept


def words_of(telling: Iterable[Word]) -> Words:
    """Return words made ready to be found; one longer than twelve symbols is found by those."""
    groups: list[tuple[list[bytes], list[tuple[int, int]]]] = [([], []) for _ in _SIZES]
    table, parting = _ascii_table()
    for word in telling:
        # A word of another script must be found otherwise.
        symbols = word.text.encode().translate(table, parting) if word.text.isascii() else b""
        place = bisect(_SIZES, len(symbols)) - 1
        if place >= 0:
            groups[place][0].append(symbols[: _SIZES[place]])
            groups[place][1].append((word.one, word.other))
    first = np.zeros(1 << 4 * _BITS, np.uint8)
    keys, one, other = zip(*(_group(first, place, *group) for place, group in enumerate(groups)), strict=True)
    return Words(first, keys, one, other)


def _group(
    first: npt.NDArray[np.uint8], place: int, words: Sequence[bytes], bits: Sequence[tuple[int, int]]
) -> tuple[Bits, Bits, Bits]:
    """Return the keys of words of one size, sorted, and their bits; mark how they begin."""
    size = _SIZES[place]
    symbols = np.frombuffer(b"".join(words), np.uint8).reshape(-1, size)
    for start in {word[:4] for word in words}:
        first[_packed(start) :: 1 << len(start) * _BITS] |= 1 << place
    keys, back = np.unique(_packed_rows(symbols), return_inverse=True)
    both = np.zeros((2, len(keys)), np.uint64)
    for side in (0, 1):
        np.bitwise_or.at(both[side], back, np.array([pair[side] for pair in bits], np.uint64))
    return keys, both[0], both[1]


def said(symbols: Symbols, ends: Places, words: Words) -> tuple[Bits, Bits]:
    """Return, for each text, the bits of all words that stand in it."""
    one, other = np.zeros(len(ends), np.uint64), np.zeros(len(ends), np.uint64)
    for at, size, found in _found(symbols, words):
        rows = np.searchsorted(ends, at)
        np.bitwise_or.at(one, rows, words.one[size][found])
        np.bitwise_or.at(other, rows, words.other[size][found])
    return one, other


def _found(symbols: Symbols, words: Words) -> Iterator[tuple[Places, int, Places]]:
    """Return, by size, where words stand, and which words."""
    many = len(symbols)
    symbols = np.concatenate([symbols, np.full(max(_SIZES), END, np.uint8)])
    pairs = symbols[1:].astype(np.uint16)
    pairs <<= _BITS
    pairs |= symbols[:-1]
    starts = pairs[2 : many + 2].astype(np.uint32)
    starts <<= 2 * _BITS
    starts |= pairs[:many]
    sizes = np.take(words.first, starts)
    hits = np.flatnonzero(sizes != 0)
    sizes = sizes[hits]
    for size, keys in enumerate(words.keys):
        some = hits[(sizes & np.uint8(1 << size)) != 0]
        if len(some):
            packed = _packed_rows(symbols[some[:, None] + np.arange(_SIZES[size])])
            nearest = np.minimum(np.searchsorted(keys, packed), len(keys) - 1)
            whole = keys[nearest] == packed
            yield some[whole], size, nearest[whole]


def _packed_rows(symbols: Symbols) -> Bits:
    """Return each row of symbols as one number."""
    packed = np.zeros(len(symbols), np.uint64)
    for step in range(symbols.shape[1]):
        packed |= symbols[:, step].astype(np.uint64) << np.uint64(step * _BITS)
    return packed


def _packed(symbols: Sequence[int]) -> int:
    return sum(symbol << (place * _BITS) for place, symbol in enumerate(symbols))


def bytes_of(texts: pa.StringArray) -> memoryview:
    """Return the bytes of texts, one after the other."""
    offsets = np.frombuffer(texts.buffers()[1], np.int32)[texts.offset : texts.offset + len(texts) + 1]
    return memoryview(texts.buffers()[2] or b"")[offsets[0] : offsets[-1]]


@cache
def _ascii_table() -> tuple[bytes, bytes]:
    """Return the symbol of every byte, and the bytes that only part words."""
    plain = _table()[:256].copy()
    plain[128:] = END
    return bytes(plain), bytes(int(point) for point in np.flatnonzero(plain == 0))


@cache
def _table() -> Symbols:
    """Return the symbol of every code point: 1 to 26 a class of letters and digits, 0 the rest."""
    table = np.zeros(_CODE_POINTS, np.uint8)
    for low, high in _READ_RANGES:
        for point in range(low, high):
            symbol = _latin(chr(point)).translate(LEET_CLASS)
            table[point] = _CLASSES.find(symbol) + 1 if symbol else 0
    for digit in filter(str.isdecimal, map(chr, range(_CODE_POINTS))):
        table[ord(digit)] = _CLASSES.find(str(unicodedata.decimal(digit))) + 1
    for sign, meant in (("@", "4"), ("$", "5"), ("|", "1"), ("!", "1")):
        table[ord(sign)] = _CLASSES.find(meant) + 1
    return table


def _latin(letter: str) -> str:
    """Return the small Latin letter or digit that a character is or looks like, else nothing."""
    bare = unicodedata.normalize("NFKD", letter)[:1].upper().translate(LOOKS).lower()
    return bare if len(bare) == 1 and bare.isascii() and bare.isalnum() else ""
