"""What speaks for and against a listing's being a recalled product, in reading order.

Each function is one feature of a `Pair`; the first line of its docstring is the reason that a user reads. All are
compiled; `holding` tells by a bit each which of them hold.
"""

import numpy as np

from recallscope.clean.colour import find_colours
from recallscope.match.compiled import inlined, within
from recallscope.match.judging.agreeing import (
    any_said,
    any_said_of_brand,
    begins_nearly,
    capacity_agrees,
    feature_agrees,
    full_names,
    has_likely,
    in_a_row,
    is_common,
    is_in_names,
    is_likely,
    is_shaped_alike,
    is_weak,
    line_before_for,
    long_name_said,
    marked,
    named_in_full,
    other_number_follows,
    own_names,
    power_agrees,
    series_at,
    series_named,
)
from recallscope.match.judging.pairs import Pair
from recallscope.match.judging.said import all_said, all_stand, said, said_in_full, said_with_amount, size
from recallscope.match.reading.classes import Of
from recallscope.match.reading.kinds import ACCESSORY, OTHER, UNTOLD
from recallscope.match.reading.read import FEATURES, HEAD, KIND, SPECIAL, STATED
from recallscope.match.reading.rows import is_any
from recallscope.match.target import Target

GIVEN_GTIN, GIVEN_MODEL, GIVEN_DETAILS = 1, 2, 4
"""What fields beside the title give: the product's article number; its code in the model field, or in others."""

_SHARPENING = sum(1 << SPECIAL.index(one) for one in ("magnetic", "solar", "watch", "plug"))
"""Features that a seller would not leave out of one product and put into another."""

_SENSE, _REFERENCE = np.uint64(1 << Of.ANOTHER_SENSE), np.uint64(1 << Of.REFERENCE)


@inlined
def gtin(pair: Pair) -> bool:
    """The listing carries an article number (GTIN) that the recall gives."""
    return pair.given & GIVEN_GTIN != 0


@inlined
def code(pair: Pair) -> bool:
    """The recalled model code stands in the listing, as printed or with a suffix, spaces or look-alike letters."""
    if pair.code >= 0:
        return pair.room.held[pair.room.leet + pair.code] == 0
    return pair.given & GIVEN_MODEL != 0 or (pair.same_brand > 0 and pair.given & GIVEN_DETAILS != 0)


@inlined
def disguised_code(pair: Pair) -> bool:
    """The recalled model code stands in the listing, written with digits for letters as elsewhere in it."""
    return pair.code >= 0 and pair.room.held[pair.room.leet + pair.code] != 0


@within
def full_name(pair: Pair) -> bool:
    """Brand and full name are those of a product that the recall names without a model code."""
    first, last = full_names(pair)
    if pair.same_brand == 0 or first == last:
        return False
    stands, agrees, found = marked(pair, pair.room.stands), capacity_agrees(pair), False
    for name in range(first, last):
        found |= said_in_full(pair.numbers, pair.names, name, stands, pair.row.number, agrees)
    return found


@within
def series(pair: Pair) -> bool:
    """Brand and series number are those of exactly one recalled model."""
    return pair.same_brand > 0 and series_at(pair) >= 0


@within
def line_and_capacity(pair: Pair) -> bool:
    """Brand and line name are those of a recalled product, and the capacity where the recall gives one."""
    numbers, names, number = pair.numbers, pair.names, pair.row.number
    if pair.same_brand == 0 or not numbers[pair.targets.coded + pair.target]:
        return False
    first, last = own_names(pair)
    stands, named, amount = marked(pair, pair.room.stands), False, False
    for name in range(first, last):
        named |= said(numbers, names, name, stands, number) or all_said(numbers, names, name, stands, number)
        amount |= said_with_amount(numbers, names, name, stands, number)
    return named and (size(numbers, pair.targets.recalled, pair.target) == 0 or amount or capacity_agrees(pair))


@within
def description(pair: Pair) -> bool:
    """Brand, and two of capacity, power, special feature and name, agree with a recalled product's."""
    first, last = own_names(pair)
    if pair.same_brand == 0 or first == last:
        return False
    agreeing = int(capacity_agrees(pair)) + int(power_agrees(pair)) + int(feature_agrees(pair))
    if agreeing == 1:
        stands = marked(pair, pair.room.stands)
        for name in range(first, last):
            if said_in_full(pair.numbers, pair.names, name, stands, pair.row.number, False):
                return True
    return agreeing > 1


