"""The common cause: the solver on markets that can be worked out by hand, and what the register's own links say."""

from datetime import date

import msgspec
import numpy as np
import pytest

from recallscope.analysis.cause.assumptions import Assumptions, grounded
from recallscope.analysis.cause.bringing import brought
from recallscope.analysis.cause.evidence import CERTIFICATES
from recallscope.analysis.cause.finding import Cause, cause
from recallscope.analysis.cause.solve import Rates, solve
from recallscope.analysis.cause.supply import UNKNOWN, Supply, chances
from recallscope.analysis.cause.weighing import NONE
from recallscope.records.supply import SupplyClaim
from recallscope.snapshot.opened import Snapshot
from recallscope.sources.supply.parse import COLUMNS

HEAD = ",".join(COLUMNS)
ONE = Rates(fault=(0.5,), leak=(0.1,), herd=(1e-12,), depth=(0.5,))


def test_the_posterior_of_a_tiny_market_by_hand() -> None:
    table = np.array([[1.0, 0.0], [1.0, 0.0], [0.0, 1.0]])
    found = solve(table, np.arange(3), np.array([True, True, False]), np.array([0.25, 0.25, 0.5]), ONE)
    hit, miss = 1 - 0.9 * 0.5, 0.1
    weights = np.array([0.25 * hit * hit * 0.9, 0.25 * miss * miss * 0.9 * 0.5, 0.5 * miss * miss * 0.9])
    assert found.posterior == pytest.approx(weights[:2] / weights.sum())
    assert found.none == pytest.approx(weights[2] / weights.sum())


def test_who_waits_is_told_of_each_part(registered: Snapshot) -> None:
    told: list[int] = []
    found = cause(registered, date(2025, 7, 9), advance=lambda: told.append(1))
    assert len(told) == 1 + len(found.ranked) + len(found.moves)


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


def test_a_link_that_names_the_brand_alone_is_told_apart(july: Cause, registered: Snapshot) -> None:
    autumn = cause(registered, date(2025, 12, 31))
    told = {one.says.partition(":")[0]: one.says for one in autumn.ranked[0].supporting}
    assert told["Anker A1263"].endswith("2025-10-21, and its brand supplied by it")
    assert told["Xiaomi PB2030MI"].endswith("2025-08-29, and supplied by it")
    assert july.says.endswith("are tied to it, 2 of them by links that name the brand alone.")


def test_what_came_later_confirms_and_does_not_count(july: Cause) -> None:
    assert {one.brand: one.confirmed for one in july.at_risk}["Xiaomi"] == "event:2025-xiaomi-pb2030mi"
    assert "Amperex (ATL)" not in july.posterior


@pytest.mark.parametrize("day", [date(2000, 1, 1), date(2025, 6, 25), date(2025, 6, 29)])
def test_nobody_is_named_before_the_evidence_was_published(registered: Snapshot, day: date) -> None:
    found = cause(registered, day)
    assert found.ranked == found.at_risk == ()
    assert NONE in found.credible_set
    assert "Links" in found.says


def test_the_answer_says_what_would_carry_naming_it(registered: Snapshot) -> None:
    found = cause(registered, date(2025, 6, 29))
    assert any("a link of ROMOSS" in one and "to Amprius (Wuxi)" in one for one in found.would_settle)
    assert cause(registered, date(2025, 7, 9)).would_settle == ()


def test_the_first_day_on_which_the_evidence_carries_it(registered: Snapshot) -> None:
    assert cause(registered, date(2025, 6, 30)).ranked[0].party == "Amprius (Wuxi)"


def test_the_answer_says_which_pieces_it_hangs_on(july: Cause) -> None:
    needed = {one.says: one.without for one in july.ranked[0].supporting if one.without < 0.5}
    assert CERTIFICATES in needed
    for says, without in needed.items():
        assert f"without this, Amprius (Wuxi) would not be named ({without:.1%}): {says}" in july.hangs_on
    (telling,) = [one for one in july.hangs_on if "times as likely" in one]
    assert "is assumed" in telling
    times = float(telling.partition("at least ")[2].partition(" times")[0])
    assert Assumptions().suspended[0] < times < Assumptions().suspended[-1]


