"""Recalled products in the form that compiled code asks: numbers for words, brands, names and codes, in one array.

One array, because every array that a compiled function is given has its holders counted, which costs more than most of
what is asked here.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from recallscope.clean.code import model_key
from recallscope.match import beginnings, words
from recallscope.match.compiled import Ints
from recallscope.match.judging.numbers import Numbers
from recallscope.match.names import MUCH, Name, in_thousands
from recallscope.match.reading.lexicon import Hashes, Lexicon, Nodes, hashes, node_of, opened, tree
from recallscope.match.reading.read import SPECIAL
from recallscope.match.recorded import Found, leet_key, shape
from recallscope.match.target import Target
from recallscope.text.common_words import COMMON_WORDS

ARTICLE = 6
"""Digits from which on a number is no size or series, but an article's."""

SAMSUNG = "samsung"
"""A brand that counts only where a title begins with it: elsewhere it is what a power bank charges."""

COMMON, MEASURE, FORM = 1, 2, 4
"""What a word is that has no number in the lexicon: of shops, a measure, a device or standard."""


class Codes(NamedTuple):
    """Where recorded codes stand: those that end at each node of the lexicon's tree, and of the tree of leet.

    Of each code its product, whether it is weak, whether it is too common to tell of what kind the goods are, whether
    one letter more may follow, its letters, and the shape of the end that it does without.
    """

    at: int
    leet_at: int
    targets: int
    weak: int
    common: int
    open: int
    keys: int
    rests: int


class Names(NamedTuple):
    """Where names stand, each by its words: those that tell, those needed but for amounts, all in their order.

    `amounts` are as written, `long_amounts` those of several letters; `shortened` is how far behind an amount it
    stands with a k for its thousands. `series` are the numbers of a series, -1 for none, `lined` those that count
    beside the telling words alone; `long` says that more than four letters tell.
    """

    telling: int
    needed: int
    words: int
    amounts: int
    long_amounts: int
    shortened: int
    series: int
    lined: int
    long: int


class Targets(NamedTuple):
    """Where products stand: their brands, names and full names (where those of each end among all names).

    `powers` are in milliwatts, `stations` says that a name speaks of a larger unit.
    """

    brands: int
    names: int
    full_names: int
    capacities: int
    recalled: int
    powers: int
    features: int
    coded: int
    described: int
    stations: int


class Brands(NamedTuple):
    """Where brands stand, `many` of them: their products, names of products that no recall covers.

    `keys` are the letters of their keys, `shapes` tell how the codes of one are built, `counted` that it counts its
    series, `phones` that it makes phones; `samsung` is that brand. `misspelt` has, by the lexicon's words, the brand of
    which each is a misspelling, -1 for none.
    """

    many: int
    targets: int
    other_names: int
    keys: int
    shapes: int
    counted: int
    phones: int
    samsung: int
    misspelt: int


class Words(NamedTuple):
    """Words that the lexicon doesn't number and what they mean: a table with open places.

    `alphabetic` is where it stands which of the lexicon's words are of letters alone.
    """

    common: Hashes
    meanings: Ints
    alphabetic: int


class Products(NamedTuple):
    """All of them: `numbers` is what the others' places are places in, `leet` the tree of codes in leet."""

    numbers: Ints
    codes: Codes
    names: Names
    targets: Targets
    brands: Brands
    words: Words
    leet: Nodes
    many: int


Every = tuple[Sequence[Sequence[Name]], Sequence[Sequence[Name]], Mapping[str, Sequence[Name]]]
"""Products' names, their full names, and by brand those of others."""


def products_of(
    targets: Sequence[Target],
    names: Every,
    codes: Mapping[str, Sequence[Found]],
    lexicon: Lexicon,
    brands: tuple[Mapping[str, int], Mapping[str, str]],
) -> Products:
    """Return products for compiled code. `codes` lie under their folded keys.

    `brands` are the number of each, and which is meant by a word that misspells it.
    """
    ids = {word: place for place, word in enumerate(lexicon.words)}
    numbers = Numbers()
    of_leet, leet = _leet(codes)
    own = _codes(codes, lexicon, (of_leet, leet), numbers)
    named = _names([name for group in (*names[0], *names[1], *names[2].values()) for name in group], ids, numbers)
    of_targets = _targets(targets, names, brands[0], numbers)
    of_brands = _brands(targets, names, brands, lexicon.words, numbers)
    of_words = _words(lexicon, numbers)
    return Products(numbers.all(), own, named, of_targets, of_brands, of_words, leet, len(targets))


def _leet(codes: Mapping[str, Sequence[Found]]) -> tuple[list[str], Nodes]:
    """Return how each code is written in leet, and the tree of all."""
    written = [leet_key(one.key).upper() for group in codes.values() for one in group]
    return written, tree(dict.fromkeys(written, False))[0]


