"""What a history says of a day: as a table, and the laws that hold for any history."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.status import (
    OnDay,
    conflicts,
    has_lapsed,
    in_order,
    is_exact,
    joined,
    state_on,
    with_issue,
)

DAYS = st.dates(date(2023, 1, 1), date(2027, 12, 31))
STATUSES = st.sampled_from(["valid", "suspended", "revoked", "cancelled", "reinstated"])
CHANGES = st.builds(
    lambda status, day, part: StatusChange(status=status, since=day.isoformat(), part=part),
    STATUSES,
    DAYS,
    st.booleans(),
)
WHOLE = CHANGES.map(lambda change: msgspec.structs.replace(change, part=False))


def history(*written: str) -> tuple[StatusChange, ...]:
    """Return changes written as `status date` with `part` behind where only a part is meant."""
    words = [one.split() for one in written]
    return tuple(StatusChange(status=one[0], since=one[1], part="part" in one) for one in words)  # type: ignore[arg-type]


ROMOSS = ("suspended 2025-06-14", "revoked 2025-09-16 part")
LIFE = ("valid 2023-11-20", "suspended 2025-06-14", "reinstated 2025-09-01", "cancelled 2026-01-05")

TABLE: list[tuple[tuple[str, ...], str, OnDay, int]] = [
    ((), "2025-01-01", "unknown", 0),
    (LIFE, "2023-11-19", "unknown", 0),
    (LIFE, "2023-11-20", "valid", 1),
    (LIFE, "2025-06-13", "valid", 1),
    (LIFE, "2025-06-14", "suspended", 1),
    (LIFE, "2025-08-31", "suspended", 1),
    (LIFE, "2025-09-01", "valid", 1),
    (LIFE, "2026-01-05", "cancelled", 1),
    (ROMOSS, "2025-06-13", "unknown", 0),
    (ROMOSS, "2025-06-14", "suspended", 1),
    (ROMOSS, "2025-09-15", "suspended", 1),
    (ROMOSS, "2025-09-16", "suspended", 2),
    (("suspended 2025-06 part",), "2025-05-31", "unknown", 0),
    (("suspended 2025-06 part",), "2025-06-01", "some_suspended", 1),
    (("suspended 2025-06 part", "reinstated 2025-09 part"), "2025-09-01", "some_suspended", 2),
    (("suspended 2025-06 part", "reinstated 2025-09"), "2025-10-01", "valid", 1),
    (("suspended 2025-06", "reinstated 2025-09 part"), "2025-10-01", "some_suspended", 2),
    (("valid 2024", "revoked 2025-03 part"), "2025-03-31", "some_suspended", 2),
    (("valid 2024-01-01 part",), "2025-03-31", "unknown", 1),
    (("valid 2025-01-01", "suspended 2025-01-01"), "2025-01-01", "suspended", 2),
    (("suspended 2025-01-01", "revoked 2025-01-01 part"), "2025-01-01", "suspended", 2),
]


@pytest.mark.parametrize(("written", "day", "status", "speaking"), TABLE, ids=str)
def test_status_on_a_day(written: tuple[str, ...], day: str, status: OnDay, speaking: int) -> None:
    state = state_on(history(*written), date.fromisoformat(day))
    assert (state.status, len(state.changes)) == (status, speaking)


@pytest.mark.parametrize(
    ("statuses", "together"),
    [
        ([], "unknown"),
        (["unknown", "not_on_record"], "unknown"),
        (["valid", "unknown"], "valid"),
        (["valid", "valid"], "valid"),
        (["suspended", "suspended"], "suspended"),
        (["suspended", "unknown"], "suspended"),
        (["revoked", "suspended"], "suspended"),
        (["revoked", "cancelled"], "cancelled"),
        (["valid", "revoked"], "some_suspended"),
        (["some_suspended", "suspended"], "some_suspended"),
    ],
)
def test_several_certificates_together(statuses: list[OnDay], together: OnDay) -> None:
    assert joined(statuses) == together
    assert joined(reversed(statuses)) == together


@given(st.lists(CHANGES, max_size=6), DAYS)
def test_before_the_first_change_nothing_is_known(changes: list[StatusChange], day: date) -> None:
    later = [one for one in changes if date.fromisoformat(one.since) > day]
    assert state_on(later, day).status == "unknown"


@given(st.lists(WHOLE, min_size=1, max_size=6, unique_by=lambda one: one.since), DAYS)
def test_the_last_change_not_after_the_day_decides(changes: list[StatusChange], day: date) -> None:
    begun = [one for one in in_order(changes) if date.fromisoformat(one.since) <= day]
    expected = begun[-1].status if begun else "unknown"
    assert state_on(changes, day).status == ("valid" if expected == "reinstated" else expected)


@given(st.lists(CHANGES, max_size=6), DAYS, CHANGES)
def test_what_comes_later_does_not_rewrite_an_earlier_day(
    changes: list[StatusChange], day: date, later: StatusChange
) -> None:
    after = msgspec.structs.replace(later, since=(day + timedelta(days=1)).isoformat())
    assert state_on([*changes, after], day) == state_on(changes, day)


@given(st.lists(CHANGES, max_size=6), DAYS)
def test_only_changes_that_have_begun_speak(changes: list[StatusChange], day: date) -> None:
    for change in state_on(changes, day).changes:
        assert change in changes
        assert date.fromisoformat(change.since) <= day


@given(st.lists(CHANGES, max_size=6), DAYS, DAYS)
def test_between_two_changes_the_status_stands(changes: list[StatusChange], a: date, b: date) -> None:
    first, last = sorted((a, b))
    if not any(first < date.fromisoformat(one.since) <= last for one in changes):
        assert state_on(changes, first).status == state_on(changes, last).status


SUSPENDED = StatusChange(status="suspended", since="2025-06-14", until="2025-09-13")


@pytest.mark.parametrize(
    ("day", "later", "lapsed"),
    [
        ("2025-09-13", (), False),
        ("2025-09-14", (), True),
        ("2025-09-14", ("reinstated 2025-09-10",), False),
        ("2025-09-14", ("reinstated 2025-09-10 part",), False),
        ("2025-09-14", ("reinstated 2025-10-10",), True),
        ("2025-09-17", ("revoked 2025-09-16 part",), True),
        ("2025-09-17", ("revoked 2025-09-16",), False),
    ],
)
def test_a_suspension_does_not_end_by_itself(day: str, later: tuple[str, ...], lapsed: bool) -> None:
    changes = (SUSPENDED, *history(*later))
    assert has_lapsed(SUSPENDED, changes, date.fromisoformat(day)) is lapsed
    if lapsed:
        assert state_on(changes, date.fromisoformat(day)).status == "suspended"


def test_a_month_is_exact_once_it_is_over() -> None:
    (change,) = history("suspended 2025-06")
    assert not is_exact(change, date(2025, 6, 29))
    assert is_exact(change, date(2025, 6, 30))
    assert is_exact(SUSPENDED, date(2025, 1, 1))


def test_the_issue_begins_a_history_once() -> None:
    changes = history("suspended 2025-06-14")
    assert [one.status for one in with_issue("2023-11-20", changes)] == ["valid", "suspended"]
    assert with_issue("2023-11-20", with_issue("2023-11-20", changes)) == with_issue("2023-11-20", changes)
    assert with_issue(None, changes) == changes


def test_contradictions_are_named() -> None:
    changes = history("valid 2025-01-01", "suspended 2025-01-01", "revoked 2025-01-01 part", "valid 2025-02-01")
    one = Certificate(id="x:1", source="x", scheme="CCC", level="number", holder="A", history=changes)
    assert conflicts(one) == [("2025-01-01", ("valid", "suspended"))]
    same = history("valid 2025-01-01", "reinstated 2025-01-01")
    assert conflicts(msgspec.structs.replace(one, history=same)) == []
