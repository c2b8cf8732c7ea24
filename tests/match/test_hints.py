"""Hints leave no product out that a feature speaks for: asked of every product, a listing gets the same candidates."""

import numpy as np
import pytest

from recallscope.match.fields import brands_beside
from recallscope.match.index import Index
from recallscope.match.judging.features import FOR
from recallscope.match.judging.hints import hinted
from recallscope.match.judging.judge import Asked, judge
from recallscope.match.judging.numbers import lists_of
from recallscope.match.reading.facts import Reading
from recallscope.match.target import Listing
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index
from tests.match.test_score import MATCHES, NEITHERS, POSSIBLES

TITLES = [title for table in (MATCHES, POSSIBLES, NEITHERS) for title in table.strip().split("\n")]
BY_CODE = 0b111
"""The bits of features for which a code or an article number speaks."""


@pytest.fixture(scope="module")
def index(registered: Snapshot) -> Index:
    return matching_index(registered)


def hints(listing: Listing, index: Index) -> list[str]:
    reading = Reading([listing.title], index.lexicon)
    beside = brands_beside([listing], reading.folded, index)
    places, _ = hinted(reading.texts, beside, index.products, index.hints)
    return [index.targets[place].model for place in places]


def test_every_product_that_a_feature_speaks_for_is_hinted_at(index: Index) -> None:
    reading = Reading(TITLES, index.lexicon)
    beside = brands_beside([Listing(title=title) for title in TITLES], reading.folded, index)
    every = lists_of([range(len(index.targets))] * len(TITLES))
    asked = Asked(np.arange(len(TITLES)), beside, every, np.zeros_like(every.values))
    rows, places, features = judge(reading.texts, asked, index.products, index.lexicon.tables, 0)
    speaking = (features & (1 << len(FOR)) - 1 & ~BY_CODE) > 0
    found, ends = hinted(reading.texts, beside, index.products, index.hints)
    told = {(row, place) for row in range(len(TITLES)) for place in found[ends[row] : ends[row + 1]].tolist()}
    spoken = set(zip(rows[speaking].tolist(), places[speaking].tolist(), strict=True))
    assert len(spoken) > 50
    assert spoken <= told


@pytest.mark.parametrize("title", ["Nike running shoes", "Anker", "Power bank 10000mAh", ""])
def test_nothing_is_hinted_at_without_brand_and_another_hint(title: str, index: Index) -> None:
    assert hints(Listing(title=title), index) == []


def test_the_brand_may_stand_in_its_field(index: Index) -> None:
    title = "334 magnetic power bank 10000mAh"
    assert hints(Listing(title=title), index) == []
    assert "A1642" in hints(Listing(title=title, brand="Anker"), index)
