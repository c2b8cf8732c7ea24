"""What speaks for and against a listing's being a recalled product, in reading order.

Each function is one feature of a `Pair`; the first line of its docstring is the reason that a user reads.
"""

from collections.abc import Callable

import msgspec

from recallscope.match.codes import Code
from recallscope.match.index import Index
from recallscope.match.misspelling import is_near
from recallscope.match.names import Name, said, said_in_full, said_with_amount
from recallscope.match.seen import Seen
from recallscope.match.target import Target
from recallscope.match.words import ANOTHER_SENSE, REFERENCE, STATION

SHARPENING = frozenset(("magnetic", "solar", "watch", "plug"))
"""Features that a seller would not leave out of one product and put into another."""


ARTICLE = 6
"""Digits from which on a number is no size or series, but an article's."""


class Pair(msgspec.Struct, gc=False):
    """A listing beside one recalled product. `same_brand` is 2 where its brand is stated, 1 where misspelt.

    `names` are those under which shops sell the product.
    """

    seen: Seen
    target: Target
    place: int
    names: tuple[Name, ...]
    index: Index
    code: Code | None
    same_brand: int


def gtin(pair: Pair) -> bool:
    """The listing carries an article number (GTIN) that the recall gives."""
    return not pair.seen.gtins.isdisjoint(pair.target.gtins)


def code(pair: Pair) -> bool:
    """The recalled model code stands in the listing, as printed or with a suffix, spaces or look-alike letters."""
    return (pair.code is not None and not pair.code.leet) or (
        pair.code is None
        and ((pair.same_brand > 0 and pair.place in pair.seen.in_details) or pair.place in pair.seen.in_model)
    )


def disguised_code(pair: Pair) -> bool:
    """The recalled model code stands in the listing, written with digits for letters as elsewhere in it."""
    return pair.code is not None and pair.code.leet


def full_name(pair: Pair) -> bool:
    """Brand and full name are those of a product that the recall names without a model code."""
    own = pair.index.full_names[pair.place]
    if not own or pair.same_brand == 0:
        return False
    agrees = capacity_agrees(pair)
    return any(said_in_full(name, pair.seen.words, agrees) for name in own)


def series(pair: Pair) -> bool:
    """Brand and series number are those of exactly one recalled model."""
    if pair.same_brand == 0 or pair.index.numbers[pair.place].isdisjoint(pair.seen.words):
        return False
    return not pair.index.numbers[pair.place].isdisjoint(pair.seen.numbers)


def line_and_capacity(pair: Pair) -> bool:
    """Brand and line name are those of a recalled product, and the capacity where the recall gives one."""
    if pair.same_brand == 0 or not pair.target.codes:
        return False
    words = pair.seen.words
    named = [name for name in pair.names if (name.telling <= words if name.telling else _all_said(name, words))]
    if not named:
        return False
    return (
        not pair.target.recall_mah or capacity_agrees(pair) or any(said_with_amount(n, pair.seen.words) for n in named)
    )


def description(pair: Pair) -> bool:
    """Brand, and two of capacity, power, special feature and name, agree with a recalled product's."""
    if pair.same_brand == 0 or not pair.names:
        return False
    agreeing = _agreeing(pair)
    return agreeing >= 2 or (agreeing == 1 and any(said_in_full(name, pair.seen.words) for name in pair.names))


def capacity_alone(pair: Pair) -> bool:
    """Brand and capacity agree, and the recall knows no other name for the product."""
    if pair.same_brand == 0 or any(map(_says_more, pair.names)) or pair.target.watts:
        return False
    return not pair.seen.facts.likely.isdisjoint(pair.target.recall_mah)


def brand_misspelt(pair: Pair) -> bool:
    """The brand is the recalled one but for one letter."""
    return pair.same_brand == 1


def no_brand(pair: Pair) -> bool:
    """No brand is stated."""
    return pair.same_brand == 0 and not pair.seen.stated


def accessory(pair: Pair) -> bool:
    """The goods are an accessory, a part or a manual for a power bank, not the power bank itself."""
    return pair.seen.facts.kind == "accessory"


def other_kind(pair: Pair) -> bool:
    """The goods are of another kind."""
    if pair.seen.facts.kind == "other":
        return not full_name(pair)
    larger = pair.code is None and not pair.seen.words.isdisjoint(STATION)
    return larger and not full_name(pair) and all(STATION.isdisjoint(name.words) for name in pair.names)


def kind_unclear(pair: Pair) -> bool:
    """Nothing says that the goods are a power bank."""
    if pair.seen.facts.kind or gtin(pair):
        return False
    own = any(said(name, pair.seen.words) and len("".join(name.telling)) > 4 for name in pair.names)
    if code(pair) and ((pair.same_brand > 0 and not (pair.code and _tells_no_kind(pair.code))) or own):
        return False
    if pair.same_brand < 2:
        return True
    by_line = bool(pair.seen.facts.likely) and line_and_capacity(pair) and _line_before_for(pair)
    return not (by_line or full_name(pair) or _named(pair) or _series_named(pair))


def compatible(pair: Pair) -> bool:
    """The recalled model or its brand is only what the goods are for ("compatible with", "for")."""
    head, code = pair.seen.facts.head, pair.code
    if pair.same_brand == 2 or (code is not None and code.place < head):
        return False
    named = pair.seen.tail.get(pair.target.brand_key, code.place if code else head)
    return head < len(pair.seen.facts.tokens) and named <= head + 2


def other_brand(pair: Pair) -> bool:
    """Another brand is stated."""
    return pair.same_brand == 0 and bool(pair.seen.stated) and bool(pair.target.brand_key)


