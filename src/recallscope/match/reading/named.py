"""Brands and recalled codes among a text's words, compiled."""

import numpy as np

from recallscope.match.compiled import Bytes, Ints, Points, inlined, within
from recallscope.match.reading.amounts import holds
from recallscope.match.reading.classes import Of, Pairs
from recallscope.match.reading.lexicon import (
    FIRST,
    MARK,
    NONE,
    OPEN,
    POINTS,
    Nodes,
    Tables,
    hashed,
    looked_up,
    points,
    row_hash,
)
from recallscope.match.reading.tokens import ALPHA, Words, kind_of, plain, unsigned

_BRAND, _COLOUR = np.uint64(1 << Of.BRAND), np.uint64(1 << Of.COLOUR)
_BRAND_ROW = int(Pairs.BRAND)
LONGEST_RUN = 20
"""Words over which a code may be spread."""

_SHORTEST_WITH_SUFFIX = 4
_ONE_LETTER = points("bwkgryeuj")
"""Colours and regions that one letter behind a code may stand for, where its brand tells no models apart so."""

_TELLING = 4
"""First letters of a word by which most are told from codes."""

MOST = 32
"""Brands or codes of one text that are told."""


@within
def brands(words: Words, many: int, tables: Tables, found: Ints) -> int:
    """Write word and brand of each brand that is named, by the longest of its names; return how many."""
    held = 0
    classes = words.classes
    for word in range(many):
        if not classes[word] & _BRAND or held == MOST:
            continue
        one = words.ids[word]
        two = words.ids[word + 1] if word + 1 < many else -1
        three = words.ids[word + 2] if word + 2 < many else -1
        brand = -1
        if two >= 0 and three >= 0:
            brand = looked_up(row_hash(_BRAND_ROW, one, two, three), tables.rows, tables.means)
        if two >= 0 and brand < 0:
            brand = looked_up(row_hash(_BRAND_ROW, one, two, -1), tables.rows, tables.means)
        if brand < 0:
            brand = looked_up(row_hash(_BRAND_ROW, one, -1, -1), tables.rows, tables.means)
        if brand >= 0:
            found[2 * held], found[2 * held + 1] = word, brand
            held += 1
    return held


@within
def codes(text: Points, words: Words, many: int, tables: Tables, letters: Ints, found: Ints) -> int:
    """Write word, words and letters of each run of words that spells a recalled code; return how many there are."""
    nexts, looks, starts, ends, made = tables.nexts, tables.looks, words.starts, words.ends, words.made
    held = 0
    for word in range(many):
        if _may_begin(text, starts[word], ends[word], made[word] == ALPHA, nexts, looks):
            held += _codes_from(text, words, many, word, tables, letters, found[3 * held :])
    return held


@inlined
def _may_begin(text: Points, start: int, end: int, alpha: bool, nexts: Nodes, looks: Bytes) -> bool:
    """Return whether a code begins with the first letters of a word."""
    node, place, end = 0, start, min(end, start + _TELLING)
    while place < end:
        letter = plain(text[place]) if alpha else text[place]
        look = looks[letter] if letter < POINTS else 0
        if look or not alpha:  # else what stood between the pieces of a word put together
            node = nexts[node, look]
        place = place + 1 if node and look else end
    return node > 0


@within
def _codes_from(text: Points, words: Words, many: int, word: int, tables: Tables, letters: Ints, found: Ints) -> int:
    """Write the codes that begin with a word, the longest last, as far as there is room; return how many.

    What follows a code in its last word may only be a suffix of region or colour.
    """
    nexts, looks, kinds = tables.nexts, tables.looks, tables.kinds
    starts, ends, made = words.starts, words.ends, words.made
    held, node, size, reach = 0, 0, 0, 0
    for step in range(min(LONGEST_RUN, many - word)):
        first = starts[word + step]
        if kind_of(text[first], kinds) == MARK:
            if step and text[first] == ord("/"):
                continue
            break
        for place in range(first, ends[word + step]):
            if kind_of(text[place], kinds) == NONE:
                continue  # a word put together from two pieces
            letters[size] = plain(text[place]) if made[word + step] == ALPHA else unsigned(text[place])
            if reach == size:
                node = nexts[node, looks[letters[size]]] if letters[size] < POINTS else 0
                reach += node > 0
            size += 1
        length = _spelled(size, letters, reach, tables)
        if length and 3 * held < len(found):
            found[3 * held], found[3 * held + 1], found[3 * held + 2] = word, step + 1, length
            held += 1
        if reach < size:
            break
    return held


@within
def _spelled(size: int, letters: Ints, reach: int, tables: Tables) -> int:
    """Return how many letters of joined words are a code whose rest, if any, is a suffix; the longest, else 0."""
    nexts, looks, codes_end = tables.nexts, tables.looks, tables.ends
    node, found = 0, 0
    for place in range(reach):
        node = nexts[node, looks[letters[place]]]
        if codes_end[node]:
            length = place + 1
            lettered = length + 1 == size and codes_end[node] == OPEN and holds(_ONE_LETTER, letters[length])
            suffixed = length >= _SHORTEST_WITH_SUFFIX and _is_suffix(letters, length, size, tables)
            if length == size or lettered or suffixed:
                found = length
    return found


@within
def _is_suffix(letters: Ints, start: int, end: int, tables: Tables) -> bool:
    """Return whether what follows a code is of a region or colour: B21, 003, US, EU2, black."""
    alphas = start
    while alphas < end and ord("a") <= letters[alphas] <= ord("z"):
        alphas += 1
    digits = alphas
    while digits < end and ord("0") <= letters[digits] <= ord("9"):
        digits += 1
    if digits != end:
        return False
    first, rest = alphas - start, digits - alphas
    return (
        (first == 1 and 1 <= rest <= 3)
        or (first == 0 and 3 <= rest <= 4)
        or (2 <= first <= 4 and rest == 0)
        or (first == 2 and rest <= 2)
        or (rest == 0 and _is_colour(letters, start, end, tables))
    )


@within
def _is_colour(letters: Ints, start: int, end: int, tables: Tables) -> bool:
    key = FIRST
    for place in range(start, end):
        key = hashed(key, letters[place])
    one = looked_up(key, tables.keys, tables.ids)
    return one >= 0 and tables.classes[one] & _COLOUR != 0
