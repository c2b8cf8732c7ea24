"""The notices of one event read together: what one states and another leaves out, markets, contradictions."""

from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.link.effective import effective, together
from recallscope.records.codes import read_code
from recallscope.records.dates import interval
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import Facts, Span, Text, Value
from recallscope.records.predicate import NOT_STATED, Predicate, from_data, to_data
from recallscope.records.scope import Effective, Told
from recallscope.records.truth import Truth
from tests.strategies import FACTS, PREDICATES

LOT = {"lot": {"one_of": ["C14-P6"]}}
LOTS_TURNED = ({"lot": {"one_of": ["A1", "B2"]}}, {"lot": {"one_of": ["b-2", "a-1"]}})
OTHER_LOT = {"lot": {"one_of": ["M20-Q1"]}}
MADE = {"made": {"within": [["2023", "2023"]]}}
BLACK = {"colour": {"one_of": ["black"]}}
START = {"serial": {"starts_with": ["57X"]}}
LISTED = {"serial": {"listed_by": "https://example.org/recall"}}
LISTED_TOO = {"serial": {"listed_by": "https://example.com/rueckruf"}}


def days(text: str) -> Value:
    found = interval(text)
    assert found is not None
    return Span(*found)


def facts(lot: str = "", made: str = "", colour: str = "", lookup: str = "", serial: str = "") -> Facts:
    known: dict[str, Value | None] = {
        "lot": read_code(lot),
        "serial": read_code(serial),
        "made": days(made) if made else None,
        "colour": Text(colour) if colour else None,
        "brand_lookup": Text(lookup) if lookup else None,
    }
    return {name: value for name, value in known.items() if value is not None}


def told(notice: str, scope: Any, *markets: str, event: str = "event:e", **more: Any) -> Told:
    markets = markets or ("US",)
    return Told(notice=notice, event=event, published="2025-06-01", markets=markets, scope=from_data(scope), **more)


def plain(found: tuple[Effective, ...]) -> list[tuple[str, list[str], Any]]:
    return [(" ".join(one.markets), list(one.notices), to_data(one.scope)) for one in found]


@pytest.mark.parametrize(
    ("scopes", "read"),
    [
        ([], "not_stated"),
        (["not_stated"], "not_stated"),
        ([LOT], LOT),
        ([LOT, LOT], LOT),
        (["not_stated", LOT], LOT),
        ([LOT, "not_stated"], LOT),
        (["not_stated", "every_unit"], "every_unit"),
        ([LOT, MADE], {"all": [LOT, MADE]}),
        ([{"all": [LOT, MADE]}, LOT], {"all": [LOT, MADE]}),
        ([LOT, {"all": [MADE, LOT]}], {"all": [MADE, LOT]}),
        ([{"all": [LOT, MADE]}, {"all": [LOT, BLACK]}], {"all": [LOT, MADE, BLACK]}),
        ([LOT, MADE, BLACK], {"all": [LOT, MADE, BLACK]}),
        ([START, LISTED], {"all": [START, LISTED]}),
        ([LISTED, LISTED_TOO], LISTED),
        ([{"all": [LISTED_TOO, MADE]}, LISTED], {"all": [LISTED_TOO, MADE]}),
        (list(LOTS_TURNED), LOTS_TURNED[0]),
    ],
)
def test_what_notices_state_together(scopes: list[Any], read: Any) -> None:
    assert to_data(together(map(from_data, scopes))) == read


CONTRADICTIONS: list[tuple[list[Any], Facts, str]] = [
    ([LOT, OTHER_LOT], facts(lot="C14-P6"), "unknown"),
    ([LOT, OTHER_LOT], facts(lot="M20-Q1"), "unknown"),
    ([LOT, OTHER_LOT], facts(lot="X9"), "no"),
    ([LOT, OTHER_LOT], facts(), "unknown"),
    ([LOT, {"lot": {"one_of": ["C14-P6", "C14-P7"]}}], facts(lot="C14-P6"), "yes"),
    ([LOT, {"lot": {"one_of": ["C14-P6", "C14-P7"]}}], facts(lot="C14-P7"), "unknown"),
    (["every_unit", LOT], facts(lot="C14-P6"), "yes"),
    (["every_unit", LOT], facts(lot="X9"), "unknown"),
    (["every_unit", LOT], facts(), "unknown"),
    (["every_unit", LOT, MADE], facts(lot="C14-P6", made="2024"), "unknown"),
    (["every_unit", LOT, MADE], facts(lot="C14-P6", made="2023"), "yes"),
    (["every_unit", "not_stated"], facts(), "yes"),
    ([LOT, OTHER_LOT, MADE], facts(lot="C14-P6", made="2024"), "no"),
    ([LOT, OTHER_LOT, MADE], facts(lot="C14-P6", made="2023"), "unknown"),
    ([{"all": [LOT, MADE]}, {"all": [OTHER_LOT, MADE]}], facts(lot="C14-P6", made="2024"), "no"),
    ([{"all": [LOT, MADE]}, {"all": [LOT, BLACK]}], facts(lot="C14-P6", made="2023", colour="red"), "no"),
    ([{"all": [LOT, MADE]}, {"all": [LOT, BLACK]}], facts(lot="C14-P6", made="2023", colour="black"), "yes"),
    ([START, LISTED], facts(serial="99X", lookup="listed"), "no"),
    ([START, LISTED], facts(serial="57X1", lookup="listed"), "yes"),
]


@pytest.mark.parametrize(("scopes", "known", "truth"), CONTRADICTIONS)
def test_contradictions_stay_unknown_in_any_order(scopes: list[Any], known: Facts, truth: str) -> None:
    orders = permutations(map(from_data, scopes))
    assert {str(evaluate(together(order), known).truth) for order in orders} == {truth}


