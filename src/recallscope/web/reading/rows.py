"""Boxes of text into lines in reading order, whichever way the photo was held. Pure."""

import math
from collections.abc import Sequence

import msgspec

from recallscope.web.reading.seen import Line

Point = tuple[float, float]
Corners = tuple[Point, Point, Point, Point]
"""From the upper left clockwise."""

TALL = 1.5
"""A box this many times as high as wide holds text that runs down or up (the engine turns it by the same measure)."""


class Box(msgspec.Struct, frozen=True):
    """One stretch of text: its corners, its text, how sure (0 to 1), whether it is upside down in its box."""

    corners: Corners
    text: str
    sure: float
    turned: bool


def lines_of(boxes: Sequence[Box]) -> tuple[Line, ...]:
    """Return the lines of boxes: what stands side by side is one line, from the first to the last as one reads."""
    right = _reading_direction(boxes)
    placed = sorted(((_places(box, right), box) for box in boxes), key=lambda one: one[0][1])
    rows: list[list[tuple[Point, Box]]] = []
    for place, box in placed:
        if rows and place[1] - rows[-1][-1][0][1] < _height(box) / 2:
            rows[-1].append((place, box))
        else:
            rows.append([(place, box)])
    return tuple(_line([box for _, box in sorted(row, key=lambda one: one[0][0])]) for row in rows)


def _line(row: Sequence[Box]) -> Line:
    return Line(" ".join(box.text for box in row), min(box.sure for box in row))


def _reading_direction(boxes: Sequence[Box]) -> Point:
    """Return the direction in which text runs, of length 1: the longest boxes have the most say."""
    x = y = 0.0
    for box in boxes:
        along = _along(box)
        x, y = x + along[0], y + along[1]
    length = math.hypot(x, y)
    return (x / length, y / length) if length else (1.0, 0.0)


def _along(box: Box) -> Point:
    """Return from where to where a box's text runs."""
    first, second, _, last = box.corners
    end = last if _is_tall(box) else second
    sign = -1.0 if box.turned else 1.0
    return sign * (end[0] - first[0]), sign * (end[1] - first[1])


def _places(box: Box, right: Point) -> Point:
    """Return how far along a line, and how far down the label, a box's middle is."""
    x, y = (sum(corner[axis] for corner in box.corners) / 4 for axis in (0, 1))
    return x * right[0] + y * right[1], y * right[0] - x * right[1]


def _height(box: Box) -> float:
    first, second, _, last = box.corners
    return math.dist(first, second if _is_tall(box) else last)


def _is_tall(box: Box) -> bool:
    first, second, _, last = box.corners
    return math.dist(first, last) >= TALL * math.dist(first, second)
