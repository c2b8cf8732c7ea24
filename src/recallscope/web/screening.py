"""One screening in a process of its own: hits as a table and as CSV, and what stands beside them."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from recallscope.errors import RecallscopeError
from recallscope.records.decision import Decision
from recallscope.screen.catalogue import open_catalogue
from recallscope.screen.decisions import listing_fingerprint, notices_fingerprints
from recallscope.screen.hits import write_hits
from recallscope.screen.judging import open_kernel
from recallscope.screen.screening import Options, screen
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current

EVERY = 0.3
"""Seconds between two words on how far it has got."""


class Told:
    """Writes how far a job has got into its room."""

    def __init__(self, room: Path) -> None:
        self._room = room
        self._total: int | None = None
        self._done, self._last = 0, 0.0

    def begin(self, what: str, total: int | None = None) -> None:
        """A new stretch of work begins."""
        self._done, self._total = 0, total
        self._write()

    def tell(self, what: str) -> None:
        """What is being done; a page shows the numbers alone."""

    def advance(self, steps: int = 1) -> None:
        """So many steps are done."""
        self._done += steps
        if time.monotonic() - self._last > EVERY:
            self._write()

    def _write(self) -> None:
        self._last = time.monotonic()
        write(self._room, state="running", done=self._done, total=self._total)


HITS, TABLE, BESIDE = "hits.parquet", "hits.csv", "beside.json"
"""The files of a job that is done."""


class Beside(msgspec.Struct, frozen=True):
    """What a page shows and keeps beside hits: titles and fingerprints of listings by id, of notices by event.

    A decision holds both fingerprints: a dismissed pair is raised again when the listing or the notices change.
    """

    titles: dict[str, str] = {}
    listings: dict[str, str] = {}
    notices: dict[str, str] = {}


def run(room: Path, catalogue: Path, columns: Mapping[str, str], settings: Settings) -> None:
    """Screen a catalogue into its room: state.json says how it went."""
    try:
        write(room, state="running")
        options, snapshot = (
            Options(catalogue=catalogue, out=room / HITS, columns=columns),
            open_current(settings.snapshots),
        )
        summary = screen(options, snapshot, open_kernel, Told(room))
        _table(room, summary.attributions)
        (room / BESIDE).write_bytes(msgspec.json.encode(_beside(options, snapshot)))
        told = {**msgspec.to_builtins(summary), "out": "", "broken_file": None}
        write(room, state="done", done=summary.rows, total=summary.rows, summary=told)
    except RecallscopeError as error:
        write(room, state="failed", says=_for_a_page(str(error), catalogue))


def _for_a_page(says: str, catalogue: Path) -> str:
    """Return an error without a path of the server, and with `map` as the API spells the command's --map."""
    return says.replace(str(catalogue), "the file").replace(str(catalogue.parent), "").replace("--map ", "map=")


def write(room: Path, **state: Any) -> None:
    """Write the state of a job."""
    draft = room / ".state.json"
    draft.write_bytes(msgspec.json.encode(state))
    draft.replace(room / "state.json")


def _table(room: Path, attributions: tuple[str, ...]) -> None:
    """Write the hits as CSV, too, safe to open in a spreadsheet."""
    import pyarrow.parquet as pq

    write_hits(room / TABLE, pq.ParquetFile(room / HITS).iter_batches(), attributions)


def _beside(options: Options, snapshot: Snapshot) -> Beside:
    """Return what stands beside the hits of the listings and events that were hit."""
    import pyarrow.parquet as pq

    hits = pq.read_table(options.out, columns=["listing_id", "event"])
    ids, events = (set(hits[name].to_pylist()) for name in ("listing_id", "event"))
    found = open_catalogue(options.catalogue, options.columns, options.encoding, options.together)
    titles, marks = {}, {}
    for piece in found.pieces(lambda broken: None) if ids else ():
        for row in _hit(piece.batch, ids):
            titles[row["listing_id"]] = row["title"] or ""
            marks[row["listing_id"]] = listing_fingerprint(row)
    asked = [Decision(listing_id="", decision="confirmed", event=event) for event in events]
    return Beside(titles, marks, notices_fingerprints(snapshot, asked))


def _hit(batch: Any, ids: set[str]) -> list[dict[str, Any]]:
    """Return the rows of a piece of the catalogue that were hit."""
    import pyarrow as pa
    import pyarrow.compute as pc

    rows: list[dict[str, Any]] = batch.filter(pc.is_in(batch["listing_id"], value_set=pa.array(ids))).to_pylist()
    return rows
