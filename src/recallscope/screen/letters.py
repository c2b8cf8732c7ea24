"""Characters as the gate reads them: a letter and all that look like it or stand for it are one small symbol."""

import unicodedata
from functools import cache

import numpy as np
import numpy.typing as npt

from recallscope.match.looks import LOOKS
from recallscope.match.words import LEET_CLASS

CODE_POINTS = 0x20000
"""Code points that are looked up; those above are letters of other scripts."""

OTHER_SCRIPT, UNSEEN = 1, 2
"""What stands in the table for letters that have no symbol, and for what nobody sees."""

SIGNS = {"@": "4", "$": "5", "|": "1", "!": "1"}
"""Marks that are written for letters and digits; they part words as well."""

_CLASSES = "0123456789cdfhjkmnpqruvwxy"
_KEPT = " .-'," + "".join(SIGNS)
_READ_RANGES = ((0, 0x530), (0x1E00, 0x2150), (0x2460, 0x24EA), (0xFF00, 0xFFEF), (0x1D400, 0x1D800))
"""Where letters stand that are Latin, look so, or are so once their width or style is undone."""

_UNSEEN_RANGES = (
    (0xAD, 0xAD),
    (0x300, 0x36F),
    (0x180E, 0x180E),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0xFEFF, 0xFEFF),
)
UNSEEN_PATTERN = f"[{''.join(f'{chr(low)}-{chr(high)}' for low, high in _UNSEEN_RANGES)}]"
"""What nobody sees, or what only accents a letter."""

Letters = npt.NDArray[np.uint8]


@cache
def letters() -> Letters:
    """Return for every code point the small ASCII letter, digit or mark that it is read as, or what else it is."""
    every = np.arange(CODE_POINTS, dtype=np.uint32).view("U1")
    table = np.strings.isalnum(every) * np.uint8(OTHER_SCRIPT)
    table[:128] = 0
    for low, high in _READ_RANGES:
        for point in range(low, high):
            if letter := _latin(chr(point)):
                table[point] = ord(letter)
    for digit in every[np.strings.isdecimal(every)].tolist():
        table[ord(digit)] = ord(str(unicodedata.decimal(digit)))
    table[np.strings.isspace(every)] = ord(" ")
    for mark in _KEPT:
        table[ord(mark)] = ord(mark)
    for low, high in _UNSEEN_RANGES:
        table[low : high + 1] = UNSEEN
    return table


@cache
def symbols() -> Letters:
    """Return the symbol of every ASCII letter, digit and sign: 1 to 26; 0 for what only parts words."""
    table = np.zeros(128, np.uint8)
    for letter in "abcdefghijklmnopqrstuvwxyz0123456789":
        table[ord(letter)] = _CLASSES.index(letter.translate(LEET_CLASS)) + 1
    for sign, meant in SIGNS.items():
        table[ord(sign)] = _CLASSES.index(meant) + 1
    return table


def _latin(letter: str) -> str:
    """Return the small Latin letter or digit that a character is or looks like, else nothing."""
    bare = unicodedata.normalize("NFKD", letter)[:1].upper().translate(LOOKS).lower()
    return bare if len(bare) == 1 and bare.isascii() and bare.isalnum() else ""
