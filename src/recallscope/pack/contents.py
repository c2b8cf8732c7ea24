"""What a pack holds of a snapshot's index: some kinds of products, all that a verdict on them may need, no more.

Entries keep their keys and forms of the index (snapshot/index.py, rules.py, certificates.py), but for two things:
a product has its effective scopes and the ids of mere warnings instead of all that is `told` of it, and `nameless`
holds effective scopes too. What a source without a stated licence printed stays out (sources/licence.py).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from recallscope.archive.progress import Progress, Silent
from recallscope.link.effective import effective
from recallscope.snapshot.entries import effective_data, told_from
from recallscope.snapshot.opened import Snapshot
from recallscope.sources.licence import closed, passed_on

Entries = dict[str, Any]
_POINTERS = ("m", "s", "g")
_CERTIFICATES = ("cn", "cp", "cb", "cm", "ch")
_TOGETHER = 1000
"""Entries read between two looks at the progress bar."""


def contents(snapshot: Snapshot, kinds: frozenset[str], progress: Progress | None = None) -> Entries:
    """Return the entries of a pack by key, in order of key; `kinds` are those of products, as records name them."""
    found = _rooms(snapshot.index(), progress or Silent())
    products = {key: _product(entry) for key, entry in found["products"].items() if entry["kind"] in kinds}
    brands = {key: _brand(key, entry, products, kinds) for key, entry in found["brands"].items()}
    brands = {key: entry for key, entry in brands.items() if entry["kinds"] or entry["models"] or entry["lines"]}
    pointers = {key: led for key, listed in found["pointers"].items() if (led := _leading(listed, brands))}
    named = set(_notices([*products.values(), *(one for entry in brands.values() for one in _nameless(entry))]))
    notices = {key: _notice(entry) for key, entry in found["notices"].items() if entry["id"] in named}
    kept = products | brands | pointers | notices | found["rules"] | _certificates(found["certificates"])
    return {key: kept[key] for key in sorted(kept)}


def _rooms(index: Iterable[tuple[str, bytes]], progress: Progress) -> dict[str, Entries]:
    """Return the entries of the index decoded, room by room."""
    progress.begin("reading the index")
    rooms: dict[str, Entries] = {name: {} for name in {*_ROOMS.values(), "certificates"}}
    for number, (key, data) in enumerate(index, 1):
        if not number % _TOGETHER:
            progress.advance(_TOGETHER)
        room = key.partition("/")[0]
        rooms[_ROOMS.get(room, "certificates")][key] = msgspec.json.decode(data)
    return rooms


_ROOMS = {"p": "products", "l": "products", "b": "brands", "n": "notices", "r": "rules", "rn": "rules"}
_ROOMS |= dict.fromkeys(_POINTERS, "pointers")


def _product(entry: Mapping[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in entry.items() if name not in ("told", "where", "lines")}
    warnings = [one["notice"] for one in entry["told"] if one["type"] != "recall"]
    # Where a fact is printed is told in a notice's own words: they are passed on only if all of the notices' are.
    is_open = all(_prefix(one["notice"]) not in closed() for one in entry["told"])
    where = entry.get("where") if is_open else None
    return kept | ({"warnings": warnings} if warnings else {}) | ({"where": where} if where else {})


def _brand(key: str, entry: Mapping[str, Any], products: Entries, kinds: frozenset[str]) -> dict[str, Any]:
    """Return a brand's entry with no more than leads to the products that are kept."""
    own = key.removeprefix("b/")
    models = {model: name for model, name in entry.get("models", {}).items() if f"p/{own}/{model}" in products}
    lines = {line: [one for one in led if one in models] for line, led in entry.get("lines", {}).items()}
    return {
        "name": entry["name"],
        "models": models,
        "misprints": {wrong: meant for wrong, meant in entry.get("misprints", {}).items() if meant in models},
        "lines": {line: led for line, led in lines.items() if led or f"l/{own}/{line}" in products},
        "kinds": {kind: count for kind, count in entry.get("kinds", {}).items() if kind in kinds},
        "nameless": {kind: _told(told) for kind, told in entry.get("nameless", {}).items() if kind in kinds},
    }


def _told(told: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    return [effective_data(scope) for scope in effective(map(told_from, told))]


def _leading(pointers: Iterable[list[str]], brands: Entries) -> list[list[str]]:
    """Return the pointers that lead to a product, or to a misprint of one, that the pack holds."""
    return [
        [brand, model]
        for brand, model in pointers
        if (entry := brands.get(f"b/{brand}")) and (model in entry["models"] or model in entry["misprints"])
    ]


def _nameless(entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Return what is told of a brand without a product, in the form of products."""
    return ({"effective": scopes} for scopes in entry["nameless"].values())


def _notices(products: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for product in products:
        yield from product.get("warnings", ())
        for scope in product["effective"]:
            yield from scope["notices"]


def _notice(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in passed_on(entry).items() if value is not None}


def _certificates(entries: Entries) -> Entries:
    """Return the certificates that may be passed on, and the lists of ids that lead to them."""
    kept = {key: one for key, one in entries.items() if key.startswith("c/") and _prefix(one["id"]) not in closed()}
    found = {key: one for key, one in entries.items() if key.partition("/")[0] in _CERTIFICATES}
    lists = {key: [id for id in ids if f"c/{id}" in kept] for key, ids in found.items()}
    return kept | {key: ids for key, ids in lists.items() if ids}


def _prefix(id: str) -> str:
    return id.partition(":")[0]
