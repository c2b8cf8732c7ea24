"""`recallscope totals`: how many units were recalled, nothing counted twice."""

from collections.abc import Iterator

import click
import msgspec

from recallscope.analysis.apart import Apart, apart
from recallscope.analysis.claims import EventUnits, Share
from recallscope.analysis.plain import totals_data
from recallscope.analysis.totals import By, Totals, grouped, totals
from recallscope.clean.kind import kind as read_kind
from recallscope.cli.days import day_of, window_of
from recallscope.cli.options import json_option
from recallscope.errors import UsageError
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current

SHOWN = 30
"""So many events are printed for a person; --json has all."""


@click.command("totals")
@click.option("--since", metavar="DATE", help="From that day on (included): when the units were first told.")
@click.option("--until", metavar="DATE", help="Up to that day (included).")
@click.option("--kind", metavar="KIND", help="power-bank, lithium-battery or other; all unless given.")
@click.option("--by", type=click.Choice(["brand", "jurisdiction", "month"]), help="Add up by that, too.")
@click.option("--known-on", metavar="DATE", help="Only what had been published by that day.")
@json_option
@click.pass_obj
def totals_command(
    settings: Settings,
    since: str | None,
    until: str | None,
    kind: str | None,
    by: By | None,
    known_on: str | None,
    as_json: bool,
) -> None:
    """Say how many units were recalled: by event, between a low and a high where sources conflict.

    One recall told by several publishers counts once; every number comes with the notices that tell it.

    \b
    Examples:
      recallscope totals --since 2025-04-01 --until 2025-07-01 --kind power-bank
      recallscope totals --kind power-bank --by brand
      recallscope totals --since 2025-06 --until 2025-06 --by jurisdiction --json
      recallscope totals --kind power-bank --since 2025-04-01 --known-on 2025-06-18
    """
    snapshot, within = open_current(settings.snapshots), window_of(since, until)
    found = totals(snapshot, within, kind=kind_of(kind), known_on=day_of("--known-on", known_on))
    if as_json:
        click.echo(msgspec.json.encode(totals_data(found, by)).decode())
        return
    click.echo("\n".join(_lines(found, by, kind, known_on, snapshot)))


def kind_of(text: str | None) -> str | None:
    """Return the kind that an option names; UsageError for one that is not known."""
    found = read_kind(text) if text is not None else None
    if text is not None and found is None:
        raise UsageError(f'--kind: "{text}" is no kind; write power-bank, lithium-battery or other')
    return found


def ranging(low: int, high: int) -> str:
    """Return a number of units for a person."""
    return f"{low:,}" if low == high else f"{low:,} to {high:,}"


def _lines(found: Totals, by: By | None, kind: str | None, known_on: str | None, snapshot: Snapshot) -> Iterator[str]:
    """Return the totals for a terminal: the sum, the groups, then each event with what tells it."""
    said = f", as published by {known_on}" if known_on else ""
    start, end = found.within.start or "the beginning", found.within.end or "now"
    number = "1 event" if len(found.events) == 1 else f"{len(found.events):,} events"
    yield f"{ranging(found.low, found.high)} units in {number} ({kind or 'all kinds'})"
    yield f"first told from {start} to {end}{said}"
    if found.silent:
        yield f"{found.silent:,} more events of that time state no number of units"
    if by is not None:
        yield f"\nBy {by}"
        yield from (f"{ranging(one.low, one.high):>24}  {one.name}" for one in grouped(found.events, by))
    yield "\nBy event"
    for event in found.events[:SHOWN]:
        yield from _event_lines(event)
    if len(found.events) > SHOWN:
        yield f"... and {len(found.events) - SHOWN:,} more; --json has all"
    yield from _apart_lines(apart(snapshot, found.events[:SHOWN]))
    yield f"\nsnapshot: {snapshot.manifest.version}, as of {snapshot.manifest.as_of}"


def _event_lines(event: EventUnits) -> Iterator[str]:
    yield f"{ranging(event.low, event.high):>24}  {event.brand}  [{event.event}]"
    for share in event.shares:
        yield from _share_lines(share)


def _share_lines(share: Share) -> Iterator[str]:
    """Return what a share is made of; a share that its claims alone do not explain says what it comes to."""
    if {share.low, share.high} != {claim.value for claim in share.claims}:
        yield f"{'':>26}{share.jurisdiction}: {ranging(share.low, share.high)}, from"
    for claim in share.claims:
        note = f" ({claim.note})" if claim.note else ""
        yield f"{'':>26}{share.jurisdiction} {claim.value:,}{note}, {claim.published}, {claim.notice} {claim.url}"


def _apart_lines(found: list[Apart]) -> Iterator[str]:
    """Return which events of one brand are not one, and what each says of itself."""
    if found:
        yield "\nTold apart: events of one brand that are not one recall"
    for one in found:
        said = [", ".join(one.models), *(f"made {window}" for window in one.made)]
        said += [f"cause told: {cause}" for cause in one.causes]
        said += [f"another defect: {defect}" for defect in one.defects]
        yield f"  {one.brand}  [{one.event}]"
        yield from (f"    {words}" for words in said if words)
