"""`recallscope check`: one unit, or a file of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click
import msgspec

from recallscope.check.sentences import LANGUAGES, facts_named, words
from recallscope.check.unit import FIELDS, understand
from recallscope.check.verdict import verdict
from recallscope.clean.date import date
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
    "--mark", "marks", multiple=True, metavar="NAME=VALUE", help="A mark on the unit: PO=PO-PP003, PO=absent."
)
@click.option("--known-on", metavar="DATE", help="Ask what had been published by that day.")
@click.option("--batch", type=click.Path(path_type=Path), metavar="UNITS.csv", help="Check a file of units.")
@click.option("--out", type=click.Path(path_type=Path), metavar="VERDICTS.csv", help="Where --batch writes.")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", show_default=True, help="Language of sentences.")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
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
      recallscope check --batch units.csv --out verdicts.csv
    """
    batch, out, known_on, marks = (given.pop(name) for name in ("batch", "out", "known_on", "marks"))
    fields = {name: value for name, value in given.items() if value is not None} | _marks(marks)
    if batch is not None:
        _batch(settings, batch, out, lang, text or fields)
        return
    if text:
        fields["text"] = text
    _check(settings, fields, _day(known_on), lang, as_json)


def _check(settings: Settings, fields: dict[str, str], known_on: str | None, lang: str, as_json: bool) -> None:
    unit = understand(fields)
    for name, value in unit.unread:
        raise UsageError(f'--{name.replace("_", "-")}: "{value}" can\'t be read; see recallscope check --help')
    found = verdict(open_current(settings.snapshots), unit, lang, known_on)
    click.echo(msgspec.json.encode(found).decode() if as_json else "\n".join(_lines(found, lang)))


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


def _day(text: str | None) -> str | None:
    if text is None:
        return None
    day = date(text)
    if day is None or len(day) != 10:
        raise UsageError(f'--known-on: "{text}" is no day; write YYYY-MM-DD')
    return day


def _lines(found: dict[str, Any], lang: str) -> Iterator[str]:
    """Return the verdict for a terminal: the sentence, then reasons, asks and sources."""
    table = words(lang)
    heading, part = table["heading"], found["recall"]
    yield f"{table['status'][part['status']]}  {found['says']}"
    for match in part["matches"]:
        name = " ".join([match["brand"] or "", *match["models"]]).strip()
        yield f"\n{heading['recall']}: {name}, {match['notice']} ({match['jurisdiction']}, {match['published']})"
        yield from (f"  - {sentence}" for sentence in match["because"])
        yield from _advice(match, table)
    for out in part["ruled_out"]:
        yield f"\n{heading['not_covered']} {out['notice']}"
        yield from (f"  - {sentence}" for sentence in out["because"])
    if part["asks"]:
        yield f"\n{heading['asks']}: {facts_named([one['fact'] for one in part['asks']], lang)}"
        yield from (f"  - {table['fact'][one['fact']]}: {one['where']} ({one['why']})" for one in part["asks"])
    if part["similar"]:
        yield f"\n{heading['similar']}: {', '.join(part['similar'])}"
    yield from (f"\n{heading['warnings']}: {one['notice']} {one.get('url', '')}" for one in part["warnings"])
    yield from _certificate_lines(found["certificate"], table)
    yield f"\n{heading['snapshot']}: {found['snapshot']['version']}, {found['snapshot']['as_of']}"


def _certificate_lines(part: dict[str, Any], table: dict[str, Any]) -> Iterator[str]:
    yield f"\n{table['heading']['certificate']}: {table['certificate']['status'][part['status']]} ({part['on']})"
    for one in part["because"]:
        yield f"  - {one['says']}{' ' + one['url'] if one['url'] else ''}"


def _advice(match: dict[str, Any], table: dict[str, Any]) -> Iterator[str]:
    remedies = table["comma"].join(table["remedy"].get(one, one) for one in match["remedies"])
    told = [one for one in (remedies, match["contact"], match["deadline"], match["disposal"]) if one]
    if told:
        yield f"  {table['heading']['do']}: {'; '.join(told)}"
    if match["url"]:
        yield f"  {table['heading']['source']}: {match['url']}"
