"""`recallscope match`: which recalled products a listing may offer, and what speaks for and against each."""

from collections.abc import Iterator
from typing import Any

import click
import msgspec

from recallscope.cli.compiling import compiling_told
from recallscope.cli.left_out import PANDAS, left_out
from recallscope.cli.options import json_option
from recallscope.match.judging.features import REASONS
from recallscope.match.score import Scored, explain
from recallscope.match.target import Listing
from recallscope.match.weights import WEIGHTS
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current
from recallscope.snapshot.targets import matching_index


@click.command("match")
@click.argument("title")
@click.option("--brand", default="", help="The listing's brand field.")
@click.option("--model", default="", help="The listing's model field.")
@click.option("--gtin", default="", help="The listing's article number (GTIN, EAN, UPC).")
@json_option
@click.pass_obj
def match_command(settings: Settings, title: str, brand: str, model: str, gtin: str, as_json: bool) -> None:
    """Say which recalled products a listing may offer, with every feature and its weight.

    \b
    Examples:
      recallscope match "Anker A 12 63 portable charger 10000mAh"
      recallscope match "Magnetic power bank 10K" --brand Anker --json
    """
    snapshot = open_current(settings.snapshots)
    with left_out(PANDAS), compiling_told():
        index = matching_index(snapshot)
        found = explain(Listing(title=title, brand=brand, model=model, gtin=gtin), index)
    if as_json:
        click.echo(msgspec.json.encode(_object(snapshot, found)).decode())
    else:
        click.echo("\n".join(_lines(snapshot, found)))


def _object(snapshot: Snapshot, found: list[Scored]) -> dict[str, Any]:
    """Return the explanation as `--json` prints it."""
    return {
        "snapshot": {"version": snapshot.manifest.version, "as_of": snapshot.manifest.as_of},
        "tier": next((one.tier for one in found if one.tier), None),
        "candidates": [_candidate(one) for one in found],
    }


def _candidate(one: Scored) -> dict[str, Any]:
    return {
        "tier": one.tier or None,
        "probability": round(one.probability, 4),
        "brand": one.target.brand,
        "model": one.target.model,
        "events": [event for event, _ in one.target.told],
        "notices": [notice for _, notices in one.target.told for notice in notices],
        "features": [_feature(name) for name in one.features],
    }


def _feature(name: str) -> dict[str, Any]:
    match, possible = WEIGHTS[name]
    return {"feature": name, "because": REASONS[name], "weight": {"match": match, "possible": possible}}


def _lines(snapshot: Snapshot, found: list[Scored]) -> Iterator[str]:
    if not found:
        yield "no recalled product is a candidate"
    for one in found:
        yield f"{one.tier or 'neither'}  {one.target.brand} {one.target.model} ({one.probability:.1%})".replace(
            "  (", " ("
        )
        yield from (f"  {WEIGHTS[name][0]:+6.1f} {WEIGHTS[name][1]:+6.1f}  {REASONS[name]}" for name in one.features)
        yield f"  {', '.join(event for event, _ in one.target.told)}"
    yield f"snapshot: {snapshot.manifest.version}, as of {snapshot.manifest.as_of}"
