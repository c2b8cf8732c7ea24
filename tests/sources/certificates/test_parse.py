"""A user's file into certificates: both forms, both languages, and what can't be read by file, line and field."""

import hashlib
import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from recallscope.archive.importing import import_paths
from recallscope.cli.importing import import_command
from recallscope.errors import InputError
from recallscope.records.certificate import Certificate
from recallscope.records.document import Document, Problem
from recallscope.settings import Settings
from recallscope.sources import source_named
from recallscope.sources.certificates.parse import parse
from recallscope.sources.certificates.words import COLUMNS, column, status

SAMPLES = Path(__file__).parent / "samples"
DOCS = Path(__file__).parents[3] / "docs" / "certificates.md"
HEADER = "number,holder,models,status,status_date,until"
WRONG_FORMS = {
    "empty.csv": b"",
    "page.csv": b"<!DOCTYPE html>\n<html>\n</html>\n",
    "no_status.csv": b"number,status_date\n1,2024-01-01\n",
    "no_date.csv": b"number,status\n1,valid\n",
    "no_number.csv": b"maker,status,status_date\nA,valid,2024-01-01\n",
    "twice.csv": "number,证书编号,status,status_date\n1,1,valid,2024-01-01\n".encode(),
    "semicolons.csv": b"number;status;status_date\n1;valid;2024-01-01\n",
    "header.csv": b"number,status,status_date\n",
    "gbk.csv": "number,status,status_date\n1,有效,2024-01-01\n".encode("gbk"),
    "nul.csv": b"number,status,status_date\n1,valid,\0\n",
    "lost.csv": b"number,holder,status,status_date\n,,valid,2024-01-01\n",
    "object.json": b'{"number": "1"}',
    "number.json": b"[1, 2]",
    "truncated.json": b'[{"number": "1"',
    "deep.json": b"[" * 100_000,
}


def document(content: str | bytes, name: str = "mine.csv") -> Document:
    data = content.encode() if isinstance(content, str) else content
    return Document(source="certificates", sha256=hashlib.sha256(data).hexdigest(), name=name, content=data)


def read(content: str | bytes) -> tuple[list[Certificate], list[tuple[str, str, bool]]]:
    """Return certificates, and (place, field, lost) of each problem."""
    records = list(parse(document(content)))
    problems = [one for one in records if isinstance(one, Problem)]
    assert all(one.why and one.evidence.source == "certificates" for one in problems)
    return (
        [one for one in records if isinstance(one, Certificate)],
        [(one.evidence.place, one.field, one.lost) for one in problems],
    )


def plain(name: str) -> list[Any]:
    """Return a sample's records as data, without the hash of the document."""
    found = parse(document((SAMPLES / name).read_bytes(), name))
    rows: list[Any] = [json.loads(msgspec.json.encode(one)) for one in found]
    for row in rows:
        for evidence in row["evidence"] if "id" in row else [row["evidence"]]:
            del evidence["document"]
    return rows


@pytest.mark.parametrize("name", ["changes.csv", "look_up_zh.csv", "list.json"])
def test_a_sample_gives_the_records_expected(name: str) -> None:
    expected = json.loads((SAMPLES / f"{name}.expected.json").read_text(encoding="utf-8"))
    assert plain(name) == expected


@pytest.mark.parametrize("name", WRONG_FORMS)
def test_a_file_of_another_form_is_one_line_and_nothing_is_imported(tmp_path: Path, name: str) -> None:
    path, settings = tmp_path / name, Settings(home=tmp_path / "home", workers=1)
    path.write_bytes(WRONG_FORMS[name])
    with pytest.raises(InputError) as caught:
        import_paths(settings, source_named("certificates"), [path])
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert not settings.archive.exists()


