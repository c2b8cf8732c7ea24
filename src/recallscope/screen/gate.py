"""The gate: which rows of a batch are worth scoring at all. Never in a hit's way.

A row passes where a brand is named, words speak of one of that brand's products, and one shows a power bank; or by a
code: with its brand, or, if it counts alone, in what shows a power bank. Most rows are read once, by compiled code; the
few with letters of other scripts, or with tags, are read again, and by patterns.
"""

from functools import lru_cache
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from recallscope.clean.text import plain
from recallscope.match.compiled import Bytes
from recallscope.match.index import Index
from recallscope.screen.letters import UNSEEN_PATTERN
from recallscope.screen.scan import CLOSER, PASSES, scan
from recallscope.screen.tables import Tables, tables_of
from recallscope.screen.telling import telling
from recallscope.screen.words import Says

READ = ("title", "brand", "model", "gtin", "description", "attributes")

_MARKED = rf"[<&\x00-\x1f\x7f-\x{{9f}}]|(?:[\s\p{{Z}}]|{UNSEEN_PATTERN}){{2}}"
"""What only a text holds that reads otherwise than it is written: tags, entities, controls, several blanks."""

Rows = npt.NDArray[np.bool_]


class Gate(msgspec.Struct, frozen=True):
    """The words looked for, and what patterns in scripts that have no symbols say of every product."""

    tables: Tables
    written: tuple[tuple[Says, str], ...]


@lru_cache(maxsize=4)
def gate_of(index: Index) -> Gate:
    """Return the gate of an index; made once an index."""
    tells = telling(index)
    written = (
        (Says.SHOWS, tells.written_goods),
        (Says.BRAND, tells.written_brands),
        (Says.SPEAKS, tells.written_products),
    )
    return Gate(tables_of(tells.words), written)


def passing(batch: pa.RecordBatch, gate: Gate) -> Rows:
    """Return, for each row of a batch, whether it may be a hit."""
    texts = _texts(batch)
    told = _told(texts, np.zeros(len(texts), np.uint8), gate)
    closer = told & (CLOSER | PASSES) == CLOSER
    if closer.any():
        some = _plain(texts.filter(pa.array(closer)))
        told[closer] = _told(some, _given(some, gate), gate)
    passed: Rows = told & PASSES != 0
    return passed


def _texts(batch: pa.RecordBatch) -> pa.StringArray:
    columns = [text_of(batch, name) for name in READ if name in batch.schema.names]
    return columns[0] if len(columns) == 1 else pc.binary_join_element_wise(*columns, " ")


def _plain(texts: pa.StringArray) -> pa.StringArray:
    """Return texts as a reader sees them; most are so as they stand, and not every one is looked at in Python."""
    marked = pc.match_substring_regex(texts, _MARKED)
    read = [plain(text) for text in texts.filter(marked).to_pylist()]
    return pc.replace_with_mask(texts, marked, pa.array(read, pa.string()))


def text_of(batch: pa.RecordBatch, name: str) -> Any:
    """Return a column as texts, empty where nothing stands."""
    return pc.fill_null(batch.column(name).cast(pa.string()), "")


def _told(texts: pa.StringArray, given: Bytes, gate: Gate) -> Bytes:
    _, offsets, letters = texts.buffers()
    places = _read_only(offsets or bytes(4), np.int32)[texts.offset : texts.offset + len(texts) + 1]
    told: Bytes = scan(_read_only(letters or b"", np.uint8), places, given, gate.tables)
    return told


def _read_only(held: Any, kind: Any) -> npt.NDArray[Any]:
    """Return what is held somewhere as numbers; some of it might be written to, which would be compiled for apart."""
    return np.frombuffer(memoryview(held).toreadonly(), kind)


def _given(texts: pa.StringArray, gate: Gate) -> Bytes:
    """Return what patterns of other scripts say of each text, a bit each."""
    bare = pc.replace_substring_regex(pc.utf8_lower(pc.utf8_normalize(texts, "NFKD")), UNSEEN_PATTERN, "")
    given = np.zeros(len(texts), np.uint8)
    for says, pattern in gate.written:
        found = pc.match_substring_regex(bare, pattern).to_numpy(zero_copy_only=False)
        given |= found.astype(np.uint8) << np.uint8(says)
    return given
