"""Which products a title may mean without giving a code, compiled: most titles hint at none, and need no closer look.

Never in a feature's way: each feature that speaks for a product asks for more than its groups of hints do.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Ints, compiled, within
from recallscope.match.names import Name, in_thousands
from recallscope.match.reading.lexicon import Lexicon
from recallscope.match.reading.read import BRANDS, CODES, FEATURES, HEADER, SPECIAL, WORDS
from recallscope.match.target import Target

Hint = tuple[str, str | int | float]
"""A word, a capacity in mAh, a power in W or a special feature: of what sort, and which."""

Group = frozenset[Hint]
Powers = npt.NDArray[np.float64]


class Hints(NamedTuple):
    """Groups of hints: a product is hinted at where its brand is named and all of one of its groups stand there.

    A hint is a number: a word's id in the lexicon, then, from `first_capacity` on, the place of a capacity among all
    `capacities`, and so on. `hints` holds those of all groups, `groups` where each group ends, `targets` where each
    target's groups end. `places` are the targets by brand, `bounds` where each brand's end. `brands` and `misspelt`
    tell which of those brands the lexicon's brands are and its words are misspellings of, -1 for none.
    """

    hints: Ints
    groups: Ints
    targets: Ints
    places: Ints
    bounds: Ints
    brands: Ints
    misspelt: Ints
    capacities: Ints
    powers: Powers
    first_capacity: int
    first_power: int
    first_feature: int
    many: int


def hints_of(
    products: Iterable[tuple[Target, Sequence[Name], Sequence[Name]]],
    brands: Mapping[str, Sequence[int]],
    misspelt: Mapping[str, str],
    lexicon: Lexicon,
) -> Hints:
    """Return the hints of products, each with its names and full names; `brands` has the places of those of each."""
    groups = [_smallest(_groups(*one)) for one in products]
    every = {hint for own in groups for group in own for hint in group}
    capacities, powers = (sorted(float(one) for what, one in every if what == sort) for sort in ("capacity", "power"))
    words = [("word", word) for word in lexicon.words]
    amounts = [*(("capacity", one) for one in capacities), *(("power", one) for one in powers)]
    ids = {hint: place for place, hint in enumerate([*words, *amounts, *(("feature", name) for name in SPECIAL)])}
    order = {brand: place for place, brand in enumerate(brands)}
    wrong = {word: order[brand] for word, brand in misspelt.items()}
    return Hints(
        hints=_ints(ids[hint] for own in groups for group in own for hint in group),
        groups=_ends(len(group) for own in groups for group in own),
        targets=_ends(map(len, groups)),
        places=_ints(place for places in brands.values() for place in places),
        bounds=_ends(map(len, brands.values())),
        brands=_ints(order.get(brand, -1) for brand in lexicon.brands),
        misspelt=_ints(wrong.get(word, -1) for word in lexicon.words),
        capacities=_ints(map(int, capacities)),
        powers=np.array(powers, np.float64),
        first_capacity=len(words),
        first_power=len(words) + len(capacities),
        first_feature=len(words) + len(amounts),
        many=len(ids),
    )


def _ints(numbers: Iterable[int]) -> Ints:
    return np.array(list(numbers), np.int64)


def _ends(sizes: Iterable[int]) -> Ints:
    return np.cumsum([0, *sizes])


def _smallest(groups: Iterable[Group]) -> list[Group]:
    """Return the groups that hold no other one."""
    kept: list[Group] = []
    for group in sorted(set(groups), key=lambda group: (len(group), sorted(map(repr, group)))):
        if not any(one <= group for one in kept):
            kept.append(group)
    return kept


def _groups(target: Target, names: Sequence[Name], full_names: Sequence[Name]) -> Iterator[Group]:
    """Return what must stand beside a target's brand for a feature of each kind to speak for it."""
    yield from (group for name in full_names for group in _in_full(name))
    yield from (_words([name.number]) for name in names if name.number)
    if target.codes:
        yield from _lines(target, names)
    if names:
        yield from _descriptions(target, names)
    if not target.watts and not any(name.telling for name in names):
        yield from (frozenset([("capacity", one)]) for one in target.recall_mah)


def _words(words: Iterable[str]) -> Group:
    return frozenset(("word", word) for word in words)


def _in_full(name: Name) -> list[Group]:
    """Return the words by which a name is said in full; amounts may be written otherwise, so others are asked for."""
    if len(name.needed) <= 1 - bool(name.telling):
        return []
    if words := name.needed - name.amounts:
        return [_words(words)]
    amount = max(name.amounts)
    return [_words([amount]), _words([in_thousands(amount)])]


