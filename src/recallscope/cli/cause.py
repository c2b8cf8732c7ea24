"""`recallscope cause`: which supplier's fault explains best what was recalled and what was not."""

from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.analysis.cause.bringing import brought
from recallscope.analysis.cause.finding import Cause, cause
from recallscope.clean.brand import brand_key
from recallscope.cli.cause_lines import lines
from recallscope.cli.days import day_of
from recallscope.cli.options import json_option, language_option, plot_option
from recallscope.cli.plotting import svg_path, write_plot
from recallscope.cli.waiting import Bar
from recallscope.errors import InputError
from recallscope.report.plots import Plot
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current


@click.command("cause")
@click.option("--as-of", metavar="DATE", help="Only what had been published by that day; today unless given.")
@click.option("--brand", metavar="NAME", help="Of products at risk, print that brand's alone.")
@click.option("--supply", type=click.Path(path_type=Path), metavar="FILE", help="Add the supply links of a CSV file.")
@plot_option
@language_option
@json_option
@click.pass_obj
def cause_command(
    settings: Settings,
    as_of: str | None,
    brand: str | None,
    supply: Path | None,
    plot: Path | None,
    lang: str,
    as_json: bool,
) -> None:
    """Rank suppliers by how well a fault there explains which products were recalled, and which were not.

    An estimate, with the evidence for and against, and who else may share the cause. Where the data don't carry it,
    nobody is named.

    \b
    Examples:
      recallscope cause --as-of 2025-07-09
      recallscope cause --as-of 2025-09-30 --brand UGREEN
      recallscope cause --supply my-suppliers.csv --json
      recallscope cause --as-of 2025-07-09 --plot cause.svg
      recallscope cause --as-of 2025-07-09 --lang zh
    """
    plot = svg_path(plot)
    day = date.fromisoformat(day_of("--as-of", as_of) or date.today().isoformat())
    links, snapshot = brought(_content(supply), str(supply)) if supply else (), open_current(settings.snapshots)
    with Bar() as bar:
        bar.begin("weighing suppliers")
        found = cause(snapshot, day, links, advance=bar.advance)
    if brand is not None:
        found = _of_brand(found, brand)
    if plot is not None:
        write_plot(plot, lambda: _drawn(found))
    click.echo(msgspec.json.encode(_data(found)).decode() if as_json else "\n".join(lines(found, brand, lang)))


def _of_brand(found: Cause, brand: str) -> Cause:
    """Return the finding with that brand's products at risk alone."""
    kept = tuple(one for one in found.at_risk if brand_key(one.brand) == brand_key(brand))
    return msgspec.structs.replace(found, at_risk=kept)


def _drawn(found: Cause) -> Plot:
    # Imported here: plots take a second to load.
    from recallscope.report.cause import cause_plot

    return cause_plot(found)


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: can't be read: {error.strerror}") from error


def _data(found: Cause) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(found)
    return {"estimate": True, **data}
