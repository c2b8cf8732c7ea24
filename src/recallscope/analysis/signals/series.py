"""Weekly counts of recalls by brand, kind of product and jurisdiction, and of those that tell of incidents."""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.clean.brand import brand_key
from recallscope.records.dates import interval
from recallscope.snapshot.opened import Snapshot

_NONE_TOLD = re.compile(r"\s*(?:none|no (?:incidents?|injuries|reports?)|n/?a|nil|-+)\b", re.I)
_GAP = 8
"""A publisher that tells nothing for more weeks than these was not heard in them."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One recall as one jurisdiction first told it: the day is an ordinal (`date.toordinal`)."""

    day: int
    notice: str
    source: str
    jurisdiction: str
    brands: tuple[str, ...]
    kinds: tuple[str, ...]
    incident: bool


class Series(msgspec.Struct, frozen=True, kw_only=True):
    """Weekly counts [N] of recalls, oldest first, and whether each week was `heard`; `told` are the recalls by week.

    `of` is `brand`, `kind` or `jurisdiction`, `name` which; `what` is `notices` or `incidents`.
    """

    what: str
    of: str
    name: str
    counts: NDArray[np.int64]
    heard: NDArray[np.bool_]
    told: tuple[tuple[Told, ...], ...]


def recalls(snapshot: Snapshot, as_of: date) -> list[Told]:
    """Return each recall once for each jurisdiction, at its first notice there, told by a day; oldest first."""
    products = _products(snapshot)
    rows = snapshot.table("notices", _COLUMNS, [("type", "=", "recall")]).to_pylist()
    found: dict[tuple[str, str], Told] = {}
    for row in rows:
        days = interval(row["told_from"] or row["published"])
        # A date that names a month or a year says of no week.
        if days is None or days[0] != days[1] or days[1] > as_of:
            continue
        one = _told(row, days[0].toordinal(), products.get(row["notice_id"], []))
        key = (row["event_id"], row["jurisdiction"])
        if key not in found or (one.day, one.notice) < (found[key].day, found[key].notice):
            found[key] = one
    return sorted(found.values(), key=lambda one: (one.day, one.notice))


_COLUMNS = ["notice_id", "event_id", "source", "jurisdiction", "published", "told_from", "incidents", "injuries"]


def _products(snapshot: Snapshot) -> dict[str, list[tuple[str, str]]]:
    """Return brand and kind of the products of each notice."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in snapshot.table("products", ["notice_id", "brand", "kind"]).to_pylist():
        found.setdefault(row["notice_id"], []).append((row["brand"] or "", row["kind"]))
    return found


def _told(row: dict[str, Any], day: int, products: list[tuple[str, str]]) -> Told:
    return Told(
        day=day,
        notice=row["notice_id"],
        source=row["source"],
        jurisdiction=row["jurisdiction"],
        brands=tuple(sorted({name for name, _ in products if name})),
        kinds=tuple(sorted({kind for _, kind in products})),
        incident=any(_tells(row[field]) for field in ("incidents", "injuries")),
    )


def _tells(text: str | None) -> bool:
    """Tell whether a notice tells of an incident: its field holds more than that there is none."""
    return bool(text and text.strip()) and not _NONE_TOLD.match(text or "")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """Which series are asked for: those of one brand, kind or jurisdiction, or all. They narrow one another down."""

    brand: str | None = None
    kind: str | None = None
    jurisdiction: str | None = None

    def holds(self, one: Told) -> bool:
        """Tell whether a recall counts."""
        return (
            (self.brand is None or brand_key(self.brand) in map(brand_key, one.brands))
            and (self.kind is None or self.kind in one.kinds)
            and self.jurisdiction in (None, one.jurisdiction)
        )


def series(told: Iterable[Told], last: date, weeks: int, least: int) -> Iterator[Series]:
    """Return the series of so many weeks up to a day, those with at least so many recalls, by name.

    Weeks end on the day's weekday. Brands are compared by their key, and named as first printed.
    """
    told = list(told)
    start = last - timedelta(weeks=weeks)
    recent = [one for one in told if one.day > start.toordinal()]
    heard = _heard(told, start, weeks)
    for what, some in (("notices", recent), ("incidents", [one for one in recent if one.incident])):
        for (of, key), members in sorted(_grouped(some).items()):
            if len(members) >= least:
                yield _series(what, of, key, members, (start, heard))


def _grouped(told: Iterable[Told]) -> dict[tuple[str, str], list[Told]]:
    found: dict[tuple[str, str], list[Told]] = {}
    for one in told:
        names = [("jurisdiction", one.jurisdiction), *(("kind", kind) for kind in one.kinds)]
        for key in (*names, *dict.fromkeys(("brand", brand_key(name)) for name in one.brands)):
            found.setdefault(key, []).append(one)
    return found


def _heard(told: Iterable[Told], start: date, weeks: int) -> dict[str, NDArray[np.bool_]]:
    """Return [weeks] for each source whether it was heard: since its first notice, long silences left out."""
    by_source: dict[str, list[int]] = {}
    for one in told:
        by_source.setdefault(one.source, []).append((one.day - start.toordinal() - 1) // 7)
    found = {}
    for source, places in by_source.items():
        heard = np.zeros(weeks, dtype=bool)
        for before, after in zip(places, [*places[1:], weeks], strict=True):
            until = after if after - before <= _GAP else before + 1
            heard[max(before, 0) : max(until, 0)] = True
        found[source] = heard
    return found


_Frame = tuple[date, dict[str, NDArray[np.bool_]]]


def _series(what: str, of: str, key: str, members: list[Told], frame: _Frame) -> Series:
    start, heard = frame
    weeks = len(next(iter(heard.values())))
    told: list[list[Told]] = [[] for _ in range(weeks)]
    for one in members:
        told[(one.day - start.toordinal() - 1) // 7].append(one)
    sources = {one.source for one in members}
    # A register tells of single recalls and is never silent.
    known = [heard[source] for source in sources if source != "register"]
    names = [name for one in members for name in one.brands if brand_key(name) == key] if of == "brand" else [key]
    return Series(
        what=what,
        of=of,
        name=names[0],
        counts=np.array([len(some) for some in told]),
        heard=np.any(known, axis=0) if known else np.ones(weeks, dtype=bool),
        told=tuple(map(tuple, told)),
    )
