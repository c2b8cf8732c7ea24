"""A listing beside one recalled product, as the features see it."""

from typing import NamedTuple

from recallscope.match.compiled import Ints
from recallscope.match.judging.products import Brands, Codes, Names, Targets
from recallscope.match.judging.room import Room
from recallscope.match.reading.lexicon import Hashes
from recallscope.match.reading.rows import Row


class Sight(NamedTuple):
    """What a listing shows, in numbers: how many `brands` are named, how many `stated` of the goods, how many `codes`.

    How many `numbers` may be of a series, and how many `others` look like model numbers, or are built as such
    (`shapes`). `before` is where words before "for" are marked; behind it, the clause ends at the word `after`.
    `station` and `battery` say that words speak of a larger unit or a battery, `stranger` is the word at which an
    unknown name stands first, -1 for none.
    """

    brands: int
    stated: int
    codes: int
    numbers: int
    others: int
    shapes: int
    before: int
    after: int
    station: bool
    battery: bool
    stranger: int


class Pair(NamedTuple):
    """A listing beside one recalled product. `same_brand` is 2 where its brand is stated, 1 where misspelt.

    `code` is the place of its code among those spelled, -1 for none; `given` what fields beside the title give.
    """

    row: Row
    room: Room
    sight: Sight
    numbers: Ints
    codes: Codes
    names: Names
    targets: Targets
    brands: Brands
    classes: Hashes
    target: int
    brand: int
    same_brand: int
    code: int
    given: int
