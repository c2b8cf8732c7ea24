"""Events and units in order of time: the rows that plots and pages are made of."""

from collections.abc import Iterable, Mapping
from typing import Any

from recallscope.analysis.claims import EventUnits

Row = dict[str, Any]


def units_by_day(events: Iterable[EventUnits]) -> list[Row]:
    """Return a row a share in order of the day it was first told: day, brand, jurisdiction, low, high, event."""
    rows = [
        {
            "day": share.day,
            "brand": event.brand,
            "jurisdiction": share.jurisdiction,
            "low": share.low,
            "high": share.high,
            "event": event.event,
        }
        for event in events
        for share in event.shares
    ]
    return sorted(rows, key=lambda row: (row["day"], row["event"], row["jurisdiction"]))


def events_by_month(events: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Return how many events were first told in each month in each jurisdiction: month, jurisdiction, events.

    An event of several jurisdictions counts in each; one that is dated to the year alone counts in none.
    """
    found: dict[tuple[str, str], int] = {}
    for event in events:
        if len(event["first_published"]) > 4:
            for place in event["jurisdictions"]:
                key = (event["first_published"][:7], place)
                found[key] = found.get(key, 0) + 1
    return [{"month": month, "jurisdiction": place, "events": found[month, place]} for month, place in sorted(found)]
