"""What a recall costs: a distribution, its ceiling, its parts, and which assumption moves it most. An estimate."""

from collections.abc import Sequence

import msgspec
import numpy as np

from recallscope.analysis.exposure.assumptions import Assumption, Assumptions
from recallscope.analysis.exposure.costs import KINDS, ceiling, costs, units
from recallscope.analysis.exposure.drawing import DRAWS, SEED, Draws, Floats, quantiles
from recallscope.analysis.exposure.holding import held
from recallscope.analysis.exposure.parts import Part
from recallscope.analysis.exposure.taking_part import onward

DAYS = 365
MOMENTS = (30, 90, 180, 365, 730)
"""Days after the start for which participation and cost are told."""

SMALL = 100_000
"""Amounts below are told in full: in millions they would be nothing."""

BINS = 20
FEW = 200
"""Where so few draws carry the weight, what is known of the progress is far from what the assumptions let expect."""


class Range(msgspec.Struct, frozen=True, kw_only=True):
    """A named amount or share: one case in ten lies below p10, half below p50, one in ten above p90."""

    name: str
    p10: float
    p50: float
    p90: float


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """What is to be expected by so many days after the start: share of owners, and cost."""

    days: int
    share: Range
    cost: Range


class Move(msgspec.Struct, frozen=True, kw_only=True):
    """How far one assumption moves the cost.

    `variance` is the share of the cost's variance that is gone where it is known (the first-order index); `low` and
    `high` are the median cost where it lies in its lowest and its highest tenth. `assumed` tells whether no source
    states it, in part at least.
    """

    name: str
    assumed: bool
    variance: float
    low: float
    high: float


class Exposure(msgspec.Struct, frozen=True, kw_only=True):
    """The finding on `parts`, all amounts in `currency`, by `days` after the start. `says` calls it an estimate.

    `ceiling` is every unit refunded at its full price. `rests_on` are the assumptions that it used, `assumed` what of
    them, and of what was asked, no source states. `held` is how many words on progress it was held to, `carried` how
    many draws carry the weight then.
    """

    says: str
    parts: tuple[Part, ...]
    currency: str
    days: int
    draws: int
    seed: int
    cost: Range
    mean: float
    ceiling: float
    share: Range
    kinds: tuple[Range, ...]
    over_time: tuple[Moment, ...]
    moves: tuple[Move, ...]
    rests_on: dict[str, Assumption]
    assumed: tuple[str, ...]
    without_penalty: tuple[str, ...]
    held: int
    carried: float
    histogram: tuple[tuple[float, float, int], ...]


def exposure(
    parts: Sequence[Part], given: Assumptions, *, days: int = DAYS, size: int = DRAWS, seed: int = SEED
) -> Exposure:
    """Return what the parts of one recall cost together by so many days after the start."""
    draws, carried = held(given, parts, size, seed)
    moments = sorted({*MOMENTS, days})
    shares = {part.place: onward(draws, part, moments) for part in parts}
    totals = {
        day: _together(draws, parts, {p.place: shares[p.place][at] for p in parts}) for at, day in enumerate(moments)
    }
    total, kinds = totals[days]
    top = sum(ceiling(part, _rate(draws, part)) for part in parts)
    taking = {
        day: _share(draws, parts, {p.place: shares[p.place][at] for p in parts}) for at, day in enumerate(moments)
    }
    cost = _range("cost", total)
    return Exposure(
        says=_says(cost, given.currency, top, days, carried < FEW),
        parts=tuple(parts),
        currency=given.currency,
        days=days,
        draws=size,
        seed=seed,
        cost=cost,
        mean=float(total.mean()),
        ceiling=float(top),
        share=_range("share of owners", taking[days]),
        kinds=tuple(_range(name, kinds[name]) for name in KINDS),
        over_time=tuple(
            Moment(days=day, share=_range("share", taking[day]), cost=_range("cost", totals[day][0])) for day in moments
        ),
        moves=moves(draws, total, parts),
        rests_on=dict(draws.used),
        assumed=tuple(assumed(draws, parts)),
        without_penalty=tuple(part.place for part in parts if part.place not in given.penalties),
        held=sum(len(part.seen) for part in parts),
        carried=round(carried, 1),
        histogram=_histogram(total),
    )


