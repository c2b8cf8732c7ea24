"""Offers of power banks that cost far less for each watt-hour than others of their size in one market."""

import math
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec
import numpy as np
from scipy.stats import norm

from recallscope.clean.quantity import watt_hours
from recallscope.errors import UsageError
from recallscope.match.reading.facts import Facts, read_one
from recallscope.match.reading.lexicon import plain_lexicon
from recallscope.screen.priced import Priced, priced_rows

CELL_VOLTS = 3.7
"""Nominal voltage of a lithium cell, by which a capacity in mAh is an energy (the rule of carriage by air)."""

SIZES = (0.0, 25.0, 55.0, 101.0, 400.0)
"""Ends of sizes in Wh within which offers are compared: up to 5,000, 10,000 and 20,000 mAh, and larger."""

FEWEST = 20
"""With fewer offers of a size in a market, none is called an outlier."""

OUTLIER = 3.5
"""Robust deviations below the median that make an outlier (Iglewicz and Hoaglin, How to Detect and Handle Outliers,
1993: |0.6745 (x - median) / MAD| > 3.5)."""

_SIGNS = {
    "₹": "INR",
    "₦": "NGN",
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "元": "CNY",
    "RMB": "CNY",
    "₩": "KRW",
    "₱": "PHP",
    "฿": "THB",
    "Rp": "IDR",
    "RM": "MYR",
    "₫": "VND",
}
_NUMBER = re.compile(r"\d[\d., ]*")
_BELOW = re.compile(r"\D*[-\u2212]\s*\d")
_CODE = re.compile(r"\b[A-Z]{3}\b")


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A listing of a power bank with its price for each watt-hour; `currency` is empty where none is shown."""

    listing: str
    title: str
    market: str
    currency: str
    price: float
    wh: float
    per_wh: float


class Cheap(msgspec.Struct, frozen=True, kw_only=True):
    """An offer far below others, or below a floor. `median` is of its market and size.

    `a_listing` is the chance that a sound offer looks so. Of an outlier: the larger of the normal tail and of the share
    of offers that are as far above the median, which have no such cause. Of a floor, which is the user's word: how
    much of the normal distribution of its market and size lies below the floor. Null where there are too few offers.
    """

    offer: Offer
    why: str
    median: float
    deviations: float
    a_listing: float | None


class Floor(msgspec.Struct, frozen=True):
    """What a safe cell costs at least for each watt-hour, by the user's word."""

    currency: str
    per_wh: float


class Prices(msgspec.Struct, frozen=True, kw_only=True):
    """Offers compared, how many rows lacked a price or one capacity, and those that are cheap, the cheapest first."""

    offers: tuple[Offer, ...]
    left_out: int
    cheap: tuple[Cheap, ...]


def read_floor(text: str) -> Floor:
    """Return the floor that CURRENCY:PER_WH gives; UsageError for anything else."""
    currency, _, amount = text.partition(":")
    try:
        per_wh = float(amount)
    except ValueError:
        per_wh = math.nan
    if not re.fullmatch(r"[A-Z]{3}", currency) or not 0 < per_wh < math.inf:
        raise UsageError(f'--cost-floor: "{text}" is not CURRENCY:PER_WH, like CNY:0.9')
    return Floor(currency, per_wh)


def prices(path: Path, columns: Mapping[str, str], floor: Floor | None = None) -> Prices:
    """Return a catalogue's offers of power banks, and the cheap ones; InputError where it can't be read."""
    read = [offer for row in priced_rows(path, columns) for offer in _offers(row)]
    offers = tuple(one for one in read if one is not None)
    groups = _groups(offers)
    found = [one for group in groups for one in (*_outliers(group), *_below(group, floor))]
    cheap = sorted(found, key=lambda one: (one.offer.per_wh, one.why))
    return Prices(offers=offers, left_out=len(read) - len(offers), cheap=tuple(cheap))


