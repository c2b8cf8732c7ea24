"""The scorer: one listing, every recalled product that its codes, numbers and brand lead to, a tier for each."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from math import exp, inf

import msgspec
import numpy as np

from recallscope.match.codes import Code
from recallscope.match.compiled import Ints
from recallscope.match.features import AGAINST, FOR, REASONS, Pair
from recallscope.match.hints import hinted
from recallscope.match.index import Index
from recallscope.match.reading.facts import Reading
from recallscope.match.reading.kinds import ACCESSORY
from recallscope.match.reading.read import CODES, KIND, LEET
from recallscope.match.seen import Seen, named_beside, says_elsewhere
from recallscope.match.target import Listing, Target
from recallscope.match.weights import BIAS, WEIGHTS

MATCH, POSSIBLE = "match", "possible"
THRESHOLD = 0.5
STRONGEST = frozenset(one.__name__ for one in FOR)
HOPELESS = frozenset(
    one
    for one in AGAINST
    if all(
        BIAS[side] + max(WEIGHTS[name][side] for name in STRONGEST) + WEIGHTS[one.__name__][side] < 0 for side in (0, 1)
    )
)
"""Features that outweigh whatever speaks for a product."""


_FOR = tuple((one.__name__, one) for one in FOR)
_AGAINST = tuple((one.__name__, one, one in HOPELESS) for one in AGAINST)


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
    return next(score_all([listing], index))


def score_all(listings: Sequence[Listing], index: Index) -> Iterator[list[Scored]]:
    """Return the same for each of some listings, whose titles are read in one go."""
    reading = Reading([listing.title for listing in listings], index.lexicon)
    places, ends = hinted_at(listings, reading, index)
    accessory = reading.header(KIND) == ACCESSORY
    worth = ((np.diff(ends) > 0) | (reading.header(CODES) > 0) | (reading.header(LEET) > 0)) & ~accessory
    for place, listing in enumerate(listings):
        if worth[place] or (not accessory[place] and says_elsewhere(listing)):
            yield _scores(Seen(listing, reading[place], index), places[ends[place] : ends[place + 1]].tolist(), index)
        else:
            yield []


def explain(listing: Listing, index: Index) -> list[Scored]:
    """Return every candidate that anything speaks for, the likeliest first."""
    reading = Reading([listing.title], index.lexicon)
    hinted, _ = hinted_at([listing], reading, index)
    seen = Seen(listing, reading[0], index)
    pairs = _pairs(seen, _candidates(seen, hinted.tolist(), index), index)
    return _ranked(one for pair in pairs if (one := _scored(pair, hopeless=True)))


def hinted_at(listings: Sequence[Listing], reading: Reading, index: Index) -> tuple[Ints, Ints]:
    """Return the places of products that each title hints at, and where those of each end."""
    order = {brand: place for place, brand in enumerate(index.brands)}
    fields = zip(listings, reading.texts, strict=True)
    beside = [
        [order[brand] for brand in named_beside(one.brand, text, index) if brand in order] for one, text in fields
    ]
    brands = np.fromiter(chain.from_iterable(beside), np.int64), np.cumsum([0, *map(len, beside)])
    found: tuple[Ints, Ints] = hinted(reading.told, reading.powers, brands, index.hints)
    return found


def _scores(seen: Seen, hinted: Iterable[int], index: Index) -> list[Scored]:
    kind = seen.facts.kind
    if kind == "accessory" or (kind == "other" and index.full_words.isdisjoint(seen.words)):
        return []
    pairs = _pairs(seen, _candidates(seen, hinted, index), index)
    return _ranked(one for pair in pairs if (one := _scored(pair, hopeless=False)) and one.tier)


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


def _pairs(seen: Seen, places: Iterable[int], index: Index) -> Iterator[Pair]:
    """Return a listing beside each product that its codes, article numbers or brand lead to."""
    codes: dict[int, Code] = {}
    for code in seen.codes:
        codes.setdefault(code.found.target, code)
    for place in places:
        target = index.targets[place]
        spelled = codes.get(place)
        yield Pair(seen, target, place, index.names[place], index, spelled, _same_brand(seen, target, spelled))


def _candidates(seen: Seen, hinted: Iterable[int], index: Index) -> dict[int, None]:
    """Return the places of products that anything may speak for, each once."""
    places = dict.fromkeys(code.found.target for code in seen.codes)
    places.update(dict.fromkeys(seen.in_model))
    places.update(dict.fromkeys(place for number in seen.gtins for place in index.gtins.get(number, ())))
    places.update(dict.fromkeys(hinted))
    for brand in (seen.stated | seen.misspelt) & index.brands.keys():
        places.update(dict.fromkeys(seen.in_details.intersection(index.brands[brand])))
    return places


def _same_brand(seen: Seen, target: Target, code: Code | None) -> int:
    """Return 2 where the brand is stated (or, after a list of what the goods are for, right before the code)."""
    if not target.brand_key:
        return 0
    if target.brand_key in seen.stated:
        return 2
    tail = seen.tail.get(target.brand_key)
    if tail is not None and code is not None and tail > seen.facts.head + 2 and 0 < code.place - tail <= 3:
        return 2
    return int(target.brand_key in seen.misspelt)


def _scored(pair: Pair, hopeless: bool) -> Scored | None:
    """Return a candidate that anything speaks for; one that has no hope left only if asked for."""
    speaking = [name for name, one in _FOR if one(pair)]
    if not speaking:
        return None
    against = []
    for name, one, outweighs in _AGAINST:
        if one(pair):
            if outweighs and not hopeless:
                return None
            against.append(name)
    features = (*speaking, *against)
    match, possible = weigh(features)
    if match >= THRESHOLD:
        return Scored(pair.target, features, match, MATCH)
    return Scored(pair.target, features, possible, POSSIBLE if possible >= THRESHOLD else "")