def _lines(target: Target, names: Sequence[Name]) -> Iterator[Group]:
    """Return the names of a line, each with a capacity where a recall gives one."""
    said = [_words(name.telling) for name in names if name.telling]
    said += [group for name in names if not name.telling for group in _in_full(name)]
    amounts: list[Group] = [frozenset([("capacity", one)]) for one in target.capacity_mah]
    amounts += [_words(long) for name in names if (long := [one for one in name.amounts if len(one) > 1])]
    yield from (line | amount for line, amount in product(said, amounts if target.recall_mah else [frozenset()]))


def _descriptions(target: Target, names: Sequence[Name]) -> Iterator[Group]:
    """Return two of capacity, power, feature and name."""
    alternatives: list[list[Group]] = [
        [frozenset([("capacity", one)]) for one in target.capacity_mah],
        [frozenset([("power", one)]) for one in target.watts],
        [frozenset([("feature", one)]) for one in target.features if one in SPECIAL],
        [group for name in names for group in _in_full(name)],
    ]
    for some, others in combinations(alternatives, 2):
        yield from (one | other for one, other in product(some, others))


@compiled
def hinted(
    told: tuple[Ints, Ints], powers: tuple[Powers, Ints], beside: tuple[Ints, Ints], hints: Hints
) -> tuple[Ints, Ints]:
    """Return the targets that each text hints at, and where those of each end.

    `told` and `powers` are what `read` returns; `beside` are brands that are named otherwise than in the text's words.
    """
    numbers, ends = told
    watts, watts_ends = powers
    others, others_ends = beside
    stands, named = np.full(hints.many, -1), np.full(len(hints.bounds), -1)
    found, held = np.empty(len(ends) + len(hints.places), np.int64), 0
    found_ends = np.zeros(len(ends), np.int64)
    for row in range(len(ends) - 1):
        _mark(numbers[ends[row] : ends[row + 1]], row, hints, stands, named)
        _mark_powers(watts, watts_ends[row], watts_ends[row + 1], row, hints, stands)
        for place in range(others_ends[row], others_ends[row + 1]):
            named[others[place]] = row
        if held + len(hints.places) > len(found):
            found = np.concatenate((found, np.empty_like(found)))
        held = _meant(row, hints, stands, named, found, held)
        found_ends[row + 1] = held
    return found[:held], found_ends


@within
def _mark(numbers: Ints, row: int, hints: Hints, stands: Ints, named: Ints) -> None:
    """Mark with a row's number what stands in it, and which brands it names; the last mark is for all others."""
    brands, misspelt, capacities = hints.brands, hints.misspelt, hints.capacities
    words_end = HEADER + numbers[WORDS]
    brands_end = words_end + 2 * numbers[BRANDS]
    for place in range(HEADER, words_end):
        stands[numbers[place]] = row
        named[misspelt[numbers[place]]] = row
    for place in range(words_end, brands_end, 2):
        named[brands[numbers[place + 1]]] = row
    for place in range(brands_end + 3 * numbers[CODES], len(numbers)):
        at = np.searchsorted(capacities, numbers[place])
        if at < len(capacities) and capacities[at] == numbers[place]:
            stands[hints.first_capacity + at] = row
    for bit in range(len(SPECIAL)):
        if numbers[FEATURES] >> bit & 1:
            stands[hints.first_feature + bit] = row


@within
def _mark_powers(watts: Powers, start: int, end: int, row: int, hints: Hints, stands: Ints) -> None:
    powers = hints.powers
    for place in range(start, end):
        at = np.searchsorted(powers, watts[place])
        if at < len(powers) and powers[at] == watts[place]:
            stands[hints.first_power + at] = row


@within
def _meant(row: int, hints: Hints, stands: Ints, named: Ints, found: Ints, held: int) -> int:
    """Write the targets that a row hints at; return how many are written by now."""
    places, bounds = hints.places, hints.bounds
    for brand in range(len(bounds) - 1):
        if named[brand] == row:
            for at in range(bounds[brand], bounds[brand + 1]):
                if _all_stand(places[at], row, hints, stands):
                    found[held] = places[at]
                    held += 1
    return held


@within
def _all_stand(target: int, row: int, hints: Hints, stands: Ints) -> bool:
    """Return whether all hints of one of a target's groups stand in a row."""
    own, groups, targets = hints.hints, hints.groups, hints.targets
    for group in range(targets[target], targets[target + 1]):
        place, end = groups[group], groups[group + 1]
        while place < end and stands[own[place]] == row:
            place += 1
        if place == end:
            return True
    return False
