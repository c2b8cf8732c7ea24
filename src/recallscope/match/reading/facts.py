"""A title -> what it visibly offers. Nothing here knows a recall; the lexicon lends the brands and codes."""

import re
import unicodedata
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold
from recallscope.match.compiled import Ints
from recallscope.match.lazy import lazy
from recallscope.match.reading.kinds import KINDS
from recallscope.match.reading.lexicon import Lexicon, points
from recallscope.match.reading.read import CABLE, HEADER, PLUG, SPECIAL, read
from recallscope.match.reading.rows import Texts
from recallscope.match.reading.tokens import room
from recallscope.match.words import STROKED

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


class Reading:
    """What titles show, read in one go, for compiled code; by the place of each its facts, where a person asks.

    `folded` are the titles as they are compared.
    """

    def __init__(self, titles: Sequence[str], lexicon: Lexicon) -> None:
        """Read titles."""
        self._lexicon = lexicon
        self.folded = [folded(title) for title in titles]
        sizes = list(map(len, self.folded))
        letters, offsets = points("".join(self.folded)), np.cumsum([0, *sizes])
        built = np.fromiter(map(_built_in, self.folded), np.uint8, len(sizes))
        told, runs, powers = read(letters, offsets, built, room(max(sizes, default=0)), lexicon.tables)
        self.texts = Texts(letters, offsets, *told, *runs, *powers)

    def __len__(self) -> int:
        """Return how many titles there are."""
        return len(self.folded)

    def __getitem__(self, place: int) -> Facts:
        """Return what a title shows."""
        text, texts = self.folded[place], self.texts
        told = texts.told[texts.told_ends[place] : texts.told_ends[place + 1]]
        runs = texts.runs[texts.run_ends[place] : texts.run_ends[place + 1]]
        powers = texts.powers[texts.power_ends[place] : texts.power_ends[place + 1]]
        return Facts(text, told.tolist(), runs, powers.tolist(), self._lexicon)

    def header(self, what: int) -> Ints:
        """Return one of the numbers that stand first, of each title."""
        found: Ints = self.texts.told[self.texts.told_ends[:-1] + what]
        return found


def read_one(title: str, lexicon: Lexicon) -> Facts:
    """Return what a title shows."""
    return Reading([title], lexicon)[0]


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
