"""Draws of assumptions: the same for the same seed, and one more asked for changes none of the others."""

from collections.abc import Callable, Mapping
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.exposure.assumptions import Assumption, Assumptions, Scale
from recallscope.errors import InputError

Floats = NDArray[np.float64]

SEED = 20250630
DRAWS = 20_000
POOLS = (2, 20)
"""So many times as many draws are made where they are to be held to what is known: more where few come near it."""

P90 = 1.2815515655446004
"""The normal distribution's 90th percentile."""


class Draws:
    """Draws by name. Whoever asks for a name is remembered: `used` says what an answer rests on.

    Before `keep` there are `pool` draws of each name, so that enough of them come near what is known; after it, and
    without it, there are `size`.
    """

    def __init__(self, given: Assumptions, size: int = DRAWS, seed: int = SEED, pool: int = 0) -> None:
        self.given = given
        self.size = pool or size
        self.used: dict[str, Assumption] = {}
        self._inputs: set[str] = set()
        self._drawn: dict[str, Floats] = {}
        self._kept_size = size
        self._seed = seed

    @property
    def inputs(self) -> dict[str, Floats]:
        """[N] draws of everything asked for that may differ between draws, by name."""
        return {name: self._drawn[name] for name in sorted(self._inputs)}

    def of(self, name: str, place: str = "") -> Floats:
        """Return [N] draws of an assumption by its name; of its own in a place where one is given."""
        return self._of(name, self.given.assumptions[name], place)

    def rate(self, currency: str) -> Floats | float:
        """Return [N] draws of a currency's rate; 1 for the currency of the file. InputError where none is given."""
        if currency == self.given.currency:
            return 1.0
        if not self.given.knows(currency):
            raise InputError(f"the assumptions give no rate of {currency}: add it under rates, or give --price")
        return self._of(f"rates.{currency}", self.given.rates[currency])

    def penalty(self, place: str) -> Floats:
        """Return [N] fines in a jurisdiction, most of them none; none at all where the file gives none."""
        if place not in self.given.penalties:
            return np.zeros(self.size)
        both, name = self.given.penalties[place], f"penalties.{place}"
        fined = self._once(f"{name}.fined", lambda random: random.random(self.size))
        return np.where(fined < self._of(f"{name}.chance", both.chance), self._of(f"{name}.amount", both.amount), 0.0)

    def between(self, name: str, low: float, high: float) -> Floats:
        """Return [N] draws that lie anywhere between two values alike."""
        if high > low:
            self._inputs.add(name)
        return self._once(name, lambda random: low + (high - low) * random.random(self.size))

    def keep(self, weights: Floats) -> float:
        """Keep draws by weight [N]; return how many of them carry it (1 over the sum of squared shares).

        Systematic resampling: each as often as its weight says. Names asked for later are drawn afresh.
        """
        share = weights / weights.sum()
        steps = (np.arange(self._kept_size) + 0.5) / self._kept_size
        rows = np.minimum(np.searchsorted(np.cumsum(share), steps), self.size - 1)
        rows = np.random.default_rng(self._seed).permutation(rows)
        self._drawn = {name: drawn[rows] for name, drawn in self._drawn.items()}
        self.size = self._kept_size
        return float(1 / (share**2).sum())

    def _of(self, name: str, one: Assumption, place: str = "") -> Floats:
        self.used[name] = one
        drawn = f"{name} {place}".strip()
        if one.p90 > one.p10:
            self._inputs.add(drawn)
        return self._once(drawn, lambda random: spread(one, random.standard_normal(self.size)))

    def _once(self, name: str, draw: Callable[[np.random.Generator], Floats]) -> Floats:
        """Return a name's draws from a stream of its own, drawn once."""
        if name not in self._drawn:
            self._drawn[name] = draw(np.random.default_rng([self._seed, crc32(name.encode())]))
        return self._drawn[name]


def spread(one: Assumption, normal: Floats) -> Floats:
    """Return values whose p10, p50 and p90 are an assumption's, from standard normal values.

    Two halves of a normal distribution meet at p50, on log odds for a share and on logarithms for all else.
    """
    low, middle, high = (onto(one.scale, value) for value in (one.p10, one.p50, one.p90))
    width = np.where(normal < 0, middle - low, high - middle) / P90
    raw = middle + width * normal
    return 1 / (1 + np.exp(-raw)) if one.scale == "share" else np.exp(raw)


def onto(scale: Scale, value: float) -> float:
    """Return a value on the scale on which it is spread."""
    return float(np.log(value / (1 - value)) if scale == "share" else np.log(value))


def quantiles(values: Floats) -> Mapping[str, float]:
    """Return p10, p50 and p90 of values [N]."""
    low, middle, high = np.quantile(values, [0.1, 0.5, 0.9])
    return {"p10": float(low), "p50": float(middle), "p90": float(high)}
