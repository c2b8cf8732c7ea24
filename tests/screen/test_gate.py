"""The gate never drops a row that the scorer gives a tier, whatever its disguise, and drops nearly all others."""

import unicodedata
from pathlib import Path

import pyarrow as pa
import pytest
from bench.disguises import disguised
from bench.listings import made_up
from hypothesis import given
from hypothesis import strategies as st

from recallscope.match.score import score
from recallscope.match.target import Listing
from recallscope.screen.gate import gate_of, passing
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index
from tests.match.test_score import MATCHES, NEITHERS, POSSIBLES, lines

WORDS = (*lines(MATCHES), *lines(POSSIBLES), *lines(NEITHERS))


def batch(titles: list[str]) -> pa.RecordBatch:
    rows = [{"listing_id": str(place), "title": title} for place, title in enumerate(titles)]
    return pa.RecordBatch.from_pylist(rows, schema=pa.schema({"listing_id": pa.string(), "title": pa.string()}))


def test_no_disguise_is_dropped(registered: Snapshot) -> None:
    index = matching_index(registered)
    listings = [listing for _, _, listing in disguised(index)]
    passed = passing(batch([listing.title for listing in listings]), gate_of(index))
    dropped = [one.title for one, ok in zip(listings, passed, strict=True) if not ok]
    assert not [title for title in dropped if score(Listing(title=title), index)]


@given(st.lists(st.sampled_from(" ".join(WORDS).split()), min_size=1, max_size=12), st.sampled_from(["", "NFKD"]))
def test_no_hit_is_dropped(registered: Snapshot, words: list[str], form: str) -> None:
    index = matching_index(registered)
    title = " ".join(words)
    title = unicodedata.normalize("NFKD", title) if form else title
    if score(Listing(title=title), index):
        assert passing(batch([title]), gate_of(index))[0]


def test_no_labelled_listing_is_dropped(registered: Snapshot) -> None:
    index = matching_index(registered)
    listings = [case.listing for case in made_up(Path(__file__).parents[1] / "cases" / "listings.csv")]
    fields = {name: [getattr(one, name) for one in listings] for name in ("title", "brand", "model", "gtin")}
    passed = passing(pa.RecordBatch.from_pydict(fields), gate_of(index))
    dropped = [one for one, ok in zip(listings, passed, strict=True) if not ok]
    assert not [one.title for one in dropped if score(one, index)]


def test_rows_keep_their_places(registered: Snapshot) -> None:
    gate = gate_of(matching_index(registered))
    titles = ["Cotton shirt\nsecond line", "", "Chemise en coton é"] * 20
    hits = {7: "Anker A1263 power bank", 31: "罗马仕 20000毫安", len(titles) - 1: "PAC20-272 power bank"}
    for place, title in hits.items():
        titles[place] = title
    assert [place for place, ok in enumerate(passing(batch(titles), gate)) if ok] == sorted(hits)


def test_an_empty_batch_passes_nothing(registered: Snapshot) -> None:
    assert len(passing(batch([]), gate_of(matching_index(registered)))) == 0


@pytest.mark.parametrize(
    ("title", "passes"),
    [
        ("Anker power bank 10,000 mAh 30W USB-C A1257", True),
        ("Anker 10k case", True),
        ("Banker A1642 power bank", True),
        ("Manchester shirt with a print", False),
        ("Anker earbuds 500mAh", False),
        ("Anker lamp 10 Kg", False),
        ("Dhvsam power strip holder with a wall socket", False),
        ("<b>Anker</b> A1642 power&nbsp;bank", True),
        ("An\u200bker A\u200b1642 power bank", True),
        ("罗马仕 PAC20-272 20000  毫安", True),
        ("罗马仕 PAC20-272 20000 \u200b 毫安", True),
        ("罗马仕 PAC20-272 20000&nbsp;&nbsp;毫安", True),
        ("罗马仕 PAC20\x07-272 20000 毫安", True),
        ("罗马仕 20000 电阻", False),
    ],
)
def test_words_count_where_words_begin(registered: Snapshot, title: str, passes: bool) -> None:
    assert passing(batch([title]), gate_of(matching_index(registered))).tolist() == [passes]
