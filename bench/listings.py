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
    """Return the labelled listings; real ones only where the corpus is there."""
    rows: dict[str, list[Listing]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(line for line in file if not line.startswith("#")):
            if row["file"] and row["file"] not in rows:
                rows[row["file"]] = list(listings(corpus / row["file"]))
            own = Listing(title=row["title"], brand=row["brand"], model=row["model"], gtin=row["gtin"])
            listing = rows[row["file"]][int(row["row"])] if row["file"] else own
            yield Case(row["id"], listing, row["expect"], row["event_hint"])


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
