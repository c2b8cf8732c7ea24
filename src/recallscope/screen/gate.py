"""The gate: which rows of a batch are worth scoring at all. Vectorised, and never in the way of a hit.

The texts of a batch become one array of code points, and each of these a small symbol: a letter and all that look
like it or stand for it fall into one class, what only parts words falls out. So a code or brand reads the same
however it is spaced, cased or disguised. Its first four symbols find it by table; the few places found are then
compared with the whole word.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from recallscope.match.codes import LOOKS
from recallscope.match.index import Index
from recallscope.match.words import LEET_CLASS

READ = ("title", "brand", "model", "gtin", "description", "attributes")

ROWS_AT_ONCE = 8192
_SHORTEST, _BITS = 3, 5
_SIZES = (3, 4, 5, 6, 7, 8, 10, 12)
_END = 31
_CODE_POINTS = 0x20000
_READ_RANGES = ((0, 0x530), (0x0660, 0x0970), (0x1E00, 0x2150), (0x2460, 0x24EA), (0xFF00, 0xFFEF), (0x1D400, 0x1D800))
"""Where letters and digits stand that are Latin, look so, or are so once their width or style is undone."""

Symbols = npt.NDArray[np.uint8]
Bits = npt.NDArray[np.uint64]
_ALL = (1 << 64) - 1


class Words(msgspec.Struct, frozen=True):
    """Words of one size, sorted, each with the brands it names and the brands of whose products it speaks (bits)."""

    keys: Bits
    names: Bits
    speaks: Bits


class Gate(msgspec.Struct, frozen=True):
    """The symbols of code points; by first four symbols, which sizes of words may begin so; the words by size.

    A row passes where a brand is named and a word speaks of that brand's products; a code is both. `always` are
    brands with a name too short to be found: they count as named in every row. `written` finds names in other scripts.
    """

    table: Symbols
    first: Symbols
    words: tuple[Words, ...]
    always: int
    written: str


@lru_cache(maxsize=4)
def gate_of(index: Index) -> Gate:
    """Return the gate of an index; made once an index."""
    table = _table()
    first = np.zeros(1 << (4 * _BITS), np.uint8)
    words: list[dict[int, list[int]]] = [{} for _ in _SIZES]
    for word, names, speaks in _words(index):
        symbols = [int(one) for one in table[[ord(letter) for letter in word]] if one]
        place = max((place for place, size in enumerate(_SIZES) if size <= len(symbols)), default=None)
        if place is not None:
            bits = words[place].setdefault(_packed(symbols[: _SIZES[place]]), [0, 0])
            bits[0], bits[1] = bits[0] | names, bits[1] | speaks
            start = _packed(symbols[:4])
            first[start if len(symbols) > 3 else slice(start, None, 1 << 3 * _BITS)] |= 1 << place
    sorted_words = tuple(_sorted(group) for group in words)
    return Gate(table, first, sorted_words, _always(index), "|".join(sorted(map(re.escape, _written(index)))))


def passing(batch: pa.RecordBatch, gate: Gate) -> npt.NDArray[np.bool_]:
    """Return, for each row of a batch, whether it may be a hit."""
    columns = [_text(batch, name) for name in READ if name in batch.schema.names]
    parts = [_passing(pc.binary_join_element_wise(*some, "\n", " "), gate) for some in _slices(columns, batch.num_rows)]
    return np.concatenate(parts) if parts else np.zeros(0, np.bool_)


def _slices(columns: list[Any], rows: int) -> Iterator[list[Any]]:
    for start in range(0, rows, ROWS_AT_ONCE):
        yield [column.slice(start, ROWS_AT_ONCE) for column in columns]


def _text(batch: pa.RecordBatch, name: str) -> Any:
    return pc.fill_null(batch.column(name).cast(pa.string()), "")


def _passing(texts: pa.StringArray, gate: Gate) -> npt.NDArray[np.bool_]:
    """Return which texts pass; those in ASCII, most of them, need no decoding."""
    plain = pc.string_is_ascii(texts).to_numpy(zero_copy_only=False)
    passed = np.zeros(len(texts), np.bool_)
    ascii_texts = texts if plain.all() else texts.filter(pa.array(plain))
    passed[plain] = _judged(np.frombuffer(_bytes(ascii_texts), np.uint8), pc.binary_length(ascii_texts), gate)
    if not plain.all():
        some = texts.filter(pa.array(~plain))
        points = np.frombuffer(str(_bytes(some), "utf-8").encode("utf-32-le"), np.uint32)
        foreign = pc.match_substring_regex(some, gate.written).to_numpy(zero_copy_only=False)
        passed[~plain] = _judged(np.minimum(points, _CODE_POINTS - 1), pc.utf8_length(some), gate, foreign)
    return passed


def _bytes(texts: pa.StringArray) -> memoryview:
    """Return the bytes of texts, one after the other."""
    offsets = np.frombuffer(texts.buffers()[1], np.int32)[texts.offset : texts.offset + len(texts) + 1]
    return memoryview(texts.buffers()[2] or b"")[offsets[0] : offsets[-1]]


def _judged(points: npt.NDArray[Any], lengths: Any, gate: Gate, foreign: Any = None) -> npt.NDArray[np.bool_]:
    """Return which rows name a brand and speak of its products; rows that name one in another script pass."""
    rows = len(lengths)
    named = np.full(rows, gate.always, np.uint64)
    spoken = np.zeros(rows, np.uint64)
    if foreign is not None:
        named[foreign] = spoken[foreign] = _ALL
    symbols = np.take(gate.table, points)
    symbols[np.cumsum(lengths.to_numpy()) - 1] = _END
    symbols = np.concatenate([symbols[symbols != 0], np.full(max(_SIZES), _END, np.uint8)])
    for row, words, found in _found(symbols, gate):
        np.bitwise_or.at(named, row, words.names[found])
        np.bitwise_or.at(spoken, row, words.speaks[found])
    passed: npt.NDArray[np.bool_] = (named & spoken) != 0
    return passed


def _found(symbols: Symbols, gate: Gate) -> Iterator[tuple[npt.NDArray[np.intp], Words, npt.NDArray[np.intp]]]:
    """Return, by size of word, the rows in which words stand, and which words."""
    last = len(symbols) - max(_SIZES)
    pairs = symbols[: last + 2].astype(np.uint16) | symbols[1 : last + 3].astype(np.uint16) << 5
    starts = pairs[:last].astype(np.uint32) | pairs[2:].astype(np.uint32) << 10
    sizes = np.take(gate.first, starts)
    hits = np.flatnonzero(sizes)
    rows = np.searchsorted(np.flatnonzero(symbols[:last] == _END), hits)
    sizes = sizes[hits]
    for place, words in enumerate(gate.words):
        some = np.flatnonzero(sizes & (1 << place))
        if len(words.keys) and len(some):
            packed = np.zeros(len(some), np.uint64)
            for step in range(_SIZES[place]):
                packed |= symbols[hits[some] + step].astype(np.uint64) << np.uint64(step * _BITS)
            nearest = np.minimum(np.searchsorted(words.keys, packed), len(words.keys) - 1)
            whole = words.keys[nearest] == packed
            yield rows[some[whole]], words, nearest[whole]


def _sorted(group: dict[int, list[int]]) -> Words:
    keys = sorted(group)
    names, speaks = ([group[key][side] for key in keys] for side in (0, 1))
    return Words(np.array(keys, np.uint64), np.array(names, np.uint64), np.array(speaks, np.uint64))


def _packed(symbols: Iterable[int]) -> int:
    return sum(symbol << (place * _BITS) for place, symbol in enumerate(symbols))


def _words(index: Index) -> Iterator[tuple[str, int, int]]:
    """Return every word that can lead to a hit, the brands it names, and those of whose products it speaks."""
    bits = _bits(index)
    for group in index.codes.values():
        for found in group:
            brand = bits.get(index.targets[found.target].brand_key, 0)
            yield found.key, *((0, brand) if found.weak else (_ALL, _ALL))
    yield from ((number.lstrip("0"), _ALL, _ALL) for number in index.gtins)
    for names in index.known_brands.values():
        for words, named in names.items():
            if named in bits:
                yield "".join(words), bits[named], bits[named] if _alone(index, named) else 0
    yield from ((name, bits[meant], 0) for name, meant in index.misspelt.items() if meant in bits)
    for own, places in index.brands.items():
        yield from ((word, 0, bits.get(own, 0)) for place in places for word in _speaking(index, place))


def _speaking(index: Index, place: int) -> Iterator[str]:
    """Return the words by which a listing may speak of a product without its code."""
    for name in (*index.names[place], *index.full_names[place]):
        yield from (word for word in (*name.telling, name.number) if word)
    target = index.targets[place]
    yield from map(str, target.capacity_mah)
    yield from (f"{capacity // 1000}k" for capacity in target.capacity_mah if capacity >= 10_000)
    yield from (f"{power:g}w".replace(".", "") for power in target.watts if power >= 10)


def _bits(index: Index) -> dict[str, int]:
    """Return a bit for each brand that counts beside a code; brands share one where there are more than bits."""
    counting = sorted(brand for brand in index.brands if _counts(index, brand))
    return {brand: 1 << (place % 64) for place, brand in enumerate(counting)}


def _counts(index: Index, brand: str) -> bool:
    """Return whether a brand's products can be meant without a code, or only have codes that need the brand."""
    targets = [index.targets[place] for place in index.brands[brand]]
    weak = {found.target for group in index.codes.values() for found in group if found.weak}
    return any(one.names or one.full_names or one.capacity_mah for one in targets) or bool(
        weak & set(index.brands[brand])
    )


