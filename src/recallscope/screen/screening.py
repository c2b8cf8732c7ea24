"""One screening from catalogue to hits: prepared, judged by an engine, put together."""

import csv
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, TextIO

import msgspec

from recallscope.errors import UnknownIdError, UsageError
from recallscope.screen import local
from recallscope.screen.catalogue import Catalogue, Note, open_catalogue
from recallscope.screen.decisions import dismissed, read_decisions
from recallscope.screen.hits import check_form, write_hits
from recallscope.screen.judging import Job, Opener
from recallscope.screen.listings import TOGETHER, Broken
from recallscope.screen.parts import Parts, key_of, parts_of
from recallscope.screen.summary import Summary, Tally, attributions
from recallscope.snapshot.opened import Snapshot


class Progress(Protocol):
    """Who is told how far it has got."""

    def begin(self, what: str, total: int | None = None) -> None: ...
    def tell(self, what: str) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What a call asks for. `columns` names a column by field, `since` a version of the snapshots.

    `master` is Spark's; `together` is how many rows make a piece.
    """

    catalogue: Path
    out: Path
    columns: Mapping[str, str] = {}
    encoding: str | None = None
    engine: str = "local"
    master: str | None = None
    workers: int = 1
    since: str | None = None
    decisions: Path | None = None
    only_match: bool = False
    resume: bool = False
    together: int = TOGETHER


def screen(options: Options, snapshot: Snapshot, opener: Opener, progress: Progress) -> Summary:
    """Return the summary of a screening whose hits are written.

    InputError where the catalogue or the decisions can't be taken, UnknownIdError for a version that is not there.
    """
    begun = time.perf_counter()
    check_form(options.out)
    if not options.out.parent.is_dir():
        raise UsageError(f"--out: no folder {options.out.parent}")
    catalogue = open_catalogue(options.catalogue, options.columns, options.encoding, options.together)
    job = _job(options, snapshot, opener)
    key = key_of(catalogue.fingerprint, dict(catalogue.columns), job, options.together)
    parts = parts_of(options.out, key, options.resume)
    with broken_file(options.out) as note:
        _judge(catalogue, job, parts, note, options, progress)
    tally = Tally()
    sources = attributions(snapshot)
    write_hits(options.out, tally.counted(parts.all()), sources)
    parts.remove()
    return _summary(options, snapshot, catalogue, tally, note.count, time.perf_counter() - begun)


def _job(options: Options, snapshot: Snapshot, opener: Opener) -> Job:
    held = read_decisions(options.decisions) if options.decisions else []
    return Job(
        opener=opener,
        snapshot=snapshot.folder,
        since=_version(snapshot.folder.parent, options.since) if options.since else None,
        only_match=options.only_match,
        dismissed=dismissed(held, snapshot),
    )


def _version(snapshots: Path, version: str) -> Path:
    """Return the folder of a version; UnknownIdError naming those there are."""
    there = sorted(path.name for path in snapshots.iterdir() if path.is_dir() and not path.name.startswith("."))
    if version not in there:
        raise UnknownIdError(f"--since: no version {version} here; there are {', '.join(there)}")
    return snapshots / version


def _judge(catalogue: Catalogue, job: Job, parts: Parts, note: Note, options: Options, progress: Progress) -> None:
    rate = _Rate(progress)
    if options.engine == "spark":
        # Imported here: only who asks for Spark must have it.
        from recallscope.screen import spark

        cluster = spark.Cluster(options.master, options.together)
        spark.judge(catalogue, job, parts, note, cluster, lambda rows: rate.advance(rows, rows, catalogue.rows))
        return
    left = (piece for piece in catalogue.pieces(note) if not parts.has(piece.number))
    for piece, judged in local.judged(left, catalogue.columns, job, options.workers):
        parts.keep(judged)
        rate.advance(piece.rows, piece.steps, catalogue.total)


class _Rate:
    """Tells how far a screening has got, and how fast."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._rows, self._begun = 0, time.perf_counter()

    def advance(self, rows: int, steps: int, total: int | None) -> None:
        """Some rows are judged, which brings us so many steps of the total further."""
        if not self._rows:
            # Not before the first rows: a bar has a thread, and workers are forked.
            self._progress.begin("screening", total)
        self._rows += rows
        rate = self._rows / (time.perf_counter() - self._begun)
        self._progress.tell(f"screening: {self._rows:,} rows, {rate:,.0f}/s")
        self._progress.advance(steps)


class Notes:
    """Broken rows, counted and written down as they are met. The file is made with the first."""

    def __init__(self, path: Path) -> None:
        self.path, self.count = path, 0
        self._file: TextIO | None = None

    def __call__(self, broken: Broken) -> None:
        """Write one down."""
        if self._file is None:
            self._file = self.path.open("w", encoding="utf-8", newline="")
            csv.writer(self._file).writerow(("line", "row", "why"))
        csv.writer(self._file).writerow((broken.line, broken.row, broken.why))
        self.count += 1

    def close(self) -> None:
        """Close the file, if there is one."""
        if self._file is not None:
            self._file.close()


@contextmanager
def broken_file(out: Path) -> Iterator[Notes]:
    """Give what broken rows are written down by: HITS.broken.csv beside the hits; an old one is removed."""
    path = out.with_name(f"{out.name}.broken.csv")
    path.unlink(missing_ok=True)
    notes = Notes(path)
    try:
        yield notes
    finally:
        notes.close()


def _summary(
    options: Options, snapshot: Snapshot, catalogue: Catalogue, tally: Tally, broken: int, seconds: float
) -> Summary:
    return Summary(
        snapshot={"version": snapshot.manifest.version, "as_of": snapshot.manifest.as_of},
        since=options.since,
        engine=options.engine,
        columns=catalogue.columns,
        rows=tally.rows,
        broken=broken,
        broken_file=str(options.out.with_name(f"{options.out.name}.broken.csv")) if broken else None,
        hits=tally.hits,
        held_back=tally.held_back,
        by_tier=tally.by("tier"),
        by_event=tally.by("event"),
        by_brand=tally.by("brand"),
        by_brand_and_tier=tally.by_brand_and_tier(),
        seconds=round(seconds, 3),
        rows_per_second=round(tally.rows / seconds),
        attributions=attributions(snapshot),
        out=str(options.out),
    )
