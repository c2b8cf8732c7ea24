"""What the index holds, and its bytes: brands, products with their scopes, short forms of notices.

Entries are JSON, so that any language can read them. Predicates stand in their data form.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

from recallscope.records.predicate import Condition, EveryUnit, from_data, to_data
from recallscope.records.scope import Effective, Told


class BrandEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """All that is recorded under one brand. Keys are model and line keys; `lines` and `misprints` lead to model keys.

    `kinds` counts recalls by kind of product. `nameless` holds, by kind, what notices say that name neither model
    nor product.
    """

    name: str
    models: dict[str, str] = {}
    misprints: dict[str, str] = {}
    lines: dict[str, tuple[str, ...]] = {}
    kinds: dict[str, int] = {}
    nameless: dict[str, list[dict[str, Any]]] = {}


class ProductEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """One model of a brand, or one line where no model is known, with all that is told of it."""

    brand: str
    name: str
    kind: str
    told: list[dict[str, Any]]
    effective: list[dict[str, Any]]
    lines: tuple[str, ...] = ()
    excludes: str = ""
    where: dict[str, str] = {}


class NoticeEntry(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a verdict shows of a notice."""

    id: str
    source: str
    jurisdiction: str
    published: str
    title: str
    url: str
    remedies: tuple[str, ...] = ()
    contact: str | None = None
    deadline: str | None = None
    disposal: str | None = None
    withdrawn: str | None = None


Pointer = tuple[str, str]
"""A brand key and a model key: where to find a product."""


def encode(entry: object) -> bytes:
    """Return an entry's bytes, the same for the same entry."""
    return msgspec.json.encode(entry, order="deterministic")


def told_data(told: Told) -> dict[str, Any]:
    """Return a Told as plain data."""
    data: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(told, scope=EveryUnit()))
    return {**data, "scope": to_data(told.scope)}


def told_from(data: Mapping[str, Any]) -> Told:
    """Return the Told that `told_data` wrote."""
    lists = {name: tuple(data[name]) for name in ("markets", "told_by")}
    return Told(**{**data, **lists, "scope": from_data(data["scope"])})


def effective_data(scope: Effective) -> dict[str, Any]:
    """Return an effective scope as plain data."""
    return {
        "event": scope.event,
        "markets": list(scope.markets),
        "notices": list(scope.notices),
        "scope": to_data(scope.scope),
        "origins": [[to_data(part), notice] for part, notice in scope.origins],
    }


def effective_from(data: Mapping[str, Any]) -> Effective:
    """Return the effective scope that `effective_data` wrote."""
    return Effective(
        event=data["event"],
        markets=tuple(data["markets"]),
        notices=tuple(data["notices"]),
        scope=from_data(data["scope"]),
        origins=tuple((_leaf(part), notice) for part, notice in data["origins"]),
    )


def _leaf(data: object) -> Condition | EveryUnit:
    part = from_data(data)
    if not isinstance(part, Condition | EveryUnit):
        raise TypeError("an origin belongs to a condition")
    return part
