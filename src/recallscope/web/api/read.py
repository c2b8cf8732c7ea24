"""`POST /api/v1/read`: a photo of a label in, what it says out. Nothing of it is kept, and nothing is checked yet."""

from typing import Any

import msgspec
from litestar import MediaType, Request, Response, post

from recallscope.snapshot.manifest import plain
from recallscope.web.answers import json_answer
from recallscope.web.api.bodies import described
from recallscope.web.api.responses import FAULTS, NOT_INSTALLED
from recallscope.web.api.verdicts import SnapshotName
from recallscope.web.current import Current
from recallscope.web.options import Options
from recallscope.web.reading.facts import Fact, reading_of
from recallscope.web.reading.reader import Reader
from recallscope.web.reading.seen import Barcode, Line
from recallscope.web.reading.upload import FIELD, photo_in

_BODY = {
    "multipart/form-data": {
        "type": "object",
        "required": [FIELD],
        "properties": {FIELD: {"type": "string", "format": "binary", "description": "JPEG, PNG or WebP"}},
    }
}


class Read(msgspec.Struct, frozen=True):
    """What a photo says: its lines, its barcodes, the facts understood from them, and what told none."""

    snapshot: SnapshotName
    lines: list[Line]
    barcodes: list[Barcode]
    facts: list[Fact]
    rest: list[str]


def routes(current: Current, options: Options, reader: Reader) -> list[Any]:
    """Return the handler of photos."""

    @post(
        "/read",
        status_code=200,
        responses=FAULTS | NOT_INSTALLED,
        media_type=MediaType.JSON,
        request_max_body_size=options.max_photo + 4096,
        operation_class=described(_BODY),
    )
    async def read(request: Request[Any, Any, Any]) -> Response[Read]:
        """Read a label: a photo into facts with the words they came from. Show them to a person before you check.

        The photo is read in memory and forgotten.
        """
        snapshot = current.snapshot()
        photo = await photo_in(request.stream(), request.headers.get("content-type", ""), options.max_photo)
        seen = await reader.seen(photo)
        found = reading_of(seen, snapshot)
        answer = {"lines": seen.lines, "barcodes": seen.barcodes, "facts": found.facts, "rest": found.rest}
        return json_answer({"snapshot": plain(snapshot.manifest), **answer})

    return [read]
