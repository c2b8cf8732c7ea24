"""Bytes into plain values, for every source alike: strict, bounded, and with the place of what is wrong.

A document that can't be read as a whole raises InputError, so that nothing of it is imported; a record that can't
be read becomes a Problem, and the others are kept.
"""

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec
from lxml import etree

from recallscope.errors import InputError, at
from recallscope.records.document import Document, Evidence, Problem

MAX_CELL = 1_000_000
"""Characters in one CSV cell; the longest real one has under 20,000."""


def form_of(start: bytes) -> str:
    """Return what a document is by its beginning, in words, for a reader who expected another form."""
    if not start:
        return "an empty file"
    if start[:1] == b"<":
        return "an HTML page" if b"<html" in start.lower() or b"<!doctype html" in start.lower() else "XML or HTML"
    return "a JSON object" if start[:1] == b"{" else f"text beginning {start[:30].decode('utf-8', 'replace')!r}"


def read_json(document: Document) -> Any:
    """Return the value of a JSON document (strict: no NaN; nesting bounded)."""
    try:
        return msgspec.json.decode(_text(document))
    except (msgspec.DecodeError, RecursionError) as error:
        raise InputError(f"{at(document.name)}: not readable as JSON: {error}") from error


def read_json_lines(document: Document) -> Iterator[tuple[int, Any]]:
    """Return (line number from 1, value) of each line that is not empty; for one that is no JSON, a ValueError."""
    for number, line in enumerate(_text(document).split("\n"), start=1):
        if line.strip():
            try:
                yield number, msgspec.json.decode(line)
            except (msgspec.DecodeError, RecursionError) as error:
                yield number, ValueError(f"not readable as JSON: {error}")


def read_csv(document: Document) -> Iterator[tuple[int, dict[str, str]]]:
    """Return (line number, row by column name) of each row; too many or too few cells give None keys or values."""
    csv.field_size_limit(MAX_CELL)
    reader = csv.DictReader(io.StringIO(_text(document), newline=""))
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise InputError(f"{at(document.name, reader.line_num)}: not readable as CSV: {error}") from error


def read_xml(document: Document) -> Any:
    """Return the root element. Documents with a DTD are refused, so no entity is ever resolved; no network."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(document.content, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(f"{at(document.name, error.lineno)}: not readable as XML: {error.msg}") from error
    document_type: Any = root.getroottree().docinfo
    if document_type.doctype:
        raise InputError(f"{at(document.name)}: XML with a document type is refused")
    return root


class Fields:
    """The fields of one record, taken out one by one; what is left at the end is what the publisher added."""

    def __init__(self, record: object) -> None:
        if not isinstance(record, Mapping):
            raise ValueError("the record is no object")
        self._left = dict(record)

    def take(self, name: str) -> Any:
        """Return a field's value; ValueError where the publisher dropped it."""
        try:
            return self._left.pop(name)
        except KeyError:
            raise ValueError(f'the field "{name}" is missing') from None

    def text(self, name: str) -> str:
        """Return a field that must be text; null is empty."""
        value = self.take(name)
        if value is None:
            return ""
        if not isinstance(value, str):
            raise ValueError(f'the field "{name}" is {json.dumps(value)[:40]}, not text')
        return value

    @property
    def left(self) -> tuple[str, ...]:
        """The names of fields that nobody took."""
        return tuple(str(name) for name in self._left)


def problem(document: Document, place: str, why: str, *, field: str = "", url: str = "", lost: bool = True) -> Problem:
    """Return a Problem at a place of a document."""
    evidence = Evidence(source=document.source, document=document.sha256, place=place, url=url)
    return Problem(evidence=evidence, field=field, why=why, lost=lost)


def _text(document: Document) -> str:
    try:
        return document.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(f"{at(document.name)}: not UTF-8 (byte {error.start})") from error
