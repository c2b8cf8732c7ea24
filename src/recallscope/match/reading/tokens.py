"""A text's words, compiled: where each begins and ends, which of the lexicon it is, and of what tables."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, Ints, Points, inlined, within
from recallscope.match.reading.classes import Of, Pairs
from recallscope.match.reading.lexicon import (
    FIRST,
    MARK,
    NONE,
    OTHER,
    POINTS,
    Hashes,
    Tables,
    hashed,
    looked_up,
    row_hash,
)

ALPHA, DIGIT, MIXED, STRANGE = range(4)
"""What a word is made of: letters, digits, both; letters of another script."""

_VOCABULARY, _PARTED = np.uint64(1 << Of.VOCABULARY), np.uint64(1 << Of.PARTED)
_PARTED_ROW = int(Pairs.PARTED)
_AT, _DOLLAR = ord("@"), ord("$")
_LEET = {"4": "a", "3": "e", "0": "o", "1": "i", "5": "s", "7": "t", "8": "b"}


class Words(NamedTuple):
    """The words of one text, in room for the longest: from `starts` to `ends`; `ids` -1 where the lexicon has none."""

    starts: Ints
    ends: Ints
    ids: Ints
    classes: Hashes
    made: Bytes


def room(longest: int) -> Words:
    """Return room for the words of texts of so many letters, each of which may be parted in two."""
    size = 2 * longest + 4
    starts, ends, ids = (np.zeros(size, np.int64) for _ in range(3))
    return Words(starts, ends, ids, np.zeros(size, np.uint64), np.zeros(size, np.uint8))


def _plain_letters() -> npt.NDArray[np.uint32]:
    """Return for each code point below 128 the letter that leet writes so."""
    plain = np.arange(128, dtype=np.uint32)
    for digit, letter in _LEET.items():
        plain[ord(digit)] = ord(letter)
    plain[_AT], plain[_DOLLAR] = ord("a"), ord("s")
    return plain


_PLAIN = _plain_letters()


@within
def part(text: Points, tables: Tables, words: Words) -> int:
    """Write the words of a text; return how many there are."""
    # Taken out of the tuples once: each time that an array is, who holds it is counted.
    kinds, keys, ids, classes = tables.kinds, tables.keys, tables.ids, tables.classes
    starts, ends, own, of, made = words.starts, words.ends, words.ids, words.classes, words.made
    many, at, end = 0, 0, len(text)
    while at < end:
        kind = kind_of(text[at], kinds)
        if kind == NONE:
            at += 1
            continue
        start = at
        at += 1
        if kind != MARK:
            while at < end and kind_of(text[at], kinds) == kind:
                at += 1
        one, made[many] = _known(text, start, at, keys, ids)
        starts[many], ends[many], own[many] = start, at, one
        of[many] = classes[one] if one >= 0 else np.uint64(0)
        many += 1
    return many


@inlined
def kind_of(point: int, kinds: Bytes) -> int:
    """Return the kind of a code point."""
    return kinds[point] if point < POINTS else OTHER * (0x20000 <= point < 0x32000)


@inlined
def _known(text: Points, start: int, end: int, keys: Hashes, ids: Ints) -> tuple[int, int]:
    """Return which word of the lexicon stands there, -1 for none, and what it is made of."""
    key, letters, digits, strange = FIRST, False, False, False
    for place in range(start, end):
        letter = unsigned(text[place])
        key = hashed(key, letter)
        strange |= letter > 127
        digit = ord("0") <= letter <= ord("9")
        digits |= digit
        letters |= not digit
    made = STRANGE if strange else MIXED if letters and digits else DIGIT if digits else ALPHA
    return looked_up(key, keys, ids), made


@inlined
def unsigned(letter: int) -> int:
    """Return a letter, or the one for which a sign stands: a for @, s for $."""
    return ord("a") if letter == _AT else ord("s") if letter == _DOLLAR else letter


@inlined
def plain(letter: int) -> int:
    """Return a letter, or the one for which a digit or a sign stands in leet."""
    return _PLAIN[letter] if letter < 128 else letter


@within
def _know(text: Points, word: int, tables: Tables, words: Words) -> None:
    """Look a word up, and tell what it is made of."""
    one, words.made[word] = _known(text, words.starts[word], words.ends[word], tables.keys, tables.ids)
    _call(words, word, one, tables)


@inlined
def _call(words: Words, word: int, one: int, tables: Tables) -> None:
    words.ids[word] = one
    words.classes[word] = tables.classes[one] if one >= 0 else np.uint64(0)


@within
def undo_leet(text: Points, many: int, tables: Tables, words: Words) -> tuple[int, bool]:
    """Write plain words in place of leet ones; return how many words there are then, and whether any was leet."""
    found = False
    starts, ends, made = words.starts, words.ends, words.made
    # From the end, so that a word parted in two moves none that is still to come.
    for word in range(many - 1, -1, -1):
        if made[word] != MIXED or ends[word] - starts[word] < 3:
            continue
        cut = _cut(text, word, tables, words) if ends[word] - starts[word] > 8 else 0
        cut = cut or _number_at(text, word, tables, words)
        if cut:
            _insert(words, word + 1, many)
            many += 1
            words.starts[word + 1], words.ends[word + 1] = cut, words.ends[word]
            words.ends[word] = cut
            _know(text, word, tables, words)
            _know(text, word + 1, tables, words)
            found |= _is_leet(text, word + 1, tables, words)
        found |= _is_leet(text, word, tables, words)
    return many, found


@within
def _cut(text: Points, word: int, tables: Tables, words: Words) -> int:
    """Return where a word of the vocabulary ends with which a longer word begins, else 0."""
    start, end = words.starts[word], words.ends[word]
    keys, ids, classes = tables.keys, tables.ids, tables.classes
    key, cut = FIRST, 0
    for place in range(start, end - 3):
        letter = text[place]
        if place < start + 4 and ord("0") <= letter <= ord("9"):
            return 0
        key = hashed(key, letter)
        if place >= start + 3:
            one = looked_up(key, keys, ids)
            if one >= 0 and classes[one] & _VOCABULARY:
                cut = place + 1
    return cut


@within
def _number_at(text: Points, word: int, tables: Tables, words: Words) -> int:
    """Return where a number begins that is glued to a word of the vocabulary, sherpa50; else 0."""
    keys, ids, classes = tables.keys, tables.ids, tables.classes
    key, place, end = FIRST, words.starts[word], words.ends[word]
    while place < end and not ord("0") <= text[place] <= ord("9"):
        key = hashed(key, unsigned(text[place]))
        place += 1
    one, cut = looked_up(key, keys, ids), place
    while place < end and ord("0") <= text[place] <= ord("9"):
        place += 1
    return cut if place == end and one >= 0 and classes[one] & _VOCABULARY else 0


@within
def _is_leet(text: Points, word: int, tables: Tables, words: Words) -> bool:
    """Return whether a mixed word is one of the vocabulary in leet, which then is written for it."""
    if words.made[word] != MIXED or words.classes[word] & _VOCABULARY:
        return False
    ell, eye = FIRST, FIRST
    for place in range(words.starts[word], words.ends[word]):
        letter = _PLAIN[text[place]]
        ell, eye = hashed(ell, ord("l") if letter == ord("i") else letter), hashed(eye, letter)
    for key in (ell, eye):
        one = looked_up(key, tables.keys, tables.ids)
        if one >= 0 and tables.classes[one] & _VOCABULARY:
            _call(words, word, one, tables)
            words.made[word] = ALPHA
            return True
    return False


@within
def _insert(words: Words, place: int, many: int) -> None:
    for word in range(many, place, -1):
        _copy(words, word - 1, word)


@within
def _copy(words: Words, source: int, target: int) -> None:
    words.starts[target], words.ends[target] = words.starts[source], words.ends[source]
    words.ids[target], words.classes[target] = words.ids[source], words.classes[source]
    words.made[target] = words.made[source]


@within
def put_together(many: int, tables: Tables, words: Words, pieces: Ints) -> tuple[int, int]:
    """Write a name's word in place of its two pieces, power core as powercore; return how many words and pieces."""
    held = 0
    classes = words.classes
    for word in range(many - 2, -1, -1):
        if not classes[word] & _PARTED or word + 1 >= many:
            continue
        one, two = words.ids[word], words.ids[word + 1]
        whole = looked_up(row_hash(_PARTED_ROW, one, two, -1), tables.rows, tables.means) if two >= 0 else -1
        if whole < 0:
            continue
        pieces[held], pieces[held + 1] = one, two
        held += 2
        words.ends[word] = words.ends[word + 1]
        _call(words, word, whole, tables)
        words.made[word] = ALPHA
        many -= 1
        for later in range(word + 1, many):
            _copy(words, later + 1, later)
    return many, held


@within
def says_sign_for_letter(text: Points) -> bool:
    """Return whether @ or $ stands for a letter: three letters or digits after it, or one before."""
    for place in range(len(text)):
        if text[place] in (_AT, _DOLLAR):
            after = place + 1
            while after < len(text) and is_plain(text[after]):
                after += 1
            if after > place + 3 or (place and is_plain(text[place - 1])):
                return True
    return False


@inlined
def is_plain(letter: int) -> bool:
    """Return whether a letter is a small one or a digit."""
    return ord("a") <= letter <= ord("z") or ord("0") <= letter <= ord("9")
