"""Catalogues to measure with: as many listings as asked for, no two alike, made from real titles."""

import random
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from bench.listings import Case, all_listings
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index

CHUNK = 100_000
HITS, NEAR = 0.01, 0.10
"""Shares of true hits and of near misses of the same brands."""

_TAILS = (
    "free shipping|fast delivery|100% original|ready stock|local seller|COD available|new arrival|best price|warranty"
    " 1 year|hot sale|in stock|ships today|official store|limited offer|gift for him|travel essential|wholesale"
).split("|")


def real_titles(corpus: Path) -> list[str]:
    """Return every distinct title of the corpus's shops, in order."""
    return list(dict.fromkeys(listing.title for listing in all_listings(corpus) if listing.title))


def power_banks(titles: list[str]) -> list[str]:
    """Return the titles that say power bank."""
    return [title for title in titles if "power bank" in title.lower() or "powerbank" in title.lower()]


def repeated(path: Path, out: Path, times: int) -> None:
    """Write the rows of a Parquet file so many times over, ids and titles told apart by the turn."""
    file = pq.ParquetFile(path)
    with pq.ParquetWriter(out, file.schema_arrow) as writer:
        for turn in range(times):
            for group in range(file.num_row_groups):
                table = file.read_row_group(group)
                columns = [pc.binary_join_element_wise(column, str(turn), " ") for column in table.columns]
                writer.write_table(pa.table(columns, schema=file.schema_arrow))


class Maker:
    """Makes listings, all different, the same for the same seed."""

    def __init__(self, titles: list[str], known: list[Case], snapshot: Snapshot) -> None:
        brands = {target.brand.lower() for target in matching_index(snapshot).targets if len(target.brand) > 3}
        hits = {one.listing.title for one in known if one.expect != "none"}
        # Listings held out stay unseen, in a benchmark's catalogue too.
        self._hits = [one.listing.title for one in known if one.expect != "none" and not one.held_out]
        self._near = [title for title in titles if title not in hits and brands & set(title.lower().split())]
        self._others = [title for title in titles if title not in hits]

    def write(self, path: Path, rows: int, seed: int) -> None:
        """Write a Parquet file of so many listings with an id and a title."""
        chance = random.Random(seed)
        schema = pa.schema({"id": pa.string(), "title": pa.string()})
        with pq.ParquetWriter(path, schema) as writer:
            for start in range(0, rows, CHUNK):
                numbers = range(start, min(start + CHUNK, rows))
                columns = [[f"L{number}" for number in numbers], [self._title(number, chance) for number in numbers]]
                writer.write_table(pa.table(columns, schema=schema))

    def _title(self, number: int, chance: random.Random) -> str:
        draw = chance.random()
        if draw < HITS:
            return f"{chance.choice(self._hits)} | {chance.choice(_TAILS)} {number}"
        title = chance.choice(self._near if draw < HITS + NEAR else self._others)
        return self._varied(title, number, chance)

    def _varied(self, title: str, number: int, chance: random.Random) -> str:
        """Return a title in another order, with a seller's tail, another case, a number that no other has."""
        parts = title.split(", ")
        turn = chance.randrange(len(parts))
        title = ", ".join(parts[turn:] + parts[:turn])
        if chance.random() < 0.2:
            title = title.upper() if chance.random() < 0.3 else title.title()
        tails: Iterator[str] = (chance.choice(_TAILS) for _ in range(chance.randrange(1, 3)))
        return f"{title} {' '.join(tails)} #{number}"
