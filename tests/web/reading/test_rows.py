"""Boxes of text into lines, whichever way the photo was held."""

import math

import pytest

from recallscope.web.reading.rows import Box, Corners, lines_of
from recallscope.web.reading.seen import Line

WORDS = {
    "Model:": (0, 0, 60),
    "A1263": (200, 4, 50),
    "S/N:": (0, 40, 40),
    "X1": (200, 38, 30),
    "10000mAh 37Wh": (0, 80, 150),
}
READ = ["Model: A1263", "S/N: X1", "10000mAh 37Wh"]
HEIGHT = 18


def _held(angle: float) -> list[Box]:
    """Return the words as an engine finds them on a photo turned clockwise by an angle (degrees)."""
    boxes = []
    for text, (x, y, width) in WORDS.items():
        turned = [_turn((x + dx, y + dy), angle) for dx, dy in ((0, 0), (width, 0), (width, HEIGHT), (0, HEIGHT))]
        corners = _from_upper_left(turned)
        way = angle % 360
        tall = width >= 1.5 * HEIGHT and way in (90, 270)
        boxes.append(Box(corners, text, 0.9, way == 180 or (tall and way == 270)))
    return boxes


def _turn(point: tuple[float, float], angle: float) -> tuple[float, float]:
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    return point[0] * cosine - point[1] * sine, point[0] * sine + point[1] * cosine


def _from_upper_left(points: list[tuple[float, float]]) -> Corners:
    """Return corners as engines order them: of the two on the left the upper one first, then clockwise."""
    left, right = (sorted(some, key=lambda one: one[1]) for some in (sorted(points)[:2], sorted(points)[2:]))
    return left[0], right[0], right[1], left[1]


@pytest.mark.parametrize("angle", [0, 6, -8, 90, 180, 270])
def test_lines_read_as_a_person_reads_them(angle: float) -> None:
    assert [line.text for line in lines_of(_held(angle))] == READ


def test_a_line_is_as_sure_as_its_least_sure_part() -> None:
    one, two = _held(0)[:2]
    assert lines_of([one, Box(two.corners, "A1263", 0.6, False)]) == (Line("Model: A1263", 0.6),)


def test_nothing_is_no_line() -> None:
    assert lines_of([]) == ()
