"""What stands around a word of a text, compiled: what it comes along with, and words that mean something together."""

import numpy as np

from recallscope.match.compiled import Points, within
from recallscope.match.reading.classes import Of, Pairs
from recallscope.match.reading.lexicon import Hashes, Tables, looked_up, row_hash
from recallscope.match.reading.tokens import ALPHA, Words
from recallscope.match.reading.written import ends_as_compound

_BANK, _ACCESSORY, _PART, _AFTER_BANK = (np.uint64(1 << one) for one in (Of.BANK, Of.ACCESSORY, Of.PART, Of.AFTER_BANK))
_LOOSE, _FOR, _WITH, _W = (np.uint64(1 << one) for one in (Of.LOOSE, Of.FOR, Of.WITH, Of.W))
_COME_ALONG, _RIGHT_BEFORE, _CABLE, _POSSESSIVE = (
    np.uint64(1 << one) for one in (Of.COME_ALONG, Of.RIGHT_BEFORE, Of.CABLE, Of.POSSESSIVE)
)
_MARK, _PLUS, _SLASH, _COMMA = (np.uint64(1 << one) for one in (Of.MARK, Of.PLUS, Of.SLASH, Of.COMMA))
_DEFECT, _PAIRED = (np.uint64(1 << one) for one in (Of.DEFECT, Of.PAIRED))
_MEANING = int(Pairs.MEANING)
_GOES_WITH = _ACCESSORY | _PART
_MAY_BE_LISTED = _GOES_WITH | _AFTER_BANK | _CABLE | _LOOSE
_SHORTEST_COMPOUND = 8


@within
def tell_more(text: Points, words: Words, many: int, tables: Tables) -> None:
    """Tell what two words mean together, by the first, and what long ones are by their ends: "Tischhalter"."""
    starts, ends, ids, classes, made = words.starts, words.ends, words.ids, words.classes, words.made
    rows, means = tables.rows, tables.means
    for word in range(many):
        if ids[word] < 0:
            long = made[word] == ALPHA and ends[word] - starts[word] >= _SHORTEST_COMPOUND
            if long and ends_as_compound(text[starts[word] : ends[word]], tables):
                classes[word] |= _ACCESSORY
        elif classes[word] & _PAIRED and word + 1 < many and ids[word + 1] >= 0:
            meaning = looked_up(row_hash(_MEANING, ids[word], ids[word + 1], -1), rows, means)
            classes[word] |= np.uint64(max(meaning, 0))


@within
def seen(classes: Hashes, many: int) -> np.uint64:
    """Return the tables of which any of the first words is."""
    return seen_from(classes, 0, many)


@within
def seen_from(classes: Hashes, start: int, end: int) -> np.uint64:
    found = np.uint64(0)
    for word in range(start, end):
        found |= classes[word]
    return found


@within
def behind(classes: Hashes, bank: int) -> int:
    """Return the word behind those for a power bank, which are one or two."""
    return bank + 1 if classes[bank] & _BANK != 0 else bank + 2


@within
def along(classes: Hashes, many: int, word: int) -> bool:
    """Return whether a word only comes along: "with", "built-in", "+" before it in its clause, "included" after it."""
    for after in range(word + 1, min(many, word + 3)):
        if classes[after] & _COME_ALONG != 0:
            return True
    before = word - 1 - int(word > 1 and classes[word - 1] & _POSSESSIVE != 0)
    if word and classes[before] & _RIGHT_BEFORE:
        return True
    # "For parts or repair" a power bank is sold that is broken.
    if classes[word] & _DEFECT and seen_from(classes, max(0, word - 3), word) & _FOR:
        return True
    for before in range(word - 1, max(-1, word - 7), -1):
        if classes[before] & (_WITH | _PLUS) != 0:
            return True
        if classes[before] & _SLASH != 0 and before and classes[before - 1] & _W != 0:
            return True
        listed = before > 0 and classes[before] & _COMMA != 0 and classes[before - 1] & _MAY_BE_LISTED != 0
        if classes[before] & _MARK != 0 and not listed:
            return False
    return False
