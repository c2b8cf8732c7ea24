"""An event into the parts that its cost is made of: units, prices, remedies, bars and progress, as the records tell."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from recallscope.analysis.claims import Share
from recallscope.analysis.exposure.parts import REMEDIES, Notice, Part, Priced, Remedy, Seen
from recallscope.analysis.totals import counted
from recallscope.errors import UnknownIdError, UsageError
from recallscope.records.dates import interval
from recallscope.records.progress import Progress
from recallscope.snapshot.opened import Snapshot

_WORDS: dict[Remedy, tuple[str, ...]] = {
    "refund": ("refund", "return"),
    "replacement": ("replace", "exchange", "repair"),
    "voucher": ("voucher", "gift card", "credit"),
}

_LITHIUM = ("power_bank", "lithium_battery")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What a call says beside the event; None where it leaves it to the records. `on` is an ISO day: what was known."""

    on: str
    market: str | None = None
    price: Priced | None = None
    remedies: tuple[Remedy, ...] | None = None
    notice: Notice | None = None
    barred: bool | None = None


def parts_of(snapshot: Snapshot, event: str, asked: Asked) -> tuple[Part, ...]:
    """Return an event's parts by jurisdiction; an error where there is no such event, or no units or price of it."""
    parts = known_parts(snapshot, event, asked)
    having = tuple(part for part in parts if part.high)
    if not having:
        where = f" in {asked.market}" if asked.market else ""
        raise UsageError(f"{event}: no number of units is on record{where} by {asked.on}; use --units and --price")
    without = next((part.place for part in having if part.price is None), None)
    if without:
        raise UsageError(f"{event}: no price is on record in {without}; give one with --price LOW..HIGH")
    return having


def known_parts(snapshot: Snapshot, event: str, asked: Asked) -> tuple[Part, ...]:
    """Return an event's parts that count units or tell of progress; UnknownIdError where there is no such event."""
    row = snapshot.event(event)
    if row is None:
        raise UnknownIdError(f'no event carries the ID "{event}"; IDs look like event:2025-romoss-cn')
    id = row["event_id"]
    found = counted(snapshot, known_on=asked.on, only=[id]).get(id)
    shares = {one.jurisdiction: one for one in (found.shares if found else ()) if one.high > 0}
    records = [snapshot.record(notice) for notice in row["notices"]]
    known = [one for one in records if one and one["published"] <= asked.on]
    told = {market for one in known if one["progress"] for market in one["markets"]}
    places = sorted(place for place in {*shares, *told} if asked.market in (None, place))
    return tuple(_part(snapshot, id, place, shares.get(place), known, asked) for place in places)


def _part(
    snapshot: Snapshot, event: str, place: str, share: Share | None, records: Sequence[dict[str, Any]], asked: Asked
) -> Part:
    own = [one for one in records if place in one["markets"]] or list(records)
    started = min(one["published"] for one in own)
    assumed: list[str] = []
    price = asked.price or _price(own, records)
    if price and price.assumed:
        assumed.append(f"price in {place}: {price.assumed}")
    remedies = asked.remedies or tuple(name for name in REMEDIES if _offered(name, own))
    if not remedies:
        remedies = REMEDIES
        assumed.append(f"remedies in {place}: no notice states them; all are taken to be on offer")
    if not any(product["kind"] in _LITHIUM for one in own for product in one["products"]):
        assumed.append("no product here is told to hold a lithium battery; the way back is counted as if it did")
    if asked.notice is None:
        assumed.append("how owners are told: some directly, some by the press (no record states it)")
    low, high = (max(0, share.low), share.high) if share else (0, 0)
    return Part(
        place=place,
        low=low,
        high=high,
        price=price,
        remedies=remedies,
        notice=asked.notice or "mixed",
        barred=_barred(snapshot, place, asked.on) if asked.barred is None else asked.barred,
        started=started,
        seen=tuple(seen(progress_of(snapshot, event, place, asked.on), started, low, high)),
        assumed=tuple(assumed),
    )


def _price(own: Sequence[dict[str, Any]], records: Sequence[dict[str, Any]]) -> Priced | None:
    """Return the price told where the units were sold; of another place where none is, and then it says so."""
    prices = [one["price"] for one in own if one["price"]] or [one["price"] for one in records if one["price"]]
    if not prices:
        return None
    currency = prices[0]["currency"]
    ends = [
        value
        for one in prices
        if one["currency"] == currency
        for value in (one["min"], one["max"])
        if value is not None
    ]
    here = any(one["price"] for one in own)
    why = "" if here else f"none is told there, that of another place is taken ({currency})"
    return Priced(currency=currency, low=min(ends), high=max(ends), assumed=why)


def _offered(remedy: Remedy, records: Sequence[dict[str, Any]]) -> bool:
    said = [word.casefold() for one in records for word in one["remedies"]]
    return any(word in one for word in _WORDS[remedy] for one in said)


def _barred(snapshot: Snapshot, place: str, on: str) -> bool:
    """Return whether a rule in force on a day refuses recalled units on flights of a jurisdiction."""
    columns = ["jurisdiction", "kind", "when", "decision", "in_force_from", "until", "standing"]
    for row in snapshot.table("rules", columns, [("jurisdiction", "=", place), ("kind", "=", "carriage")]).to_pylist():
        in_force = (row["in_force_from"] or "") <= on <= (row["until"] or "9999")
        stated = row["standing"] != "unconfirmed" and row["decision"] == "refused"
        if in_force and stated and '"recall"' in (row["when"] or ""):
            return True
    return False


def progress_of(snapshot: Snapshot, event: str, place: str | None, on: str) -> list[Progress]:
    """Return what had been told of an event's progress by a day, of one jurisdiction where it is named."""
    markets = {row["notice_id"]: row["markets"] for row in snapshot.rows("notices", event, ["notice_id", "markets"])}
    rows = snapshot.rows("progress", event)
    kept = [row for row in rows if place is None or place in markets[row["notice_id"]]]
    found = (msgspec.convert({name: row[name] for name in Progress.__struct_fields__}, Progress) for row in kept)
    return sorted((one for one in found if last_day(one.published).isoformat() <= on), key=lambda one: one.by)


def seen(told: Sequence[Progress], started: str, low: int, high: int) -> Iterator[Seen]:
    """Return progress as days and shares; units count against this part, a bare share stands."""
    for one in told:
        middle = (low + high) / 2
        share = one.units / middle if one.units is not None and middle else one.share
        if share is not None:
            days = (last_day(one.by) - last_day(started)).days
            yield Seen(days=days, share=min(share, 1.0), told=one)


def last_day(text: str) -> date:
    """Return the last day of a date at the precision known."""
    found = interval(text)
    return found[1] if found else date.min
