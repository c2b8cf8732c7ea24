"""Which notices are one event."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from recallscope.link.events import link
from recallscope.records.notice import Notice, Product, UnitCount

PUBLISHERS = {"us_cpsc": "US", "ca_health": "CA", "eu_safety_gate": "EU", "kr_safety": "KR", "register": "WORLD"}
DAY = date(2025, 6, 1)


def product(brand: str = "Acme", *models: str, lines: tuple[str, ...] = (), kind: Any = "power_bank") -> Product:
    return Product(brand=brand, models=models, lines=lines, kind=kind)


def notice(id: str, *products: Product, after: timedelta = timedelta(), **more: Any) -> Notice:
    """Return a notice by its id; `after` is how long after the first day it was published."""
    source = id.split(":")[0].replace("-", "_")
    fields = {"published": str(DAY + after), "title": id, "url": f"https://{source}.example/{id}", **more}
    return Notice(id=id, source=source, products=products, **fields)


def events(notices: list[Notice], publishers: dict[str, str]) -> dict[str, str]:
    return link(notices, publishers).event_of


def groups(*notices: Notice) -> list[list[str]]:
    """Return the ids of each event with several notices, sorted."""
    by_event: dict[str, list[str]] = {}
    for id, event in events(notices, PUBLISHERS).items():
        by_event.setdefault(event, []).append(id)
    return sorted(sorted(ids) for ids in by_event.values() if len(ids) > 1)


A1 = product("Acme", "A-1")
WEEKS8, DAY1 = timedelta(weeks=8), timedelta(days=1)
US, CA, EU = "us-cpsc:25001", "ca-health:77001", "eu-safety-gate:A12/00001/25"


@pytest.mark.parametrize(
    ("notices", "together"),
    [
        ([notice(US, A1), notice(CA, A1)], True),
        ([notice(US, A1), notice(CA, product("ACME®", "a 1"))], True),
        ([notice(US, A1), notice(CA, product("Acme", "A-2"))], False),
        ([notice(US, A1), notice(CA, product("Other", "A-1"))], False),
        ([notice(US, A1), notice(CA, product("Acme", "A-2", "A-1"))], True),
        ([notice(US, A1), notice(CA, product("", "A-1"))], False),
        ([notice(US, A1), notice(CA, A1, after=WEEKS8)], True),
        ([notice(US, A1), notice(CA, A1, after=WEEKS8 + DAY1)], False),
        ([notice(US, A1, after=WEEKS8), notice(CA, A1)], True),
        ([notice(US, A1, after=WEEKS8 + DAY1), notice(CA, A1)], False),
        ([notice(US, A1), notice("us-cpsc:25002", A1)], False),
        ([notice(US, product(lines=("Power One",))), notice(CA, product(lines=("power one",)))], True),
        ([notice(US, product(lines=("A-1",))), notice(CA, A1)], False),
        ([notice(US, A1), notice("register:2025-acme", A1)], True),
    ],
)
def test_one_brand_and_model_within_eight_weeks(notices: list[Notice], together: bool) -> None:
    assert bool(groups(*notices)) is together


RARE = {"title": "Isla Rae Magnetic Wireless Charger recalled"}
FILLER = tuple(notice(f"us-cpsc:26{n:03}", title=f"Common charger {n} recalled") for n in range(400))
"""Other notices, so that some words are common and some rare."""


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (RARE, RARE, True),
        (RARE, {**RARE, "after": timedelta(days=119)}, False),
        ({"title": "Common charger recalled"}, {"title": "Common charger recalled"}, False),
        ({"title": "Isla charger recalled"}, {"title": "Rae charger recalled"}, False),
    ],
)
def test_names_that_few_notices_use_need_no_brand(one: dict[str, Any], other: dict[str, Any], together: bool) -> None:
    assert ([CA, US] in groups(notice(US, **one), notice(CA, **other), *FILLER)) is together


def test_one_publishers_model_may_be_anothers_item_number() -> None:
    sold = Product(brand="Acme", models=("PB-1",), skus=("40ALL",), kind="power_bank")
    kr = notice("kr-safety:1", product("Acme", "40ALL"))
    assert groups(notice(US, sold), kr) == [[kr.id, US]]


@pytest.mark.parametrize("counted", [True, False])
def test_units_counted_in_the_others_country_speak_for_one_event(counted: bool) -> None:
    units = (UnitCount(jurisdiction="CA", count=445),) if counted else ()
    bank = Product(capacity_mah=(10_000,), kind="power_bank")
    titles = ("Spare power bank recalled", "Promoters recall power bank")
    us, ca = notice(US, bank, title=titles[1], units=units), notice(CA, bank, title=titles[0])
    fillers = [notice(f"us-cpsc:26{n:03}", title=f"Spare power of bank {n}") for n in range(3)]
    assert ([CA, US] in groups(us, ca, *FILLER, *fillers)) is counted


def test_two_of_one_publisher_are_not_joined_by_way_of_a_third() -> None:
    """The nearest in time of the two is taken."""
    far, near, third = notice(US, A1), notice("us-cpsc:25002", A1, after=3 * DAY1), notice(CA, A1, after=4 * DAY1)
    assert groups(far, near, third) == [[CA, "us-cpsc:25002"]]


def test_of_equally_near_ones_the_first_id_is_taken() -> None:
    assert groups(notice(CA, A1), notice("us-cpsc:25002", A1), notice(US, A1)) == [[CA, US]]


def test_three_publishers_are_one_event() -> None:
    assert groups(notice(US, A1), notice(CA, A1, after=DAY1), notice(EU, A1, after=2 * DAY1)) == [[CA, EU, US]]


@pytest.mark.parametrize(
    ("more", "together"),
    [
        ({"told_by": (US,)}, [[US, "register:2025-acme"]]),
        ({"told_by": (US, "us-cpsc:25002")}, [[US, "register:2025-acme", "us-cpsc:25002"]]),
        ({"told_by": ("us-cpsc:99999",)}, []),
        ({}, []),
    ],
)
def test_told_by(more: dict[str, Any], together: list[list[str]]) -> None:
    register = notice("register:2025-acme", product("Acme", "B-9"), after=timedelta(days=999), **more)
    assert groups(notice(US, A1), notice("us-cpsc:25002", A1), register) == [sorted(ids) for ids in together]


def test_the_notices_of_one_register_file_are_one_event() -> None:
    files = [notice(f"register:2025-acme/{key}", product("Acme", key)) for key in ("cn", "jp", "us")]
    assert groups(*files, notice("register:2025-other", A1)) == [
        [f"register:2025-acme/{key}" for key in ("cn", "jp", "us")]
    ]


def test_register_events_of_one_model_stay_apart() -> None:
    old, new = notice("register:2025-acme-jp", A1), notice("register:2025-acme-us", A1)
    assert groups(old, new) == []
    assert groups(old, new, notice(US, A1)) == [["register:2025-acme-jp", US]]


def test_an_expansion_is_not_merged_with_what_it_widens() -> None:
    old = notice("register:2024-acme", A1, told_by=(US,))
    new = notice("register:2025-acme", A1, expands=("2024-acme",), told_by=(CA,))
    assert groups(old, new, notice(US, A1), notice(CA, A1)) == [[CA, "register:2025-acme"], ["register:2024-acme", US]]


@pytest.mark.parametrize(
    ("link", "together"),
    [
        ("https://us_cpsc.example/us-cpsc:25001", True),
        ("http://www.us_cpsc.example/us-cpsc:25001/", True),
        ("https://us_cpsc.example/US-CPSC:25001", True),
        ("https://us_cpsc.example/us-cpsc:2500", False),
        ("https://elsewhere.example/", False),
    ],
)
def test_a_link_to_the_other_publishers_page(link: str, together: bool) -> None:
    linking = notice(CA, product("Other", "B-9"), after=timedelta(days=999), links=(link,))
    assert groups(notice(US, A1), linking) == ([[CA, US]] if together else [])


def test_notices_without_an_address_are_not_one() -> None:
    one, two = notice(US, url=""), notice(CA, url="", links=("",))
    assert groups(one, two) == []


JOINT = {"joint_with": ("US",)}
KETTLE = {"title": "Acme Swift glass kettle recalled due to burn hazard"}
OTHERS = [notice(f"ca-health:{n}", title=f"Gadget {n} recalled due to burn hazard") for n in range(200)]
"""Notices of other things: what words are rare can be told only among many."""


@pytest.mark.parametrize(
    ("theirs", "together"),
    [
        (notice(CA, product("Acme"), **KETTLE, **JOINT), True),
        (notice(CA, product("Acme"), **KETTLE, after=6 * DAY1, **JOINT), True),
        (notice(CA, product("Seller"), **KETTLE, **JOINT), True),
        (notice(CA, product("Other"), title="Other bicycle with a loose fork recalled", **JOINT), False),
        (notice(CA, product("Acme"), **KETTLE, after=timedelta(days=150), **JOINT), False),
    ],
)
def test_joint(theirs: Notice, together: bool) -> None:
    us = notice(US, A1, title="Kettler Imports recalls Acme Swift glass kettles due to burn hazard")
    assert ([sorted((US, CA))] == groups(us, theirs, *OTHERS)[-1:]) is together


def test_a_joint_notice_goes_to_the_same_model_first() -> None:
    joint = notice(CA, product("Acme", "B-9"), **JOINT, after=DAY1)
    near, same = notice(US, A1), notice("us-cpsc:25002", product("Acme", "B-9"), after=5 * DAY1)
    assert groups(near, same, joint) == [[CA, "us-cpsc:25002"]]


@pytest.mark.parametrize(
    ("notices", "name"),
    [
        ([notice(US, A1)], f"event:{US}"),
        ([notice(US, A1, after=DAY1), notice(CA, A1)], f"event:{CA}"),
        ([notice(US, A1), notice(CA, A1)], f"event:{CA}"),
        ([notice(US, A1), notice("register:2025-acme/us", A1, after=DAY1)], "event:2025-acme"),
    ],
)
def test_the_name_of_an_event(notices: list[Notice], name: str) -> None:
    assert set(events(notices, PUBLISHERS).values()) == {name}


IDS = [
    US,
    "us-cpsc:25002",
    CA,
    "ca-health:77002",
    EU,
    "kr-safety:10000001",
    "register:2024-acme",
    "register:2025-acme/us",
]
PRODUCTS = st.builds(product, st.sampled_from(["Acme", "Other"]), st.sampled_from(["A-1", "B-2"]))


@st.composite
def some_notices(draw: st.DrawFn) -> list[Notice]:
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=1))
    return [draw(_some_notice(id)) for id in ids]


def _some_notice(id: str) -> st.SearchStrategy[Notice]:
    return st.builds(
        lambda products, days, **more: notice(id, *products, after=timedelta(days=days), **more),
        st.lists(PRODUCTS, max_size=2),
        st.sampled_from([0, 1, 30, 56, 57]),
        joint_with=st.sampled_from([(), ("US",), ("CA",)]),
        links=st.sampled_from([(), (f"https://us_cpsc.example/{US}",)]),
        told_by=st.sampled_from([(), (CA,)]) if id.startswith("register") else st.just(()),
        expands=st.sampled_from([(), ("2024-acme",)]) if id == "register:2025-acme/us" else st.just(()),
    )


@given(some_notices(), st.randoms(use_true_random=False))
def test_the_order_of_the_notices_does_not_matter(notices: list[Notice], random: Any) -> None:
    found = events(notices, PUBLISHERS)
    shuffled = list(notices)
    random.shuffle(shuffled)
    assert events(shuffled, PUBLISHERS) == found
    assert found.keys() == {one.id for one in notices}


@given(some_notices())
def test_resemblance_never_joins_two_of_one_publisher(notices: list[Notice]) -> None:
    undeclared = [notice(n.id, *n.products, published=n.published) for n in notices]
    found = events(undeclared, PUBLISHERS)
    pairs = [(found[one.id], one.source) for one in undeclared]
    assert len(set(pairs)) == len(pairs)


@given(st.permutations(range(8)), st.lists(st.sampled_from(["A-1", "A-2", "B-1"]), min_size=8, max_size=8))
def test_no_id_of_an_event_is_lost_as_notices_come_in_and_a_new_one_has_its_reason(
    order: list[int], models: list[str]
) -> None:
    """Day by day: every event of the day before is found the day after, under its id or as a former one."""
    sources = (US, CA, EU, "kr-safety:1", "us-cpsc:25002", "ca-health:77002", "register:2025-acme", "kr-safety:2")
    coming = [
        notice(sources[place], product("Acme", models[place]), after=timedelta(days=day))
        for day, place in enumerate(order)
    ]
    before: set[str] = set()
    for day in range(1, len(coming) + 1):
        found = link(coming[:day], PUBLISHERS).events
        reasons = {former.id: former.why for event in found for former in event.formerly}
        assert before <= {event.id for event in found} | {id for id, why in reasons.items() if why}
        before = {event.id for event in found}
