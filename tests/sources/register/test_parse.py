"""One event file into notices; a broken one says which file, which field and why."""

import hashlib
from pathlib import Path
from typing import Any

import msgspec
import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document
from recallscope.records.notice import Claim, Notice, Price, Window
from recallscope.sources.register.parse import parse
from recallscope.sources.register.schema import schema_of

GOOD = """\
title: Acme One
title_zh: 一号
expands: [2023-acme-zero]
common:
  products:
    - {brand: Acme, models: [P-1], misprints: {P-I: P-1}, capacity_mah: [5000]}
  hazards: [fire]
notices:
  cn:
    published: "2024-02"
    markets: [CN]
    sources:
      - {url: "https://example.org/cn", confidence: medium, note: press}
      - {url: "https://example.org/cn2", confidence: high}
    told_by: ["us-cpsc:24001"]
    scope:
      all: [{model: {one_of: [P-1]}}, {made: {within: [[2024-01, null]]}}]
    units: [{jurisdiction: CN, count: 12, model: P-1}]
    made: {from: 2024-01}
    price: {currency: CNY, min: 99}
    code_excludes: OI
    where: {serial: on the back}
    parties:
      - {name: Cells Ltd, role: cell_maker, url: "https://example.org/cells", note: teardown}
    claims:
      - {field: units, value: about 10, url: "https://example.org/cn2"}
  us:
    published: 2024-03-01
    title: Acme One in the US
    type: warning
    markets: [US]
    sources: [{url: "https://example.org/us", confidence: high}]
    hazards: [burn]
"""


def document(text: str | bytes, name: str = "events/2024-acme-one.yaml") -> Document:
    content = text if isinstance(text, bytes) else text.encode()
    return Document(source="register", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)


def read(text: str) -> list[Notice]:
    return list(parse(document(text)))


def test_two_notices_are_named_by_file_and_key() -> None:
    cn, us = read(GOOD)
    assert (cn.id, us.id) == ("register:2024-acme-one/cn", "register:2024-acme-one/us")
    assert (cn.title, us.title) == ("Acme One", "Acme One in the US")
    assert (cn.expands, us.expands) == (("2023-acme-zero",), ("2023-acme-zero",))


def test_what_is_common_holds_where_a_notice_does_not_say_otherwise() -> None:
    cn, us = read(GOOD)
    assert cn.products == us.products
    assert (cn.hazards, us.hazards) == (("fire",), ("burn",))
    assert (cn.type, us.type) == ("recall", "warning")


def test_every_field_arrives() -> None:
    cn, _ = read(GOOD)
    assert cn.published == "2024-02"
    assert cn.products[0].kind == "power_bank"
    assert cn.products[0].misprints == (("P-I", "P-1"),)
    assert [(one.jurisdiction, one.count, one.model) for one in cn.units] == [("CN", 12, "P-1")]
    assert cn.made == Window(start="2024-01")
    assert cn.price == Price(currency="CNY", low=99.0)
    assert (cn.code_excludes, cn.where, cn.told_by) == ("OI", (("serial", "on the back"),), ("us-cpsc:24001",))
    assert cn.claims == (
        Claim(field="units", value="about 10", url="https://example.org/cn2"),
        Claim(field="parties", value="Cells Ltd (cell_maker)", url="https://example.org/cells", note="teardown"),
        Claim(field="confidence", value="medium", url="https://example.org/cn", note="press"),
    )
    assert [(one.place, one.url) for one in cn.evidence] == [
        ("notices.cn.sources[0]", "https://example.org/cn"),
        ("notices.cn.sources[1]", "https://example.org/cn2"),
    ]
    assert cn.url == "https://example.org/cn"


def test_notices_survive_being_written_and_read_again() -> None:
    product = read(GOOD)[0].products[0]
    assert msgspec.json.decode(msgspec.json.encode(product), type=type(product)) == product


PRODUCTS = "  products:\n    - {brand: Acme, models: [P-1], misprints: {P-I: P-1}, capacity_mah: [5000]}\n"
HAZARDS = "  hazards: [fire]\n"

