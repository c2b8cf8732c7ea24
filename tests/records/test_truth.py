"""Kleene's laws on three values."""

from itertools import product

import pytest

from recallscope.records.truth import Truth, all_of, any_of, negate

VALUES = list(Truth)


@pytest.mark.parametrize(("a", "b"), list(product(VALUES, repeat=2)))
def test_de_morgan(a: Truth, b: Truth) -> None:
    assert negate(all_of([a, b])) is any_of([negate(a), negate(b)])
    assert negate(any_of([a, b])) is all_of([negate(a), negate(b)])


@pytest.mark.parametrize(
    ("a", "b", "both", "either"),
    [
        (Truth.YES, Truth.UNKNOWN, Truth.UNKNOWN, Truth.YES),
        (Truth.NO, Truth.UNKNOWN, Truth.NO, Truth.UNKNOWN),
        (Truth.YES, Truth.NO, Truth.NO, Truth.YES),
        (Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN),
    ],
)
def test_tables(a: Truth, b: Truth, both: Truth, either: Truth) -> None:
    assert all_of([a, b]) is both
    assert any_of([a, b]) is either


def test_of_nothing() -> None:
    assert all_of([]) is Truth.YES
    assert any_of([]) is Truth.NO
