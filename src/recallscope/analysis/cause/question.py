"""A snapshot as a supply graph: which products were recalled and which not, who supplied them, all as of a day."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import msgspec

from recallscope.analysis.cause.parties import Party
from recallscope.analysis.cause.signs import Sign, last, of_goods, signs_of
from recallscope.clean.brand import brand, brand_key
from recallscope.records.dates import interval
from recallscope.records.supply import SupplyLink
from recallscope.snapshot.opened import Snapshot

Row = dict[str, Any]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """One decision to recall or not: an event of a brand with its models, or models (or the rest) of a brand.

    `links` are those that may speak of it, `published` the day of the recall, None where there is none. `signs` are
    what speaks of a fault there without a recall; of what was recalled, they say nothing more. `beyond` are goods of a
    brand that recalled others.
    """

    brand: str
    models: tuple[str, ...] = ()
    event: str | None = None
    published: str | None = None
    links: tuple[SupplyLink, ...] = ()
    signs: tuple[Sign, ...] = ()
    beyond: bool = False

    @property
    def name(self) -> str:
        """Say which products these are."""
        unnamed = "products beyond those recalled" if self.beyond else "products that are not named"
        what = ", ".join(self.models) if self.models else unnamed
        return f"{self.brand} {what}"

    def tied(self, party: Party) -> bool:
        """Tell whether a link ties it to a party."""
        return bool(self._links_to(party))

    def named(self, party: Party) -> bool:
        """Tell whether a link to a party names its models; one that names the brand alone may mean other goods."""
        return any(link.models for link in self._links_to(party))

    def _links_to(self, party: Party) -> list[SupplyLink]:
        return [one for one in self.links if (one.supplier, one.component) == (party.supplier, party.component)]


def links_of(snapshot: Snapshot, as_of: date, brought: Sequence[SupplyLink]) -> list[SupplyLink]:
    """Return the supply links published by a day, those of the register and those that a user brings."""
    rows = [msgspec.convert(row, SupplyLink) for row in snapshot.table("supply_links").to_pylist()]
    return [link for link in (*rows, *brought) if last(link.published) <= as_of]


def cases(snapshot: Snapshot, links: Sequence[SupplyLink], as_of: date, days: int) -> list[Case]:
    """Return what was recalled since so many days before the first link was told, and what was not, by brand."""
    known = [row for row in recalls(snapshot) if last(row["published"]) <= as_of]
    since = min((last(link.published) for link in links), default=as_of) - timedelta(days=days)
    recent = [row for row in known if last(row["published"]) > since]
    recalled = [_recalled(row, links) for row in recent]
    # What was recalled before those days is not at risk: its links speak no more.
    spared = list(_spared(links, [_recalled(row, links) for row in known]))
    named = {brand_key(case.brand) for case in (*recalled, *spared)}
    signs = [one for one in signs_of(snapshot, as_of, {link.supplier for link in links}) if last(one.published) > since]
    quiet = {brand_key(name): name for name in (*(one.brand for one in signs), *(row["brand"] for row in known))}
    others = [Case(brand=name) for key, name in sorted(quiet.items(), key=str) if key not in named]
    found = [*recalled, *(_with_signs(case, signs, recalled) for case in (*spared, *others))]
    return sorted(found, key=lambda case: (case.brand, case.event or "", case.models))


def _with_signs(case: Case, signs: list[Sign], recalled: Sequence[Case]) -> Case:
    """Return what was not recalled with the signs that may speak of it."""
    known = {model for one in recalled if _same(one.brand, case.brand) for model in one.models}
    return msgspec.structs.replace(case, signs=of_goods(signs, case.brand, case.models, known))


def beyond(cases: Sequence[Case], links: Iterable[SupplyLink], signs: list[Sign]) -> Iterator[Case]:
    """Return the other goods of each brand with a tied recall whose supplier also supplied it with who knows what.

    They are no evidence (some of the brand's goods were recalled, others not), but may share the cause.
    """
    by_brand: dict[str, list[SupplyLink]] = {}
    for link in links:
        if not link.models:
            by_brand.setdefault(brand_key(link.customer) or link.customer, []).append(link)
    for key, some in sorted(by_brand.items()):
        own = [case for case in cases if case.event and brand_key(case.brand) == key]
        pairs = {(link.supplier, link.component) for case in own for link in case.links}
        tied = tuple(link for link in some if (link.supplier, link.component) in pairs)
        if tied:
            known = {model for case in own for model in case.models}
            yield Case(brand=own[0].brand, links=tied, signs=of_goods(signs, own[0].brand, (), known), beyond=True)


def recalls(snapshot: Snapshot) -> Iterator[Row]:
    """Return a row for each event and brand of power banks: event, brand, models, first published, made until."""
    notices = {
        row["notice_id"]: row for row in snapshot.table("notices", _NOTICE, [("type", "=", "recall")]).to_pylist()
    }
    found: dict[tuple[str, str], Row] = {}
    for product in snapshot.table("products", _PRODUCT, [("kind", "=", "power_bank")]).to_pylist():
        notice = notices.get(product["notice_id"])
        if notice is None or not product["brand"]:
            continue
        key = (notice["event_id"], product["brand"])
        row = found.setdefault(key, {"event": key[0], "brand": key[1], "models": set(), "published": [], "made": []})
        row["models"].update(product["models"])
        row["published"].append(notice["published"])
        row["made"] += [notice["made_to"]] if notice["made_to"] else []
    for _, row in sorted(found.items()):
        yield {**row, "published": min(row["published"]), "made": max(row["made"], default=None)}


_NOTICE = ["notice_id", "event_id", "published", "made_to", "type"]
_PRODUCT = ["notice_id", "brand", "models", "kind"]


def _recalled(row: Mapping[str, Any], links: Iterable[SupplyLink]) -> Case:
    made = last(row["made"] or row["published"])
    of_brand = [one for one in links if _same(one.customer, row["brand"]) and _overlaps(one, made)]
    meant = [one for one in of_brand if row["models"].intersection(one.models)]
    return Case(
        brand=row["brand"],
        models=tuple(sorted(row["models"])),
        event=row["event"],
        published=row["published"],
        links=tuple(meant or [one for one in of_brand if not one.models]),
    )


def _spared(links: Iterable[SupplyLink], recalled: Sequence[Case]) -> Iterator[Case]:
    """Return the linked products that were not recalled; a link that a recall answers makes no further case."""
    answered = {id(link) for case in recalled for link in case.links}
    for_rest: dict[str, list[SupplyLink]] = {}
    for link in links:
        of_brand = [case for case in recalled if case.links and _same(case.brand, link.customer)]
        held = any(set(link.models) & set(case.models) for case in of_brand)
        if id(link) in answered or held or (of_brand and not link.models):
            continue
        if link.models:
            yield Case(brand=brand(link.customer) or link.customer, models=link.models, links=(link,))
        else:
            for_rest.setdefault(brand(link.customer) or link.customer, []).append(link)
    yield from (Case(brand=name, links=tuple(some)) for name, some in for_rest.items())


def _same(left: str, right: str) -> bool:
    return brand_key(left) == brand_key(right)


def _overlaps(link: SupplyLink, made: date) -> bool:
    """Tell whether a link had begun before the last of the units was made."""
    begun = interval(link.start) if link.start else None
    return begun is None or begun[0] <= made
