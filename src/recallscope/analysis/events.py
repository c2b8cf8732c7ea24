"""Which events there are, and one event's notices side by side, their differences kept."""

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

import msgspec

from recallscope.analysis.claims import EventUnits
from recallscope.analysis.related import expansions
from recallscope.analysis.totals import counted
from recallscope.analysis.windows import falls
from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.records.notice import Window
from recallscope.snapshot.opened import Snapshot

Row = dict[str, Any]
_SHOWN = (
    *("published", "type", "title", "url", "scope", "units", "made", "sold", "price", "incidents", "injuries"),
    *("hazards", "remedies", "contact", "deadline", "markets", "withdrawn"),
)
_COMPARED = ("scope", "made", "sold", "price", "hazards", "remedies", "contact", "deadline")
_RETOLD = ("units", "published", "notice_number")
"""Claims on these fields repeat or correct what a notice tells; they are shown and not counted."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which events: first told within a window, of a brand, a model, a jurisdiction (code), a kind, with a hazard."""

    within: Window = Window()
    brand: str | None = None
    model: str | None = None
    jurisdiction: str | None = None
    kind: str | None = None
    hazard: str | None = None


def events(snapshot: Snapshot, asked: Asked) -> list[Row]:
    """Return the rows of the events asked for, the newest first."""
    rows: list[Row] = chosen(snapshot, asked).to_pylist()
    return rows


def chosen(snapshot: Snapshot, asked: Asked) -> Any:
    """Return the events asked for as a table (pyarrow), the newest first: to take a page of it."""
    table = _listing(snapshot.table("events"), "first_published", lambda day: falls(day, asked.within) != "outside")
    if asked.kind is not None:
        products = snapshot.table("products", ["event_id"], [("kind", "=", asked.kind)])
        table = _having(table, "event_id", set(products["event_id"].to_pylist()))
    if asked.hazard is not None:
        table = _having(table, "event_id", _with_hazard(snapshot, asked.hazard))
    if asked.brand is not None:
        key = brand_key(asked.brand)
        table = _listing(table, "brands", lambda name: brand_key(name) == key)
    if asked.model is not None:
        code = model_key(asked.model)
        table = _listing(table, "models", lambda name: model_key(name) == code)
    if asked.jurisdiction is not None:
        table = _listing(table, "jurisdictions", lambda place: place == asked.jurisdiction)
    return table.sort_by([("first_published", "descending"), ("event_id", "descending")])


def units_of(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, EventUnits]:
    """Return the units of these events, where their notices count any."""
    return counted(snapshot, only=ids)


def side_by_side(snapshot: Snapshot, id: str) -> Row | None:
    """Return one event: row, units, its notices and where they differ, how far it got, what it widens; or None."""
    row = snapshot.event(id)
    if row is None:
        return None
    records = [record for notice in row["notices"] if (record := snapshot.record(notice))]
    units, wider = units_of(snapshot, [id]).get(id), expansions(snapshot)
    return {
        **row,
        "units": _units_data(units) if units else None,
        "told": [_told(record) for record in sorted(records, key=lambda one: (one["published"], one["id"]))],
        "differences": list(_differences(records)),
        "progress": [{"notice": one["id"], **word} for one in records for word in one.get("progress", ())],
        "causes": _claims(records, ("cause",)),
        "restated": _claims(records, _RETOLD),
        "expands": list(wider.get(id, ())),
        "expanded_by": sorted(event for event, earlier in wider.items() if id in earlier),
    }


def _listing(table: Any, column: str, meant: Callable[[str], bool]) -> Any:
    """Return the rows whose value in a column is meant; of a list, any of its values."""
    import pyarrow as pa
    import pyarrow.compute as pc

    if table.schema.field(column).type == pa.string():
        return _having(table, column, {value for value in table[column].unique().to_pylist() if meant(value)})
    lists = table[column].combine_chunks()
    values, rows = pc.list_flatten(lists), pc.list_parent_indices(lists)
    found = [value for value in values.unique().to_pylist() if meant(value)]
    return table.take(rows.filter(pc.is_in(values, value_set=_texts(found))).unique())


def _with_hazard(snapshot: Snapshot, hazard: str) -> set[str]:
    """Return the ids of the events whose notices name a hazard, or one that holds its words."""
    words = hazard.casefold()
    notices = snapshot.table("notices", ["event_id", "hazards"])
    return set(_listing(notices, "hazards", lambda name: words in name.casefold())["event_id"].to_pylist())


def _having(table: Any, column: str, values: Collection[str]) -> Any:
    # Imported here, as above: a command that only prints help should not wait for it.
    import pyarrow.compute as pc

    return table.filter(pc.is_in(table[column], value_set=_texts(sorted(values))))


def _texts(values: list[str]) -> Any:
    import pyarrow as pa

    return pa.array(values, pa.string())


def _units_data(units: EventUnits) -> Row:
    shares = [msgspec.to_builtins(share) for share in units.shares]
    return {"low": units.low, "high": units.high, "by_jurisdiction": shares}


def _told(record: Row) -> Row:
    models = [model for product in record["products"] for model in product["models"]]
    return {"notice": record["id"], "models": models, **{name: record[name] for name in _SHOWN}}


def _differences(records: list[Row]) -> Iterator[Row]:
    """Return each field that notices tell differently: every value with the notices that tell it."""
    yield from _differing("models", _model_holders(records))
    for field in _COMPARED:
        holders: dict[str, list[str]] = {}
        for record in records:
            if record[field] and record[field] != "not_stated":
                holders.setdefault(_written(record[field]), []).append(record["id"])
        yield from _differing(field, holders)


def _differing(field: str, holders: dict[str, list[str]]) -> Iterator[Row]:
    if len({tuple(notices) for notices in holders.values()}) > 1:
        yield {"field": field, "values": [{"value": one, "notices": holders[one]} for one in sorted(holders)]}


def _model_holders(records: list[Row]) -> dict[str, list[str]]:
    holders: dict[str, list[str]] = {}
    for record in records:
        for model in dict.fromkeys(model for product in record["products"] for model in product["models"]):
            holders.setdefault(model, []).append(record["id"])
    return holders


def _claims(records: list[Row], fields: tuple[str, ...]) -> list[Row]:
    return [
        {"notice": record["id"], **claim}
        for record in records
        for claim in record["claims"]
        if claim["field"] in fields
    ]


def _written(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        return ", ".join(value)
    return msgspec.json.encode(value).decode()
