"""Ranges of codes away from the word that names them, and codes that are written as dates."""

import re

from recallscope.clean.date import date
from recallscope.records.codes import code_key, same_form
from recallscope.records.predicate import NOT_STATED, Condition, NotStated, condition
from recallscope.text.codelist import Item

MAX_STEPS = 600
"""Beginnings given as a range (TR113 through TR120) are spelled out up to so many."""
MAX_COUNTED = 6
"""Numbers with more digits than this are not counted up from a shorter one: one of the two is a misprint."""
_TIGHT = re.compile(r"([A-Za-z0-9]{3,24})-([A-Za-z0-9]{3,24})\Z")
_PAIR = re.compile(r"([A-Z]{1,5}\d{4,14})-([A-Z]{1,5}\d{4,14})\Z")
"""Two long codes of different forms with a hyphen between them: a range with a misprint."""
_MASKED = re.compile(r"[Xx*]{3,}[^Xx*]")
"""A code with open places in its middle (06XXXX2): no operator says that, so the list is not read."""
_C = r"[\"“]?([A-Z0-9][A-Z0-9_-]{2,24})[\"”]?"
_FAR = re.compile(
    rf"\b(?:between|from|rang(?:e|es|ing) (?:from|of)|ranges? (?:[a-z]+ ){{0,8}}(?:is|are)|numbers?) {_C},?"
    rf" (?:and|to|through|thru) {_C}(?![\w/-])"
)
_AS_EDGE = re.compile(
    r"\b(?:letters?|numbers?|digits?|characters?|either|an?) [\"“]?([A-Z0-9]{1,6})[\"”]?"
    r"(?:(?:, | or |, or | and )[\"“]?"
    r"([A-Z0-9]{1,6})[\"”]?)?"
    r" (?:as|in|is|are) the (last|first|final) (?:digit|letter|number|character)s? (?:of|in) the $"
)
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})\Z|\d{1,2}[/-](?:19|20)\d\d\Z")
_GLUED = re.compile(r"\b(?P<low>[A-Z0-9]{5,14})(?P<to> through )(?P<both>[A-Z0-9]{10,28})(?=[ .;]|$)")
_REPEATED = re.compile(
    r"(?<![\w/.-])(?P<part>(?:[A-Z0-9]{1,6} ){1,2})(?P<low>(?=[A-Z/-]*\d)[A-Z0-9/-]{3,12})"
    r"(?P<to> ?(?:to|through|thru|and|[-–—~]) ?)(?P=part)(?P<high>(?=[A-Z/-]*\d)[A-Z0-9/-]{3,12})(?![\w/-])"
)
"""Codes with blanks inside: the two ends of a range begin with the same part ("QX 6557046 to QX 6955985")."""
_TWO = re.compile(
    r" ?\(([A-Z]{1,3})(?:,? or |, )([A-Z]{1,3})\)"
    r"|(?: of)? [\"“]([A-Z]{2,6})[\"”](?:,? or |,? and |, )[\"“]([A-Z]{2,6})[\"”](?! [A-Z])"
)
"""Two codes in letters alone: "date code (TF or RF)", "lot codes "WQAA" and "WQAB""."""


def unglued(text: str) -> str:
    """Return a text whose codes are whole: those that a lost line break glued parted, those with blanks inside closed.

    What is glued are two codes of one length after a range's end; what is closed are a range's two ends.
    """
    text = _REPEATED.sub(_closed, text)
    return _GLUED.sub(_parted, _GLUED.sub(_parted, text)) if "hrough" in text else text


def _closed(found: re.Match[str]) -> str:
    part, to = found["part"].replace(" ", ""), found["to"].strip()
    between = found.string[max(0, found.start() - 8) : found.start()].lower() == "between "
    if not same_form(found["low"], found["high"]) or (to == "and" and not between):
        return found.group()
    return f"{part}{found['low']}{found['to']}{part}{found['high']}"


def _parted(found: re.Match[str]) -> str:
    low, both = found["low"], found["both"]
    cut = len(low)
    whole = len(both) == 2 * cut and any(map(str.isdigit, both[:cut])) and any(map(str.isdigit, both[cut:]))
    return f"{low}{found['to']}{both[:cut]} {both[cut:]}" if whole else found.group()


def listed(fact: str, items: list[Item]) -> list[Condition | NotStated]:
    """Return what a list of codes and ranges spells: a condition over the single codes, one for each range.

    Where some are not understood (a misprint, open places) the ranges that are cover their units, and `not_stated`
    says that the list rules none out. Single codes of such a list may be pieces of others: they say nothing.
    """
    singles: list[str] = []
    ranges: list[Condition] = []
    unread = 0
    for item in map(_apart, items):
        if _MASKED.search(item.low) or _odd(item.low):
            unread += 1
        elif item.high:
            spans = _dated(item) if is_dated(item) else _between(fact, item)
            ranges += spans
            unread += not spans
        elif masked := re.match(r"([A-Za-z0-9]{2,20}?)[X*x]{3,12}\Z", item.low):
            ranges.append(condition(fact, "starts_with", masked[1]))
        elif code_key(item.low):
            singles.append(item.low)
    if unread:
        return [*ranges, NOT_STATED] if len(ranges) > max(unread, len(singles)) else []
    found: list[Condition] = [condition(fact, "one_of", *dict.fromkeys(singles))] if singles else []
    return [*found, *ranges]


