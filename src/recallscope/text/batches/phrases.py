"""Sentences about when units were made or sold, and whether all of them are meant: read, and taken out of the text."""

import re

import msgspec

from recallscope.text.batches.days import DAY, MONTH, Days, windows

_VERB = r"(?:manufactured|produced|fabricated|assembled)\b[^.;:\d]{0,30}"
_LEADS = rf"(?:(?:the|early|mid|late|end of|weeks?|{MONTH}) ?){{0,4}}"
_SHORT = rf"(?:made|built|constructed) (?:up )?(?:in|between|from|during|on|before|after|until|to)\b {_LEADS}"
_NOUN = r"(?:manufactur(?:e|ing)|production|construction|mfg|build)[ .]?(?:dates?|years?|periods?|times?)?[^.;\d]{0,20}"
_OF = r"(?:dates?|years?|months?|weeks?|periods?) of (?:manufacture|production|construction|fabrication)\b[^.;\d]{0,20}"
_MONTH_WORD = r"(?:(?:early|mid|late|end of|the) )*(?:\w{3,9}\.? )?"
_MADE = re.compile(
    rf"\b(?:{_VERB}|{_SHORT}|{_OF}|{_NOUN}|BJ:\s?|up to (?:and including )?(?=week))(?={_MONTH_WORD}\d)", re.I
)
_SOLD_VERB = (
    r"(?:sold|placed on the (?:\w+ )?market|put on the market|on sale|marketed|distributed|delivered|shipped"
    r"|imported|purchased|supplied|available|sales (?:dates?|periods?)|commerciali[sz]ation dates?|commerciali[sz]ed)"
)
_SOLD = re.compile(
    rf"\b{_SOLD_VERB}\b(?:(?!manufactured|produced)[^.;\d]|(?<=[A-Z])\d+){{0,120}}?(?<![A-Z])(?=\d)(?!\d{{7}})", re.I
)
_SPAN = re.compile(r"\b(?:between|from)\b(?:(?!\b(?:between|from)\b).){0,30}\Z", re.S | re.I)
"""The last word before a number that begins a span of dates."""
_TAIL = re.compile(
    rf"(?:(?!\b(?:{_SOLD_VERB}|exp|expiry|best before|use by|cells (?:manufactured|produced))\b|\. [A-Z]|;).){{0,200}}",
    re.I | re.S,
)
_ENDS = re.compile(DAY, re.I)
_YEAR_MONTH_LIST = re.compile(r"(\d\d)/(0[1-9]|1[0-2])(?!\d|/)")
_PART_OF = re.compile(r"\b(?:cells|components?) \Z")
"""What stands before a sentence on parts: where the unit's own dates are told, those of its parts are not."""
SHORTEST = 10
"""No sentence with a date is shorter."""

_DIGITS = re.compile(r"\d\d")
_ALL = re.compile(
    r"\ball (?:the )?(?:known |production |serial )?(?:units|batch(?:es)?(?: numbers| codes)?|lots?(?: numbers)?"
    r"|serial numbers|numbers|products|pieces|series|models|dates|codes)\b(?! (?:with|from|manufactured|produced|sold"
    r"|made|before|after|until|up|between|of|except|having|in|that|which|and|other|for|bear))",
    re.I,
)
_SAYS_ALL = re.compile(
    _ALL.pattern + r"[^.]{0,30}\b(?:affected|concerned|involved|recalled|included)\b"
    r"|\brecall (?:concerns|covers|affects|applies to) all units (?:with|of) (?:the )?model\b",
    re.I,
)
_ONLY_ALL = re.compile(r"\W*+(?:all|every|any)\W*\Z", re.I)


class Stated(msgspec.Struct, frozen=True):
    """The windows that a text states, and what is left of it without those sentences."""

    windows: tuple[Days, ...]
    rest: str


def made(text: str) -> Stated:
    """Return when units were made, by the text."""
    return _stated(text, _MADE)


def sold(text: str) -> Stated:
    """Return when units were sold, placed on the market or delivered, by the text."""
    return _stated(text, _SOLD)


def says_all(text: str) -> bool:
    """Return whether a sentence says that all units, batches or lots are affected."""
    return "all" in text.lower() and _SAYS_ALL.search(text.replace("\xa0", " ")) is not None


def only_all(text: str) -> bool:
    """Return whether a field for batches says "all" and nothing else of weight."""
    if _ONLY_ALL.match(text):
        return True
    found = _ALL.search(text)
    return found is not None and not re.search(r"\d", text) and len(text) < 60


def _stated(text: str, trigger: re.Pattern[str]) -> Stated:
    if len(text) < SHORTEST or not _may(text, trigger):
        return Stated((), text)
    days: list[Days] = []
    rest: list[str] = []
    place = 0
    for found in trigger.finditer(text):
        if found.start() < place:
            continue
        start = _clause_start(text, found)
        tail = _TAIL.match(text, start)
        clause = tail[0] if tail else ""
        seen = windows(clause) or _short_months(clause)
        if seen and _near(clause) and not (days and _PART_OF.search(text, 0, found.start())):
            days += [window for window in seen if window not in days]
            rest.append(text[place : found.start()])
            place = start + _length(clause)
    return Stated(tuple(days), "".join([*rest, text[place:]]))


def _may(text: str, trigger: re.Pattern[str]) -> bool:
    """Return whether a text can hold such a sentence: a cheap look before the dear one."""
    if not _DIGITS.search(text):
        return False
    low = text.lower()
    return any(word in low for word in _HINTS[trigger])


_HINTS = {
    _MADE: (
        "manufact",
        "to week",
        "ing week",
        "produc",
        "fabricat",
        "assembl",
        "made ",
        "built",
        "construct",
        "mfg",
        "build",
        "bj:",
        "production",
    ),
    _SOLD: (
        "sold",
        "market",
        "sale",
        "distrib",
        "deliver",
        "shipped",
        "import",
        "purchas",
        "suppl",
        "availab",
        "commerc",
    ),
}


def _clause_start(text: str, found: re.Match[str]) -> int:
    """Return where the dates of a sentence begin: its last words before a number may belong to a date."""
    words = _SPAN.search(found[0]) or re.search(
        r"(?:\b(?:between|from|before|after|until|since|till|by|in|during|through|prior|up)\b.*|\w{3,9}\.? ?)\Z",
        found[0],
        re.S | re.I,
    )
    return found.start() + words.start() if words else found.end()


def _near(clause: str) -> bool:
    """Return whether a date stands at the beginning of the clause, not somewhere later in it."""
    first = _ENDS.search(clause)
    return (first is not None and first.start() < 40) or _YEAR_MONTH_LIST.search(clause[:20]) is not None


def _length(clause: str) -> int:
    """Return how many characters of a clause its dates take, with the words before them."""
    ends = [match.end() for match in (*_ENDS.finditer(clause), *_YEAR_MONTH_LIST.finditer(clause))]
    return max(ends, default=0)


def _short_months(clause: str) -> tuple[Days, ...]:
    """Return months written as year and month of two digits each, where several are listed: 22/01, 22/02."""
    found = _YEAR_MONTH_LIST.findall(clause)
    months = [f"20{year}-{month}" for year, month in found if 10 <= int(year) <= 40]
    return tuple((month, month) for month in months) if len(months) > 1 and len(months) == len(found) else ()
