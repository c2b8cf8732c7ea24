"""The page *Overview*: plots that people look at, each as SVG with its data as CSV."""

from functools import lru_cache
from threading import Lock
from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from recallscope.errors import UnknownIdError
from recallscope.report.plots import Plot
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.web.current import Current
from recallscope.web.pages.paper import known_language, page
from recallscope.web.pages.pictures import picture

NAMES = ("wave-by-day", "units-by-brand", "events-over-time", "refunds-expected")
"""The plots, in the order of the page."""

AnyRequest = Request[Any, Any, Any]
_drawing = Lock()


def routes(current: Current) -> list[Any]:
    """Return the handlers of the page and its plots."""

    @get("/{language:str}/overview", include_in_schema=False, sync_to_thread=False)
    def overview(request: AnyRequest, language: FromPath[str]) -> Response[bytes]:
        """Return the page; the pictures follow."""
        snapshot = current.snapshot()
        shown = {"names": NAMES, "snapshot": plain(snapshot.manifest), "counts": snapshot.manifest.counts}
        return page(request, "overview.html", known_language(language), active="overview", **shown)

    @get("/plots/{name:str}", include_in_schema=False, sync_to_thread=True)
    def plot(name: FromPath[str]) -> Response[bytes]:
        """Return a plot by its name and form: `wave-by-day.svg`, `wave-by-day.csv`."""
        if name.rpartition(".")[0] not in NAMES:
            raise UnknownIdError("there is no such plot")
        return picture(_plots(current.snapshot()), name)

    return [overview, plot]


def _plots(snapshot: Snapshot) -> dict[str, Plot]:
    """Return a version's plots; drawing takes seconds, so it is done once, by whoever comes first."""
    with _drawing:
        return _drawn(snapshot)


@lru_cache(maxsize=1)
def _drawn(snapshot: Snapshot) -> dict[str, Plot]:
    # Imported here: plots take a second to load, and a check must not wait for it.
    from recallscope.report.wave.plots import plots
    from recallscope.report.wave.records import Records

    return {one.name: one for one in plots(Records(snapshot))}
