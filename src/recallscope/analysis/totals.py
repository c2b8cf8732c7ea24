"""How many units were recalled: by event, between a low and a high, each number with the notices that tell it."""

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from recallscope.analysis.again import told_again
from recallscope.analysis.claims import EventUnits, Share
from recallscope.analysis.counting import shares, widened
from recallscope.analysis.related import expansions
from recallscope.analysis.told import of_same_brands, silent, told
from recallscope.analysis.windows import falls
from recallscope.records.notice import Window
from recallscope.snapshot.opened import Snapshot

By = Literal["brand", "jurisdiction", "month"]
ALWAYS = Window()


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Units under one name: a brand, a jurisdiction or a month (ISO)."""

    name: str
    low: int
    high: int
    events: tuple[str, ...]


class Totals(msgspec.Struct, frozen=True, kw_only=True):
    """The events of a window, the most units first; `silent` is how many more events count no units."""

    within: Window
    events: tuple[EventUnits, ...]
    silent: int

    @property
    def low(self) -> int:
        """The sum of the events' lows."""
        return sum(event.low for event in self.events)

    @property
    def high(self) -> int:
        """The sum of the events' highs."""
        return sum(event.high for event in self.events)


def totals(
    snapshot: Snapshot, within: Window = ALWAYS, *, kind: str | None = None, known_on: str | None = None
) -> Totals:
    """Return the units whose recall was first told within a window of days (both included).

    `kind` is a kind of product; `known_on` an ISO day: only what had been published by then.
    """
    clipped = (clip(event, within) for event in counted(snapshot, kind=kind, known_on=known_on).values())
    events = sorted((event for event in clipped if event.shares), key=lambda one: (-one.high, -one.low, one.event))
    return Totals(within=within, events=tuple(events), silent=silent(snapshot, within, kind=kind, known_on=known_on))


def counted(
    snapshot: Snapshot, *, kind: str | None = None, known_on: str | None = None, only: Iterable[str] | None = None
) -> dict[str, EventUnits]:
    """Return the units of each event that counts any, by event id; an expansion holds what it adds."""
    wider = expansions(snapshot)
    asked = None if only is None else set(only)
    beside = None if asked is None else {*asked, *of_same_brands(snapshot, asked), *_earlier(asked, wider)}
    claimed = told(snapshot, kind=kind, known_on=known_on, only=beside)
    whole = told_again({event: shares(one.claims) for event, one in claimed.items()}, claimed)
    return {
        event: EventUnits(
            event=event,
            brand=", ".join(claimed[event].brands),
            shares=_added(own, wider.get(event, ()), whole),
            expands=wider.get(event, ()),
        )
        for event, own in whole.items()
        if asked is None or event in asked
    }


def clip(event: EventUnits, within: Window) -> EventUnits:
    """Return an event with the shares first told within a window; those of a vague date only perhaps."""
    kept = (one for share in event.shares if (one := _within(share, within)) is not None)
    return msgspec.structs.replace(event, shares=tuple(kept))


def grouped(events: Iterable[EventUnits], by: By) -> list[Group]:
    """Return the events' units by brand or jurisdiction, the most first, or by month in order of time."""
    found: dict[str, list[tuple[str, Share]]] = {}
    for event in events:
        for share in event.shares:
            name = {"brand": event.brand, "jurisdiction": share.jurisdiction, "month": share.day[:7]}[by]
            found.setdefault(name, []).append((event.event, share))
    groups = [_group(name, members) for name, members in found.items()]
    return sorted(groups, key=lambda one: one.name if by == "month" else (-one.high, one.name))


def _group(name: str, members: list[tuple[str, Share]]) -> Group:
    return Group(
        name=name,
        low=sum(share.low for _, share in members),
        high=sum(share.high for _, share in members),
        events=tuple(dict.fromkeys(event for event, _ in members)),
    )


def _earlier(events: Iterable[str], wider: Mapping[str, tuple[str, ...]]) -> set[str]:
    return {earlier for event in events for earlier in wider.get(event, ())}


def _added(own: tuple[Share, ...], earlier: Iterable[str], whole: Mapping[str, tuple[Share, ...]]) -> tuple[Share, ...]:
    for event in earlier:
        own = widened(own, whole.get(event, ()))
    return own


def _within(share: Share, within: Window) -> Share | None:
    """Return a share first told in a window, None where it was not, and where its date is too vague, perhaps."""
    placed = falls(share.day, within)
    if placed == "perhaps":
        return msgspec.structs.replace(share, low=min(0, share.low))
    return share if placed == "inside" else None
