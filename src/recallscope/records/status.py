"""A certificate's history as of a day: which changes speak, and the status they add up to."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Literal

import msgspec

from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.dates import interval

OnDay = Literal["valid", "suspended", "revoked", "cancelled", "some_suspended", "not_on_record", "unknown"]
"""A status as of a day. `some_suspended`: of several certificates that it may be, some are not valid.

`unknown`: on record, but not for that day. `not_on_record`: no certificate is on record at all.
"""

_BAD: tuple[OnDay, ...] = ("suspended", "cancelled", "revoked")
"""Statuses that are not valid, the mildest first."""

_FAR = (date.max, date.max)


class State(msgspec.Struct, frozen=True):
    """What a history says of a day: the status, and the changes that speak, oldest first."""

    status: OnDay
    changes: tuple[StatusChange, ...] = ()


def state_on(history: Iterable[StatusChange], day: date) -> State:
    """Return the status on a day: by the last change that concerns all, and by those since that concern a part.

    A change whose day is not exactly known speaks from the first day it may mean. Before the first: `unknown`.
    """
    begun = [change for change in in_order(history) if _days(change)[0] <= day]
    whole = [change for change in begun if not change.part]
    last = [change for change in whole if change.since == whole[-1].since]
    parts = [change for change in begun if change.part and (not last or _days(change) >= _days(last[0]))]
    speaking = tuple(in_order([*last, *parts]))
    return State(_added_up({_plain(one) for one in last}, {_plain(one) for one in parts}), speaking)


def joined(statuses: Iterable[OnDay]) -> OnDay:
    """Return the status of a unit whose certificate may be any of several; one that is unknown says nothing."""
    known = {status for status in statuses if status not in ("unknown", "not_on_record")}
    if not known:
        return "unknown"
    if known <= set(_BAD):
        return _mildest(known)
    return "valid" if known == {"valid"} else "some_suspended"


def in_order(history: Iterable[StatusChange]) -> list[StatusChange]:
    """Return changes in order of date; those of one date in the order given."""
    return sorted(history, key=_days)


def is_exact(change: StatusChange, day: date) -> bool:
    """Return whether the day of a change is known, or had certainly come: some are known to the month only."""
    first, last = _days(change)
    return first == last or last <= day


def has_lapsed(change: StatusChange, history: Iterable[StatusChange], day: date) -> bool:
    """Return whether a suspension's announced end has passed with nothing after it that ends it.

    A suspension ends by a reinstatement, not by itself; a later word on all certificates takes its place.
    """
    end = interval(change.until) if change.until else None
    if change.status != "suspended" or end is None or end[1] >= day:
        return False
    later = [one for one in history if _days(change) < _days(one) and _days(one)[0] <= day]
    return all(one.part and _plain(one) != "valid" for one in later)


def conflicts(certificate: Certificate) -> list[tuple[str, tuple[str, ...]]]:
    """Return (date, statuses) wherever a history holds several statuses for all at one date."""
    by_date: dict[str, dict[str, None]] = {}
    for change in certificate.history:
        if not change.part:
            by_date.setdefault(change.since, {})[_plain(change)] = None
    return [(since, tuple(statuses)) for since, statuses in by_date.items() if len(statuses) > 1]


def _added_up(whole: set[OnDay], parts: set[OnDay]) -> OnDay:
    """Return the status of all together. Where sources contradict each other on a day, the worse one counts."""
    base = max(whole, key=_severity, default=None)
    if base in _BAD:
        return "some_suspended" if "valid" in parts else _mildest({base, *parts})
    if parts & set(_BAD):
        return "some_suspended"
    return base or "unknown"


def _mildest(statuses: Iterable[OnDay]) -> OnDay:
    return min(statuses, key=_severity)


def _severity(status: OnDay) -> int:
    return _BAD.index(status) if status in _BAD else -1


def _plain(change: StatusChange) -> OnDay:
    return "valid" if change.status == "reinstated" else change.status


def _days(change: StatusChange) -> tuple[date, date]:
    return interval(change.since) or _FAR


def with_issue(issued: str | None, history: Sequence[StatusChange], url: str = "") -> tuple[StatusChange, ...]:
    """Return a history that begins with the day of issue, where that is known and not told already."""
    if issued is None or any(change.since == issued and change.status == "valid" for change in history):
        return tuple(in_order(history))
    return tuple(in_order([StatusChange(status="valid", since=issued, url=url), *history]))
