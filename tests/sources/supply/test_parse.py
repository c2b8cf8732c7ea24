"""A user's file of supply links into links, and what can't be read by file, line and field."""

import hashlib
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from recallscope.analysis.cause.bringing import brought
from recallscope.archive.importing import import_paths
from recallscope.errors import InputError
from recallscope.records.document import Document, Problem
from recallscope.records.supply import SupplyLink
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.sources import source_named
from recallscope.sources.supply.parse import COLUMNS, parse

SAMPLES = Path(__file__).parent / "samples"
HEAD = ",".join(COLUMNS)
GOOD = "Acme Cells,Zenith,cells,Z-100,2023,2024,2025-03-01,maker"


def read(text: str | bytes, name: str = "mine.csv") -> list[SupplyLink | Problem]:
    content = text.encode() if isinstance(text, str) else text
    sha256 = hashlib.sha256(content).hexdigest()
    return list(parse(Document(source="supply", sha256=sha256, name=name, content=content)))


def test_a_sample_gives_the_links_expected() -> None:
    expected = json.loads((SAMPLES / "links.csv.expected.json").read_text(encoding="utf-8"))
    rows: list[Any] = [msgspec.to_builtins(one) for one in read((SAMPLES / "links.csv").read_bytes(), "links.csv")]
    for row in rows:
        del row["evidence"][0]["document"]
    assert json.loads(json.dumps(rows)) == expected


@pytest.mark.parametrize(
    ("row", "place", "field", "why"),
    [
        ("A,B,cells,,,,2025-13,maker", "mine.csv:2", "published", "is no date"),
        ("A,B,cells,,,,,maker", "mine.csv:2", "published", "must not be empty"),
        ("A,B,cells,,03/04/2024,,2025,maker", "mine.csv:2", "from", "is no date"),
        ("A,B,cells,,2024,2023,2025,maker", "mine.csv:2", "to", "2023 is before 2024"),
        ("A,B,cells,,,,2025,rumour", "mine.csv:2", "evidence", "is none of maker, regulator"),
        (",B,cells,,,,2025,maker", "mine.csv:2", "supplier", "must not be empty"),
        ("\u200b,B,cells,,,,2025,maker", "mine.csv:2", "supplier", "must not be empty"),
        ("A,B", "mine.csv:2", "", "needs 8 values"),
        (f"{GOOD},more", "mine.csv:2", "", "needs 8 values"),
    ],
)
def test_a_bad_row_is_named_and_the_others_are_kept(row: str, place: str, field: str, why: str) -> None:
    wrong, kept = read(f"{HEAD}\n{row}\n{GOOD}\n")
    assert isinstance(wrong, Problem)
    assert (wrong.evidence.place, wrong.field) == (place, field)
    assert why in wrong.why
    assert isinstance(kept, SupplyLink)
    with pytest.raises(InputError) as caught:
        brought(f"{HEAD}\n{row}\n{GOOD}\n".encode(), "mine.csv")
    assert str(caught.value).startswith(place)
    assert not field or f'field "{field}"' in str(caught.value)


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"<html>\n<body>\n",
        b"supplier,customer\nA,B\n",
        f"{HEAD},colour\n{GOOD},red\n".encode(),
        f"{HEAD},supplier\n{GOOD},C\n".encode(),
        f"{HEAD}\n".encode(),
        f"{HEAD}\n{GOOD[:20]}\0\n".encode(),
        f'{HEAD}\n"{GOOD}\n'.encode(),
    ],
)
def test_another_form_is_one_line_and_nothing_is_imported(tmp_path: Path, content: bytes) -> None:
    path, settings = tmp_path / "mine.csv", Settings(home=tmp_path / "home", workers=1)
    path.write_bytes(content)
    with pytest.raises(InputError) as caught:
        import_paths(settings, source_named("supply"), [path])
    assert str(caught.value).startswith(str(path))
    assert "\n" not in str(caught.value)
    assert not settings.archive.exists()


def test_links_that_were_imported_stand_beside_the_register_s(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path, workers=1)
    import_paths(settings, source_named("supply"), [SAMPLES / "links.csv"])
    snapshot = build(settings)
    links = {(row["supplier"], row["customer"]) for row in snapshot.table("supply_links").to_pylist()}
    assert {("Acme Cells", "Zenith"), ("Amprius (Wuxi)", "Anker")} <= links
    assert snapshot.manifest.sources["supply"].links == 2