def _odd(code: str) -> bool:
    pair = _PAIR.match(code)
    return pair is not None and not same_form(pair[1], pair[2])


def _dated(item: Item) -> list[Condition]:
    between = made_between(item)
    return [between] if between else []


def _between(fact: str, item: Item) -> list[Condition]:
    """Return the condition of a range; several where its numbers grow in length, nothing where it can't be one."""
    low, high = item.low, item.high
    if len(high) < len(low) and high.isdigit() and low[-len(high) :].isdigit():
        high = low[: len(low) - len(high)] + high
    counted = low.isdigit() and high.isdigit() and len(low) < len(high) <= MAX_COUNTED and low[0] != "0"
    ends = _growing(low, high) if counted and fact != "date_code" else [(low, high)]
    try:
        return [condition(fact, "between", *pair) for pair in ends]
    except ValueError:
        return []


def _growing(low: str, high: str) -> list[tuple[str, str]]:
    """Return a range of numbers length by length ("101 to 2513": 101 to 999), and with zeros before (0101 to 2513)."""
    first, last = int(low), int(high)
    sizes = [size for size in range(len(low), len(high)) if 10 ** (size - 1) <= last]
    spans = [(max(first, 10 ** (size - 1)), min(last, 10**size - 1)) for size in sizes]
    return [*((str(a), str(b)) for a, b in spans), (low.zfill(len(high)), high)]


def _apart(item: Item) -> Item:
    """Return a code like 0731-0852 as the range it is: two codes of one form, the lower first."""
    tight = None if item.high else _TIGHT.match(item.low)
    if tight and tight[2].isdigit() and 2 < len(tight[2]) < len(tight[1]) - 3 and tight[1][-len(tight[2]) :].isdigit():
        return Item(tight[1], tight[2])
    if tight and same_form(tight[1].upper(), tight[2].upper()) and tight[1].upper() < tight[2].upper() and _long(tight):
        return Item(tight[1], tight[2])
    return item


def _long(tight: re.Match[str]) -> bool:
    return any(c.isdigit() for c in tight[1])


def steps(item: Item) -> list[str]:
    """Return the beginnings that a range spells ("TR113 through TR120"); nothing where they can't be counted."""
    if not item.high:
        return [item.low]
    low, high = re.search(r"\d+\Z", item.low), re.search(r"\d+\Z", item.high)
    if not low or not high or item.low[: low.start()] != item.high[: high.start()] or len(low[0]) != len(high[0]):
        return []
    first, last = int(low[0]), int(high[0])
    if not 0 <= last - first < MAX_STEPS:
        return []
    return [f"{item.low[: low.start()]}{number:0{len(low[0])}}" for number in range(first, last + 1)]


def beginnings(between: Condition) -> Condition | None:
    """Return a range of codes as the beginnings that it spells; None where they can't be counted."""
    low, high = map(str, between.values[:2])
    values = steps(Item(low, high))
    return condition(between.fact, "starts_with", *values) if values else None


def far_range(sentence: str, at: int, until: int) -> tuple[Item, int] | None:
    """Return the range that stands some words after a code's name ("serial numbers ... are between A and B")."""
    found = _FAR.search(sentence, at, until)
    if found is None or not any(c.isdigit() for c in found[1]) or not same_form(found[1], found[2]):
        return None
    if re.fullmatch(r"(?:19|20)\d\d", found[1]):
        return None
    return Item(found[1], found[2]), found.end()


def as_edge(before: str, fact: str) -> Condition | None:
    """Return the rule of words before a code's name: "the letter K or M as the last digit of the"."""
    found = _AS_EDGE.search(before)
    if found is None:
        return None
    values = [value for value in found.group(1, 2) if value]
    return condition(fact, "starts_with" if found[3] == "first" else "ends_with", *values)


def two_in_letters(sentence: str, at: int, fact: str) -> Condition | None:
    """Return the rule of two codes in letters alone, in brackets or quotes; None where others stand there."""
    found = _TWO.match(sentence, at)
    return condition(fact, "one_of", *filter(None, found.groups())) if found else None


def is_dated(item: Item) -> bool:
    """Return whether a code is a date: dates in digits don't sort as codes do."""
    return bool(item.high) and (_DATE.match(item.low) is not None or _DATE.match(item.high) is not None)


def made_between(item: Item) -> Condition | None:
    """Return the window of manufacture that a range of dates spells, None where it can't be read."""
    ends = [date(_whole(end), "mdy") for end in (item.low, item.high)]
    if not all(ends) or str(ends[0]) > str(ends[1]):
        return None
    return condition("made", "within", (ends[0], ends[1]))


def _whole(text: str) -> str:
    """Return a date with the century that short years leave out: the last one from 70 on."""
    short = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d\d)", text)
    if short is None:
        return text.replace("-", "/").replace(".", "/")
    return f"{short[1]}/{short[2]}/{'19' if int(short[3]) >= 70 else '20'}{short[3]}"
