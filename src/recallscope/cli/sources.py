"""`recallscope sources`: every publisher, and what we hold of it."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from recallscope.archive.store import Archive
from recallscope.settings import Settings
from recallscope.snapshot.manifest import SourceState
from recallscope.snapshot.opened import current_manifest
from recallscope.sources import Source, all_sources


@click.command("sources")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON array.")
@click.pass_obj
def sources_command(settings: Settings, as_json: bool) -> None:
    """List every source: publisher, licence, address, documents, records, problems, newest date.

    Records and problems are those of the snapshot in force. An address that no source confirms is marked
    "not verified" and fetched only with `recallscope fetch --unverified`.

    \b
    Examples:
      recallscope sources
      recallscope sources --json
    """
    rows = [_row(settings, source) for source in all_sources().values()]
    click.echo(msgspec.json.encode(rows).decode() if as_json else "\n\n".join("\n".join(_lines(row)) for row in rows))


def _row(settings: Settings, source: Source) -> dict[str, Any]:
    manifest = current_manifest(settings.snapshots)
    state: SourceState | None = manifest.sources.get(source.name) if manifest else None
    return {
        "source": source.name,
        "publisher": source.publisher,
        "jurisdiction": source.jurisdiction,
        "licence": source.licence,
        "attribution": source.attribution,
        "redistributable": source.redistributable,
        "feeds": msgspec.to_builtins(source.feeds),
        "note": source.note,
        "documents": state.documents if source.name == "register" and state else _documents(settings, source),
        "notices": state.notices if state else 0,
        "certificates": state.certificates if state else 0,
        "supply links": state.links if state else 0,
        "problems": state.problems if state else 0,
        "newest": state.newest if state else None,
        "partial": bool(state and state.partial),
    }


def _documents(settings: Settings, source: Source) -> int:
    return len(Archive(settings.archive).entries(source.name))


def _lines(row: dict[str, Any]) -> Iterator[str]:
    yield f"{row['source']}: {row['publisher']} ({row['jurisdiction']})"
    yield f"  licence    {row['licence'] or 'not stated: for local use, not passed on'}"
    for feed in row["feeds"]:
        yield f"  address    {feed['address']}{'' if feed['verified'] else '  (not verified)'}"
    if row["note"]:
        yield f"  note       {row['note']}"
    held = ("documents", "notices", *(name for name in ("certificates", "supply links") if row[name]), "problems")
    yield f"  holds      {', '.join(f'{row[name]:,} {name}' for name in held)}"
    yield f"  newest     {row['newest'] or '-'}{' (partial)' if row['partial'] else ''}"
    if not row["documents"]:
        yield f"  {_how_to_get(row)}"


def _how_to_get(row: dict[str, Any]) -> str:
    by_hand = f"recallscope import {row['source']} FILE..."
    if not row["feeds"]:
        return f"no documents yet: {by_hand}"
    unverified = "" if any(feed["verified"] for feed in row["feeds"]) else " --unverified"
    return f"no documents yet: recallscope fetch {row['source']}{unverified}, or {by_hand}"
