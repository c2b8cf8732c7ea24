"""Markets: where a unit was sold, as ISO 3166-1 alpha-2, EU or WORLD."""

import re
import unicodedata
from functools import cache

from recallscope.clean.market_names import CITIES, NAMES, OTHERS
from recallscope.clean.pattern import pattern
from recallscope.clean.text import name_key, plain


def _lines(table: str) -> dict[str, str]:
    rows = [line.split("|") for line in table.split("\n") if line]
    return {name: row[0] for row in rows for name in row[1:]}


COUNTRIES = _lines(NAMES) | {pair[3:]: pair[:2] for pair in re.split("[;\n]", OTHERS) if pair}
"""Names of countries, the EU and the world, each with its code."""

CITY_NAMES = _lines(CITIES)
_CODES = {code.lower(): code for code in COUNTRIES.values()} | {"uk": "GB"}
_ARTICLE = pattern(r"^(?:the|in)\s+", re.I)

_SOLD = r"\b(?:sold|bought|purchased|purchase|available|distributed|ordered|marketed|offered for sale|buy)\b"
_NOT_MADE = r"(?:(?!\b(?:made|manufactured|produced|assembled|designed)\b)[^.;!?。；])"
_BOUGHT_HAN = (
    r"で\s?(?:購入|買|販売)|에서\s?(?:구입|구매|판매|산)|购买|購買|购入|買的|买的|销售|銷售|发售|發售|行货|行貨"
)
_MADE_HAN = "(?!制造|製造|生产|生産|製|制|제조|생산)"


@cache
def _markets() -> dict[str, str]:
    return {name_key(name): code for name, code in (CITY_NAMES | COUNTRIES).items()}


def market(text: str) -> str | None:
    """Return the code of a market from its code or name, or from a well-known city; None where it is not known."""
    cleaned = _ARTICLE.sub("", plain(text))
    key = name_key(cleaned)
    return _CODES.get(key) or _markets().get(key)


def find_markets(text: str) -> list[str]:
    """Return the markets where a text says that something is sold or was bought, in order, each once."""
    text = unicodedata.normalize("NFKC", plain(text))
    patterns = (_SOLD_EVERYWHERE,) if text.isascii() else (_SOLD_EVERYWHERE, _IN_HAN, _HAN_BOUGHT)
    found = [(match.start(1), match.group(1)) for finder in patterns for match in finder.finditer(text)]
    lists = (_LISTED.match(text, match.end()) for match in _SOLD_IN.finditer(text))
    found += [(match.start(), match.group()) for match in lists if match]
    names = [name for _, names in sorted(found) for name in _PLACE.findall(names)]
    return list(dict.fromkeys(_markets()[name_key(name)] for name in names))


def _longest(ascii_only: bool) -> str:
    names = (name for name in CITY_NAMES | COUNTRIES if name.isascii() == ascii_only)
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def _place() -> str:
    latin = _longest(True) + "|(?i:worldwide|globally|internationally)"
    return rf"(?<![A-Za-z])(?:{latin})(?![A-Za-z])|{_longest(False)}"


def _listed() -> str:
    the_place = rf"(?:the\s+)?(?:{_place()})"
    return rf"{the_place}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*[/&]\s*)(?:in\s+)?{the_place})*"


_PLACE = pattern(_place)
_LISTED = pattern(_listed)
_SOLD_IN = pattern(rf"{_SOLD}{_NOT_MADE}{{0,60}}?\b(?:in|across|throughout)\s+(?=the\s|[A-Z])", re.I)
_SOLD_EVERYWHERE = pattern(rf"{_SOLD}\s+(worldwide|globally|internationally)", re.I)
_IN_HAN = pattern(lambda: rf"[在于於从從]\s?({_longest(False)}){_MADE_HAN}")
_HAN_BOUGHT = pattern(lambda: rf"({_longest(False)})\s?(?:{_BOUGHT_HAN})")
