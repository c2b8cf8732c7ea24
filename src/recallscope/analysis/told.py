"""What every notice of a snapshot claims of its units, event by event, as of any day. Reads columns, not records."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

import msgspec

from recallscope.analysis.claims import UnitClaim
from recallscope.analysis.windows import falls, known_by
from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.records.notice import UnitCount, Window
from recallscope.snapshot.opened import Snapshot

Row = dict[str, Any]
_FEW = 100
"""Up to so many events, only the parts of a table that hold them are read."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What is told of one event's units: its brands, and its notices' claims."""

    event: str
    brands: tuple[str, ...]
    claims: tuple[UnitClaim, ...]


def told(
    snapshot: Snapshot, *, kind: str | None = None, known_on: str | None = None, only: Collection[str] | None = None
) -> dict[str, Told]:
    """Return what is told of each event whose recall notices count units, by event id.

    `kind` leaves out events without a product of that kind, and counts of models of another. `known_on` (an ISO day)
    takes each notice as it stood then, and leaves out those published later. `only` names the events asked for.
    """
    units = _units(snapshot, only)
    history = _by_notice(_rows(snapshot, "history", only, None)) if known_on else {}
    counting = {row["event_id"] for rows in (*units.values(), *history.values()) for row in rows}
    notices = {row["notice_id"]: row for row in _notices(snapshot, counting, history, known_on)}
    products = _by_notice(_rows(snapshot, "products", counting, ["notice_id", "event_id", "brand", "models", "kind"]))
    events: dict[str, list[str]] = {}
    for id, row in notices.items():
        events.setdefault(row["event_id"], []).append(id)
    found = {}
    for event, members in events.items():
        own = [product for id in members for product in products.get(id, ())]
        claims = [
            claim for id in members for claim in _claims(notices[id], units.get(id, []), products.get(id, []), kind)
        ]
        if claims and (kind is None or any(product["kind"] == kind for product in own)):
            found[event] = Told(event=event, brands=_brands(members, products, kind), claims=tuple(claims))
    return found


def of_same_brands(snapshot: Snapshot, events: Collection[str]) -> set[str]:
    """Return the events that name a brand which one of these names."""
    # Imported here, as below: a command that only prints help should not wait for it.
    import pyarrow as pa
    import pyarrow.compute as pc

    products = snapshot.table("products", ["event_id", "brand"])
    brands = products.filter(pc.is_in(products["event_id"], value_set=pa.array(sorted(events), pa.string())))["brand"]
    named = products.filter(pc.is_in(products["brand"], value_set=pc.unique(brands.drop_null())))
    return set(named["event_id"].to_pylist())


def silent(snapshot: Snapshot, within: Window, *, kind: str | None = None, known_on: str | None = None) -> int:
    """Return how many events were first told in a window, perhaps, by recall notices that count no units."""
    counted = set(snapshot.table("units", ["event_id"])["event_id"].unique().to_pylist())
    chosen = [("kind", "=", kind)] if kind is not None else None
    of_kind = set(snapshot.table("products", ["event_id"], chosen)["event_id"].unique().to_pylist())
    notices = snapshot.table("notices", ["event_id", "published", "told_from"], [("type", "=", "recall")])
    first = notices.group_by("event_id").aggregate([("published", "min"), ("told_from", "min")])
    rows = zip(*(first[name].to_pylist() for name in ("event_id", "published_min", "told_from_min")), strict=True)
    return sum(
        event not in counted
        and (kind is None or event in of_kind)
        and falls(published, within) != "outside"
        and (known_on is None or known_by(told_from, known_on))
        for event, published, told_from in rows
    )


def _notices(
    snapshot: Snapshot, events: Collection[str], history: Mapping[str, list[Row]], known_on: str | None
) -> Iterator[Row]:
    """Return these events' recall notices, each as it stood on a day; those not yet published are left out."""
    columns = ["notice_id", "event_id", "source", "published", "told_from", "type", "url", "withdrawn"]
    for row in _rows(snapshot, "notices", events, columns):
        then = _as_of(row, history.get(row["notice_id"], []), known_on) if known_on else row
        if then is not None and then["type"] == "recall":
            yield then


