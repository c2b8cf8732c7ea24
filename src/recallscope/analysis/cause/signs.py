"""Signs of a fault beside recalls: suspended certificates, incidents and warnings, as published by a day."""

from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import Any, Literal

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.records.dates import interval
from recallscope.snapshot.opened import Snapshot

Kind = Literal["certificate", "incident", "warning"]
_BAD = ("suspended", "revoked")


class Sign(msgspec.Struct, frozen=True, kw_only=True):
    """One sign of a brand's goods; `models` is empty where the source names none."""

    brand: str
    models: tuple[str, ...]
    kind: Kind
    says: str
    published: str
    url: str


def signs_of(snapshot: Snapshot, as_of: date, suppliers: Set[str]) -> list[Sign]:
    """Return the signs of all brands that had been published by a day, in the order of their days.

    Certificates that suppliers hold speak of the suppliers and are weighed there.
    """
    found = [*_certificates(snapshot, as_of, suppliers), *_incidents(snapshot, as_of), *_warnings(snapshot, as_of)]
    return sorted(found, key=lambda one: (one.published, one.brand, one.says))


def told_badly(history: list[dict[str, Any]], as_of: date) -> list[dict[str, Any]]:
    """Return the suspensions and revocations told by a day; none where the last word told by then lifts them."""
    known = sorted((one for one in history if last(_told(one)) <= as_of), key=lambda one: one["since"])
    lifted = bool(known) and known[-1]["status"] not in _BAD
    return [] if lifted else [one for one in known if one["status"] in _BAD]


def _told(change: Mapping[str, Any]) -> str:
    return str(change.get("published") or change["since"])


def _certificates(snapshot: Snapshot, as_of: date, suppliers: Set[str]) -> Iterator[Sign]:
    rows = snapshot.table("certificates", ["holder", "brands", "models", "history"]).to_pylist()
    for row in (one for one in rows if one["holder"] not in suppliers):
        for change in told_badly(msgspec.json.decode(row["history"]), as_of):
            for brand in row["brands"]:
                yield Sign(
                    brand=brand,
                    models=tuple(row["models"]),
                    kind="certificate",
                    says=f"{'some certificates' if change.get('part') else 'certificates'} {change['status']}",
                    published=_told(change),
                    url=change.get("url", ""),
                )


def _incidents(snapshot: Snapshot, as_of: date) -> Iterator[Sign]:
    columns = ["brand", "models", "published", "says", "url"]
    for row in snapshot.table("incidents", columns).to_pylist():
        if last(row["published"]) <= as_of:
            yield Sign(**{**row, "models": tuple(row["models"])}, kind="incident")


def _warnings(snapshot: Snapshot, as_of: date) -> Iterator[Sign]:
    """Return warnings and recommendations on power banks that are no recalls."""
    columns = ["notice_id", "published", "type", "url"]
    told = {row["notice_id"]: row for row in snapshot.table("notices", columns, [("type", "!=", "recall")]).to_pylist()}
    goods = snapshot.table("products", ["notice_id", "brand", "models", "kind"], [("kind", "=", "power_bank")])
    for row in goods.to_pylist():
        notice = told.get(row["notice_id"])
        if notice and row["brand"] and last(notice["published"]) <= as_of:
            yield Sign(
                brand=row["brand"],
                models=tuple(row["models"]),
                kind="warning",
                says=f"a {notice['type']} ({row['notice_id']})",
                published=notice["published"],
                url=notice["url"] or "",
            )


def of_goods(signs: list[Sign], brand: str, models: tuple[str, ...], others: set[str]) -> tuple[Sign, ...]:
    """Return the signs that may speak of goods of a brand: of these models, or of what no one of `others` is."""
    own = [one for one in signs if brand_key(one.brand) == brand_key(brand)]
    return tuple(one for one in own if not one.models or _meant(set(one.models), set(models), others))


def _meant(named: set[str], models: set[str], others: set[str]) -> bool:
    return bool(named & models) if models else not named <= others


def last(text: str) -> date:
    """Return the last day that a date may mean: what is dated to a month is surely known at its end."""
    found = interval(text)
    return found[1] if found else date.max
