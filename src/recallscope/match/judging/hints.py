"""Which products a title may mean without giving a code, compiled: most titles hint at none, and need no closer look.

Never in a feature's way: each feature that speaks for a product asks for more than its groups of hints do.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, product
from typing import Any, NamedTuple

import numpy as np

from recallscope.match.compiled import Ints, compiled, inlined, within
from recallscope.match.judging.numbers import Lists, lists_of
from recallscope.match.judging.products import Products
from recallscope.match.names import Name, in_thousands
from recallscope.match.reading.lexicon import Lexicon
from recallscope.match.reading.read import BRANDS, CODES, FEATURES, HEADER, SPECIAL, WORDS
from recallscope.match.reading.rows import Powers, Row, Texts, row_of
from recallscope.match.target import Target

Hint = tuple[str, str | int | float]
"""A word, a capacity in mAh, a power in W or a special feature: of what sort, and which."""

Group = frozenset[Hint]


class Hints(NamedTuple):
    """Groups of hints: a product is hinted at where its brand is named and all of one of its groups stand there.

    A hint is a number: a word's id in the lexicon, then, from `first_capacity` on, the place of a capacity among all
    `capacities`, and so on. `groups` are lists of hints, `targets` where each target's groups end.
    """

    groups: Lists
    targets: Ints
    capacities: Ints
    powers: Powers
    first_capacity: int
    first_power: int
    first_feature: int
    many: int


def hints_of(products: Iterable[tuple[Target, Sequence[Name], Sequence[Name]]], lexicon: Lexicon) -> Hints:
    """Return the hints of products, each with its names and full names."""
    groups = [_smallest(_groups(*one)) for one in products]
    every = {hint for own in groups for group in own for hint in group}
    capacities, powers = (sorted(float(one) for what, one in every if what == sort) for sort in ("capacity", "power"))
    words = [("word", word) for word in lexicon.words]
    amounts = [*(("capacity", one) for one in capacities), *(("power", one) for one in powers)]
    ids = {hint: place for place, hint in enumerate([*words, *amounts, *(("feature", name) for name in SPECIAL)])}
    return Hints(
        groups=lists_of((ids[hint] for hint in group) for own in groups for group in own),
        targets=np.cumsum([0, *map(len, groups)]),
        capacities=np.array(capacities, np.int64),
        powers=np.array(powers, np.float64),
        first_capacity=len(words),
        first_power=len(words) + len(capacities),
        first_feature=len(words) + len(amounts),
        many=len(ids),
    )


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
def hinted(texts: Texts, beside: Lists, products: Products, hints: Hints) -> tuple[Ints, Ints]:
    """Return the targets that each text hints at, and where those of each end.

    `beside` are brands that are named otherwise than in the text's words.
    """
    numbers, of = products.numbers, products.brands
    rows, brands = len(texts.told_ends) - 1, of.many
    stands, named, called = np.full(hints.many, -1), np.full(brands, -1), np.empty(brands, np.int64)
    found, ends, held = np.empty(rows + len(hints.targets), np.int64), np.zeros(rows + 1, np.int64), 0
    for number in range(rows):
        row = row_of(texts, number)
        _mark(row, hints, stands)
        others = beside.values[beside.ends[number] : beside.ends[number + 1]]
        many = _called(row, others, numbers[of.misspelt :], named, called)
        if held + len(hints.targets) > len(found):
            found = np.concatenate((found, np.empty_like(found)))
        for brand in called[:many]:
            for target in numbers[numbers[of.targets + brand] : numbers[of.targets + brand + 1]]:
                if _all_stand(target, number, hints, stands):
                    found[held] = target
                    held += 1
        ends[number + 1] = held
    return found[:held], ends


@within
def _mark(row: Row, hints: Hints, stands: Ints) -> None:
    """Mark with a row's number what stands in it."""
    told, capacities, powers = row.told, hints.capacities, hints.powers
    words_end = HEADER + told[WORDS]
    for place in range(HEADER, words_end):
        stands[told[place]] = row.number
    for place in range(words_end + 2 * told[BRANDS] + 3 * told[CODES], len(told)):
        at = _found(capacities, told[place])
        if at >= 0:
            stands[hints.first_capacity + at] = row.number
    for power in row.powers:
        at = _found(powers, power)
        if at >= 0:
            stands[hints.first_power + at] = row.number
    for bit in range(len(SPECIAL)):
        if told[FEATURES] >> bit & 1:
            stands[hints.first_feature + bit] = row.number


@inlined
def _found(values: Any, value: Any) -> int:
    """Return the place of a value among some, -1 where it is none: few, so that they are gone through."""
    found = -1
    for place in range(len(values)):
        if values[place] == value:
            found = place
    return found


@within
def _called(row: Row, beside: Ints, misspelt: Ints, named: Ints, called: Ints) -> int:
    """Write the brands that a row names in whatever way, misspelt or of what the goods are for; return how many."""
    told, many = row.told, 0
    words_end = HEADER + told[WORDS]
    for place in range(HEADER, words_end):
        many = _call(misspelt[told[place]], row.number, named, called, many)
    for place in range(words_end, words_end + 2 * told[BRANDS], 2):
        many = _call(told[place + 1], row.number, named, called, many)
    for brand in beside:
        many = _call(brand, row.number, named, called, many)
    return many


@inlined
def _call(brand: int, number: int, named: Ints, called: Ints, many: int) -> int:
    if brand < 0 or named[brand] == number:
        return many
    named[brand], called[many] = number, brand
    return many + 1


@within
def _all_stand(target: int, number: int, hints: Hints, stands: Ints) -> bool:
    """Return whether all hints of one of a target's groups stand in a row."""
    own, groups, targets = hints.groups.values, hints.groups.ends, hints.targets
    for group in range(targets[target], targets[target + 1]):
        place, end = groups[group], groups[group + 1]
        while place < end and stands[own[place]] == number:
            place += 1
        if place == end:
            return True
    return False
