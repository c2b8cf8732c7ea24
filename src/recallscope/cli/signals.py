"""`recallscope signals`: what is out of the ordinary in the records, and in a catalogue's prices."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.analysis.signals.finding import Signals, signals, watched
from recallscope.analysis.signals.odds import ONE_A_YEAR
from recallscope.analysis.signals.prices import FEWEST, Cheap, Floor, Prices, prices, read_floor
from recallscope.analysis.signals.series import Asked
from recallscope.analysis.signals.surges import Surge
from recallscope.analysis.signals.suspended import Suspended
from recallscope.clean.kind import kind as read_kind
from recallscope.clean.market import market as read_market
from recallscope.cli.days import day_of
from recallscope.cli.plotting import svg_path, write_plot
from recallscope.cli.waiting import Bar
from recallscope.errors import InputError, UsageError
from recallscope.report.plots import Plot
from recallscope.screen.columns import read_map
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current

SHOWN = 25
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
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def signals_command(settings: Settings, /, as_of: str | None, plot: Path | None, as_json: bool, **given: Any) -> None:
    """Say what is out of the ordinary: surges of recalls, suspended certificates, prices too low to be true.

    Every signal comes with its false-alarm rate. A surge is no proof: it says where to look.

    \b
    Examples:
      recallscope signals
      recallscope signals --as-of 2025-07-15 --kind power_bank
      recallscope signals --brand Anker --json
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
    click.echo(msgspec.json.encode(_data(found)).decode() if as_json else "\n".join(_lines(found)))


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


def _lines(found: Signals) -> Iterator[str]:
    """Return the finding for a terminal."""
    yield (
        f"{found.since} to {found.as_of}: {len(found.surges)} surges in {found.series} series watched. Each series "
        "alarms falsely at most once a year; the rate of each surge is its own, an estimate."
    )
    yield from (_surge(one) for one in found.surges[:SHOWN])
    if len(found.surges) > SHOWN:
        yield f"  ... and {len(found.surges) - SHOWN} more; --json has all"
    yield f"\nCertificates suspended or revoked, by the day that was published: {len(found.suspended)}"
    yield from map(_suspended, found.suspended)
    if found.prices is not None:
        yield from _price_lines(found.prices)


def _surge(one: Surge) -> str:
    ids = ", ".join(one.notices[:3]) + (" ..." if len(one.notices) > 3 else "")
    return (
        f"  {one.alarmed}  {one.of} {one.name}, {one.what}: {one.size} from {one.since} to {one.until}, "
        f"{one.expected:g} expected ({one.baseline:g} a week); {one.a_year:g} false alarms a year at this height; {ids}"
    )


def _suspended(one: Suspended) -> str:
    count = f"{one.count} certificates" if one.count else "some certificates" if one.part else "its certificates"
    return f"  {one.published}  {one.holder}: {count} {one.status} since {one.since} ({one.certificate}) {one.url}"


def _price_lines(found: Prices) -> Iterator[str]:
    yield (
        f"\nPrices: {len(found.offers):,} offers of power banks compared, {found.left_out:,} without a price or one "
        f"capacity; {len(found.cheap):,} too cheap"
    )
    yield from map(_cheap, found.cheap[:SHOWN])
    if len(found.cheap) > SHOWN:
        yield f"  ... and {len(found.cheap) - SHOWN:,} more; --json has all"


def _cheap(one: Cheap) -> str:
    few = f"; too few offers of its size (under {FEWEST}) to say how many sound ones look so"
    offer, often = one.offer, few if one.a_listing is None else f"; {one.a_listing:.1%} of sound offers look so"
    where = "".join(f"{word} " for word in (offer.market, offer.currency) if word)
    return (
        f"  {offer.per_wh:>8.3f} a Wh ({where}{offer.price:g} for {offer.wh:g} Wh, median {one.median:g}): {one.why}"
        f"{often}; {offer.listing} {offer.title[:60]}"
    )
