"""Batch-number fields: every form of writing, as a table. The codes are made up."""

import time
from typing import Any

import pytest

from recallscope.records.predicate import to_data
from recallscope.text.batches import read
from recallscope.text.batches.days import iso, windows
from recallscope.text.batches.gtins import find, take_gtins
from recallscope.text.batches.labels import segments
from recallscope.text.batches.lists import spaced, unglued
from recallscope.text.batches.phrases import made, says_all, sold

Scope = Any


def lots(*codes: str) -> Scope:
    return {"lot": {"one_of": list(codes)}}


SCOPES: list[tuple[str, Scope]] = [
    ("D08Q", lots("D08Q")),
    ("CT250212, CT241011", lots("CT250212", "CT241011")),
    ("A100; A200 and A300", lots("A100", "A200", "A300")),
    ("Batch no. 77123", lots("77123")),
    ("Batch code: 130309Bar code: 4006381333931", lots("130309")),
    ("LOT: L-55/A", lots("L-55/A")),
    ("518A", lots("518A")),
    ("12A", "not_stated"),
    ("KBT 118920101749 and KBT 118920101727", lots("KBT 118920101749", "KBT 118920101727")),
    ("300025584 300025589 300025590", lots("300025584", "300025589", "300025590")),
    ("250626 4808 10821", lots("250626 4808 10821")),
    ("2020.112020.122021.01", lots("2020.11", "2020.12", "2021.01")),
    ("05/202009/2022", lots("05/2020", "09/2022")),
    ("25W5026W0526W11", lots("25W50", "26W05", "26W11")),
    ("601113601150602113602124602127604606", lots("601113", "601150", "602113", "602124", "602127", "604606")),
    ("2301, 2302 and 2305", {"date_code": {"one_of": ["2301", "2302", "2305"]}}),
    ("2301", lots("2301")),
    ("9301, 9902", lots("9301", "9902")),
    ("9321270001 - 9321270586", {"lot": {"between": ["9321270001", "9321270586"]}}),
    (
        "QA07354133 to QA07365172; QA0703039385 to QA0703046744; QA010015177 to QA06010018856",
        {
            "any": [
                {"lot": {"between": ["QA07354133", "QA07365172"]}},
                {"lot": {"between": ["QA0703039385", "QA0703046744"]}},
                "not_stated",
            ]
        },
    ),
    ("QA07354133 to QA07365172; QA010015177 to QA06010018856", "not_stated"),
    ("FD0201 to FD0306", {"lot": {"between": ["FD0201", "FD0306"]}}),
    ("between FD0201 and FD0306", {"lot": {"between": ["FD0201", "FD0306"]}}),
    ("FD0306 - FD0201", "not_stated"),
    ("C218 - T122", lots("C218", "T122")),
    ("C218 - T122 - others", "not_stated"),
    ("QTYK-LLJ-CKT-D", lots("QTYK-LLJ-CKT-D")),
    ("serial numbers up to 2406070001", {"serial": {"between": ["0000000000", "2406070001"]}}),
    ("1A072812-1A650359", {"lot": {"between": ["1A072812", "1A650359"]}}),
    ("2176183-2017", lots("2176183-2017")),
    ("serial numbers beginning with 7524 followed by 00001", "not_stated"),
    ("20121113xxxx, 20121205xxxx", {"lot": {"starts_with": ["20121113", "20121205"]}}),
    ("EG31YFJA070...", {"lot": {"starts_with": ["EG31YFJA070"]}}),
    ("Serial number: RT1A724US/7", {"serial": {"one_of": ["RT1A724US/7"]}}),
    ("S/N from SX1000 to SX1999", {"serial": {"between": ["SX1000", "SX1999"]}}),
    ("Serial numbers starting with 57X or 35S", {"serial": {"starts_with": ["57X", "35S"]}}),
    ("Batches starting with A0, Q1, or GQ", {"lot": {"starts_with": ["A0", "Q1", "GQ"]}}),
    ("serial number ending in Q7", {"serial": {"ends_with": ["Q7"]}}),
    ("Date code: XP1207, XP0108", {"date_code": {"one_of": ["XP1207", "XP0108"]}}),
    ("Batch 4711, serial no. AB-12345", {"all": [lots("4711"), {"serial": {"one_of": ["AB-12345"]}}]}),
    ("all", "every_unit"),
    ("All batches", "every_unit"),
    ("All serial numbers are affected.", "every_unit"),
    ("Unknown", "not_stated"),
    ("not specified", "not_stated"),
    ("-", "not_stated"),
    ("N/A", "not_stated"),
    ("Various", "not_stated"),
    ("", "not_stated"),
    ("all except 1234", "not_stated"),
    ("1234 and possibly others", "not_stated"),
    ("4006381333931", "not_stated"),
    ("4 006381 333931", "not_stated"),
    ("4006381333930", "not_stated"),
    ("300 LED", "not_stated"),
    ("X001ABCDEF", "not_stated"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES, ids=[text or "empty" for text, _ in SCOPES])
def test_a_field_is_the_scope_it_spells(text: str, scope: Scope) -> None:
    assert to_data(read(text, year=2024).scope) == scope


def of_model(model: str, scope: Scope) -> Scope:
    return {"all": [{"model": {"one_of": [model]}}, scope]}


MODELS: list[tuple[str, tuple[str, ...], Scope]] = [
    (
        "X2037: 2318, 2319 and 2322X2038: 2313 and 2316",
        ("X2037", "X2038"),
        {
            "any": [
                of_model("X2037", {"date_code": {"one_of": ["2318", "2319", "2322"]}}),
                of_model("X2038", {"date_code": {"one_of": ["2313", "2316"]}}),
            ]
        },
    ),
    (
        "MX-1: where the first 4 digits of the serial is 4105, MX-2: first 4 digits of the serial are 4181 or 4182",
        ("MX-1", "MX-2"),
        {
            "any": [
                of_model("MX-1", {"serial": {"starts_with": ["4105"]}}),
                of_model("MX-2", {"serial": {"starts_with": ["4181", "4182"]}}),
            ]
        },
    ),
    ("MX-1: A100", ("MX-1", "MX-2"), {"any": [of_model("MX-1", lots("A100")), of_model("MX-2", "not_stated")]}),
    ("DQ-S GL4845BC480704", ("DQ-S",), lots("GL4845BC480704")),
    ("DQ-S", ("DQ-S",), "not_stated"),
]


@pytest.mark.parametrize(("text", "models", "scope"), MODELS, ids=[text[:20] for text, _, _ in MODELS])
def test_batches_given_model_by_model_stay_with_their_model(text: str, models: tuple[str, ...], scope: Scope) -> None:
    assert to_data(read(text, models, year=2024).scope) == scope


def test_a_field_gives_up_the_numbers_that_are_no_batches() -> None:
    found = read("Item No 8510/batch No 2910/EAN 4006381333931", year=2013)
    assert (to_data(found.scope), found.skus, found.gtins) == (lots("2910"), ("8510",), ("4006381333931",))


def test_a_number_known_for_something_else_is_no_batch() -> None:
    assert to_data(read("735412, 735413", known=("735412",)).scope) == lots("735413")


def test_dates_in_a_batch_field() -> None:
    assert read("31/07/2024 - 04/09/2024").made == (("2024-07-31", "2024-09-04"),)
    assert read("Manufacturing year 2020").made == (("2020", "2020"),)
    found = read("854/19; products sold between 01.01.2020 - 31.07.2021.")
    assert (to_data(found.scope), found.sold) == (lots("854/19"), (("2020-01-01", "2021-07-31"),))


WINDOWS: list[tuple[str, tuple[tuple[str | None, str | None], ...]]] = [
    ("01.02.2018 - 01.05.2026", (("2018-02-01", "2026-05-01"),)),
    ("06.06.2025 – 22.01.2026", (("2025-06-06", "2026-01-22"),)),
    ("2022-2023", (("2022", "2023"),)),
    ("12/2022", (("2022-12", "2022-12"),)),
    ("15 to 21 April 2021", (("2021-04-15", "2021-04-21"),)),
    ("between 24 September and 11 November 2020", (("2020-09-24", "2020-11-11"),)),
    ("between December and 3 February 2021", (("2020-12", "2021-02-03"),)),
    ("between 9 October 12 December 2019", (("2019-10-09", "2019-12-12"),)),
    ("between December 2007 (series launch) and May 2010", (("2007-12", "2010-05"),)),
    ("between February 2006 and early 2007", (("2006-02", "2007"),)),
    ("from June 2019 to January 2020", (("2019-06", "2020-01"),)),
    ("before 3 May 2006", ((None, "2006-05-03"),)),
    ("after 10 September 2002", (("2002-09-10", None),)),
    ("up to and including week 38 of 2011", ((None, "2011-09-25"),)),
    ("2/2024 and 2024-05-06", (("2024-02", "2024-02"), ("2024-05-06", "2024-05-06"))),
    ("09.10.2025 - 27.09.2025", ()),
    ("31/02/2024", ()),
    ("5910632072586", ()),
]


@pytest.mark.parametrize(("text", "days"), WINDOWS, ids=[text for text, _ in WINDOWS])
def test_windows_of_dates_with_the_day_before_the_month(text: str, days: Any) -> None:
    assert windows(text) == days


MADE: list[tuple[str, Any]] = [
    ("The batteries were manufactured between May and September 2004.", (("2004-05", "2004-09"),)),
    (
        "Only units manufactured between 16 July and 28 December 2007, with battery cells manufactured in June 2007.",
        (("2007-07-16", "2007-12-28"),),
    ),
    ("Production date: 12/2022, colour mint", (("2022-12", "2022-12"),)),
    ("Manufacturing dates: 22/01 and 21/12", (("2022-01", "2022-01"), ("2021-12", "2021-12"))),
    ("Year of construction 2024", (("2024", "2024"),)),
    ("AB910 up to and including week 38 of 2011.", ((None, "2011-09-25"),)),
    ("Made of steel. Sold in 2020.", ()),
    ("Made in China, article 2021", ()),
    ("Model year: 2021", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "days"), MADE, ids=[text[:30] for text, _ in MADE])
def test_when_units_were_made_is_read_only_where_it_is_said(text: str, days: Any) -> None:
    assert made(text).windows == days


def test_when_units_were_sold() -> None:
    assert sold("Sold with these models from February 2019 to January 2022.").windows == (("2019-02", "2022-01"),)
    assert sold("Packs sold in QN9120 sets and apart as kits to users between 1 May 2005 and June 2008.").windows == (
        ("2005-05-01", "2008-06"),
    )
    assert sold("It is also sold apart the packs were manufactured between May 2004 and June 2004.").windows == ()
    assert sold("The affected products were sold till December 2020.").windows == ((None, "2020-12"),)


def test_a_sentence_can_say_that_all_units_are_meant() -> None:
    assert says_all("Toy drone. All batches are concerned.")
    assert says_all("4006381333931. The recall concerns all units with model number QX-100.")
    assert not says_all("All batches with a red dot are concerned.")


def test_barcodes_are_found_glued_spaced_and_checked() -> None:
    assert find("40063813339315901234123457") == ("4006381333931", "5901234123457")
    assert find("4 006381 333931") == ("4006381333931",)
    assert find("4006381333930") == ()
    assert take_gtins("A1 4006381333931 B2") == (("4006381333931",), "A1   B2")


def test_glue_is_parted_only_where_chance_is_no_explanation() -> None:
    assert unglued("AB12CD34EF56") == ["AB12CD34EF56"]
    assert unglued("202411281537") == ["202411281537"]
    assert unglued("111222111223") == ["111222", "111223"]
    assert spaced("5144 1905") == ["5144 1905"]


def test_labels_part_a_text() -> None:
    found = [(cut.label, cut.text.strip(" ,;")) for cut in segments("Model: BL-137 Ref. 7300 EAN 4006381333931")]
    assert found == [("model", "BL-137"), ("sku", "7300"), ("gtin", "4006381333931")]


def test_no_date_is_made_of_what_is_none() -> None:
    assert [iso(text) for text in ("32.01.2024", "2024-13", "week 60 of 2020", "1901", "")] == [None] * 5


NASTY = [
    "1" * 9000,
    "A1-" * 4000,
    "(" * 5000,
    "- " * 5000,
    "1/2" * 4000,
    "sold " * 3000 + "2020",
    "a: " * 4000,
    "12 " * 5000,
    "!" * 9000 + "x",
]


@pytest.mark.parametrize("text", NASTY, ids=[text[:6] for text in NASTY])
def test_no_text_takes_long(text: str) -> None:
    start = time.perf_counter()
    read(text, ("A1", "B2"), year=2024)
    assert time.perf_counter() - start < 20  # what would hang takes minutes; a loaded machine takes seconds
