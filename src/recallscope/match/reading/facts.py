"""A title -> what it visibly offers. Nothing here knows a recall; the lexicon lends the brands and codes."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold
from recallscope.match.goods import POWER_BANK, POWER_BANK_PAIRS, POWER_BANK_PARTS
from recallscope.match.lazy import lazy
from recallscope.match.reading.kinds import KINDS
from recallscope.match.reading.lexicon import MARKS, Lexicon, points
from recallscope.match.reading.read import HEADER, MAGNETIC, SOLAR, STAND, WATCH, read
from recallscope.match.reading.tokens import room
from recallscope.match.words import ARTICLES, BATTERY, BATTERY_PARTS, COMPARED, COMPARED_PAIRS, COMPARED_PARTS, STROKED

_SIGNS = str.maketrans(dict.fromkeys("®™©℠↑", " ")) | STROKED
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_GLUED = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{12,}(?![A-Za-z0-9])")
_JOINTS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=\d)(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})")
_BUILT_STEMS = "integr|incorpor|embutid|eingebaut|ingebouw|inbygg|indbygg|wbudowan|zintegrowan|vestaven|dahili|встроен"
_BUILT_IN = pattern(
    r"(?:built|build|in-?built|attached|自带|自帶|内置|ケーブル内蔵|케이블 내장|" + _BUILT_STEMS + r")"
    r"[\w ,&-]{0,40}?(?:cables?|cavo|cavi|cabos?|kabel|kablo|кабел|线|線|cord|$)"
    r"|(?:cables?|cavo|cavi|cabos?|kabel|кабел)\w* (?:[\w-]+ ){0,2}(?:" + _BUILT_STEMS + ")"
)
_BUILT = ("buil", "attached", *_BUILT_STEMS.split("|"))
_BUILT_WRITTEN = ("自带", "自帶", "内置", "内蔵", "내장")
_WATTS_WRITTEN = pattern(r"(\d\s?)вт(?!\w)")
_BAR_FOR_ONE = re.compile(r"(?<=[A-Za-z0-9])[|!](?=\d)")
_THOUSANDS = re.compile(r"[,.'](?=\d{3}(?!\d))(?<=\d.)")
_PLUG = pattern(r"(?:wall|ac|foldable|prong)[ -]plug|plug[ -]in|built-?in plug")
_SIGN_LETTERS = str.maketrans("@$", "as")


class Facts:
    """What a text shows. `tokens` are folded words and marks; `head` is how many stand before what it is for.

    `kind` is power_bank, accessory, other, or nothing where no word tells; `capacities` are in mAh, `watts` in W.
    `likely` are the capacities, else the round numbers that may be meant as such: "PowerCore 10000".
    `words` are those that the lexicon knows. `named` holds (place, brand key); `spelled` the place, words and letters
    of recalled codes; `leet` tells whether letters are written as digits.
    """

    def __init__(
        self, text: str, told: list[int], runs: npt.NDArray[np.int32], watts: list[float], lexicon: Lexicon
    ) -> None:
        """Take what has been read of a folded text."""
        kind, kind_with_cable, self.head, leet, self._features, known, brands, codes, stated = told[:HEADER]
        self.text, self.leet = text, bool(leet)
        self.kind = KINDS[kind if kind == kind_with_cable or "cable" not in self.features else kind_with_cable]
        brands_at = HEADER + known
        codes_at = brands_at + 2 * brands
        capacities_at = codes_at + 3 * codes
        self._runs, self._known, self.count = runs, lexicon.words, len(runs) // 3
        self.words = frozenset(map(lexicon.words.__getitem__, told[HEADER:brands_at]))
        self.named = [(told[at], lexicon.brands[told[at + 1]]) for at in range(brands_at, codes_at, 2)]
        self.spelled = [(told[at], told[at + 1], told[at + 2]) for at in range(codes_at, capacities_at, 3)]
        self.likely, self.watts = frozenset(told[capacities_at:]), frozenset(watts)
        self.capacities = self.likely if stated else frozenset()

    @lazy
    def tokens(self) -> list[str]:
        """The words and marks, leet undone and names in two pieces put together."""
        runs, text, known = iter(self._runs.tolist()), self.text, self._known
        if "@" in text or "$" in text:
            text = text.translate(_SIGN_LETTERS)
        return [known[one] if one >= 0 else text[start:end] for start, end, one in zip(runs, runs, runs, strict=True)]

    @lazy
    def phrase(self) -> str:
        """The words in a row, a blank before, between and after; without those in one clause with "for"."""
        after = next((p for p in range(self.head, self.count) if self.tokens[p] in MARKS), self.count)
        return f" {' '.join(self.tokens[: self.head] + self.tokens[after:])} "

    @lazy
    def battery(self) -> bool:
        """Whether a word for a battery stands there."""
        return not self.words.isdisjoint(BATTERY) or (
            not self.text.isascii() and any(part in self.text for part in BATTERY_PARTS)
        )

    @lazy
    def features(self) -> frozenset[str]:
        """The special features that the words show."""
        found = {name for bit, name in _NAMES.items() if self._features & bit}
        text = self.text
        built = _BUILT if text.isascii() else (*_BUILT, *_BUILT_WRITTEN)
        if any(map(text.__contains__, built)) and _BUILT_IN.search(text):
            found.add("cable")
        if "plug" in text and _PLUG.search(text):
            found.add("plug")
        return frozenset(found)


_NAMES = {MAGNETIC: "magnetic", SOLAR: "solar", WATCH: "watch", STAND: "stand"}


def read_all(titles: Sequence[str], lexicon: Lexicon) -> list[Facts]:
    """Return what each title shows."""
    texts = [folded(title) for title in titles]
    sizes = list(map(len, texts))
    (told, ends), (runs, run_ends), (powers, power_ends) = read(
        points("".join(texts)), np.cumsum([0, *sizes]), room(max(sizes, default=0)), lexicon.tables
    )
    numbers, watts = told[: ends[-1]].tolist(), powers[: power_ends[-1]].tolist()
    cuts = (pairwise(one.tolist()) for one in (ends, run_ends, power_ends))
    return [
        Facts(text, numbers[at:end], runs[run:run_end], watts[power:power_end], lexicon)
        for text, (at, end), (run, run_end), (power, power_end) in zip(texts, *cuts, strict=True)
    ]


def read_one(title: str, lexicon: Lexicon) -> Facts:
    """Return what a title shows."""
    return read_all([title], lexicon)[0]


def names_power_bank(tokens: Sequence[str]) -> bool:
    """Return whether words name a power bank, in writing with spaces or without."""
    return (
        not POWER_BANK.isdisjoint(tokens)
        or any(pair in POWER_BANK_PAIRS for pair in pairwise(tokens))
        or any(part in token for token in tokens if not token.isascii() for part in POWER_BANK_PARTS)
    )


def compared(tokens: Sequence[str], place: int) -> bool:
    """Return whether a word before a place says that the goods are only compared with what stands there.

    Between the two stand articles alone: "not an Anker", but "not used Anker", "as new: Anker".
    """
    for before in range(place - 1, max(-1, place - 5), -1):
        token = tokens[before]
        if token in COMPARED or tuple(tokens[before - 1 : before + 1]) in COMPARED_PAIRS:
            return True
        if not token.isascii() and any(part in token for part in COMPARED_PARTS):
            return True
        if token not in ARTICLES:
            break
    return False


def folded(title: str) -> str:
    """Return a title as it is compared; the long way only where a character needs it."""
    glued = title.split() if len(title) < 40 else ()
    if any(len(word) > 11 for word in glued):
        title = _GLUED.sub(_unglued, title)
    if "|" in title or "!" in title:
        title = _BAR_FOR_ONE.sub("1", title)
    title = _THOUSANDS.sub("", title)
    if title.isascii() and ("&" not in title or ";" not in title) and "<" not in title:
        return title.lower()
    # Before folding, which takes the letters of a Russian "65Вт" for the Latin ones that they look like.
    title = _WATTS_WRITTEN.sub(r"\1w", title.lower() if "вт" in title.lower() else title)
    return fold(_OTHER_DIGIT.sub(_digit, title.translate(_SIGNS)))


def _digit(found: re.Match[str]) -> str:
    """Return a digit of another script as we write it."""
    return str(unicodedata.digit(found.group()))


def _unglued(found: re.Match[str]) -> str:
    """Return words that stand without spaces apart: AnkerA1689Zolo20K as Anker A1689 Zolo20K."""
    return _JOINTS.sub(" ", found.group())