def test_each_assumption_says_how_it_moves_the_answer(july: Cause, registered: Snapshot) -> None:
    spans = [abs(one.high - one.low) for one in july.moves]
    assert spans == sorted(spans, reverse=True)
    moved = {one.name: one for one in july.moves}
    assert (
        moved["how telling suspended certificates are"].low < 0.5 < moved["how telling suspended certificates are"].high
    )
    given = msgspec.structs.replace(Assumptions(), brands=Assumptions().wide["brands"][1])
    more = cause(registered, date(2025, 7, 9), (), given)
    assert moved["brands without a recall"].high == more.posterior["Amprius (Wuxi)"]
    assert "100 to 1,000" in moved["brands without a recall"].ends
    assert cause(registered, date(2000, 1, 1)).moves == ()


def test_what_is_assumed_as_one_number_has_wide_ends_around_it() -> None:
    given = Assumptions()
    for name, (low, high) in given.wide.items():
        assert low < getattr(given, name, 1) < high
        assert high >= 3 * low


def test_an_answer_that_names_nobody_hangs_on_nothing(registered: Snapshot) -> None:
    assert cause(registered, date(2025, 6, 29)).hangs_on == ()


def _count(low: float | None, high: float | None = None) -> SupplyClaim:
    told = {"supplier": None, "component": "power banks", "published": "2025-07-25", "stated": "regulator"}
    return SupplyClaim(**told, field="certificates", value="many suspended", low=low, high=high, url="https://x.test")


@pytest.mark.parametrize(
    ("claims", "least", "named"),
    [
        ([], Assumptions().suspended[0], ""),
        ([_count(None)], Assumptions().suspended[0], ""),
        ([_count(0.05)], 20.0, "many suspended (https://x.test)"),
        ([_count(0.05), _count(0.2, 0.25)], 4.0, "many suspended (https://x.test)"),
    ],
)
def test_a_count_of_all_suspensions_says_how_telling_one_is_at_least(
    claims: list[SupplyClaim], least: float, named: str
) -> None:
    found = grounded(Assumptions(), claims)
    assert found.suspended[0] == pytest.approx(least)
    assert found.suspended[0] < found.suspended[1] < found.suspended[2] == Assumptions().suspended[2]
    assert found.least == named


@pytest.mark.parametrize(("day", "told"), [(date(2025, 7, 24), False), (date(2025, 7, 25), True)])
def test_the_regulator_s_count_is_known_from_the_day_on_which_it_was_published(
    registered: Snapshot, day: date, told: bool
) -> None:
    (line,) = [one for one in cause(registered, day).assumed if one.startswith("certificates are suspended")]
    assert ("8,756" in line and "https://" in line.replace("http://", "https://")) is told


@pytest.mark.parametrize("words", ["30% to 80% of the products", "recalled for reasons of their own", "in a herd"])
def test_the_rates_that_are_summed_over_are_named_as_assumed(july: Cause, words: str) -> None:
    assert any(words in one and "(assumed)" in one for one in july.assumed)


def test_goods_beyond_a_recall_are_at_risk_and_later_notices_confirm_it(july: Cause) -> None:
    anker = next(one for one in july.at_risk if one.product == "Anker products beyond those recalled")
    assert anker.confirmed == "event:2025-anker-cells"
    assert ("register:2025-anker-cells/us", "2025-09-18", ("US",)) in [
        (one.notice, one.published, one.markets) for one in anker.confirmed_by
    ]
    xiaomi = next(one for one in july.at_risk if one.brand == "Xiaomi")
    assert xiaomi.confirmed_by[0].published == "2025-08-29"
    assert all(one.published > july.as_of for risk in july.at_risk for one in risk.confirmed_by)


