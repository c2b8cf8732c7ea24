"""A title -> what it visibly offers. Nothing here knows a recall; the lexicon lends the brands and codes."""

import re
import unicodedata
from collections.abc import Sequence

import msgspec
import numpy as np

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold
from recallscope.match.compiled import Ints
from recallscope.match.looks import JOINED, STROKED
from recallscope.match.reading.kinds import KINDS
from recallscope.match.reading.lexicon import Lexicon, points
from recallscope.match.reading.read import CABLE, HEADER, PLUG, SPECIAL, read
from recallscope.match.reading.rows import Texts
from recallscope.match.reading.tokens import room

_SIGNS = str.maketrans(dict.fromkeys("®™©℠↑", " ")) | STROKED | JOINED
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_GLUED = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{12,}(?![A-Za-z0-9])")
_JOINTS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=\d)(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})")
_BUILT_STEMS = "integr|incorpor|embutid|eingebaut|ingebouw|inbygg|indbygg|wbudowan|zintegrowan|vestaven|dahili|встроен"
_BUILT_IN = pattern(
    r"(?:built|build|in-?built|attached|自带|自帶|内置|內置|内蔵|내장|일체형|" + _BUILT_STEMS + r")"
    r"[\w ,&-]{0,40}?(?:cables?|cavo|cavi|cabos?|kabel|kablo|кабел|线|線|ケーブル|케이블|cord|$)"
    r"|(?:ケーブル|케이블)\w{0,4} ?(?:内蔵|一体|내장|일체)"
    r"|(?:cables?|cavo|cavi|cabos?|kabel|кабел)\w* (?:[\w-]+ ){0,2}(?:" + _BUILT_STEMS + ")"
    r"|\d cables in (?:1|one)\b"
)
_BUILT = ("buil", "attached", "cables in ", *_BUILT_STEMS.split("|"))
_BUILT_WRITTEN = ("自带", "自帶", "内置", "內置", "内蔵", "一体", "내장", "일체")
_WATTS_WRITTEN = pattern(r"(\d\s?)вт(?!\w)")
_BAR_FOR_ONE = re.compile(r"(?<=[A-Za-z0-9])[|!](?=\d)")
_THOUSANDS = re.compile(r"(?:[,.'](?=\d{3}(?!\d))| (?=000(?!\d)))(?<=\d.)")
NUMERALS = "一二两兩三四五"
_NUMERAL = re.compile(f"[{NUMERALS}](?=[万萬]毫安)")
_NUMERALS = str.maketrans(NUMERALS, "1222345")
_PLUG = pattern(
    r"(?:wall|ac|foldable|prong)[ -]plug|plug[ -]in|built-?in plug|自[带帶]插[头頭]"
    r"|(?:プラグ|コンセント|플러그) ?(?:付|内蔵|一体|내장|일체)"
)
_PLUGS = ("plug", "插", "プラグ", "コンセント", "플러그")
_SIGN_LETTERS = str.maketrans("@$", "as")


class Facts(msgspec.Struct, frozen=True):
    """What a text shows. `tokens` are folded words and marks; `head` is how many stand before what it is for.

    `kind` is power_bank, accessory, other, or nothing where no word tells; `capacities` are in mAh, `watts` in W.
    `likely` are the capacities, else the round numbers that may be meant as such: "PowerCore 10000".
    `words` are those that the lexicon knows. `named` holds (place, brand key); `spelled` the place, words and letters
    of recalled codes; `leet` tells whether letters are written as digits.
    """

    text: str
    tokens: list[str]
    kind: str
    head: int
    leet: bool
    features: frozenset[str]
    words: frozenset[str]
    named: list[tuple[int, str]]
    spelled: list[tuple[int, int, int]]
    likely: frozenset[int]
    capacities: frozenset[int]
    watts: frozenset[float]


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
        told = texts.told[texts.told_ends[place] : texts.told_ends[place + 1]].tolist()
        runs = texts.runs[texts.run_ends[place] : texts.run_ends[place + 1]].tolist()
        powers = texts.powers[texts.power_ends[place] : texts.power_ends[place + 1]].tolist()
        return _facts(text, told, _tokens(text, runs, self._lexicon.words), powers, self._lexicon)

    def header(self, what: int) -> Ints:
        """Return one of the numbers that stand first, of each title."""
        found: Ints = self.texts.told[self.texts.told_ends[:-1] + what]
        return found


def _tokens(text: str, runs: Sequence[int], known: Sequence[str]) -> list[str]:
    """Return words and marks, leet undone and names in two pieces put together."""
    text = text.translate(_SIGN_LETTERS)
    three = iter(runs)
    return [known[one] if one >= 0 else text[start:end] for start, end, one in zip(three, three, three, strict=True)]


def _facts(text: str, told: Sequence[int], tokens: list[str], watts: Sequence[float], lexicon: Lexicon) -> Facts:
    """Return facts from the numbers that are told of a text."""
    kind, head, leet, features, known, brands, codes, stated = told[:HEADER]
    brands_at = HEADER + known
    codes_at = brands_at + 2 * brands
    capacities_at = codes_at + 3 * codes
    likely = frozenset(told[capacities_at:])
    return Facts(
        text=text,
        tokens=tokens,
        kind=KINDS[kind],
        head=head,
        leet=bool(leet),
        features=frozenset(name for bit, name in enumerate(SPECIAL) if features >> bit & 1),
        words=frozenset(lexicon.words[one] for one in told[HEADER:brands_at]),
        named=[(told[at], lexicon.brands[told[at + 1]]) for at in range(brands_at, codes_at, 2)],
        spelled=[(told[at], told[at + 1], told[at + 2]) for at in range(codes_at, capacities_at, 3)],
        likely=likely,
        capacities=likely if stated else frozenset(),
        watts=frozenset(watts),
    )


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
    title = _NUMERAL.sub(lambda found: found.group().translate(_NUMERALS), title)
    return fold(_OTHER_DIGIT.sub(_digit, title.translate(_SIGNS)))


def _built_in(text: str) -> int:
    """Return the bits of the special features that patterns show: a cable or a plug that is a part of the goods."""
    parts = _BUILT if text.isascii() else (*_BUILT, *_BUILT_WRITTEN)
    cable = CABLE if any(map(text.__contains__, parts)) and _BUILT_IN.search(text) else 0
    return cable | (PLUG if any(map(text.__contains__, _PLUGS)) and _PLUG.search(text) else 0)


def _digit(found: re.Match[str]) -> str:
    """Return a digit of another script as we write it."""
    return str(unicodedata.digit(found.group()))


def _unglued(found: re.Match[str]) -> str:
    """Return words that stand without spaces apart: AnkerA1689Zolo20K as Anker A1689 Zolo20K."""
    return _JOINTS.sub(" ", found.group())
