"""Draws of assumptions: the same for the same seed, and one more asked for changes none of the others."""

from collections.abc import Callable, Mapping
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.exposure.assumptions import Assumption, Assumptions, Scale

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

SEED = 20250630
DRAWS = 20_000
P90 = 1.2815515655446004
"""The normal distribution's 90th percentile."""


class Draws:
    """Draws by name. Whoever asks for a name is remembered: `used` says what an answer rests on."""

    def __init__(self, given: Assumptions, size: int = DRAWS, seed: int = SEED) -> None:
        self.given = given
        self.size = size
        self.used: dict[str, Assumption] = {}
        self.inputs: dict[str, Floats] = {}
        self._seed = seed
        self._drawn: dict[str, Floats] = {}
        self._rows: Ints | None = None

    def of(self, name: str) -> Floats:
        """Return [N] draws of an assumption by its name."""
        return self._of(name, self.given.assumptions[name])

    def rate(self, currency: str) -> Floats | float:
        """Return [N] draws of a currency's rate; 1 for the currency of the file. KeyError where none is given."""
        if currency == self.given.currency:
            return 1.0
        return self._of(f"rates.{currency}", self.given.rates[currency])

    def penalty(self, place: str) -> Floats:
        """Return [N] fines in a jurisdiction, most of them none; none at all where the file gives none."""
        if place not in self.given.penalties:
            return np.zeros(self.size)
        both, name = self.given.penalties[place], f"penalties.{place}"
        fined = self._kept(f"{name}.fined", lambda random: random.random(self.size))
        return np.where(fined < self._of(f"{name}.chance", both.chance), self._of(f"{name}.amount", both.amount), 0.0)

    def between(self, name: str, low: float, high: float) -> Floats:
        """Return [N] draws that lie anywhere between two values alike; they count as an input where these differ."""
        drawn = self._kept(name, lambda random: low + (high - low) * random.random(self.size))
        if high > low:
            self.inputs[name] = drawn
        return drawn

    def keep(self, weights: Floats) -> float:
        """Draw anew from the draws by weight [N]; return how many draws carry the weight (1 over its sum of squares).

        Systematic resampling: as many draws as before, each as often as its weight says.
        """
        share = weights / weights.sum()
        steps = (np.arange(self.size) + 0.5) / self.size
        rows = np.minimum(np.searchsorted(np.cumsum(share), steps), self.size - 1)
        self._rows = rows if self._rows is None else self._rows[rows]
        self.inputs = {name: drawn[rows] for name, drawn in self.inputs.items()}
        return float(1 / (share**2).sum())

    def _of(self, name: str, one: Assumption) -> Floats:
        drawn = self._kept(name, lambda random: spread(one, random.standard_normal(self.size)))
        self.used[name] = one
        if one.p90 > one.p10:
            self.inputs[name] = drawn
        return drawn

    def _kept(self, name: str, draw: Callable[[np.random.Generator], Floats]) -> Floats:
        """Return a name's draws from a stream of its own, in the rows that were kept."""
        if name not in self._drawn:
            self._drawn[name] = draw(np.random.default_rng([self._seed, crc32(name.encode())]))
        drawn = self._drawn[name]
        return drawn if self._rows is None else drawn[self._rows]


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
