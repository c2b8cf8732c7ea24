"""Lists of codes in running text: "A1642, A1647 and A1652", "57X or 35S", "PO-PP001 to PO-PP010"."""

import re
from collections.abc import Callable

import msgspec

MAX_ITEMS = 600
"""More codes than this are no list that a person wrote."""

MAX_SPAN = 60
"""A longer range is no list of models that somebody counted out."""

_TAIL = re.compile(r"(|.*[^0-9])([0-9]{1,6})([A-Z]{0,2})\Z")
CODE = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9*]|[-/._+#:°](?=[A-Za-z0-9*])|(?<=[A-Za-z0-9])[)*](?=[A-Za-z0-9])){0,44}")
_OPEN = re.compile(r"[\s\"'“”‘’(#]{0,4}")
_CLOSE = re.compile(r"[,;]?[\"'“”’)®™*]{0,3}")
_ASIDE = re.compile(r"\s?\(([^()]{0,80})\)")
_RANGE = re.compile(r"\s{0,2}(?:through|thru|to|up to|until|[–—~～]|-{1,2})\s{0,2}(?:the number |the letter )?", re.I)
_SUFFIX = re.compile(r" [A-Z]{2,3}(?=,\s| [A-Z0-9]{2,8} [A-Z0-9-]{2,20}\d)")
_BETWEEN = re.compile(r"\bbetween[\s\"“(]{0,3}\Z", re.I)
_AND = re.compile(r"\s{0,2}and\s{0,2}(?:the number )?", re.I)
_JOIN = re.compile(
    r"\s{0,2}(?:[,;/&•|]|and/or\b|and\b|or\b|plus\b|as well as\b)(?:\s{0,2}(?:[,;&]|and/or\b|and\b|or\b))?"
    r"(?:\s(?:the|with|also|either)\b)?"
    r"(?:\s(?:models?|letters?|numbers?|model numbers?|model no\.|nos?\.|prefix(?:es)?)(?=[\s:#]))?"
    r"(?:\s(?:letters?|numbers?|from|between)(?=\s))?:?",
    re.I,
)
_MEASURE = re.compile(
    r"\s?-?(?:mah|ah|wh|kwh|watts?|w|volts?|v|vdc|vac|amps?|a|inch(?:es)?|inches|in\.|cm|mm|ft\.?"
    r"|feet|foot|oz|ounces?"
    r"|lbs?|pounds?|gb|tb|mb|mhz|ghz|hz|quarts?|qt|gallons?|liters?|litres?|btus?|packs?|piece|pc"
    r"|cells?|years?|months?"
    r"|weeks?|hours?|minutes?|days?|percent|%|degrees?|digits?|characters?|letters?|models?|versions?|types?|sizes?"
    r"|colou?rs?|units?|reports?|incidents?|speed|cup|person|port|layer|light|pocket|slice|ton|ml|kg|g|psi|rpm|cc|x)"
    r"(?![A-Za-z0-9])",
    re.I,
)
OPEN_END = re.compile(
    r"[\"”]?,?\s(?:\([^()]{0,40}\) |or [A-Z][a-z]+ \d{4},? )?(?:or|and|&) (?:earlier|later|before|prior|below"
    r"|above|lower|higher|lesser|greater|up|older|newer|after)\b",
    re.I,
)
"""Words by which a list goes on without end ("1205 or earlier"): no list of codes then."""
_COUNTED = re.compile(
    r"\d{1,2}-(?:digit|character|inch|pack|piece|volt|cell|in|ft|foot|cup|watt|pin|port|speed"
    r"|wheel"
    r"|day|hour|year)",
    re.I,
)
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_NO_CODE = frozenset("usb usb-a usb-c a.c d.c u.s u.s.a wi-fi e.g i.e p.m a.m www".split())


_OTHERS = re.compile(
    r"[\"”]? (?:models? (?:number|no|#|name)|(?:which |that )?is the (?:[a-z]{2,12} )?(?:batch|lot|serial|date))", re.I
)
"""Words by which a code is a name for other models ("S1 model number Q200") or a code of another kind."""


class Item(msgspec.Struct, frozen=True):
    """One code of a list, or the two ends of a range."""

    low: str
    high: str = ""


def spelled(item: Item) -> list[str]:
    """Return the codes that an item stands for: a range of numbers written out, only its ends where it is long."""
    if not item.high or len(item.low) < 3:
        return [item.low, item.high] if item.high else [item.low]
    low, high = _TAIL.match(item.low), _TAIL.match(item.high)
    if low and high and low[1] == high[1] and low[3] == high[3] and len(low[2]) == len(high[2]):
        first, last = int(low[2]), int(high[2])
        if 0 < last - first < MAX_SPAN:
            return [f"{low[1]}{number:0{len(low[2])}}{low[3]}" for number in range(first, last + 1)]
    return [item.low, item.high]


Accept = Callable[[str, bool], bool]
"""Whether a token (and whether it stands in quotes) is a code of the kind wanted."""


def read(text: str, at: int, accept: Accept, *, spaced: bool = False, suffixed: bool = False) -> tuple[list[Item], int]:
    """Return the codes listed from a place on, and the place after the last one.

    `spaced`: blanks part them too. `suffixed`: letters after a blank belong to a code ("AB-36 ZK, AB-37").
    """
    items: list[Item] = []
    end = at
    while len(items) < MAX_ITEMS:
        found = _token(text, at, accept)
        if found is None:
            break
        start = at
        low, at = found
        high, at = _range_end(text, start, at, low, accept)
        suffix = _SUFFIX.match(text, at) if suffixed and items and not high else None
        low, at = (low + suffix.group(), suffix.end()) if suffix else (low, at)
        items.append(Item(low, high))
        end = at
        joined = _JOIN.match(text, at)
        if joined and joined.end() > at:
            at = joined.end()
        elif not spaced:
            break
    return items, end


def _token(text: str, at: int, accept: Accept) -> tuple[str, int] | None:
    opened = _OPEN.match(text, at)
    start = opened.end() if opened else at
    found = CODE.match(text, start)
    if found is None:
        return None
    quoted = start > at and text[start - 1] in "\"'“”‘’"
    token = found.group().rstrip(":")
    if (
        token.lower() in _NO_CODE
        or _COUNTED.match(token)
        or (_MEASURE.match(text, found.end()) and token[0].isdigit() and len(token) < 6)
    ):
        return None
    if not accept(token, quoted) or _OTHERS.match(text, found.end()):
        return None
    closed = _CLOSE.match(text, found.end())
    end = closed.end() if closed and text[closed.end() - 1 : closed.end()] in "\"'“”’®™*)" else found.end()
    aside = _ASIDE.match(text, end)
    if aside and aside[1][:6].lower() == "model ":
        return None
    return token, aside.end() if aside else end


def _range_end(text: str, start: int, at: int, low: str, accept: Accept) -> tuple[str, int]:
    found = _RANGE.match(text, at) or (_AND.match(text, at) if _BETWEEN.search(text, start - 24, start) else None)
    if found is None or found.end() == at:
        return "", at
    other = _token(text, found.end(), accept)
    if other is None or any(c.isdigit() for c in low) != any(c.isdigit() for c in other[0]):
        return "", at
    return other


def plain_code(token: str, quoted: bool) -> bool:
    """Return whether a token can be a serial number, lot or date code: it has a digit, or is in quotes and capital."""
    return any(c.isdigit() for c in token) or ((quoted or len(token) == 1) and token.isupper())


def model_code(token: str, quoted: bool) -> bool:
    """Return whether a token can be a model number after the word model: a digit, or capitals with a hyphen."""
    if any(c.isdigit() for c in token):
        return not _YEAR.match(token) and (len(token) > 2 or not token.isdigit()) and not _quantity(token)
    capitals = sum(c.isupper() for c in token)
    return (capitals >= 2 and "-" in token and "/" not in token and len(token) > 3 and token.isupper()) or (
        quoted and token.isupper() and len(token) > 1
    )


def strong_code(token: str) -> bool:
    """Return whether a token looks like a model number wherever it stands: capitals and at least two digits."""
    if len(token) < 4 or token.isalpha() or token.isdigit():
        return False
    digits = sum(map(str.isdigit, token))
    if digits < 2 or not any(map(str.isupper, token)):
        return False
    return sum(map(str.islower, token)) <= 1 and not _unit(token)


_UNIT = re.compile(
    r"\d[\d.,/-]*(?:x\d[\d.,/-]*)?(?:-?(?:mah|ah|wh|kwh|w|v|vdc|a|in|inch|cm|mm|ft|oz|lb|lbs|gb|tb"
    r"|mhz|ghz|hz|k|p|g|qt|pk|pc|st|nd|rd|th|d|x|cfm|mph|psi|rpm|gpm|btu)(?:/\d+)?)?\Z"
    r"|(?:usb|ip|mp|ipx|sae|ul|astm|en|iso|pd|qc|type|vr|h|f)-?\d[\d.-]*\Z",
    re.I,
)


_QUANTITY = re.compile(
    r"\d{1,4}(?:[.,/-]\d{1,4})*(?:x\d[\d.,/-]{0,8})?(?:-?(?:mah|ah|wh|kwh|w|v|vdc|a|in|inch|cm|mm|ft|oz|lb|lbs"
    r"|gb|tb|mhz|ghz|hz|k|p|g|qt|pk|pc|st|nd|rd|th|d|x|cfm|mph|psi|rpm|gpm)(?:/\d+)?)?\Z"
    r"|\d{5,6}-?(?:mah|wh|btu)\Z|(?:usb|ip|ipx|sae|ul|astm|en|iso|pd|qc)-?\d[\d.-]{0,4}\Z|mp[34]\Z",
    re.I,
)


def _quantity(token: str) -> bool:
    """Return whether a token after the word model is still a quantity or a standard, not a model."""
    return not token.replace("-", "").isdigit() and _QUANTITY.match(token) is not None


def _unit(token: str) -> bool:
    """Return whether a token is a quantity ("20W", "10K") or a standard ("MP3", "IP67"), not a bare number."""
    return not token.replace("-", "").isdigit() and _UNIT.match(token) is not None
