"""Many units judged, in order: in this process where they are few, by all cores where they are many."""

import gc
import os
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from multiprocessing import get_context

import msgspec

from recallscope.check.unit import Unit, understand
from recallscope.check.verdict import Assessment, assess, says
from recallscope.clean.text import name_key
from recallscope.snapshot.collector import collector_held_back
from recallscope.snapshot.opened import Snapshot

Row = tuple[int, Mapping[str, str]]
Judged = tuple[tuple[str, ...], bool]
"""The cells of a verdict, and whether something of the unit could not be read."""

TOGETHER = 500
"""Rows that are judged in one go."""

_here: list["Judge"] = []
"""The judge of a forked process: it has the open snapshot from its parent, and nothing need be sent."""


class Judge:
    """Judges rows against one snapshot, in one language."""

    def __init__(self, snapshot: Snapshot, language: str) -> None:
        self._snapshot, self._language = snapshot, language

    def all(self, rows: Iterable[Row]) -> Iterator[Sequence[Judged]]:
        """Return the verdicts in the order of the rows, some at a time; never more in hand than the cores need."""
        chunks = _chunks(rows)
        first = list(islice(chunks, 2))
        with collector_held_back():
            if len(first) < 2 or not _can_fork():
                yield from map(self.some, chain(first, chunks))
            else:
                yield from self._by_all_cores(chain(first, chunks))

    def some(self, rows: Sequence[Row]) -> list[Judged]:
        """Return the verdicts on a few rows."""
        return [self._one(number, row) for number, row in rows]

    def _by_all_cores(self, chunks: Iterator[Sequence[Row]]) -> Iterator[Sequence[Judged]]:
        cores = os.cpu_count() or 1
        _here[:] = [self]
        with ProcessPoolExecutor(cores, mp_context=get_context("fork"), initializer=gc.disable) as pool:
            waiting: deque[Future[list[Judged]]] = deque(pool.submit(_some, one) for one in islice(chunks, cores * 2))
            while waiting:
                yield waiting.popleft().result()
                waiting.extend(pool.submit(_some, one) for one in islice(chunks, 1))

    def _one(self, number: int, row: Mapping[str, str]) -> Judged:
        unit = _with_known_rule_sets(self._snapshot, understand(row))
        found = assess(self._snapshot, unit)
        scopes = [asked.scope for asked in found.matching]
        recalled = (
            found.status,
            _joined(scope.event for scope in scopes),
            _joined(notice for scope in scopes for notice in scope.notices),
            _joined(ask.fact for ask in found.recall.asks),
        )
        told = (found.certificate.status, *_ruled(found), says(self._snapshot, found, self._language))
        return (row.get("id") or str(number), *recalled, *told), bool(unit.unread)


def _some(rows: Sequence[Row]) -> list[Judged]:
    return _here[0].some(rows)


def _chunks(rows: Iterable[Row]) -> Iterator[Sequence[Row]]:
    rows = iter(rows)
    while some := list(islice(rows, TOGETHER)):
        yield some


def _can_fork() -> bool:
    """Return whether forking is safe and worth it: elsewhere than on Linux, system libraries may not survive it."""
    return sys.platform == "linux" and (os.cpu_count() or 1) > 1


def _joined(values: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(values))


def _with_known_rule_sets(snapshot: Snapshot, unit: Unit) -> Unit:
    """Return the unit without flights or sales that no rule set is called: in a file they are unread, no error."""
    unknown: list[tuple[str, str]] = []
    for field, names in (("flight", unit.flights), ("sale", unit.sales)):
        known = snapshot.rule_names("carriage" if field == "flight" else "sale") if names else {}
        if not all(name_key(name) in known for name in names):
            unknown.append((field, ";".join(names)))
    if not unknown:
        return unit
    kept = {f"{field}s": () for field, _ in unknown}
    return msgspec.structs.replace(unit, unread=(*unit.unread, *unknown), **kept)


def _ruled(found: Assessment) -> tuple[str, str, str]:
    """Return carriage decision, its asks, and sale decision; a flight or market that is not known can't be told."""
    unread = dict(found.unit.unread)
    carriage, sale = found.rulings.get("carriage"), found.rulings.get("sale")
    decision = carriage.judged.decision if carriage else "cannot_tell" if "flight" in unread else ""
    asks = _joined(ask.fact for ask in carriage.asks) if carriage else "flight" if "flight" in unread else ""
    return decision, asks, sale.judged.decision if sale else "cannot_tell" if "sale" in unread else ""
