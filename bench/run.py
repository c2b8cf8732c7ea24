"""`make bench`: every figure that the project promises, measured here and now, into docs/benchmarks.md.

Needs the corpus of real notices (RECALLSCOPE_CORPUS, or ../shared/corpus); says so and stops where it is absent.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from bench import (
    cause,
    checking,
    exposure,
    linking,
    matching,
    packing,
    photos,
    reading,
    screening,
    serving,
    signals,
    timing,
    totals,
)
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current

ROOT = Path(__file__).parents[1]
REPORT = ROOT / "docs" / "benchmarks.md"
COMMAND = Path(sys.executable).with_name("recallscope")
SOURCES = ("us_cpsc", "ca_health", "eu_safety_gate", "kr_safety")
Row = tuple[str, str, str]


def main() -> None:
    """Measure everything and write the report."""
    corpus = Path(os.environ.get("RECALLSCOPE_CORPUS", ROOT.parent / "shared" / "corpus"))
    if not corpus.is_dir():
        sys.exit(f"no corpus of real notices at {corpus}; set RECALLSCOPE_CORPUS to where it is")
    with tempfile.TemporaryDirectory() as home:
        rows = _measured(Path(home), corpus)
    tables = [
        _table(("what", "to reach", "measured"), rows),
        *reading.report(corpus, ROOT / "tests" / "cases", SOURCES),
    ]
    REPORT.write_text(_page(tables), encoding="utf-8")
    print(f"{REPORT.relative_to(ROOT)} written")


def _measured(home: Path, corpus: Path) -> list[Row]:
    recallscope = [str(COMMAND), "--home", str(home)]
    for source in SOURCES:
        timing.command([*recallscope, "import", source, str(corpus / source)])
    spent = timing.command([*recallscope, "build"])
    snapshot = open_current(Settings(home=home).snapshots)
    notices = snapshot.manifest.counts["notices"]
    cold = timing.cold([*recallscope, "check", "--brand", "Baseus", "--model", "BS-30KP365", "--serial", "...7"])
    text = timing.cold([*recallscope, "check", "罗马仕 PAC20-272 2024年1月10日", "--lang", "zh"])
    build = f"{spent.seconds:.1f} s, {spent.memory / 1e9:.2f} GB"
    return [
        (f"archive to snapshot, {notices:,} notices", "under 60 s, under 2 GB", build),
        *linking.measured(snapshot, ROOT / "tests" / "cases"),
        *checking.measured(snapshot),
        ("check, the command, cold, by fields", "under 250 ms", f"{cold * 1000:.0f} ms (median)"),
        ("check, the command, cold, by free text", "under 250 ms", f"{text * 1000:.0f} ms (median)"),
        *serving.measured(home),
        *packing.measured(home, snapshot),
        *photos.measured(snapshot),
        *totals.measured(recallscope),
        *cause.measured(),
        *exposure.measured(recallscope, snapshot),
        *signals.measured(),
        *matching.measured(snapshot, corpus, ROOT / "tests" / "cases" / "listings.csv"),
        *screening.measured(home, corpus, ROOT / "tests" / "cases" / "listings.csv"),
    ]


def _page(tables: list[str]) -> str:
    head = (
        "# Benchmarks\n\nWritten by `make bench`. Absolute times depend on the machine; these machines are shared, so "
        f"quote them with care.\n\nMeasured {time.strftime('%Y-%m-%d')} on {timing.machine()}.\n"
    )
    return "\n".join([head, *tables])


def _table(header: Row, rows: list[Row]) -> str:
    lines = [header, ("---",) * 3, *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


if __name__ == "__main__":
    main()
