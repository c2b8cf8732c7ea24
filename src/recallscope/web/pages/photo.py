"""The page *Photo*: a photo of the label in, what it says out, to be confirmed or corrected before anything is checked.

Works without script: the form of what was read goes to the page *Check*, which takes only the fields that are ticked.
"""

from typing import Any

from litestar import Request, Response, get, post
from litestar.params import FromPath

from recallscope.errors import RecallscopeError
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.web.current import Current
from recallscope.web.options import Options
from recallscope.web.pages.check import CHOICES
from recallscope.web.pages.paper import AnyRequest, known_language, page
from recallscope.web.reading import engines
from recallscope.web.reading.facts import SURE, Reading, reading_of
from recallscope.web.reading.reader import Reader
from recallscope.web.reading.upload import photo_in


def routes(current: Current, options: Options, reader: Reader) -> list[Any]:
    """Return the handlers of the page."""

    @get("/{language:str}/photo", include_in_schema=False, sync_to_thread=False)
    def empty(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
        """Return the page before a photo is sent; without the engines, what they are."""
        return _page(request, known_language(language), current.snapshot())

    @post(
        "/{language:str}/photo",
        include_in_schema=False,
        status_code=200,
        request_max_body_size=options.max_photo + 4096,
    )
    async def read(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
        """Return what a photo says, as a form; where it can't be read, why, and the page for another."""
        language, snapshot = known_language(language), current.snapshot()
        try:
            photo = await photo_in(request.stream(), request.headers.get("content-type", ""), options.max_photo)
            found = reading_of(await reader.seen(photo), snapshot)
        except RecallscopeError as error:
            answer = _page(request, language, snapshot, says=str(error))
            answer.status_code = error.http_status
            return answer
        return _page(request, language, snapshot, found)

    return [empty, read]


def _page(
    request: AnyRequest, language: str, snapshot: Snapshot, found: Reading | None = None, says: str = ""
) -> Response[bytes]:
    return page(
        request,
        "photo.html",
        language,
        active="check",
        snapshot=plain(snapshot.manifest),
        installed=engines.installed(),
        install=engines.INSTALL,
        reading=found,
        says=says,
        sure=SURE,
        choices=CHOICES,
    )
