"""Whom a fault may lie with: suppliers by what they supply, their plants where told, their share of the market."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import msgspec

from recallscope.analysis.cause.assumptions import Assumptions
from recallscope.analysis.cause.signs import last, told_badly
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.snapshot.opened import Snapshot


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """A supplier of one component. `plants` are those that links name, `shares` its share of the market, low to high.

    `why` says where the share is from, `suspended` the pages that tell of its suspended or revoked certificates, `told`
    what else sources say of it.
    """

    name: str
    supplier: str
    component: str
    plants: tuple[str, ...]
    shares: tuple[float, ...]
    why: str
    suspended: tuple[str, ...]
    told: tuple[SupplyClaim, ...]


def parties_of(snapshot: Snapshot, links: Sequence[SupplyLink], as_of: date, given: Assumptions) -> list[Party]:
    """Return every supplier that a link names, once for each component, as told by a day."""
    claims = [one for one in claims_of(snapshot) if last(one.published) <= as_of]
    suspended = _suspended(snapshot, as_of)
    pairs = dict.fromkeys((link.supplier, link.component) for link in links)
    several = {supplier for supplier, _ in pairs if sum(one == supplier for one, _ in pairs) > 1}
    return [
        _party(supplier, component, supplier in several, links, claims, suspended, given)
        for supplier, component in pairs
    ]


def claims_of(snapshot: Snapshot) -> list[SupplyClaim]:
    """Return what sources say of suppliers and of the market beside supply links, by the day it was told."""
    rows = [msgspec.convert(row, SupplyClaim) for row in snapshot.table("supply_claims").to_pylist()]
    return sorted(rows, key=lambda one: (last(one.published), one.field))


def _party(
    supplier: str,
    component: str,
    several: bool,
    links: Sequence[SupplyLink],
    claims: Sequence[SupplyClaim],
    suspended: Mapping[str, tuple[str, ...]],
    given: Assumptions,
) -> Party:
    told = tuple(one for one in claims if (one.supplier, one.component) == (supplier, component))
    shares, why = _shares(supplier, told, given)
    own = [link for link in links if (link.supplier, link.component) == (supplier, component)]
    return Party(
        name=f"{supplier} ({component})" if several else supplier,
        supplier=supplier,
        component=component,
        plants=tuple(dict.fromkeys(link.plant for link in own if link.plant)),
        shares=shares,
        why=why,
        suspended=suspended.get(supplier, ()),
        told=told,
    )


def _shares(supplier: str, told: Sequence[SupplyClaim], given: Assumptions) -> tuple[tuple[float, ...], str]:
    """Return the share as a source states it, else by the volume it states, else as assumed; and where it is from."""
    stated = next((one for one in reversed(told) if one.field == "share" and one.low is not None), None)
    if stated:
        ends = stated.low or 0.0, stated.high if stated.high is not None else stated.low or 0.0
        return (ends[0], sum(ends) / 2, ends[1]), f"{supplier}'s share of the market: {stated.value} ({stated.url})"
    volume = next((one for one in reversed(told) if one.field == "volume" and one.low), None)
    if volume and volume.low:
        most = volume.high or volume.low
        middle = (volume.low + most) / 2
        made = zip((volume.low, middle, most), given.cells, strict=True)
        why = (
            f"{supplier}'s share of the market: {volume.value} ({volume.url}), of "
            f"{given.cells[-1] / 1e9:.1f} to {given.cells[0] / 1e9:.0f} thousand million cells a year (assumed)"
        )
        return tuple(min(one / whole, 1.0) for one, whole in made), why
    return given.shares, ""


def _suspended(snapshot: Snapshot, as_of: date) -> dict[str, tuple[str, ...]]:
    """Return the pages that tell, by a day, of suspended or revoked certificates of each holder."""
    found: dict[str, list[str]] = {}
    for row in snapshot.table("certificates", ["holder", "history"]).to_pylist():
        changes = told_badly(msgspec.json.decode(row["history"]), as_of)
        found.setdefault(row["holder"], []).extend(_pages(changes))
    return {name: tuple(dict.fromkeys(pages)) for name, pages in found.items() if pages}


def _pages(changes: Sequence[dict[str, Any]]) -> Iterator[str]:
    yield from (change.get("url", "") for change in changes)
