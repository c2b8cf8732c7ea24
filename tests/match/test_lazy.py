"""A value is worked out once, when it is first asked for."""

from recallscope.match.lazy import lazy


class Counting:
    def __init__(self) -> None:
        self.asked = 0

    @lazy
    def answer(self) -> int:
        """Return the answer."""
        self.asked += 1
        return 42


def test_it_is_worked_out_once_and_only_when_asked_for() -> None:
    one, other = Counting(), Counting()
    assert one.asked == 0
    assert (one.answer, one.answer, one.asked, other.asked) == (42, 42, 1, 0)


def test_the_class_shows_what_it_says() -> None:
    assert Counting.answer.__doc__ == "Return the answer."
