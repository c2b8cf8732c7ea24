"""The common cause: the solver on markets that can be worked out by hand, and what the register's own links say."""

from datetime import date

import numpy as np
import pytest

from recallscope.analysis.cause.bringing import COLUMNS, brought
from recallscope.analysis.cause.finding import NONE, Cause, cause
from recallscope.analysis.cause.solve import Rates, solve
from recallscope.analysis.cause.supply import UNKNOWN, Supply, chances
from recallscope.errors import InputError
from recallscope.snapshot.opened import Snapshot

HEAD = ",".join(COLUMNS)
ONE = Rates(fault=(0.5,), leak=(0.1,), herd=(1e-12,), depth=(0.5,))


def test_the_posterior_of_a_tiny_market_by_hand() -> None:
    table = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    found = solve(table, np.arange(3), np.array([True, True, False]), np.array([0.25, 0.25, 0.5]), ONE)
    hit, miss = 1 - 0.9 * 0.5, 0.1
    weights = np.array([0.25 * hit * hit * 0.9, 0.25 * miss * miss * 0.9 * 0.5, 0.5 * miss * miss * 0.9])
    assert found.posterior == pytest.approx(weights[:2] / weights.sum())
    assert found.none == pytest.approx(weights[2] / weights.sum())


def test_many_recalls_of_one_brand_say_less_than_those_of_many() -> None:
    table, recalled = np.tile([[1.0, 0.0]], (8, 1)), np.array([True] * 4 + [False] * 4)
    prior = np.array([0.25, 0.25, 0.5])
    herd = solve(table, np.array([0, 0, 0, 0, 1, 2, 3, 4]), recalled, prior)
    spread = solve(table, np.arange(8), recalled, prior)
    assert herd.posterior[0] < spread.posterior[0]


def test_a_brand_that_stands_for_many_is_as_many_brands() -> None:
    table, prior = np.array([[0.9, 0.1], [0.5, 0.5]]), np.array([0.25, 0.25, 0.5])
    many = solve(table, np.arange(2), np.array([True, False]), prior, times=np.array([1.0, 3.0]))
    wide = np.vstack([table[:1], *[table[1:]] * 3])
    each = solve(wide, np.arange(4), np.array([True, False, False, False]), prior)
    assert many.posterior == pytest.approx(each.posterior)


def test_a_missing_link_is_a_prior_and_not_an_absence() -> None:
    supply = Supply(
        brand=np.array([0, 0, 1]),
        recalled=np.zeros(3, dtype=bool),
        linked=np.array([0, UNKNOWN, UNKNOWN]),
        sure=np.full(3, 0.95),
        share=np.array([0.1, 0.9]),
    )
    table = chances(supply)
    assert table.sum(axis=1) == pytest.approx(np.ones(3))
    assert table[1, 0] > 0.8
    assert table[2] == pytest.approx(supply.share)


@pytest.fixture(scope="module")
def july(registered: Snapshot) -> Cause:
    return cause(registered, date(2025, 7, 9))


def test_by_july_the_cell_maker_comes_first(july: Cause) -> None:
    assert july.ranked[0].party == "Amprius (Wuxi)"
    assert july.posterior["Amprius (Wuxi)"] == max(july.posterior.values())
    assert sum(july.posterior.values()) == pytest.approx(1, abs=0.001)
    assert july.ranked[0].supporting
    assert july.ranked[0].against
    assert all("assumed" in line for line in july.assumed)


def test_recalls_that_no_link_ties_stay_unexplained(july: Cause) -> None:
    said = " ".join(july.unexplained)
    assert "event:2025-anker-a1263-us" in said
    assert "event:2025-baseus-bs-30kp365" in said
    assert "romoss" not in said


def test_what_came_later_confirms_and_does_not_count(july: Cause) -> None:
    assert {one.brand: one.confirmed for one in july.at_risk}["Xiaomi"] == "event:2025-xiaomi-pb2030mi"
    assert "Amperex (ATL)" not in july.posterior


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2025, 6, 25), date(2025, 6, 30)])
def test_nobody_is_named_before_the_evidence_was_published(registered: Snapshot, day: date) -> None:
    found = cause(registered, day)
    assert found.ranked == found.at_risk == ()
    assert NONE in found.credible_set
    assert "Links" in found.says


def test_links_that_a_user_brings_count(registered: Snapshot) -> None:
    rows = "\n".join(
        f"Acme Cells,{brand},cells,{model},2015,,2025-01-01,maker"
        for brand, model in (("Casely", "E33A"), ("Charmast", "W1056"), ("Baseus", "BS-30KP365"), ("Anker", "A1263"))
    )
    found = cause(registered, date(2025, 6, 25), brought(f"{HEAD}\n{rows}\n", "mine.csv"))
    assert found.ranked[0].party == "Acme Cells"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "mine.csv:1: the columns are"),
        ("supplier,customer\n", "mine.csv:1: the columns are"),
        (f"{HEAD}\nA,B,cells,,,,2025-13,maker\n", 'mine.csv:2, field "published"'),
        (f"{HEAD}\nA,B,cells,,,,2025,rumour\n", 'mine.csv:2, field "evidence"'),
        (f"{HEAD}\n,B,cells,,,,2025,maker\n", 'mine.csv:2, field "supplier"'),
        (f"{HEAD}\nA,B\n", "mine.csv:2: needs 8 values"),
    ],
)
def test_a_broken_file_is_answered_with_its_place(text: str, why: str) -> None:
    with pytest.raises(InputError) as error:
        brought(text, "mine.csv")
    assert str(error.value).startswith(why)
