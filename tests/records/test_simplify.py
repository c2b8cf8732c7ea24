"""A predicate with some facts known: what is left of it."""

from typing import Any

import pytest

from recallscope.records.codes import read_code
from recallscope.records.dates import interval
from recallscope.records.facts import ABSENT, Facts, Span, Text
from recallscope.records.predicate import EVERY_UNIT, NOT_STATED, All, Any_, Not, Predicate, from_data, to_data
from recallscope.records.simplify import NEVER, assume, both, either, negation

A, B, C = (from_data({"lot": {"one_of": [name]}}) for name in ("A1", "B1", "C1"))
MODEL = {"model": {"one_of": ["W1056"]}}
OTHER = {"model": {"one_of": ["A1366"]}}
LOT = {"lot": {"one_of": ["C14"]}}
W1056: Facts = {"model": read_code("W1056")}  # type: ignore[dict-item]
JUNE = interval("2023-06")
assert JUNE


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ((), EVERY_UNIT),
        ((A,), A),
        ((A, B), All((A, B))),
        ((A, A), A),
        ((A, B, A), All((A, B))),
        ((A, EVERY_UNIT), A),
        ((EVERY_UNIT, EVERY_UNIT), EVERY_UNIT),
        ((A, NEVER), NEVER),
        ((A, NOT_STATED), All((A, NOT_STATED))),
        ((All((A, B)), C), All((A, B, C))),
        ((All((A, B)), B), All((A, B))),
        ((Any_((A, B)), C), All((Any_((A, B)), C))),
    ],
)
def test_both(parts: tuple[Predicate, ...], joined: Predicate) -> None:
    assert both(*parts) == joined


@pytest.mark.parametrize(
    ("parts", "joined"),
    [
        ((), NEVER),
        ((A,), A),
        ((A, B), Any_((A, B))),
        ((A, A), A),
        ((A, NEVER), A),
        ((NEVER, NEVER), NEVER),
        ((A, EVERY_UNIT), EVERY_UNIT),
        ((NOT_STATED, A), Any_((NOT_STATED, A))),
        ((Any_((A, B)), C), Any_((A, B, C))),
        ((All((A, B)), C), Any_((All((A, B)), C))),
    ],
)
def test_either(parts: tuple[Predicate, ...], joined: Predicate) -> None:
    assert either(*parts) == joined


@pytest.mark.parametrize(
    ("part", "opposite"),
    [(A, Not(A)), (Not(A), A), (EVERY_UNIT, NEVER), (NEVER, EVERY_UNIT), (NOT_STATED, Not(NOT_STATED))],
)
def test_negation(part: Predicate, opposite: Predicate) -> None:
    assert negation(part) == opposite


@pytest.mark.parametrize(
    ("predicate", "left"),
    [
        (MODEL, "every_unit"),
        (OTHER, {"not": "every_unit"}),
        ({"all": [MODEL, LOT]}, LOT),
        ({"all": [OTHER, LOT]}, {"not": "every_unit"}),
        ({"all": [MODEL, "every_unit"]}, "every_unit"),
        ({"all": [MODEL, "not_stated"]}, "not_stated"),
        ({"any": [{"all": [MODEL, LOT]}, {"all": [OTHER, {"mark_po": "absent"}]}]}, LOT),
        ({"any": [{"all": [OTHER, LOT]}, OTHER]}, {"not": "every_unit"}),
        ({"not": OTHER}, "every_unit"),
        ({"not": {"not": LOT}}, LOT),
        (LOT, LOT),
        ("not_stated", "not_stated"),
        ({"model": {"starts_with": ["W10"]}}, "every_unit"),
        ({"model": {"one_of": ["WI056"]}}, "every_unit"),
    ],
)
def test_assume_the_model(predicate: Any, left: Any) -> None:
    assert to_data(assume(from_data(predicate), W1056)) == left


@pytest.mark.parametrize(
    ("predicate", "facts", "settled"),
    [
        ({"made": {"within": [["2023-06", "2023-07"]]}}, {"made": Span(*JUNE)}, True),
        ({"made": {"within": [["2023-06-05", "2023-07"]]}}, {"made": Span(*JUNE)}, False),
        ({"mark_po": "absent"}, {"mark_po": ABSENT}, True),
        ({"lot": {"one_of": ["A0"]}}, {"lot": read_code("AO")}, False),
        ({"serial": {"listed_by": "https://example.org"}}, {"brand_lookup": Text("listed")}, False),
    ],
)
def test_only_what_the_facts_settle_goes(predicate: Any, facts: Facts, settled: bool) -> None:
    assert (assume(from_data(predicate), facts) == EVERY_UNIT) is settled
