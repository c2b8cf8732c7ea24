"""Lists in pages, each with the snapshot it was read from and whom its records belong to."""

from typing import Annotated, Any

import msgspec
from litestar.params import QueryParameter

from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import all_sources
from recallscope.web.api.verdicts import SnapshotName

Page = Annotated[int, QueryParameter(ge=1, le=100_000, description="which page, from 1")]
Size = Annotated[int, QueryParameter(ge=1, le=200, description="rows on a page")]
Word = Annotated[str | None, QueryParameter(max_length=200)]
Day = Annotated[str | None, QueryParameter(max_length=10, description="YYYY, YYYY-MM or YYYY-MM-DD")]


class Listed(msgspec.Struct, frozen=True):
    """A page of a list: how many rows there are in all, and the rows of this page."""

    snapshot: SnapshotName
    attribution: dict[str, str]
    total: int
    page: int
    size: int
    rows: list[dict[str, Any]]


def of_page(table: Any, page: int, size: int) -> list[dict[str, Any]]:
    """Return one page's rows of a table (pyarrow)."""
    rows: list[dict[str, Any]] = table.slice((page - 1) * size, size).to_pylist()
    return rows


def listed(snapshot: Snapshot, total: int, page: int, size: int, rows: list[dict[str, Any]]) -> dict[str, Any]:
    """Return a page in the form that every list of the API has."""
    return {
        "snapshot": plain(snapshot.manifest),
        "attribution": attributions(snapshot),
        "total": total,
        "page": page,
        "size": size,
        "rows": rows,
    }


def attributions(snapshot: Snapshot) -> dict[str, str]:
    """Return whom the records belong to: each source that this version holds anything of, with its attribution."""
    held = (name for name, state in snapshot.manifest.sources.items() if state.notices or state.certificates)
    return {name: all_sources()[name].attribution for name in held}
