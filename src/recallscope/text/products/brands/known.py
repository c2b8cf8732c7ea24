"""Names that we know beforehand: brands, and lines that stand under one; looked up word by word, as written."""

import re
from functools import cache, lru_cache

from recallscope.clean.brand_names import BRANDS, LINES_OF, NOTED
from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.names import SIGNS, common

MOST_WORDS = 4
MAX_TABLE = 1500
_BRAND_COLUMN = re.compile(
    r"\b(?:Retailers?/|Model |Company )?Brands?(?:/Models?| Names?)?(?= (?:[A-Z][\w/]+ ){1,3}[A-Z0-9])"
)
_WORD = re.compile(r"[A-Za-z0-9][^\s/(),;:\"“”]*")
_OF_OTHERS = re.compile(
    r"\b(?:compatible|works?|fits?|designed|intended|usable)\b|\bfor use\b|\bincluding\b|\bsold (?:at|by|on)\b", re.I
)
"""What other things a product works with begins here."""

_FOR = re.compile(r" (?<!used )(?<!sold )(?<!supplied )(?<!included )(?<!shipped )(?:for|with) ")
_CELLS = re.compile(r"\b(?:containing|with) [A-Z]\w{1,20} cells\b")


@cache
def _brands() -> dict[str, bool]:
    """Return the key of each known name in Latin letters."""
    return {key: True for name in _names() if len(key := _key(name)) > 1 and key not in _lines()}


@cache
def _names() -> frozenset[str]:
    names = [name for line in BRANDS.split("\n") for name in line.split("|")]
    return frozenset(name for name in (*names, *_list(NOTED)) if name.isascii())


@cache
def _firsts() -> frozenset[str]:
    """Return the keys with which known names begin, as one word or as their first."""
    firsts = {_key(re.split(r"[\s/]", name)[0]) for name in _names()}
    return frozenset((*firsts, *(f"{first}s" for first in firsts), *_brands()))


@cache
def _line_finder() -> re.Pattern[str]:
    names = sorted((line for names in LINES_OF.values() for line in _list(names)), key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})s?(?![\w-])", re.I)


@cache
def _lines() -> dict[str, str]:
    return {_key(line): brand for brand, names in LINES_OF.items() for line in _list(names)}


def _list(names: str) -> list[str]:
    return [name.strip() for name in names.replace("\n", " ").split(", ") if name.strip()]


def is_brand(name: str) -> bool:
    """Return whether a name is exactly a brand that we know."""
    return _key(name) in _brands()


def brand_of(line: str) -> str | None:
    """Return the brand under which a product line stands, where we know it."""
    return _lines().get(_key(line)) or _lines().get(_key(line).removesuffix("s"))


def brands_in(text: str) -> list[str]:
    """Return the known brands that a product's name holds, as written there, longest first at each place."""
    text = SIGNS.sub("", text)
    others = _OF_OTHERS.search(text)
    words = list(_WORD.finditer(text[: others.start()] if others else text))
    found: list[str] = []
    at = 0
    while at < len(words):
        known = _key(words[at].group()) in _firsts()
        size = next((n for n in range(MOST_WORDS, 0, -1) if _named(text, words[at : at + n], n)), 0) if known else 0
        if size == 1 and len(words[at].group()) < 3 and at and words[at - 1].group().lower() == "model":
            size = 0
        if size:
            found.append(_text(text, words[at : at + size]))
        at += size or 1
    return list(dict.fromkeys(found))


def brands_called(names: list[str], *, whole: bool) -> list[str]:
    """Return the known brands in products' names; unless `whole`, before what they are for."""
    parts = [_CELLS.sub("", name) for name in names]
    parts = parts if whole else [_FOR.split(part, maxsplit=1)[0] for part in parts]
    return [name for part in parts for name in brands_in(part) if " " in name or not common(name)]


def brands_of_table(text: str) -> list[str]:
    """Return the known brands in a table with a column of brands that lost its lines."""
    head = _BRAND_COLUMN.search(text)
    cells = text[head.end() : head.end() + MAX_TABLE] if head else ""
    return [name for name in brands_in(cells) if len(name) > 2 and not common(name)]


def lines_in(text: str) -> list[str]:
    """Return the product lines in a product's name whose brand we know."""
    found = _line_finder().findall(text)
    if not found:
        return []
    others = _OF_OTHERS.search(text)
    own = _FOR.split(text[: others.start()] if others else text, maxsplit=1)[0]
    return [line for line in dict.fromkeys(found) if line in own]


def _named(text: str, words: list[re.Match[str]], size: int) -> bool:
    name = _text(text, words) if len(words) == size else ""
    return is_brand(name) and (name in _names() or (len(name) > 2 and not name.islower()))


def _text(text: str, words: list[re.Match[str]]) -> str:
    return re.sub(r"['’]s$", "", text[words[0].start() : words[-1].end()].strip(" .,'’*-"))


@lru_cache(maxsize=16384)
def _key(name: str) -> str:
    return letters_and_digits(fold(name))
