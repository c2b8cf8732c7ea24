"""`recallscope show`: a notice, an event, a certificate or a rule set, with its evidence."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from recallscope.cli.options import json_option
from recallscope.errors import UnknownIdError
from recallscope.settings import Settings
from recallscope.snapshot.entries import encode
from recallscope.snapshot.opened import Snapshot, open_current
from recallscope.snapshot.rules import rule_set_data


@click.command("show")
@click.argument("id")
@json_option
@click.pass_obj
def show_command(settings: Settings, id: str, as_json: bool) -> None:
    """Show a notice, an event, a certificate, a rule set or a firm by its ID, with its evidence.

    \b
    Examples:
      recallscope show us-cpsc:25338
      recallscope show register:2025-romoss-cn --json
      recallscope show event:2025-romoss-cn
      recallscope show register:ccc-romoss-jiangmen
      recallscope show rules:icao
      recallscope show "Amprius (Wuxi)"
    """
    snapshot = open_current(settings.snapshots)
    found = _record(snapshot, id)
    if found is None:
        raise UnknownIdError(f'no record carries the ID "{id}"; IDs look like us-cpsc:25338 or event:2025-romoss-cn')
    click.echo(msgspec.json.encode(found).decode() if as_json else "\n".join(_lines(found, snapshot)))


def _record(snapshot: Snapshot, id: str) -> dict[str, Any] | None:
    """Return what carries an ID; a rule set's may stand alone (`icao`)."""
    if id.startswith("event:"):
        # Imported here: only an event needs what analysis reads.
        from recallscope.analysis.events import side_by_side

        return side_by_side(snapshot, id)
    rule_set = snapshot.rule_set(id.removeprefix("rules:"))
    if rule_set:
        found: dict[str, Any] = msgspec.json.decode(encode(rule_set_data(rule_set)))
        return found
    return snapshot.record(id) or _firm(snapshot, id)


def _firm(snapshot: Snapshot, name: str) -> dict[str, Any] | None:
    """Return a firm with its notices and what is on record of its supply; None where there is neither."""
    # Imported here: only a firm needs what analysis reads.
    from recallscope.analysis.firms import supply_of

    party = snapshot.party(name)
    supply = supply_of(snapshot, party["party"] if party else name)
    if party is None and not any(supply.values()):
        return None
    return {**(party or {"party": name}), **supply}


def _lines(found: dict[str, Any], snapshot: Snapshot) -> Iterator[str]:
    """Return an event's notices side by side; of anything else its fields a line each."""
    if "event_id" in found:
        from recallscope.cli.events import side_by_side_lines

        yield from side_by_side_lines(found)
    else:
        yield from _fields(found)
    yield f"\nsnapshot: {snapshot.manifest.version}, as of {snapshot.manifest.as_of}"


def _fields(found: dict[str, Any]) -> Iterator[str]:
    """Return a record's fields a line each; lists of records indented below their name."""
    for name, value in found.items():
        if value in (None, [], "", {}):
            continue
        if isinstance(value, list) and isinstance(value[0], dict):
            yield f"{name}:"
            yield from (f"  - {_flat(one)}" for one in value)
        elif isinstance(value, dict):
            yield f"{name}: {_flat(value)}"
        else:
            yield f"{name}: {', '.join(map(str, value)) if isinstance(value, list) else value}"


def _flat(value: dict[str, Any]) -> str:
    pairs = ((name, one) for name, one in value.items() if one not in (None, [], "", {}))
    return ", ".join(
        f"{name} {one if isinstance(one, str) else msgspec.json.encode(one).decode()}" for name, one in pairs
    )