def _as_of(row: Row, versions: Iterable[Row], day: str) -> Row | None:
    """Return a notice as it stood on a day: its newest version, an older one, or none."""
    later = [version for version in versions if version["known_until"] > day]
    standing = [version for version in later if version["known_from"] <= day]
    if standing:
        record = msgspec.json.decode(standing[-1]["record"])
        return {**row, **{name: record[name] for name in ("published", "type", "url", "units")}, "withdrawn": None}
    if later or not known_by(row["told_from"], day):
        return None
    return {**row, "withdrawn": row["withdrawn"] if row["withdrawn"] and row["withdrawn"] <= day else None}


def _units(snapshot: Snapshot, only: Collection[str] | None) -> dict[str, list[Row]]:
    """Return the counts of each notice, those of its publisher's other form marked with `form`."""
    units = _by_notice(_rows(snapshot, "units", only, None))
    for claim in _rows(snapshot, "claims", only, ["notice_id", "event_id", "field", "value", "note"], "units"):
        marks = {"notice_id": claim["notice_id"], "event_id": claim["event_id"], "form": claim["note"]}
        for row in _of_other_form(claim["value"]):
            units.setdefault(claim["notice_id"], []).append({**msgspec.structs.asdict(row), **marks})
    return units


def _of_other_form(value: str) -> tuple[UnitCount, ...]:
    """Return the counts of a publisher's other form, which stand as JSON; none for what a person wrote."""
    try:
        return msgspec.json.decode(value, type=tuple[UnitCount, ...])
    except msgspec.DecodeError:
        return ()


def _claims(notice: Row, units: list[Row], products: list[Row], kind: str | None) -> list[UnitClaim]:
    """Return what a notice claims, a jurisdiction each, counts by model added up."""
    kinds = {model_key(model): product["kind"] for product in products for model in product["models"]}
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in notice.get("units", units):
        if kind is None or kinds.get(model_key(row["model"] or ""), kind) == kind:
            groups.setdefault((row["jurisdiction"], row.get("form", "")), []).append(row)
    every = {model for model, own in kinds.items() if kind is None or own == kind}
    return [_claim(notice, place, form, rows, every) for (place, form), rows in groups.items()]


def _claim(notice: Row, place: str, form: str, rows: list[Row], every: set[str]) -> UnitClaim:
    models = {model_key(row["model"]) for row in rows if row["model"]}
    gone = f"withdrawn by its publisher, {notice['withdrawn']}" if notice["withdrawn"] else ""
    return UnitClaim(
        published=notice["published"],
        notice=notice["notice_id"],
        jurisdiction=place,
        form=form,
        value=sum(row["count"] for row in rows),
        source=notice["source"],
        url=notice["url"] or "",
        note="; ".join(filter(None, dict.fromkeys([*(row["note"] for row in rows), _by_model(rows), form, gone]))),
        models=tuple(sorted(models if len(models) == len(rows) else every)),
    )


def _by_model(rows: list[Row]) -> str:
    """Return what is counted of each model, or of which one alone; nothing where no model is named."""
    named = [row for row in rows if row["model"]]
    if len(rows) == len(named) == 1:
        return f"{named[0]['model']} alone"
    return " + ".join(f"{row['model']} {row['count']:,}" for row in named)


def _brands(notices: Iterable[str], products: Mapping[str, list[Row]], kind: str | None) -> tuple[str, ...]:
    """Return the brands of an event's products, as the register writes them where it does."""
    ordered = sorted(notices, key=lambda id: (not id.startswith("register:"), id))
    own = (product for id in ordered for product in products.get(id, ()) if kind in (None, product["kind"]))
    names: dict[str, str] = {}
    for product in own:
        if product["brand"]:
            names.setdefault(brand_key(product["brand"]), product["brand"])
    return tuple(sorted(names.values(), key=str.casefold))


def _by_notice(rows: Iterable[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = {}
    for row in rows:
        groups.setdefault(row["notice_id"], []).append(row)
    return groups


def _rows(
    snapshot: Snapshot,
    table: str,
    events: Collection[str] | None,
    columns: list[str] | None,
    field: str | None = None,
) -> list[Row]:
    """Return rows of a table: of some events, and of one field of claims."""
    if events is not None and not events:
        return []
    few = events is not None and len(events) < _FEW
    filters: list[tuple[str, str, object]] = [("event_id", "in", list(events or ()))] if few else []
    filters += [("field", "=", field)] if field else []
    found = snapshot.table(table, columns, filters or None)
    if events is not None:
        import pyarrow as pa
        import pyarrow.compute as pc

        found = found.filter(pc.is_in(found["event_id"], value_set=pa.array(sorted(events), pa.string())))
    rows: list[Row] = found.to_pylist()
    return rows
