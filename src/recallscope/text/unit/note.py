"""What is read of one text on a unit, while it is being read: the text, its signs, fields found, stretches claimed."""

import re
import unicodedata

from recallscope.clean.pattern import pattern
from recallscope.clean.text import latin

LONGEST = 5000
"""Characters read of a text; nobody types more about one unit."""

_SIGN = pattern(r"[a-z]+|[^\x00-\x7f]")
# Signs that are not of letters alone.
_MIXED = ("s/n", "d/c", "3c")
_OTHER_SCRIPTS = pattern("[\u0370-\u04ff]")


def spelled(source: str) -> re.Pattern[str]:
    """Return a pattern, compiled when first used, whose letters are those of ASCII: in "SN是" a word ends after SN."""
    return pattern(source, re.A)


class Note:
    """A text as it is read. `text` and `low` (in small letters) have the same places; `signs` are its words.

    A sign is a run of Latin letters or one other character: readers look at them first, because most texts hold
    few of the words that a reader knows.
    """

    __slots__ = ("claimed", "fields", "low", "signs", "text")

    def __init__(self, shown: str) -> None:
        self.text = shown if shown.isascii() else _one_width(shown)
        self.low = _lower(self.text)
        self.signs = set(_SIGN.findall(self.low))
        self.signs.update([mixed for mixed in _MIXED if mixed in self.low])
        self.fields: dict[str, str] = {}
        self.claimed: list[tuple[int, int]] = []

    def has(self, signs: frozenset[str]) -> bool:
        """Return whether any of the signs is in the text."""
        return not self.signs.isdisjoint(signs)

    def put(self, field: str, value: str | None) -> None:
        """Fill a field once: the first plain statement wins."""
        if value:
            self.fields.setdefault(field, value)

    def claim(self, start: int, end: int) -> None:
        """Keep a stretch of the text from being read as something else."""
        self.claimed.append((start, end))

    def glued(self, at: int) -> bool:
        """Return whether a Latin word that begins at a place is only the end of another."""
        before = self.low[at - 1 : at]
        return self.low[at].isascii() and before.isascii() and before.isalnum()

    def free(self, start: int, end: int) -> bool:
        """Return whether a stretch is not claimed yet."""
        return all(end <= first or start >= last for first, last in self.claimed)


def _one_width(shown: str) -> str:
    text = unicodedata.normalize("NFKC", shown)[:LONGEST]
    return latin(text) if _OTHER_SCRIPTS.search(text) else text


def _lower(text: str) -> str:
    """Return the text in small letters, each at the same place (a few letters grow when made small)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if c.isascii() else c for c in text)