@within
def capacity_alone(pair: Pair) -> bool:
    """Brand and capacity agree, and the recall knows no other name for the product."""
    if pair.same_brand == 0 or size(pair.numbers, pair.targets.powers, pair.target):
        return False
    first, last = own_names(pair)
    for name in range(first, last):
        if size(pair.numbers, pair.names.telling, name):
            return False
    return is_likely(pair.row.told, pair.numbers, pair.targets.recalled, pair.target)


@inlined
def brand_misspelt(pair: Pair) -> bool:
    """The brand is the recalled one but for one letter."""
    return pair.same_brand == 1


@inlined
def no_brand(pair: Pair) -> bool:
    """No brand is stated."""
    return pair.same_brand == 0 and pair.sight.stated == 0


@inlined
def accessory(pair: Pair) -> bool:
    """The goods are an accessory, a part or a manual for a power bank, not the power bank itself, or are looked for."""
    return pair.row.told[KIND] == ACCESSORY


@within
def other_kind(pair: Pair) -> bool:
    """The goods are of another kind."""
    if gtin(pair):
        return False
    larger = pair.code < 0 and pair.sight.station and not pair.numbers[pair.targets.stations + pair.target]
    return ((larger and series_at(pair) < 0) or pair.row.told[KIND] == OTHER) and not full_name(pair)


@within
def kind_unclear(pair: Pair) -> bool:
    """Nothing says that the goods are a power bank."""
    if pair.row.told[KIND] != UNTOLD or gtin(pair):
        return False
    if code(pair) and ((pair.same_brand > 0 and not is_common(pair)) or long_name_said(pair)):
        return False
    if pair.same_brand < 2:
        return True
    by_line = has_likely(pair.row.told) and line_and_capacity(pair) and line_before_for(pair)
    return not (by_line or full_name(pair) or named_in_full(pair) or series_named(pair))


@within
def compatible(pair: Pair) -> bool:
    """The recalled model or its brand is only what the goods are for ("compatible with", "for")."""
    held, room, head = pair.room.held, pair.room, pair.row.told[HEAD]
    place = held[room.found_at + pair.code] if pair.code >= 0 else head
    first = held[room.found_at] if pair.sight.codes else place
    if head <= first < place:
        place = first  # of a list of what the goods are for
    if pair.same_brand == 2 or (pair.code >= 0 and place < head) or pair.given & (GIVEN_GTIN | GIVEN_MODEL):
        return False
    if pair.brand >= 0 and held[room.behind + pair.brand] == pair.row.number:
        place = held[room.tail + pair.brand]
    return head < pair.row.many and place <= head + 2


@inlined
def other_brand(pair: Pair) -> bool:
    """Another brand is stated."""
    return pair.same_brand == 0 and pair.sight.stated > 0 and pair.brand >= 0


@within
def unknown_brand(pair: Pair) -> bool:
    """The title begins with a name that may be another brand's."""
    if pair.same_brand > 0 or pair.sight.stranger < 0:
        return False
    return pair.code < 0 or pair.brand < 0 or not begins_nearly(pair)


@inlined
def weak_code(pair: Pair) -> bool:
    """The code is too common to count without its brand."""
    return pair.same_brand == 0 and is_weak(pair)


@within
def another_sense(pair: Pair) -> bool:
    """The code stands there as a part or order number."""
    if pair.code < 0:
        return False
    place = pair.room.held[pair.room.found_at + pair.code]
    senses = _SENSE if pair.same_brand == 2 else _SENSE | _REFERENCE
    return is_any(pair.row.runs, place - 2, place, senses, pair.classes)


@within
def other_code(pair: Pair) -> bool:
    """Another model code of the brand is stated."""
    if pair.code >= 0 or pair.given & GIVEN_DETAILS:
        return False
    if pair.sight.codes:
        return True
    held, room = pair.room.held, pair.room
    for one in held[room.others : room.others + pair.sight.others]:
        if not is_in_names(one, pair):
            return True
    return pair.brand >= 0 and is_shaped_alike(held[room.shapes : room.shapes + pair.sight.shapes], pair)


