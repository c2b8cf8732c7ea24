"""How many owners take part, day by day: a curve with its uncertainty, through what is known of a recall's progress."""

from collections.abc import Sequence

import numpy as np

from recallscope.analysis.exposure.drawing import Draws, Floats
from recallscope.analysis.exposure.parts import Part, Seen
from recallscope.errors import UsageError


def unit_price(draws: Draws, part: Part) -> Floats:
    """Return [N] the price told of a unit, in the currency of the assumptions; of a part that has one."""
    if part.price is None:
        raise UsageError(f"no price is on record in {part.place}; give one with --price LOW..HIGH")
    return draws.between(f"price {part.place}", part.price.low, part.price.high) * draws.rate(part.price.currency)


def curve(draws: Draws, part: Part, days: Sequence[float]) -> Floats:
    """Return [T, N] the share of owners who have taken part by so many days after the start.

    In the end: the odds of the share by notification, times what the price, a bar from flights and the lack of a
    refund do to them; a price that is not known does nothing. On the way: 1 - exp(-(days/pace)^shape) of it.
    """
    # Each place has a reach of its own: what is known of one country's owners says little of another's.
    reach = draws.of(f"reach_{part.notice}", part.place)
    odds = reach / (1 - reach)
    if part.price is not None and draws.given.knows(part.price.currency):
        odds = odds * (unit_price(draws, part) / draws.of("price_reference")) ** draws.of("price_odds")
    if part.barred:
        odds = odds * draws.of("barred_odds")
    if "refund" not in part.remedies:
        odds = odds * draws.of("no_refund_odds")
    pace, shape = draws.of("pace"), draws.of("shape")
    times = np.asarray(days, dtype=float)[:, None]
    return odds / (1 + odds) * -np.expm1(-((times / pace) ** shape))


def log_odds(share: Floats) -> Floats:
    """Return log odds of shares; those of 0 and 1 are taken as very near."""
    kept = np.clip(share, 1e-9, 1 - 1e-9)
    return np.asarray(np.log(kept / (1 - kept)))


def expit(odds: Floats) -> Floats:
    """Return shares of log odds."""
    return np.asarray(1 / (1 + np.exp(-odds)))


def usable(part: Part) -> list[Seen]:
    """Return what is known of a part's progress after its first day, short of everything."""
    return [one for one in part.seen if one.days > 0 and 0 < one.share < 1]


def onward(draws: Draws, part: Part, days: Sequence[float]) -> Floats:
    """Return [T, N] curves that go through the last that is known of a part, and never back from it."""
    found = curve(draws, part, days)
    known = usable(part)
    if not known:
        return found
    last = known[-1]
    off = log_odds(np.array(last.share)) - log_odds(curve(draws, part, [last.days]))
    through = expit(log_odds(found) + off)
    after = np.asarray(days)[:, None] >= last.days
    return np.where(after, np.maximum(through, last.share), through)
