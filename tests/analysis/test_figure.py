"""Numbers that are not quite known, and how they come together."""

import pytest

from recallscope.analysis.figure import OPEN, Figure, added, either, figure_of, perhaps, rest, settled


@pytest.mark.parametrize(
    ("value", "words", "figure"),
    [
        (619, "", (619, 619, 619, 619)),
        (620, "about", (620, 620, 615, 625)),
        (55_000, "about", (55_000, 55_000, 54_500, 55_500)),
        (1_158_000, "about; the stand too", (1_158_000, 1_158_000, 1_157_500, 1_158_500)),
        (7, "about", (7, 7, 7, 7)),
        (0, "about", (0, 0, 0, 0)),
        (5_000, "more than", (5_000, 5_000, 5_000, OPEN)),
        (100, "up to", (0, 100, 0, 100)),
    ],
)
def test_what_words_leave_open(value: int, words: str, figure: tuple[int, ...]) -> None:
    assert figure_of(value, words) == (*figure, False)


@pytest.mark.parametrize(
    ("tellings", "shown"),
    [
        ([(619, ""), (620, "about")], (619, 619)),
        ([(630, ""), (620, "about")], (620, 630)),
        ([(5_500, ""), (5_000, "more than")], (5_500, 5_500)),
        ([(4_000, ""), (5_000, "more than")], (4_000, 5_000)),
        ([(90, ""), (100, "up to")], (90, 90)),
        ([(1_000, ""), (1_000, "")], (1_000, 1_000)),
        ([(55_380, "about"), (55_000, "about")], (55_380, 55_380)),
    ],
)
def test_the_finer_telling_says_what_the_rounder_left_open(
    tellings: list[tuple[int, str]], shown: tuple[int, int]
) -> None:
    for order in (1, -1):
        found = settled([figure_of(*one) for one in tellings[::order]])
        assert (found.low, found.high) == shown


def test_sums_and_rests() -> None:
    five, ten = figure_of(5), figure_of(10)
    assert added([five, ten]) == figure_of(15)
    assert added([]) == figure_of(0)
    assert either([five, ten])[:2] == (10, 15)
    assert rest(ten, [five]) == figure_of(5)
    assert rest(ten, [perhaps(4)])[:2] == (6, 10)
    assert rest(five, [ten]) == Figure(-5, 0, -5, 0, disputed=True)


def test_a_third_telling_does_not_settle_a_conflict() -> None:
    conflict = settled([figure_of(300), figure_of(340)])
    assert settled([conflict, figure_of(300)])[:2] == (300, 340)
    assert settled([either([figure_of(300), figure_of(40)]), figure_of(320)])[:2] == (300, 340)
