"""What a request asks of events: words into filters, and rows with their units."""

from typing import Any

import msgspec

from recallscope.analysis.events import Asked, units_of
from recallscope.clean.date import date
from recallscope.clean.market import market
from recallscope.errors import UsageError
from recallscope.records.dates import interval
from recallscope.records.notice import Window
from recallscope.snapshot.opened import Snapshot
from recallscope.web.api.paging import Day, Word


class Filters(msgspec.Struct, frozen=True):
    """The words by which events are asked for; None or empty where nothing is asked."""

    brand: str | None = None
    model: str | None = None
    jurisdiction: str | None = None
    hazard: str | None = None
    since: str | None = None
    until: str | None = None


def filters(
    brand: Word = None,
    model: Word = None,
    jurisdiction: Word = None,
    hazard: Word = None,
    since: Day = None,
    until: Day = None,
) -> Filters:
    """Return the filters that an address gives."""
    return Filters(brand, model, jurisdiction, hazard, since, until)


def asked(words: Filters) -> Asked:
    """Return what words ask for; UsageError naming what can't be read."""
    given = {name: text for name, value in msgspec.structs.asdict(words).items() if value and (text := value.strip())}
    place = market(given["jurisdiction"]) if "jurisdiction" in given else None
    if "jurisdiction" in given and place is None:
        raise UsageError("jurisdiction: this is no country; write US, CN, EU ...")
    window = Window(start=_day(given, "since", 0), end=_day(given, "until", 1))
    return Asked(
        within=window,
        brand=given.get("brand"),
        model=given.get("model"),
        jurisdiction=place,
        hazard=given.get("hazard"),
    )


def with_units(snapshot: Snapshot, rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return events as the API lists them: each with how many units its notices count, null where none does."""
    units = units_of(snapshot, (row["event_id"] for row in rows))
    return [
        {
            "event": row["event_id"],
            **{name: value for name, value in row.items() if name != "event_id"},
            "units": {"low": one.low, "high": one.high} if (one := units.get(row["event_id"])) else None,
        }
        for row in rows
    ]


def _day(given: dict[str, str], field: str, end: int) -> str | None:
    """Return the first or last day that a date may mean."""
    if field not in given:
        return None
    days = interval(date(given[field]) or "")
    if days is None:
        raise UsageError(f"{field}: this is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    return days[end].isoformat()
