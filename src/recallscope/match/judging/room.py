"""Room that the rows of a batch share while they are judged: one array, and where in it each thing stands."""

from typing import NamedTuple

import numpy as np

from recallscope.match.compiled import Ints, within

MOST = 64
"""Codes, brands or words that look like model numbers of one text, of which we take note."""


class Room(NamedTuple):
    """Places in `held`; marks are the number of the row for which they hold.

    By word: whether it stands there, stands before "for", may be the number of a series. By brand: whether it is stated
    of the goods, misspelt, named behind "for", and where that is. By product: whether it is a candidate, whether a code
    spells it, the first that does, what fields give. Then, for `MOST` of each: brands named, with their words; codes,
    each with its first word, how many, whether in leet; letters; words that look like model numbers, shapes of parts
    joined by hyphens; candidates.
    """

    held: Ints
    stands: int
    before: int
    series: int
    stated: int
    misspelt: int
    behind: int
    tail: int
    candidate: int
    coded: int
    codes: int
    given: int
    named: int
    named_at: int
    found: int
    found_at: int
    sizes: int
    leet: int
    letters: int
    others: int
    shapes: int
    candidates: int


@within
def room_for(words: int, brands: int, targets: int) -> Room:
    """Return room for so many words, brands and products, nothing marked."""
    by_brand = 3 * words
    by_target = by_brand + 4 * brands
    lists = by_target + 4 * targets
    return Room(
        np.full(lists + 9 * MOST + targets, -1),
        0,
        words,
        2 * words,
        by_brand,
        by_brand + brands,
        by_brand + 2 * brands,
        by_brand + 3 * brands,
        by_target,
        by_target + targets,
        by_target + 2 * targets,
        by_target + 3 * targets,
        lists,
        lists + MOST,
        lists + 2 * MOST,
        lists + 3 * MOST,
        lists + 4 * MOST,
        lists + 5 * MOST,
        lists + 6 * MOST,
        lists + 7 * MOST,
        lists + 8 * MOST,
        lists + 9 * MOST,
    )
