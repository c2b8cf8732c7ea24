"""`POST /api/v1/check` and `/check/batch`: units in, verdicts out."""

from collections.abc import Iterator
from typing import Annotated, Any

from litestar import MediaType, Response, post
from litestar.openapi.spec import Example
from litestar.params import Body

from recallscope.check.judging import Judge, Judged
from recallscope.snapshot.manifest import plain
from recallscope.web.answers import json_answer
from recallscope.web.api.responses import FAULTS
from recallscope.web.api.unit import Batch, Question, example, fields_of, verdict_on
from recallscope.web.api.verdicts import BatchVerdicts, ShortVerdict, Verdict
from recallscope.web.current import Current
from recallscope.web.options import Options

_ONE = Body(examples=[Example(summary="A unit by its fields", value=example())])
_MANY = Body(examples=[Example(summary="Two units", value={"units": [{"text": "VRURC OD-B7"}, {"brand": "Anker"}]})])


def routes(current: Current, options: Options) -> list[Any]:
    """Return the handlers of checks."""

    # One unit takes a fraction of a millisecond: a thread would cost more than it frees.
    @post("/check", status_code=200, sync_to_thread=False, responses=FAULTS, media_type=MediaType.JSON)
    def check(data: Annotated[Question, _ONE]) -> Response[Verdict]:
        """Check one unit: is it recalled, is its certificate good, may it fly, may it be sold."""
        return json_answer(verdict_on(current.snapshot(), data))

    @post(
        "/check/batch",
        status_code=200,
        sync_to_thread=True,
        responses=FAULTS,
        media_type=MediaType.JSON,
        request_max_body_size=options.max_batch_body,
    )
    def check_batch(data: Annotated[Batch, _MANY]) -> Response[BatchVerdicts]:
        """Check up to 10,000 units: for each its status, asks and decisions, in the order given."""
        snapshot = current.snapshot()
        rows = [(number, fields_of(unit)) for number, unit in enumerate(data.units)]
        judged = Judge(snapshot, data.lang).some(rows)
        return json_answer({"snapshot": plain(snapshot.manifest), "verdicts": list(_short(judged))})

    return [check, check_batch]


_LISTS = frozenset(("recall_ids", "recall_notices", "asks", "carriage_asks"))
_COLUMNS = tuple(name for name in ShortVerdict.__struct_fields__ if name != "unread")


def _short(judged: list[Judged]) -> Iterator[dict[str, Any]]:
    """Return verdicts with lists as lists; a decision that was not asked for is null."""
    for cells, unread in judged:
        found: dict[str, Any] = dict(zip(_COLUMNS, cells, strict=True))
        found |= {name: found[name].split(";") if found[name] else [] for name in _LISTS}
        found |= {name: found[name] or None for name in ("carriage_decision", "sale_decision")}
        yield {**found, "unread": unread}
