"""The wave of 2025 from the register that ships: the figures, and what each is made of."""

from recallscope.analysis.apart import apart
from recallscope.analysis.events import side_by_side
from recallscope.analysis.totals import grouped, totals
from recallscope.records.notice import Window
from recallscope.snapshot.opened import Snapshot

WAVE = Window(start="2025-04-01", end="2025-07-01")
GOLDEN = [
    ("event:2025-anker-a1263-us", "Anker", {"US": 1_158_000}),
    ("event:2025-anker-cells", "Anker", {"CA": 11_985, "CN": 712_964}),
    ("event:2025-romoss-cn", "ROMOSS", {"CN": 491_745}),
    ("event:2025-casely-e33a", "Casely", {"US": 429_200}),
    ("event:2025-baseus-bs-30kp365", "Baseus", {"CN": 38_814, "US": 55_380}),
    ("event:2025-iwalk-powergrip", "iWALK", {"US": 27_500}),
]


def test_over_two_million_and_what_it_is_made_of(registered: Snapshot) -> None:
    found = totals(registered, WAVE, kind="power_bank")
    assert (found.low, found.high) == (2_925_588, 2_925_588)
    made_of = [(e.event, e.brand, {s.jurisdiction: s.low for s in e.shares}) for e in found.events]
    assert made_of == GOLDEN
    assert all(claim.url and claim.notice for e in found.events for s in e.shares for claim in s.claims)


def test_the_us_million_is_another_defect(registered: Snapshot) -> None:
    us, cells = apart(registered, totals(registered, WAVE).events)
    assert (us.event, us.models) == ("event:2025-anker-a1263-us", ("A1263",))
    assert us.defects[0].startswith("not that of 2025-anker-cells (inference:")
    assert not set(us.models) & set(cells.models)


def test_what_was_known_before_anker_s_chinese_recall(registered: Snapshot) -> None:
    found = totals(registered, WAVE, known_on="2025-06-19")
    assert found.high == 2_925_588 - 712_964 - 11_985
    assert grouped(found.events, "brand")[0].name == "Anker"


def test_units_told_after_the_wave_are_not_in_it(registered: Snapshot) -> None:
    everything = {one.event: one for one in totals(registered).events}
    assert everything["event:2025-anker-cells"].high == 712_964 + 11_985 + 481_000 + 5_439
    assert everything["event:2025-xiaomi-pb2030mi"].high == 146_891


def test_an_expansion_that_says_in_addition_adds_all(registered: Snapshot) -> None:
    found = {one.event: one for one in totals(registered).events}
    assert (found["event:2025-esr-2g505"].low, found["event:2025-esr-2g505"].high) == (21_515, 21_515)
    assert found["event:2025-esr-2g505"].expands == ("event:2025-esr-halolock",)


def test_differences_are_kept_side_by_side(registered: Snapshot) -> None:
    found = side_by_side(registered, "event:2025-anker-cells")
    assert found is not None
    models = {one["notice"].rsplit("/", 1)[1]: len(one["models"]) for one in found["told"]}
    assert (models["cn"], models["world"], models["ca"]) == (7, 5, 3)
    by_model = {one["value"]: one["notices"] for one in found["differences"][0]["values"]}
    assert by_model["A1680"] == ["register:2025-anker-cells/cn"]
    assert len(found["causes"]) == 3
    assert {one["field"] for one in found["restated"]} == {"units", "published"}
    assert {share["jurisdiction"] for share in found["units"]["by_jurisdiction"]} == {"CA", "CN", "TW", "US"}


def test_expansions_are_told_from_both_sides(registered: Snapshot) -> None:
    first, second = (side_by_side(registered, f"event:{stem}") for stem in ("2025-esr-halolock", "2025-esr-2g505"))
    assert first is not None
    assert second is not None
    assert (first["expanded_by"], second["expands"]) == (["event:2025-esr-2g505"], ["event:2025-esr-halolock"])
    assert side_by_side(registered, "event:nothing") is None
