"""Dates as people write them, into partial ISO dates. What can be read in two ways is not read."""

import calendar
import re
import unicodedata

from recallscope.clean.pattern import pattern
from recallscope.clean.text import plain
from recallscope.records.dates import interval as interval

_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_NUMBERS = {name[:3]: number for number, name in enumerate(_MONTHS.split("|"), 1)}
_DIGITS = {sign: number for number, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_ERAS = {"令和": 2018, "平成": 1988, "民国": 1911, "民國": 1911}

_HAN = "[零〇○一二三四五六七八九十]"
_DAY = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_TIME = r"(?:[T ][0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?"
_NUMERIC = r"(?P<y>[0-9]{4})(?:(?P<s>\s?[-/.]\s?)(?P<m>[0-9]{1,2})(?:(?P=s)(?P<d>[0-9]{1,2})\.?)?)"
_WRITINGS = (
    _NUMERIC + _TIME,
    r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})",
    rf"(?P<m>{_MONTHS})\.?\s+{_DAY}\s*,?\s+(?P<y>[0-9]{{4}})",
    rf"{_DAY}[\s-]+(?:of\s+)?(?P<m>{_MONTHS})\.?,?[\s-]+(?P<y>[0-9]{{4}})",
    rf"(?P<m>{_MONTHS})\.?,?(?:\s+of)?[\s-]+(?P<y>[0-9]{{4}})",
    rf"(?P<era>令和|平成|民国|民國)?\s?(?P<y>[0-9]{{1,4}}|{_HAN}{{4}})\s?[年년]"
    rf"(?:\s?(?P<m>[0-9]{{1,2}}|{_HAN}{{1,3}})\s?[月월](?:份|(?:\s?(?P<d>[0-9]{{1,2}}|{_HAN}{{1,3}})\s?[日号號일])?))?",
    r"(?P<a>[0-9]{1,2})(?P<t>[-/.])(?P<b>[0-9]{1,2})(?P=t)(?P<y>[0-9]{4})",
    r"(?P<m>[0-9]{1,2})[-/.](?P<y>[0-9]{4})",
)
_WHOLE = tuple(pattern(writing, re.I) for writing in (*_WRITINGS, "(?P<y>[0-9]{4})"))
_IN_TEXT = tuple(pattern(rf"(?<![0-9A-Za-z]){writing}(?![0-9A-Za-z]|[-/.][0-9])", re.I) for writing in _WRITINGS)
# The writing with a hyphen in a range: "2023.06.05-2023.07.28".
_SPAN = pattern(r"(?<=[0-9])\s*[-~–—〜～]\s*(?=(?:19|20)[0-9]{2}(?:[0-9]{4}(?![0-9])|[-/.][0-9]))")
_YEAR = pattern(
    r"(?i:\b(?:in|since|year|during|before|after|until|of)\s+)(?P<y>(?:19|20)[0-9]{2})(?![0-9A-Za-z]|[-/.,][0-9])"
)
_OUTER = pattern(
    r"^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+|on\s+|in\s+)+|[\s.,;:]+$", re.I
)


def date(text: str, order: str | None = None) -> str | None:
    """Return the date that a text is, ISO at the precision known; None for anything else or anything ambiguous.

    `order` ("dmy" or "mdy") says how the publisher writes 01/05/2024; without it that is no date.
    """
    text = _OUTER.sub("", unicodedata.normalize("NFKC", plain(text)))
    found = next((match for writing in _WHOLE if (match := writing.fullmatch(text))), None)
    return _iso(found, order) if found else None


def dates(text: str) -> list[str]:
    """Return all dates in a text, in order; a year alone counts only after a word like "in" or before 年."""
    text = _SPAN.sub(" ~ ", unicodedata.normalize("NFKC", plain(text)))
    spans: list[tuple[int, int, str | None]] = []
    for writing in (*_IN_TEXT, _YEAR):
        for found in writing.finditer(text):
            if all(found.end() <= start or found.start() >= end for start, end, _ in spans):
                spans.append((found.start(), found.end(), _iso(found, None)))
    return [value for _, _, value in sorted(spans, key=_place) if value]


def _place(span: tuple[int, int, str | None]) -> int:
    return span[0]


def _iso(found: re.Match[str], order: str | None) -> str | None:
    given = found.groupdict()
    if "a" in given:
        if order not in ("dmy", "mdy"):
            return None
        given["d"], given["m"] = (given["a"], given["b"]) if order == "dmy" else (given["b"], given["a"])
    year = (_number(given["y"]) or 0) + _ERAS.get(given.get("era") or "", 0)
    month, day = _number(given.get("m")), _number(given.get("d"))
    return _checked(year, month, day)


def _checked(year: int, month: int | None, day: int | None) -> str | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    if month is None:
        return f"{year}"
    if not 1 <= month <= 12 or (day is not None and not 1 <= day <= calendar.monthrange(year, month)[1]):
        return None
    return f"{year}-{month:02}" if day is None else f"{year}-{month:02}-{day:02}"


def _number(text: str | None) -> int | None:
    """Return the number that digits, a month's name or Chinese numerals say."""
    if text is None:
        return None
    if text.isascii():
        return int(text) if text.isdigit() else _NUMBERS[text[:3].lower()]
    if "十" not in text:
        return int("".join(str(_DIGITS[sign]) for sign in text))
    tens, ones = text.split("十", 1)
    return 10 * _DIGITS.get(tens, 1 if not tens else -1) + _DIGITS.get(ones, 0)
