"""CSV and TSV: rows with as many cells as the header has, and a word on each that has not."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from recallscope.errors import InputError
from recallscope.screen.columns import columns_of
from recallscope.screen.lines import LONGEST, Lines
from recallscope.screen.listings import Broken

Row = tuple[int, list[str | None]]
"""A row's number from 0, and its cells in the order of the fields."""

_DELIMITERS = (",", ";", "\t", "|")


class Delimited:
    """The rows of a CSV file. `fields` are those that it has, in the order of a row's cells."""

    def __init__(self, path: Path, lines: Lines, given: Mapping[str, str]) -> None:
        self._lines = lines
        csv.field_size_limit(LONGEST)
        first = next((line for line in lines if line.strip()), "")
        self._delimiter = _delimiter(first, path)
        self._reader = csv.reader(lines, delimiter=self._delimiter)
        self._header = _header(first, self._delimiter, lines, path)
        self.columns = columns_of(self._header, given, str(path))
        self.fields = tuple(self.columns)
        lines.fault = None

    def rows(self) -> Iterator[Row | Broken]:
        """Return each row, or why it can't be read; blank lines are no rows."""
        places = [self._header.index(column) for column in self.columns.values()]
        number = 0
        while (cells := self._next(number)) is not None:
            if isinstance(cells, Broken):
                yield cells
            elif cells:
                yield number, [cells[place] for place in places]
            else:
                continue
            number += 1

    def _next(self, number: int) -> list[str] | Broken | None:
        line = self._lines.line + 1
        try:
            cells = next(self._reader, None)
        except csv.Error as error:
            self._lines.fault = None
            return Broken(line, number, str(error))
        why, self._lines.fault = self._lines.fault, None
        if cells and not why and len(cells) != len(self._header):
            why = f"{len(cells)} fields, the header has {len(self._header)}"
        return Broken(line, number, why) if why else cells


def _header(first: str, delimiter: str, lines: Lines, path: Path) -> list[str]:
    """Return the column names; a quoted name may go over several lines."""

    def rest() -> Iterator[str]:
        yield first
        yield from lines

    try:
        names = next(csv.reader(rest(), delimiter=delimiter), [])
    except csv.Error as error:
        raise InputError(f"{path}:1: the header can't be read: {error}") from error
    if not any(name.strip() for name in names):
        raise InputError(f"{path}: empty: there is no header with column names")
    return [name.strip() for name in names]


def _delimiter(header: str, path: Path) -> str:
    """Return what the cells are parted by: the mark that the header has most of, outside quotes."""
    if {".tsv", ".tab"} & set(path.suffixes):
        return "\t"
    bare = "".join(header.split('"')[::2])
    counts = Counter({mark: bare.count(mark) for mark in _DELIMITERS})
    return counts.most_common(1)[0][0]
