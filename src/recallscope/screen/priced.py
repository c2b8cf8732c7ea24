"""The cells of a catalogue that a question on prices needs, row by row, whatever the catalogue's form."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

import pyarrow.parquet as pq

from recallscope.errors import UsageError
from recallscope.screen.catalogue import is_parquet, open_rows
from recallscope.screen.listings import Broken, as_text
from recallscope.screen.parquet import parquet_columns, parquet_files

_FIELDS = ("id", "title", "brand", "price", "currency", "market")


class Priced(NamedTuple):
    """A listing's cells as they stand there; `id` is the catalogue's, else the row's number from 0."""

    id: str
    title: str
    brand: str
    price: str
    currency: str
    market: str


def priced_rows(path: Path, given: Mapping[str, str]) -> Iterator[Priced]:
    """Return every row that can be read; UsageError where no column holds prices, InputError for no catalogue."""
    fields, rows = _parquet(path, given) if is_parquet(path) else _text(path, given)
    if "price" not in fields:
        raise UsageError(f"{path}: no column with prices; name it by --map price=COLUMN")
    places = [fields.index(field) if field in fields else -1 for field in _FIELDS]
    for number, cells in rows:
        found = [(cells[place] or "") if place >= 0 else "" for place in places]
        yield Priced(found[0] or str(number), *found[1:])


_Rows = Iterator[tuple[int, list[str | None]]]


def _text(path: Path, given: Mapping[str, str]) -> tuple[tuple[str, ...], _Rows]:
    opened, _ = open_rows(path, given, None)
    return opened.fields, (row for row in opened.rows() if not isinstance(row, Broken))


def _parquet(path: Path, given: Mapping[str, str]) -> tuple[tuple[str, ...], _Rows]:
    columns = {field: name for field, name in parquet_columns(path, given).items() if field in _FIELDS}

    def rows() -> _Rows:
        number = 0
        for file in parquet_files(path):
            for batch in pq.ParquetFile(file).iter_batches(columns=list(dict.fromkeys(columns.values()))):
                texts = [as_text(batch.column(name)).to_pylist() for name in columns.values()]
                for cells in zip(*texts, strict=True):
                    yield number, list(cells)
                    number += 1

    return tuple(columns), rows()
