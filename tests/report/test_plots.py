"""Plots: the same bytes for the same rows, their data beside them, readable by all."""

import csv
import io
from xml.etree import ElementTree

import pytest

from recallscope.report.plots import Plot, csv_of, events_over_time, units_by_brand, wave_by_day

ROWS = [
    {"day": "2025-04-17", "brand": "Casely", "jurisdiction": "US", "low": 400, "high": 400, "event": "event:a"},
    {"day": "2025-06-16", "brand": "罗马仕 <&>", "jurisdiction": "CN", "low": 300, "high": 1_350, "event": "event:b"},
    {"day": "2025-06-20", "brand": "Casely", "jurisdiction": "NZ", "low": 5, "high": 5, "event": "event:a"},
]
MONTHS = [
    {"month": "2024-11", "jurisdiction": "US", "events": 2},
    {"month": "2025-02", "jurisdiction": "JP", "events": 1},
]
PLOTS = [
    wave_by_day(ROWS, 'A "wave"', (1_000, "one thousand")),
    units_by_brand(ROWS, "By brand"),
    events_over_time(MONTHS, "By month"),
]


def texts(plot: Plot) -> set[str]:
    """Return the lines of text of a picture."""
    nodes = ElementTree.fromstring(plot.svg).iter("{http://www.w3.org/2000/svg}text")
    return {line for node in nodes for line in node.itertext()}


@pytest.mark.parametrize("plot", PLOTS, ids=lambda plot: plot.name)
def test_the_picture_says_its_title_and_follows_the_reader_s_scheme(plot: Plot) -> None:
    root = ElementTree.fromstring(plot.svg)
    assert root.get("aria-label") == plot.title
    assert root.get("role") == "img"
    assert plot.title in texts(plot)
    assert b"prefers-color-scheme:dark" in plot.svg
    assert b'fill="white"' not in plot.svg


def test_the_same_rows_give_the_same_bytes() -> None:
    assert wave_by_day(ROWS, 'A "wave"', (1_000, "one thousand")) == PLOTS[0]


def test_a_wave_shows_each_day_the_line_and_a_range_where_sources_conflict() -> None:
    assert {"one thousand", "300 to 1,350", "400", "United States", "China"} <= texts(PLOTS[0])
    assert {"2025-04-17  Casely, US", "2025-06-16  罗马仕 <&>, CN"} <= texts(PLOTS[0])


def test_brands_add_up() -> None:
    assert {"Casely", "405", "300 to 1,350", "units"} <= texts(PLOTS[1])


def test_months_without_an_event_keep_their_place() -> None:
    assert {"2024-11", "2024-12", "2025-01", "2025-02"} <= texts(PLOTS[2])


def test_the_data_stand_beside() -> None:
    assert list(csv.DictReader(io.StringIO(PLOTS[0].csv.decode()))) == [
        {name: str(value) for name, value in row.items()} for row in ROWS
    ]
    assert csv_of([]) == b"\n"


def test_no_rows_make_an_empty_plot() -> None:
    for plot in (wave_by_day([], "None"), units_by_brand([], "None"), events_over_time([], "None")):
        assert "None" in texts(plot)
