"""`POST /api/v1/screen`: a catalogue in, a job; then how far it has got, and its hits."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any

import msgspec
from litestar import Litestar, MediaType, Request, Response, delete, get, post
from litestar.params import PathParameter, QueryParameter

from recallscope.errors import UnknownIdError
from recallscope.screen.columns import read_map
from recallscope.snapshot.manifest import plain
from recallscope.web.answers import json_answer
from recallscope.web.api.bodies import described
from recallscope.web.api.paging import Listed, Page, Size, listed
from recallscope.web.api.responses import FAULTS
from recallscope.web.api.verdicts import SnapshotName
from recallscope.web.current import Current
from recallscope.web.jobs import Form, Jobs, JobState
from recallscope.web.options import Options
from recallscope.web.screening import BESIDE, HITS, TABLE, Beside

SWEEP = 600
"""Seconds between two looks for jobs that are too old."""

Id = Annotated[str, PathParameter(max_length=100, description="the job's id, as POST /screen answered it")]
Columns = Annotated[
    list[str] | None,
    QueryParameter(name="map", max_items=20, description="FIELD=COLUMN: title=Produkt, id=SKU ..., as often as needed"),
]
_BODY = {"application/octet-stream": {"type": "string", "format": "binary", "description": "the file as it is"}}
AsForm = Annotated[Form, QueryParameter(description="the form of the file that is the body")]


class Job(msgspec.Struct, frozen=True):
    """A job: its id, which is the only key to it, and how far it has got."""

    snapshot: SnapshotName
    id: str
    job: JobState


def routes(current: Current, options: Options, jobs: Jobs) -> list[Any]:
    """Return the handlers of screening jobs."""

    @post(
        "/screen",
        status_code=202,
        responses=FAULTS,
        media_type=MediaType.JSON,
        request_max_body_size=options.max_upload,
        operation_class=described(_BODY),
    )
    async def begin(request: Request[Any, Any, Any], form: AsForm = "csv", columns: Columns = None) -> Response[Job]:
        """Screen a catalogue: the body is the file (CSV, TSV, JSON lines or Parquet); a title column is all it needs.

        Columns are found by their usual names in many languages, or as `map` says; a job that finds no titles fails
        with the names of the columns there are. The answer names the job. It is deleted after a day, or when you
        delete it.
        """
        snapshot = current.snapshot()
        id = await jobs.begin(request.stream(), form, read_map(columns or ()))
        return json_answer({"snapshot": plain(snapshot.manifest), "id": id, "job": jobs.state(id)}, 202)

    @get("/screen/{id:str}", responses=FAULTS, sync_to_thread=False, media_type=MediaType.JSON)
    def progress(id: Id) -> Response[Job]:
        """Return how far a job has got."""
        return json_answer({"snapshot": plain(current.snapshot().manifest), "id": id, "job": jobs.state(id)})

    @get("/screen/{id:str}/hits", responses=FAULTS, sync_to_thread=True, media_type=MediaType.JSON)
    def hits(id: Id, page: Page = 1, size: Size = 50) -> Response[Listed]:
        """Return a page of a job's hits, each with its title, reasons and fingerprints, the likeliest first."""
        total, rows = _hits(jobs, id, page, size)
        return json_answer(listed(current.snapshot(), total, page, size, rows))

    @get("/screen/{id:str}/hits.csv", responses=FAULTS, sync_to_thread=True, include_in_schema=False)
    def table(id: Id) -> Response[bytes]:
        """Return all hits as CSV, safe to open in a spreadsheet."""
        content = _read(jobs, id, TABLE)
        headers = {"Content-Disposition": 'attachment; filename="hits.csv"'}
        return Response(content, media_type="text/csv", headers=headers)

    @delete("/screen/{id:str}", responses=FAULTS, status_code=204, sync_to_thread=True)
    def remove(id: Id) -> None:
        """Delete a job and the file that was sent with it."""
        jobs.remove(id)

    return [begin, progress, hits, table, remove]


@asynccontextmanager
async def sweeping(jobs: Jobs) -> AsyncIterator[None]:
    """Delete jobs that are too old while the server runs."""

    async def sweep() -> None:
        while True:
            jobs.sweep()
            await asyncio.sleep(SWEEP)

    task = asyncio.create_task(sweep())
    try:
        yield
    finally:
        task.cancel()


def lifespan(jobs: Jobs) -> Any:
    """Return what the application runs beside its requests."""

    def begin(_: Litestar) -> Any:
        return sweeping(jobs)

    return begin


def _read(jobs: Jobs, id: str, name: str) -> bytes:
    try:
        return (jobs.room(id) / name).read_bytes()
    except OSError:
        raise UnknownIdError("this job has no hits yet") from None


def _hits(jobs: Jobs, id: str, page: int, size: int) -> tuple[int, list[dict[str, Any]]]:
    # Imported here: the check needs no Parquet.
    import pyarrow.parquet as pq

    beside = msgspec.json.decode(_read(jobs, id, BESIDE), type=Beside)
    table = pq.read_table(jobs.room(id) / HITS).sort_by([("probability", "descending"), ("listing_id", "ascending")])
    rows = table.slice((page - 1) * size, size).to_pylist()
    return table.num_rows, [_with(row, beside) for row in rows]


def _with(row: dict[str, Any], beside: Beside) -> dict[str, Any]:
    """Return a hit with its listing's title, and the fingerprints that a decision on it holds."""
    listing, notices = beside.listings.get(row["listing_id"], ""), beside.notices.get(row["event"], "")
    fingerprints = {"listing": listing, "notices": notices}
    return {**row, "title": beside.titles.get(row["listing_id"], ""), "fingerprints": fingerprints}