def moves(draws: Draws, total: Floats, parts: Sequence[Part]) -> tuple[Move, ...]:
    """Return every input by how far it moves the total, the farthest first.

    The variance of the means within twenty bins of an input of equal size, over the variance of all (Sobol's
    first-order index), less what bins of random draws would show.
    """
    whole = float(total.var())
    if not whole:
        return ()
    unsourced = {name for name, one in draws.used.items() if one.assumed}
    unsourced |= {f"price {part.place}" for part in parts if part.price and part.price.assumed}
    found = [
        _move(name, drawn, total, whole, bool({name, name.partition(" ")[0]} & unsourced))
        for name, drawn in draws.inputs.items()
    ]
    return tuple(sorted(found, key=lambda one: (-one.variance, one.name)))


def _move(name: str, drawn: Floats, total: Floats, whole: float, unsourced: bool) -> Move:
    groups = np.array_split(total[np.argsort(drawn, kind="stable")], BINS)
    means = np.array([group.mean() for group in groups])
    chance = (BINS - 1) / len(total)
    first = max(0.0, float(means.var()) / whole - chance)
    low, high = (float(np.median(np.concatenate(pair))) for pair in (groups[:2], groups[-2:]))
    return Move(name=name, assumed=unsourced, variance=round(first, 4), low=low, high=high)


def assumed(draws: Draws, parts: Sequence[Part]) -> list[str]:
    """Return what no source states, of the assumptions used and of what was asked, each once."""
    told = [f"{name}: {one.assumed}" for name, one in draws.used.items() if one.assumed]
    return list(dict.fromkeys([*(words for part in parts for words in part.assumed), *told]))


def _together(draws: Draws, parts: Sequence[Part], shares: dict[str, Floats]) -> tuple[Floats, dict[str, Floats]]:
    """Return [N] the cost of all parts where these shares of their owners take part, and each kind of it."""
    kinds = {name: np.zeros(draws.size) for name in KINDS}
    for part in parts:
        for name, found in costs(draws, part, shares[part.place]).items():
            kinds[name] = kinds[name] + found
    kinds["campaign"] = draws.of("campaign_cost")
    return np.sum(list(kinds.values()), axis=0), kinds


def _rate(draws: Draws, part: Part) -> float:
    return float(np.median(draws.rate(part.price.currency))) if part.price else 1.0


def _share(draws: Draws, parts: Sequence[Part], shares: dict[str, Floats]) -> Floats:
    counted = {part.place: units(draws, part) for part in parts}
    whole = np.sum(list(counted.values()), axis=0)
    return np.asarray(sum(counted[place] * shares[place] for place in counted) / np.maximum(whole, 1))


def _range(name: str, values: Floats) -> Range:
    return Range(name=name, **quantiles(values))


def _histogram(total: Floats) -> tuple[tuple[float, float, int], ...]:
    """Return bins (from, to, draws) over all but the highest hundredth."""
    counts, edges = np.histogram(total, bins=50, range=(0.0, float(np.quantile(total, 0.99))))
    return tuple(
        (float(low), float(high), int(count)) for low, high, count in zip(edges[:-1], edges[1:], counts, strict=True)
    )


def _says(cost: Range, currency: str, top: float, days: int, few: bool) -> str:
    low, middle, high = (millions(value, currency) for value in (cost.p10, cost.p50, cost.p90))
    far = " Its progress on record is far from what the assumptions let expect." if few else ""
    return (
        f"An estimate: {middle} within {days} days, in eight cases of ten between {low} and {high}. Every unit at its "
        f"full price would be {millions(top, currency)}.{far}"
    )


def millions(value: float, currency: str) -> str:
    """Return an amount for a person."""
    if abs(value) < SMALL:
        return f"{currency} {value:,.0f}"
    return f"{currency} {value / 1e6:,.1f} million"
