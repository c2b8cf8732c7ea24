"""One text of many, as compiled code sees what was read of it."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Ints, Points, inlined, within
from recallscope.match.reading.classes import Of
from recallscope.match.reading.lexicon import Hashes

_UNIT = np.uint64(1 << Of.UNIT)
SERIES = 3
"""Digits of the number of a series."""

Runs = npt.NDArray[np.int32]
Powers = npt.NDArray[np.float64]


class Texts(NamedTuple):
    """All texts: their letters, and what `read` tells of them, each with where those of each text end."""

    letters: Points
    offsets: Ints
    told: Ints
    told_ends: Ints
    runs: Runs
    run_ends: Ints
    powers: Powers
    power_ends: Ints


class Row(NamedTuple):
    """One of them, by its number: `runs` has where each of `many` words begins, where it ends and which it is."""

    number: int
    text: Points
    told: Ints
    runs: Runs
    powers: Powers
    many: int


@inlined
def row_of(texts: Texts, number: int) -> Row:
    """Return one text."""
    runs = texts.runs[texts.run_ends[number] : texts.run_ends[number + 1]]
    return Row(
        number,
        texts.letters[texts.offsets[number] : texts.offsets[number + 1]],
        texts.told[texts.told_ends[number] : texts.told_ends[number + 1]],
        runs,
        texts.powers[texts.power_ends[number] : texts.power_ends[number + 1]],
        len(runs) // 3,
    )


@inlined
def is_any(runs: Runs, start: int, end: int, tables: np.uint64, classes: Hashes) -> bool:
    """Return whether one of some words is of one of some of the lexicon's tables."""
    found = False
    for word in range(max(0, start), end):
        found |= runs[3 * word + 2] >= 0 and classes[runs[3 * word + 2]] & tables != 0
    return found


@within
def is_series_number(row: Row, word: int, size: int, classes: Hashes) -> bool:
    """Return whether a word is a number of so many digits that counts nothing: "334", "535"."""
    start, end = row.runs[3 * word], row.runs[3 * word + 1]
    digits = end - start == size
    for place in range(start, end if digits else start):
        digits &= ord("0") <= row.text[place] <= ord("9")
    return digits and not (word + 1 < row.many and is_any(row.runs, word + 1, word + 2, _UNIT, classes))


@within
def is_alphabetic(text: Points, start: int, end: int) -> bool:
    """Return whether a word is of letters alone, of any script; an empty one is not."""
    for place in range(start, end):
        if ord("0") <= text[place] <= ord("9"):
            return False
    return end > start
