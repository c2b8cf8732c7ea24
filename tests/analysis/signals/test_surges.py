"""Surges in made-up weeks, and the series that the register's own recalls give."""

from datetime import date

import numpy as np

from recallscope.analysis.signals.finding import signals
from recallscope.analysis.signals.series import Asked, Series, Told, recalls, series
from recallscope.analysis.signals.surges import HISTORY, WATCHED, surges
from recallscope.snapshot.opened import Snapshot

LAST = date(2025, 12, 26)
WEEKS = HISTORY + WATCHED


def _told(weeks_ago: int, place: int = 0, **fields: object) -> Told:
    given = {"source": "us_cpsc", "jurisdiction": "US", "brands": ("Acme",), "kinds": ("other",), "incident": False}
    day = LAST.toordinal() - 7 * weeks_ago
    return Told(day=day, notice=f"us-cpsc:{weeks_ago}-{place}", **{**given, **fields})  # type: ignore[arg-type]


def _steady() -> list[Told]:
    return [_told(week, place) for week in range(WEEKS) for place in range(week % 3)]


def _us(told: list[Told]) -> Series:
    found = series(sorted(told, key=lambda one: one.day), LAST, WEEKS, 1)
    return next(one for one in found if (one.what, one.of) == ("notices", "jurisdiction"))


def test_steady_weeks_have_no_surge() -> None:
    assert list(surges([_us(_steady())], LAST)) == []


def test_a_threefold_rise_is_told_with_its_days_and_notices() -> None:
    more = [_told(week, 10 + place) for week in range(6, 10) for place in range(4)]
    (found,) = surges([_us([*_steady(), *more])], LAST)
    assert found.since == "2025-10-18"
    assert found.since < found.alarmed <= found.until
    assert found.until == "2025-11-14"
    assert found.size == len(found.notices) == 16 + sum(week % 3 for week in range(6, 10))
    assert 0.9 < found.baseline < 1.1
    assert found.a_year < 0.1


def test_weeks_in_which_a_source_was_not_heard_are_no_zeros() -> None:
    gap = range(WATCHED + 20, WATCHED + 60)
    heard = _us([one for one in _steady() if (LAST.toordinal() - one.day) // 7 not in gap])
    assert int((~heard.heard).sum()) >= len(gap) - 3
    assert heard.counts[heard.heard].mean() > 0.9


def test_a_series_without_a_history_says_nothing() -> None:
    assert list(surges([_us([_told(2, place) for place in range(9)])], LAST)) == []


def test_incidents_are_a_series_of_their_own() -> None:
    told = [_told(3, incident=True), _told(2), _told(1)]
    sizes = {(one.what, one.of): int(one.counts.sum()) for one in series(told[::1], LAST, WEEKS, 1)}
    assert sizes[("notices", "brand")] == 3
    assert sizes[("incidents", "brand")] == 1


def test_a_recall_counts_once_in_each_jurisdiction(registered: Snapshot) -> None:
    told = recalls(registered, date(2026, 12, 31))
    anker = [one.jurisdiction for one in told if one.notice.startswith("register:2025-anker-cells")]
    assert sorted(anker) == sorted(set(anker))
    assert {"CN", "US"} <= set(anker)
    assert not recalls(registered, date(2000, 1, 1))


def test_the_register_s_suspensions_are_told_by_the_day_they_were_published(registered: Snapshot) -> None:
    before, after = (signals(registered, date(2025, 6, day), Asked(brand="Amprius")) for day in (25, 26))
    assert not any(one.holder == "Amprius (Wuxi)" for one in before.suspended)
    wuxi = signals(registered, date(2025, 7, 9)).suspended
    assert {"Amprius (Wuxi)", "Jiangmen Romoss"} <= {one.holder for one in wuxi}
    assert any(one.holder == "Amprius (Wuxi)" for one in after.suspended)
    assert all(one.published <= "2025-07-09" and one.a_year == 0 for one in wuxi)


def test_counts_and_weeks_agree(registered: Snapshot) -> None:
    for one in series(recalls(registered, LAST), LAST, WEEKS, 1):
        assert np.array_equal(one.counts, [len(week) for week in one.told])