def _codes(
    codes: Mapping[str, Sequence[Found]], lexicon: Lexicon, leet: tuple[list[str], Nodes], numbers: Numbers
) -> Codes:
    found = [one for group in codes.values() for one in group]
    nodes = [node_of(key, lexicon.tables.nexts) for key, group in codes.items() for _ in group]
    return Codes(
        at=numbers.by_number(nodes, len(lexicon.tables.ends)),
        leet_at=numbers.by_number([node_of(key, leet[1]) for key in leet[0]], len(leet[1])),
        targets=numbers.add(one.target for one in found),
        weak=numbers.add(one.weak for one in found),
        # No article number and no half is: a number of so many digits is no size or series.
        common=numbers.add(one.key.isdigit() and not one.left_out and len(one.key) < ARTICLE for one in found),
        open=numbers.add(one.open for one in found),
        keys=numbers.lists(map(ord, one.key) for one in found),
        rests=numbers.lists(map(ord, one.left_out) for one in found),
    )


def _names(names: Sequence[Name], ids: Mapping[str, int], numbers: Numbers) -> Names:
    def lists(own: Iterable[Iterable[str]]) -> int:
        return numbers.lists([ids[word] for word in one] for one in own)

    amounts = [sorted(name.amounts) for name in names]
    written, shortened = lists(amounts), lists(map(in_thousands, own) for own in amounts)
    return Names(
        telling=lists(name.telling for name in names),
        needed=lists(name.needed - name.amounts for name in names),
        words=lists(name.words for name in names),
        amounts=written,
        long_amounts=lists([one for one in own if len(one) > 1] for own in amounts),
        shortened=shortened - written,
        series=numbers.add(ids[name.number] if name.number else -1 for name in names),
        lined=numbers.add(name.lined for name in names),
        long=numbers.add(len("".join(name.telling)) >= MUCH for name in names),
    )


def _targets(targets: Sequence[Target], every: Every, brands: Mapping[str, int], numbers: Numbers) -> Targets:
    names, full_names, _ = every
    first_full = sum(map(len, names))
    return Targets(
        brands=numbers.add(brands.get(target.brand_key, -1) for target in targets),
        names=numbers.add(np.cumsum([0, *map(len, names)])),
        full_names=numbers.add(np.cumsum([first_full, *map(len, full_names)])),
        capacities=numbers.lists(target.capacity_mah for target in targets),
        recalled=numbers.lists(target.recall_mah for target in targets),
        powers=numbers.lists((round(1000 * power) for power in target.watts) for target in targets),
        features=numbers.add(sum(1 << SPECIAL.index(one) for one in target.features) for target in targets),
        coded=numbers.add(bool(target.codes) for target in targets),
        described=numbers.add(target.described for target in targets),
        stations=numbers.add(any(not words.STATION.isdisjoint(name.words) for name in own) for own in names),
    )


def _brands(
    targets: Sequence[Target],
    every: Every,
    brands: tuple[Mapping[str, int], Mapping[str, str]],
    known: Sequence[str],
    numbers: Numbers,
) -> Brands:
    """Return brands, and behind them one more, for all of which nothing is known."""
    names, full_names, others = every
    of, misspelt = brands
    first = sum(map(len, (*names, *full_names)))
    ends = dict(zip(others, np.cumsum([first, *map(len, others.values())]).tolist(), strict=False))
    counted = {
        target.brand_key
        for target, own in zip(targets, names, strict=True)
        if any(name.number and not name.lined for name in own)
    }
    called = [*of, ""]
    built: dict[str, list[str]] = {}
    for target in targets:
        built.setdefault(target.brand_key, []).extend(shape(model_key(code)) for code in target.codes)
    return Brands(
        many=len(called),
        targets=numbers.by_number([of.get(target.brand_key, len(of)) for target in targets], len(called)),
        other_names=numbers.lists(
            range(ends[brand], ends[brand] + len(others[brand])) if brand in others else () for brand in called
        ),
        keys=numbers.lists(map(ord, brand) for brand in called),
        shapes=numbers.lists(hashes(sorted(set(built.get(brand, ())))).view(np.int64) for brand in called),
        counted=numbers.add(brand in counted for brand in called),
        phones=numbers.add(brand in words.PHONES for brand in called),
        samsung=of.get(SAMSUNG, -1),
        misspelt=numbers.add(of[misspelt[word]] if word in misspelt else -1 for word in known),
    )


def _words(lexicon: Lexicon, numbers: Numbers) -> Words:
    meanings: dict[str, int] = {}
    for meaning, table in ((COMMON, COMMON_WORDS | beginnings.COMMON), (MEASURE, words.MEASURES), (FORM, words.FORMS)):
        meanings.update({word: meanings.get(word, 0) | meaning for word in table})
    common, of_common = opened(hashes(tuple(meanings)), np.array(list(meanings.values())))
    return Words(common, of_common, numbers.add(word.isalpha() for word in lexicon.words))