def test_rival_explanations_are_told_with_their_day_and_page(july: Cause) -> None:
    told = july.ranked[0].told
    causes = [one for one in told if one.field == "cause"]
    assert {one.stated for one in causes} >= {"maker", "press"}
    assert all(one.url and one.published <= "2025-07-09" for one in told)


def test_signs_are_named_and_count_where_nothing_was_recalled(july: Cause) -> None:
    seen = {(one.sign.brand, one.sign.kind, one.counted) for one in july.signs}
    assert {("UGREEN", "certificate", True), ("Xiaomi", "certificate", True)} <= seen
    assert {("ROMOSS", "incident", False), ("ROMOSS", "certificate", False)} <= seen
    assert not any(one.sign.brand == "Amprius" for one in july.signs)


def test_a_sign_makes_goods_without_a_recall_speak_less_for_a_sound_supplier() -> None:
    table, prior = np.array([[1.0, 0.0], [1.0, 0.0]]), np.array([0.25, 0.25, 0.5])
    recalled = np.array([True, False])
    plain, *signed = (
        solve(table, np.arange(2), recalled, prior, signs=signs).posterior[0]
        for signs in (None, np.array([0.0, 0.5]), np.array([0.0, 5.0]))
    )
    assert plain < signed[0] < signed[1]


def test_a_stated_volume_gives_the_share_and_is_named(july: Cause) -> None:
    (line,) = [one for one in july.assumed if one.startswith("Amprius (Wuxi)'s share")]
    assert "100 million" in line
    assert "https://m.ykwz.net/news/5wYxzz4DPl.html" in line
    assert "(assumed)" in line


def test_a_supplier_of_two_components_is_two_answers_and_plants_share_one(registered: Snapshot) -> None:
    rows = [
        "Acme Cells,Casely,cells,E33A,2015,,2025-01-01,maker,North",
        "Acme Cells,Charmast,cells,W1056,2015,,2025-01-01,maker,North",
        "Acme Cells,Baseus,cells,BS-30KP365,2015,,2025-01-01,maker,South",
        "Acme Cells,IKEA,cells,E2037,2015,,2025-01-01,maker,",
        "Acme Cells,Zenith,charging chips,Z-1,2015,,2025-01-01,maker,",
    ]
    text = f"{HEAD},plant\n" + "\n".join(rows) + "\n"
    found = cause(registered, date(2025, 6, 25), brought(text.encode(), "mine.csv"))
    assert found.ranked[0].party == "Acme Cells (cells)"
    assert "Acme Cells (charging chips)" in found.posterior
    plants = found.ranked[0].plants
    assert set(plants) == {"North", "South"}
    assert sum(plants.values()) < found.ranked[0].posterior
    assert plants["North"] > plants["South"]


def test_many_suppliers_never_hold_more_than_the_market(registered: Snapshot) -> None:
    rows = "\n".join(f"Firm {number},Brand {number},cells,,,,2025-01-01,press" for number in range(80))
    found = cause(registered, date(2025, 6, 25), brought(f"{HEAD}\n{rows}\n".encode(), "mine.csv"))
    assert all(0 <= chance <= 1 for chance in found.posterior.values())
    assert sum(found.posterior.values()) == pytest.approx(1, abs=0.01)
    assert found.ranked == ()


def test_links_that_a_user_brings_count(registered: Snapshot) -> None:
    rows = "\n".join(
        f"Acme Cells,{brand},cells,{model},2015,,2025-01-01,maker"
        for brand, model in (("Casely", "E33A"), ("Charmast", "W1056"), ("Baseus", "BS-30KP365"), ("Anker", "A1263"))
    )
    found = cause(registered, date(2025, 6, 25), brought(f"{HEAD}\n{rows}\n".encode(), "mine.csv"))
    assert found.ranked[0].party == "Acme Cells"
