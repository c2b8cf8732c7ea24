"""`recallscope import`: documents from disk into the archive."""

from pathlib import Path

import click
import msgspec

from recallscope.archive.importing import ImportResult, import_paths
from recallscope.cli.waiting import Bar
from recallscope.settings import Settings
from recallscope.sources import source_named


@click.command("import")
@click.argument("source")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--json", "as_json", is_flag=True, help="Print the result as one JSON object.")
@click.pass_obj
def import_command(settings: Settings, source: str, paths: tuple[Path, ...], as_json: bool) -> None:
    """Keep documents of a publisher from disk.

    SOURCE is a source's name (hyphens accepted; see `recallscope sources`), PATH a file or a folder: .json, .jsonl,
    .csv, .xml or .yaml, also packed as .gz or .zst. Every document is read in full first; if one of them can't be
    read, nothing is imported. What the archive has already is not kept twice.

    \b
    Examples:
      recallscope import us_cpsc recalls.json
      recallscope import eu-safety-gate reports/ more/report_001.xml.gz
    """
    with Bar() as bar:
        result = import_paths(settings, source_named(source), paths, bar)
    click.echo(msgspec.json.encode(result).decode() if as_json else _table(result))


def _table(result: ImportResult) -> str:
    rows = [
        ("source", result.source),
        ("new documents", f"{result.new:,}"),
        ("known already", f"{result.known:,}"),
        ("records", f"{result.records:,}"),
        ("problems", f"{result.problems:,}"),
        ("newest record", result.newest or "-"),
        *(("skipped", path) for path in result.skipped),
    ]
    return "\n".join(f"{name:<15}{value}" for name, value in rows)
