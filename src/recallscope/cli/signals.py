"""`recallscope signals`: what is out of the ordinary in the records, and in a catalogue's prices."""

from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.analysis.signals.finding import Signals, signals, watched
from recallscope.analysis.signals.odds import ONE_A_YEAR
from recallscope.analysis.signals.prices import Floor, Prices, prices, read_floor
from recallscope.analysis.signals.series import Asked
from recallscope.clean.kind import kind as read_kind
from recallscope.clean.market import market as read_market
from recallscope.cli.compiling import compiling_told
from recallscope.cli.days import day_of
from recallscope.cli.options import json_option, language_option
from recallscope.cli.plotting import svg_path, write_plot
from recallscope.cli.signals_lines import lines
from recallscope.cli.waiting import Bar
from recallscope.errors import InputError, UsageError
from recallscope.report.plots import Plot
from recallscope.screen.columns import read_map
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current

_PATH = click.Path(path_type=Path)


@click.command("signals")
@click.option("--as-of", metavar="DATE", help="The year up to that day, by what had been told; today unless given.")
@click.option("--brand", metavar="NAME", help="One brand's recalls.")
@click.option("--kind", metavar="KIND", help="power_bank, lithium_battery or other.")
@click.option("--jurisdiction", metavar="CODE", help="One jurisdiction's recalls: US, CN, EU ...")
@click.option("--prices", "catalogue", type=_PATH, metavar="CATALOGUE", help="Look for cheap offers in a catalogue.")
@click.option("--map", "names", multiple=True, metavar="FIELD=COLUMN", help="A catalogue's column by name.")
@click.option("--cost-floor", metavar="CURRENCY:PER_WH", help="What a safe cell costs at least, by your own source.")
@click.option("--plot", type=_PATH, metavar="FILE.svg", help="Draw surges, or prices where given; data go to FILE.csv.")
@language_option
@json_option
@click.pass_obj
def signals_command(
    settings: Settings, /, as_of: str | None, plot: Path | None, lang: str, as_json: bool, **given: Any
) -> None:
    """Say what is out of the ordinary: surges of recalls, suspended certificates, prices too low to be true.

    Every signal comes with its false-alarm rate. A surge is no proof: it says where to look.

    \b
    Examples:
      recallscope signals
      recallscope signals --as-of 2025-07-15 --kind power_bank
      recallscope signals --brand Anker --json
      recallscope signals --as-of 2025-07-15 --lang zh
      recallscope signals --prices shop.csv --map price=Preis --cost-floor CNY:0.9 --plot prices.svg
    """
    plot = svg_path(plot)
    day, asked = date.fromisoformat(day_of("--as-of", as_of) or date.today().isoformat()), _asked(given)
    priced = _prices(given["catalogue"], given["names"], given["cost_floor"])
    snapshot = open_current(settings.snapshots)
    with Bar() as bar:
        bar.begin("looking for surges")
        found = signals(snapshot, day, asked, priced, bar.advance)
    if plot is not None:
        write_plot(plot, lambda: _drawn(snapshot, found, asked))
    click.echo(msgspec.json.encode(_data(found)).decode() if as_json else "\n".join(lines(found, lang)))


def _asked(given: dict[str, Any]) -> Asked:
    """Return what is asked for; UsageError for a kind or a place that is none."""
    kind, place = (given[name] for name in ("kind", "jurisdiction"))
    found = Asked(brand=given["brand"], kind=kind and read_kind(kind), jurisdiction=place and read_market(place))
    if kind and found.kind is None:
        raise UsageError(f'--kind: "{kind}" is none of power_bank, lithium_battery, other')
    if place and found.jurisdiction is None:
        raise UsageError(f'--jurisdiction: "{place}" is no place; write US, CN, EU')
    return found


def _prices(catalogue: Path | None, names: tuple[str, ...], floor: str | None) -> Prices | None:
    least: Floor | None = read_floor(floor) if floor else None
    if catalogue is None:
        if least or names:
            raise UsageError("--cost-floor and --map speak of a catalogue; give --prices CATALOGUE")
        return None
    try:
        with compiling_told():
            return prices(catalogue, read_map(names), least)
    except OSError as error:
        raise InputError(f"{error.filename or catalogue}: {error.strerror or error}") from error


def _drawn(snapshot: Snapshot, found: Signals, asked: Asked) -> Plot:
    # Imported here: plots take a second to load.
    from recallscope.report.signals import prices_plot, surges_plot

    if found.prices is not None:
        return prices_plot(found.prices)
    return surges_plot(found, watched(snapshot, date.fromisoformat(found.as_of), asked))


def _data(found: Signals) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(found)
    return {"estimate": True, **data, "allowed_a_year": ONE_A_YEAR}
