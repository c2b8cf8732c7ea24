"""Goods that are not offered but looked for, compiled: wanted ads and swaps."""

import numpy as np

from recallscope.match.compiled import Points, within
from recallscope.match.reading.along import seen, seen_from
from recallscope.match.reading.amounts import holds
from recallscope.match.reading.classes import Of
from recallscope.match.reading.lexicon import Hashes, points
from recallscope.match.reading.tokens import Words

_WANTED_PAIR = np.uint64(1 << Of.WANTED_PAIR)
_WANTED, _ONESELF, _MARK, _BRAND = (np.uint64(1 << one) for one in (Of.WANTED, Of.ONESELF, Of.MARK, Of.BRAND))
_IS_SOUGHT, _SWAP, _OR = (np.uint64(1 << one) for one in (Of.SOUGHT, Of.SWAP, Of.OR))
_LOOKS_FOR, _NOT_SOUGHT = points("收徵徴求"), points("纳納到藏生")
"""Chinese with which one looks for goods, and with what behind it is another word."""


@within
def is_wanted(text: Points, words: Words, many: int) -> bool:
    """Return whether the goods are looked for: a title begins with "suche", "I need", "who has", or tells elsewhere."""
    classes, first = words.classes, 0
    while first < many and classes[first] & _MARK:
        first += 1
    if first == many:
        return False
    begin = words.starts[first]
    if holds(_LOOKS_FOR, text[begin]) and not (begin + 1 < len(text) and holds(_NOT_SOUGHT, text[begin + 1])):
        return True
    after = first + 1 < many and classes[first] & _ONESELF != 0 and classes[first + 1] & _WANTED != 0
    found = after or classes[first] & _WANTED != 0 or _is_named_late(classes, first, many)
    found = found or seen_from(classes, first, min(first + 2, many)) & _WANTED_PAIR != 0
    return found or seen(classes, many) & _IS_SOUGHT != 0


@within
def _is_named_late(classes: Hashes, first: int, many: int) -> bool:
    """Return whether a swap begins with other goods than a brand's: "swap my phone for an Anker"."""
    if not classes[first] & _SWAP or (first + 1 < many and classes[first + 1] & _OR):
        return False
    word = first + 1
    while word < many and not classes[word] & _BRAND:
        word += 1
    return first + 2 < word < many
