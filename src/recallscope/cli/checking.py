"""`recallscope check`: one unit, or a file of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.check.unit import FIELDS, understand
from recallscope.check.verdict import verdict
from recallscope.cli.days import day_of
from recallscope.cli.options import json_option, language_option
from recallscope.cli.telling import verdict_lines
from recallscope.errors import UsageError
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current

_HELP = {
    "brand": "Brand, in any script (罗马仕 = ROMOSS).",
    "model": "Model or type number on the label.",
    "serial": 'Serial number; "...7" is its end, "57X..." its beginning, "absent" none.',
    "lot": "Lot or batch number.",
    "date_code": "Date code.",
    "made": "Date of manufacture: 2024, 2024-01, 2024-01-10, 2024年1月10日.",
    "sold": "Date of sale.",
    "market": "Country of sale: US, CN, 日本 ...",
    "colour": "Colour.",
    "gtin": "Barcode number (EAN, UPC, JAN).",
    "kind": "Kind of product: power_bank (assumed), lithium_battery, other.",
    "brand_lookup": "What the brand's own page says: listed or not_listed.",
    "capacity_mah": 'Capacity of the cells in mAh, as printed; "absent" where none is.',
    "volts": "Voltage of the cells; an output voltage (5, 9, 12, 20 V) is not used.",
    "wh": 'Energy in Wh, as printed; "absent" where none is.',
    "count": "How many units one person takes along (1 unless given).",
    "damaged": "Swollen, cracked or leaking: yes or no (no unless given).",
    "baggage": "cabin or hold (cabin unless given).",
    "sale": "May it be sold by this rule set: cn, us, eu.",
    "certificate": "Number of the certificate, as printed.",
    "on": "Day to judge certificates and rules by (YYYY-MM-DD); today unless given.",
}


def _field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with an option for each field of a unit."""
    for name, text in reversed(_HELP.items()):
        command = click.option(f"--{name.replace('_', '-')}", name, metavar="TEXT", help=text)(command)
    return command


@click.command("check")
@click.argument("text", required=False)
@_field_options
@click.option(
    "--mark",
    "marks",
    multiple=True,
    metavar="NAME=VALUE",
    help="A mark on the unit: 3C=legible, 3C=absent, PO=PO-PP003.",
)
@click.option(
    "--flight",
    "flights",
    multiple=True,
    metavar="RULESET",
    help="May it fly by this rule set: cn-domestic, icao, us, kr, an airline ...; may be given several times.",
)
@click.option("--known-on", metavar="DATE", help="Ask what had been published by that day.")
@click.option("--batch", type=click.Path(path_type=Path), metavar="UNITS.csv", help="Check a file of units.")
@click.option("--out", type=click.Path(path_type=Path), metavar="VERDICTS.csv", help="Where --batch writes.")
@language_option
@json_option
@click.pass_obj
def check_command(settings: Settings, /, text: str | None, as_json: bool, lang: str, **given: Any) -> None:
    """Say whether a unit is recalled, why, and what would settle it.

    TEXT is what can be read off the unit, in any order; a field given beside it wins. What is not given is unknown.

    \b
    Examples:
      recallscope check "Anker PowerCore 10000, SN A1B2C3D4E5F6G7H8, bought in Tokyo 2023"
      recallscope check "罗马仕 PAC20-272 2024年1月10日" --lang zh
      recallscope check --brand Baseus --model BS-30KP365 --market US --serial ...7
      recallscope check --brand "Velvet Caviar" --model ZHX-PB21 --mark PO=absent --json
      recallscope check "Anker A1257, 10000mAh, 3C标识清晰, 国内航班" --on 2025-06-28
      recallscope check --brand Acme --model P1 --wh 74 --count 3 --flight kr --flight emirates
      recallscope check --brand Acme --model P1 --mark 3C=absent --sale cn
      recallscope check --batch units.csv --out verdicts.csv
    """
    batch, out, known_on, marks, flights = (
        given.pop(name) for name in ("batch", "out", "known_on", "marks", "flights")
    )
    fields = {name: value for name, value in given.items() if value is not None} | _marks(marks)
    if flights:
        fields["flight"] = ";".join(flights)
    if batch is not None:
        _batch(settings, batch, out, lang, text or fields)
        return
    if text:
        fields["text"] = text
    _check(settings, fields, day_of("--known-on", known_on), lang, as_json)


def _check(settings: Settings, fields: dict[str, str], known_on: str | None, lang: str, as_json: bool) -> None:
    unit = understand(fields)
    for name, value in unit.unread:
        raise UsageError(f'--{name.replace("_", "-")}: "{value}" can\'t be read; see recallscope check --help')
    found = verdict(open_current(settings.snapshots), unit, lang, known_on)
    click.echo(msgspec.json.encode(found).decode() if as_json else "\n".join(verdict_lines(found, lang)))


def _batch(settings: Settings, batch: Path, out: Path | None, lang: str, alone: object) -> None:
    # Imported here: a single check needs neither files nor bars.
    from recallscope.check.batch import check_file
    from recallscope.cli.waiting import Bar

    if out is None or alone:
        raise UsageError("--batch takes --out VERDICTS.csv, and no TEXT or fields beside it")
    with Bar() as bar:
        result = check_file(open_current(settings.snapshots), batch, out, lang, bar)
    click.echo("\n".join(f"{name:<14}{count:>10,}" for name, count in result.items()))


def _marks(marks: tuple[str, ...]) -> dict[str, str]:
    """Return marks as fields; UsageError for one that no rule speaks of."""
    fields = {}
    for mark in marks:
        name, _, value = mark.partition("=")
        field = f"mark_{name.strip().lower()}"
        if field not in FIELDS or not value:
            known = ", ".join(one.removeprefix("mark_").upper() for one in FIELDS if one.startswith("mark_"))
            raise UsageError(f'--mark: "{mark}" is not NAME=VALUE with a known NAME ({known})')
        fields[field] = value
    return fields
