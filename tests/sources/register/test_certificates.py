"""Certificate files of the register: a broken one says where, and the shipped ones say what the facts say."""

import hashlib
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.certificate import Certificate
from recallscope.records.document import Document
from recallscope.records.status import state_on
from recallscope.sources import source_named
from recallscope.sources.register import shipped
from recallscope.sources.register.parse import parse
from recallscope.sources.register.schema import schema_of

GOOD = """\
holder: Acme Power
other_names: [爱可美]
scheme: CCC
brands: [Acme]
note: Numbers were not found.
sources: ["https://example.org/second"]
certificates:
  p-1:
    models: [P-1]
    issued: "2023-11-20"
    history:
      - {status: suspended, since: "2025-06-14", until: "2025-09-13", url: "https://example.org/first"}
  all:
    note: Two makers.
    history:
      - {status: revoked, since: "2025-09", part: true, count: 3, url: "https://example.org/first"}
"""


def read(text: str, name: str = "certificates/ccc-acme.yaml") -> list[Certificate]:
    content = text.encode()
    document = Document(source="register", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)
    return list(parse(document))


def test_each_certificate_is_named_by_file_and_key() -> None:
    model, holder = read(GOOD)
    assert (model.id, holder.id) == ("register:ccc-acme/p-1", "register:ccc-acme/all")
    assert (model.level, holder.level) == ("model", "holder")
    assert (model.brands, holder.brands) == (("Acme",), ("Acme",))
    assert (model.note, holder.note) == ("Numbers were not found.", "Numbers were not found. Two makers.")
    assert [one.id for one in read(GOOD.split("  all:")[0])] == ["register:ccc-acme"]


def test_the_day_of_issue_begins_the_history() -> None:
    model, holder = read(GOOD)
    assert [(one.status, one.since, one.until) for one in model.history] == [
        ("valid", "2023-11-20", None),
        ("suspended", "2025-06-14", "2025-09-13"),
    ]
    assert [(one.part, one.count) for one in holder.history] == [(True, 3)]


def test_every_page_is_evidence() -> None:
    model, _ = read(GOOD)
    assert [one.url for one in model.evidence] == ["https://example.org/first", "https://example.org/second"]


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("holder: Acme Power\n", "", "the file: 'holder' is a required property"),
        ("status: suspended", "status: paused", "certificates.p-1.history[0].status"),
        ('since: "2025-06-14"', 'since: "2025-06-31"', "certificates.p-1.history[0].since: '2025-06-31'"),
        ('since: "2025-06-14"', "since: soon", "certificates.p-1.history[0].since"),
        ('issued: "2023-11-20"', 'issued: "2023-02-30"', "certificates.p-1.issued"),
        ('until: "2025-09-13"', 'until: "2025-01-01"', "certificates.p-1.history[0].until: it ends before it begins"),
        (', url: "https://example.org/first"}', "}", "certificates.p-1.history[0]: 'url' is a required property"),
        ("count: 3", "count: three", "certificates.all.history[0].count"),
        ("part: true", "part: false", "certificates.all.history[0].part"),
        ("scheme: CCC", "scheme: XYZ", "scheme"),
        ("models: [P-1]", "model: P-1", "certificates.p-1"),
    ],
)
def test_a_broken_file_says_where_and_why(old: str, new: str, why: str) -> None:
    assert old in GOOD
    with pytest.raises(InputError) as error:
        read(GOOD.replace(old, new, 1))
    assert str(error.value).startswith("certificates/ccc-acme.yaml: ")
    assert why in str(error.value)
    assert "\n" not in str(error.value)


@cache
def held() -> dict[str, Certificate]:
    """Return every certificate of the shipped register by id."""
    documents = (one for one in shipped() if one.name.startswith("certificates/"))
    found = [record for one in documents for record in source_named("register").parse(one)]
    assert all(isinstance(one, Certificate) for one in found)
    return {one.id: one for one in found}  # type: ignore[union-attr,misc]


SHIPPED = [
    ("ccc-amprius-wuxi", "2025-05-31", "unknown"),
    ("ccc-amprius-wuxi", "2025-06-10", "some_suspended"),
    ("ccc-amprius-wuxi", "2025-07-08", "some_suspended"),
    ("ccc-amprius-wuxi", "2025-07-09", "suspended"),
    ("ccc-romoss-jiangmen", "2025-06-13", "unknown"),
    ("ccc-romoss-jiangmen", "2025-06-14", "suspended"),
    ("ccc-romoss-huazhongke", "2025-09-14", "suspended"),
    ("ccc-romoss-huazhongke", "2025-09-17", "suspended"),
    ("ccc-anker", "2025-05-31", "unknown"),
    ("ccc-anker", "2025-06-30", "some_suspended"),
    ("ccc-baseus", "2025-06-30", "some_suspended"),
    ("ccc-ugreen", "2025-06-30", "some_suspended"),
    ("ccc-xiaomi/pb2022zm", "2023-11-19", "unknown"),
    ("ccc-xiaomi/pb2022zm", "2023-11-20", "valid"),
    ("ccc-xiaomi/pb2022zm", "2025-06-14", "suspended"),
    ("ccc-xiaomi/p05zm", "2023-11-27", "unknown"),
    ("ccc-xiaomi/p05zm", "2025-06-13", "valid"),
    ("ccc-xiaomi/p05zm", "2025-06-14", "suspended"),
]


@pytest.mark.parametrize(("name", "day", "status"), SHIPPED)
def test_what_is_on_record(name: str, day: str, status: str) -> None:
    assert state_on(held()[f"register:{name}"].history, date.fromisoformat(day)).status == status


def test_the_table_speaks_of_every_certificate() -> None:
    assert {f"register:{name}" for name, _, _ in SHIPPED} == held().keys()


def test_every_change_has_its_page_and_no_number_is_made_up() -> None:
    for one in held().values():
        assert one.number is None
        assert "not found" in one.note
        assert all(change.url for change in one.history), one.id


def test_the_cell_maker_is_never_mixed_up_with_another() -> None:
    for one in held().values():
        names = " ".join((one.holder, *one.other_names, *one.brands)).casefold()
        assert not {"atl", "amperex", "catl"} & set(names.split())
    cells = held()["register:ccc-amprius-wuxi"]
    assert [one.count for one in cells.history if one.count] == [11, 74]
    assert "安普瑞斯(无锡)" in cells.other_names


def test_the_docs_example_is_read_and_every_field_is_named() -> None:
    text = (Path(__file__).parents[3] / "docs" / "register.md").read_text(encoding="utf-8")
    part = text.split("## A certificate holder")[1]
    model, others = read(part.split("```yaml\n")[1].split("```")[0])
    assert (model.level, others.level, others.history[0].part) == ("model", "holder", True)
    schema = schema_of("certificate")
    fields = [
        *schema["properties"],
        *schema["$defs"]["certificate"]["properties"],
        *schema["$defs"]["change"]["properties"],
    ]
    assert all(f"`{field}`" in part for field in fields)
