"""The pages *Events*: search and filter, and one event with its notices side by side."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath, QueryParameter

from recallscope.analysis.events import chosen
from recallscope.errors import UsageError
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.web.api.asking import Filters, asked, with_units
from recallscope.web.api.paging import of_page
from recallscope.web.api.records import one_event
from recallscope.web.current import Current
from recallscope.web.pages.costs import names, unsourced
from recallscope.web.pages.paper import known_language, page
from recallscope.web.pages.scopes import outline

SIZE = 25
HAZARDS = ("fire", "burn", "overheating", "explosion", "electric shock", "injury", "chemical", "choking")
"""Hazards that the filter offers; the address takes any."""

Number = Annotated[int, QueryParameter(ge=1, le=100_000)]
AnyRequest = Request[Any, Any, Any]


def routes(current: Current) -> list[Any]:
    """Return the pages' handlers."""

    @get("/{language:str}/events", include_in_schema=False, sync_to_thread=True)
    def events(request: AnyRequest, language: FromPath[str], number: Number = 1) -> Response[bytes]:
        """Return the list that the filters leave."""
        words = Filters(*(request.query_params.get(name, "").strip()[:200] for name in Filters.__struct_fields__))
        shown = _found(current.snapshot(), words, number)
        return page(
            request,
            "events.html",
            known_language(language),
            active="events",
            words=msgspec.structs.asdict(words),
            **shown,
        )

    @get("/{language:str}/events/{id:path}", include_in_schema=False, sync_to_thread=True)
    def event(request: AnyRequest, language: FromPath[str], id: FromPath[str]) -> Response[bytes]:
        """Return one event."""
        language, snapshot = known_language(language), current.snapshot()
        found = one_event(snapshot, str(id).lstrip("/"))
        told = [{**one, "outline": outline(one["scope"], language)} for one in found["told"]]
        differing = {one["field"] for one in found["differences"]}
        progress = [{**one, **_counted(one, found)} for one in found["progress"]]
        shown = {
            "event": {**found, "told": told, "progress": progress},
            "differing": differing,
            "snapshot": plain(snapshot.manifest),
        }
        shown |= {"plots": names(snapshot, found), "unsourced": unsourced()}
        return page(request, "event.html", language, active="events", **shown)

    return [events, event]


def _counted(word: Mapping[str, Any], event: Mapping[str, Any]) -> dict[str, Any]:
    """Return a word's units as a share of the event's own number for its place, beside the source's own share."""
    markets: Sequence[str] = next((one["markets"] for one in event["told"] if one["notice"] == word["notice"]), ())
    places = {one["jurisdiction"]: one["high"] for one in (event["units"] or {}).get("by_jurisdiction", ())}
    of = places.get(markets[0]) if len(markets) == 1 else None
    share = word["units"] / of if of and word["units"] is not None else None
    return {"of": of, "counted": share}


def _found(snapshot: Snapshot, words: Filters, number: int) -> dict[str, Any]:
    """Return a page of the events that words ask for; where they can't be read, none and why."""
    shown = {"snapshot": plain(snapshot.manifest), "hazards": HAZARDS, "number": number, "size": SIZE}
    try:
        found = chosen(snapshot, asked(words))
    except UsageError as error:
        return {**shown, "rows": [], "total": 0, "says": str(error)}
    rows = with_units(snapshot, of_page(found, number, SIZE))
    return {**shown, "rows": rows, "total": found.num_rows, "says": ""}
