"""The kernel: a batch of listings in, one row a listing and event out."""

import pyarrow as pa

from recallscope.screen.kernel import HITS, screen_batch
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index


def test_hits_follow_the_contract(registered: Snapshot) -> None:
    batch = pa.RecordBatch.from_pylist(
        [
            {"listing_id": "7", "title": "Anker A1642 power bank", "brand": None},
            {"listing_id": "8", "title": "Cotton shirt", "brand": "Acme"},
            {"listing_id": "9", "title": "ROMOSS 20000mAh power bank", "brand": None},
            {"listing_id": "10", "title": None, "brand": None},
        ]
    )
    hits = screen_batch(batch, matching_index(registered))
    assert hits.schema == HITS
    rows = hits.to_pylist()
    assert [(row["listing_id"], row["tier"], row["event"]) for row in rows] == [
        ("7", "match", "event:2024-anker-maggo"),
        ("7", "match", "event:2025-anker-cells"),
        ("9", "possible", "event:2025-romoss-cn"),
    ]
    assert rows[0]["brand"] == "Anker"
    assert rows[0]["model"] == "A1642"
    assert rows[0]["notices"]
    assert rows[0]["because"]
    assert rows[0]["asks"] == []
    assert rows[2]["asks"] == ["model", "serial"]


def test_an_empty_batch_gives_an_empty_one(registered: Snapshot) -> None:
    batch = pa.RecordBatch.from_pylist([], schema=pa.schema({"listing_id": pa.string(), "title": pa.string()}))
    assert screen_batch(batch, matching_index(registered)).num_rows == 0
