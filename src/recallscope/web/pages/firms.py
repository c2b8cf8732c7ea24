"""The page of one firm: what it supplied or was supplied, its certificates, the notices that name it."""

from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from recallscope.analysis.firms import firm_key, supply_of
from recallscope.check.holding import meant
from recallscope.clean.brand import brand_key
from recallscope.errors import UnknownIdError
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.web.current import Current
from recallscope.web.pages.paper import known_language, page

SHOWN = 20
"""So many notices are named for each role."""

LONGEST = 200
AnyRequest = Request[Any, Any, Any]


def routes(current: Current) -> list[Any]:
    """Return the handler of the page."""

    @get("/{language:str}/firms/{name:path}", include_in_schema=False, sync_to_thread=True)
    def firm(request: AnyRequest, language: FromPath[str], name: FromPath[str]) -> Response[bytes]:
        """Return what is on record of a firm, by any of its names."""
        language, snapshot, asked = known_language(language), current.snapshot(), str(name).lstrip("/")[:LONGEST]
        shown = {"snapshot": plain(snapshot.manifest), "name": asked, "most": SHOWN}
        return page(request, "firm.html", language, active="", **shown, **_of(snapshot, asked))

    return [firm]


def _of(snapshot: Snapshot, name: str) -> dict[str, Any]:
    """Return the records of a firm; UnknownIdError where there are none."""
    key = firm_key(name)
    found = {
        "party": snapshot.party(name) if key else None,
        **supply_of(snapshot, name),
        "certificates": meant(snapshot, name) if key else (),
    }
    brands = snapshot.table("products", ["brand"])["brand"].unique().to_pylist() if key else []
    found["brand"] = next((one for one in brands if one and brand_key(one) == brand_key(name)), None)
    if not any(found.values()):
        raise UnknownIdError("no firm of this name is on record")
    return found
