"""A file of certificates -> its rows by the form's own names, CSV and JSON alike, each with its place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from recallscope.errors import InputError, at
from recallscope.records.document import Document
from recallscope.sources.certificates.words import COLUMNS, NEEDED, column
from recallscope.sources.reading import read_csv, read_json

HISTORY = "history"
"""JSON only: status changes of one certificate as a list of objects."""


class Row(msgspec.Struct, frozen=True):
    """One row: the line or number it stands at, its values by the form's names, or why it can't be read at all."""

    line: int
    values: Mapping[str, Any] = {}
    wrong: str = ""


def rows(document: Document) -> Iterator[Row]:
    """Return every row of a document; InputError where it is neither CSV nor JSON in the form."""
    is_json = document.content.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"[", b"{")
    return _json_rows(document) if is_json else _csv_rows(document)


def _csv_rows(document: Document) -> Iterator[Row]:
    columns: dict[str, str] = {}
    for line, cells in read_csv(document):
        if not columns:
            columns = _columns(document, cells)
        if None in cells:
            yield Row(line, wrong="the row has more cells than the header")
        elif any(cells.values()):
            yield Row(line, {name: cells[heading] or "" for heading, name in columns.items()})


def _columns(document: Document, headings: Iterable[str | None]) -> dict[str, str]:
    """Return the form's name of each heading that has one; InputError where the form's own are missing."""
    named = {heading: name for heading in headings if heading and (name := column(heading))}
    if len(set(named.values())) < len(named):
        double = next(name for name in named.values() if list(named.values()).count(name) > 1)
        raise InputError(f"{at(document.name, 1, double)}: two columns mean this")
    for group in NEEDED:
        if not set(group) & set(named.values()):
            raise InputError(f'{at(document.name, 1)}: no column "{group[0]}"; the form has {", ".join(COLUMNS)}')
    return named


def _json_rows(document: Document) -> Iterator[Row]:
    data = read_json(document)
    found = data.get("certificates") if isinstance(data, dict) else data
    if not isinstance(found, list):
        raise InputError(f'{at(document.name)}: neither a list of certificates nor an object with "certificates"')
    for number, one in enumerate(found, start=1):
        if not isinstance(one, dict):
            yield Row(number, wrong="it is no object")
            continue
        yield from _one(number, {name: value for key, value in one.items() if (name := _name(key))})


def _name(key: str) -> str | None:
    return HISTORY if key == HISTORY else column(key)


def _one(number: int, values: dict[str, Any]) -> Iterator[Row]:
    """Return a row for each change of an object's history; the object itself where it has none."""
    history = values.pop(HISTORY, None)
    if history is None:
        yield Row(number, values)
    elif not isinstance(history, list) or not all(isinstance(change, dict) for change in history) or not history:
        yield Row(number, values, wrong='"history" is no list of status changes')
    else:
        for change in history:
            yield Row(number, {**values, **{name: value for key, value in change.items() if (name := _name(key))}})
