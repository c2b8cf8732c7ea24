"""Dates at any precision against a window."""

import pytest

from recallscope.analysis.windows import falls, known_by
from recallscope.records.notice import Window

JUNE = Window(start="2025-06-01", end="2025-06-30")


@pytest.mark.parametrize(
    ("published", "within", "expected"),
    [
        ("2025-06-01", JUNE, "inside"),
        ("2025-06-30", JUNE, "inside"),
        ("2025-05-31", JUNE, "outside"),
        ("2025-07-01", JUNE, "outside"),
        ("2025-06", JUNE, "inside"),
        ("2025", JUNE, "perhaps"),
        ("2025-06", Window(end="2025-06-15"), "perhaps"),
        ("2025-06", Window(start="2025-06-02"), "perhaps"),
        ("2024", Window(start="2025-01-01"), "outside"),
        ("", JUNE, "perhaps"),
        ("", Window(), "inside"),
        ("2025", Window(), "inside"),
    ],
)
def test_falls(published: str, within: Window, expected: str) -> None:
    assert falls(published, within) == expected


def test_known_only_when_surely_published() -> None:
    assert known_by("2025-06", "2025-06-30")
    assert not known_by("2025-06", "2025-06-29")
    assert not known_by("", "2025-06-29")
