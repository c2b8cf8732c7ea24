"""Who else is at risk: goods that may share the cause and are not recalled, and what became of them afterwards."""

from collections.abc import Iterator, Sequence
from datetime import date

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.cause.parties import Party
from recallscope.analysis.cause.question import Case, links_of
from recallscope.analysis.cause.signs import last
from recallscope.clean.brand import brand_key
from recallscope.snapshot.opened import Snapshot

Floats = NDArray[np.float64]


class Later(msgspec.Struct, frozen=True, kw_only=True):
    """A notice that came after the day: of which event, when, and for which markets."""

    event: str
    notice: str
    published: str
    markets: tuple[str, ...]
    url: str


class Risk(msgspec.Struct, frozen=True, kw_only=True):
    """Products that may share the cause and are not recalled.

    `confirmed` is the first later event of theirs, or a later notice of one for other markets, that a link ties to the
    same party; `confirmed_by` are all such notices. `signs` tells whether certificates, incidents or warnings do so.
    """

    brand: str
    product: str
    party: str
    probability: float
    urls: tuple[str, ...]
    signs: bool
    confirmed: str | None = None
    confirmed_by: tuple[Later, ...] = ()


def at_risk(snapshot: Snapshot, cases: Sequence[Case], chances: Floats, top: Party, as_of: date) -> tuple[Risk, ...]:
    """Return the cases tied to a party that are not recalled, by their chances [P], the highest first."""
    later = list(_later(snapshot, top, as_of, {case.event for case in cases}))
    found = [
        _risk(case, float(chance), top, later)
        for case, chance in zip(cases, chances, strict=False)
        if case.event is None and case.tied(top)
    ]
    return tuple(sorted(found, key=lambda one: (-one.probability, one.product)))


class _Notice(msgspec.Struct, frozen=True):
    """A later notice, the key of its brand, the models of its event, and whether that event was known before."""

    told: Later
    brand: str
    models: frozenset[str]
    known: bool


def _risk(case: Case, chance: float, top: Party, later: Sequence[_Notice]) -> Risk:
    own = [one for one in later if one.brand == brand_key(case.brand) and _about(one, case)]
    return Risk(
        brand=case.brand,
        product=case.name,
        party=top.name,
        probability=round(chance, 4),
        urls=tuple(dict.fromkeys(link.url for link in case.links if link.url)),
        signs=bool(case.signs),
        confirmed=own[0].told.event if own else None,
        confirmed_by=tuple(one.told for one in own),
    )


def _about(one: _Notice, case: Case) -> bool:
    """Tell whether a later notice speaks of goods of a case: a known event's only of what is beyond it."""
    return bool(one.models & set(case.models)) if case.models else (not one.known or case.beyond)


def _later(snapshot: Snapshot, top: Party, as_of: date, known: set[str | None]) -> Iterator[_Notice]:
    """Return the notices after a day of events that a link, whenever published, ties to a party, in order of days."""
    links = [one for one in links_of(snapshot, date.max, ()) if (one.supplier, one.component) == _pair(top)]
    notices = {row["notice_id"]: row for row in snapshot.table("notices", _NOTICE, _RECALLS).to_pylist()}
    told: dict[tuple[str, str], set[str]] = {}
    models: dict[tuple[str, str], set[str]] = {}
    for row in snapshot.table("products", _PRODUCT, _POWER_BANKS).to_pylist():
        notice = notices.get(row["notice_id"])
        if notice and row["brand"]:
            key = notice["event_id"], brand_key(row["brand"])
            models.setdefault(key, set()).update(row["models"])
            if last(notice["published"]) > as_of:
                told.setdefault(key, set()).add(row["notice_id"])
    after = sorted((notices[id]["published"], id, event, brand) for (event, brand), ids in told.items() for id in ids)
    for _, id, event, brand in after:
        meant = {one for link in links if brand_key(link.customer) == brand for one in link.models}
        if meant & models[event, brand]:
            row = notices[id]
            shown = Later(
                event=event, notice=id, published=row["published"], markets=tuple(row["markets"]), url=row["url"] or ""
            )
            yield _Notice(shown, brand, frozenset(models[event, brand]), event in known)


_NOTICE = ["notice_id", "event_id", "published", "markets", "url"]
_RECALLS = [("type", "=", "recall")]
_PRODUCT = ["notice_id", "brand", "models", "kind"]
_POWER_BANKS = [("kind", "=", "power_bank")]


def _pair(top: Party) -> tuple[str, str]:
    return top.supplier, top.component