@given(st.lists(PREDICATES, min_size=1, max_size=3), FACTS)
def test_together_never_says_what_no_notice_says(scopes: list[Predicate], known: Facts) -> None:
    """Where all say yes it is yes; where none says no it is never no."""
    truths = {evaluate(scope, known).truth for scope in scopes if scope != NOT_STATED}
    read = evaluate(together(scopes), known).truth
    if truths == {Truth.YES}:
        assert read is Truth.YES
    if Truth.NO not in truths:
        assert read is not Truth.NO


MARKETS: list[tuple[list[Told], list[tuple[str, list[str], Any]]]] = [
    ([told("a", LOT)], [("US", ["a"], LOT)]),
    ([told("a", LOT, "US", "CA")], [("CA US", ["a"], LOT)]),
    ([told("a", LOT, "US"), told("b", OTHER_LOT, "CN")], [("US", ["a"], LOT), ("CN", ["b"], OTHER_LOT)]),
    ([told("a", LOT, "US"), told("b", LOT, "CN")], [("CN US", ["a", "b"], LOT)]),
    ([told("a", LOT, "US"), told("b", "not_stated", "CA")], [("CA US", ["a", "b"], LOT)]),
    ([told("a", "not_stated", "US"), told("b", "not_stated", "CA")], [("CA US", ["a", "b"], "not_stated")]),
    (
        [told("a", LOT, "WORLD"), told("b", OTHER_LOT, "CN"), told("c", "not_stated", "JP")],
        [("JP WORLD", ["a", "c"], LOT), ("CN", ["b"], OTHER_LOT)],
    ),
    ([told("a", LOT, "US"), told("b", MADE, "US")], [("US", ["a", "b"], {"all": [LOT, MADE]})]),
    (
        [told("a", LOT, "US", "CA"), told("b", MADE, "CA")],
        [("US", ["a"], LOT), ("CA", ["a", "b"], {"all": [LOT, MADE]})],
    ),
    ([told("a", "every_unit", "US"), told("b", LOT, "CN")], [("US", ["a"], "every_unit"), ("CN", ["b"], LOT)]),
    ([told("a", LOT), told("w", OTHER_LOT, type="warning")], [("US", ["a"], LOT)]),
    ([told("w", LOT, type="recommendation")], []),
    ([], []),
]


@pytest.mark.parametrize(("notices", "scopes"), MARKETS)
def test_one_scope_for_each_set_of_markets(notices: list[Told], scopes: list[tuple[str, list[str], Any]]) -> None:
    assert plain(effective(notices)) == scopes


@pytest.mark.parametrize(
    ("notices", "scopes"),
    [
        ([told("us", OTHER_LOT), told("r", LOT, told_by=("us",))], [("US", ["us", "r"], LOT)]),
        ([told("us", LOT), told("r", "every_unit", told_by=("us",))], [("US", ["us", "r"], "every_unit")]),
        ([told("us", LOT), told("r", "not_stated", told_by=("us",))], [("US", ["us", "r"], LOT)]),
        ([told("us", LOT), told("r", MADE, told_by=("ca",))], [("US", ["us", "r"], {"all": [LOT, MADE]})]),
        (
            [told("us", OTHER_LOT), told("ca", MADE, "CA"), told("r", LOT, "US", told_by=("us",))],
            [("US", ["us", "r"], LOT), ("CA", ["ca"], MADE)],
        ),
    ],
)
def test_a_persons_reading_of_a_notice_stands_for_the_readers(
    notices: list[Told], scopes: list[tuple[str, list[str], Any]]
) -> None:
    assert plain(effective(notices)) == scopes


def test_a_notice_without_a_scope_where_the_others_differ() -> None:
    found = effective([told("a", LOT, "US"), told("b", OTHER_LOT, "CN"), told("c", "not_stated", "JP")])
    scope = next(one.scope for one in found if one.markets == ("JP",))
    answers = [evaluate(scope, facts(lot=lot)).truth for lot in ("C14-P6", "M20-Q1", "X9")]
    assert answers == [Truth.UNKNOWN, Truth.UNKNOWN, Truth.NO]


def test_events_are_not_mixed() -> None:
    found = effective(
        [told("a", LOT, event="event:1"), told("b", MADE, event="event:2"), told("c", LOT, event="event:1")]
    )
    assert [(one.event, one.notices, to_data(one.scope)) for one in found] == [
        ("event:1", ("a", "c"), LOT),
        ("event:2", ("b",), MADE),
    ]


@pytest.mark.parametrize(
    ("notices", "origins"),
    [
        ([told("a", LOT), told("b", MADE)], [[(LOT, "a"), (MADE, "b")]]),
        ([told("a", LOT), told("b", {"all": [LOT, MADE]})], [[(LOT, "a"), (MADE, "b")]]),
        ([told("a", "not_stated", "CA"), told("b", LOT, "US")], [[(LOT, "b")]]),
        ([told("a", "every_unit"), told("b", LOT)], [[(LOT, "b"), ("every_unit", "a")]]),
        ([told("a", LOT, "US"), told("b", "not_stated", "US"), told("c", {"all": [LOT, MADE]}, "CN")], None),
        ([told("a", "not_stated")], [[]]),
        ([told("a", {"not": {"any": [LOT, BLACK]}})], [[(LOT, "a"), (BLACK, "a")]]),
    ],
)
def test_every_condition_names_the_notice_that_states_it(
    notices: list[Told], origins: list[list[tuple[Any, str]]] | None
) -> None:
    expected = origins or [[(LOT, "a")], [(LOT, "c"), (MADE, "c")]]
    found = [[(to_data(part), notice) for part, notice in one.origins] for one in effective(notices)]
    assert [sorted(one, key=str) for one in found] == [sorted(one, key=str) for one in expected]
