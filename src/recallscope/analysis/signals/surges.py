"""Surges: weeks in which a series rises above what its own past lets expect, each with its false-alarm rate."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import msgspec

from recallscope.analysis.signals.baseline import Baseline, Counts, baseline
from recallscope.analysis.signals.odds import MOST, Steps, allowed, rates, risen, steps
from recallscope.analysis.signals.series import Series

HISTORY = 260
"""Weeks before, from which a baseline is estimated: five years."""

LEAST_HISTORY = 52
"""With fewer weeks heard, or without a recall in them, there is no baseline and nothing is said."""

BLOCK = 26
"""Weeks watched with one baseline."""

WATCHED = 52
"""Weeks up to the day asked for in which surges are looked for."""

LEAST = 3
"""A surge holds so many recalls at least: two on a quiet series are no surge that anybody could act on."""


class Surge(msgspec.Struct, frozen=True, kw_only=True):
    """A series above its threshold.

    `since` is the first day of the weeks that carry it, `alarmed` the last day of the week in which the odds crossed
    the threshold, `until` that of the week in which they were highest. `baseline` is what a week lets expect, `a_year`
    how often odds as high come up in a year of this series without a cause (at most: it is simulated).
    """

    what: str
    of: str
    name: str
    since: str
    alarmed: str
    until: str
    size: int
    expected: float
    baseline: float
    dispersion: float
    history: int
    a_year: float
    notices: tuple[str, ...]


def surges(some: Iterable[Series], last: date) -> Iterator[Surge]:
    """Return the surges of each series in the last WATCHED weeks, in order of series and time."""
    for one in some:
        for start in range(len(one.counts) - WATCHED, len(one.counts), BLOCK):
            yield from _in_block(one, start, last)


def _in_block(one: Series, start: int, last: date) -> Iterator[Surge]:
    block = one.counts[start : start + BLOCK]
    past = slice(max(0, start - HISTORY), start)
    history = one.counts[past][one.heard[past]]
    if block.sum() < LEAST or len(history) < LEAST_HISTORY or not history.any():
        return
    given = baseline(history)
    step = steps(given.mean, given.dispersion)
    if block.sum() <= given.mean:
        return
    often = rates(given)
    for first, crossed, end, peak in _alarms(block, step, often.threshold(allowed(given))):
        weeks = range(start + first, start + end + 1)
        notices = tuple(told.notice for week in weeks for told in one.told[week])
        if len(notices) >= LEAST:
            days = _day(one, start + first, last, 6), _day(one, start + crossed, last), _day(one, start + end, last)
            yield _surge(one, days, given, float(f"{often.rarer(peak):.2g}"), notices)


def _surge(one: Series, days: tuple[str, str, str], given: Baseline, a_year: float, notices: tuple[str, ...]) -> Surge:
    weeks = (date.fromisoformat(days[2]) - date.fromisoformat(days[0])).days // 7 + 1
    return Surge(
        what=one.what,
        of=one.of,
        name=one.name,
        since=days[0],
        alarmed=days[1],
        until=days[2],
        size=len(notices),
        expected=round(given.mean * weeks, 2),
        baseline=round(given.mean, 3),
        dispersion=round(given.dispersion, 2),
        history=given.weeks,
        a_year=a_year,
        notices=notices,
    )


def _alarms(block: Counts, step: Steps, threshold: float) -> Iterator[tuple[int, int, int, float]]:
    """Return each surge: in which week it most likely began, crossed the threshold and was highest, and how high."""
    odds, peak, carried, first, begun, crossed, end = 0.0, 0.0, 0.0, 0, 0, -1, 0
    for week, ratio in enumerate(step.ratios(block).tolist()):
        # A rise begins most likely where the likelihood of all weeks since is highest: Page's sum says where.
        first, carried = (first, min(carried * ratio, MOST)) if carried > 1 else (week, ratio)
        odds = min(risen(odds, ratio), MOST)
        if odds >= threshold:
            begun, crossed = (begun, crossed) if crossed >= 0 else (first, week)
            end, peak = (week, odds) if odds >= peak else (end, peak)
        elif crossed >= 0:
            # A surge that is over is told, and the odds begin again.
            yield begun, crossed, end, peak
            odds, peak, carried, crossed = 0.0, 0.0, 0.0, -1
    if crossed >= 0:
        yield begun, crossed, end, peak


def _day(one: Series, week: int, last: date, before: int = 0) -> str:
    return (last - timedelta(weeks=len(one.counts) - 1 - week, days=before)).isoformat()
