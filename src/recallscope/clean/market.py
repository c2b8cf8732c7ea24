"""Markets: where a unit was sold, as ISO 3166-1 alpha-2, EU or WORLD."""

import re
from functools import cache

from recallscope.clean.market_names import CITIES, NAMES, OTHERS
from recallscope.clean.pattern import pattern
from recallscope.clean.text import name_key, plain


def by_name(table: str) -> dict[str, str]:
    """Return what each name of a table stands for: lines of a value and its names, a bar between them."""
    rows = [line.split("|") for line in table.split("\n") if line]
    return {name: row[0] for row in rows for name in row[1:]}


COUNTRIES = by_name(NAMES) | {pair[3:]: pair[:2] for pair in re.split("[;\n]", OTHERS) if pair}
"""Names of countries, the EU and the world, each with its code."""

CITY_NAMES = by_name(CITIES)
_CODES = {code.lower(): code for code in COUNTRIES.values()} | {"uk": "GB"}
_ARTICLE = pattern(r"^(?:the|in)\s+", re.I)


@cache
def _markets() -> dict[str, str]:
    return {name_key(name): code for name, code in (CITY_NAMES | COUNTRIES).items()}


def market(text: str) -> str | None:
    """Return the code of a market from its code or name, or from a well-known city; None where it is not known."""
    cleaned = _ARTICLE.sub("", plain(text))
    key = name_key(cleaned)
    return _CODES.get(key) or _markets().get(key)
