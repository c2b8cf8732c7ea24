"""The labelled cases themselves: well-formed, so that a figure measured on them means something."""

import csv
from collections import Counter
from pathlib import Path

import pytest
from bench import reading

from tests.conftest import CASES

COLUMNS = ["id", "file", "row", "title", "brand", "model", "gtin", "expect", "event_hint", "reason"]
FEWEST_TITLES = 400
NOTICES = "notice,kind,brands,models,lines,skus,rules,units,made_from,made_to,sold_from,sold_to,note".split(",")


@pytest.fixture(scope="module")
def listings() -> list[dict[str, str]]:
    """The labelled listings, without the lines that tell their conventions."""
    with (CASES / "listings.csv").open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(line for line in lines if not line.startswith("#"))
        assert reader.fieldnames == COLUMNS
        return list(reader)


def test_listings_are_many_and_distinct(listings: list[dict[str, str]]) -> None:
    assert max(Counter(row["id"] for row in listings).values()) == 1
    titles = Counter((row["file"], row["row"], row["title"], row["gtin"]) for row in listings)
    assert max(titles.values()) == 1
    assert len(titles) >= FEWEST_TITLES


def test_a_listing_is_real_or_made_up(listings: list[dict[str, str]]) -> None:
    for row in listings:
        made_up = any(row[name] for name in ("title", "brand", "model", "gtin"))
        assert bool(row["file"]) == row["row"].isdecimal() != made_up, row["id"]


def test_a_label_says_what_and_why(listings: list[dict[str, str]]) -> None:
    assert {row["expect"] for row in listings} == {"match", "possible", "none"}
    for row in listings:
        assert bool(row["event_hint"]) == (row["expect"] != "none"), row["id"]
        assert row["reason"], row["id"]


def test_every_set_of_labelled_notices_is_measured_and_holds_its_own_notices() -> None:
    assert {path.name for path in CASES.glob("extraction*.csv")} == set(reading.SETS)
    times: Counter[str] = Counter()
    for name in reading.SETS:
        with (CASES / name).open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines)
            assert rows.fieldnames == NOTICES, name
            times.update(row["notice"] for row in rows)
    assert [notice for notice, count in times.items() if count > 1] == []


def test_a_set_of_other_goods_has_one_table(tmp_path: Path) -> None:
    told = dict(zip(reading.SETS, reading.report(tmp_path, CASES, []), strict=True))
    assert {name: text.count("| notices |") for name, text in told.items()} == {
        name: 1 if name in reading.OTHER_GOODS else 2 for name in reading.SETS
    }
    assert all("lithium" not in told[name].partition("|")[0] for name in reading.OTHER_GOODS)


@pytest.mark.corpus
def test_real_listings_lie_in_the_corpus(listings: list[dict[str, str]], corpus: Path) -> None:
    last_rows: dict[str, int] = {}
    for row in listings:
        if row["file"]:
            last_rows[row["file"]] = max(last_rows.get(row["file"], 0), int(row["row"]))
    for file, last in last_rows.items():
        with (corpus / file).open(encoding="utf-8-sig", newline="") as lines:
            assert sum(1 for _ in csv.DictReader(lines)) > last, file
