"""`recallscope certificates`: what became of a holder's, a model's or one certificate."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click
import msgspec

from recallscope.check.certificate_words import history_lines, unknown_says, who_says
from recallscope.check.holding import meant
from recallscope.check.sentences import words
from recallscope.cli.days import day_of
from recallscope.cli.options import json_option, language_option
from recallscope.errors import UnknownIdError
from recallscope.records.certificate import Certificate
from recallscope.records.status import state_on
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current


@click.command("certificates")
@click.argument("asked", nargs=-1, required=True, metavar="HOLDER|MODEL|NUMBER")
@click.option("--on", "day", metavar="DATE", help="Tell the status on that day; today unless given.")
@language_option
@json_option
@click.pass_obj
def certificates_command(settings: Settings, asked: tuple[str, ...], day: str | None, lang: str, as_json: bool) -> None:
    """Print what is on record of certificates: holder, models, number, and every change of status.

    HOLDER is a firm or a brand in any script, MODEL a model number with or without its brand before it. Few numbers
    are known; what is known only of the holder, or of some of its certificates, is told as such. A suspended
    certificate is no recall.

    \b
    Examples:
      recallscope certificates ROMOSS
      recallscope certificates 安普瑞斯 --on 2025-07-15
      recallscope certificates Xiaomi PB2022ZM --json
    """
    on, snapshot = _day(day), open_current(settings.snapshots)
    found = meant(snapshot, " ".join(asked))
    if not found:
        raise UnknownIdError(_unknown(snapshot, " ".join(asked)))
    shown = {"snapshot": snapshot.manifest.version, "on": on.isoformat(), "certificates": [_data(c, on) for c in found]}
    lines = (line for one in found for line in _lines(one, on, lang))
    click.echo(msgspec.json.encode(shown).decode() if as_json else "\n".join(lines).strip())


def _day(text: str | None) -> date:
    iso = day_of("--on", text)
    return date.fromisoformat(iso) if iso else date.today()


def _data(one: Certificate, on: date) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(one)
    return {**data, "status": state_on(one.history, on).status}


def _lines(one: Certificate, on: date, lang: str) -> Iterator[str]:
    """Return a certificate for a terminal: what it is, its status on the day, its history, what was not found."""
    table, state = words(lang)["certificate"], state_on(one.history, on)
    yield f"\n{who_says(one, None, lang)}  [{one.id}]"
    yield f"  {on}  {table['status'][state.status]}"
    for label, value in _known(one).items():
        yield f"  {table['label'][label]}{table['colon']}{value}"
    if not state.changes:
        yield f"  {unknown_says(one, on, lang)}"
    for change, line in zip(one.history, history_lines(one, on, lang), strict=True):
        yield f"  {line}{' ' + change.url if change.url else ''}"
    if one.note:
        yield f"  {table['label']['note']}{table['colon']}{' '.join(one.note.split())}"


def _known(one: Certificate) -> dict[str, str]:
    """Return what is known of a certificate besides its history, by label."""
    names = dict.fromkeys([*one.other_names, *([one.maker] if one.maker else []), *one.brands])
    found = {"names": ", ".join(names), "product": one.product, "models": ", ".join(one.models)}
    return {label: value for label, value in (found | {"issuing_body": one.issuing_body or ""}).items() if value}


def _unknown(snapshot: Snapshot, asked: str) -> str:
    """Return that nothing is found, with the nearest names on record."""
    # Imported here: only a miss needs every name.
    from difflib import get_close_matches

    names = {name.casefold(): name for name in snapshot.certificate_names()}
    key = asked.casefold()
    near = [name for low, name in names.items() if key in low or low in key]
    near += [names[low] for low in get_close_matches(key, names, n=5, cutoff=0.4)]
    known = list(dict.fromkeys(near))[:5] or sorted(names.values())[:5]
    return f'no certificate is on record for "{asked}"; the nearest names are {", ".join(known)}'
