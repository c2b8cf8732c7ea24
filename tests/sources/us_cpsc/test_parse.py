"""The Recalls API and the CSV export: the samples give the records beside them, and broken input says what is wrong."""

import hashlib
import json
from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document, Problem
from recallscope.records.notice import Notice
from recallscope.sources import all_sources
from recallscope.sources.us_cpsc.identity import notice_id
from recallscope.sources.us_cpsc.parse import parse
from tests.sources.eu_safety_gate.told import told

SAMPLES = Path(__file__).parent / "samples"
API = (SAMPLES / "api.json").read_bytes()
EXPORT = (SAMPLES / "export.csv").read_bytes()


def document(content: bytes, name: str = "recalls") -> Document:
    return Document(source="us_cpsc", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)


def read(content: bytes) -> tuple[list[Notice], list[Problem]]:
    records = list(parse(document(content)))
    notices = [record for record in records if isinstance(record, Notice)]
    return notices, [record for record in records if isinstance(record, Problem)]


def changed(**fields: object) -> bytes:
    """The first record of the sample with some fields changed."""
    return json.dumps([json.loads(API)[0] | fields]).encode()


@pytest.mark.parametrize("name", ["api.json", "export.csv"])
def test_a_sample_gives_the_records_beside_it(name: str) -> None:
    content = (SAMPLES / name).read_bytes()
    expected = (SAMPLES / name).with_suffix(".told.json").read_text("utf-8")
    assert told(parse(document(content))) == json.loads(expected)


def test_every_record_is_a_notice_or_a_lost_problem() -> None:
    notices, problems = read(API)
    assert len(notices) + sum(problem.lost for problem in problems) == len(json.loads(API))


def test_both_forms_give_one_id_and_say_which_form() -> None:
    (api, *_), _ = read(API)
    (export, *_), _ = read(EXPORT)
    assert api.id == export.id == "us-cpsc:97001"
    assert (api.form, export.form) == ("api", "export")
    assert api.evidence[0].place == "[0]"
    assert export.evidence[0].place == "line 2"


def test_a_firm_in_the_place_of_the_product_is_none() -> None:
    name = "Aixin Shangmao Co., Ltd., doing business as Quorvex, of China"
    firm = json.loads(API)[0]["Products"][0] | {"Name": name, "Description": ""}
    (notice, *_), _ = read(changed(Title="Brelund Lamps Recalled Due to Fire Hazard", Description="", Products=[firm]))
    assert [product.brand for product in notice.products] == ["Brelund"]


REFUSED: list[tuple[str, bytes]] = [
    ("an HTML page", b"<!DOCTYPE html><html><body>Sorry</body></html>"),
    ("an empty file", b""),
    ("a JSON object", b'{"error": "busy"}'),
    ("text beginning 'id,name", b"id,name\n1,2\n"),
    ("not readable as JSON", API[: len(API) // 2]),
    ("not readable as JSON", b'[{"RecallID": NaN}]'),
    ("not readable as JSON", b"[" * 100_000),
    ("not UTF-8", b'[{"Title": "\xff\xfe"}]'),
]


@pytest.mark.parametrize(("why", "content"), REFUSED, ids=[why for why, _ in REFUSED])
def test_what_is_no_feed_is_refused_whole(why: str, content: bytes) -> None:
    with pytest.raises(InputError, match=why) as caught:
        list(parse(document(content, "recalls.json")))
    assert "recalls.json" in str(caught.value)


LOST: list[tuple[dict[str, object], str]] = [
    ({"RecallDate": "9999-01-01T00:00:00"}, "RecallDate"),
    ({"RecallDate": "0001-01-01"}, "RecallDate"),
    ({"RecallDate": 20270101}, "RecallDate"),
    ({"RecallNumber": "abc"}, "recall number"),
    ({"RecallNumber": "", "RecallID": None, "URL": ""}, "no number, no record id and no address"),
    ({"Products": "lamps"}, "no list"),
    ({"Products": ["lamps"]}, "no object"),
    ({"Products": [{"Name": "lamps"}]}, "missing"),
    ({"Hazards": [{"Name": ["x"], "HazardType": "", "HazardTypeID": ""}]}, "neither text nor a number"),
    ({"Title": None, "Description": 4}, "Description"),
]


@pytest.mark.parametrize(("fields", "why"), LOST, ids=[why for _, why in LOST])
def test_a_record_that_cannot_be_read_is_a_problem(fields: dict[str, object], why: str) -> None:
    notices, (problem,) = read(changed(**fields))
    assert notices == []
    assert problem.lost
    assert why in problem.why


def test_a_record_that_is_no_object_is_a_problem() -> None:
    notices, problems = read(b'[null, 3, "x", []]')
    assert notices == []
    assert [problem.lost for problem in problems] == [True] * 4


def test_the_same_record_twice_is_told_but_not_lost() -> None:
    record = json.loads(API)[0]
    notices, (problem,) = read(json.dumps([record, record]).encode())
    assert len(notices) == 1
    assert not problem.lost
    assert "[0]" in problem.why


def test_an_added_field_is_told_once_a_document() -> None:
    records = [record | {"Colour": "red"} for record in json.loads(API)[:2]]
    _, problems = read(json.dumps(records).encode())
    assert [(problem.field, problem.lost) for problem in problems] == [("Colour", False)]


def test_negative_counts_count_nothing_and_unseen_characters_vanish() -> None:
    products = [{"Name": "Quor\x00vex power banks", "NumberOfUnits": "-500"}]
    full = [{"Description": "", "Model": "QX-900", "Type": "", "CategoryID": ""} | product for product in products]
    (notice,), _ = read(changed(Products=full))
    assert notice.units == ()
    assert notice.products[0].brand == "Quorvex"
    assert "QX-900" in notice.products[0].models


def test_texts_may_be_cut_anywhere() -> None:
    record = json.loads(API)[0]
    cuts = [record | {"RecallNumber": str(40000 + at), "Description": record["Description"][:at]} for at in range(400)]
    notices, problems = read(json.dumps(cuts).encode())
    assert len(notices) == 400
    assert problems == []


def test_a_row_with_a_lost_cell_is_a_problem() -> None:
    header, *rows = EXPORT.decode("utf-8-sig").splitlines()
    broken = "\n".join([header, rows[0], "97-050,too,short"]).encode()
    notices, (problem,) = read(broken)
    assert len(notices) == 1
    assert problem.lost


def test_a_dropped_column_loses_every_row() -> None:
    notices, problems = read(EXPORT.replace(b",Units,", b",Number,"))
    assert notices == []
    assert all(problem.lost and "Units" in problem.why for problem in problems)


@pytest.mark.parametrize(
    ("number", "record", "url", "wanted"),
    [
        ("97-135", 1, "", "us-cpsc:97135"),
        (" 97 135 ", None, "", "us-cpsc:97135"),
        ("98167a", None, "", "us-cpsc:98167a"),
        ("", 10937, "https://x/y", "us-cpsc:id-10937"),
        ("", None, "https://x/Recalls/2027/Big-Caf%C3%A9-Lamps/", "us-cpsc:url-Big-Caf-Lamps"),
    ],
)
def test_an_id_is_the_number_else_the_record_else_the_address(
    number: str, record: object, url: str, wanted: str
) -> None:
    assert notice_id(number, record, url) == wanted


def test_the_source_says_whose_records_these_are() -> None:
    source = all_sources()["us_cpsc"]
    assert source.prefix == "us-cpsc"
    assert {feed.name: feed.verified for feed in source.feeds} == {"api": True, "export": False}
