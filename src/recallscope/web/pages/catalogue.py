"""The page *Catalogue*: drop a file, see progress, review hits, take hits and decisions away. Nothing is kept here."""

from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from recallscope.snapshot.manifest import plain
from recallscope.web.current import Current
from recallscope.web.pages.paper import known_language, page


def routes(current: Current) -> list[Any]:
    """Return the handler of the page."""

    @get("/{language:str}/catalogue", include_in_schema=False, sync_to_thread=False)
    def catalogue(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
        """Return the page."""
        shown = {"active": "catalogue", "snapshot": plain(current.snapshot().manifest)}
        return page(request, "catalogue.html", known_language(language), **shown)

    return [catalogue]