@within
def other_series(pair: Pair) -> bool:
    """Another series number of the brand is stated."""
    if pair.sight.numbers == 0 or pair.brand < 0 or not pair.numbers[pair.brands.counted + pair.brand]:
        return False
    if other_number_follows(pair):
        return True
    return pair.code < 0 and series_at(pair) < 0


@within
def other_line(pair: Pair) -> bool:
    """A name of another product of the brand is stated."""
    numbers, names, number, brands = pair.numbers, pair.names, pair.row.number, pair.brands
    if pair.code >= 0 or pair.brand < 0:
        return False
    stands = marked(pair, pair.room.stands)
    for name in numbers[numbers[brands.other_names + pair.brand] : numbers[brands.other_names + pair.brand + 1]]:
        if all_stand(numbers, names.telling, name, stands, number) and in_a_row(pair, name):
            return True
    return not any_said(pair, pair.target, stands) and any_said_of_brand(pair, stands)


@within
def capacity_differs(pair: Pair) -> bool:
    """Another capacity is stated."""
    told, capacities = pair.row.told, pair.targets.capacities
    stated = has_likely(told) and (pair.code < 0 or told[STATED] != 0)
    return stated and size(pair.numbers, capacities, pair.target) > 0 and not capacity_agrees(pair)


@within
def power_differs(pair: Pair) -> bool:
    """Another power is stated."""
    stated = pair.code < 0 and len(pair.row.powers) > 0
    return stated and size(pair.numbers, pair.targets.powers, pair.target) > 0 and not power_agrees(pair)


@inlined
def feature_differs(pair: Pair) -> bool:
    """A special feature is stated that the recalled product has not."""
    if pair.code >= 0 or pair.given & GIVEN_GTIN or not pair.numbers[pair.targets.described + pair.target]:
        return False
    return pair.row.told[FEATURES] & _SHARPENING & ~pair.numbers[pair.targets.features + pair.target] != 0


def colour_outside(text: str, target: Target) -> bool:
    """A colour is stated that the recall's closed list leaves out."""
    if not target.colours:
        return False
    stated = find_colours(text)
    return bool(stated) and stated.isdisjoint(target.colours)


FOR = (gtin, code, disguised_code, full_name, series, line_and_capacity, description, capacity_alone)
MANY = len(FOR)
"""Features that speak for a product: the lowest bits."""

AGAINST = (
    brand_misspelt,
    no_brand,
    accessory,
    other_kind,
    kind_unclear,
    compatible,
    other_brand,
    unknown_brand,
    weak_code,
    another_sense,
    other_code,
    other_series,
    other_line,
    capacity_differs,
    power_differs,
    feature_differs,
)
REASONS: dict[str, str] = {one.__name__: (one.__doc__ or "").split("\n")[0] for one in (*FOR, *AGAINST, colour_outside)}
"""What each feature tells a user. The last is told by a pattern, of the few products whose recall lists colours."""


@within
def speaking(pair: Pair) -> int:
    """Return a bit for each feature that speaks for a product, in their order."""
    return (
        int(gtin(pair))
        | int(code(pair)) << 1
        | int(disguised_code(pair)) << 2
        | int(full_name(pair)) << 3
        | int(series(pair)) << 4
        | int(line_and_capacity(pair)) << 5
        | int(description(pair)) << 6
        | int(capacity_alone(pair)) << 7
    )


@within
def speaking_against(pair: Pair) -> int:
    """Return a bit for each feature that speaks against it, in their order."""
    return (
        int(brand_misspelt(pair))
        | int(no_brand(pair)) << 1
        | int(accessory(pair)) << 2
        | int(other_kind(pair)) << 3
        | int(kind_unclear(pair)) << 4
        | int(compatible(pair)) << 5
        | int(other_brand(pair)) << 6
        | int(unknown_brand(pair)) << 7
        | int(weak_code(pair)) << 8
        | int(another_sense(pair)) << 9
        | int(other_code(pair)) << 10
        | int(other_series(pair)) << 11
        | int(other_line(pair)) << 12
        | int(capacity_differs(pair)) << 13
        | int(power_differs(pair)) << 14
        | int(feature_differs(pair)) << 15
    )
