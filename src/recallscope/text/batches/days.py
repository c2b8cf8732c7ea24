"""Days as European publishers write them (day before month) -> windows: when units were made or sold."""

import re
from datetime import date, timedelta
from functools import lru_cache

from recallscope.records.dates import interval

Days = tuple[str | None, str | None]
"""From one partial ISO date to another; None where an end is open."""

FIRST_YEAR = 1970
"""No recalled unit is older; an earlier year is a misprint or no year."""

_MONTHS = {
    name: place
    for place, names in enumerate(
        (
            *("jan january", "feb february", "mar march", "apr april", "may", "jun june"),
            *("jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december"),
        ),
        start=1,
    )
    for name in names.split()
}
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?"
_DAY_NAME = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?"
DAY = (
    r"(?:(?:19|20)\d\d[-./](?:0?[1-9]|1[0-2])[-./](?:[0-2]?\d|3[01])(?!\d)"
    r"|(?:[0-2]?\d|3[01])\s?[-./]\s?(?:0?[1-9]|1[0-2])\s?[-./]\s?(?:(?:19|20)\d\d|\d\d)(?!\d)"
    rf"|{_DAY_NAME}(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?: of)?[ -]{MONTH},?[ -](?:19|20)\d\d"
    rf"|{MONTH} (?:[0-2]?\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\d\d"
    rf"|{MONTH},?(?: of)?[ -](?:19|20)\d\d"
    r"|(?:0?[1-9]|1[0-2])[-./](?:19|20)\d\d(?!\d)|(?:19|20)\d\d[-./](?:0[1-9]|1[0-2])(?!\d)"
    r"|weeks? (?:[0-4]?\d|5[0-3])(?:,| of|/)? ?(?:19|20)\d\d"
    r"|(?:19|20)\d\d(?![\d./]\d|\d))"
)
_PART = rf"(?:(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?: {MONTH})?|{MONTH})"
_LINK = r"\s?(?:-|–|—|\bto\b|\buntil\b|\btill\b|\bthrough\b|\bup to\b)(?: and including)?\s?(?:the )?(?:end of )?"
_OPEN_START = r"(?:before|prior to|until|till|up to(?: and including)?|by the end of)"
_OPEN_END = r"(?:after|since|from|starting from|as of)"
_SPAN = re.compile(rf"(?:({DAY})|({_PART})){_LINK}({DAY})", re.I)
_BETWEEN = re.compile(
    rf"\bbetween (?:the )?(?:({DAY})|({_PART}))(?: \([^()]{{1,30}}\))?(?: and |{_LINK}| (?=\d\d? [A-Z]))"
    rf"(?:the )?(?:end of |early |late )?({DAY})",
    re.I,
)
_HEAD = re.compile(rf"({_OPEN_START}|{_OPEN_END}) (?:the )?(?:end of )?({DAY})", re.I)
_ONE = re.compile(DAY, re.I)


def windows(text: str) -> tuple[Days, ...]:
    """Return the windows that a text of dates spells, in order: ranges, open ends, single days, months or years."""
    text = text.replace("\xa0", " ")[:2000]
    found: list[Days] = []
    place = 0
    while match := _first(text, place):
        place = match.end()
        if (days := _window(match)) is not None and days not in found:
            found.append(days)
    return tuple(found)


def _first(text: str, place: int) -> re.Match[str] | None:
    """Return the next span, open end or day, whichever begins first; "from A to B" is a span, not an open end."""
    between, span, head, one = (pattern.search(text, place) for pattern in (_BETWEEN, _SPAN, _HEAD, _ONE))
    if between and (not span or between.start() <= span.start()):
        span = between
    if span and head and span.start() <= head.end():
        head = None
    return min((match for match in (span, head, one) if match), key=lambda match: match.start(), default=None)


def _window(match: re.Match[str]) -> Days | None:
    if match.re is _ONE:
        day = iso(match[0])
        return (day, day) if day else None
    if match.re is _HEAD:
        day = iso(match[2])
        if day is None:
            return None
        return (None, day) if re.match(_OPEN_START, match[1], re.I) else (day, None)
    end = iso(match[3])
    start = iso(match[1]) if match[1] else _completed(match[2], end)
    return (start, end) if start and end and _ordered(start, end) else None


def _completed(part: str, end: str | None) -> str | None:
    """Return the beginning of a span that leaves the year (and month) to its end: "15 to 21 April 2021"."""
    if end is None:
        return None
    words = part.split()
    month = next((_month(word) for word in words if _month(word)), 0) or int(end[5:7] or 0)
    day = next((int(re.sub(r"\D", "", word)) for word in words if word[0].isdigit()), 0)
    year = int(end[:4]) - (month > int(end[5:7] or 12))
    return _checked(year, month, day) if month else None


@lru_cache(maxsize=4096)
def iso(text: str) -> str | None:
    """Return a date at the precision printed, ISO; a week becomes its last day; None where it is no date."""
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    if (month := next((_month(word) for word in re.findall(r"[A-Za-z]{3,}", text) if _month(word)), 0)) and numbers:
        return _checked(numbers[-1], month, numbers[0] if len(numbers) > 1 else 0)
    if text.lower().startswith("week") and len(numbers) == 2:
        return _week(numbers[1], numbers[0])
    if len(numbers) == 1:
        return _checked(numbers[0], 0, 0)
    if len(numbers) == 2:
        month, year = numbers if numbers[1] > 99 else numbers[::-1]
        return _checked(year, month, 0)
    if len(numbers) != 3:
        return None
    day, month, year = numbers if numbers[0] < 100 else numbers[::-1]
    return _checked(year if year > 99 else 2000 + year, month, day)


def _month(word: str) -> int:
    return _MONTHS.get(word.lower().rstrip("."), 0)


def _week(year: int, week: int) -> str | None:
    try:
        return date.fromisocalendar(year, week, 7).isoformat()
    except ValueError:
        return None


def _checked(year: int, month: int, day: int) -> str | None:
    text = f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")
    return text if year >= FIRST_YEAR and interval(text) else None


def _ordered(start: str, end: str) -> bool:
    a, b = interval(start), interval(end)
    return a is not None and b is not None and a[0] <= b[1]


def merged(days: tuple[Days, ...]) -> tuple[Days, ...]:
    """Return windows in order, those that touch or overlap joined into one; open ends are left as they are."""
    closed = sorted((start, end) for start, end in days if start and end)
    joined: list[tuple[str, str]] = []
    for start, end in closed:
        if joined and _touch(joined[-1][1], start):
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return (*joined, *(pair for pair in days if not (pair[0] and pair[1])))


def _touch(end: str, start: str) -> bool:
    last, first = interval(end), interval(start)
    return last is not None and first is not None and first[0] <= last[1] + timedelta(days=1)
