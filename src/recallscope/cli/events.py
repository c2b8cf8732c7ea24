"""`recallscope events`: which recalls there are; and one of them for a terminal, its notices side by side."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from recallscope.analysis.claims import EventUnits
from recallscope.analysis.events import Asked, events, units_of
from recallscope.analysis.plain import listed_data
from recallscope.clean.brand import brand_key
from recallscope.clean.market import market
from recallscope.cli.days import window_of
from recallscope.cli.options import json_option
from recallscope.cli.totals import kind_of, ranging
from recallscope.errors import UsageError
from recallscope.settings import Settings
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import open_current

SHOWN = 50
_NAMES = 4
"""So many models, countries or notices stand in a line before "and N more"."""


@click.command("events")
@click.option("--brand", metavar="NAME", help="Of a brand, in any script.")
@click.option("--since", metavar="DATE", help="First told on that day or later.")
@click.option("--until", metavar="DATE", help="First told on that day or before.")
@click.option("--jurisdiction", metavar="PLACE", help="Where units were sold: US, CN, 日本 ...")
@click.option("--kind", metavar="KIND", help="power-bank, lithium-battery or other; all unless given.")
@click.option("--limit", type=click.IntRange(min=1), help=f"At most so many; {SHOWN} in a table, all with --json.")
@json_option
@click.pass_obj
def events_command(settings: Settings, /, limit: int | None, as_json: bool, **asked: str | None) -> None:
    """List recalls, the newest first: dates, brands, models, jurisdictions, notices, units.

    An event is the recall itself; several notices may tell it. `recallscope show EVENT` lays them side by side.

    \b
    Examples:
      recallscope events --brand Anker --since 2025-01-01
      recallscope events --brand 罗马仕
      recallscope events --kind power-bank --jurisdiction CA --until 2025-12-31 --json
    """
    snapshot = open_current(settings.snapshots)
    found = events(snapshot, _asked(**asked))
    shown = found[: limit or (len(found) if as_json else SHOWN)]
    units = units_of(snapshot, (row["event_id"] for row in shown))
    if as_json:
        data = [listed_data(row, units.get(row["event_id"])) for row in shown]
        click.echo(msgspec.json.encode({"snapshot": plain(snapshot.manifest), "events": data}).decode())
        return
    lines = [_line(row, units.get(row["event_id"])) for row in shown]
    more = (
        [f"... and {len(found) - len(shown):,} more; --limit and --json show them"] if len(found) > len(shown) else []
    )
    head = "1 event" if len(found) == 1 else f"{len(found):,} events"
    click.echo("\n".join([head, *lines, *more]))


def _asked(
    brand: str | None, since: str | None, until: str | None, jurisdiction: str | None, kind: str | None
) -> Asked:
    place = market(jurisdiction) if jurisdiction is not None else None
    if jurisdiction is not None and place is None:
        raise UsageError(f'--jurisdiction: "{jurisdiction}" is no country; write US, CN, EU ...')
    if brand is not None and not brand_key(brand):
        raise UsageError(f'--brand: "{brand}" is no brand')
    return Asked(within=window_of(since, until), brand=brand, jurisdiction=place, kind=kind_of(kind))


def _line(row: dict[str, Any], units: EventUnits | None) -> str:
    """Return an event as two lines: when, who and how many; then what, where and by which notices."""
    first, last = row["first_published"], row["last_published"]
    days = first if first == last else f"{first} to {last}"
    count = f"{ranging(units.low, units.high)} units" if units else "units not stated"
    names = _few(row["brands"]) or "no brand named"
    told = f"{_few(row['models']) or 'no model named'}; {_few(row['jurisdictions'])}; {_few(row['notices'])}"
    return f"\n{days:<26}{names}, {count}  [{row['event_id']}]\n{'':<26}{told}"


def _few(names: list[str]) -> str:
    more = len(names) - _NAMES
    return ", ".join(names[:_NAMES]) + (f" and {more:,} more" if more > 0 else "")


def side_by_side_lines(event: dict[str, Any]) -> Iterator[str]:
    """Return one event for a terminal: its notices, then where they differ, what is told again, what it widens."""
    yield f"{event['event_id']}: {', '.join(event['brands'])}"
    yield from _unit_lines(event["units"])
    yield "\nNotices"
    for one in event["told"]:
        where = ", ".join(one["markets"])
        yield f"  {one['published']}  {one['notice']}{f' ({where})' if where else ''}: {one['title']}"
        yield f"    {', '.join(one['models']) or 'no model named'}"
        yield f"    {one['url']}"
    for one in event["differences"]:
        yield f"\nNotices differ in {one['field']}"
        yield from (f"  {value['value']}: {', '.join(value['notices'])}" for value in one["values"])
    yield from _progress_lines(event)
    yield from _claim_lines("Causes told", event["causes"])
    yield from _claim_lines("Told again or otherwise; not counted", event["restated"])
    for words, ids in (("Widens", event["expands"]), ("Widened by", event["expanded_by"])):
        if ids:
            yield f"\n{words}: {', '.join(ids)}"


def _unit_lines(units: dict[str, Any] | None) -> Iterator[str]:
    if units is None:
        yield "units not stated"
        return
    yield f"{ranging(units['low'], units['high'])} units"
    for share in units["by_jurisdiction"]:
        told = ", ".join(f"{one['value']:,} by {one['notice']}" for one in share["claims"])
        yield f"  {share['jurisdiction']} {ranging(share['low'], share['high'])}: {told}"


def _progress_lines(event: dict[str, Any]) -> Iterator[str]:
    if event["progress"]:
        yield f"\nProgress told (a forecast: recallscope exposure {event['event_id']})"
    for one in event["progress"]:
        units = f"{'about ' if one['about'] else ''}{one['units']:,} units" if one["units"] is not None else ""
        share = f"{one['share']:.1%} by the source's count" if one["share"] is not None else ""
        yield f"  by {one['by']}: {', '.join(filter(None, (units, share)))}, {one['notice']} {one['url']}"


def _claim_lines(heading: str, claims: list[dict[str, Any]]) -> Iterator[str]:
    if claims:
        yield f"\n{heading}"
    for one in claims:
        note = f" ({one['note']})" if one["note"] else ""
        yield f"  {one['notice']}, {one['field']}: {one['value']}{note} {one['url']}".rstrip()
