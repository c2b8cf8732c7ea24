"""One screening in a process of its own: hits as a table and as CSV, the titles of the listings that were hit."""

import time
from pathlib import Path
from typing import Any

import msgspec

from recallscope.errors import RecallscopeError
from recallscope.screen.catalogue import open_catalogue
from recallscope.screen.hits import write_hits
from recallscope.screen.judging import open_kernel
from recallscope.screen.screening import Options, screen
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current

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


def run(room: Path, catalogue: Path, settings: Settings) -> None:
    """Screen a catalogue into its room: state.json says how it went."""
    try:
        write(room, state="running")
        options = Options(catalogue=catalogue, out=room / "hits.parquet", workers=1)
        summary = screen(options, open_current(settings.snapshots), open_kernel, Told(room))
        _table(room, summary.attributions)
        (room / "titles.json").write_bytes(msgspec.json.encode(_titles(room, catalogue, options)))
        told = {**msgspec.to_builtins(summary), "out": "", "broken_file": None}
        write(room, state="done", done=summary.rows, total=summary.rows, summary=told)
    except RecallscopeError as error:
        # A path on the server is no business of whoever asks.
        write(room, state="failed", says=str(error).replace(str(room), "").replace(f"/{catalogue.name}", "the file"))


def write(room: Path, **state: Any) -> None:
    """Write the state of a job."""
    draft = room / ".state.json"
    draft.write_bytes(msgspec.json.encode(state))
    draft.replace(room / "state.json")


def _table(room: Path, attributions: tuple[str, ...]) -> None:
    """Write the hits as CSV, too, safe to open in a spreadsheet."""
    import pyarrow.parquet as pq

    write_hits(room / "hits.csv", pq.ParquetFile(room / "hits.parquet").iter_batches(), attributions)


def _titles(room: Path, catalogue: Path, options: Options) -> dict[str, str]:
    """Return the titles of the listings that were hit, by id."""
    import pyarrow.parquet as pq

    hit = set(pq.read_table(room / "hits.parquet", columns=["listing_id"])["listing_id"].to_pylist())
    found = open_catalogue(catalogue, {}, None, options.together)
    titles: dict[str, str] = {}
    for piece in found.pieces(lambda broken: None) if hit else ():
        columns: Any = piece.batch
        rows = zip(columns["listing_id"].to_pylist(), columns["title"].to_pylist(), strict=True)
        titles |= {id: title or "" for id, title in rows if id in hit}
    return titles
