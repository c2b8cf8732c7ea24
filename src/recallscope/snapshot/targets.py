"""What listings are compared with, read from an open version: every recalled power bank with its shop names."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.match.index import Index, index_of
from recallscope.match.names import name_of
from recallscope.match.reading.facts import read_one
from recallscope.match.reading.lexicon import wordless_lexicon
from recallscope.match.recorded import SUFFIX
from recallscope.match.target import Target
from recallscope.snapshot.opened import Snapshot

KIND = "power_bank"
"""The kind of product that matching knows; recalls of other kinds are not looked for in catalogues."""

Row = dict[str, Any]

_COLUMNS = ["notice_id", "event_id", "brand", "models", "lines", "skus", "gtins", "capacity_mah"]
"""What is read of a recalled product."""


def matching_index(snapshot: Snapshot) -> Index:
    """Return the index of matching of an open version; read once a folder."""
    return _index(snapshot.folder)


@lru_cache(maxsize=4)
def _index(folder: Path) -> Index:
    snapshot = Snapshot(folder)
    sold = _sold(folder)
    rows = _recalled(folder)
    colours = _closed_colours(folder, {row["notice_id"] for row in rows})
    groups = _grouped(rows)
    targets = [_target(snapshot, group, sold, colours) for group in groups.values()]
    return index_of(targets, _other_names(sold))


def _rows(folder: Path, name: str, wanted: Collection[str], by: str, columns: list[str]) -> list[Row]:
    """Return the rows of a table that have one of the values wanted in a column; only where some may be is read."""
    import pyarrow as pa
    import pyarrow.compute as pc
    import pyarrow.parquet as pq

    # A file's own reader: that of datasets, which leaves rows out by itself, takes a third of a second to load.
    with pq.ParquetFile(folder / f"{name}.parquet") as file:
        place, values = file.metadata.schema.names.index(by), sorted(wanted)
        held = (file.metadata.row_group(group).column(place).statistics for group in range(file.num_row_groups))
        groups = [group for group, one in enumerate(held) if _may_hold(one, values)]
        table = file.read_row_groups(groups, list(dict.fromkeys([by, *columns])))
    rows: list[Row] = table.filter(pc.is_in(table[by], pa.array(values, pa.string()))).select(columns).to_pylist()
    return rows


def _may_hold(held: Any, values: Sequence[str]) -> bool:
    """Return whether a row group may hold one of some ordered values, by the least and the greatest of its own."""
    if held is None or not held.has_min_max:
        return True
    return bisect_left(values, held.min) < bisect_right(values, held.max)


def _recalled(folder: Path) -> list[Row]:
    """Return the rows of recalled power banks that name a model, a line or a capacity."""
    products = _rows(folder, "products", [KIND], by="kind", columns=_COLUMNS)
    ids = sorted({row["notice_id"] for row in products})
    notices = _rows(folder, "notices", ids, by="notice_id", columns=["notice_id", "type"])
    # A warning of a model is a reason to look at a listing as much as a recall is; a recommendation is not.
    recalls = {row["notice_id"] for row in notices if row["type"] in ("recall", "warning")}
    return [row for row in products if row["notice_id"] in recalls and _named(row)]


def _named(row: Row) -> bool:
    return bool(row["models"] or row["gtins"] or (row["brand"] and (row["lines"] or row["capacity_mah"])))


def _sold(folder: Path) -> list[Row]:
    import pyarrow.parquet as pq

    path = folder / "sold.parquet"
    if not path.exists():
        return []
    with pq.ParquetFile(path) as file:
        rows: list[Row] = file.read().to_pylist()
    return rows


def _other_names(sold: Iterable[Row]) -> dict[str, tuple[str, ...]]:
    return {brand_key(row["brand"]): tuple(row["names"]) for row in sold if not row["model"]}


def _grouped(rows: list[Row]) -> dict[tuple[str, str], list[tuple[str, Row]]]:
    """Return the rows of each target under (brand key, model key), each row with the model as printed.

    A row without a model joins the models that its event, or another with the same telling name, gives; of an event
    that the register tells, only its own.
    """
    registered = {row["event_id"] for row in rows if row["notice_id"].startswith("register:")}
    groups: dict[tuple[str, str], list[tuple[str, Row]]] = {}
    for row in rows:
        for model in row["models"]:
            groups.setdefault((brand_key(row["brand"] or ""), model_key(model)), []).append((model, row))
    _join_unbranded(groups)
    _join_suffixed(groups)
    for row in rows:
        if not row["models"]:
            keys = _joined(row, groups, row["event_id"] in registered) or [
                (brand_key(row["brand"] or ""), f" {row['event_id']}")
            ]
            for key in keys:
                groups.setdefault(key, []).append(("", {**row, "shared": len(keys) > 1}))
    return groups


def _join_unbranded(groups: dict[tuple[str, str], list[tuple[str, Row]]]) -> None:
    """Put a code that a notice gives without a brand under the one brand of which others give it."""
    for brand, key in sorted(groups):
        branded = [other for other, own in groups if other and own == key] if not brand else []
        if len(branded) == 1:
            groups[branded[0], key] += groups.pop((brand, key))


def _join_suffixed(groups: dict[tuple[str, str], list[tuple[str, Row]]]) -> None:
    """Put a code that is another's with a suffix (A1112011 beside A1112) under that one."""
    for brand, key in sorted(groups):
        shorter = (k for b, k in groups if b == brand and len(k) > 3 and key != k and key.startswith(k))
        whole = next((k for k in shorter if SUFFIX.match(key[len(k) :])), None)
        if whole is not None:
            groups[brand, whole] += groups.pop((brand, key))


