"""The plots of one event: what it costs, what moves that, how far it has got. Worked out once for each version."""

from functools import lru_cache
from threading import Lock
from typing import Any

from litestar import Response, get
from litestar.params import FromPath, FromQuery

from recallscope.errors import RecallscopeError, UnknownIdError
from recallscope.report.plots import Plot
from recallscope.snapshot.opened import Snapshot
from recallscope.web.current import Current
from recallscope.web.pages.paper import known_language
from recallscope.web.pages.pictures import picture

KEPT = 64
"""So many events' plots are kept."""

KINDS = ("power_bank", "lithium_battery")
"""What a return costs is assumed of lithium batteries: plots are offered of events with such products."""

_working = Lock()


def routes(current: Current) -> list[Any]:
    """Return the handler of the plots."""

    @get("/{language:str}/plots/event/{name:str}", include_in_schema=False, sync_to_thread=True)
    def plot(language: FromPath[str], name: FromPath[str], event: FromQuery[str]) -> Response[bytes]:
        """Return a plot of an event by its name and form: `cost.svg?event=event:2025-anker-cells`."""
        language, snapshot = known_language(language), current.snapshot()
        if name.rpartition(".")[0] not in names(snapshot, event):
            raise UnknownIdError("there is no such plot")
        with _working:
            found = _plots(snapshot, event)
        return picture(found, name, language)

    return [plot]


def names(snapshot: Snapshot, event: str) -> list[str]:
    """Return which plots an event has, without working them out; none where it is no event."""
    kinds = {row["kind"] for row in snapshot.rows("products", event, ["kind"])}
    if not kinds & set(KINDS):
        return []
    notices = {row["notice_id"]: row for row in snapshot.rows("notices", event, ["notice_id", "markets", "record"])}
    priced = any('"price":{' in row["record"] for row in notices.values())
    cost = ["cost", "moves"] if priced and snapshot.rows("units", event, ["count"]) else []
    told = {row["notice_id"] for row in snapshot.rows("progress", event, ["notice_id"])}
    places = sorted({market for id in told for market in notices[id]["markets"]})
    return [*cost, *(f"completion-{place.lower()}" for place in places)]


@lru_cache(maxsize=KEPT)
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
        found = exposure(parts_of(snapshot, event, asked), shipped())
    except RecallscopeError:
        found = None
    got = completion(known_parts(snapshot, event, asked), shipped(), asked.on)
    return {one.name: one for one in plots(found, got)}
