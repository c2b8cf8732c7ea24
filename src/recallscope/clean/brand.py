"""Brands: the name shown, the key by which names are compared, and the brands that a text names."""

import re
import unicodedata
from functools import cache, lru_cache

from recallscope.clean.brand_names import AS_WRITTEN, BRANDS, FIELD_ONLY, NOT_BEFORE
from recallscope.clean.pattern import pattern
from recallscope.clean.text import is_nothing, name_key, plain

_SIGNS = pattern(r"[®™©℠]|\((?:r|tm|c)\)", re.I)
_QUOTES = " \"'`“”‘’„«»「」『』《》,;:|*"
_NONE = (
    "unknown|not specified|unspecified|no brand|no brand name|unbranded|generic|n a|none|not stated|not available"
    "|not applicable|sans marque|unbekannt|keine marke|markenlos|ohne marke|sin marca|senza marca|nessuna marca"
    "|geen merk|brak marki|inconnu|无 品牌|無 品牌|无|無|未知|不明|不详|其他|杂牌|ノーブランド"
    "|ブランド なし|브랜드 없음|없음|null|no brand specified|unknown brand|brand unknown|not known|not indicated"
    "|not mentioned|to be determined|brandless|non branded|marque inconnue"
)
NO_BRAND = frozenset(form for words in _NONE.split("|") for form in (words, words.replace(" ", "")))
"""Folded words that name no brand, with and without the blanks between them: "N ONE" is no "none"."""
_WORD = pattern(r"[^\W_]+")
NAMES = [line.split("|") for line in BRANDS.split("\n") if line]


def _key(text: str) -> str:
    return name_key(_SIGNS.sub("", text))


@cache
def _shown() -> dict[str, str]:
    """Return the name shown for each key of a known name."""
    return {_key(name): names[0] for names in NAMES for name in names}


@lru_cache(maxsize=65536)
def brand(text: str) -> str | None:
    """Return the brand's name as shown; the text cleaned where it is not known; None where it says no brand."""
    cleaned = plain(_SIGNS.sub("", plain(text))).strip(_QUOTES)
    key = _key(cleaned)
    if not key or (key in NO_BRAND and _apart(cleaned) in NO_BRAND) or is_nothing(cleaned):
        return None
    return _shown().get(key) or _twice(cleaned) or plain(cleaned)


@lru_cache(maxsize=65536)
def brand_key(text: str) -> str:
    """Return the folded key that is equal for all names of one brand; empty where there is no brand."""
    name = brand(text)
    return _key(name) if name else ""


def brand_is_known(key: str) -> bool:
    """Return whether a key is of a brand that we know: no misspelling of another's name."""
    return key in _shown()


def find_brands(text: str) -> list[str]:
    """Return the known brands that a text names, in order, each once, in any of the scripts."""
    text = unicodedata.normalize("NFKC", plain(_SIGNS.sub(" ", text)))
    finders = (_LATIN,) if text.isascii() else (_LATIN, _OTHER)
    found = sorted((match.start(), match.group()) for finder in finders for match in finder.finditer(text))
    return list(dict.fromkeys(_shown()[_key(name)] for _, name in found))


def _apart(text: str) -> str:
    """Return the folded words of a text, a blank between them."""
    return " ".join(filter(None, map(name_key, _WORD.findall(text))))


def _twice(text: str) -> str | None:
    """Return the one brand that a text names twice over, as in "ROMOSS(罗马仕)" or "小米/Xiaomi"."""
    parts = [_shown().get(_key(part)) for part in re.split(r"[/()|,\s（）、【】\[\]-]+", text) if _key(part)]
    return parts[0] if len(set(parts)) == 1 else None


def _searched(latin: bool) -> list[str]:
    """Return the names looked for in free text, longer ones first."""
    names = {name for line in NAMES for name in line} - FIELD_ONLY
    return sorted((name for name in names if bool(re.search("[A-Za-z]", name)) == latin), key=len, reverse=True)


def _latin_source() -> str:
    exact = "|".join(_spaced(name) for name in _searched(True) if name in AS_WRITTEN)
    folded = "|".join(_spaced(name) for name in _searched(True) if name not in AS_WRITTEN)
    return rf"(?<![A-Za-z0-9])(?=[A-Za-z])(?:(?i:{folded})|{exact})(?![A-Za-z0-9])"


def _other_source() -> str:
    return "|".join(map(_other, _searched(False)))


def _other(name: str) -> str:
    if re.search("[\u30a0-\u30ff]", name):
        return f"(?<![\u30a0-\u30ff]){_spaced(name)}(?![\u30a0-\u30ff])"
    return _spaced(name) + (f"(?!{NOT_BEFORE[name]})" if name in NOT_BEFORE else "")


def _spaced(name: str) -> str:
    return r"\s?".join(map(re.escape, name.split()))


_LATIN = pattern(_latin_source)
_OTHER = pattern(_other_source)
