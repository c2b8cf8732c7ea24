"""Findings as plain data: what `--json` prints and the API answers."""

from typing import Any

from recallscope.analysis.claims import EventUnits, UnitClaim
from recallscope.analysis.totals import By, Totals, grouped

Row = dict[str, Any]


def totals_data(found: Totals, by: By | None) -> Row:
    """Return totals in the contract's form; with `by` also `groups` of that name."""
    data: Row = {
        "since": found.within.start,
        "until": found.within.end,
        "units": {"low": found.low, "high": found.high},
        "by": [_event_data(event) for event in found.events],
    }
    if by is not None:
        groups = grouped(found.events, by)
        data["groups"] = [{by: one.name, "low": one.low, "high": one.high, "events": one.events} for one in groups]
    return data


def _event_data(event: EventUnits) -> Row:
    return {
        "event": event.event,
        "brand": event.brand,
        "jurisdictions": [share.jurisdiction for share in event.shares],
        "low": event.low,
        "high": event.high,
        "claims": [_claim_data(claim) for share in event.shares for claim in share.claims],
    }


def _claim_data(claim: UnitClaim) -> Row:
    names = ("value", "jurisdiction", "notice", "source", "url", "note", "published")
    return {name: getattr(claim, name) for name in names}


def listed_data(row: Row, units: EventUnits | None) -> Row:
    """Return a row of the table of events with its units, as `events --json` lists it."""
    return {
        "event": row["event_id"],
        **{name: value for name, value in row.items() if name != "event_id"},
        "units": {"low": units.low, "high": units.high} if units else None,
    }
