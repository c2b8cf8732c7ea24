"""A supply graph as arrays: products with their brand, whether recalled, and who may have supplied them."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

UNKNOWN = -1
TASTE = 0.2
"""Weight of market shares beside a brand's own links when its other suppliers are guessed, in links. Tuned."""


class Supply(msgspec.Struct, frozen=True):
    """P products and S suppliers: `brand` [P] numbers brands from 0, `recalled` [P], `share` [S] adds up to 1.

    `linked` [P] is the supplier on record or UNKNOWN, `sure` [P] how likely that link is right.
    """

    brand: NDArray[np.int64]
    recalled: NDArray[np.bool_]
    linked: NDArray[np.int64]
    sure: Floats
    share: Floats


def chances(supply: Supply) -> Floats:
    """Return the chance [P, S] that a supplier made the product's part, by its link, its brand's links and shares.

    A missing link is a prior, not an absence: the brand's other links and the market's shares stand for it.
    """
    return from_taste(_taste(supply), supply.linked, supply.sure)


def from_taste(taste: Floats, linked: NDArray[np.int64], sure: Floats) -> Floats:
    """Return Bayes' rule on a product's supplier: `taste` [P, S] before its link, which is right with chance `sure`."""
    told = linked != UNKNOWN
    wrong = (1 - sure) / max(taste.shape[1] - 1, 1)
    says = np.where(told, wrong, 1.0)[:, None] * np.ones_like(taste)
    says[told, linked[told]] = sure[told]
    weighed = taste * says
    found: Floats = weighed / weighed.sum(axis=1, keepdims=True)
    return found


def _taste(supply: Supply) -> Floats:
    """Return [P, S] how likely each supplier is by the brand's other links and the shares, before its own link."""
    told, suppliers = supply.linked != UNKNOWN, len(supply.share)
    counts = np.zeros((supply.brand.max() + 1, suppliers))
    np.add.at(counts, (supply.brand[told], supply.linked[told]), supply.sure[told])
    others = counts[supply.brand]
    others[told, supply.linked[told]] -= supply.sure[told]
    mixed = others + TASTE * supply.share
    found: Floats = mixed / mixed.sum(axis=1, keepdims=True)
    return found


def grouped(brand: Sequence[str]) -> NDArray[np.int64]:
    """Return each brand's number, in the order of first mention."""
    place: dict[str, int] = {}
    return np.array([place.setdefault(one, len(place)) for one in brand], dtype=np.int64)
