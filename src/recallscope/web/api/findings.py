"""`GET` of findings: the common cause and the signals, estimates worked out once a version."""

from functools import partial
from typing import Any

import msgspec
from litestar import MediaType, Response, get

from recallscope.snapshot.manifest import plain
from recallscope.web.answers import json_answer, version_headers
from recallscope.web.api.responses import FAULTS
from recallscope.web.api.verdicts import SnapshotName
from recallscope.web.current import Current
from recallscope.web.drawing import Drawings


class Finding(msgspec.Struct, frozen=True):
    """An estimate, as its command prints it by `--json`, as of the newest day of the records (`as_of`)."""

    snapshot: SnapshotName
    estimate: bool
    finding: dict[str, Any]


_read = partial(get, responses=FAULTS, media_type=MediaType.JSON)


def routes(current: Current, drawings: Drawings) -> list[Any]:
    """Return the handlers of findings."""

    @_read("/cause")
    async def cause() -> Response[Finding]:
        """Return suppliers ranked by how well a fault there explains the recalls, and who else is at risk."""
        return await _found("cause")

    @_read("/signals")
    async def signals() -> Response[Finding]:
        """Return the surges of the last year, each with its false-alarm rate, and the certificates suspended."""
        return await _found("signals")

    async def _found(name: str) -> Response[Any]:
        drawn = await drawings.of(current.snapshot(), name)
        answer = json_answer({"snapshot": plain(drawn.manifest), "estimate": True, "finding": drawn.work.finding})
        answer.headers.update(version_headers(drawn.manifest))
        return answer

    return [cause, signals]
