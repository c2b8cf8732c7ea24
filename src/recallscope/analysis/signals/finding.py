"""All signals of a day: surges, suspended certificates, cheap offers, each with its false-alarm rate."""

from collections.abc import Callable
from datetime import date

import msgspec

from recallscope.analysis.signals.prices import Prices
from recallscope.analysis.signals.series import Asked, Series, recalls, series
from recallscope.analysis.signals.surges import HISTORY, LEAST, WATCHED, Surge, surges
from recallscope.analysis.signals.suspended import Suspended, suspended
from recallscope.clean.brand import brand_key
from recallscope.snapshot.opened import Snapshot

DAYS = WATCHED * 7
EVERYTHING = Asked()


class Signals(msgspec.Struct, frozen=True, kw_only=True):
    """The finding; surges begin with the one that comes up rarest without a cause. `series` is how many were watched.

    Each series lets expect at most one false alarm a year, all together at most as many as there are.
    """

    as_of: str
    since: str
    series: int
    surges: tuple[Surge, ...]
    suspended: tuple[Suspended, ...]
    prices: Prices | None = None


def signals(
    snapshot: Snapshot,
    as_of: date,
    asked: Asked = EVERYTHING,
    prices: Prices | None = None,
    step: Callable[[], None] = lambda: None,
) -> Signals:
    """Return what is out of the ordinary in the year up to a day, by what had been told by then.

    Weeks end on the weekday of the last day that the records reach. `step` is called after each series.
    """
    last = min(as_of, reach(snapshot))
    some = watched(snapshot, last, asked)
    found: list[Surge] = []
    for one in some:
        found += surges([one], last)
        step()
    return Signals(
        as_of=last.isoformat(),
        since=date.fromordinal(last.toordinal() - DAYS + 1).isoformat(),
        series=len(some),
        surges=tuple(sorted(found, key=lambda one: (one.a_year, -one.size, one.of, one.name))),
        suspended=suspended(snapshot, as_of, DAYS, asked),
        prices=prices,
    )


def watched(snapshot: Snapshot, last: date, asked: Asked = EVERYTHING) -> list[Series]:
    """Return the series that are watched, of those asked for."""
    told = [one for one in recalls(snapshot, last) if asked.holds(one)]
    every = series(told, last, HISTORY + WATCHED, LEAST)
    return [one for one in every if _wanted(one, asked) and one.counts[-WATCHED:].sum() >= LEAST]


def _wanted(one: Series, asked: Asked) -> bool:
    """Tell whether a series is the one asked for; the others of its recalls say nothing of their own."""
    if one.of == "brand":
        return asked.brand is None or brand_key(one.name) == brand_key(asked.brand)
    given = asked.kind if one.of == "kind" else asked.jurisdiction
    if asked.brand is not None:
        return False
    return given in (None, one.name)


def reach(snapshot: Snapshot) -> date:
    """Return the newest date of any source: what comes after it was not heard."""
    newest = [state.newest for state in snapshot.manifest.sources.values() if state.notices and state.newest]
    days = [date.fromisoformat(day) for day in newest if len(day) == len("2025-01-01")]
    return max(days, default=date.today())
