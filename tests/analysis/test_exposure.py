"""What a recall costs and how far it got: assumptions, draws, curves, the back-test, completion."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from recallscope import packaged
from recallscope.analysis.exposure.asking import Asked, known_parts, parts_of
from recallscope.analysis.exposure.assumptions import Assumptions, Basis, read_assumptions, shipped
from recallscope.analysis.exposure.backtest import Backtest, backtest
from recallscope.analysis.exposure.completion import Completion, completion
from recallscope.analysis.exposure.drawing import Draws, spread
from recallscope.analysis.exposure.finding import Exposure, exposure
from recallscope.analysis.exposure.holding import held
from recallscope.analysis.exposure.parts import Part, Priced, Seen
from recallscope.analysis.exposure.taking_part import curve, onward
from recallscope.errors import InputError, SelfCheckError, UnknownIdError, UsageError
from recallscope.records.progress import Progress
from recallscope.snapshot.opened import Snapshot
from tests.analysis.made_up import count, event, notice, snapshot_of

GIVEN = shipped()
FEW = 2000
TEXT = packaged.read("recallscope.analysis.exposure", "assumptions.yaml").decode()
TODAY = "2026-01-01"
PART = Part(place="US", low=1000, high=1000, price=Priced(currency="CNY", low=100, high=100))


def seen(*pairs: tuple[int, float]) -> tuple[Seen, ...]:
    return tuple(Seen(days=d, share=s, told=Progress(by="2025-01-01", published="2025-01-01")) for d, s in pairs)


# Assumptions


def test_each_assumption_has_a_source_or_is_marked() -> None:
    for _, one in GIVEN.named():
        assert one.sources or one.assumed
        assert one.p10 < one.p50 < one.p90


def test_what_the_back_test_may_use_was_published_by_its_day() -> None:
    dated = [(path, basis.published) for path, one in GIVEN.named() for basis in one.sources]
    assert [path for path, published in dated if published > "2025-06-30" and not path.startswith("rates.")] == []


BROKEN = [
    ("p10: 0.25", "p10: wide", 'mine.yaml:12, field "assumptions.reach_direct.p10": '),
    ("p10: 0.25", "p10: 0.55", 'mine.yaml:9, field "assumptions.reach_direct": p10, p50 and p90 have to rise'),
    ("p90: 0.80", "p90: 1.80", 'mine.yaml:14, field "assumptions.reach_direct.p90": '),
    ('"2017-07-25"', '"2017-02-30"', "not in the calendar"),
    ("  reach_mixed:", "  reach_nixed:", "'reach_nixed' was unexpected"),
    (
        "    p10: 10\n    p50: 25\n    p90: 70\n",
        "    p10: 24\n    p50: 25\n    p90: 26\n",
        "assumed without a source and narrow",
    ),
    ("    assumed: between direct notice and press alone\n", "", "reach_mixed"),
]


@pytest.mark.parametrize(("old", "new", "says"), BROKEN)
def test_a_broken_file_is_named_with_line_and_field(old: str, new: str, says: str) -> None:
    assert old in TEXT
    with pytest.raises(InputError) as error:
        read_assumptions(TEXT.replace(old, new, 1).encode(), "mine.yaml")
    assert says in str(error.value)


def test_a_file_that_is_no_yaml_is_named() -> None:
    with pytest.raises(InputError, match=r"mine\.yaml:2: not readable"):
        read_assumptions(b"a: [", "mine.yaml")


# Draws


@pytest.mark.parametrize("name", ["reach_direct", "pace", "barred_odds", "return_cost"])
def test_draws_have_the_quantiles_asked_for(name: str) -> None:
    one = GIVEN.assumptions[name]
    drawn = spread(one, np.random.default_rng(1).standard_normal(200_000))
    assert np.quantile(drawn, [0.1, 0.5, 0.9]) == pytest.approx([one.p10, one.p50, one.p90], rel=0.02)


def test_draws_are_the_same_again_and_do_not_depend_on_the_order() -> None:
    one, other = Draws(GIVEN, FEW), Draws(GIVEN, FEW)
    other.of("shape")
    assert (one.of("pace") == other.of("pace")).all()
    assert set(other.used) == {"shape", "pace"}


def test_a_rate_that_is_not_given_is_an_error_and_our_own_is_one() -> None:
    assert Draws(GIVEN, FEW).rate("CNY") == 1.0
    with pytest.raises(InputError, match="no rate of XAU"):
        Draws(GIVEN, FEW).rate("XAU")


# The curve


def median(part: Part, day: int) -> float:
    return float(np.median(curve(Draws(GIVEN, FEW), part, [day])))


def test_more_take_part_with_time_and_none_comes_back() -> None:
    found = curve(Draws(GIVEN, FEW), PART, [0, 10, 100, 1000])
    assert (np.diff(found, axis=0) >= 0).all()
    assert (found[0] == 0).all()
    assert (found < 1).all()


@pytest.mark.parametrize(
    ("fewer", "more"),
    [
        ({"notice": "press"}, {"notice": "mixed"}),
        ({"notice": "mixed"}, {"notice": "direct"}),
        ({"barred": False}, {"barred": True}),
        ({"remedies": ("replacement",)}, {"remedies": ("refund", "replacement")}),
        ({"price": Priced(currency="CNY", low=20, high=20)}, {"price": Priced(currency="USD", low=90, high=90)}),
    ],
)
def test_what_brings_more_owners(fewer: dict[str, object], more: dict[str, object]) -> None:
    assert median(msgspec.structs.replace(PART, **fewer), 365) < median(msgspec.structs.replace(PART, **more), 365)


def test_draws_are_held_to_what_is_known() -> None:
    part = msgspec.structs.replace(PART, seen=seen((20, 0.10), (90, 0.30)))
    draws, carried = held(GIVEN, [part], FEW, 1)
    found = np.quantile(curve(draws, part, [20, 90]), [0.1, 0.9], axis=1)
    assert (found[0] < [0.10, 0.30]).all()
    assert (found[1] > [0.10, 0.30]).all()
    assert (found[1] - found[0] < 0.2).all()
    assert carried < FEW * 20


def test_a_forecast_goes_through_the_last_word_and_never_back() -> None:
    part = msgspec.structs.replace(PART, seen=seen((30, 0.2)))
    draws, _ = held(GIVEN, [part], FEW, 1)
    found = onward(draws, part, [30, 60, 400])
    assert found[0] == pytest.approx(0.2)
    assert (np.diff(found, axis=0) >= 0).all()


# The cost


def fixed() -> Assumptions:
    """Return assumptions without any spread, in round numbers: the cost can be worked out by hand."""
    values = {"reach_mixed": 0.5, "price_odds": 1.0, "price_reference": 100.0, "pace": 1.0, "shape": 1.0, "paid": 0.9}
    values |= {"choice_replacement": 0.5, "choice_voucher": 0.5, "replacement_cost": 0.6, "voucher_cost": 0.8}
    values |= {"sent_back": 0.5, "return_cost": 20.0, "handling_cost": 5.0, "disposal_cost": 2.0, "campaign_cost": 7.0}
    given = {
        name: msgspec.structs.replace(one, p10=values[name], p50=values[name], p90=values[name])
        for name, one in GIVEN.assumptions.items()
        if name in values
    }
    return msgspec.structs.replace(GIVEN, assumptions=GIVEN.assumptions | given, penalties={})


def test_the_cost_is_what_one_can_work_out_by_hand() -> None:
    found = exposure([PART], fixed(), size=1000)
    kinds = {one.name: round(one.p50, 6) for one in found.kinds}
    # 500 of 1,000 units: half of their owners take the money, a quarter each another unit and a voucher.
    assert kinds == {
        "refunds": 22_500.0,
        "replacements": 7_500.0,
        "vouchers": 10_000.0,
        "return": 5_000.0,
        "handling": 2_500.0,
        "disposal": 500.0,
        "penalties": 0.0,
        "campaign": 7.0,
    }
    assert round(found.cost.p50, 6) == sum(kinds.values())
    assert found.ceiling == 100_000
    assert found.moves == ()
    assert found.without_penalty == ("US",)


def test_what_moves_most_comes_first_and_nothing_is_explained_twice() -> None:
    found = exposure([msgspec.structs.replace(PART, place="FR", low=5000, high=500_000)], GIVEN, size=5000)
    shares = [one.variance for one in found.moves]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) < 1.1
    assert "units FR" in [one.name for one in found.moves[:3]]


def test_every_estimate_says_that_it_is_one_and_names_what_is_assumed() -> None:
    found = exposure([PART], GIVEN, size=FEW)
    assert found.says.startswith("An estimate")
    named = {words.split(":")[0] for words in found.assumed}
    assert named == {name for name, one in found.rests_on.items() if one.assumed}
    assert (found.cost.p10, found.cost.p90) == (exposure([PART], GIVEN, size=FEW).cost.p10, found.cost.p90)


def test_a_market_in_another_currency_is_counted_in_ours() -> None:
    dollars = msgspec.structs.replace(PART, price=Priced(currency="USD", low=100, high=100))
    assert exposure([dollars], GIVEN, size=FEW).ceiling == pytest.approx(100_000 * 7.15, rel=0.02)


# Events


@pytest.fixture(scope="module")
def anker(registered: Snapshot) -> Exposure:
    parts = parts_of(registered, "event:2025-anker-cells", Asked(on=TODAY, market="CN"), GIVEN)
    return exposure(parts, GIVEN, size=FEW)


def test_an_event_s_units_price_and_bar_come_from_the_records(registered: Snapshot) -> None:
    (part,) = parts_of(registered, "event:2025-anker-cells", Asked(on=TODAY, market="CN"), GIVEN)
    assert part.price is not None
    assert (part.low, part.high, part.price.low, part.price.high) == (712_964, 712_964, 149, 229)
    assert (part.started, part.barred) == ("2025-06-20", True)
    assert part.remedies == ("refund", "replacement", "voucher")
    assert [(one.days, round(one.share, 4)) for one in part.seen] == [(10, 0.1), (97, 0.7925)]
    (before,) = parts_of(registered, "event:2025-anker-cells", Asked(on="2025-06-25", market="CN"), GIVEN)
    assert (before.seen, before.barred) == ((), False)


def test_what_a_part_was_read_from_is_named(registered: Snapshot) -> None:
    (part,) = parts_of(registered, "event:2025-anker-cells", Asked(on=TODAY, market="CN"), GIVEN)
    records = [page.record for page in part.pages]
    assert records[:2] == ["register:2025-anker-cells/cn"] * 2
    assert records[2].startswith("rules:cn-domestic/")
    assert part.pages[1].says == "CNY 149 to 229 apiece"
    assert all(page.url.startswith("http") for page in part.pages)


def test_a_price_of_another_place_is_marked(registered: Snapshot) -> None:
    parts = {one.place: one for one in parts_of(registered, "event:2025-anker-cells", Asked(on=TODAY), GIVEN)}
    assert set(parts) == {"CA", "CN", "TW", "US"}
    assert parts["US"].price == Priced(currency="USD", low=30, high=50)
    assert any(words.startswith("price in TW: none is told there") for words in parts["TW"].assumed)


def test_the_estimate_agrees_with_what_was_refunded(anker: Exposure) -> None:
    refunds = anker.over_time[1].cost
    assert anker.ceiling == 712_964 * 229
    assert 85_664_000 < refunds.p50 < anker.ceiling
    assert 0.75 < anker.share.p10 < anker.share.p90 < 0.95


def test_what_can_t_be_counted_is_said(registered: Snapshot) -> None:
    with pytest.raises(UsageError, match="no price is on record in CN; give one with --price"):
        parts_of(registered, "event:2025-romoss-cn", Asked(on=TODAY), GIVEN)
    with pytest.raises(UsageError, match="no number of units is on record in FR"):
        parts_of(registered, "event:2025-romoss-cn", Asked(on=TODAY, market="FR"), GIVEN)
    with pytest.raises(UsageError, match="on record by 2020-01-01"):
        parts_of(registered, "event:2025-romoss-cn", Asked(on="2020-01-01"), GIVEN)
    with pytest.raises(UnknownIdError):
        parts_of(registered, "event:nothing", Asked(on=TODAY), GIVEN)


def test_a_price_in_a_currency_without_a_rate_is_said(tmp_path: Path) -> None:
    made = notice("2025-01-01", count("IN", 1000), price={"currency": "INR", "min": 900, "max": 900}, markets=["IN"])
    acme = snapshot_of(tmp_path, event("2025-acme", india=made))
    with pytest.raises(UsageError, match="the price in IN is told in INR, and the assumptions give no rate of it"):
        parts_of(acme, "event:2025-acme", Asked(on=TODAY), GIVEN)
    in_yuan = Asked(on=TODAY, price=Priced(currency="CNY", low=70, high=70))
    assert parts_of(acme, "event:2025-acme", in_yuan, GIVEN)[0].high == 1000


# The back-test


@pytest.fixture(scope="module")
def compared(registered: Snapshot) -> Backtest:
    return backtest(registered, GIVEN)


def test_the_back_test_compares_what_was_told(compared: Backtest) -> None:
    found = {one.name: one for one in compared.cases}
    assert (found["Anker"].told, found["ROMOSS"].told) == (85_664_000, 22_837_000)
    assert found["Anker"].ceiling == 712_964 * 229
    assert all(one.narrow and one.width < 0.6 for one in compared.cases)
    assert any(words.startswith("price in CN: no price was stated") for words in found["ROMOSS"].assumed)
    assert compared.holds == all(one.p10 <= one.told <= one.p90 for one in compared.cases)


def test_the_back_test_uses_nothing_published_after_its_day(compared: Backtest) -> None:
    used = [basis.published for one in compared.cases for given in one.rests_on.values() for basis in given.sources]
    assert used
    assert max(used) <= compared.asked == "2025-06-30"


def test_what_moves_the_refunds_says_where_it_is_assumed(compared: Backtest) -> None:
    told = {(one.name, move.name): move.assumed for one in compared.cases for move in one.moves}
    assert (told["Anker", "price CN"], told["ROMOSS", "price CN"]) == (False, True)
    assert told["Anker", "reach_direct CN"]


def test_the_back_test_is_not_compared_in_another_currency(registered: Snapshot) -> None:
    with pytest.raises(UsageError, match="is in CNY, the assumptions are in USD"):
        backtest(registered, msgspec.structs.replace(GIVEN, currency="USD"))


def test_an_assumption_from_a_later_source_is_refused(registered: Snapshot) -> None:
    late = Basis(source="later", url="https://example.org", published="2025-07-01")
    paid = msgspec.structs.replace(GIVEN.assumptions["paid"], sources=(late,))
    given = msgspec.structs.replace(GIVEN, assumptions=GIVEN.assumptions | {"paid": paid})
    with pytest.raises(SelfCheckError, match="paid: its source was published 2025-07-01"):
        backtest(registered, given)


# Completion


def told(snapshot: Snapshot, stem: str, on: str = "2026-02-01") -> Completion:
    parts = known_parts(snapshot, f"event:{stem}", Asked(on=on))
    (found,) = completion(parts, GIVEN, on, size=FEW)
    return found


def test_both_denominators_are_kept_with_why(registered: Snapshot) -> None:
    last = told(registered, "2025-anker-cells").words[-1]
    assert (last.stated, last.counted, last.against) == (0.787, 0.7925, 717_916)
    assert "the source says 78.7%; 565,000 of the notice's 712,964 are 79.2%" in last.why


@pytest.mark.parametrize("stem", ["2025-romoss-cn", "2025-xiaomi-pb2030mi", "2025-anker-a1263-jp"])
def test_a_difference_that_rounding_explains_is_none(registered: Snapshot, stem: str) -> None:
    assert [word.why for word in told(registered, stem).words] == [""] * len(told(registered, stem).words)


def test_the_forecast_has_an_interval_and_begins_at_the_last_word(registered: Snapshot) -> None:
    found = told(registered, "2025-romoss-cn")
    later = next(one.share for one in found.forecast if one.days == 101 + 90)
    assert 0.3396 <= later.p10 < later.p50 < later.p90 < 0.8
    assert "an estimate" in found.says


def test_a_recall_that_has_stopped_is_told(registered: Snapshot) -> None:
    warnings = told(registered, "2023-cheero-che-112").warnings
    assert warnings[0].startswith("stalled: 9.6% after 915 days")
    assert not any("stalled" in words for words in told(registered, "2025-anker-cells").warnings)


def test_silence_and_falling_behind_are_told(tmp_path: Path) -> None:
    steps = [(f"2025-01-{day:02}", share) for day, share in ((11, 0.20), (21, 0.40), (31, 0.405))]
    progress = [{"by": by, "published": by, "share": share, "url": "https://example.org"} for by, share in steps]
    made = notice("2025-01-01", count("US", 1000), progress=progress, price={"currency": "USD", "min": 20, "max": 20})
    found = told(snapshot_of(tmp_path, event("2025-acme", us=made)), "2025-acme")
    assert found.warnings[0].startswith("behind: 40.5% by 2025-01-31")
    assert found.warnings[-1] == "silent: nothing has been told of its progress since 2025-01-31"


def test_what_was_not_yet_told_is_not_known(registered: Snapshot) -> None:
    parts = known_parts(registered, "event:2025-romoss-cn", Asked(on="2025-07-10"))
    assert [one.told.units for one in parts[0].seen] == [79_891]
