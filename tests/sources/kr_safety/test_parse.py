"""The city's list: the sample gives the records beside it, and a broken line says what is wrong."""

import hashlib
import json
from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document, Problem
from recallscope.sources import all_sources
from recallscope.sources.kr_safety.parse import parse
from tests.sources.eu_safety_gate.told import told

SAMPLES = Path(__file__).parent / "samples"


def document(content: bytes) -> Document:
    digest = hashlib.sha256(content).hexdigest()
    return Document(source="kr_safety", sha256=digest, name="list.jsonl", content=content)


def test_the_sample_gives_the_records_beside_it() -> None:
    content = (SAMPLES / "list.jsonl").read_bytes()
    assert told(parse(document(content))) == json.loads((SAMPLES / "list.json").read_text("utf-8"))


def test_a_file_that_is_not_utf8_is_refused() -> None:
    with pytest.raises(InputError, match="not UTF-8"):
        list(parse(document("전지".encode("euc-kr"))))


def test_html_instead_of_json_lines_gives_problems_and_no_notice() -> None:
    records = list(parse(document(b"<html>\n<body>\n</html>\n")))
    assert [type(record) for record in records] == [Problem] * 3


def test_unseen_characters_are_dropped_and_deep_nesting_is_a_problem() -> None:
    line = (SAMPLES / "list.jsonl").read_text("utf-8").split("\n")[0]
    (notice,) = parse(document(line.replace("A9991", "A99\\u000091").encode()))
    assert not isinstance(notice, Problem)
    assert notice.products[0].models == ("A9991",)
    (problem,) = parse(document(b"[" * 100_000 + b"]" * 100_000))
    assert isinstance(problem, Problem)


def test_the_source_is_declared_without_licence_and_feed() -> None:
    source = all_sources()["kr_safety"]
    assert (source.licence, source.redistributable, source.feeds) == (None, False, ())
