"""Why several events of one brand are not one: what each says of its models, its making and its defect."""

from collections.abc import Iterable

import msgspec

from recallscope.analysis.claims import EventUnits
from recallscope.snapshot.opened import Snapshot


class Apart(msgspec.Struct, frozen=True, kw_only=True):
    """One of several events of a brand. `made` are windows as told, `causes` and `defects` claims with their notes."""

    event: str
    brand: str
    models: tuple[str, ...]
    made: tuple[str, ...]
    causes: tuple[str, ...]
    defects: tuple[str, ...]


def apart(snapshot: Snapshot, events: Iterable[EventUnits]) -> list[Apart]:
    """Return the events whose brand has several among these and none widens another, in order of brand and id."""
    by_brand: dict[str, list[EventUnits]] = {}
    for event in events:
        by_brand.setdefault(event.brand, []).append(event)
    several = {brand: own for brand, own in by_brand.items() if brand and len(own) > 1}
    wider = {id for own in several.values() for event in own if event.expands for id in (event.event, *event.expands)}
    chosen = {event.event: brand for brand, own in several.items() for event in own if event.event not in wider}
    found = [_apart(snapshot, event, brand) for event, brand in chosen.items()]
    return sorted(found, key=lambda one: (one.brand.casefold(), one.event))


def _apart(snapshot: Snapshot, event: str, brand: str) -> Apart:
    notices = snapshot.rows("notices", event, ["made_from", "made_to"])
    claims = snapshot.rows("claims", event, ["field", "value", "note"])
    made = {f"{row['made_from'] or ''} to {row['made_to'] or ''}".strip() for row in notices if row["made_from"]}
    told = {
        field: tuple(dict.fromkeys(_said(row) for row in claims if row["field"] == field))
        for field in ("cause", "defect")
    }
    return Apart(
        event=event,
        brand=brand,
        models=tuple(snapshot.rows("events", event, ["models"])[0]["models"]),
        made=tuple(sorted(made)),
        causes=told["cause"],
        defects=told["defect"],
    )


def _said(claim: dict[str, str]) -> str:
    return f"{claim['value']} ({claim['note']})" if claim["note"] else claim["value"]
