"""Every document read: in parallel, results in the order of the documents, whatever ends first."""

import gc
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import msgspec

from recallscope.archive.index import Entry
from recallscope.archive.store import Archive
from recallscope.records.certificate import Certificate
from recallscope.records.document import Document, Problem
from recallscope.records.incident import Incident
from recallscope.records.judgement import Judgement
from recallscope.records.notice import Notice
from recallscope.records.rules import RuleSet
from recallscope.records.sold import SoldAs
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.sources import source_named

FEW_BYTES = 4_000_000
"""Below this much, starting processes takes longer than they save."""


class Read(msgspec.Struct, frozen=True):
    """What one document held. `newest` is its newest record's date: the document's own date.

    `feed` is the address of the full feed that it is; empty for a part.
    """

    source: str
    feed: str
    newest: str
    notices: tuple[Notice, ...] = ()
    certificates: tuple[Certificate, ...] = ()
    rule_sets: tuple[RuleSet, ...] = ()
    sold: tuple[SoldAs, ...] = ()
    supply: tuple[SupplyLink, ...] = ()
    supply_claims: tuple[SupplyClaim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_documents(archive: Path, entries: Sequence[Entry], workers: int) -> Iterator[Read]:
    """Return what each document of the archive held, in the order given."""
    read = partial(_read_entry, archive)
    if workers < 2 or sum(entry.size for entry in entries) < FEW_BYTES:
        yield from map(read, entries)
        return
    # The largest first, so that no worker is left with a long one at the end.
    order = sorted(range(len(entries)), key=lambda place: -entries[place].size)
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=gc.disable) as pool:
        futures = {place: pool.submit(read, entries[place]) for place in order}
        for place in range(len(entries)):
            yield futures.pop(place).result()


def read_document(document: Document, feed: str = "") -> Read:
    """Return what one document held."""
    records = list(source_named(document.source).parse(document))
    held = {name: tuple(one for one in records if isinstance(one, kind)) for name, kind in _KINDS.items()}
    changes = (change for certificate in held["certificates"] for change in certificate.history)
    days = (*(one.published for one in held["notices"]), *(one.published or one.since for one in changes))
    return Read(document.source, feed, max(days, default=""), **held)


_KINDS: dict[str, type[Any]] = {
    "notices": Notice,
    "certificates": Certificate,
    "rule_sets": RuleSet,
    "sold": SoldAs,
    "supply": SupplyLink,
    "supply_claims": SupplyClaim,
    "incidents": Incident,
    "judgements": Judgement,
    "problems": Problem,
}
"""Where each kind of record is kept."""


def _read_entry(archive: Path, entry: Entry) -> Read:
    return read_document(Archive(archive).read(entry), (entry.url or entry.source) if entry.full else "")
