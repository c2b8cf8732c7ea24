"""What a series' weeks were like before: mean and dispersion of a negative binomial, and how sure they are."""

import msgspec
import numpy as np
from numpy.typing import NDArray
from scipy.special import gammaln

Floats = NDArray[np.float64]
Counts = NDArray[np.int64]

DISPERSIONS = np.array([0.0, 0.02, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.65, 0.8, 1.0, 1.5, 2.0, 3.0])
"""What the dispersion may be: the variance is mean + d * mean^2."""

_PLAIN = 4.0
"""No dispersion (Poisson) is so many times as likely as each of the others, before the history is seen. Tuned."""

_HALF = 0.5
"""Added to a history's total: a series without a count may still have one (the prior of Jeffreys)."""


class Baseline(msgspec.Struct, frozen=True, kw_only=True):
    """A week's expected count by `weeks` of history, and the dispersion: `mean` and `dispersion` are posterior means.

    `chances` holds the posterior of each of DISPERSIONS.
    """

    weeks: int
    mean: float
    dispersion: float
    chances: tuple[float, ...]


def baseline(history: Counts) -> Baseline:
    """Return the baseline of weekly counts [N], N > 0."""
    weeks = len(history)
    mean = float(history.sum() + _HALF) / weeks
    logs = _log_likelihoods(history, mean) + np.log(np.where(DISPERSIONS == 0, _PLAIN, 1.0))
    chances = np.exp(logs - logs.max())
    chances /= chances.sum()
    return Baseline(
        weeks=weeks,
        mean=mean,
        dispersion=float(chances @ DISPERSIONS),
        chances=tuple(float(one) for one in chances),
    )


def drawn(given: Baseline, size: int, random: np.random.Generator) -> tuple[Floats, Floats]:
    """Return means and dispersions [size] as uncertain as the history leaves them.

    Given a dispersion d, the mean is gamma distributed with the variance of the mean of the history's weeks:
    (m + d m^2) / N.
    """
    dispersion = random.choice(DISPERSIONS, size=size, p=np.array(given.chances))
    shape = given.weeks * given.mean / (1 + dispersion * given.mean)
    return random.gamma(shape, given.mean / shape), dispersion


def counts(mean: Floats, dispersion: Floats, random: np.random.Generator) -> Counts:
    """Return a count for each mean and dispersion: Poisson where it is 0, else negative binomial."""
    rate = np.array(mean, dtype=float)
    wide = dispersion > 0
    rate[wide] = random.gamma(1 / dispersion[wide], mean[wide] * dispersion[wide])
    return random.poisson(rate)


def _log_likelihoods(history: Counts, mean: float) -> Floats:
    """Return the log likelihood of the counts under each dispersion."""
    values, times = np.unique(history, return_counts=True)
    wide = DISPERSIONS[1:, None]
    size = 1 / wide
    logs = gammaln(values + size) - gammaln(size) - gammaln(values + 1)
    logs += values * np.log(wide * mean / (1 + wide * mean)) - size * np.log1p(wide * mean)
    narrow = values * np.log(mean) - mean - gammaln(values + 1)
    found: Floats = np.vstack([narrow, logs]) @ times
    return found
