"""A title -> what it visibly offers. Nothing here knows a recall; the lexicon lends the brands and codes."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise, starmap

import numpy as np
import numpy.typing as npt

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold
from recallscope.match.compiled import Ints
from recallscope.match.goods import POWER_BANK, POWER_BANK_PAIRS, POWER_BANK_PARTS
from recallscope.match.lazy import lazy
from recallscope.match.reading.kinds import KINDS
from recallscope.match.reading.lexicon import MARKS, Lexicon, points
from recallscope.match.reading.read import CABLE, HEADER, PLUG, SPECIAL, read
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
_SPECIAL = tuple(
    frozenset(name for bit, name in enumerate(SPECIAL) if bits >> bit & 1) for bits in range(1 << len(SPECIAL))
)
"""The special features by their bits."""


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
        kind, self.head, leet, features, known, brands, codes, stated = told[:HEADER]
        self.text, self.leet, self.kind, self.features = text, bool(leet), KINDS[kind], _SPECIAL[features]
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


class Reading:
    """What titles show, read in one go: by the place of each its facts, put together when they are asked for."""

    def __init__(self, titles: Sequence[str], lexicon: Lexicon) -> None:
        """Read titles."""
        self._lexicon = lexicon
        self.texts = [folded(title) for title in titles]
        sizes = list(map(len, self.texts))
        self.told, self._runs, self.powers = read(
            points("".join(self.texts)),
            np.cumsum([0, *sizes]),
            np.fromiter(map(_built_in, self.texts), np.uint8, len(sizes)),
            room(max(sizes, default=0)),
            lexicon.tables,
        )
        every = (self.told, self._runs, self.powers)
        self._cuts = [(numbers, list(starmap(slice, pairwise(ends.tolist())))) for numbers, ends in every]

    def __len__(self) -> int:
        """Return how many titles there are."""
        return len(self.texts)

    def __getitem__(self, place: int) -> Facts:
        """Return what a title shows."""
        told, runs, watts = (numbers[cuts[place]] for numbers, cuts in self._cuts)
        return Facts(self.texts[place], told.tolist(), runs, watts.tolist(), self._lexicon)

    def header(self, what: int) -> Ints:
        """Return one of the numbers that stand first, of each title."""
        numbers, ends = self.told
        found: Ints = numbers[ends[:-1] + what]
        return found


def read_one(title: str, lexicon: Lexicon) -> Facts:
    """Return what a title shows."""
    return Reading([title], lexicon)[0]


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


def _built_in(text: str) -> int:
    """Return the bits of the special features that patterns show: a cable or a plug that is a part of the goods."""
    parts = _BUILT if text.isascii() else (*_BUILT, *_BUILT_WRITTEN)
    cable = CABLE if any(map(text.__contains__, parts)) and _BUILT_IN.search(text) else 0
    return cable | (PLUG if "plug" in text and _PLUG.search(text) else 0)


def _digit(found: re.Match[str]) -> str:
    """Return a digit of another script as we write it."""
    return str(unicodedata.digit(found.group()))


def _unglued(found: re.Match[str]) -> str:
    """Return words that stand without spaces apart: AnkerA1689Zolo20K as Anker A1689 Zolo20K."""
    return _JOINTS.sub(" ", found.group())
