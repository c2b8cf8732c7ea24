"""`recallscope cause`: which supplier's fault explains best what was recalled and what was not."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.analysis.cause.bringing import brought
from recallscope.analysis.cause.evidence import Piece
from recallscope.analysis.cause.finding import Cause, Ranked, Seen, cause
from recallscope.analysis.cause.risk import Risk
from recallscope.clean.brand import brand_key
from recallscope.cli.days import day_of
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
@click.option("--plot", type=click.Path(path_type=Path), metavar="FILE.svg", help="Draw it; data goes beside it.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
@click.pass_obj
def cause_command(
    settings: Settings, as_of: str | None, brand: str | None, supply: Path | None, plot: Path | None, as_json: bool
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
    click.echo(msgspec.json.encode(_data(found)).decode() if as_json else "\n".join(_lines(found, brand)))


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


def _lines(found: Cause, brand: str | None) -> Iterator[str]:
    """Return the finding for a terminal."""
    yield f"{found.says} (as of {found.as_of})"
    yield from (f"  ! {one}" for one in found.hangs_on)
    yield from (f"  {chance:>6.1%}  {name}" for name, chance in found.posterior.items())
    yield f"90% credible: {', '.join(found.credible_set)}"
    if found.would_settle:
        yield "\nWould carry naming it"
        yield from (f"  {one}" for one in found.would_settle)
    for one in found.ranked:
        yield from _ranked_lines(one)
    if brand is not None and not found.at_risk:
        yield f"\nNo product of {brand} is on record as sharing the cause; that is no word that it does not"
    if found.at_risk:
        yield "\nNot recalled by then, and may share the cause"
    for risk in found.at_risk:
        yield from _risk_lines(risk)
    if found.unexplained:
        yield "\nRecalls that no link ties to it"
        yield from (f"  {one}" for one in found.unexplained)
    if found.signs:
        yield "\nCertificates, incidents and warnings of brands (counted where the goods are not recalled)"
        yield from (f"  {_sign(one)}" for one in found.signs)
    if found.moves:
        yield "\nWhat moves the chance of the first most (where each assumption is low, and where it is high)"
    yield from (f"  {one.low:>6.1%} to {one.high:>6.1%}  {one.name}: {one.ends}" for one in found.moves)
    yield "\nAssumed"
    yield from (f"  - {one}" for one in found.assumed)


def _ranked_lines(one: Ranked) -> Iterator[str]:
    yield f"\n{one.party} ({one.component}): {one.posterior:.1%}"
    for word, pieces in (("for", one.supporting), ("against", one.against)):
        yield from (f"  {word:<8}{_piece(piece)}" for piece in pieces)
    yield from (f"  {chance:>6.1%}  a fault at {plant} alone" for plant, chance in one.plants.items())
    for told in one.told:
        yield f"  told    {told.published}, {told.stated}: {told.says} {told.url}"


def _risk_lines(risk: Risk) -> Iterator[str]:
    after = f"; confirmed afterwards: {risk.confirmed}" if risk.confirmed else ""
    yield f"  {risk.probability:>6.1%}  {risk.product}{after} {' '.join(risk.urls)}"
    for one in risk.confirmed_by:
        yield f"           {one.published}  {', '.join(one.markets)}  {one.notice} {one.url}"


def _sign(seen: Seen) -> str:
    goods = f"{seen.sign.brand} {', '.join(seen.sign.models)}".strip()
    counted = "" if seen.counted else " (not counted)"
    return f"{seen.sign.published}  {goods}: {seen.sign.says}{counted} {seen.sign.url}"


def _piece(piece: Piece) -> str:
    return f"{piece.says} (without it {piece.without:.1%}) {' '.join(piece.urls)}"
