"""`recallscope report`: findings as pages with plots."""

from pathlib import Path

import click
import msgspec

from recallscope.errors import InputError
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current


@click.command("report")
@click.argument("name", type=click.Choice(["2025-wave"]))
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    default=Path("docs/the-2025-wave.md"),
    show_default=True,
    help="The page; its plots and their data go into a folder beside it.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the findings as one JSON array and write nothing.")
@click.pass_obj
def report_command(settings: Settings, name: str, out: Path, as_json: bool) -> None:
    """Write a report: 2025-wave holds an article's claims against the records, with sources and plots.

    \b
    Examples:
      recallscope report 2025-wave
      recallscope report 2025-wave --out wave.md
      recallscope report 2025-wave --json
    """
    # Imported here: drawing takes seconds to load.
    from recallscope.report.wave.article import findings
    from recallscope.report.wave.records import Records
    from recallscope.report.wave.writing import write

    records = Records(open_current(settings.snapshots))
    if as_json:
        click.echo(msgspec.json.encode(findings(records)).decode())
        return
    try:
        written = write(records, out)
    except OSError as error:
        raise InputError(f"{error.filename or out}: {error.strerror or error}") from error
    click.echo("\n".join(map(str, written)))
