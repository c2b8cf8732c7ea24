"""No product is left out that a feature speaks for: whatever a title says without a code, its hints tell."""

import pytest

from recallscope.match.features import FOR, Pair
from recallscope.match.index import Index
from recallscope.match.reading.facts import Reading
from recallscope.match.score import hinted_at
from recallscope.match.seen import Seen
from recallscope.match.target import Listing
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index
from tests.match.test_score import MATCHES, NEITHERS, POSSIBLES

WITHOUT_CODE = [one for one in FOR if one.__name__ not in ("gtin", "code", "disguised_code")]
TITLES = [title for table in (MATCHES, POSSIBLES, NEITHERS) for title in table.strip().split("\n")]


@pytest.fixture(scope="module")
def index(registered: Snapshot) -> Index:
    return matching_index(registered)


def test_every_product_that_a_feature_speaks_for_is_hinted_at(index: Index) -> None:
    listings = [Listing(title=title) for title in TITLES]
    reading = Reading(TITLES, index.lexicon)
    places, ends = hinted_at(listings, reading, index)
    spoken = 0
    for row, listing in enumerate(listings):
        seen = Seen(listing, reading[row], index)
        hinted = set(places[ends[row] : ends[row + 1]].tolist())
        for place, target in enumerate(index.targets):
            same = 2 * (target.brand_key in seen.stated) or int(target.brand_key in seen.misspelt)
            pair = Pair(seen, target, place, index.names[place], index, None, same)
            if target.brand_key and any(one(pair) for one in WITHOUT_CODE):
                spoken += 1
                assert place in hinted, (listing.title, target.model)
    assert spoken > 50


@pytest.mark.parametrize("title", ["Nike running shoes", "Anker", "Power bank 10000mAh", ""])
def test_nothing_is_hinted_at_without_brand_and_another_hint(title: str, index: Index) -> None:
    places, _ = hinted_at([Listing(title=title)], Reading([title], index.lexicon), index)
    assert len(places) == 0


def test_the_brand_may_stand_in_its_field(index: Index) -> None:
    title = "334 magnetic power bank 10000mAh"
    without, _ = hinted_at([Listing(title=title)], Reading([title], index.lexicon), index)
    beside, _ = hinted_at([Listing(title=title, brand="Anker")], Reading([title], index.lexicon), index)
    assert len(without) == 0
    assert "A1642" in {index.targets[place].model for place in beside}
