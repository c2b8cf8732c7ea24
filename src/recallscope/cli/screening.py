"""`recallscope screen`: which listings of a catalogue fall under a recall."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.cli.compiling import compiling_told
from recallscope.cli.left_out import ALGEBRA, PANDAS, left_out
from recallscope.cli.waiting import Bar
from recallscope.screen.columns import read_map
from recallscope.screen.encoding import known_encoding
from recallscope.screen.judging import open_kernel
from recallscope.screen.screening import Options, screen
from recallscope.screen.summary import Summary
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current

SHOWN = 10
"""So many events and brands are printed for a person; --json has all."""

_PATH = click.Path(path_type=Path)


@click.command("screen")
@click.argument("catalogue", type=_PATH)
@click.option("--out", type=_PATH, required=True, metavar="HITS", help="Where hits go: .parquet or .csv.")
@click.option(
    "--map", "names", multiple=True, metavar="FIELD=COLUMN", help="A column by name: title=Produkt, id=SKU ..."
)
@click.option("--encoding", metavar="NAME", help="Encoding of a CSV or JSON file, where it can't be told.")
@click.option(
    "--tier", type=click.Choice(["match", "possible"]), default="possible", help="The least sure hits to keep."
)
@click.option("--since", metavar="VERSION", help="Only hits that are new or changed since that snapshot version.")
@click.option("--decisions", type=_PATH, metavar="FILE", help="Reviewers' decisions: dismissed pairs stay dismissed.")
@click.option("--resume", is_flag=True, help="Take up a screening that was stopped.")
@click.option("--report", type=_PATH, metavar="FILE.html", help="Write a report, too.")
@click.option("--engine", type=click.Choice(["local", "spark"]), default="local", show_default=True)
@click.option("--spark-master", metavar="URL", help="Spark's master: local[2], spark://..., yarn.")
@click.option("--workers", type=click.IntRange(1), help="Processes of the local engine; all cores unless given.")
@click.option("--json", "as_json", is_flag=True, help="Print the summary as one JSON object.")
@click.pass_obj
def screen_command(settings: Settings, /, catalogue: Path, out: Path, as_json: bool, **given: Any) -> None:
    """Say which listings of a catalogue fall under a recall, with reasons.

    CATALOGUE is Parquet (a file or a folder of them), CSV, TSV or JSON lines, packed by gzip or zstandard or not.
    Its columns are found by their usual names; a title is all it needs. Rows that can't be read are counted and
    written to HITS.broken.csv.

    \b
    Examples:
      recallscope screen listings.parquet --out hits.parquet
      recallscope screen shop.csv.gz --out hits.csv --map title=Produkt --map id=Artikelnummer --report hits.html
      recallscope screen listings.parquet --out new.csv --since 246f815a5a581543 --decisions decisions.jsonl
      recallscope screen listings.parquet --out hits.parquet --engine spark --spark-master local[2]
      recallscope screen listings.parquet --out hits.parquet --resume
    """
    report: Path | None = given.pop("report")
    options = _options(settings, catalogue, out, given)
    snapshot = open_current(settings.snapshots)
    # Spark's session needs pandas; what the local engine has loaded, its workers have by being forked.
    unused = (PANDAS, *ALGEBRA) if options.engine == "local" else ()
    with left_out(*unused), compiling_told(), Bar() as bar:
        summary = screen(options, snapshot, open_kernel, bar)
    if report is not None:
        # Imported here: plots take a second to load.
        from recallscope.report.screening import write_report

        write_report(report, summary, out, snapshot)
    click.echo(msgspec.json.encode(summary).decode() if as_json else "\n".join(_lines(summary)))


def _options(settings: Settings, catalogue: Path, out: Path, given: dict[str, Any]) -> Options:
    return Options(
        catalogue=catalogue,
        out=out,
        columns=read_map(given["names"]),
        encoding=known_encoding(given["encoding"]) if given["encoding"] else None,
        engine=given["engine"],
        master=given["spark_master"],
        workers=given["workers"] or settings.workers,
        since=given["since"],
        decisions=given["decisions"],
        only_match=given["tier"] == "match",
        resume=given["resume"],
    )


def _lines(summary: Summary) -> Iterator[str]:
    """Return the summary for a terminal."""
    yield f"{summary.rows:,} rows, {summary.hits:,} hits in {summary.out}"
    yield "columns  " + ", ".join(f"{field}: {column}" for field, column in summary.columns.items())
    if summary.broken:
        yield f"{summary.broken:,} broken rows left out, see {summary.broken_file}"
    if summary.held_back:
        yield f"{summary.held_back:,} hits held back: a reviewer dismissed them"
    yield from (f"{count:>10,}  {tier}" for tier, count in summary.by_tier.items())
    for what, counts in (("brand", summary.by_brand), ("event", summary.by_event)):
        yield from _most(what, counts)
    since = f", what is new since {summary.since}" if summary.since else ""
    yield f"{summary.seconds:.1f} s, {summary.rows_per_second:,} rows/s, engine {summary.engine}"
    yield f"snapshot: {summary.snapshot['version']}, as of {summary.snapshot['as_of']}{since}"


def _most(what: str, counts: Any) -> Iterator[str]:
    if counts:
        yield f"\nBy {what}"
    yield from (f"{count:>10,}  {name}" for name, count in list(counts.items())[:SHOWN])
    if len(counts) > SHOWN:
        yield f"... and {len(counts) - SHOWN:,} more; --json has all"
