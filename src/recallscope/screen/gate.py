"""The gate: which rows of a batch are worth scoring at all. By the array, cheapest first, and never in a hit's way.

Of most rows it is soon known that they hold no code and nothing that shows a power bank. The few others are looked at
again: do they name a brand, and speak of its products?
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from recallscope.clean.text import plain
from recallscope.match.index import Index
from recallscope.screen.symbols import END, Places, Symbols, Words, any_symbols, ascii_symbols, bytes_of, said, words_of
from recallscope.screen.telling import ALL, AMOUNT, STRONG, UNSEEN, telling

READ = ("title", "brand", "model", "gtin", "description", "attributes")

ROWS_AT_ONCE = 8192
Rows = npt.NDArray[np.bool_]


class Gate(msgspec.Struct, frozen=True):
    """The words looked for, and patterns of what is written in scripts that have no symbols.

    A row passes where a brand is named, a word speaks of that brand's products, and one shows a power bank; or by a
    code: with its brand, or, if it counts alone, in what shows a power bank.
    """

    goods: Words
    brands: Words
    misspelt: Words
    written_goods: str
    written_brands: str
    written_products: str


@lru_cache(maxsize=4)
def gate_of(index: Index) -> Gate:
    """Return the gate of an index; made once an index."""
    tells = telling(index)
    return Gate(
        goods=words_of(tells.goods),
        brands=words_of(tells.brands),
        misspelt=words_of(tells.misspelt),
        written_goods=tells.written_goods,
        written_brands=tells.written_brands,
        written_products=tells.written_products,
    )


def passing(batch: pa.RecordBatch, gate: Gate) -> Rows:
    """Return, for each row of a batch, whether it may be a hit."""
    columns = [_text(batch, name) for name in READ if name in batch.schema.names]
    parts = [_passing(_as_read(some), gate) for some in _slices(columns, batch.num_rows)]
    return np.concatenate(parts) if parts else np.zeros(0, np.bool_)


def _slices(columns: list[Any], rows: int) -> Iterator[pa.StringArray]:
    for start in range(0, rows, ROWS_AT_ONCE):
        some = [column.slice(start, ROWS_AT_ONCE) for column in columns]
        yield some[0] if len(some) == 1 else pc.binary_join_element_wise(*some, " ")


def _text(batch: pa.RecordBatch, name: str) -> Any:
    return pc.fill_null(batch.column(name).cast(pa.string()), "")


def _as_read(texts: pa.StringArray) -> pa.StringArray:
    """Return texts with entities and tags undone, where a mark tells that there may be any; few hold one."""
    letters = np.frombuffer(bytes_of(texts), np.uint8)
    marks = np.flatnonzero((letters == ord(";")) | (letters == ord("<")))
    if not len(marks):
        return texts
    marked = np.zeros(len(texts), np.bool_)
    marked[np.searchsorted(np.cumsum(pc.binary_length(texts)), marks, side="right")] = True
    undone = pa.array([plain(text) for text in texts.filter(pa.array(marked)).to_pylist()], pa.string())
    return pc.replace_with_mask(texts, pa.array(marked), undone)


def _passing(texts: pa.StringArray, gate: Gate) -> Rows:
    """Return which texts pass; those in ASCII, most of them, need no decoding."""
    plain = pc.string_is_ascii(texts).to_numpy(zero_copy_only=False)
    passed = np.zeros(len(texts), np.bool_)
    if plain.any():
        some = texts if plain.all() else texts.filter(pa.array(plain))
        passed[plain] = _judged(ascii_symbols(some), _matching(some, AMOUNT), None, gate)
    if not plain.all():
        some = texts.filter(pa.array(~plain))
        bare = pc.replace_substring_regex(pc.utf8_lower(pc.utf8_normalize(some, "NFKD")), UNSEEN, "")
        passed[~plain] = _judged(any_symbols(some), _matching(bare, gate.written_goods), bare, gate)
    return passed


def _judged(symbols: Symbols, shown: Rows, bare: pa.StringArray | None, gate: Gate) -> Rows:
    """Return which rows pass, by their symbols, by whether a pattern showed a power bank, and by their bare texts."""
    ends = np.flatnonzero(symbols == END)
    shows, codes = said(symbols, ends, gate.goods)
    shows[shown] = ALL
    passed: Rows = (shows != 0) & (codes >= STRONG)
    closer = ~passed & ((shows | codes) != 0)
    symbols, ends = _only(closer, symbols, ends)
    names, speaks = said(symbols, ends, gate.brands)
    if bare is not None:
        some = bare.filter(pa.array(closer))
        names[_matching(some, gate.written_brands)] = ALL
        speaks[_matching(some, gate.written_products)] = ALL
    wanted = speaks & shows[closer] | codes[closer]
    unnamed = (wanted != 0) & (names & wanted == 0)
    names[unnamed] |= said(*_only(unnamed, symbols, ends), gate.misspelt)[0]
    passed[closer] = names & wanted != 0
    return passed


def _only(rows: Rows, symbols: Symbols, ends: Places) -> tuple[Symbols, Places]:
    """Return the symbols of some rows, and their ends."""
    lengths = np.diff(ends, prepend=-1)
    return symbols[np.repeat(rows, lengths)], np.cumsum(lengths[rows]) - 1


def _matching(texts: pa.StringArray, pattern: str) -> Rows:
    found: Rows = pc.match_substring_regex(texts, pattern).to_numpy(zero_copy_only=False)
    return found
