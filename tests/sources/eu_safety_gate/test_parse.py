"""Weekly reports: the samples give the records beside them, and a broken report or notification says what is wrong."""

import hashlib
import json
from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document, Problem
from recallscope.records.notice import Notice
from recallscope.sources import all_sources
from recallscope.sources.eu_safety_gate.parse import parse
from tests.sources.eu_safety_gate.told import told

SAMPLES = Path(__file__).parent / "samples"
NEW = (SAMPLES / "report_new.xml").read_bytes()


def document(content: bytes, name: str = "report.xml") -> Document:
    digest = hashlib.sha256(content).hexdigest()
    return Document(source="eu_safety_gate", sha256=digest, name=name, content=content)


def read(content: bytes) -> tuple[list[Notice], list[Problem]]:
    records = list(parse(document(content)))
    notices = [record for record in records if isinstance(record, Notice)]
    return notices, [record for record in records if isinstance(record, Problem)]


@pytest.mark.parametrize("name", ["report_new", "report_old"])
def test_a_sample_gives_the_records_beside_it(name: str) -> None:
    content = (SAMPLES / f"{name}.xml").read_bytes()
    assert told(parse(document(content))) == json.loads((SAMPLES / f"{name}.json").read_text("utf-8"))


def test_every_notification_is_a_notice_or_a_lost_problem() -> None:
    notices, problems = read(NEW)
    assert len(notices) + sum(problem.lost for problem in problems) == NEW.count(b"<notifications ")


def test_every_record_says_where_it_stands() -> None:
    notices, problems = read(NEW)
    assert {record.evidence[0].document for record in notices} == {document(NEW).sha256}
    assert notices[0].evidence[0].place == "notification 1"
    assert all(problem.evidence.place for problem in problems)


REFUSED: list[tuple[str, bytes]] = [
    ("truncated", NEW[: len(NEW) // 2]),
    ("html", b"<!DOCTYPE html><html><body>Service unavailable</body></html>"),
    ("other xml", b"<feed><entry/></feed>"),
    ("latin-1", NEW.replace(b"Exampla", b"Ex\xe4mpla")),
    ("bomb", b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><Safety-Gate><x>&b;</x></Safety-Gate>'),
    ("external", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><Safety-Gate>&e;</Safety-Gate>'),
    ("deep", b"<a>" * 5000 + b"</a>" * 5000),
    ("nul", NEW.replace(b"Boilo", b"Bo\0ilo")),
    ("empty", b""),
    ("no date", NEW.replace(b"10/01/2025", b"")),
    ("absurd date", NEW.replace(b"10/01/2025", b"31/02/2025")),
    ("far date", NEW.replace(b"10/01/2025", b"10/01/1066")),
]


@pytest.mark.parametrize(("name", "content"), REFUSED, ids=[name for name, _ in REFUSED])
def test_a_document_that_is_no_report_is_refused_as_a_whole(name: str, content: bytes) -> None:
    with pytest.raises(InputError, match=r"report\.xml"):
        list(parse(document(content)))


def test_the_same_notification_twice_is_one_notice() -> None:
    start, end = NEW.index(b"<notifications "), NEW.index(b"</notifications>") + len(b"</notifications>")
    once = NEW[: NEW.index(b"<notifications ")] + NEW[start:end] * 2 + b"</Safety-Gate>"
    notices, problems = read(once)
    assert (len(notices), problems) == (1, [])


def test_a_field_that_comes_twice_loses_only_its_record() -> None:
    notices, problems = read(NEW.replace(b"<brand><![CDATA[Boilo]]></brand>", b"<brand>a</brand><brand>b</brand>"))
    assert not any(notice.id.endswith("90005/25") for notice in notices)
    assert 'the field "brand" comes twice' in [problem.why for problem in problems]


def test_a_huge_field_loses_only_its_record() -> None:
    notices, problems = read(NEW.replace(b"Steel kettle.", b"x" * 200_000))
    assert len(notices) == 6
    assert any("200000 characters" in problem.why for problem in problems)


def test_the_source_is_declared() -> None:
    source = all_sources()["eu_safety_gate"]
    assert (source.prefix, source.licence, source.redistributable) == ("eu-safety-gate", "CC BY 4.0", True)
    assert [feed.verified for feed in source.feeds] == [False]
