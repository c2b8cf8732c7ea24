"""The odds that weekly counts have risen of late, and how often they are so high without a cause.

The statistic of Shiryaev and Roberts (S. W. Roberts, A comparison of some control chart procedures, Technometrics 8,
1966) for a rise of a negative binomial mean m to RISE * m, with older weeks forgotten:
o = L (1 + KEPT o), where L is the likelihood ratio of a week's count. It sums over all weeks in which the rise may have
begun, so that it takes many more values than a count or a sum of counts, and a threshold can use up what is allowed.
It alarms where o reaches its threshold, and begins again at 0. The threshold is found by simulation under what the
history leaves open of mean and dispersion, so that an uncertain baseline does not alarm more often.
"""

from typing import TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.signals.baseline import Baseline, Counts, Floats, counts, drawn

RISE = 2.5
"""The rise that the odds are of: of threefold rises they find most within two weeks. Tuned, on other seeds."""

KEPT = 0.6
"""How much of last week's odds is kept: the less, the more the newest two or three weeks count. Tuned likewise."""

LEAST = np.e / (1 - KEPT)
"""No threshold is lower, however quiet the series: e times the odds of weeks that tell nothing."""

MOST = 1e9
"""Odds are not counted higher, so that what follows a large surge is not drowned in it."""

ONE_A_YEAR = 1.0
"""No series alarms falsely more often than this, by the bench's measure."""

_ALLOWED, _LESS, _DISPERSED = 1.06, 0.2, 0.1
"""What the simulation allows a year, and how much less where the variance is this share, or more, above the mean.

The simulation draws dispersions that the history can't rule out. Of a series without dispersion that makes the rate
too high, so that more than one is allowed; one that is dispersed draws too many without, and less is allowed. Tuned on
other seeds, for means of 0.5 to 20 and dispersions of 0 to 1, so that no measured rate is above ONE_A_YEAR.
"""

_Odds = TypeVar("_Odds", float, Floats)
_SLIGHT = 1e-6
_HIGHEST = 300.0

YEAR = 52.18
"""Weeks in a year."""

PATHS = 1500
WEEKS = 104
"""Simulated series and their length: what is rarer than one in PATHS * WEEKS / YEAR years is told as rarer."""

_HALVINGS = 16
"""The threshold is found to a part in a thousand."""

SEED = 20250701


class Steps(msgspec.Struct, frozen=True):
    """The log likelihood ratio of a week: `each` for every count, less `rest`."""

    each: float
    rest: float

    def ratios(self, weeks: Counts | Floats) -> Floats:
        """Return the likelihood ratio of each week's count."""
        found: Floats = np.exp(np.minimum(weeks * self.each - self.rest, _HIGHEST))
        return found


class Rates(msgspec.Struct, frozen=True):
    """Likelihood ratios of simulated series without a rise: [WEEKS, PATHS]."""

    ratios: NDArray[np.float64]

    def a_year(self, threshold: float) -> float:
        """Return how many false alarms a year come at a threshold; the odds begin again after each."""
        odds, alarms = np.zeros(self.ratios.shape[1]), 0
        for row in self.ratios:
            odds = risen(odds, row)
            high = odds >= threshold
            alarms += int(np.count_nonzero(high))
            odds[high] = 0
        return alarms * YEAR / self.ratios.size

    def threshold(self, a_year: float) -> float:
        """Return the lowest threshold, LEAST or more, at which there are at most so many false alarms a year."""
        if self.a_year(LEAST) <= a_year:
            return LEAST
        low, high = np.log(LEAST), np.log(MOST)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            low, high = (low, middle) if self.a_year(np.exp(middle)) <= a_year else (middle, high)
        return float(np.exp(high))

    def rarer(self, odds: float) -> float:
        """Return how often odds as high come up in a year; where no simulated ones are, once in all their years."""
        return max(self.a_year(odds), YEAR / self.ratios.size)


def risen(odds: _Odds, ratio: _Odds, kept: float = KEPT) -> _Odds:
    """Return the odds after a week with a likelihood ratio."""
    return ratio * (1 + kept * odds)


def steps(mean: float, dispersion: float, rise: float = RISE) -> Steps:
    """Return how a week's count is weighed, for a rise of the mean by a factor."""
    if dispersion < _SLIGHT:
        return Steps(float(np.log(rise)), (rise - 1) * mean)
    more = float(np.log1p(dispersion * rise * mean) - np.log1p(dispersion * mean))
    return Steps(float(np.log(rise)) - more, more / dispersion)


def rates(given: Baseline, seed: int = SEED) -> Rates:
    """Return how often the odds reach what, simulated as uncertain as the baseline is."""
    random = np.random.default_rng(seed)
    mean, dispersion = drawn(given, PATHS, random)
    shape = (WEEKS, PATHS)
    weeks = counts(np.broadcast_to(mean, shape), np.broadcast_to(dispersion, shape), random)
    return Rates(steps(given.mean, given.dispersion).ratios(weeks))


def allowed(given: Baseline) -> float:
    """Return how many false alarms a year the simulation may find, so that a series has at most ONE_A_YEAR."""
    return _ALLOWED - _LESS * min(1.0, given.mean * given.dispersion / _DISPERSED)
