"""Records of one certificate into one: the newest word on each field, every status change kept."""

from collections.abc import Sequence
from typing import get_args

import msgspec

from recallscope.records.certificate import Certificate, Status, StatusChange
from recallscope.records.status import in_order

_STATUSES = get_args(Status)
_WORDS = ("holder", "maker", "product", "number", "issued", "issuing_body", "note")
_LISTS = ("other_names", "brands", "models", "evidence")


def unite(records: Sequence[Certificate]) -> Certificate:
    """Return one certificate for all records of an id, the same in whatever order they come.

    The record that knows the latest change speaks first; the others fill in what it leaves empty. Lists and
    histories are joined, and statuses that contradict each other both stay.
    """
    first, *others = sorted(records, key=_turn, reverse=True)
    changes: dict[str, object] = {}
    for name in _WORDS:
        changes[name] = next((value for one in (first, *others) if (value := getattr(one, name))), getattr(first, name))
    for name in _LISTS:
        changes[name] = tuple(dict.fromkeys(value for one in (first, *others) for value in getattr(one, name)))
    changes["history"] = _histories([change for one in (first, *others) for change in one.history])
    return msgspec.structs.replace(first, **changes)


def _turn(record: Certificate) -> tuple[str, bytes]:
    latest = max((change.since for change in record.history), default="")
    return latest, msgspec.json.encode(record)


def _histories(changes: Sequence[StatusChange]) -> tuple[StatusChange, ...]:
    """Return every change once: of those with one status and date, the one that says most."""
    kept: dict[tuple[str, str, bool], StatusChange] = {}
    for change in changes:
        key = (change.status, change.since, change.part)
        kept[key] = max(kept.get(key, change), change, key=_words_in)
    return tuple(in_order(sorted(kept.values(), key=_place)))


def _place(change: StatusChange) -> tuple[bool, int]:
    """Return the place of a change among those of one date: what concerns all first, the milder first."""
    return change.part, _STATUSES.index(change.status)


def _words_in(change: StatusChange) -> tuple[int, bytes]:
    said = (change.until, change.published, change.count, change.url, change.note)
    return sum(bool(value) for value in said), msgspec.json.encode(change)
