"""How many owners take part, day by day: a curve with its uncertainty, held to what is known of a recall's progress."""

from collections.abc import Sequence

import numpy as np

from recallscope.analysis.exposure.drawing import Draws, Floats
from recallscope.analysis.exposure.parts import Part


def unit_price(draws: Draws, part: Part) -> Floats:
    """Return [N] the price told of a unit, in the currency of the assumptions."""
    return draws.between(f"price {part.place}", part.price.low, part.price.high) * draws.rate(part.price.currency)


def curve(draws: Draws, part: Part, days: Sequence[float]) -> Floats:
    """Return [T, N] the share of owners who have taken part by so many days after the start.

    In the end: log odds of the share by notification, plus what a bar from flights, the price and the lack of a
    refund add. On the way: 1 - exp(-(days/pace)^shape) of it.
    """
    reach = draws.of(f"reach_{part.notice}")
    odds = reach / (1 - reach) * (unit_price(draws, part) / draws.of("price_reference")) ** draws.of("price_odds")
    if part.barred:
        odds = odds * draws.of("barred_odds")
    if "refund" not in part.remedies:
        odds = odds * draws.of("no_refund_odds")
    pace, shape = draws.of("pace"), draws.of("shape")
    times = np.asarray(days, dtype=float)[:, None]
    return odds / (1 + odds) * -np.expm1(-((times / pace) ** shape))


def hold_to(draws: Draws, part: Part) -> float:
    """Keep the draws whose curves come near what is known of a part's progress; return how many carry the weight.

    Each word weighs by a normal distribution of log odds around the curve, `scatter` wide.
    """
    known = [one for one in part.seen if one.days > 0 and 0 < one.share < 1]
    if not known:
        return float(draws.size)
    found, scatter = log_odds(curve(draws, part, [one.days for one in known])), draws.of("scatter")
    told = log_odds(np.array([one.share for one in known]))[:, None]
    weighed = (-0.5 * ((found - told) / scatter) ** 2 - np.log(scatter)).sum(axis=0)
    return draws.keep(np.exp(weighed - weighed.max()))


def log_odds(share: Floats) -> Floats:
    """Return log odds of shares; those of 0 and 1 are taken as very near."""
    kept = np.clip(share, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(kept / (1 - kept)))


def expit(odds: Floats) -> Floats:
    """Return shares of log odds."""
    return np.asarray(1 / (1 + np.exp(-odds)))


def onward(draws: Draws, part: Part, days: Sequence[float]) -> Floats:
    """Return [T, N] curves that go through the last that is known of a part, and never back from it."""
    found = curve(draws, part, days)
    known = [one for one in part.seen if one.days > 0 and 0 < one.share < 1]
    if not known:
        return found
    last = known[-1]
    off = log_odds(np.array(last.share)) - log_odds(curve(draws, part, [last.days]))
    through = expit(log_odds(found) + off)
    after = np.asarray(days)[:, None] >= last.days
    return np.where(after, np.maximum(through, last.share), through)
