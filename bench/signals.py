"""How often a threefold rise is found within 2 and 8 weeks, beside the best detector that knows the true baseline.

The best is, for each cell and each time, the best of: the odds of Shiryaev and Roberts for the true rise, mean and
dispersion, keeping 0.3, 0.6 and all of last week's; the CUSUM with true mean and dispersion for rises of 2, 3 and 4;
and sums over the last 1, 2, 3, 4 and 8 weeks; each with the lowest threshold of at most one false alarm a year. All
detectors begin again after an alarm, and are judged by the same rule on series drawn alike. The seed was not used in
tuning.
"""

import sys
from collections.abc import Callable, Iterator

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.signals.baseline import baseline, counts
from recallscope.analysis.signals.odds import KEPT, YEAR, Steps, allowed, rates, risen, steps

SEED = 4207
MEANS = (0.5, 1, 2, 5, 10, 20, 50)
DISPERSIONS = {"Poisson": 0.0, "k=5": 0.2, "k=2": 0.5}
HISTORY = 260
HISTORIES = 300
PATHS = 100
BEFORE = 156
AFTER = (2, 8)
WINDOWS = (1, 2, 3, 4, 8)
RISES = (2.0, 3.0, 4.0)
RISE = 3.0
KEEPING = (0.3, 0.6, 1.0)
TRIALS = 10_000
Floats = NDArray[np.float64]
Move = Callable[[Floats, Floats], tuple[Floats, Floats]]


class Cell(msgspec.Struct, frozen=True):
    """One baseline: false alarms a year, and the share of rises found within 2 and 8 weeks, of ours and of the best."""

    mean: float
    dispersion: str
    false: float
    found: tuple[float, ...]
    best: tuple[float, ...]

    @property
    def ratios(self) -> tuple[float, ...]:
        """Ours over the best."""
        return tuple(ours / best for ours, best in zip(self.found, self.best, strict=True))


def cells(seed: int = SEED) -> Iterator[Cell]:
    """Return every cell measured; the same for the same seed."""
    random = np.random.default_rng(seed)
    for name, dispersion in DISPERSIONS.items():
        for mean in MEANS:
            false, found = _ours(mean, dispersion, random)
            yield Cell(mean, name, false, found, _best(mean, dispersion, random))


def _draw(mean: float, dispersion: float, shape: tuple[int, ...], random: np.random.Generator) -> Floats:
    return counts(np.full(shape, mean), np.full(shape, dispersion), random).astype(float)


def _ours(mean: float, dispersion: float, random: np.random.Generator) -> tuple[float, tuple[float, ...]]:
    """Return ours: each history gives a baseline and a threshold, then series without and with the rise."""
    alarms, found = 0.0, np.zeros(len(AFTER))
    for _ in range(HISTORIES):
        given = baseline(_draw(mean, dispersion, (HISTORY,), random).astype(int))
        threshold = rates(given, int(random.integers(1 << 31))).threshold(allowed(given))
        weeks = _weeks(mean, dispersion, PATHS, random)
        hits = _alarms(weeks, _odds(steps(given.mean, given.dispersion)), 1, threshold)
        alarms += hits[:BEFORE].mean()
        found += _detected(hits)
    return alarms * YEAR / HISTORIES, tuple(found / HISTORIES)


def _weeks(mean: float, dispersion: float, paths: int, random: np.random.Generator) -> Floats:
    """Return counts [BEFORE + 8, paths] with a threefold rise at BEFORE."""
    before = _draw(mean, dispersion, (BEFORE, paths), random)
    return np.vstack([before, _draw(RISE * mean, dispersion, (max(AFTER), paths), random)])


def _detected(hits: NDArray[np.bool_]) -> Floats:
    return np.array([hits[BEFORE : BEFORE + weeks].any(axis=0).mean() for weeks in AFTER])


def _alarms(weeks: Floats, move: Move, wide: int, threshold: float) -> NDArray[np.bool_]:
    """Return where a detector alarms [weeks, paths]; its state [wide, paths] begins again after an alarm."""
    state, hits = np.zeros((wide, weeks.shape[1])), np.zeros(weeks.shape, dtype=bool)
    for week, row in enumerate(weeks):
        state, value = move(state, row)
        hits[week] = value >= threshold - 1e-6
        state[:, hits[week]] = 0
    return hits


def _odds(step: Steps, kept: float = KEPT) -> Move:
    def move(state: Floats, row: Floats) -> tuple[Floats, Floats]:
        found = risen(state, step.ratios(row), kept)
        return found, found[0]

    return move


def _cusum(step: Steps) -> Move:
    def move(state: Floats, row: Floats) -> tuple[Floats, Floats]:
        total = np.maximum(0, state + row * step.each - step.rest)
        return total, total[0]

    return move


def _window(state: Floats, row: Floats) -> tuple[Floats, Floats]:
    kept = np.vstack([state[1:], row[None]])
    return kept, kept.sum(axis=0)


def _best(mean: float, dispersion: float, random: np.random.Generator) -> tuple[float, ...]:
    """Return the best share found within each time by any detector that knows the truth."""
    movers: list[tuple[Move, int]] = [(_cusum(steps(mean, dispersion, rise)), 1) for rise in RISES]
    movers += [(_odds(steps(mean, dispersion, RISE), kept), 1) for kept in KEEPING]
    movers += [(_window, wide) for wide in WINDOWS]
    tuning, weeks = (_weeks(mean, dispersion, TRIALS, random) for _ in range(2))
    found = [_detected(_alarms(weeks, move, wide, _lowest(tuning[:BEFORE], move, wide))) for move, wide in movers]
    return tuple(np.max(found, axis=0))


def _lowest(weeks: Floats, move: Move, wide: int) -> float:
    """Return the lowest threshold of at most one false alarm a year."""
    state, values = np.zeros((wide, weeks.shape[1])), []
    for row in weeks:
        state, value = move(state, row)
        values.append(value)
    candidates = np.unique(np.round(np.array(values), 9))
    low, high = 0, len(candidates) - 1
    while low < high:
        middle = (low + high) // 2
        often = _alarms(weeks, move, wide, candidates[middle]).mean() * YEAR
        low, high = (low, middle) if often <= 1 else (middle + 1, high)
    return float(candidates[low])


def measured() -> Iterator[tuple[str, str, str]]:
    """Return a row for each cell: what, what to reach, what was measured."""
    for one in cells():
        words = [
            f"{ours:.3f} in {weeks} weeks ({ratio:.2f} of the best, {best:.3f})"
            for weeks, ours, best, ratio in zip(AFTER, one.found, one.best, one.ratios, strict=True)
        ]
        what = f"signals: threefold rise found, {one.mean:g} a week, {one.dispersion}"
        yield what, "0.90 of the best", f"{', '.join(words)}; {one.false:.2f} false alarms a year"


if __name__ == "__main__":
    for one in cells(int(sys.argv[1]) if len(sys.argv) > 1 else SEED):
        shown = " ".join(f"{value:.3f}" for value in (*one.found, *one.best, *one.ratios))
        print(f"{one.dispersion:8} {one.mean:5g} false {one.false:.2f}  {shown}", flush=True)
