"""Entries of the index: their bytes and back."""

from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.records.predicate import EVERY_UNIT, NOT_STATED, condition
from recallscope.records.scope import Effective, Told
from recallscope.snapshot.entries import (
    BrandEntry,
    NoticeEntry,
    ProductEntry,
    effective_data,
    effective_from,
    encode,
    told_data,
    told_from,
)
from tests.strategies import CONDITIONS, PREDICATES

WORDS = st.text(max_size=8)
MARKETS = st.lists(st.sampled_from(["US", "CN", "EU", "WORLD"]), min_size=1, unique=True).map(tuple)
TOLD = st.builds(
    Told,
    notice=WORDS,
    event=WORDS,
    published=st.dates().map(str),
    markets=MARKETS,
    scope=PREDICATES,
    type=st.sampled_from(["recall", "warning", "recommendation"]),
    told_by=st.lists(WORDS, max_size=2).map(tuple),
)
EFFECTIVE = st.builds(
    Effective,
    event=WORDS,
    markets=MARKETS,
    notices=st.lists(WORDS).map(tuple),
    scope=PREDICATES,
    origins=st.lists(st.tuples(CONDITIONS | st.just(EVERY_UNIT), WORDS), max_size=3).map(tuple),
)


def through_bytes(data: Any) -> Any:
    return msgspec.json.decode(msgspec.json.encode(data))


@given(TOLD)
def test_told_both_ways(told: Told) -> None:
    assert told_from(told_data(told)) == told
    assert told_from(through_bytes(told_data(told))) == told


@given(EFFECTIVE)
def test_effective_both_ways(scope: Effective) -> None:
    assert effective_from(effective_data(scope)) == scope
    assert effective_from(through_bytes(effective_data(scope))) == scope


def test_predicates_stand_in_their_data_form() -> None:
    lot = condition("lot", "one_of", "C14-P6")
    told = Told(notice="a", event="e", published="2025", markets=("US",), scope=lot)
    assert told_data(told)["scope"] == {"lot": {"one_of": ["C14-P6"]}}
    scope = Effective(event="e", markets=("US",), notices=("a",), scope=lot, origins=((lot, "a"),))
    assert effective_data(scope)["origins"] == [[{"lot": {"one_of": ["C14-P6"]}}, "a"]]


def test_an_origin_is_a_condition_or_every_unit() -> None:
    data = effective_data(Effective(event="e", markets=(), notices=(), scope=NOT_STATED))
    with pytest.raises(TypeError, match="an origin belongs to a condition"):
        effective_from({**data, "origins": [["not_stated", "a"]]})


@pytest.mark.parametrize(
    "entry",
    [
        BrandEntry(name="Acme"),
        BrandEntry(
            name="Acme",
            models={"A1": "A-1"},
            misprints={"A7": "A1"},
            lines={"ONE": ("A1",)},
            kinds={"power_bank": 2},
            nameless={"power_bank": [{"notice": "a"}]},
        ),
        ProductEntry(brand="Acme", name="A-1", kind="power_bank", told=[{"notice": "a"}], effective=[]),
        ProductEntry(
            brand="Acme",
            name="A-1",
            kind="other",
            told=[],
            effective=[],
            lines=("One",),
            excludes="IO",
            where={"serial": "on the back"},
        ),
        NoticeEntry(id="us-cpsc:1", source="us_cpsc", jurisdiction="US", published="2025", title="罗马仕", url=""),
        NoticeEntry(
            id="us-cpsc:1",
            source="us_cpsc",
            jurisdiction="US",
            published="2025",
            title="t",
            url="u",
            remedies=("refund",),
            contact="c",
            deadline="2026",
            disposal="d",
            withdrawn="2025-06-01",
        ),
    ],
)
def test_entries_both_ways(entry: Any) -> None:
    assert msgspec.json.decode(encode(entry), type=type(entry)) == entry


def test_bytes_do_not_depend_on_the_order_of_a_mapping() -> None:
    models = {"B2": "B-2", "A1": "A-1"}
    turned = dict(reversed(models.items()))
    assert encode(BrandEntry(name="Acme", models=models)) == encode(BrandEntry(name="Acme", models=turned))
