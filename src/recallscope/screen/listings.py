"""Listings by the batch: the fields by which they are judged, as text, and where in the catalogue they stand."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

from recallscope.screen.kernel import TEXTS
from recallscope.screen.lines import LONGEST

LISTINGS = pa.schema({"row": pa.int64(), "listing_id": pa.string(), **{field: pa.string() for field in TEXTS}})
"""Rows of a catalogue: the number from 0, the id if it has one, and texts. What the catalogue lacks is null."""

TOGETHER = 1 << 16
"""So many rows of a catalogue are judged in one go: one piece."""

BYTES_TOGETHER = 32 << 20
"""A piece of long texts ends sooner."""


class Slice(msgspec.Struct, frozen=True):
    """Some rows of one row group, cut into pieces of `together`: which, and where they stand in the catalogue."""

    number: int
    path: str
    group: int
    start: int
    rows: int
    first_row: int
    together: int


class Piece(msgspec.Struct, frozen=True):
    """Some rows of a catalogue in their order: a batch of LISTINGS, or the slice of Parquet where they are found.

    `steps` is how much further it brings us, in the catalogue's measure.
    """

    number: int
    first_row: int
    rows: int
    steps: int
    batch: pa.RecordBatch | None = None
    slice: Slice | None = None


class Broken(msgspec.Struct, frozen=True):
    """A row that can't be read: its line in the file (from 1), its number among the rows (from 0), and why."""

    line: int
    row: int
    why: str


def listings(columns: Mapping[str, pa.Array], numbers: Sequence[int] | npt.NDArray[np.int64]) -> pa.RecordBatch:
    """Return a batch of LISTINGS from columns by field and the rows' numbers."""
    fields = {"listing_id": "id", **{field: field for field in TEXTS}}
    empty = pa.nulls(len(numbers), pa.string())
    texts = [as_text(columns[field]) if field in columns else empty for field in fields.values()]
    return pa.RecordBatch.from_arrays([pa.array(np.asarray(numbers, np.int64)), *texts], schema=LISTINGS)


def as_text(column: pa.Array) -> pa.Array:
    """Return a column as text: numbers as they are written, lists and records as JSON."""
    kind = column.type
    if pa.types.is_string(kind):
        return _cut(column)
    if pa.types.is_dictionary(kind):
        return as_text(column.dictionary_decode())
    if pa.types.is_nested(kind) or pa.types.is_binary(kind) or pa.types.is_large_binary(kind):
        return _cut(pa.array([_spelt(value) for value in column.to_pylist()], pa.string()))
    return _cut(column.cast(pa.string()))


def _cut(column: pa.StringArray) -> pa.StringArray:
    """Return texts as far as they are read."""
    longest = pc.max(pc.binary_length(column)).as_py() or 0
    return pc.utf8_slice_codeunits(column, 0, LONGEST) if longest > LONGEST else column


def from_rows(fields: Sequence[str], rows: Iterable[Sequence[str | None]]) -> dict[str, pa.Array]:
    """Return columns by field from rows of cells in the order of the fields; UnicodeEncodeError for a half sign."""
    columns = list(zip(*rows, strict=True)) or [()] * len(fields)
    return {field: pa.array(cells, pa.string()) for field, cells in zip(fields, columns, strict=True)}


def _spelt(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    return msgspec.json.encode(value, enc_hook=str).decode()