def amount(text: str) -> float | None:
    """Return the one number that a price holds, None where there is none or two differ.

    A mark before three digits parts thousands ("15,965"), else it begins the decimals ("15.97", "1.299,00"). What is
    below zero is no price.
    """
    if _BELOW.match(text):
        return None
    found = {_number(match) for match in _NUMBER.findall(text)} - {None, 0.0}
    return found.pop() if len(found) == 1 else None


def _number(text: str) -> float | None:
    bare = text.replace(" ", "").strip(".,")
    head, mark, tail = bare.rpartition(max(".,", key=bare.rfind))
    if mark and not (len(tail) == 3 and head.lstrip("0")):
        bare = f"{re.sub(r'[.,]', '', head)}.{tail}"
    else:
        bare = re.sub(r"[.,]", "", bare)
    return float(bare) if bare else None


def _offers(row: Priced) -> Iterator[Offer | None]:
    """Return nothing for what is no power bank, None where its price or capacity can't be told, else the offer."""
    facts = read_one(row.title, plain_lexicon())
    if facts.kind != "power_bank":
        return
    price, wh = amount(row.price), _energy(row.title, facts)
    if price is None or wh is None:
        yield None
        return
    yield Offer(
        listing=row.id,
        title=row.title,
        market=row.market,
        currency=_currency(row.price) or _currency(row.currency),
        price=price,
        wh=round(wh, 2),
        per_wh=round(price / wh, 4),
    )


def _energy(title: str, facts: Facts) -> float | None:
    """Return the Wh that a title states, or those of its one capacity; None where it states none or several."""
    stated = watt_hours(title)
    if stated is not None:
        return stated
    capacities = [one for one in facts.capacities if 1000 <= one <= 100_000]
    return capacities[0] * CELL_VOLTS / 1000 if len(capacities) == 1 else None


def _currency(text: str) -> str:
    code = _CODE.search(text)
    return next((name for sign, name in _SIGNS.items() if sign in text), code.group() if code else "")


class _Group(msgspec.Struct, frozen=True):
    """The offers of one market, currency and size: the median of their logarithms and its robust deviation."""

    offers: list[Offer]
    median: float
    deviation: float

    def below(self, per_wh: float) -> float:
        """Return by how many deviations a price lies off the median."""
        return (math.log(per_wh) - self.median) / self.deviation

    @property
    def many(self) -> bool:
        """Tell whether they are enough, and differ enough, to say what is usual."""
        return len(self.offers) >= FEWEST and self.deviation > 0


def _groups(offers: Iterable[Offer]) -> list[_Group]:
    found: dict[tuple[str, str, int], list[Offer]] = {}
    for one in offers:
        size = int(np.searchsorted(SIZES, one.wh)) - 1
        found.setdefault((one.market, one.currency, size), []).append(one)
    return [_group(some) for some in found.values()]


def _group(some: list[Offer]) -> _Group:
    logs = np.log([one.per_wh for one in some])
    median = float(np.median(logs))
    return _Group(some, median, float(np.median(np.abs(logs - median))) / 0.6745)


def _outliers(group: _Group) -> Iterator[Cheap]:
    if not group.many:
        return
    deviations = np.array([group.below(one.per_wh) for one in group.offers])
    for one, far in zip(group.offers, deviations, strict=True):
        if far < -OUTLIER:
            above = (float((deviations > -far).sum()) + 1) / (len(group.offers) + 1)
            yield _cheap(one, group, "far below other offers of its size", max(float(norm.cdf(far)), above))


def _below(group: _Group, floor: Floor | None) -> Iterator[Cheap]:
    for one in group.offers if floor else ():
        if floor and one.currency in ("", floor.currency) and one.per_wh < floor.per_wh:
            why = f"below the floor of {floor.currency} {floor.per_wh:g} per Wh that the call gives"
            yield _cheap(one, group, why, float(norm.cdf(group.below(floor.per_wh))) if group.many else None)


def _cheap(one: Offer, group: _Group, why: str, rate: float | None) -> Cheap:
    return Cheap(
        offer=one,
        why=why,
        median=round(math.exp(group.median), 4),
        deviations=round(group.below(one.per_wh), 2) if group.many else 0.0,
        a_listing=float(f"{rate:.2g}") if rate is not None else None,
    )
