"""Pieces of a catalogue judged: what every worker does, of whatever engine, around the one kernel."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import msgspec
import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from recallscope.screen.decisions import Pair, listing_fingerprint
from recallscope.screen.kernel import TEXTS, screen_batch
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index

Kernel = Callable[[pa.RecordBatch], pa.RecordBatch]
"""LISTINGS in, HITS out. What it says of a listing depends on that listing and the snapshot alone."""

Opener = Callable[[Snapshot], Kernel]


def open_kernel(snapshot: Snapshot) -> Kernel:
    """Return the kernel over an open version."""
    index = matching_index(snapshot)
    # Once now, so that what it makes ready stands before workers are forked.
    screen_batch(pa.RecordBatch.from_pylist([{"listing_id": "", "title": ""}]), index)
    return lambda batch: screen_batch(batch, index)


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker must know to judge a piece. It opens snapshots itself: folders travel, open files don't.

    `dismissed` gives the fingerprint of the listing for each pair that a reviewer dismissed, empty where none is known.
    """

    opener: Opener
    snapshot: Path
    since: Path | None = None
    only_match: bool = False
    dismissed: Mapping[Pair, str] = {}


class Judged(msgspec.Struct, frozen=True):
    """The hits of one piece, in order of its rows and then of events; how many a reviewer's word held back."""

    number: int
    rows: int
    hits: pa.RecordBatch
    held_back: int


class Judge:
    """Judges pieces against one snapshot, or what changed since another."""

    def __init__(self, job: Job) -> None:
        self._job = job
        self._now = job.opener(Snapshot(job.snapshot))
        self._before = job.opener(Snapshot(job.since)) if job.since else None

    def judge(self, number: int, listings: pa.RecordBatch) -> Judged:
        """Return the hits of a piece."""
        places = _places(listings.num_rows)
        hits = _hits(self._now, listings, places)
        if self._before and hits.num_rows:
            again = pc.unique(hits["listing_id"])
            hits = _without(hits, _hits(self._before, listings.take(again.cast(pa.int64())), again))
        if self._job.only_match:
            hits = hits.filter(pc.equal(hits["tier"], "match"))
        named = _named(hits, listings)
        kept = self._not_dismissed(named, hits, listings) if self._job.dismissed else named
        return Judged(number, listings.num_rows, kept, named.num_rows - kept.num_rows)

    def _not_dismissed(self, named: pa.RecordBatch, hits: pa.RecordBatch, listings: pa.RecordBatch) -> pa.RecordBatch:
        keep = [not self._dismissed(row, place, listings) for row, place in zip(_keys(named), _int(hits), strict=True)]
        return named.filter(pa.array(keep, pa.bool_()))

    def _dismissed(self, row: Mapping[str, str], place: int, listings: pa.RecordBatch) -> bool:
        """Return whether a reviewer dismissed this pair, and the listing is what it was then."""
        for pair in ((row["listing_id"], row["event"]), (row["listing_id"], f"{row['brand']} {row['model']}")):
            known = self._job.dismissed.get(pair)
            if known is not None and known in ("", listing_fingerprint(listings.slice(place, 1).to_pylist()[0])):
                return True
        return False


@lru_cache(maxsize=4)
def _places(count: int) -> pa.Array:
    return pa.array(np.arange(count), pa.int64()).cast(pa.string())


def _int(hits: pa.RecordBatch) -> list[int]:
    places: list[int] = hits["listing_id"].cast(pa.int64()).to_pylist()
    return places


def _keys(hits: pa.RecordBatch) -> list[dict[str, str]]:
    keys: list[dict[str, str]] = hits.select(["listing_id", "event", "brand", "model"]).to_pylist()
    return keys


def _hits(kernel: Kernel, listings: pa.RecordBatch, places: pa.Array) -> pa.RecordBatch:
    """Return the kernel's hits in order; `listing_id` is a listing's place in its piece, by which it is found again."""
    there = [field for field in TEXTS if listings[field].null_count < listings.num_rows]
    asked = pa.RecordBatch.from_arrays([places, *(listings[field] for field in there)], ["listing_id", *there])
    found = kernel(asked)
    order = {"place": found["listing_id"].cast(pa.int64()), "event": found["event"]}
    keys = [(name, "ascending") for name in order]
    return found.take(pc.sort_indices(pa.RecordBatch.from_pydict(order), keys))


def _without(hits: pa.RecordBatch, others: pa.RecordBatch) -> pa.RecordBatch:
    """Return the hits that are not, in every column, among the others."""
    known = set(map(_whole, others.to_pylist()))
    keep = [_whole(row) not in known for row in hits.to_pylist()]
    return hits.filter(pa.array(keep, pa.bool_()))


def _whole(row: Mapping[str, object]) -> tuple[object, ...]:
    return tuple(tuple(value) if isinstance(value, list) else value for value in row.values())


def _named(hits: pa.RecordBatch, listings: pa.RecordBatch) -> pa.RecordBatch:
    """Return the hits with the catalogue's own ids; a listing without one is called by its row's number."""
    of = listings.select(["row", "listing_id"]).take(hits["listing_id"].cast(pa.int64()))
    given = pc.fill_null(of["listing_id"], "")
    ids = pc.if_else(pc.equal(given, ""), of["row"].cast(pa.string()), given)
    return hits.set_column(0, "listing_id", ids)
