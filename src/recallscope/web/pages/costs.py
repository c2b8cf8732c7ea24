"""The plots of one event: what it costs, what moves that, how far it has got. Worked out once for each version."""

from collections.abc import Mapping, Sequence
from functools import cache
from threading import BoundedSemaphore, Lock
from typing import Any

from litestar import Response, get
from litestar.params import FromPath, FromQuery

from recallscope.errors import RecallscopeError, TooManyRequestsError, UnknownIdError
from recallscope.report.plots import Plot
from recallscope.snapshot.opened import Snapshot
from recallscope.web.current import Current
from recallscope.web.pages.paper import known_language
from recallscope.web.pages.pictures import picture

KEPT = 64
"""So many events' plots are kept."""

KINDS = ("power_bank", "lithium_battery")
"""What a return costs is assumed of lithium batteries: plots are offered of events with such products."""

WAITING = 6
"""So many requests may wait for plots that are being worked out: two pages' worth, so that others find threads free."""

Plots = Mapping[str, Plot]


class Drawn:
    """Plots of events, worked out one event after the other and kept; who would wait too long is sent away."""

    def __init__(self) -> None:
        self._working = Lock()
        self._waiting = BoundedSemaphore(WAITING)
        self._kept: dict[tuple[str, str], Plots] = {}

    def plots(self, snapshot: Snapshot, event: str) -> Plots:
        """Return an event's plots by name; TooManyRequestsError where too many wait already."""
        key = (snapshot.manifest.version, event)
        return self._kept.get(key) or self._worked_out(key, snapshot)

    def _worked_out(self, key: tuple[str, str], snapshot: Snapshot) -> Plots:
        if not self._waiting.acquire(blocking=False):
            raise TooManyRequestsError("plots are being worked out; ask again in a moment")
        try:
            with self._working:
                found = self._kept.get(key) or _plots(snapshot, key[1])
                self._kept[key] = found
                for oldest in list(self._kept)[:-KEPT]:
                    del self._kept[oldest]
                return found
        finally:
            self._waiting.release()


def routes(current: Current) -> list[Any]:
    """Return the handler of the plots."""
    drawn = Drawn()

    @get("/{language:str}/plots/event/{name:str}", include_in_schema=False, sync_to_thread=True)
    def plot(language: FromPath[str], name: FromPath[str], event: FromQuery[str]) -> Response[bytes]:
        """Return a plot of an event by its name and form: `cost.svg?event=event:2025-anker-cells`."""
        language, snapshot = known_language(language), current.snapshot()
        if not _offered(snapshot, event):
            raise UnknownIdError("there is no such plot")
        return picture(drawn.plots(snapshot, event), name, language)

    return [plot]


def names(snapshot: Snapshot, event: Mapping[str, Any]) -> list[str]:
    """Return which plots an event (as its page has it) has, without working them out."""
    if not _offered(snapshot, event["event_id"]):
        return []
    cost = ["cost", "moves"] if event["units"] and _priced(event["told"]) else []
    told = {one["notice"] for one in event["progress"]}
    places = sorted({market for one in event["told"] if one["notice"] in told for market in one["markets"]})
    return [*cost, *(f"completion-{place.lower()}" for place in places)]


@cache
def unsourced() -> tuple[str, ...]:
    """Return the names of the assumptions that are, at least in part, without a source."""
    # Imported here, as below: a check must not wait for it.
    from recallscope.analysis.exposure.assumptions import shipped

    return tuple(name for name, one in shipped().assumptions.items() if one.assumed)


def _priced(told: Sequence[dict[str, Any]]) -> bool:
    """Return whether prices are told, and all in currencies that the assumptions can count."""
    # Imported here, as above.
    from recallscope.analysis.exposure.asking import tells_price
    from recallscope.analysis.exposure.assumptions import shipped

    currencies = {one["price"]["currency"] for one in told if tells_price(one)}
    return bool(currencies) and all(map(shipped().knows, currencies))


def _offered(snapshot: Snapshot, event: str) -> bool:
    return any(row["kind"] in KINDS for row in snapshot.rows("products", event, ["kind"]))


def _plots(snapshot: Snapshot, event: str) -> dict[str, Plot]:
    # Imported here: plots take a second to load, and a check must not wait for it.
    from recallscope.analysis.exposure.asking import Asked, known_parts, parts_of
    from recallscope.analysis.exposure.assumptions import shipped
    from recallscope.analysis.exposure.completion import completion
    from recallscope.analysis.exposure.finding import exposure
    from recallscope.report.exposure import plots

    # By what the records of this version say, so that a version's plots stay as they are.
    asked = Asked(on=max((state.newest or "" for state in snapshot.manifest.sources.values()), default=""))
    try:
        found = exposure(parts_of(snapshot, event, asked, shipped()), shipped())
    except RecallscopeError:
        found = None
    got = completion(known_parts(snapshot, event, asked), shipped(), asked.on)
    return {one.name: one for one in plots(found, got)}