def _joined(row: Row, groups: dict[tuple[str, str], list[tuple[str, Row]]], registered: bool) -> list[tuple[str, str]]:
    """Return the targets with a model that a row without one speaks of."""
    brand = brand_key(row["brand"] or "")
    own = [(key, group) for key, group in groups.items() if brand and key[0] == brand and not key[1].startswith(" ")]
    same_event = [key for key, group in own if any(one["event_id"] == row["event_id"] for _, one in group)]
    if registered:
        return same_event
    alike = [key for key, group in own if any(_alike(row, one) for _, one in group)]
    telling = any(name_of(line, row["brand"] or "").telling for line in row["lines"])
    return same_event or alike or ([key for key, _ in own] if len(own) == 1 and not telling else [])


def _alike(row: Row, other: Row) -> bool:
    """Return whether a line of one product has a telling word or number that stands in one of the other's."""
    names = [name_of(line, other["brand"] or "") for line in other["lines"]]
    words = {word for name in names for word in (*name.telling, name.number) if word}
    return any(not name_of(line, row["brand"] or "").telling.isdisjoint(words) for line in row["lines"])


def _target(snapshot: Snapshot, group: list[tuple[str, Row]], sold: list[Row], colours: dict[str, Any]) -> Target:
    brand = next((row["brand"] for _, row in group if row["brand"]), "")
    model = next((model for model, _ in group if model), "")
    key = brand_key(brand)
    shop = [
        row
        for row in sold
        if row["model"] and (brand_key(row["brand"]), model_key(row["model"])) == (key, model_key(model))
    ]
    alone = [row for _, row in group if len(row["models"]) < 2]
    lines = _unique(line for _, row in group for line in row["lines"])
    described = bool(shop)
    return Target(
        brand=brand,
        brand_key=key,
        model=model,
        told=tuple(_told(group)),
        codes=tuple(_codes(snapshot, group, key, model)),
        gtins=_unique(gtin for _, row in group for gtin in row["gtins"]),
        names=_unique([*lines, *(name for row in shop for name in row["names"])]),
        full_names=_full_names([row for _, row in group]),
        capacity_mah=_capacities([row for _, row in group], shop, lines),
        recall_mah=_capacities([row for _, row in group], [], lines),
        watts=_unique(one for row in shop for one in row["watts"]),
        features=_unique(one for row in shop for one in row["features"]),
        described=described,
        colours=_unique(one for row in alone for one in colours.get(row["notice_id"], ())),
    )


def _full_names(rows: list[Row]) -> tuple[str, ...]:
    """Return the names that stand for a product by themselves: of a recall whose publishers give no code."""
    if any(row["models"] and not row["notice_id"].startswith("register:") for row in rows):
        return ()
    lines = _unique(line for row in rows if not row["models"] and not row["shared"] for line in row["lines"])
    names = ((line, name_of(line, rows[0]["brand"] or "")) for line in lines)
    # "Universal Rechargeable Power Bank" holds no word that tells, but beside its brand it is the recall's own name.
    return tuple(line for line, name in names if name.telling or len(name.needed - name.amounts) > 1)


def _capacities(rows: list[Row], shop: list[Row], lines: Iterable[str]) -> tuple[int, ...]:
    """Return the capacities on record; where there are none, those that the line names hold."""
    single = [row for row in rows if len(row["models"]) < 2 or len(row["capacity_mah"]) == 1]
    stated = _unique(one for row in (*single, *shop) for one in row["capacity_mah"])
    return stated or _unique(one for line in lines for one in sorted(read_one(line, wordless_lexicon()).capacities))


def _codes(snapshot: Snapshot, group: list[tuple[str, Row]], brand: str, model: str) -> Iterator[str]:
    """Return a model's code, its misprints on record, and the article numbers that are its alone."""
    if model:
        yield from _unique(one for one, _ in group if one)
        entry = snapshot.brand(brand) if brand else None
        yield from (wrong for wrong, meant in (entry.misprints if entry else {}).items() if meant == model_key(model))
    for _, row in group:
        if len(row["models"]) < 2:
            yield from row["skus"]


def _told(group: list[tuple[str, Row]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for event in _unique(row["event_id"] for _, row in group):
        yield event, _unique(row["notice_id"] for _, row in group if row["event_id"] == event)


def _closed_colours(folder: Path, ids: set[str]) -> dict[str, tuple[str, ...]]:
    """Return the closed list of colours of each notice whose scope holds one."""
    scopes = _rows(folder, "scopes", sorted(ids), by="notice_id", columns=["notice_id", "scope"])
    found = {
        row["notice_id"]: _colours(msgspec.json.decode(row["scope"])) for row in scopes if "colour" in row["scope"]
    }
    return {id: colours for id, colours in found.items() if colours}


def _colours(scope: Any) -> tuple[str, ...]:
    if isinstance(scope, list):
        return tuple(colour for part in scope for colour in _colours(part))
    if not isinstance(scope, dict):
        return ()
    own = scope.get("colour")
    if isinstance(own, dict):
        return tuple(own.get("one_of", ()))
    return tuple(colour for name, part in scope.items() if name in ("all", "any") for colour in _colours(part))


def _unique(values: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(values))
