"""The page *Overview*: plots that people look at, each as SVG with its data as CSV."""

from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from recallscope.errors import UnknownIdError
from recallscope.snapshot.manifest import plain
from recallscope.web.answers import version_headers
from recallscope.web.current import Current
from recallscope.web.drawing import Drawings
from recallscope.web.pages.paper import known_language, page
from recallscope.web.pages.pictures import picture

NAMES = ("wave-by-day", "units-by-brand", "events-over-time", "refunds-expected")
"""The plots, in the order of the page."""

SIGNALS = ("signals", "suspended")
"""The plots of the page of signals."""

CAUSE = ("cause",)
"""The plot of the page of the common cause."""

AnyRequest = Request[Any, Any, Any]


def routes(current: Current, drawings: Drawings) -> list[Any]:
    """Return the handlers of the page and its plots."""

    @get("/{language:str}/overview", include_in_schema=False, sync_to_thread=False)
    def overview(request: AnyRequest, language: FromPath[str]) -> Response[bytes]:
        """Return the page; the pictures follow."""
        snapshot = current.snapshot()
        shown = {"names": NAMES, "snapshot": plain(snapshot.manifest), "counts": snapshot.manifest.counts}
        return page(request, "overview.html", known_language(language), active="overview", **shown)

    @get("/{language:str}/plots/{name:str}", include_in_schema=False)
    async def plot(language: FromPath[str], name: FromPath[str]) -> Response[bytes]:
        """Return a plot by its name and form: `wave-by-day.svg`, `wave-by-day.csv`."""
        language = known_language(language)
        work = _work_of(name.rpartition(".")[0])
        drawn = await drawings.of(current.snapshot(), work)
        answer = picture(drawn.work.plots, name, language)
        answer.headers.update(version_headers(drawn.manifest))
        return answer

    return [overview, plot]


def _work_of(plot: str) -> str:
    """Return the work that draws a plot; UnknownIdError where none does."""
    if plot in NAMES:
        return "overview"
    if plot in SIGNALS:
        return "signals"
    if plot in CAUSE:
        return "cause"
    raise UnknownIdError("there is no such plot")
