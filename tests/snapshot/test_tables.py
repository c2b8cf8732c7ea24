"""docs/snapshot.md names every table and column, every field of the manifest and every room of the index."""

import re
from pathlib import Path

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from recallscope.snapshot import index
from recallscope.snapshot.manifest import Manifest, SourceState
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.tables import SCHEMAS

PAGE = (Path(__file__).parents[2] / "docs" / "snapshot.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0].strip("# "): part for part in re.split(r"\n(?=##+ )", PAGE)}
TYPES = {
    "text": pa.string(),
    "list": pa.list_(pa.string()),
    "boolean": pa.bool_(),
    "32-bit integer": pa.int32(),
    "64-bit integer": pa.int64(),
    "list of 64-bit integers": pa.list_(pa.int64()),
    "list of numbers": pa.list_(pa.float64()),
    "number": pa.float64(),
}


def rows(section: str) -> list[list[str]]:
    """Return the cells of a section's table, without its head."""
    lines = [line for line in SECTIONS[section].split("\n") if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


@pytest.mark.parametrize("table", list(SCHEMAS))
def test_every_table_has_the_documented_columns(table: str) -> None:
    documented = pa.schema({name.strip("`"): TYPES[type_] for name, type_, _ in rows(table)})
    assert documented == SCHEMAS[table]
    assert all(meaning for _, _, meaning in rows(table))
    assert f"  {table}.parquet" in PAGE


def test_every_documented_table_is_one() -> None:
    tables = PAGE[PAGE.index("## The tables") : PAGE.index("## The index")]
    assert re.findall(r"^### (\w+)$", tables, re.M) == list(SCHEMAS)


@pytest.mark.parametrize("table", list(SCHEMAS))
def test_the_files_are_as_documented(registered: Snapshot, table: str) -> None:
    found = pq.read_table(registered.folder / f"{table}.parquet")
    assert found.schema.equals(SCHEMAS[table])
    assert table in ("problems", "history") or found.num_rows > 0


def test_the_manifest_is_documented() -> None:
    names = [field.name for field in msgspec.structs.fields(Manifest)]
    assert [name.strip("`") for name, _ in rows("The manifest")] == names
    state = next(text for name, text in rows("The manifest") if name == "`sources`")
    assert all(f"`{field.name}`" in state for field in msgspec.structs.fields(SourceState))


def test_the_counts_are_documented(registered: Snapshot) -> None:
    counts = next(text for name, text in rows("The manifest") if name == "`counts`")
    assert all(f"`{name}`" in counts for name in registered.manifest.counts)


def test_the_rooms_of_the_index_are_documented() -> None:
    rooms = re.findall(r"`(\w/[A-Z/]+)`", index.__doc__ or "")
    assert sorted(room[:2] for room in rooms) == sorted(name.strip("`")[:2] for name, _ in rows("The index"))


def test_rows_are_in_order_and_of_known_events(registered: Snapshot) -> None:
    notices = pq.read_table(registered.folder / "notices.parquet")
    events = pq.read_table(registered.folder / "events.parquet").to_pylist()
    ids = notices["notice_id"].to_pylist()
    assert ids == sorted(set(ids))
    assert sorted(id for event in events for id in event["notices"]) == ids
    assert [event["event_id"] for event in events] == sorted(set(notices["event_id"].to_pylist()))


def test_the_record_of_a_row_is_its_notice(registered: Snapshot) -> None:
    for row in pq.read_table(registered.folder / "notices.parquet").to_pylist():
        record = msgspec.json.decode(row["record"])
        assert (record["id"], record["event"], record["title"]) == (row["notice_id"], row["event_id"], row["title"])
