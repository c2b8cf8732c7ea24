"""What speaks for two notices telling one event, and what against: a list to read from top to bottom.

Each feature returns how much of its weight applies, from 0 to 1 (0 where it says nothing). Weights are points of
log-odds, set by reasoning and held to two labelled sets (docs/linking.md). The docstring's first line, with the
feature's own words filled in, is the reason that a person reads.
"""

import math
from collections.abc import Callable, Iterable
from functools import cached_property

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.link.dates import Told
from recallscope.link.parties import party_key
from recallscope.link.wording import Words, revised
from recallscope.records.notice import Notice, Product

START = -8.0
"""Where two notices stand of which nothing is known but that they were looked at."""

FULL_WORDS = 20.0
"""Shared words of this weight say what words can say; more only tells twins apart."""


class Compared:
    """One notice, with what comparing it needs worked out once."""

    def __init__(self, notice: Notice, told: Told, jurisdiction: str) -> None:
        self.notice, self.told, self.jurisdiction = notice, told, jurisdiction

    @cached_property
    def brands(self) -> frozenset[str]:
        return frozenset(brand_key(one.brand) for one in self.notice.products if one.brand)

    @cached_property
    def models(self) -> frozenset[tuple[str, str]]:
        return frozenset(_named(self.notice.products, lambda one: one.models))

    @cached_property
    def codes(self) -> frozenset[tuple[str, str]]:
        """Models and item numbers: one publisher's model is another's part number."""
        return self.models | frozenset(_named(self.notice.products, lambda one: one.skus))

    @cached_property
    def lines(self) -> frozenset[tuple[str, str]]:
        named = _named(self.notice.products, lambda one: one.lines)
        return frozenset((brand, line) for brand, line in named if line.lower() != brand)

    @cached_property
    def gtins(self) -> frozenset[str]:
        return frozenset(gtin.lstrip("0") for one in self.notice.products for gtin in one.gtins)

    @cached_property
    def firms(self) -> frozenset[str]:
        return frozenset(key for party in self.notice.parties if (key := party_key(party.name)))

    @cached_property
    def counts(self) -> frozenset[tuple[str, int]]:
        return frozenset((one.jurisdiction, one.count) for one in self.notice.units if one.count > 1)

    @cached_property
    def counted_in(self) -> frozenset[str]:
        """The jurisdictions whose units the notice counts."""
        return frozenset(one.jurisdiction for one in self.notice.units)

    @cached_property
    def capacities(self) -> frozenset[int]:
        return frozenset(mah for one in self.notice.products for mah in one.capacity_mah)

    @cached_property
    def revised(self) -> bool:
        return revised(self.notice)


class Both(msgspec.Struct, frozen=True):
    """Two notices side by side, and the words that all notices use."""

    a: Compared
    b: Compared
    words: Words


Finding = tuple[float, str]
NOTHING: Finding = (0.0, "")


def declared_joint(both: Both) -> Finding:
    """one says that it is a joint recall with the other's authority"""
    a, b = both.a, both.b
    said = b.jurisdiction in a.notice.joint_with or a.jurisdiction in b.notice.joint_with
    return (1.0, "") if said else NOTHING


def same_gtin(both: Both) -> Finding:
    """the same bar code"""
    return _any(both.a.gtins & both.b.gtins)


def same_model(both: Both) -> Finding:
    """the same model of one brand"""
    return _any({code for _, code in _same_codes(both)})


def same_line(both: Both) -> Finding:
    """the same product name of one brand"""
    return _any({line for _, line in both.a.lines & both.b.lines})


def same_brand(both: Both) -> Finding:
    """the same brand"""
    return _any(both.a.brands & both.b.brands)


def same_firm(both: Both) -> Finding:
    """the same firm"""
    return _any(both.a.firms & both.b.firms)


def shared_words(both: Both) -> Finding:
    """words that few notices use"""
    weight, heaviest = both.words.shared(both.a.notice.id, both.b.notice.id)
    # Beyond the full weight a twentieth counts on: enough to tell twins of one day apart.
    return (min(weight, FULL_WORDS) + 0.2 * max(0.0, weight - FULL_WORDS)) / FULL_WORDS, ", ".join(heaviest)


def near_in_time(both: Both) -> Finding:
    """told at about the same time"""
    days = both.a.told.days_from(both.b.told)
    share = next((share for limit, share in ((0, 1.0), (7, 0.7), (21, 0.35)) if days <= limit), 0.0)
    # A little less with each day, so that of two equal ones the nearer is taken.
    return max(0.0, share - days / 1000), f"{days} days apart" if days else "the same day"


