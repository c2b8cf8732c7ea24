"""`recallscope exposure`: what a recall costs, how far it has got, and what was to be expected of two of them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.analysis.exposure.asking import Asked, known_parts, parts_of
from recallscope.analysis.exposure.assumptions import Assumptions, read_assumptions, shipped
from recallscope.analysis.exposure.backtest import Backtest, backtest
from recallscope.analysis.exposure.completion import Completion, completion
from recallscope.analysis.exposure.drawing import DRAWS
from recallscope.analysis.exposure.finding import DAYS, Exposure, exposure
from recallscope.analysis.exposure.parts import NOTICES, REMEDIES, Part, Priced, Remedy
from recallscope.clean.market import market as read_market
from recallscope.cli.backtest_lines import lines as backtest_lines
from recallscope.cli.days import day_of
from recallscope.cli.exposure_lines import lines
from recallscope.cli.options import json_option, language_option, plot_option
from recallscope.cli.plotting import svg_path, write_plots
from recallscope.cli.waiting import Bar
from recallscope.errors import InputError, SelfCheckError, UsageError
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current

_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    click.option("--units", metavar="N", help="So many units in place of an event: 50000 or 40000..60000."),
    click.option("--price", metavar="LOW..HIGH", help="What a unit was sold for; with an event, in place of its own."),
    click.option("--currency", metavar="CODE", help="Of --price; the assumptions' own unless given."),
    click.option("--market", metavar="PLACE", help="Of an event that market alone; of --units, where they were sold."),
    click.option("--remedy", "remedies", multiple=True, type=click.Choice(REMEDIES), help="What owners are offered."),
    click.option("--notice", type=click.Choice(NOTICES), help="How owners are told; mixed unless given."),
    click.option("--barred/--not-barred", default=None, help="Recalled units may not fly (rules on record)."),
    click.option("--days", type=click.IntRange(1, 3650), default=DAYS, show_default=True, help="Cost by that day."),
    click.option("--on", metavar="DATE", help="Only what had been published by that day; today unless given."),
    click.option("--assumptions", "file", type=click.Path(path_type=Path), metavar="FILE", help="In place of our own."),
    click.option("--draws", type=click.IntRange(1000, 200_000), default=DRAWS, help="Of the simulation."),
    plot_option,
    click.option("--backtest", "compare", is_flag=True, help="Compare refunds told with those to be expected."),
    language_option,
    json_option,
)


_MOST = 1e12
_BACKTEST = ("compare", "as_json", "lang", "file", "event")


def _options(command: Callable[..., Any]) -> Callable[..., Any]:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@click.command("exposure")
@click.argument("event", required=False)
@_options
@click.pass_obj
def exposure_command(
    settings: Settings, /, event: str | None, as_json: bool, compare: bool, lang: str, **given: Any
) -> None:
    """Estimate what a recall costs, as a distribution, and how far it has got.

    EVENT takes units, prices, remedies and progress from the records; --units and --price ask of any other recall.
    Every amount is an estimate that rests on assumptions: their file names a source for each, or says what is assumed.
    With --backtest the exit code is 1 where what was told lies outside the interval that was to be expected.

    \b
    Examples:
      recallscope exposure event:2025-anker-cells --market CN
      recallscope exposure event:2025-romoss-cn --price 60..180 --plot romoss.svg
      recallscope exposure --units 50000 --price 25..40 --currency USD --market US --notice direct --remedy refund
      recallscope exposure event:2025-xiaomi-pb2030mi --on 2025-09-30 --assumptions mine.yaml --json
      recallscope exposure --backtest --json
      recallscope exposure event:2025-anker-cells --market CN --lang zh
    """
    given["plot"] = svg_path(given["plot"])
    assumptions = _assumptions(given["file"])
    if compare:
        _refuse_beside_backtest(event)
        _backtest(settings, assumptions, as_json, lang)
        return
    on = day_of("--on", given["on"]) or date.today().isoformat()
    if (event is None) == (given["units"] is None):
        raise UsageError("name an EVENT, or give --units and --price")
    parts, progress, why = _asked(settings, event, on, assumptions, given)
    with Bar() as bar:
        bar.begin("drawing", 2)
        found = exposure(parts, assumptions, days=given["days"], size=given["draws"]) if parts else None
        bar.advance()
        got = completion(progress, assumptions, on, size=given["draws"])
    if given["plot"] is not None:
        _draw(given["plot"], found, got)
    data = _data(event, on, found, got) | ({"why_no_cost": why} if why else {})
    if as_json:
        click.echo(msgspec.json.encode(data).decode())
    else:
        click.echo("\n".join(lines(found, got, why, lang, _rules(settings, lang) if event else {})))


def _rules(settings: Settings, language: str) -> dict[str, str]:
    """Return the sentences of rules in a language by the English ones, which stand in the finding."""
    if language == "en":
        return {}
    rows = open_current(settings.snapshots).table("rules", ["says_en", f"says_{language}"]).to_pylist()
    return {row["says_en"]: row[f"says_{language}"] for row in rows}


def _refuse_beside_backtest(event: str | None) -> None:
    """Raise UsageError for what the back-test does not ask: its questions are fixed."""
    given = [name for name, source in _sources().items() if name not in _BACKTEST and source == "COMMANDLINE"]
    if event is not None or given:
        raise UsageError(
            "--backtest asks of its own recalls; beside it only --assumptions, --lang and --json can be given"
        )


def _sources() -> dict[str, str]:
    """Return where each parameter of this call is from, by name."""
    context = click.get_current_context()
    found = {name: context.get_parameter_source(name) for name in context.params}
    return {name: source.name for name, source in found.items() if source is not None}


def _assumptions(file: Path | None) -> Assumptions:
    if file is None:
        return shipped()
    try:
        return read_assumptions(file.read_bytes(), str(file))
    except OSError as error:
        raise InputError(f"{file}: can't be read: {error.strerror}") from error


def _backtest(settings: Settings, given: Assumptions, as_json: bool, lang: str) -> None:
    found: Backtest = backtest(open_current(settings.snapshots), given)
    data = {"estimate": True, **msgspec.to_builtins(found)}
    click.echo(msgspec.json.encode(data).decode() if as_json else "\n".join(backtest_lines(found, lang)))
    if not found.holds:
        missed = ", ".join(one.name for one in found.cases if not (one.inside and one.narrow))
        raise SelfCheckError(f"the back-test misses: {missed}")


def _asked(
    settings: Settings, event: str | None, on: str, assumptions: Assumptions, given: dict[str, Any]
) -> tuple[tuple[Part, ...], tuple[Part, ...], str]:
    """Return what the cost is asked of, what progress is told of, and why there is no cost, where there is none."""
    price = _price(given, assumptions)
    market = _market(given["market"])
    remedies: tuple[Remedy, ...] | None = given["remedies"] or None
    if event is None:
        return (_bare(given, price, market),), (), ""
    asked = Asked(on=on, market=market, price=price, remedies=remedies, notice=given["notice"], barred=given["barred"])
    snapshot = open_current(settings.snapshots)
    progress = tuple(part for part in known_parts(snapshot, event, asked) if part.seen)
    try:
        return parts_of(snapshot, event, asked, assumptions), progress, ""
    except UsageError as error:
        if not progress:
            raise
        return (), progress, str(error)


def _bare(given: dict[str, Any], price: Priced | None, market: str | None) -> Part:
    if price is None:
        raise UsageError("--units needs --price LOW..HIGH")
    low, high = _range("--units", given["units"])
    if low % 1 or high % 1:
        raise UsageError(f'--units: "{given["units"]}" has to be whole units')
    assumed = () if given["notice"] else ("how owners are told: some directly, some by the press (--notice)",)
    return Part(
        place=market or "units",
        low=int(low),
        high=int(high),
        price=price,
        remedies=given["remedies"] or REMEDIES,
        notice=given["notice"] or "mixed",
        barred=bool(given["barred"]),
        assumed=assumed,
    )


def _price(given: dict[str, Any], assumptions: Assumptions) -> Priced | None:
    currency = given["currency"].upper() if given["currency"] else assumptions.currency
    if currency != assumptions.currency and currency not in assumptions.rates:
        known = ", ".join((assumptions.currency, *assumptions.rates))
        raise UsageError(f'--currency: the assumptions give no rate of "{currency}"; they know {known}')
    if given["price"] is None:
        return None
    low, high = _range("--price", given["price"])
    return Priced(currency=currency, low=low, high=high)


def _range(option: str, text: str) -> tuple[float, float]:
    """Return the two ends of LOW..HIGH, or one number twice; UsageError for anything else."""
    low, dots, high = text.partition("..")
    try:
        ends = float(low), float(high if dots else low)
    except ValueError:
        raise UsageError(f'{option}: "{text}" is no number; write 149 or 149..229') from None
    if not 0 < ends[0] <= ends[1]:
        raise UsageError(f'{option}: "{text}" has to rise from above 0')
    if ends[1] >= _MOST:
        raise UsageError(f'{option}: "{text}" is too much; write less than {_MOST:,.0f}')
    return ends


def _market(text: str | None) -> str | None:
    found = read_market(text) if text is not None else None
    if text is not None and found is None:
        raise UsageError(f'--market: "{text}" is no place; write CN, US, EU')
    return found


def _data(event: str | None, on: str, found: Exposure | None, got: tuple[Completion, ...]) -> dict[str, Any]:
    return {
        "estimate": True,
        "event": event,
        "on": on,
        "exposure": msgspec.to_builtins(found),
        "completion": msgspec.to_builtins(got),
    }


def _draw(path: Path, found: Exposure | None, got: tuple[Completion, ...]) -> None:
    """Write each plot and its data: the cost under the name given, the others beside it."""
    # Imported here: plots take a second to load.
    from recallscope.report.exposure import plots

    drawn = {
        (path if plot.name == "cost" else path.with_name(f"{path.stem}-{plot.name}.svg")): plot
        for plot in plots(found, got)
    }
    write_plots(drawn)
