"""The kernel: a batch of listings in, a batch of hits out. No state but the index; the same on any engine."""

from collections.abc import Iterable, Iterator
from typing import Any

import pyarrow as pa

from recallscope.match.index import Index
from recallscope.match.score import MATCH, Scored, score_all
from recallscope.match.target import Listing
from recallscope.screen.gate import gate_of, passing, text_of

TEXTS = ("title", "brand", "model", "gtin", "description", "attributes")
"""The columns of a batch that are read, beside `listing_id`: nullable strings; any but the title may be absent."""

HITS = pa.schema(
    [
        ("listing_id", pa.string()),
        ("tier", pa.string()),
        ("probability", pa.float64()),
        ("event", pa.string()),
        ("notices", pa.list_(pa.string())),
        ("brand", pa.string()),
        ("model", pa.string()),
        ("because", pa.list_(pa.string())),
        ("asks", pa.list_(pa.string())),
    ]
)
"""One row a listing and event."""

Row = dict[str, Any]


def screen_batch(batch: pa.RecordBatch, index: Index) -> pa.RecordBatch:
    """Return the hits of a batch of listings, in the order of its rows."""
    worth = batch.filter(pa.array(passing(batch, gate_of(index))))
    there = [name for name in TEXTS if name in batch.schema.names]
    texts = pa.RecordBatch.from_arrays([text_of(worth, name) for name in there], there).to_pylist()
    listings = [Listing(**row) for row in texts]
    ids = worth["listing_id"].to_pylist()
    hits = [hit for one in zip(ids, score_all(listings, index), strict=True) for hit in _hits(*one)]
    return pa.RecordBatch.from_pylist(hits, schema=HITS)


def _hits(listing_id: object, found: Iterable[Scored]) -> Iterator[Row]:
    """Return a listing's hits, the likeliest of each event, in the order of likelihood."""
    events: set[str] = set()
    for scored in found:
        for event, notices in scored.target.told:
            if event not in events:
                events.add(event)
                yield _hit(str(listing_id), scored, event, notices)


def _hit(listing_id: str, scored: Scored, event: str, notices: tuple[str, ...]) -> Row:
    return {
        "listing_id": listing_id,
        "tier": scored.tier,
        "probability": round(scored.probability, 4),
        "event": event,
        "notices": list(notices),
        "brand": scored.target.brand,
        "model": scored.target.model or next(iter(scored.target.full_names), ""),
        "because": list(scored.because),
        "asks": [] if scored.tier == MATCH else ["model", "serial"],
    }
