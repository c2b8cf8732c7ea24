"""The words of a notice that tell it from others, weighed by how few notices use them."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from recallscope.records.notice import Notice

COMMON = 10_000
"""A word that so many notices use tells nothing."""

_WORD = re.compile(r"[^\W_]{2,}")
_ACCENTS = re.compile("[\u0300-\u036f]")
_REVISED = re.compile(r"\b(?:expand\w*|expansion|re-?announce\w*|updated?:?)\b", re.I)
_WIDENED = re.compile(r"\bexpand\w*|\bexpansion", re.I)


class Words:
    """What all notices say, so that two can be compared: their words, and each word's weight."""

    def __init__(self, notices: Iterable[Notice]) -> None:
        self._of = {notice.id: words(notice) for notice in notices}

    def shared(self, a: str, b: str) -> tuple[float, tuple[str, ...]]:
        """Return the weight of the words that two notices share, and the heaviest of them."""
        both = sorted(self._of[a] & self._of[b], key=lambda word: (-self._weight(word), word))
        return sum(map(self._weight, both)), tuple(word for word in both[:5] if self._weight(word) > 0)

    def rare(self, id: str, most: int) -> list[str]:
        """Return the words of a notice that so many notices use or fewer; numbers are no names."""
        return [word for word in self._of[id] if self._counts[word] <= most and not word.isdigit()]

    def _weight(self, word: str) -> float:
        """Return the weight: the logarithm of how rare a word is (inverse document frequency), never below 0."""
        return max(0.0, math.log(min(len(self._of), COMMON) / (1 + self._counts[word])))

    @cached_property
    def _counts(self) -> Mapping[str, int]:
        return Counter(word for own in self._of.values() for word in own)


def words(notice: Notice) -> frozenset[str]:
    """Return the words of a notice's title, its products' names and its firms, each in the singular."""
    products = (name for one in notice.products for name in (one.brand or "", *one.models, *one.lines))
    text = " ".join((notice.title, *products, *(party.name for party in notice.parties)))
    return frozenset(_singular(word) for word in _WORD.findall(_bare(text)))


def revised(notice: Notice) -> bool:
    """Return whether a title says that the notice widens, updates or repeats an earlier one."""
    return bool(_REVISED.search(notice.title))


def widened(notice: Notice) -> bool:
    """Return whether a title says that the notice widens an earlier one."""
    return bool(_WIDENED.search(notice.title))


def _bare(text: str) -> str:
    """Return a text in small letters without accents. Whole texts are many; look-alike letters don't matter here."""
    if text.isascii():
        return text.lower()
    return _ACCENTS.sub("", unicodedata.normalize("NFKD", text)).lower()


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
