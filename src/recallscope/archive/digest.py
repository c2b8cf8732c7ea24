"""A document read once by its source, to know that it can be read and what is in it, before it is kept."""

from collections.abc import Iterator
from typing import Protocol

import msgspec

from recallscope.errors import InputError, at
from recallscope.records.certificate import Certificate
from recallscope.records.document import Document, Problem
from recallscope.records.notice import Notice


class Reader(Protocol):
    """What is asked of a source here."""

    @property
    def name(self) -> str: ...
    def parse(self, document: Document) -> Iterator[object]: ...


class Digest(msgspec.Struct, frozen=True, kw_only=True):
    """What is in a document: the ids of its records in order, how many problems, and the newest record's date."""

    ids: tuple[str, ...]
    problems: int
    newest: str | None


def digest(source: Reader, document: Document) -> Digest:
    """Return what is in a document; InputError if it can't be read as a whole, or not one record of it can."""
    _check_text(document)
    ids, problems, dates = [], [], []
    for record in _records(source, document):
        if isinstance(record, Problem):
            problems.append(record)
        else:
            ids.append(str(getattr(record, "id", "")))
        if isinstance(record, Notice):
            dates.append(record.published)
        elif isinstance(record, Certificate):
            dates += [change.since for change in record.history]
    if not ids:
        raise InputError(_nothing_readable(document, problems))
    return Digest(ids=tuple(ids), problems=len(problems), newest=max(dates, default=None))


def _check_text(document: Document) -> None:
    """Raise where the document can't be text in UTF-8, whatever its form: some readers of CSV take NUL for a letter."""
    if not document.content.strip():
        raise InputError(f"{at(document.name)}: empty")
    nul = document.content.find(b"\0")
    if nul >= 0:
        raise InputError(f"{at(document.name)}: holds a NUL (byte {nul}); not text in UTF-8")


def _records(source: Reader, document: Document) -> Iterator[object]:
    try:
        yield from source.parse(document)
    except InputError as error:
        # Some libraries write their messages over several lines.
        raise InputError(" ".join(str(error).split())) from error


def _nothing_readable(document: Document, problems: list[Problem]) -> str:
    if not problems:
        return f"{at(document.name)}: holds no record"
    first = problems[0]
    place = at(document.name, field=first.field or None)
    return f"{place}: no record can be read; the first ({first.evidence.place}): {first.why}"
