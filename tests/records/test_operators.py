"""Facts, operators and the keys that their values are compared by."""

from datetime import date
from typing import Any

import pytest

from recallscope.records.operators import FACTS, OPERATORS, canonical_values

FACT_OF = {"code": "serial", "text": "colour", "date": "made", "number": "wh"}
VALUES: dict[str, tuple[Any, ...]] = {
    "one_of": ("A1",),
    "starts_with": ("A1",),
    "ends_with": ("A1",),
    "last_character": ("0-9",),
    "between": ("A1", "A9"),
    "listed_by": ("https://example.org",),
    "within": (("2024", "2025"),),
    "at_most": (1,),
    "above": (1,),
    "absent": (),
}


@pytest.mark.parametrize("operator", list(OPERATORS))
@pytest.mark.parametrize("type_", list(FACT_OF))
def test_an_operator_works_on_its_types_only(operator: str, type_: str) -> None:
    if type_ in OPERATORS[operator].types:
        canonical_values(FACT_OF[type_], operator, VALUES[operator])
    else:
        with pytest.raises(ValueError, match=f'"{operator}" does not work on "{FACT_OF[type_]}"'):
            canonical_values(FACT_OF[type_], operator, VALUES[operator])


def test_every_fact_has_a_type_with_operators() -> None:
    assert set(FACTS.values()) == {type_ for operator in OPERATORS.values() for type_ in operator.types}


@pytest.mark.parametrize(
    ("fact", "operator", "values", "keys"),
    [
        ("lot", "one_of", ("C14-P6", "c14 p7"), ("C14P6", "C14P7")),
        ("serial", "starts_with", ("57x",), ("57X",)),
        ("serial", "last_character", ("0-2D",), ("012D",)),
        ("mark_po", "between", ("PO-PP001", "PO-PP010"), ("POPP001", "POPP010")),
        ("mark_po", "between", ("A1", "A1"), ("A1", "A1")),
        ("mark_po", "absent", (), ()),
        ("serial", "listed_by", ("https://Example.org/a-b",), ("https://Example.org/a-b",)),
        ("colour", "one_of", ("black",), ("black",)),
        ("made", "within", (("2024-02", "2024-02"),), ((date(2024, 2, 1), date(2024, 2, 29)),)),
        ("made", "within", ((None, "2024"), ("2025", None)), ((None, date(2024, 12, 31)), (date(2025, 1, 1), None))),
        ("wh", "at_most", (100,), (100.0,)),
        ("wh", "above", (0.5,), (0.5,)),
    ],
)
def test_keys(fact: str, operator: str, values: tuple[Any, ...], keys: tuple[Any, ...]) -> None:
    assert canonical_values(fact, operator, values) == keys


@pytest.mark.parametrize(
    ("fact", "operator", "values", "why"),
    [
        ("lot", "one_of", (923,), "in quotes"),
        ("lot", "one_of", ("A1", ""), "must be text"),
        ("lot", "one_of", ("A1", "-/-"), "at least one letter or digit"),
        ("serial", "listed_by", ("",), "must be text"),
        ("serial", "last_character", (7,), "must be text"),
        ("serial", "last_character", ("7-",), "no character class"),
        ("serial", "last_character", ("9-0",), "ends before it begins"),
        ("mark_po", "between", ("A1",), "takes two codes"),
        ("mark_po", "between", ("A1", "A2", "A3"), "takes two codes"),
        ("mark_po", "between", ("A1", "A10"), "of one length"),
        ("mark_po", "between", ("A2", "A1"), "the lower first"),
        ("made", "within", (("2024-02", "2024-01"),), "ends before it begins"),
        ("wh", "at_most", ("100",), "is no number"),
        ("wh", "at_most", (True,), "is no number"),
        ("wh", "at_most", (None,), "is no number"),
        ("wh", "at_most", (float("nan"),), "too large"),
        ("wh", "above", (float("inf"),), "too large"),
        ("wh", "above", (10**400,), "too large"),
    ],
)
def test_values_of_the_wrong_kind(fact: str, operator: str, values: tuple[Any, ...], why: str) -> None:
    with pytest.raises(ValueError, match=why):
        canonical_values(fact, operator, values)