BROKEN: list[tuple[str, str, str]] = [
    ("published: 2024-03-01", "published: 20240301", "notices.us.published: 20240301 is not of type 'string'"),
    ("published: 2024-03-01", "published: 2024-02-30", "notices.us.published: '2024-02-30' is not in the calendar"),
    ("published: 2024-03-01", "published: 1.3.2024", "notices.us.published: '1.3.2024' does not fit: A date as"),
    ("published: 2024-03-01", "publisht: 2024-03-01", "notices.us: Additional properties are not allowed ('publisht'"),
    ("    published: 2024-03-01\n", "", "notices.us: 'published' is a required property"),
    ("one_of: [P-1]", "one_of: [12]", "notices.cn.scope.all[0].model: values must be text; write a code"),
    ("one_of: [P-1]", "like: [P-1]", 'notices.cn.scope.all[0].model: unknown operator "like"'),
    ("made: {within: [[2024-01, null]]}", "made: soon", "notices.cn.scope.all[1].made: expected"),
    ("[[2024-01, null]]", "[[2024-01, 2023-12]]", "notices.cn.scope.all[1].made: a window ends before it begins"),
    (
        "made: {from: 2024-01}",
        "made: {from: 2024-01, to: 2023-12}",
        "notices.cn.made: the window ends before it begins",
    ),
    ("count: 12", "count: about 12", "notices.cn.units[0].count: 'about 12' is not of type 'integer'"),
    ("markets: [US]", "markets: [USA]", "notices.us.markets[0]: 'USA' does not fit: ISO 3166-1"),
    ("us-cpsc:24001", "CPSC 24001", "notices.cn.told_by[0]: 'CPSC 24001' does not fit: The id of another"),
    ("type: warning", "type: rumour", "notices.us.type: 'rumour' is not one of"),
    (', url: "https://example.org/cells"', "", "notices.cn.parties[0]: 'url' is a required property"),
    ("  cn:\n", "  CN:\n", "'CN' does not match"),
    ("capacity_mah: [5000]", "capacity_mah: 5000", "common.products[0].capacity_mah: 5000 is not of type 'array'"),
    (
        "  products:\n    - {brand: Acme, models: [P-1], misprints: {P-I: P-1}, capacity_mah: [5000]}\n",
        "",
        "no products",
    ),
    (
        "  hazards: [fire]\n",
        "  hazards: [fire]\n  hazards: [burn]\n",
        'yaml:8: not readable as YAML: the key "hazards"',
    ),
    ("hazards: [fire]", "hazards: &all [fire]\n  remedies: *all", "yaml:8: not readable as YAML: aliases (*)"),
    ("title: Acme One\n", "title: [Acme\n", "not readable as YAML"),
    ("title: Acme One\n", "title: Acme One\n2024: 1\n", "yaml:2: not readable as YAML: the key '2024' is no text"),
    (
        "title: Acme One\n",
        "title: !!python/name:os.system\n",
        "not readable as YAML: could not determine a constructor",
    ),
    ("title: Acme One\n", "title: on\n\ttab: 1\n", "not readable as YAML"),
    ("title: Acme One\n", f"title: {'[' * 5000}\n", "nested deeper than 64 levels"),
]


@pytest.mark.parametrize(("old", "new", "why"), BROKEN, ids=[why[:60] for _, _, why in BROKEN])
def test_a_broken_file_says_where_and_why(old: str, new: str, why: str) -> None:
    assert old in GOOD
    with pytest.raises(InputError) as error:
        read(GOOD.replace(old, new))
    assert str(error.value).startswith("events/2024-acme-one.yaml:")
    assert why in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("content", [b"", b"- 1", b"text", b"\xff\xfe\x00", b"a: 1\n---\nb: 2\n", b"notices: [1]"])
def test_files_of_another_form_are_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"events/2024-acme-one\.yaml"):
        list(parse(document(content)))


def test_yaml_does_not_turn_norway_into_no() -> None:
    (notice,) = read(GOOD.split("  us:\n")[0].replace("markets: [CN]", "markets: [NO]").replace("press", "yes"))
    assert notice.id == "register:2024-acme-one"
    assert notice.markets == ("NO",)


def test_the_same_bytes_give_the_same_notices() -> None:
    once: list[Any] = read(GOOD)
    assert once == read(GOOD)


def test_the_example_of_the_docs_is_one_event() -> None:
    text = (Path(__file__).parents[3] / "docs" / "register.md").read_text(encoding="utf-8")
    (notice,) = read(text.split("```yaml\n")[1].split("```")[0])
    assert notice.id == "register:2024-acme-one"


def test_the_docs_name_every_field() -> None:
    text = (Path(__file__).parents[3] / "docs" / "register.md").read_text(encoding="utf-8")
    for form in ("fields", "product", "source", "price", "claim"):
        for field in schema_of("event")["$defs"][form]["properties"]:
            assert f"`{field}`" in text or f"{field}:" in text, field
