"""What of a listing agrees with a recalled product: names, numbers and amounts; compiled. The features ask it."""

import numpy as np

from recallscope.match.compiled import Ints, Points, inlined, within
from recallscope.match.judging.pairs import Pair
from recallscope.match.judging.said import all_said, said, said_in_full, size
from recallscope.match.reading.read import BRANDS, CODES, FEATURES, HEAD, HEADER, WORDS
from recallscope.match.reading.rows import SERIES, is_series_number

_NEARLY = 0.75
"""The share of letters from which on two names are taken for one, where a code speaks for it, too."""


@inlined
def marked(pair: Pair, marks: int) -> Ints:
    """Return where words are marked that stand in the listing, or before "for"."""
    return pair.room.held[marks:]


@inlined
def own_names(pair: Pair) -> tuple[int, int]:
    """Return the first of a product's names, and where they end."""
    place = pair.targets.names + pair.target
    return pair.numbers[place], pair.numbers[place + 1]


@inlined
def full_names(pair: Pair) -> tuple[int, int]:
    place = pair.targets.full_names + pair.target
    return pair.numbers[place], pair.numbers[place + 1]


@inlined
def is_weak(pair: Pair) -> bool:
    """Return whether the code that stands there counts beside its brand alone."""
    return pair.code >= 0 and pair.numbers[pair.codes.weak + pair.room.held[pair.room.found + pair.code]] != 0


@inlined
def is_common(pair: Pair) -> bool:
    """Return whether the code that stands there is too common to tell of what kind the goods are."""
    return pair.code >= 0 and pair.numbers[pair.codes.common + pair.room.held[pair.room.found + pair.code]] != 0


@inlined
def capacity_agrees(pair: Pair) -> bool:
    """Return whether a stated capacity is the recalled product's."""
    return is_likely(pair.row.told, pair.numbers, pair.targets.capacities, pair.target)


@inlined
def _first_capacity(told: Ints) -> int:
    """Return where capacities begin among what is told of a text."""
    return HEADER + told[WORDS] + 2 * told[BRANDS] + 3 * told[CODES]


@inlined
def has_likely(told: Ints) -> bool:
    """Return whether a capacity is stated, or a round number that may be meant as one."""
    return len(told) > _first_capacity(told)


@within
def is_likely(told: Ints, numbers: Ints, capacities: int, target: int) -> bool:
    """Return whether one of those is one of a product's."""
    found = False
    for place in range(_first_capacity(told), len(told)):
        for at in range(numbers[capacities + target], numbers[capacities + target + 1]):
            found |= told[place] == numbers[at]
    return found


@within
def power_agrees(pair: Pair) -> bool:
    numbers, place, found = pair.numbers, pair.targets.powers + pair.target, False
    for power in pair.row.powers:
        for at in range(numbers[place], numbers[place + 1]):
            found |= round(1000 * power) == numbers[at]
    return found


@inlined
def feature_agrees(pair: Pair) -> bool:
    """Return whether a special feature is one of the recalled product's."""
    return pair.row.told[FEATURES] & pair.numbers[pair.targets.features + pair.target] != 0


@within
def begins_nearly(pair: Pair) -> bool:
    """Return whether the name that stands first may be the brand's with more than one letter wrong, or its first."""
    numbers, place, runs, word = pair.numbers, pair.brands.keys + pair.brand, pair.row.runs, pair.sight.stranger
    said = pair.row.text[runs[3 * word] : runs[3 * word + 1]]
    key = numbers[numbers[place] : numbers[place + 1]]
    # Of a brand of several words the first stands first.
    name = key[: min(len(key), len(said) + 1)]
    return 2 * _in_order(said, name) >= _NEARLY * (len(said) + len(name))


@within
def _in_order(word: Points, name: Ints) -> int:
    """Return how many letters two words have in the same order: their longest common subsequence."""
    longest = np.zeros(len(name) + 1, np.int64)
    for letter in word:
        before = 0
        for place in range(len(name)):
            above = longest[place + 1]
            longest[place + 1] = before + 1 if name[place] == letter else max(above, longest[place])
            before = above
    return longest[len(name)]


@inlined
def _is_series(pair: Pair, name: int) -> bool:
    """Return whether the series number of a name stands there, and its line where it counts beside that alone."""
    numbers, names, room, number = pair.numbers, pair.names, pair.room, pair.row.number
    own = numbers[names.series + name]
    stands = own >= 0 and room.held[room.series + own] == number
    return stands and (not numbers[names.lined + name] or said(numbers, names, name, room.held[room.stands :], number))


