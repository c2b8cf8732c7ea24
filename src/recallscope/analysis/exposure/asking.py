"""An event into the parts that its cost is made of: units, prices, remedies, bars and progress, as the records tell."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import msgspec

from recallscope.analysis.claims import Share
from recallscope.analysis.exposure.assumptions import Assumptions
from recallscope.analysis.exposure.parts import REMEDIES, Notice, Page, Part, Priced, Remedy, Seen
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


def parts_of(snapshot: Snapshot, event: str, asked: Asked, given: Assumptions) -> tuple[Part, ...]:
    """Return an event's parts by jurisdiction, each with units and a price that the assumptions can count.

    UnknownIdError where there is no such event, UsageError where units, a price or the rate of its currency is missing.
    """
    parts = known_parts(snapshot, event, asked)
    having = tuple(part for part in parts if part.high)
    if not having:
        where = f" in {asked.market}" if asked.market else ""
        raise UsageError(f"{event}: no number of units is on record{where} by {asked.on}; use --units and --price")
    without = next((part.place for part in having if part.price is None), None)
    if without:
        raise UsageError(f"{event}: no price is on record in {without}; give one with --price LOW..HIGH")
    for part in having:
        if part.price and not given.knows(part.price.currency):
            raise UsageError(
                f"{event}: the price in {part.place} is told in {part.price.currency}, and the assumptions give no "
                "rate of it; add one under rates (--assumptions FILE), or give --price LOW..HIGH"
            )
    return having


def known_parts(snapshot: Snapshot, event: str, asked: Asked) -> tuple[Part, ...]:
    """Return an event's parts that count units or tell of progress; UnknownIdError where there is no such event."""
    row = snapshot.event(event)
    if row is None:
        raise UnknownIdError(f'no event carries the ID "{event}"; IDs look like event:2025-romoss-cn')
    id = row["event_id"]
    found = counted(snapshot, known_on=asked.on, only=[id]).get(id)
    shares = {one.jurisdiction: one for one in (found.shares if found else ()) if one.high > 0}
    known = [one for one in _records(snapshot, id) if one["published"] <= asked.on]
    if not known:
        return ()
    told = {market for one in known if one["progress"] for market in one["markets"]}
    places = sorted(place for place in {*shares, *told} if asked.market in (None, place))
    return tuple(_part(snapshot, id, place, shares.get(place), known, asked) for place in places)


def _records(snapshot: Snapshot, event: str) -> Iterator[dict[str, Any]]:
    """Return an event's notices as records, each with the markets that its row has: never none."""
    for row in snapshot.rows("notices", event, ["notice_id", "markets", "record"]):
        yield {**msgspec.json.decode(row["record"]), "markets": row["markets"]}


def _part(
    snapshot: Snapshot, event: str, place: str, share: Share | None, records: Sequence[dict[str, Any]], asked: Asked
) -> Part:
    own = [one for one in records if place in one["markets"]] or list(records)
    started = min(one["published"] for one in own)
    price, pages = (asked.price, []) if asked.price else _price(own, records)
    remedies = asked.remedies or tuple(name for name in REMEDIES if _offered(name, own))
    bars = list(_bars(snapshot, place, asked.on)) if asked.barred is None else []
    low, high = (max(0, share.low), share.high) if share else (0, 0)
    return Part(
        place=place,
        low=low,
        high=high,
        price=price,
        remedies=remedies or REMEDIES,
        notice=asked.notice or "mixed",
        barred=bool(bars) if asked.barred is None else asked.barred,
        started=started,
        seen=tuple(seen(progress_of(snapshot, event, place, asked.on), started, low, high)),
        pages=(*_counts(share), *pages, *bars),
        assumed=tuple(_assumed(place, own, price, remedies, asked)),
    )


def _assumed(
    place: str,
    own: Sequence[dict[str, Any]],
    price: Priced | None,
    remedies: Sequence[Remedy],
    asked: Asked,
) -> Iterator[str]:
    """Return what of a part no record states."""
    if price and price.assumed:
        yield f"price in {place}: {price.assumed}"
    if not remedies:
        yield f"remedies in {place}: no notice states them; all are taken to be on offer"
    if not any(product["kind"] in _LITHIUM for one in own for product in one["products"]):
        yield "no product here is told to hold a lithium battery; the way back is counted as if it did"
    if asked.notice is None:
        yield "how owners are told: some directly, some by the press (no record states it)"


def _counts(share: Share | None) -> Iterator[Page]:
    for claim in share.claims if share else ():
        note = f" ({claim.note})" if claim.note else ""
        yield Page(says=f"{claim.value:,} units in {claim.jurisdiction}{note}", record=claim.notice, url=claim.url)


def _price(own: Sequence[dict[str, Any]], records: Sequence[dict[str, Any]]) -> tuple[Priced | None, list[Page]]:
    """Return the price told where the units were sold, and where; of another place where none is, and it says so."""
    telling = [one for one in own if tells_price(one)] or [one for one in records if tells_price(one)]
    if not telling:
        return None, []
    currency = telling[0]["price"]["currency"]
    telling = [one for one in telling if one["price"]["currency"] == currency]
    ends = [one["price"][end] for one in telling for end in ("min", "max") if one["price"][end] is not None]
    why = "" if telling[0] in own else f"none is told there, that of another place is taken ({currency})"
    pages = [Page(says=_price_words(one["price"]), record=one["id"], url=one["url"]) for one in telling]
    return Priced(currency=currency, low=min(ends), high=max(ends), assumed=why), pages


def tells_price(record: dict[str, Any]) -> bool:
    """Return whether a notice, as a record, gives a price above 0."""
    price = record["price"]
    return bool(price) and any(price[end] for end in ("min", "max"))


def _price_words(price: dict[str, Any]) -> str:
    ends = sorted({price[end] for end in ("min", "max") if price[end] is not None})
    return f"{price['currency']} {' to '.join(f'{end:g}' for end in ends)} apiece"


def _offered(remedy: Remedy, records: Sequence[dict[str, Any]]) -> bool:
    said = [word.casefold() for one in records for word in one["remedies"]]
    return any(word in one for word in _WORDS[remedy] for one in said)


def _bars(snapshot: Snapshot, place: str, on: str) -> Iterator[Page]:
    """Return the rules in force on a day that refuse recalled units on flights of a jurisdiction."""
    columns = ["rule_set", "rule", "when", "decision", "in_force_from", "until", "standing", "says_en", "url"]
    for row in snapshot.table("rules", columns, [("jurisdiction", "=", place), ("kind", "=", "carriage")]).to_pylist():
        in_force = (row["in_force_from"] or "") <= on <= (row["until"] or "9999")
        stated = row["standing"] != "unconfirmed" and row["decision"] == "refused"
        if in_force and stated and '"recall"' in (row["when"] or ""):
            yield Page(says=row["says_en"], record=f"rules:{row['rule_set']}/{row['rule']}", url=row["url"] or "")


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
