"""What one jurisdiction's part of a recall costs in each draw, by kind of cost."""

import numpy as np

from recallscope.analysis.exposure.drawing import Draws, Floats
from recallscope.analysis.exposure.parts import Part
from recallscope.analysis.exposure.taking_part import unit_price

KINDS = ("refunds", "replacements", "vouchers", "return", "handling", "disposal", "penalties", "campaign")


def units(draws: Draws, part: Part) -> Floats:
    """Return [N] how many units the part has."""
    return draws.between(f"units {part.place}", part.low, part.high)


def costs(draws: Draws, part: Part, share: Floats) -> dict[str, Floats]:
    """Return [N] each kind of cost where this share [N] of the owners takes part, in the assumptions' currency.

    The campaign is the whole recall's and not counted here.
    """
    back, price, choice = units(draws, part) * share, unit_price(draws, part), chosen(draws, part)
    sent = back * draws.of("sent_back")
    found = dict.fromkeys(KINDS, np.zeros(draws.size))
    found["refunds"] = refunds(draws, part, share)
    if "replacement" in choice:
        found["replacements"] = back * choice["replacement"] * price * draws.of("replacement_cost")
    if "voucher" in choice:
        found["vouchers"] = back * choice["voucher"] * price * draws.of("voucher_cost")
    found["return"] = sent * draws.of("return_cost")
    found["handling"] = back * draws.of("handling_cost")
    found["disposal"] = sent * draws.of("disposal_cost")
    found["penalties"] = draws.penalty(part.place)
    return found


def refunds(draws: Draws, part: Part, share: Floats) -> Floats:
    """Return [N] the money that owners get back where this share [N] of them takes part."""
    choice = chosen(draws, part)
    if "refund" not in choice:
        return np.zeros(draws.size)
    return units(draws, part) * share * choice["refund"] * unit_price(draws, part) * draws.of("paid")


def chosen(draws: Draws, part: Part) -> dict[str, Floats]:
    """Return [N] the share of those who take part that chooses each remedy on offer."""
    weights = {name: np.ones(draws.size) if name == "refund" else draws.of(f"choice_{name}") for name in part.remedies}
    total = sum(weights.values(), start=np.zeros(draws.size))
    return {name: weight / total for name, weight in weights.items()}


def ceiling(part: Part, rate: float) -> float:
    """Return what every unit at its full price comes to: the most units at the highest price, at a rate."""
    return part.high * part.price.high * rate if part.price else 0.0