@pytest.mark.parametrize(
    ("row", "problem", "kept"),
    [
        ("1,A,P-1,expired,2024-01-01,", ("mine.csv:2", "status", False), ["certificates:1"]),
        ("1,A,P-1,,2024-01-01,", ("mine.csv:2", "status", False), ["certificates:1"]),
        ("1,A,P-1,valid,yesterday,", ("mine.csv:2", "status_date", False), ["certificates:1"]),
        ("1,A,P-1,valid,2024-02-30,", ("mine.csv:2", "status_date", False), ["certificates:1"]),
        ("1,A,P-1,valid,03/04/2024,", ("mine.csv:2", "status_date", False), ["certificates:1"]),
        ("1,A,P-1,valid,,", ("mine.csv:2", "status_date", False), ["certificates:1"]),
        ("1,A,P-1,suspended,2024-02-01,2024-01-01", ("mine.csv:2", "until", False), ["certificates:1"]),
        (",,P-1,valid,2024-01-01,", ("mine.csv:2", "number", True), []),
        ("2.02401E+15,A,P-1,valid,2024-01-01,", ("mine.csv:2", "number", True), []),
        ("1,A,P-1,valid,2024-01-01,,,", ("mine.csv:2", "", True), []),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_kept(row: str, problem: tuple[str, str, bool], kept: list[str]) -> None:
    certificates, problems = read(f"{HEADER}\n{row}\n9,B,P-9,valid,2024-01-01,\n")
    assert problems == [problem]
    assert [one.id for one in certificates] == [*kept, "certificates:9"]
    assert certificates[-1].history[0].status == "valid"


def test_a_row_whose_status_cannot_be_read_keeps_what_else_it_says() -> None:
    (one,), _ = read(f"{HEADER}\n1,A,P-1,expired,2024-01-01,\n")
    assert (one.holder, one.models, one.history) == ("A", ("P-1",), ())


def test_rows_of_one_number_are_one_history_however_it_is_written() -> None:
    (one,), _ = read(f"{HEADER}\n2024 0109-1,A,P-1,暂停,2025-06-14,\n202401091,A,P-2,有效,2024-03-01,\n")
    assert [(change.status, change.since) for change in one.history] == [
        ("valid", "2024-03-01"),
        ("suspended", "2025-06-14"),
    ]
    assert set(one.models) == {"P-1", "P-2"}


def test_a_row_without_a_number_speaks_at_the_level_known() -> None:
    (model, holder), _ = read(f"{HEADER}\n,A,P-1,suspended,2025-06-14,\n,A,,suspended,2025-06-14,\n")
    assert (model.level, model.history[0].part) == ("model", False)
    assert (holder.level, holder.history[0].part) == ("holder", True)


def test_nothing_is_read_out_of_a_number() -> None:
    (one,), _ = read(f"{HEADER}\n2019010914000001,A,P-1,suspended,2025-06-14,\n")
    assert (one.issued, one.issuing_body) == (None, None)


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        *(("有效", "valid"), ("暂停", "suspended"), ("撤销", "revoked"), ("注销", "cancelled"), ("恢复", "reinstated")),
        *((" Valid ", "valid"), ("SUSPENDED", "suspended"), ("暫停", "suspended"), ("canceled", "cancelled")),
        *(("过期", None), ("", None), ("ok", None)),
    ],
)
def test_words_for_a_status(word: str, meant: str | None) -> None:
    assert status(word) == meant


def test_headings_in_both_languages() -> None:
    assert all(column(name) == name == column(name.upper()) for name in COLUMNS)
    assert (column("证书编号"), column("Status Date"), column("my notes")) == ("number", "status_date", None)


@given(st.lists(st.tuples(*[st.text(max_size=12)] * 6), max_size=4))
def test_no_row_breaks_the_reader(cells: list[tuple[str, ...]]) -> None:
    names = HEADER.split(",")
    rows = [dict(zip(names, row, strict=True)) for row in cells]
    for record in parse(document(json.dumps(rows).encode() if rows else b"[{}]", "mine.json")):
        assert isinstance(record, Certificate | Problem)


@given(
    st.recursive(
        st.none() | st.booleans() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=5),
        st.lists,
        max_leaves=4,
    )
)
def test_no_value_of_json_breaks_the_reader(value: Any) -> None:
    row = dict.fromkeys((*COLUMNS, "history"), value)
    assert list(parse(document(json.dumps([row]), "mine.json")))


def test_the_examples_of_the_docs_are_read_without_a_problem() -> None:
    text = DOCS.read_text(encoding="utf-8")
    for form in ("csv", "json"):
        certificates, problems = read(text.split(f"```{form}\n")[1].split("```")[0])
        assert (len(certificates), problems) == (2, [])
    assert all(f"`{name}`" in text for name in COLUMNS)


def test_import_counts_what_it_read(tmp_path: Path) -> None:
    shutil.copy(SAMPLES / "look_up_zh.csv", tmp_path)
    settings = Settings(home=tmp_path / "home", workers=1)
    result = CliRunner().invoke(
        import_command, ["certificates", str(tmp_path / "look_up_zh.csv"), "--json"], obj=settings
    )
    assert json.loads(result.stdout) == {
        "source": "certificates",
        "new": 1,
        "known": 0,
        "records": 3,
        "problems": 2,
        "newest": "2099-06-14",
        "skipped": [],
    }
