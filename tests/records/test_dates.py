"""Dates at the precision known, as intervals of days."""

from datetime import date

import pytest

from recallscope.records.dates import interval


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-02", date(2023, 2, 1), date(2023, 2, 28)),
        ("2024-12", date(2024, 12, 1), date(2024, 12, 31)),
        ("2024-06-23", date(2024, 6, 23), date(2024, 6, 23)),
    ],
)
def test_interval(text: str, first: date, last: date) -> None:
    assert interval(text) == (first, last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-1",
        "2024-00",
        "2024-13",
        "2024-01-00",
        "2023-02-29",
        "2024-01-32",
        "0000",
        "2024-01-01 ",
        "２０２４",
    ],
)
def test_no_date(text: str) -> None:
    assert interval(text) is None
