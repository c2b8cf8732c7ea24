"""JSON lines: one object a line, its keys the columns."""

from collections.abc import Iterator, Mapping
from itertools import chain, islice
from pathlib import Path
from typing import Any

import msgspec

from recallscope.screen.columns import columns_of
from recallscope.screen.delimited import Row
from recallscope.screen.lines import Lines
from recallscope.screen.listings import Broken

FIRST = 1000
"""The columns are those of the first so many rows."""

_Read = tuple[int, dict[str, Any]] | Broken


class JsonLines:
    """The rows of a file of JSON lines. `fields` are those that it has, in the order of a row's cells."""

    def __init__(self, path: Path, lines: Lines, given: Mapping[str, str]) -> None:
        self._lines = lines
        self._read = self._objects()
        self._first = list(islice(self._read, FIRST))
        keys = dict.fromkeys(key for one in self._first if not isinstance(one, Broken) for key in one[1])
        self.columns = columns_of(list(keys), given, str(path))
        self.fields = tuple(self.columns)

    def rows(self) -> Iterator[Row | Broken]:
        """Return each row, or why it can't be read; blank lines are no rows."""
        return map(self._row, chain(self._first, self._read))

    def _row(self, read: _Read) -> Row | Broken:
        if isinstance(read, Broken):
            return read
        number, found = read
        return number, [_cell(found.get(column)) for column in self.columns.values()]

    def _objects(self) -> Iterator[_Read]:
        number = 0
        for line in self._lines:
            why, self._lines.fault = self._lines.fault, None
            if not why and not line.strip():
                continue
            yield _object(line, why, self._lines.line, number)
            number += 1


def _object(line: str, why: str | None, at: int, number: int) -> _Read:
    if why:
        return Broken(at, number, why)
    try:
        found = msgspec.json.decode(line)
    except (msgspec.DecodeError, UnicodeError, RecursionError) as error:
        return Broken(at, number, f"no JSON: {error}")
    if not isinstance(found, dict):
        return Broken(at, number, "no JSON object")
    return number, found


def _cell(value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    return msgspec.json.encode(value).decode()
