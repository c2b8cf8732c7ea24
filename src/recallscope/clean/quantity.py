"""Capacity, voltage, energy and power as printed on a unit: numbers with a unit, in any of its writings."""

import re
import unicodedata

from recallscope.clean.pattern import pattern
from recallscope.clean.text import plain

_LARGEST = 10**7
# "10 000", "10,000", "10'000", "5.2", "5,2"; a sign before it makes it no quantity.
_NUMBER = (
    r"(?<![0-9.,])(?<!\s[-−])(?<!^[-−])([0-9]{1,3}(?:[ ,.'’][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]+(?:[.,][0-9]+)?)"
)
_DOT = r"[ .·⋅•*-]?"
_CAPACITY = pattern(
    _NUMBER
    + rf"\s*([万萬만k])?\s*(?:(m\s?a{_DOT}hr?s?|毫安(?:培)?(?:小?[时時])?|밀리암페어(?:시)?|ミリアンペア(?:時|アワー)?)"
    rf"|a{_DOT}hr?s?|amp(?:ere)?{_DOT}hours?|安(?:培)?小?[时時])(?![a-z])",
    re.I,
)
_VOLTS = pattern(_NUMBER + r"\s*(?:v(?:olts?)?(?:\s?dc)?|伏特?|ボルト|볼트)(?![a-z]|\s?[·⋅*.]?\s?ah)", re.I)
_ENERGY = pattern(
    _NUMBER + rf"\s*(k)?\s*(?:w{_DOT}hr?s?|watt{_DOT}hours?|瓦特?小?[时時]|ワット時|와트시)(?![a-z])", re.I
)
_WATTS = pattern(_NUMBER + r"\s*(?:w(?:atts?)?|瓦特?|ワット|와트)(?![a-z时時小시]|[ .·⋅•*-]?h)", re.I)
_BARE = pattern(r"[0-9]+(?:[.,][0-9]+)?|[0-9]{1,3}(?:[ ,][0-9]{3})+")
_TIMES = {"万": 10_000, "萬": 10_000, "만": 10_000, "k": 1000, "K": 1000}


def capacity_mah(text: str) -> int | None:
    """Return the capacity in mAh; None where there is none, several differ, or it is absurd."""
    text = _ready(text)
    found = [_round(_number(text, thousands=True))] if _BARE.fullmatch(text) else find_capacities(text)
    return found[0] if len(set(found)) == 1 else None


def find_capacities(text: str) -> list[int]:
    """Return the capacities in a text in mAh, in order, each once."""
    found = (_round(_mah(match)) for match in _CAPACITY.finditer(_ready(text)))
    return list(dict.fromkeys(value for value in found if value is not None))


def volts(text: str) -> float | None:
    """Return the voltage in V; None where there is none, several differ, or it is absurd."""
    return _only(text, _VOLTS)


def watt_hours(text: str) -> float | None:
    """Return the energy in Wh; None where there is none, several differ, or it is absurd."""
    return _only(text, _ENERGY)


def watts(text: str) -> float | None:
    """Return the power in W; None where there is none, several differ, or it is absurd."""
    return _only(text, _WATTS)


def _only(text: str, pattern: re.Pattern[str]) -> float | None:
    text = _ready(text)
    if _BARE.fullmatch(text):
        found = {_number(text)}
    else:
        found = {
            _number(match[1]) * _TIMES.get(match[2] or "", 1) if pattern is _ENERGY else _number(match[1])
            for match in pattern.finditer(text)
        }
    value = found.pop() if len(found) == 1 else 0
    return value if 0 < value <= _LARGEST else None


def _mah(match: re.Match[str]) -> float:
    number, times, milli = match[1], match[2], match[3]
    scale = _TIMES.get(times or "", 1) * (1 if milli else 1000)
    # A dot before three digits parts thousands of mAh (nobody prints parts of one), but is a point in Ah.
    return _number(number, thousands=bool(milli) and not times) * scale


def _number(text: str, thousands: bool = False) -> float:
    text = re.sub("[ '’]", "", text)
    if re.fullmatch(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?", text):
        return float(text.replace(",", ""))
    if thousands and re.fullmatch(r"[0-9]{1,3}(?:\.[0-9]{3})+", text):
        return float(text.replace(".", ""))
    return float(re.sub(r"[.,](?=.*[.,])", "", text).replace(",", "."))


def _round(value: float) -> int | None:
    return round(value) if 1 <= value <= _LARGEST else None


def _ready(text: str) -> str:
    return unicodedata.normalize("NFKC", plain(text)).strip()
