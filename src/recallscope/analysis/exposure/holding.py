"""Draws held to what is known of a recall: the share of owners who took part by a day, and the money they got."""

from collections.abc import Sequence

import numpy as np

from recallscope.analysis.exposure.assumptions import Assumptions
from recallscope.analysis.exposure.costs import refunds
from recallscope.analysis.exposure.drawing import POOLS, Draws, Floats
from recallscope.analysis.exposure.parts import Part, Seen
from recallscope.analysis.exposure.taking_part import curve, log_odds, usable

ENOUGH = 0.1
"""Draws are enough where so many of them, as a share of those kept, carry the weight."""


def held(given: Assumptions, parts: Sequence[Part], size: int, seed: int) -> tuple[Draws, float]:
    """Return draws that come near what is known of the parts' progress, and how many carry the weight.

    Each word weighs by a normal distribution, `scatter` wide: of the share on log odds around the curve, of the money
    on logarithms around the refunds that the told share would bring. What is known of one part tells of the
    others through what they have in common: all of the curve but its reach.
    """
    known = [(part, one) for part in parts for one in usable(part)]
    if not known:
        return Draws(given, size, seed), float(size)
    for times in POOLS:
        draws = Draws(given, size, seed, pool=times * size)
        carried = draws.keep(_weights(draws, known))
        if carried >= ENOUGH * size:
            break
    return draws, carried


def _weights(draws: Draws, known: Sequence[tuple[Part, Seen]]) -> Floats:
    """Return [N] how near each draw comes to all that is known, the nearest 1."""
    off = [_share_off(draws, part, one) for part, one in known]
    off += [_money_off(draws, part, one) for part, one in known if _tells_money(draws, part, one)]
    scatter = draws.of("scatter")
    weighed = np.sum([-0.5 * (one / scatter) ** 2 - np.log(scatter) for one in off], axis=0)
    return np.asarray(np.exp(weighed - weighed.max()))


def _share_off(draws: Draws, part: Part, one: Seen) -> Floats:
    return np.asarray(log_odds(curve(draws, part, [one.days])[0]) - log_odds(np.array(one.share)))


def _tells_money(draws: Draws, part: Part, one: Seen) -> bool:
    knows = draws.given.knows
    priced = part.price is not None and knows(part.price.currency)
    return bool(one.told.refunded) and priced and knows(one.told.currency or "") and "refund" in part.remedies


def _money_off(draws: Draws, part: Part, one: Seen) -> Floats:
    """Return [N] how far the refunds of each draw are from what was told, in logarithms."""
    told = (one.told.refunded or 0.0) * draws.rate(one.told.currency or "")
    return np.asarray(np.log(refunds(draws, part, np.full(draws.size, one.share)) / told))
