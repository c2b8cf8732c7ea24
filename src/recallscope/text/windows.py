"""When units were made or sold: "from June 2016 through December 2022", "between January and November 2025"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from recallscope.clean.date import date
from recallscope.records.dates import interval
from recallscope.records.notice import Window

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_SEASON = (
    r"(?:(?:late|early|mid|beginning of|end of|middle of)[ -])?(?:(?:spring|summer|fall|autumn|winter"
    r"|the year) (?:of )?)?"
)


def _day(name: str) -> str:
    """Return the pattern of one date as a named group."""
    return (
        rf"(?:the )?{_SEASON}(?P<{name}>{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? ?(?:19|20)\d\d(?!\d)"
        rf"|{_MONTH},?(?: of)? ?(?:19|20)\d\d(?!\d)"
        rf"|\d{{1,2}}/\d{{1,2}}/(?:19|20)\d\d|\d{{1,2}}/(?:19|20)\d\d|(?:19|20)\d\d(?![\w-]|,\d)"
        rf"|{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?(?!\d)|{_MONTH}(?![a-z]))"
    )


_ASIDE = r"(?:\s?\([^()]{1,14}\))?"
"""What a code means, or how it is printed, in brackets after a date: "May 2003 (0503)"."""
_SPAN = re.compile(
    rf"(?:\b(?:from|between|since|beginning in|beginning|starting in|starting|in|during)\s)?{_day('a')}{_ASIDE},?\s?"
    rf"(?:through|thru|throughout|to|until|till|and|up to|[-–—])(?: (?:about|approximately))?\s?{_day('b')}",
)
_SINCE = re.compile(rf"\b(?:since|starting in|starting|beginning in|beginning|from|after)\s(?:about\s)?{_day('a')}")
_UNTIL = re.compile(rf"\b(?:through|until|before|prior to|up to|till)\s{_day('b')}")
_IN = re.compile(rf"\b(?:in|during|on)\s{_day('a')}(?:(?:,? and|,| or) (?:in )?{_day('b')})?")
_ONWARD = re.compile(
    rf"{_ASIDE}[\"”)]{{0,2}},? (?:or|and) (?:any )?"
    r"(?:(?P<early>earlier|before|prior|older)|(?:later|after|newer|beyond))\b(?! [A-Z]?[a-z]* ?\d)"
)
"""Words by which a single date is the last or the first of many ("July 1999 or earlier")."""
_MADE = re.compile(
    r"\b(?:manufactured|produced|made|built|assembled)\b(?! by\b)[^.;:]{0,50}?(?=\b(?:between|from|in"
    rf"|before|prior|on|after|since|during|{_MONTH} (?:\d{{1,2}}, )?(?:19|20)\d\d (?:through|to|and))\b)"
    r"|\b(?:manufactur(?:e|ed|ing)|production|build)(?:d)? dates?\b[^.;]{0,30}?(?=\b(?:between|from"
    rf"|in|before|prior|of|after|{_MONTH} (?:19|20)\d\d (?:through|to|and))\b)"
    r"|\bdates?[ -]?codes?\b(?:(?!\bsold\b)[^.;:]){0,30}?(?=\b(?:between|from|before|prior)\b)"
    r"|\bdates? of (?:manufacture|production)\b[^.;]{0,30}?(?=\b(?:between|from|in|before|prior|of|after)\b)",
    re.I,
)
_CODE_OF = re.compile(
    rf"\bdate codes? (?:(?:of|is|are) )?(?:[\"“]?[\w/-]{{2,8}}[\"”]?(?: \(|, or ))?(?={_MONTH}){_day('a')}"
)
"""A date code that is told as the month it stands for: "a date code of June 2024", "... of 1205 (December 2005)"."""
_IS = re.compile(r"date codes? (?:of|is|are) ")
_ON = re.compile(r"[\"”)]{0,2}(?:,? (?:through|thru|to|until|and|or)|,| ?[-–])(?! (?:is|are|located|printed)\b)")
_HAS_YEAR = re.compile(r"(?:19|20)\d\d")
_OF = re.compile(r"\Aof (?=[A-Z])")
_NOT_MADE_HERE = re.compile(r"\b(?:sold|distributed|shipped|available)\b", re.I)


def windows(text: str) -> list[Window]:
    """Return the windows of time that a text states, in order; single ends stay open, absurd dates are left out."""
    found: list[tuple[int, int, Window]] = []
    for pattern in (_SPAN, _SINCE, _UNTIL, _IN):
        for match in pattern.finditer(text):
            if all(match.end() <= start or match.start() >= end for start, end, _ in found):
                window = _onward(text, match) or _window(match, pattern)
                if window:
                    found.append((match.start(), match.end(), window))
    return [window for _, _, window in sorted(found, key=lambda one: one[0])]


def overall(parts: Iterable[Window]) -> Window | None:
    """Return the window from the earliest to the latest date of several, None where there is none."""
    parts = list(parts)
    starts = sorted((part.start for part in parts if part.start), key=_first)
    ends = sorted((part.end for part in parts if part.end), key=_last)
    if not starts and not ends:
        return None
    start, end = (starts[0] if starts else None), (ends[-1] if ends else None)
    return Window(start=start, end=end) if _ordered(start, end) else None


def sold(text: str) -> Window | None:
    """Return the window in which units were sold, from a text on where and when they were."""
    return overall(windows(text)) if _HAS_YEAR.search(text) else None


def made(sentence: str) -> list[Window]:
    """Return the windows in which a sentence says that units were made; what it says of sales is left out."""
    found: list[Window] = []
    if not any(word in sentence for word in ("anufactur", "roduc", "ade ", "uilt ", "ssembled", "uild ", "ate code")):
        return found
    for anchor in _MADE.finditer(sentence):
        rest = _OF.sub("in ", sentence[anchor.end() : anchor.end() + 220])
        cut = _NOT_MADE_HERE.search(rest)
        found.extend(windows(rest[: cut.start()] if cut else rest))
    told = (_onward(sentence, code) or _exactly(sentence, code) for code in _CODE_OF.finditer(sentence))
    return [*found, *(window for window in told if window)]


def _exactly(sentence: str, code: re.Match[str]) -> Window | None:
    """Return the month that a date code stands for; None where it only explains the code, or begins a range or list."""
    if not _IS.match(code.group()) or "(" in code.group() or _ON.match(sentence, code.end()):
        return None
    return _made_window(code["a"], code["a"])


def _onward(text: str, match: re.Match[str]) -> Window | None:
    """Return the window without end that a single date and "or earlier", "or later" open."""
    texts = match.groupdict()
    single = texts.get("a") if not texts.get("b") else None
    found = _ONWARD.match(text, match.end()) if single else None
    if found is None:
        return None
    return _made_window(None, single) if found["early"] else _made_window(single, None)


def _window(match: re.Match[str], pattern: re.Pattern[str]) -> Window | None:
    texts = match.groupdict()
    a, b = texts.get("a"), texts.get("b")
    if pattern is _UNTIL:
        return _made_window(None, b, before=match.group().lower().startswith(("before", "prior")))
    if pattern is _SINCE:
        return _made_window(a, None)
    if pattern is _IN and not b:
        return _made_window(a, a)
    year = re.search(r"(?:19|20)\d\d\Z", b or "")
    if year and a and not re.search(r"(?:19|20)\d\d", a):
        a = f"{a} {year.group()}"
    return _made_window(a, b)


def _made_window(a: str | None, b: str | None, *, before: bool = False) -> Window | None:
    start, end = (iso(text) if text else None for text in (a, b))
    if (a and not start) or (b and not end) or not _ordered(start, end):
        return None
    return Window(start=start, end=_day_before(end) if before and end else end)


@lru_cache(maxsize=4096)
def iso(text: str) -> str | None:
    """Return a date as American publishers write it, ISO at the precision known; None where there is no year."""
    if not _HAS_YEAR.search(text):
        return None
    return date(re.sub(r"(?<=[a-z.,])(?=(?:19|20)\d\d)| of (?=\d)", " ", text), "mdy")


def _day_before(end: str) -> str:
    """Return the last day, month or year before a date, at its own precision."""
    found = interval(end)
    assert found
    previous = found[0].fromordinal(found[0].toordinal() - 1).isoformat()
    return previous[: len(end)]


def _ordered(start: str | None, end: str | None) -> bool:
    return not (start and end) or _first(start) <= _last(end)


def _first(text: str) -> str:
    found = interval(text)
    return found[0].isoformat() if found else ""


def _last(text: str) -> str:
    found = interval(text)
    return found[1].isoformat() if found else ""
