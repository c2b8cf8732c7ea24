"""What is asked: units at a price in one jurisdiction, with what owners are offered and how they are told."""

from typing import Literal, get_args

import msgspec

from recallscope.records.progress import Progress

Remedy = Literal["refund", "replacement", "voucher"]
Notice = Literal["direct", "mixed", "press"]
REMEDIES: tuple[Remedy, ...] = get_args(Remedy)
NOTICES: tuple[Notice, ...] = get_args(Notice)


class Priced(msgspec.Struct, frozen=True, kw_only=True):
    """What a unit was sold for, between low and high; `assumed` says why where no source states it there."""

    currency: str
    low: float
    high: float
    assumed: str = ""


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """One source's word on progress, as this part counts it: so many days after the start, this share of its units."""

    days: int
    share: float
    told: Progress


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What a part was read from: what it says, the record that says so, and its address."""

    says: str
    record: str
    url: str


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Units of one jurisdiction. `started` is the ISO day of the first notice; None for units that are only asked of.

    A `price` of None, and units of 0, are not known: then only completion can be told. `barred` tells whether recalled
    units may not fly there. `seen` is in order of days. `pages` are what it was read
    from, `assumed` names what of all this no record states.
    """

    place: str
    low: int
    high: int
    price: Priced | None
    remedies: tuple[Remedy, ...] = REMEDIES
    notice: Notice = "mixed"
    barred: bool = False
    started: str | None = None
    seen: tuple[Seen, ...] = ()
    pages: tuple[Page, ...] = ()
    assumed: tuple[str, ...] = ()
