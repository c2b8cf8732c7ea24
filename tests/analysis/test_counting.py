"""One event's claims into its shares: each rule of docs/totals.md."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.analysis.claims import Share, UnitClaim
from recallscope.analysis.counting import shares, widened
from tests.analysis.made_up import claim

RULES: dict[str, tuple[list[UnitClaim], dict[str, tuple[int, int]]]] = {
    "one notice": ([claim("us:1 US 300")], {"US": (300, 300)}),
    "two countries add up": ([claim("us:1 US 300"), claim("us:1 CA 9")], {"US": (300, 300), "CA": (9, 9)}),
    "two publishers tell the same units": ([claim("us:1 US 300"), claim("register:1 US 300")], {"US": (300, 300)}),
    "two publishers conflict": ([claim("us:1 US 300"), claim("register:1 US 340")], {"US": (300, 340)}),
    "the other country's own count settles the rounded one": (
        [claim("us:1 US 42000 about"), claim("us:1 CA 620 about"), claim("ca:1 CA 619")],
        {"US": (42_000, 42_000), "CA": (619, 619)},
    ),
    "a publisher's two forms conflict": (
        [claim("us:1 US 2360"), claim("us:1/export US 11000")],
        {"US": (2_360, 11_000)},
    ),
    "a publisher's other form completes it": (
        [claim("us:1 US 3000"), claim("us:1/export US 3000"), claim("us:1/export CA 50")],
        {"US": (3_000, 3_000), "CA": (50, 50)},
    ),
    "one publisher's notices of other models add up": (
        [claim("ca:1 CA 100", "A"), claim("ca:2 CA 50", "B"), claim("us:1 CA 150 about", "A B")],
        {"CA": (150, 150)},
    ),
    "one publisher tells the same again": (
        [claim("us:1 US 429200 about", "A"), claim("us:2 US 429200 about", "A", "2026-04-16")],
        {"US": (429_200, 429_200)},
    ),
    "one publisher corrects itself": ([claim("us:1 US 300", "A"), claim("us:2 US 340", "A")], {"US": (300, 340)}),
    "one publisher, no models, the same number": ([claim("us:1 US 300"), claim("us:2 US 300")], {"US": (300, 300)}),
    "one publisher, no models, two numbers": ([claim("us:1 US 300"), claim("us:2 US 40")], {"US": (300, 340)}),
    "a notice of fewer models tells a part": (
        [claim("us:1 CA 300", "A B C"), claim("ca:1 CA 100", "A")],
        {"CA": (300, 300)},
    ),
    "more units of fewer models conflict": (
        [claim("us:1 CA 300", "A B C"), claim("ca:1 CA 400", "A")],
        {"CA": (300, 400)},
    ),
    "another country's number, quoted": (
        [claim("register:1 CN 146891", day="2025-08-29"), claim("kr:1 KR 146891", day="2025-10-13")],
        {"CN": (146_891, 146_891), "KR": (0, 146_891)},
    ),
    "a quoted number gives way to the country's own": (
        [claim("us:1 US 2000"), claim("us:1 CA 62"), claim("zz:1 CA 2000", day="2025-07-01")],
        {"US": (2_000, 2_000), "CA": (62, 2_000)},
    ),
    "one notice may count two countries alike": (
        [claim("us:1 US 500"), claim("us:1 CA 500")],
        {"US": (500, 500), "CA": (500, 500)},
    ),
    "a world total and its parts": (
        [claim("eu:1 WORLD 1000 total"), claim("us:1 US 300"), claim("us:1 CA 100")],
        {"US": (300, 300), "CA": (100, 100), "WORLD": (600, 600)},
    ),
    "a world total that is one country's number": (
        [claim("register:1 CN 146891"), claim("register:2 WORLD 146891 total")],
        {"CN": (146_891, 146_891), "WORLD": (0, 0)},
    ),
    "a world total smaller than its parts": (
        [claim("us:1 US 300"), claim("eu:1 WORLD 250 total")],
        {"US": (300, 300), "WORLD": (-50, 0)},
    ),
    "elsewhere, some of which another notice counts": (
        [claim("us:1 US 300"), claim("us:1 WORLD 100 elsewhere"), claim("ca:1 CA 30")],
        {"US": (300, 300), "CA": (30, 30), "WORLD": (70, 70)},
    ),
    "the EU and its members": (
        [claim("eu:1 EU 1000"), claim("eu:2 DE 400"), claim("us:1 US 5")],
        {"EU": (600, 600), "DE": (400, 400), "US": (5, 5)},
    ),
    "a number that includes another": (
        [claim("us:1 US 1000"), claim("us:1 CA 100 included")],
        {"US": (900, 900), "CA": (100, 100)},
    ),
    "a world total that includes a country": (
        [claim("us:1 WORLD 135000 about, total"), claim("us:1 US 85000 about, included")],
        {"US": (85_000, 85_000), "WORLD": (50_000, 50_000)},
    ),
    "no claims": ([], {}),
}


@pytest.mark.parametrize("rule", RULES)
def test_the_rules(rule: str) -> None:
    claims, expected = RULES[rule]
    for order in (claims, claims[::-1]):
        assert {one.jurisdiction: (one.low, one.high) for one in shares(order)} == expected


def share(place: str, count: int, note: str = "", models: str = "P-1") -> Share:
    return shares([claim(f"us:1 {place} {count} {note}".strip(), models)])[0]


@pytest.mark.parametrize(
    ("later", "earlier", "expected"),
    [
        (share("US", 19_500, "in addition to the 24,000 of August"), share("US", 24_000), (19_500, 19_500)),
        (share("US", 43_500), share("US", 24_000), (19_500, 43_500)),
        (share("US", 24_000), share("US", 24_000), (0, 0)),
        (share("US", 9_000), share("US", 24_000), (0, 9_000)),
        (share("US", 9_000, models="P-2"), share("US", 24_000), (9_000, 9_000)),
        (share("US", 9_000, models=""), share("US", 24_000), (0, 9_000)),
        (share("CA", 9_000), share("US", 24_000), (9_000, 9_000)),
    ],
    ids=["in addition", "perhaps included", "repeated", "smaller", "other models", "no models", "another country"],
)
def test_what_an_expansion_adds(later: Share, earlier: Share, expected: tuple[int, int]) -> None:
    (found,) = widened([later], [earlier])
    assert (found.low, found.high) == expected
    assert found.claims == later.claims


def test_a_share_is_told_from_its_earliest_notice_on() -> None:
    (found,) = shares([claim("us:1 US 3", day="2025-07-02"), claim("ca:1 US 3", day="2025-06-30")])
    assert found.day == "2025-06-30"
    assert [one.notice for one in found.claims] == ["ca:1", "us:1"]


CLAIMS = st.builds(
    lambda notice, place, value, words, models, day: claim(f"{notice} {place} {value} {words}".strip(), models, day),
    st.sampled_from(["us:1", "us:2", "us:1/export", "ca:1", "register:1", "register:2"]),
    st.sampled_from(["US", "CA", "DE", "EU", "WORLD"]),
    st.integers(0, 3_000),
    st.sampled_from(["", "about", "up to", "more than", "total", "elsewhere", "included"]),
    st.sampled_from(["", "A", "B", "A B"]),
    st.sampled_from(["2025-06-01", "2025-07", "2025-08-01"]),
)


def sums(claims: list[UnitClaim]) -> tuple[int, int]:
    found = shares(claims)
    return sum(one.low for one in found), sum(one.high for one in found)


@given(st.lists(CLAIMS, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_claims_and_their_repetition_change_nothing(claims: list[UnitClaim], random: Any) -> None:
    shuffled = [*claims, *claims]
    random.shuffle(shuffled)
    assert shares(shuffled) == shares(claims)


@given(st.lists(CLAIMS, max_size=6))
def test_low_is_never_above_high_and_every_claim_is_kept(claims: list[UnitClaim]) -> None:
    found = shares(claims)
    assert all(one.low <= one.high for one in found)
    assert all(one.low >= 0 for one in found if one.jurisdiction not in ("EU", "WORLD"))
    assert {claim for one in found for claim in one.claims} == set(claims)


COUNTRY = CLAIMS.filter(lambda one: one.jurisdiction in ("US", "CA", "DE") and one.note != "included")


def repeated(claims: list[UnitClaim], data: st.DataObject) -> list[UnitClaim]:
    """Return the claims with another publisher's notice that repeats one of them."""
    one = data.draw(st.sampled_from(claims))
    again = msgspec.structs.replace(one, notice="zz:9", source="zz", published="2026", form="")
    return [*claims, again]


@given(st.lists(COUNTRY, min_size=1, max_size=6), st.data())
def test_a_notice_that_repeats_a_number_adds_no_unit(claims: list[UnitClaim], data: st.DataObject) -> None:
    assert sums(repeated(claims, data))[1] <= sums(claims)[1]


@given(st.lists(COUNTRY.filter(lambda one: not one.note), min_size=1, max_size=6), st.data())
def test_nor_does_it_settle_a_conflict(claims: list[UnitClaim], data: st.DataObject) -> None:
    assert sums(repeated(claims, data))[0] <= sums(claims)[0]


@given(st.lists(COUNTRY, min_size=1, max_size=6))
def test_never_more_than_all_claims_together(claims: list[UnitClaim]) -> None:
    assert sums(claims)[1] <= sum(one.value for one in claims)
