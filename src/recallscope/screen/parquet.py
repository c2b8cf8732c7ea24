"""Parquet catalogues, a file or a folder of them: only the columns needed, in slices of row groups."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from recallscope.errors import InputError
from recallscope.screen.columns import columns_of
from recallscope.screen.kernel import TEXTS
from recallscope.screen.listings import BYTES_TOGETHER, Slice, listings


def parquet_files(path: Path) -> list[Path]:
    """Return the files of a Parquet catalogue, in order; InputError for a folder without any."""
    if not path.is_dir():
        return [path]
    files = sorted(one for one in path.glob("*.parquet") if not one.name.startswith((".", "_")))
    if not files:
        raise InputError(f"{path}: a folder without Parquet files")
    return files


def parquet_columns(path: Path, given: Mapping[str, str]) -> dict[str, str]:
    """Return the catalogue's column for each field that it has, by field."""
    return columns_of(_opened(parquet_files(path)[0]).schema_arrow.names, given, str(path))


def slices(path: Path, together: int) -> list[Slice]:
    """Return the pieces of a Parquet catalogue, in order of its rows: so many together, fewer where they are long."""
    found: list[Slice] = []
    row = 0
    for file in parquet_files(path):
        metadata = _opened(file).metadata
        for group in range(metadata.num_row_groups):
            rows, size = metadata.row_group(group).num_rows, metadata.row_group(group).total_byte_size
            most = max(1, min(together, rows * BYTES_TOGETHER // max(1, size)))
            for start in range(0, rows, most):
                count = min(most, rows - start)
                found.append(Slice(len(found), str(file), group, start, count, row + start, most))
            row += rows
    return found


class Reader:
    """Reads slices of a catalogue. Those of one row group that follow one another are decoded in one go."""

    def __init__(self, columns: Mapping[str, str]) -> None:
        """Read these columns, by field."""
        self._columns = {field: columns[field] for field in ("id", *TEXTS) if field in columns}
        self._at, self._place = ("", -1), 0
        self._batches: Iterator[pa.RecordBatch] = iter(())

    def read(self, one: Slice) -> pa.RecordBatch:
        """Return the LISTINGS of a slice; InputError where they can't be read."""
        if (one.path, one.group) != self._at or one.start < self._place:
            self._at, self._place = (one.path, one.group), 0
            self._batches = _batches(one, list(self._columns.values()))
        while self._place <= one.start:
            batch = _next(self._batches, one)
            self._place += batch.num_rows
        found = {field: batch.column(column) for field, column in self._columns.items()}
        return listings(found, np.arange(one.first_row, one.first_row + one.rows))


def read_slices(wanted: Sequence[Slice], columns: Mapping[str, str]) -> Iterator[tuple[Slice, pa.RecordBatch]]:
    """Return each slice with its LISTINGS."""
    reader = Reader(columns)
    return ((one, reader.read(one)) for one in wanted)


def _batches(one: Slice, names: list[str]) -> Iterator[pa.RecordBatch]:
    file = _opened(Path(one.path))
    missing = [name for name in names if name not in file.schema_arrow.names]
    if missing:
        raise InputError(f"{one.path}: no column {missing[0]!r}, which the first file of the folder has")
    columns = list(dict.fromkeys(names))
    batches: Iterator[pa.RecordBatch] = file.iter_batches(
        one.together, row_groups=[one.group], columns=columns, use_threads=False
    )
    return batches


def _next(batches: Iterator[pa.RecordBatch], one: Slice) -> pa.RecordBatch:
    try:
        return next(batches)
    except (OSError, pa.ArrowException, StopIteration) as error:
        raise InputError(f"{one.path}: damaged Parquet in row group {one.group}: {error}") from error


def _opened(path: Path) -> pq.ParquetFile:
    try:
        return pq.ParquetFile(path)
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path}: can't be read as Parquet: {error}") from error
