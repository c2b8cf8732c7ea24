"""The pages *Cause* and *Signals*: estimates worked out once a version, each with the records that it rests on."""

import re
from collections.abc import Mapping
from typing import Any

from litestar import Request, Response, get
from litestar.params import FromPath

from recallscope.snapshot.manifest import plain
from recallscope.web.answers import version_headers
from recallscope.web.current import Current
from recallscope.web.drawing import Drawings
from recallscope.web.pages.paper import known_language, page

SHOWN = 10
"""So many surges are shown, those that come up rarest without a cause; the others are folded away."""

RANKED = 3
"""So many suppliers are shown with their evidence; the others are folded away."""

AnyRequest = Request[Any, Any, Any]
_EVENT = re.compile(r"(?P<name>.*) \((?P<event>event:[^()]+)\)")


def routes(current: Current, drawings: Drawings) -> list[Any]:
    """Return the handlers of the pages."""

    @get("/{language:str}/cause", include_in_schema=False, sync_to_thread=False)
    def cause(request: AnyRequest, language: FromPath[str]) -> Response[bytes]:
        """Return who is likeliest at fault and who else is at risk; while that is worked out, that it is."""
        return _page(request, language, "cause", _cause)

    @get("/{language:str}/signals", include_in_schema=False, sync_to_thread=False)
    def signals(request: AnyRequest, language: FromPath[str]) -> Response[bytes]:
        """Return surges and suspended certificates; while they are worked out, that they are."""
        return _page(request, language, "signals", lambda finding, _: finding)

    def _page(request: AnyRequest, language: str, name: str, shape: Any) -> Response[bytes]:
        snapshot = current.snapshot()
        drawn = drawings.done(snapshot, name)
        shown: dict[str, Any] = {"found": None, "plots": (), "most": SHOWN, "ranked": RANKED}
        if drawn is not None:
            shown |= {"found": shape(drawn.work.finding, drawn.work.events), "plots": tuple(drawn.work.plots)}
        manifest = drawn.manifest if drawn is not None else snapshot.manifest
        shown |= {"active": name, "snapshot": plain(manifest)}
        answer = page(request, f"{name}.html", known_language(language), **shown)
        answer.headers.update(version_headers(manifest))
        return answer

    return [cause, signals]


def _cause(finding: Mapping[str, Any], events: Mapping[str, str]) -> dict[str, Any]:
    """Return the finding with the event of each recall that it speaks of."""
    ranked = [
        {**one, **{side: [_with_event(piece, events) for piece in one[side]] for side in ("for", "against")}}
        for one in finding["ranked"]
    ]
    others = [name for name in finding["posterior"] if name not in {one["party"] for one in ranked}]
    unexplained = [found.groupdict() for one in finding["unexplained"] if (found := _EVENT.fullmatch(one))]
    return {**finding, "ranked": ranked, "others": others, "unexplained": unexplained}


def _with_event(piece: Mapping[str, Any], events: Mapping[str, str]) -> dict[str, Any]:
    return {**piece, "event": events.get(piece["says"].rpartition(", and")[0])}
