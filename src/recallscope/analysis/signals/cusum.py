"""A cumulative sum of log likelihood ratios over weekly counts, and how often it alarms without a cause.

Page's CUSUM (E. S. Page, Biometrika 41, 1954) for a rise of a negative binomial mean m to RISE * m:
s = max(0, s + y a - b), where y a - b is the log likelihood ratio of a week's count y. It alarms where s reaches a
threshold, and begins again. The threshold is found by simulation under what the history leaves open of mean and
dispersion, so that an uncertain baseline does not alarm more often.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.signals.baseline import Baseline, Counts, Floats, counts, drawn

RISE = 2.5
"""The rise that the sum is made for: of threefold rises it finds most within two weeks. Tuned, on other seeds."""

ALLOWED = 0.88
"""False alarms a year for which a threshold is found: under one, for what the simulation itself leaves open."""

LEAST = 1.0
"""No threshold is lower, however quiet the series: the counts must be e times as likely after a rise."""

_SLIGHT = 1e-6

YEAR = 52.18
"""Weeks in a year."""

PATHS = 1500
WEEKS = 104
"""Simulated series and their length: what is rarer than one in PATHS * WEEKS / YEAR years is told as rarer."""

SEED = 20250701


class Steps(msgspec.Struct, frozen=True):
    """What a week adds: `each` for every count, less `rest`."""

    each: float
    rest: float


class Rates(msgspec.Struct, frozen=True):
    """Peaks and times of simulated series without a rise: `sums` [PATHS, WEEKS] is the highest sum until each week."""

    sums: NDArray[np.float32]

    def a_year(self, threshold: float) -> float:
        """Return how many false alarms a year come at a threshold."""
        alarmed = self.sums >= threshold
        return YEAR * float(alarmed[:, -1].sum()) / float(alarmed.size - alarmed.sum() + alarmed[:, -1].sum())

    def threshold(self, a_year: float) -> float:
        """Return the lowest threshold at which there are at most so many false alarms a year."""
        peaks = np.unique(self.sums[self.sums >= LEAST])
        low, high = 0, len(peaks)
        while low < high:
            middle = (low + high) // 2
            if self.a_year(float(peaks[middle])) <= a_year:
                high = middle
            else:
                low = middle + 1
        return float(peaks[low]) if low < len(peaks) else max(LEAST, float(self.sums.max()) + _SLIGHT)


def steps(mean: float, dispersion: float, rise: float = RISE) -> Steps:
    """Return what a week's count adds to the sum, for a rise of the mean by a factor."""
    if dispersion < _SLIGHT:
        return Steps(float(np.log(rise)), (rise - 1) * mean)
    more = float(np.log1p(dispersion * rise * mean) - np.log1p(dispersion * mean))
    return Steps(float(np.log(rise)) - more, more / dispersion)


def rates(given: Baseline, seed: int = SEED) -> Rates:
    """Return how often the sum reaches what, simulated as uncertain as the baseline is."""
    random = np.random.default_rng(seed)
    mean, dispersion = drawn(given, PATHS, random)
    shape = (WEEKS, PATHS)
    weeks = counts(np.broadcast_to(mean, shape), np.broadcast_to(dispersion, shape), random)
    return Rates(np.maximum.accumulate(_summed(weeks, steps(given.mean, given.dispersion)), axis=0).T)


def _summed(weeks: Counts, step: Steps) -> NDArray[np.float32]:
    """Return the sums [WEEKS, PATHS] of counts [WEEKS, PATHS], never begun again."""
    found = np.empty(weeks.shape, dtype=np.float32)
    total: Floats = np.zeros(weeks.shape[1])
    for week, row in enumerate(weeks):
        total = np.maximum(0, total + row * step.each - step.rest)
        found[week] = total
    return found