def _alone(index: Index, brand: str) -> bool:
    """Return whether a brand's products may be meant by words too short for the table: "A1"."""
    places = index.brands.get(brand, ())
    short = any(len(word) < _SHORTEST for place in places for word in _speaking(index, place))
    return short or any(
        len(index.targets[place].features) > 1 and not any(name.telling for name in index.names[place])
        for place in places
    )


def _always(index: Index) -> int:
    known = [(words, brand) for names in index.known_brands.values() for words, brand in names.items()]
    short = {brand for words, brand in known if len("".join(words)) < _SHORTEST}
    return sum(bit for brand, bit in _bits(index).items() if brand in short)


def _written(index: Index) -> Iterator[str]:
    """Return the names of brands and products in scripts that have no symbols."""
    yield from (word for own in index.full_names for name in own for word in name.telling if not word.isascii())
    yield from (name for name, brand in index.written_brands if brand in index.brands)


def _table() -> Symbols:
    """Return the symbol of every code point: 1 to 26 a class of letters and digits, 0 the rest."""
    classes = "0123456789cdfhjkmnpqruvwxy"
    table = np.zeros(_CODE_POINTS, np.uint8)
    for low, high in _READ_RANGES:
        for point in range(low, high):
            symbol = _latin(chr(point)).translate(LEET_CLASS)
            table[point] = classes.find(symbol) + 1 if symbol else 0
    for sign, meant in (("@", "4"), ("$", "5"), ("|", "1"), ("!", "1")):
        table[ord(sign)] = classes.find(meant) + 1
    return table


def _latin(letter: str) -> str:
    """Return the small Latin letter or digit that a character is or looks like, else nothing."""
    if letter.isdecimal():
        return str(unicodedata.digit(letter))
    bare = unicodedata.normalize("NFKD", letter)[:1].upper().translate(LOOKS).lower()
    return bare if len(bare) == 1 and bare.isascii() and bare.isalnum() else ""
