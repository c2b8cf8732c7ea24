"""Energy in Wh: printed, else from capacity and the cells' voltage, never from an output's."""

import pytest

from recallscope.check.energy import energy, is_of_cells
from recallscope.check.unit import understand
from recallscope.records.facts import ABSENT, Number, Text

TABLE = [
    # wh, capacity_mah, volts -> low, high, from, ask, doubts
    ("74", "", "", (74, 74), "printed", "wh", []),
    ("74Wh", "20000mAh", "3.7V", (74, 74), "printed", "wh", []),
    ("", "20000", "", (72, 77), "nominal", "wh", []),
    ("", "27027", "3.7", (99.9999, 99.9999), "volts", "wh", []),
    ("", "20000", "3.85", (77, 77), "volts", "wh", []),
    ("", "10000", "7.4", (74, 74), "volts", "wh", []),
    ("", "20000", "5", (72, 77), "nominal", "wh", ["output_voltage"]),
    ("", "20000", "12V", (72, 77), "nominal", "wh", ["output_voltage"]),
    ("100", "20000", "", (100, 100), "printed", "wh", ["contradiction"]),
    ("74", "13000", "5", (74, 74), "printed", "wh", ["output_voltage", "contradiction"]),
    ("38.5", "10000", "3.7", (38.5, 38.5), "printed", "wh", []),
    ("absent", "20000", "", (72, 77), "nominal", "volts", []),
    ("absent", "", "", None, "", "capacity_mah", []),
    ("absent", "absent", "", None, "", "wh", []),
    ("", "absent", "", None, "", "wh", []),
    ("", "", "3.7", None, "", "wh", []),
    ("", "", "", None, "", "wh", []),
]


@pytest.mark.parametrize(("wh", "capacity", "volts", "span", "how", "ask", "doubts"), TABLE)
def test_energy(
    wh: str, capacity: str, volts: str, span: tuple[float, float] | None, how: str, ask: str, doubts: list[str]
) -> None:
    found = energy(understand({"wh": wh, "capacity_mah": capacity, "volts": volts}).facts)
    assert found.wh == (Number(*span) if span else None)
    assert (found.how, found.ask, [one.note for one in found.doubts]) == (how, ask, doubts)


@pytest.mark.parametrize(
    ("wh", "capacity", "rating"),
    [
        ("74", "", Text("legible")),
        ("absent", "20000", Text("legible")),
        ("absent", "absent", ABSENT),
        ("unclear", "absent", Text("unclear")),
        ("absent", "", None),
        ("", "", None),
    ],
)
def test_rating(wh: str, capacity: str, rating: object) -> None:
    assert energy(understand({"wh": wh, "capacity_mah": capacity}).facts).rating == rating


@pytest.mark.parametrize("volts", [3.2, 3.6, 3.7, 3.85, 4.4, 7.2, 7.4, 11.1, 14.8, 22.2])
def test_voltages_of_cells(volts: float) -> None:
    assert is_of_cells(volts)


@pytest.mark.parametrize("volts", [0.5, 3.1, 4.5, 5, 9, 12, 15, 18, 20, 28, 230])
def test_voltages_that_no_cell_has(volts: float) -> None:
    assert not is_of_cells(volts)
