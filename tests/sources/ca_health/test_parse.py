"""Health Canada's open data: the sample gives the records beside it, and broken input says what is wrong."""

import hashlib
import json
from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document, Problem
from recallscope.records.notice import Notice
from recallscope.sources import all_sources
from recallscope.sources.ca_health.joint import joint_with
from recallscope.sources.ca_health.parse import parse
from tests.sources.eu_safety_gate.told import told

SAMPLES = Path(__file__).parent / "samples"
ROWS = (SAMPLES / "open_data.json").read_bytes()


def document(content: bytes) -> Document:
    return Document(source="ca_health", sha256=hashlib.sha256(content).hexdigest(), name="data.json", content=content)


def read(content: bytes) -> tuple[list[Notice], list[Problem]]:
    records = list(parse(document(content)))
    notices = [record for record in records if isinstance(record, Notice)]
    return notices, [record for record in records if isinstance(record, Problem)]


def changed(**fields: object) -> bytes:
    """The first row of the sample with some fields changed."""
    return json.dumps([json.loads(ROWS)[0] | fields]).encode()


def test_the_sample_gives_the_records_beside_it() -> None:
    assert told(parse(document(ROWS))) == json.loads((SAMPLES / "open_data.told.json").read_text("utf-8"))


def test_every_row_is_a_notice_or_a_lost_problem() -> None:
    notices, problems = read(ROWS)
    assert len(notices) + sum(problem.lost for problem in problems) == len(json.loads(ROWS))


REFUSED: list[tuple[str, bytes]] = [
    ("an HTML page", b"<html></html>"),
    ("an empty file", b"  "),
    ("a JSON object", b'{"results": []}'),
    ("not readable as JSON", ROWS[: len(ROWS) // 2]),
    ("not readable as JSON", b'[{"NID": NaN}]'),
    ("not readable as JSON", b"[" * 100_000),
    ("not UTF-8", b'[{"NID": "\xe9"}]'),
]


@pytest.mark.parametrize(("why", "content"), REFUSED, ids=[why for why, _ in REFUSED])
def test_what_is_no_feed_is_refused_whole(why: str, content: bytes) -> None:
    with pytest.raises(InputError, match=why) as caught:
        list(parse(document(content)))
    assert "data.json" in str(caught.value)


LOST: list[tuple[dict[str, object], str]] = [
    ({"NID": "-4"}, "NID"),
    ({"NID": None}, "NID"),
    ({"NID": True}, "NID"),
    ({"Last updated": "1867-07-01"}, "Last updated"),
    ({"Last updated": "2027-02-30"}, "Last updated"),
    ({"Last updated": "soon"}, "Last updated"),
    ({"Title": ["a"]}, "Title"),
]


@pytest.mark.parametrize(("fields", "why"), LOST, ids=[str(fields) for fields, _ in LOST])
def test_a_row_that_cannot_be_read_is_a_problem(fields: dict[str, object], why: str) -> None:
    notices, (problem,) = read(changed(**fields))
    assert notices == []
    assert problem.lost
    assert why in problem.why


def test_an_empty_date_is_told_once_and_loses_nothing() -> None:
    rows = [json.loads(ROWS)[0] | {"NID": str(nid), "Last updated": ""} for nid in (1, 2)]
    notices, (problem,) = read(json.dumps(rows).encode())
    assert [notice.published for notice in notices] == ["", ""]
    assert not problem.lost


def test_the_same_row_twice_is_told_but_not_lost() -> None:
    row = json.loads(ROWS)[0]
    notices, (problem,) = read(json.dumps([row, row]).encode())
    assert len(notices) == 1
    assert not problem.lost


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Joint recall with Health Canada, the United States Consumer Product Safety Commission and Aster.", ("US",)),
        ("Joint recall with Health Canada, the US CPSC, Mexico's Profeco and Aster.", ("US", "MX")),
        ("Health Canada recalls it. Call the United States.", ()),
        ("", ()),
    ],
)
def test_partners_of_a_joint_recall(text: str, wanted: tuple[str, ...]) -> None:
    assert joint_with(text) == wanted


def test_the_source_says_whose_records_these_are() -> None:
    source = all_sources()["ca_health"]
    assert source.prefix == "ca-health"
    assert source.licence == "Open Government Licence - Canada"
    assert not source.feeds[0].verified
