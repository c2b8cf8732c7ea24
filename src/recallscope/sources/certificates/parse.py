"""A user's file of certificates -> certificates, each once, with every status change that its rows tell."""

from collections.abc import Iterator

from recallscope.records.certificate import Certificate
from recallscope.records.document import Document, Problem
from recallscope.records.uniting import unite
from recallscope.sources.certificates.read import Reader
from recallscope.sources.certificates.rows import Row, rows
from recallscope.sources.reading import problem


def parse(document: Document) -> Iterator[Certificate | Problem]:
    """Return the certificates of a document in order, then what could not be read; InputError for another form."""
    found: dict[str, list[Certificate]] = {}
    problems: list[Problem] = []
    for row in rows(document):
        certificate, wrong = _read(document, row)
        problems += wrong
        if certificate:
            found.setdefault(certificate.id, []).append(certificate)
    yield from map(unite, found.values())
    yield from problems


def _read(document: Document, row: Row) -> tuple[Certificate | None, list[Problem]]:
    """Return the certificate of a row and what could not be read of it; a row that names none is lost."""
    place = f"{document.name}:{row.line}"
    if row.wrong and not row.values:
        return None, [problem(document, place, row.wrong)]
    reader = Reader(row.values)
    certificate = reader.certificate(document, place)
    lost = certificate is None
    found = [problem(document, place, one.why, field=one.field, lost=lost) for one in reader.wrong]
    if row.wrong:
        found.append(problem(document, place, row.wrong, field="history", lost=lost))
    return certificate, found
