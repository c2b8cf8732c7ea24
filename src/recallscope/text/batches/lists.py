"""A list of codes as publishers print it, cut into its members: separators, ranges, lost line breaks."""

import re
from itertools import pairwise

MAX_GLUED = 2000
"""A longer run of characters without a break is no list of codes."""

_SEPARATORS = re.compile(r"\s*(?:[,;|]|\s/\s|\s&\s|\+\s|\b(?:and|or|as well as|und|et|y|e)\b(?=\s)|•|\n)\s*")
_CUT_SHORT = re.compile(r"\w(?:\.{3}|…)\s*\Z")
_YEAR_MONTHS = re.compile(r"(?:(?:19|20)\d\d[./-](?:0[1-9]|1[0-2])){2,}\Z")
_MONTH_YEARS = re.compile(r"(?:(?:0[1-9]|1[0-2])[./-](?:19|20)\d\d){2,}\Z")
_LETTER, _DIGIT = re.compile(r"[A-Za-z]"), re.compile(r"\d")


def members(text: str) -> list[str]:
    """Return the members of a list, in order, with quotes and ends of sentences stripped, none empty."""
    return [piece for piece in map(_bare, _SEPARATORS.split(text)) if piece]


def _bare(piece: str) -> str:
    bare = piece.strip(" .:/'\"“”‘’`´*()[]\t\r\n-–")
    return f"{bare}..." if bare and _CUT_SHORT.search(piece) else bare


def shape(text: str) -> str:
    """Return the form of a code: digits as 9, letters as A."""
    return _LETTER.sub("A", _DIGIT.sub("9", text))


def unglued(code: str) -> list[str]:
    """Return the codes that a lost line break glued together, or the one code that it is."""
    if len(code) < 10 or len(code) > MAX_GLUED:
        return [code]
    if _YEAR_MONTHS.match(code) or _MONTH_YEARS.match(code):
        return _chunks(code, 7)
    form = shape(code)
    if set(form) == {"9"}:
        return _digits(code)
    for size in range(4, len(code) // 2 + 1):
        if len(code) % size == 0 and form == form[:size] * (len(code) // size) and "A" in form[:size]:
            return _series(_chunks(code, size)) or [code]
    return [code]


def spaced(code: str) -> list[str]:
    """Return the codes of one form that only a blank parts, or the one code that it is."""
    parts = code.split()
    long = all(len(part) >= 6 and len(_DIGIT.findall(part)) >= 4 for part in parts)
    return parts if len(parts) > 1 and long and len({shape(part) for part in parts}) == 1 else [code]


def _digits(code: str) -> list[str]:
    """Digits alone are glued codes where equal pieces rise one after the other."""
    for size in (4, 5, 6, 7, 8, 9, 10):
        if len(code) % size == 0 and (found := _series(_chunks(code, size))):
            return found
    return [code]


def _series(parts: list[str]) -> list[str]:
    """Return the pieces where chance can't explain them: many that rise, or few that also begin alike."""
    rising = all(a < b for a, b in pairwise(parts))
    alike = len({part[:1] for part in parts}) == 1
    kin = len({part[: (len(parts[0]) + 1) // 2] for part in parts}) == 1
    many = len(parts) >= 6 and rising
    several = len(parts) >= 3 and alike and (rising or kin)
    two = len(parts) == 2 and kin and rising and len(parts[0]) >= 6
    return parts if many or several or two else []


def _chunks(text: str, size: int) -> list[str]:
    return [text[place : place + size] for place in range(0, len(text), size)]
