"""Codes on units: how they are compared, look-alike characters, codes known in part, codes under a wrong name.

Look-alikes are the pairs that people confuse on a printed label: 0/O, 1/I/L, 2/Z, 5/S, 8/B. Codes are
compared by folding each character to its class; readings are never enumerated.
"""

import re
import unicodedata
from functools import lru_cache

from recallscope.records.facts import Code
from recallscope.records.truth import Truth

LOOK_ALIKES = ("0O", "1IL", "2Z", "5S", "8B")
_FOLD = {ord(letter): group[0] for group in LOOK_ALIKES for letter in group}
_GROUP = {letter: group for group in LOOK_ALIKES for letter in group}
_NOT_CODE = re.compile(r"[\W_]+")


@lru_cache(maxsize=65536)
def code_key(text: str) -> str:
    """Return a code as compared: upper case, letters and digits only, full-width forms folded."""
    return _NOT_CODE.sub("", unicodedata.normalize("NFKC", text)).upper()


def fold(key: str) -> str:
    """Return a key with each look-alike character replaced by its class (O as 0, I and L as 1 ...)."""
    return key.translate(_FOLD)


def read_code(text: str, excludes: str = "") -> Code | None:
    """Return a code as typed; `...7` is its end, `57X...` its beginning. None where nothing is left."""
    text = text.replace("…", "...")
    if "..." not in text:
        key = _without(code_key(text), excludes)
        return Code(key, excludes=excludes) if key else None
    start, end = text.split("...", 1)
    head, tail = _without(code_key(start), excludes), _without(code_key(end.replace("...", "")), excludes)
    return Code(head, tail, whole=False, excludes=excludes) if head or tail else None


def equal(given: str, wanted: str, excludes: str = "") -> Truth:
    """Return yes where the texts are equal as typed, unknown where only look-alikes tell them apart, else no."""
    if given == wanted:
        return Truth.YES
    if len(given) != len(wanted) or fold(given) != fold(wanted):
        return Truth.NO
    return Truth.NO if any(_settled(a, b, excludes) for a, b in zip(given, wanted, strict=True)) else Truth.UNKNOWN


def in_class(letter: str, characters: str, excludes: str = "") -> Truth:
    """Return whether one character is of a class, by the same three steps."""
    if letter in characters:
        return Truth.YES
    others = (other for other in _GROUP.get(letter, "") if other in characters)
    return Truth.UNKNOWN if any(not _settled(letter, other, excludes) for other in others) else Truth.NO


def doubtful(given: str, wanted: str) -> str:
    """Return the first character of `given` that may be a look-alike of the one wanted, with its place from 1."""
    for place, (a, b) in enumerate(zip(given, wanted, strict=False), start=1):
        if a != b:
            return f"{a} at place {place}"
    return ""


@lru_cache(maxsize=4096)
def expand_class(text: str) -> str:
    """Return the characters of a class like "0-9D"; ValueError where it is none."""
    found = re.findall(r"([0-9A-Z])-([0-9A-Z])|([0-9A-Z])", text.upper())
    if not found or "".join(single or f"{low}-{high}" for low, high, single in found) != text.upper():
        raise ValueError(f'"{text}" is no character class like 0-9D')
    if any(low > high for low, high, _ in found):
        raise ValueError(f'"{text}" holds a range that ends before it begins')
    return "".join(single or "".join(map(chr, range(ord(low), ord(high) + 1))) for low, high, single in found)


def same_form(given: str, wanted: str) -> bool:
    """Return whether two codes are built alike: one length, letters and digits (or their look-alikes) where wanted."""
    return len(given) == len(wanted) and all(
        a.isdigit() == b.isdigit() or a in _GROUP for a, b in zip(given, wanted, strict=True)
    )


def digits_match(code: str, low: str, high: str) -> bool:
    """Return whether a code has a digit wherever both ends of a range have one: 00A is not between 001 and 010."""
    return all(c.isdigit() for c, a, b in zip(code, low, high, strict=True) if a.isdigit() and b.isdigit())


def in_range_form(code: str, low: str, high: str) -> str:
    """Return a code with look-alikes read in the range's own form: digits where both ends have digits, and so on."""
    return "".join(map(_as_in_range, code, low, high))


def _as_in_range(letter: str, low: str, high: str) -> str:
    if low.isdigit() and high.isdigit():
        return _FOLD.get(ord(letter), letter)
    if low.isdigit() or high.isdigit() or low <= letter <= high:
        return low if low == high and fold(letter) == fold(low) else letter
    return next((other for other in _GROUP.get(letter, "") if _is_letter_between(other, low, high)), letter)


def _is_letter_between(letter: str, low: str, high: str) -> bool:
    """Return whether a letter fits one place of a range; where the place before differs, any letter may."""
    return letter.isalpha() and (low <= letter <= high or low > high)


def _without(key: str, excludes: str) -> str:
    """Return the key with letters that the brand never uses replaced by the digit they look like."""
    return "".join(_FOLD.get(ord(letter), letter) if letter in excludes else letter for letter in key)


def _settled(given: str, wanted: str, excludes: str) -> bool:
    """Return whether two look-alikes can't be confused: the brand never prints the one that is wanted."""
    return given != wanted and wanted in excludes
