"""Atom feeds (RFC 4287) of new events: all of them, of a brand, of a jurisdiction."""

from typing import Annotated, Any
from xml.etree import ElementTree as Xml

from litestar import Request, Response, get
from litestar.params import PathParameter

from recallscope.analysis.events import chosen
from recallscope.snapshot.opened import Snapshot
from recallscope.web.api.asking import Filters, asked, with_units
from recallscope.web.api.paging import of_page
from recallscope.web.current import Current

ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 50
"""Events in a feed."""

Name = Annotated[str, PathParameter(max_length=200)]
AnyRequest = Request[Any, Any, Any]


def routes(current: Current) -> list[Any]:
    """Return the feeds' handlers."""

    @get("/feeds/events.atom", sync_to_thread=True, include_in_schema=False)
    def all_events(request: AnyRequest) -> Response[bytes]:
        """Return the newest events."""
        return _answer(request, current.snapshot(), Filters(), "Recall events")

    @get("/feeds/brand/{name:str}", sync_to_thread=True, include_in_schema=False)
    def of_brand(request: AnyRequest, name: Name) -> Response[bytes]:
        """Return a brand's newest events."""
        return _answer(request, current.snapshot(), Filters(brand=name), f"Recall events of {name}")

    @get("/feeds/jurisdiction/{name:str}", sync_to_thread=True, include_in_schema=False)
    def of_jurisdiction(request: AnyRequest, name: Name) -> Response[bytes]:
        """Return a jurisdiction's newest events."""
        return _answer(request, current.snapshot(), Filters(jurisdiction=name), f"Recall events in {name}")

    return [all_events, of_brand, of_jurisdiction]


def _answer(request: AnyRequest, snapshot: Snapshot, words: Filters, title: str) -> Response[bytes]:
    rows = with_units(snapshot, of_page(chosen(snapshot, asked(words)), 1, NEWEST))
    base = str(request.base_url).rstrip("/")
    content = feed(rows, title, base, base + request.url.path, snapshot.manifest.as_of or "1970-01-01")
    return Response(content, media_type="application/atom+xml")


def feed(rows: list[dict[str, Any]], title: str, base: str, address: str, as_of: str) -> bytes:
    """Return a feed. Dates are of the records, never of the clock: the same snapshot gives the same bytes."""
    root = Xml.Element("feed", xmlns=ATOM)
    newest = max((row["last_published"] for row in rows), default=as_of)
    _texts(root, id=address, title=_clean(title), updated=_time(newest))
    Xml.SubElement(root, "link", rel="self", href=address)
    _texts(Xml.SubElement(root, "author"), name="recallscope")
    for row in rows:
        _entry(root, row, base)
    return str(Xml.tostring(root, encoding="unicode")).encode()


def _entry(root: Xml.Element, row: dict[str, Any], base: str) -> None:
    entry = Xml.SubElement(root, "entry")
    names = ", ".join(row["brands"]) or "No brand named"
    models = ", ".join(row["models"][:8])
    _texts(
        entry,
        id=f"{base}/id/{row['event']}",
        title=_clean(f"{names} {models}".strip()),
        updated=_time(row["last_published"]),
        published=_time(row["first_published"]),
        summary=_clean(_summary(row)),
    )
    Xml.SubElement(entry, "link", href=f"{base}/en/events/{row['event']}")


def _summary(row: dict[str, Any]) -> str:
    units = row["units"]
    told = f"{units['low']:,} to {units['high']:,} units" if units else "units not stated"
    return f"{', '.join(row['jurisdictions'])}; {told}; {', '.join(row['notices'][:4])}"


def _texts(parent: Xml.Element, **texts: str) -> None:
    for name, text in texts.items():
        Xml.SubElement(parent, name).text = text


def _clean(text: str) -> str:
    """Return a text without characters that XML can't hold."""
    return "".join(one for one in text if one in "\t\n" or ord(one) >= 32)


def _time(day: str) -> str:
    """Return a date as RFC 3339: the first moment that it may mean."""
    return f"{day}-01-01"[:10] + "T00:00:00Z" if len(day) == 4 else f"{day}-01"[:10] + "T00:00:00Z"