def same_count(both: Both) -> Finding:
    """the same number of units in the same place"""
    return _any({f"{count:,} in {place}" for place, count in both.a.counts & both.b.counts})


def counted_abroad(both: Both) -> Finding:
    """one counts units in the other's country"""
    said = both.b.jurisdiction in both.a.counted_in or both.a.jurisdiction in both.b.counted_in
    return (1.0, "") if said else NOTHING


def same_capacity(both: Both) -> Finding:
    """the same capacity"""
    return _any({f"{capacity:,} mAh" for capacity in both.a.capacities & both.b.capacities})


def both_revised(both: Both) -> Finding:
    """both widen, update or repeat an earlier notice"""
    return (1.0, "") if both.a.revised and both.b.revised else NOTHING


def same_hazard(both: Both) -> Finding:
    """the same hazard"""
    return _any(set(both.a.notice.hazards) & set(both.b.notice.hazards))


def other_brand(both: Both) -> Finding:
    """other brands"""
    a, b = both.a.brands, both.b.brands
    return (1.0, "") if a and b and not a & b else NOTHING


def other_models(both: Both) -> Finding:
    """other models of the same brand"""
    a, b = both.a.models, both.b.models
    apart = a and b and not _same_codes(both) and both.a.brands & both.b.brands
    return (1.0, "") if apart else NOTHING


def other_hazard(both: Both) -> Finding:
    """other hazards"""
    a, b = both.a.notice.hazards, both.b.notice.hazards
    return (1.0, "") if a and b and not set(a) & set(b) else NOTHING


def one_revised(both: Both) -> Finding:
    """only one says that it widens, updates or repeats an earlier notice"""
    return (1.0, "") if both.a.revised != both.b.revised else NOTHING


def far_in_time(both: Both) -> Finding:
    """more than three weeks apart"""
    days = both.a.told.days_from(both.b.told)
    # Weeks of delay between two countries are common and only decide between two partners; months speak against.
    share = days / (200 if days > 56 else 2000)
    return (min(1.0, share), f"{days} days") if days > 21 else NOTHING


FEATURES: tuple[tuple[Callable[[Both], Finding], float], ...] = (
    (declared_joint, 4.0),
    (same_gtin, 6.0),
    (same_model, 8.5),
    (same_line, 6.0),
    (same_brand, 2.0),
    (same_firm, 1.5),
    (shared_words, 10.0),
    (near_in_time, 3.0),
    (same_count, 2.0),
    (counted_abroad, 2.0),
    (same_capacity, 1.0),
    (both_revised, 1.5),
    (same_hazard, 0.5),
    (other_brand, -1.0),
    (other_models, -2.0),
    (other_hazard, -1.0),
    (one_revised, -1.5),
    (far_in_time, -8.0),
)
"""Every feature with its weight."""


class Likeness(msgspec.Struct, frozen=True):
    """How alike two notices are: points of log-odds, and each feature that speaks with its points and words."""

    score: float
    findings: tuple[tuple[float, str, str], ...]

    @property
    def probability(self) -> float:
        """The probability that the two tell one event (the logistic function of the score)."""
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, self.score))))

    @property
    def because(self) -> tuple[str, ...]:
        """What speaks for and against in words, the weightiest first."""
        ordered = sorted(self.findings, key=lambda one: -abs(one[0]))
        return tuple(f"{name}{': ' * bool(words)}{words} ({points:+.1f})" for points, name, words in ordered)


def likeness(both: Both) -> Likeness:
    """Return how alike two notices are."""
    found = ((feature, weight, feature(both)) for feature, weight in FEATURES)
    findings = tuple(
        (share * weight, str(feature.__doc__), words) for feature, weight, (share, words) in found if share
    )
    return Likeness(round(START + sum(points for points, _, _ in findings), 6), findings)


def _same_codes(both: Both) -> frozenset[tuple[str, str]]:
    """Return the models of one that the other names as a model or an item number."""
    return both.a.models & both.b.codes | both.a.codes & both.b.models


def _any(shared: Iterable[str]) -> Finding:
    names = sorted(shared)
    return (1.0, ", ".join(names[:3])) if names else NOTHING


def _named(products: Iterable[Product], names: Callable[[Product], Iterable[str]]) -> Iterable[tuple[str, str]]:
    return ((brand_key(one.brand), model_key(name)) for one in products if one.brand for name in names(one))
