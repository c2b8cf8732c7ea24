"""Which records tell one certificate: those of one id, from however many documents."""

from collections.abc import Iterable, Iterator

from recallscope.records.certificate import Certificate
from recallscope.records.document import Problem
from recallscope.records.status import conflicts
from recallscope.records.uniting import unite


def certificates(records: Iterable[Certificate]) -> list[Certificate]:
    """Return every certificate once, in order of id, with all that any document tells of it."""
    by_id: dict[str, list[Certificate]] = {}
    for record in records:
        by_id.setdefault(record.id, []).append(record)
    return [unite(by_id[id]) for id in sorted(by_id)]


def contradictions(found: Iterable[Certificate]) -> Iterator[Problem]:
    """Return a problem for each day on which documents give a certificate several statuses; all of them are kept."""
    for certificate in found:
        for since, statuses in conflicts(certificate):
            why = f"{certificate.id}: {' and '.join(statuses)} on {since}; both are kept"
            yield Problem(evidence=certificate.evidence[0], field="status", why=why, lost=False)