@within
def series_at(pair: Pair) -> int:
    """Return the first of a product's names whose series number stands there, else -1."""
    first, last = own_names(pair)
    for name in range(first, last):
        if _is_series(pair, name):
            return name
    return -1


@within
def other_number_follows(pair: Pair) -> bool:
    """Return whether a number of a series that the product has not follows its brand: "Anker 633" beside 334."""
    first, last = own_names(pair)
    held, room, runs, numbered = pair.room.held, pair.room, pair.row.runs, False
    for name in range(first, last):
        numbered |= pair.numbers[pair.names.series + name] >= 0
    for one in range(pair.sight.brands if numbered else 0):
        word = held[room.named_at + one] + 1
        if (
            held[room.named + one] == pair.brand
            and word < pair.row.many
            and is_series_number(pair.row, word, SERIES, pair.classes)
        ):
            own = False
            for name in range(first, last):
                own |= pair.numbers[pair.names.series + name] == runs[3 * word + 2] >= 0
            if not own:
                return True
    return False


@within
def any_said(pair: Pair, target: int, stands: Ints) -> bool:
    """Return whether a name of a product stands there."""
    numbers, place = pair.numbers, pair.targets.names + target
    for name in range(numbers[place], numbers[place + 1]):
        if said(numbers, pair.names, name, stands, pair.row.number):
            return True
    return False


@within
def any_said_of_brand(pair: Pair, stands: Ints) -> bool:
    """Return whether a name of any of a brand's products stands there."""
    numbers, place = pair.numbers, pair.brands.targets + pair.brand
    found = False
    for target in numbers[numbers[place] : numbers[place + 1]]:
        found = found or any_said(pair, target, stands)
    return found


@within
def long_name_said(pair: Pair) -> bool:
    """Return whether a name of which more than four letters tell stands there."""
    numbers, stands = pair.numbers, marked(pair, pair.room.stands)
    first, last = own_names(pair)
    for name in range(first, last):
        if numbers[pair.names.long + name] and said(numbers, pair.names, name, stands, pair.row.number):
            return True
    return False


@within
def named_in_full(pair: Pair) -> bool:
    """Return whether a whole name of the product stands there, of which more than one word tells."""
    numbers, stands = pair.numbers, marked(pair, pair.room.stands)
    first, last = own_names(pair)
    for name in range(first, last):
        long = size(numbers, pair.names.telling, name) > 1
        if long and said_in_full(numbers, pair.names, name, stands, pair.row.number, False):
            return True
    return False


@within
def line_before_for(pair: Pair) -> bool:
    """Return whether a line's name stands before any word that says for what the goods are."""
    numbers, names, number = pair.numbers, pair.names, pair.row.number
    before, (first, last) = marked(pair, pair.sight.before), own_names(pair)
    for name in range(first, last):
        if said(numbers, names, name, before, number) or all_said(numbers, names, name, before, number):
            return True
    return False


@within
def series_named(pair: Pair) -> bool:
    """Return whether the product's series number stands there, and its capacity, feature, line or "battery"."""
    stands, found = marked(pair, pair.room.stands), False
    first, last = own_names(pair)
    for name in range(first, last):
        if _is_series(pair, name):
            found = True
            if said(pair.numbers, pair.names, name, stands, pair.row.number):
                return True
    return found and (pair.sight.battery or capacity_agrees(pair) or feature_agrees(pair))


@within
def is_in_names(one: int, pair: Pair) -> bool:
    """Return whether a word is of the product's own names."""
    numbers, words, found = pair.numbers, pair.names.words, False
    first, last = own_names(pair)
    for at in range(numbers[words + first], numbers[words + last]):
        found |= numbers[at] == one
    return found


@within
def is_shaped_alike(shapes: Ints, pair: Pair) -> bool:
    """Return whether parts joined by hyphens are built as the brand's codes are: BI-B61 beside BI-B41."""
    numbers, place, found = pair.numbers, pair.brands.shapes + pair.brand, False
    for own in shapes:
        for at in range(numbers[place], numbers[place + 1]):
            found |= numbers[at] == own
    return found


@within
def in_a_row(pair: Pair, name: int) -> bool:
    """Return whether a name's words stand in a row, those in one clause with "for" left out."""
    runs, place = pair.row.runs, pair.names.words + name
    wanted = pair.numbers[pair.numbers[place] : pair.numbers[place + 1]]
    head, after = pair.row.told[HEAD], pair.sight.after
    for start in range(head + pair.row.many - after - len(wanted) + 1):
        same = len(wanted) > 0
        for step in range(len(wanted)):
            word = start + step if start + step < head else start + step - head + after
            same &= runs[3 * word + 2] == wanted[step]
        if same:
            return True
    return False
