from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from recallscope.archive.manners import USER_AGENT, Manners, Pace, retry_after
from recallscope.archive.numbered import address_of, next_number

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        (" 7 ", 7.0),
        ("0", 0.0),
        ("86400", 300.0),
        ("9" * 5000, 300.0),
        ("Thu, 01 Jan 2026 00:00:30 GMT", 30.0),
        ("Thu, 01 Jan 2026 00:00:30 -0000", 30.0),
        ("Thu, 01 Jan 2026 01:00:30 +0100", 30.0),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
        ("Fri, 01 Jan 2038 00:00:00 GMT", 300.0),
        (None, None),
        ("", None),
        ("-5", None),
        ("soon", None),
        ("٧", None),
        ("Thu, 99 Jan 2026 99:99:99 GMT", None),
    ],
)
def test_what_a_retry_after_asks_for(value: str | None, seconds: float | None) -> None:
    assert retry_after(value, 300.0, NOW) == seconds


@examples(deadline=None)
@given(value=st.text())
def test_no_retry_after_breaks_the_fetch(value: str) -> None:
    wait = retry_after(value, 300.0, NOW)
    assert wait is None or 0 <= wait <= 300


def test_a_host_is_asked_again_only_after_the_pause() -> None:
    slept: list[float] = []
    pace = Pace(Manners(pause=1000.0, sleep=slept.append))
    pace.before("a")
    pace.after("a")
    pace.before("b")
    assert slept == []
    pace.before("a")
    assert len(slept) == 1
    assert 0 < slept[0] <= 1000


def test_without_a_pause_nobody_waits() -> None:
    slept: list[float] = []
    pace = Pace(Manners(pause=0.0, sleep=slept.append))
    pace.after("a")
    pace.before("a")
    assert slept == []


def test_we_say_who_we_are_and_what_for() -> None:
    assert USER_AGENT.startswith("recallscope/")
    assert "recall notices" in USER_AGENT


@pytest.mark.parametrize(
    ("address", "known", "number"),
    [
        ("http://a/{n}", [], 1),
        ("http://a/{n}", ["http://a/9", "http://a/10", "http://a/x", "http://b/99", ""], 11),
        ("http://a/?r={n}&x=y", ["http://a/?r=3&x=y"], 4),
        ("http://a/{n}/r{n}.xml", ["http://a/5/r5.xml", "http://a/6/r7.xml"], 6),
    ],
)
def test_the_next_number_is_one_beyond_the_highest_known(address: str, known: list[str], number: int) -> None:
    assert next_number(address, known) == number
    assert next_number(address, [*known, address_of(address, number)]) == number + 1
