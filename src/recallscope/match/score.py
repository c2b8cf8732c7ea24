"""The scorer: one listing, every recalled product that its codes, numbers and brand lead to, a tier for each."""

from collections.abc import Iterable, Sequence
from math import exp, inf

import msgspec
import numpy as np

from recallscope.match.fields import Given, brands_beside, given, titles
from recallscope.match.index import Index
from recallscope.match.judging.features import AGAINST, FOR, REASONS, colour_outside
from recallscope.match.judging.hints import hinted
from recallscope.match.judging.judge import Asked, judge
from recallscope.match.judging.numbers import Lists
from recallscope.match.reading.facts import Reading
from recallscope.match.reading.read import CODES, LEET
from recallscope.match.target import Listing, Target
from recallscope.match.weights import BIAS, WEIGHTS

MATCH, POSSIBLE = "match", "possible"
THRESHOLD = 0.5
FEATURES = tuple(one.__name__ for one in (*FOR, *AGAINST))
STRONGEST = frozenset(FEATURES[: len(FOR)])


def _outweighs(name: str) -> bool:
    """Return whether a feature outweighs whatever speaks for a product."""
    strongest = (max(WEIGHTS[one][side] for one in STRONGEST) for side in (0, 1))
    return all(
        bias + most + WEIGHTS[name][side] < 0 for side, (bias, most) in enumerate(zip(BIAS, strongest, strict=True))
    )


HOPELESS = sum(1 << bit for bit, name in enumerate(FEATURES) if name not in STRONGEST and _outweighs(name))
"""The bits of features that leave no hope."""


class Scored(msgspec.Struct, frozen=True, gc=False):
    """A candidate: the features that hold, the probability of its tier, and the tier ("" for neither)."""

    target: Target
    features: tuple[str, ...]
    probability: float
    tier: str

    @property
    def because(self) -> tuple[str, ...]:
        """The reasons, in the features' order."""
        return tuple(REASONS[name] for name in self.features)


def score(listing: Listing, index: Index) -> list[Scored]:
    """Return the candidates with a tier, the likeliest first: those of `explain`, as far as any is left to look at."""
    return score_all([listing], index)[0]


def score_all(listings: Sequence[Listing], index: Index) -> list[list[Scored]]:
    """Return the same for each of some listings, whose titles are read in one go."""
    return [[one for one in found if one.tier] for found in _found(listings, index, HOPELESS)]


def explain(listing: Listing, index: Index) -> list[Scored]:
    """Return every candidate that anything speaks for, the likeliest first."""
    return _found([listing], index, 0)[0]


def _found(listings: Sequence[Listing], index: Index, hopeless: int) -> list[list[Scored]]:
    """Return the candidates of each listing, those left out of which a feature leaves no hope."""
    fields = list(given(listings, index))
    reading = Reading(titles(listings, fields), index.lexicon)
    asked = asked_of(listings, fields, reading, index)
    found: list[list[Scored]] = [[] for _ in listings]
    pairs = judge(reading.texts, asked, index.products, index.lexicon.tables, hopeless)
    for row, place, bits in zip(*(column.tolist() for column in pairs), strict=True):
        target = index.targets[place]
        outside = colour_outside(reading.folded[row], target)
        if not (outside and hopeless):
            found[row].append(_scored(target, bits, outside))
    return [_ranked(one) if len(one) > 1 else one for one in found]


def asked_of(listings: Sequence[Listing], fields: Sequence[Given], reading: Reading, index: Index) -> Asked:
    """Return what is known of listings beside the words of their titles, and which of them are worth a closer look."""
    beside = brands_beside(listings, reading.folded, index)
    places, ends = hinted(reading.texts, beside, index.products, index.hints)
    led_to = np.array(fields, np.int64).reshape(-1, 3)
    rows = np.concatenate([np.repeat(np.arange(len(listings)), np.diff(ends)), led_to[:, 0]])
    order = np.argsort(rows, kind="stable")
    led = np.concatenate([[0], np.cumsum(np.bincount(rows, minlength=len(listings)))])
    worth = (np.diff(led) > 0) | (reading.header(CODES) > 0) | (reading.header(LEET) > 0)
    return Asked(
        rows=np.flatnonzero(worth),
        brands=beside,
        places=Lists(np.concatenate([places, led_to[:, 1]])[order], led),
        given=np.concatenate([np.zeros_like(places), led_to[:, 2]])[order],
    )


def _ranked(found: Iterable[Scored]) -> list[Scored]:
    return sorted(
        found,
        key=lambda one: (one.tier != MATCH, not one.tier, -one.probability, one.target.brand_key, one.target.model),
    )


def weigh(features: tuple[str, ...]) -> tuple[float, float]:
    """Return the probabilities of "match" and of "possible or match"; of what speaks for, the strongest counts."""
    (match, possible), strongest_match, strongest_possible = BIAS, -inf, -inf
    for name in features:
        to_match, to_possible = WEIGHTS[name]
        if name in STRONGEST:
            strongest_match, strongest_possible = max(strongest_match, to_match), max(strongest_possible, to_possible)
        else:
            match, possible = match + to_match, possible + to_possible
    match, possible = match + strongest_match, possible + strongest_possible
    return _probability(match), _probability(max(possible, match))


def _probability(odds: float) -> float:
    return 1 / (1 + exp(-odds))


def _scored(target: Target, bits: int, outside: bool) -> Scored:
    """Return a candidate, by the bits of its features, and whether it has a colour that the recall leaves out."""
    features = tuple(name for bit, name in enumerate(FEATURES) if bits >> bit & 1)
    features += (colour_outside.__name__,) if outside else ()
    match, possible = weigh(features)
    if match >= THRESHOLD:
        return Scored(target, features, match, MATCH)
    return Scored(target, features, possible, POSSIBLE if possible >= THRESHOLD else "")