def unknown_brand(pair: Pair) -> bool:
    """The title begins with a name that may be another brand's."""
    if pair.same_brand > 0 or not pair.seen.stranger:
        return False
    name = next(filter(str.isalnum, pair.seen.facts.tokens))
    return pair.code is None or not is_near(name, pair.target.brand_key)


def weak_code(pair: Pair) -> bool:
    """The code is too common to count without its brand."""
    return pair.code is not None and pair.code.found.weak and pair.same_brand == 0


def another_sense(pair: Pair) -> bool:
    """The code stands there as a part or order number."""
    if pair.code is None:
        return False
    place = pair.code.place
    senses = ANOTHER_SENSE if pair.same_brand == 2 else ANOTHER_SENSE | REFERENCE
    return not senses.isdisjoint(pair.seen.facts.tokens[max(0, place - 2) : place])


def other_code(pair: Pair) -> bool:
    """Another model code of the brand is stated."""
    if pair.code is not None or pair.place in pair.seen.in_details:
        return False
    if not pair.index.words[pair.place].issuperset(pair.seen.others) or pair.seen.codes:
        return True
    return not pair.seen.shapes.isdisjoint(pair.index.shapes.get(pair.target.brand_key, ()))


def other_series(pair: Pair) -> bool:
    """Another series number of the brand is stated."""
    numbers = pair.index.series.get(pair.target.brand_key)
    if not numbers or not pair.seen.numbers or pair.code is not None:
        return False
    return not any(name.number in pair.seen.numbers for name in pair.names if name.number)


def other_line(pair: Pair) -> bool:
    """A name of another product of the brand is stated."""
    if pair.code is not None:
        return False
    brand, words = pair.target.brand_key, pair.seen.words
    others = pair.index.other_names.get(brand, ())
    if any(name.telling <= words and name.phrase in pair.seen.facts.phrase for name in others):
        return True
    if pair.index.telling.get(brand, frozenset()).isdisjoint(words) or any(said(name, words) for name in pair.names):
        return False
    return any(said(name, words) for place in pair.index.brands.get(brand, ()) for name in pair.index.names[place])


def capacity_differs(pair: Pair) -> bool:
    """Another capacity is stated."""
    stated = pair.seen.facts.capacities if pair.code is not None else pair.seen.facts.likely
    return bool(stated and pair.target.capacity_mah) and stated.isdisjoint(pair.target.capacity_mah)


def power_differs(pair: Pair) -> bool:
    """Another power is stated."""
    stated = pair.seen.facts.watts
    return pair.code is None and bool(stated and pair.target.watts) and stated.isdisjoint(pair.target.watts)


def feature_differs(pair: Pair) -> bool:
    """A special feature is stated that the recalled product has not."""
    if pair.code is not None or not pair.target.described:
        return False
    return bool((pair.seen.facts.features & SHARPENING) - set(pair.target.features))


def colour_outside(pair: Pair) -> bool:
    """A colour is stated that the recall's closed list leaves out."""
    if not pair.target.colours:
        return False
    stated = pair.seen.colours
    return bool(stated) and stated.isdisjoint(pair.target.colours)


FOR: tuple[Callable[[Pair], bool], ...] = (
    gtin,
    code,
    disguised_code,
    full_name,
    series,
    line_and_capacity,
    description,
    capacity_alone,
)
AGAINST: tuple[Callable[[Pair], bool], ...] = (
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
    colour_outside,
)
REASONS: dict[str, str] = {one.__name__: (one.__doc__ or "").split("\n")[0] for one in (*FOR, *AGAINST)}
"""What each feature tells a user."""


def _tells_no_kind(code: Code) -> bool:
    """Return whether a code is too common to tell the goods' kind, as no article number and no half is."""
    return code.found.weak and not code.found.left_out and len(code.found.key) < ARTICLE


def capacity_agrees(pair: Pair) -> bool:
    """Return whether a stated capacity is the recalled product's."""
    return not pair.seen.facts.likely.isdisjoint(pair.target.capacity_mah)


def _named(pair: Pair) -> bool:
    """Return whether a whole name of the product stands there, of which more than one word tells."""
    return any(said_in_full(n, pair.seen.words) and len(n.telling) > 1 for n in pair.names)


def _line_before_for(pair: Pair) -> bool:
    """Return whether a line's name stands before any word that says for what the goods are."""
    facts = pair.seen.facts
    before = pair.seen.words if facts.head == len(facts.tokens) else frozenset(facts.tokens[: facts.head])
    return any(said(name, before) or _all_said(name, before) for name in pair.names)


def _series_named(pair: Pair) -> bool:
    """Return whether the product's series number stands there, and its capacity, feature, line or "battery"."""
    own = [name for name in pair.names if name.number and name.number in pair.seen.numbers]
    return any(said(name, pair.seen.words) for name in own) or (
        bool(own)
        and (
            capacity_agrees(pair)
            or pair.seen.facts.battery
            or not pair.seen.facts.features.isdisjoint(pair.target.features)
        )
    )


def _agreeing(pair: Pair) -> int:
    target, seen = pair.target, pair.seen
    return (
        capacity_agrees(pair)
        + (not seen.facts.watts.isdisjoint(target.watts))
        + (not seen.facts.features.isdisjoint(target.features))
    )


def _all_said(name: Name, words: frozenset[str]) -> bool:
    """Return whether a name of common words only, several of them no amounts, stands there in full."""
    return not name.telling and len(name.needed - name.amounts) > 1 and said_in_full(name, words)


def _says_more(name: Name) -> bool:
    return bool(name.telling)
