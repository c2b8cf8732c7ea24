"""A text as marks: the small symbols of its letters and digits, one after another, and where words begin among them."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Bytes, compiled, inlined
from recallscope.screen.capacity import decoded
from recallscope.screen.letters import CODE_POINTS, OTHER_SCRIPT, UNSEEN, Letters
from recallscope.screen.tables import BEGINS, BITS, CAREFUL, LONG, LONGEST, READ, SIGN, SYMBOL

Kinds = npt.NDArray[np.uint16]
Numbers = npt.NDArray[np.uint32]


class Room(NamedTuple):
    """Where a text is written, one after another: nothing is asked for twice.

    `marks`: a symbol each, and whether a word begins there. `sixes`: the symbol and the five after it as one number.
    `starts`: where words begin. `worth`: where, of these places, some may begin that are looked for.
    """

    marks: Bytes
    sixes: Numbers
    starts: Numbers
    worth: Numbers


_GLUED = 8
"""Letters of the longest word that is read as one; in a longer one, words that are glued together begin anywhere."""

_NONE, _BEGINS, _READ = np.uint64(0), np.uint64(BEGINS), np.uint64(READ.bit_length() - 1)


@inlined
def room_for(longest: int) -> Room:
    """Return room for a text of so many bytes, and what follows it."""
    marks, sixes = np.empty(longest + LONGEST + 1, np.uint8), np.empty(longest + LONG + 1, np.uint32)
    return Room(marks, sixes, np.empty(longest + 2, np.uint32), np.empty(longest + 2, np.uint32))


@inlined
def read(texts: Bytes, at: int, end: int, kinds: Kinds, room: Room) -> tuple[np.int64, np.int64, np.int64]:
    """Write a text's marks, and where words start that a blank parts; return how many of both, and what is seen.

    Every letter is written, and what is none overwritten by the next: so nothing has to be decided letter by letter.
    Places are numbers without a sign: of others it would be looked at whether they count from the end.
    """
    marks, starts = room.marks, room.starts
    many, words, seen, before = _NONE, _NONE, _NONE, _BEGINS
    for place in range(np.uint64(at), np.uint64(end)):
        kind = np.uint64(kinds[texts[place]])
        seen |= kind
        marks[many], starts[words] = np.uint8(kind | before & _BEGINS), many
        words += (kind & ~before) >> _READ
        many += kind >> _READ
        before = kind
    return np.int64(many), np.int64(words), np.int64(seen)


@compiled
def read_carefully(
    texts: Bytes, at: int, end: int, letters: Letters, kinds: Kinds, room: Room
) -> tuple[np.int64, np.int64, int]:
    """Do the same for a text with letters beyond ASCII, tags or entities; with such letters, words begin anywhere.

    What isn't read here, letters of another script, entities and tags, is told as `CAREFUL`.
    """
    many, words, before = _NONE, _NONE, _BEGINS
    loose, closer, entity = False, False, False
    while at < end:
        point, at = decoded(texts, at, end)
        loose |= point > 127
        letter = letters[point] if point < CODE_POINTS else np.uint8(OTHER_SCRIPT)
        if letter == UNSEEN:
            continue
        closer |= letter == OTHER_SCRIPT or point == ord("<") or (entity and point == ord(";"))
        entity |= point == ord("&")
        kind = np.uint64(kinds[letter])
        room.marks[many], room.starts[words] = np.uint8(kind | before & _BEGINS), many
        words += (kind & ~before) >> _READ
        many += kind >> _READ
        before = kind
    if loose and many:
        room.starts[0], words = 0, np.uint64(1)
    return np.int64(many), np.int64(words), SIGN | CAREFUL * closer


@inlined
def close(room: Room, many: int) -> None:
    """Write what follows the last mark, and all sixes."""
    for step in range(LONGEST + 1):
        room.marks[many + step] = SYMBOL
    room.marks[many] = SYMBOL | BEGINS
    for place in range(many + LONG + 1):
        six = np.uint32(0)
        for step in range(LONG):
            six |= np.uint32(room.marks[place + step] & SYMBOL) << np.uint32(BITS * step)
        room.sixes[place] = six


@inlined
def begin(room: Room, many: int, words: int, signs: bool) -> np.int64:
    """Write where words begin within those that a blank parts, behind where these start; return how many begin.

    One more begins at the end, of nothing.
    """
    marks, starts = room.marks, room.starts
    starts[words] = many
    begun = np.uint64(words + 1)
    for word in range(words):
        start, end = starts[word], starts[word + 1]
        glued = end - start > _GLUED
        if glued or signs:
            for place in range(start + 1, end):
                marks[place] |= BEGINS * glued
                starts[begun] = place
                begun += np.uint64(marks[place] & BEGINS != 0)
    return np.int64(begun)
