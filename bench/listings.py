"""Labelled listings: real ones looked up in the corpus, made-up ones as written; which half each belongs to."""

import csv
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from recallscope.match.target import Listing

TITLES = ("Names", "name", "title", "product_name", "productname", "products name")
BRANDS = ("brand", "Brand")
csv.field_size_limit(1 << 30)


class Case(msgspec.Struct, frozen=True):
    """A labelled listing: what a person says it is (match, possible, none), and of which product."""

    id: str
    listing: Listing
    expect: str
    hint: str

    @property
    def held_out(self) -> bool:
        """Whether it is never used for fitting: by the hash of its id."""
        return bool(zlib.crc32(self.id.encode()) % 2)


def cases(path: Path, corpus: Path) -> Iterator[Case]:
    """Return the labelled listings; the real ones are looked up in the corpus."""
    found: dict[str, list[Listing]] = {}
    for row in _rows(path):
        file = row["file"]
        if file and file not in found:
            found[file] = list(listings(corpus / file))
        yield _case(row, found[file][int(row["row"])] if file else _own(row))


def made_up(path: Path) -> Iterator[Case]:
    """Return the labelled listings that are written out, which need no corpus."""
    return (_case(row, _own(row)) for row in _rows(path) if not row["file"])


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(line for line in file if not line.startswith("#"))


def _own(row: dict[str, str]) -> Listing:
    return Listing(title=row["title"], brand=row["brand"], model=row["model"], gtin=row["gtin"])


def _case(row: dict[str, str], listing: Listing) -> Case:
    return Case(row["id"], listing, row["expect"], row["event_hint"])


def listings(path: Path) -> Iterator[Listing]:
    """Return the listings of one of the corpus's files: title and brand."""
    with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
        reader = csv.DictReader(file)
        names = reader.fieldnames or ()
        title = next((name for name in TITLES if name in names), "")
        brand = next((name for name in BRANDS if name in names), "")
        for row in reader:
            yield Listing(title=row.get(title) or "", brand=row.get(brand) or "")


def all_listings(corpus: Path) -> Iterator[Listing]:
    """Return every listing of the corpus."""
    for path in sorted((corpus / "listings").rglob("*.csv")):
        yield from listings(path)
