"""Codes given under one name and tried for another."""

from typing import Any

import pytest

from recallscope.records.codes import read_code
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import ABSENT, Code, Text, Value
from recallscope.records.lend import fits, lend
from recallscope.records.predicate import condition, from_data

LOTS = {"lot": {"one_of": ["C14-P6"]}}
START = {"serial": {"starts_with": ["57X"]}}
END = {"date_code": {"ends_with": ["21"]}}


def code(text: str) -> Code:
    found = read_code(text)
    assert found is not None
    return found


def given(**codes: str) -> dict[str, Value]:
    return {fact: code(text) for fact, text in codes.items()}


@pytest.mark.parametrize(
    ("predicate", "known", "lent"),
    [
        (LOTS, {"serial": "C14-P8"}, {"lot": ("C14P8", "serial")}),
        (LOTS, {"date_code": "C14-P8"}, {"lot": ("C14P8", "date_code")}),
        (LOTS, {"serial": "C14-P"}, {}),
        (LOTS, {"serial": "C14-P6", "lot": "C14-P9"}, {}),
        (LOTS, {"serial": "C14-P6", "lot": "X"}, {"lot": ("C14P6", "serial")}),
        (LOTS, {"serial": "C14-P6", "date_code": "C14-P7", "lot": "X"}, {"lot": ("C14P6", "serial")}),
        (LOTS, {"model": "C14-P6", "mark_po": "C14-P6"}, {}),
        (START, {"lot": "57X1"}, {"serial": ("57X1", "lot")}),
        (START, {"lot": "57XI", "serial": "99"}, {"serial": ("57XI", "lot")}),
        (START, {"lot": "58X1"}, {}),
        (END, {"lot": "3521"}, {"date_code": ("3521", "lot")}),
        (END, {"lot": "3523"}, {"date_code": ("3523", "lot")}),
        (END, {"lot": "35221"}, {}),
        (END, {"lot": "3519", "date_code": "WW21"}, {}),
        ({"lot": {"between": ["A01", "A09"]}}, {"serial": "B77"}, {"lot": ("B77", "serial")}),
        ({"serial": {"last_character": "0-9"}}, {"lot": "1234"}, {}),
        ({"serial": {"listed_by": "https://example.org"}}, {"lot": "57X1"}, {}),
        ({"lot": "absent"}, {"serial": "57X1"}, {}),
        ({"model": {"one_of": ["A1"]}}, {"serial": "A1"}, {}),
        (
            {"all": [LOTS, START]},
            {"lot": "57X1", "serial": "C14-P6"},
            {"lot": ("C14P6", "serial"), "serial": ("57X1", "lot")},
        ),
        ({"any": [{"serial": {"one_of": ["AB1"]}}, START]}, {"serial": "57X123", "lot": "AB9"}, {}),
        ({"any": [LOTS, {"not": {"lot": {"one_of": ["M2"]}}}]}, {"serial": "X9"}, {"lot": ("X9", "serial")}),
        (LOTS, {}, {}),
    ],
)
def test_lend(predicate: Any, known: dict[str, str], lent: dict[str, tuple[str, str]]) -> None:
    facts = given(**known)
    expected = {fact: Code(text, lent_from=lender) for fact, (text, lender) in lent.items()}
    assert lend(from_data(predicate), facts) == {**facts, **expected}


@pytest.mark.parametrize("own", [ABSENT, Text("C14"), code("C1...")])
def test_what_is_never_lent_over(own: Value) -> None:
    facts = {"lot": own, "serial": code("C14-P6")}
    assert lend(from_data(LOTS), facts) == facts


def test_a_code_known_in_part_is_not_lent() -> None:
    assert lend(from_data(LOTS), given(serial="C14...")) == given(serial="C14...")


def test_the_reason_says_under_which_name_a_code_was_given() -> None:
    predicate = from_data(LOTS)
    (reason,) = evaluate(predicate, lend(predicate, given(serial="C14-P6"))).because
    assert (reason.given, reason.note, reason.detail) == ("C14P6", "lent", "serial")


def test_a_look_alike_says_more_than_lending() -> None:
    predicate = from_data(LOTS)
    (ask,) = evaluate(predicate, lend(predicate, given(serial="CI4-P6"))).asks
    assert (ask.fact, ask.note, ask.detail) == ("lot", "look_alike", "I at place 2")


@pytest.mark.parametrize(
    ("fact", "operator", "values", "text", "does"),
    [
        ("lot", "one_of", ("C14-P6", "X"), "M20Q1", True),
        ("lot", "one_of", ("C14-P6",), "M20-Q11", False),
        ("lot", "between", ("A01", "A09"), "Z99", True),
        ("serial", "starts_with", ("57X",), "57X9", True),
        ("serial", "starts_with", ("57X",), "S7X9", True),
        ("serial", "starts_with", ("57X",), "58X9", False),
        ("date_code", "ends_with", ("21",), "0921", True),
        ("date_code", "last_character", ("0-9",), "0921", True),
        ("serial", "ends_with", ("21",), "0921", False),
        ("lot", "one_of", ("C14-P6",), "C14P6...", False),
        ("lot", "absent", (), "C14P6", False),
    ],
)
def test_fits(fact: str, operator: str, values: tuple[str, ...], text: str, does: bool) -> None:
    assert fits(condition(fact, operator, *values), code(text)) is does
