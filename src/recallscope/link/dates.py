"""When a notice was first told, as far as its date and its neighbours' say.

Health Canada dates a notice by its last update. Its numbers rise as notices are drafted, and nearly all are published
soon after and never updated; so the dates of the next numbers say when this one was drafted, and its own date by
when it was out. The truth is one of the two in nearly every case.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

import msgspec

from recallscope.records.dates import interval
from recallscope.records.notice import Notice

NEXT = 20
"""How many of the following numbers are looked at."""

_DATED = 10
"""The length of a date that names a day."""


class Told(msgspec.Struct, frozen=True):
    """The first day on which a notice may have been told, and the last (ordinals, `date.toordinal`)."""

    first: int
    last: int

    def days_from(self, other: "Told") -> int:
        """Return the days between the nearest ends of two: 0 where one end of each may be the same day."""
        firsts, lasts = abs(self.first - other.first), abs(self.last - other.last)
        return min(firsts, lasts, abs(self.first - other.last), abs(self.last - other.first))


def first_told(notices: Iterable[Notice], updated: Collection[str]) -> Mapping[str, Told]:
    """Return the days of each notice by id; `updated` names the sources whose only date is the last update."""
    notices = list(notices)
    told = {notice.id: _own(notice) for notice in notices}
    for source in updated:
        numbered = [one for one in notices if one.source == source and len(one.published) == _DATED]
        told |= _bounded(sorted(numbered, key=_number))
    return told


def with_first_days(notices: Iterable[Notice], updated: Collection[str]) -> list[Notice]:
    """Return the notices, those whose date is of a later update with the first day on which they can have been told."""
    notices = list(notices)
    told = first_told(notices, updated)
    return [_from(notice, told[notice.id]) if notice.source in updated else notice for notice in notices]


def _from(notice: Notice, told: Told) -> Notice:
    if told.first == told.last:
        return notice
    return msgspec.structs.replace(notice, told_from=date.fromordinal(told.first).isoformat())


def _own(notice: Notice) -> Told:
    days = interval(notice.published) or (date.min, date.min)
    return Told(days[0].toordinal(), days[1].toordinal())


def _bounded(notices: list[Notice]) -> dict[str, Told]:
    """Return the days of one publisher's notices, in the order of their numbers.

    Updates only move a date later, so an early one among the next numbers tells: not the earliest, which may be a
    stray of an old series.
    """
    days = [date.fromisoformat(notice.published).toordinal() for notice in notices]
    bounds: dict[str, Told] = {}
    for place, notice in enumerate(notices):
        following = sorted(days[place : place + NEXT])
        bounds[notice.id] = Told(min(days[place], following[len(following) // 4]), days[place])
    return bounds


def _number(notice: Notice) -> tuple[int, str]:
    digits = notice.id.rsplit(":", 1)[-1]
    return (int(digits) if digits.isdigit() else 0, notice.id)
