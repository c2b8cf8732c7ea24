"""A number of units that is not quite known, and the four ways in which such numbers come together."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

OPEN = 10**15
"""More units than there are: where "more than 5,000" ends."""

_ROUNDED = ("about", "nearly", "almost", "approximately", "around")
_LEAST = ("more than", "at least", "over")


class Figure(NamedTuple):
    """What is shown (low to high), and the numbers that the words used leave open (floor to ceiling).

    A `disputed` figure is as wide as it is because sources conflict: another telling does not settle it.
    """

    low: int
    high: int
    floor: int
    ceiling: int
    disputed: bool = False


NOTHING = Figure(0, 0, 0, 0)


def figure_of(value: int, note: str = "") -> Figure:
    """Return the figure of a number with the words beside it.

    "about 620" is shown as 620 and leaves 615 to 625 open, "more than 5,000" anything above, "up to 100" is shown
    as 0 to 100.
    """
    words = note.lower()
    if "up to" in words:
        return Figure(0, value, 0, value)
    if any(word in words for word in _LEAST):
        return Figure(value, value, value, OPEN)
    half = _half_step(value) if any(word in words for word in _ROUNDED) else 0
    return Figure(value, value, value - half, value + half)


def perhaps(value: int) -> Figure:
    """Return a figure that is either all of a number or nothing."""
    return Figure(0, value, 0, value)


def settled(figures: Sequence[Figure]) -> Figure:
    """Return what several tellings of the same units come to: the finer says what the rounder left open, and where
    they conflict, from the lowest to the highest."""
    kept = [one for one in figures if not any(_finer(other, one) for other in figures)]
    return Figure(
        min(one.low for one in kept),
        max(one.high for one in kept),
        min(one.floor for one in kept),
        max(one.ceiling for one in kept),
        len(set(kept)) > 1 or kept[0].disputed,
    )


def added(figures: Iterable[Figure]) -> Figure:
    """Return what figures of different units come to."""
    lows, highs, floors, ceilings, disputed = zip(NOTHING, *figures, strict=True)
    return Figure(sum(lows), sum(highs), sum(floors), sum(ceilings), any(disputed))


def either(figures: Sequence[Figure]) -> Figure:
    """Return what figures come to that may be of the same units or of different ones: from the largest to the sum."""
    total = added(figures)
    low, floor = max(one.low for one in figures), max(one.floor for one in figures)
    return Figure(low, total.high, floor, total.ceiling, len(figures) > 1 or total.disputed)


def rest(whole: Figure, parts: Iterable[Figure]) -> Figure:
    """Return what a whole holds beyond its parts; below zero where it is told smaller than they are."""
    inside = added(parts)
    low, high = whole.low - inside.high, whole.high - inside.low
    if high < 0:
        return Figure(high, 0, high, 0, True)
    floor, ceiling = max(0, whole.floor - inside.ceiling), max(high, whole.ceiling - inside.floor)
    return Figure(max(0, low), high, floor, ceiling, whole.disputed or inside.disputed)


def _finer(one: Figure, other: Figure) -> bool:
    wider = other.floor <= one.floor and one.ceiling <= other.ceiling
    return wider and not other.disputed and (one.floor, one.ceiling) != (other.floor, other.ceiling)


def _half_step(value: int) -> int:
    """Return half of a number's last digit that is not zero: 5 for 620, 500 for 55,000."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step // 2
