"""Suppliers' files and brands' incidents into records: the docs' examples, what is broken, and what ships."""

import hashlib
import re
from pathlib import Path
from typing import Any

import pytest

from recallscope.errors import InputError
from recallscope.records.document import Document
from recallscope.records.incident import Incident
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.sources import source_named
from recallscope.sources.register.documents import shipped
from recallscope.sources.register.schema import schema_of

PAGE = (Path(__file__).parents[3] / "docs" / "register.md").read_text(encoding="utf-8")
LINK = 'customer: Acme, published: "2025", stated: press, url: "https://example.org"'
CLAIM = 'field: volume, value: many, published: "2025", stated: press, url: "https://example.org"'


def read(text: str) -> list[Any]:
    content = text.encode()
    sha256 = hashlib.sha256(content).hexdigest()
    document = Document(source="register", sha256=sha256, name="acme.yaml", content=content)
    return list(source_named("register").parse(document))


def example(section: str) -> str:
    return PAGE.split(f"## {section}\n")[1].split("```yaml\n")[1].split("```")[0]


def test_the_docs_examples_are_read_and_every_field_is_named() -> None:
    link, claim = read(example("Who supplies whom"))
    assert isinstance(link, SupplyLink)
    assert (link.plant, link.stated, link.models) == ("Northfield", "teardown", ("P-100",))
    assert isinstance(claim, SupplyClaim)
    assert (claim.supplier, claim.low, claim.high) == ("Acme Cells", 100_000_000, 120_000_000)
    (incident,) = read(example("Incidents"))
    assert isinstance(incident, Incident)
    assert (incident.brand, incident.day, incident.count) == ("Acme", "2025-03-20", 1)
    for kind, inner in (("supply", ("link", "claim")), ("incident", ("incident",))):
        schema = schema_of(kind)
        names = [*schema["properties"], *(name for one in inner for name in schema["$defs"][one]["properties"])]
        assert [name for name in names if not re.search(rf"\b{name}\b", PAGE)] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("supplier: A\ncomponent: cells\nsupplies: []\n", "supplies"),
        (f"component: cells\nsupplies:\n  - {{{LINK}}}\n", "supplier"),
        (f"supplier: A\ncomponent: cells\nsupplies:\n  - {{{LINK}, colour: red}}\n", "supplies[0]"),
        (f"supplier: A\ncomponent: cells\nsupplies:\n  - {{{LINK}, from: '2025-02-30'}}\n", "supplies[0].from"),
        (f"component: goods\nclaims:\n  - {{{CLAIM}, low: 2, high: 1}}\n", "claims[0].high: it is below low"),
        (f"component: goods\nclaims:\n  - {{{CLAIM}, low: -1}}\n", "claims[0].low"),
        (f"component: goods\nclaims:\n  - {{{CLAIM.replace('volume', 'rumour')}}}\n", "claims[0].field"),
        ("brand: A\nincidents: []\n", "incidents"),
        ('brand: A\nincidents:\n  - {day: "2025", says: fire, url: "https://example.org"}\n', "published"),
        (
            'brand: A\nincidents:\n  - {day: "2025-13", published: "2025", says: x, url: "https://example.org"}\n',
            "incidents[0].day",
        ),
    ],
)
def test_a_broken_file_is_refused_naming_the_field(text: str, why: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text)
    assert str(caught.value).startswith("acme.yaml: ")
    assert why in str(caught.value)


def test_what_ships_has_a_page_and_a_day_for_each() -> None:
    folders = ("supply/", "incidents/")
    found = [
        one
        for document in shipped()
        if document.name.startswith(folders)
        for one in source_named("register").parse(document)
    ]
    assert {type(one) for one in found} == {SupplyLink, SupplyClaim, Incident}
    assert all(one.url.startswith("http") and one.published for one in found)  # type: ignore[union-attr]
    told = [one for one in found if isinstance(one, SupplyClaim) and one.supplier == "Amprius (Wuxi)"]
    assert {"founded", "owner", "volume", "cause", "plant"} <= {one.field for one in told}
