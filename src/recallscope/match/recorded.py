"""Recorded codes: whose each is, how surely it counts, and what may stand behind it."""

import re
from collections.abc import Collection, Iterable, Sequence

import msgspec

from recallscope.clean.code import model_key
from recallscope.match.grouping import grouped
from recallscope.match.target import Target
from recallscope.match.words import LEET_CLASS
from recallscope.records.codes import fold

LONG_WORD = 9
"""Letters from which on a code without a digit is no common word."""

SUFFIX = re.compile(r"(?:[A-Z]\d{1,3}|\d{3,4}|[A-Z]{2,4}|[A-Z]{2}\d{1,2})\Z")
"""What may stand behind a code for a region or a colour."""

_OPEN = re.compile(r"(?=.{5})(?=.*[A-Z])[A-Z0-9]*\d{2}")
"""A code behind which one letter of a colour or region may stand: not too short, two digits at its end."""

_HALF = re.compile(
    r"(?P<first>[A-Z]{2,}-?\d{3,})(?:/| (?=[A-Z][a-z]))(?P<rest>[A-Za-z0-9]{1,6})"
    r"|(?P<before>(?=[A-Z]*\d)[A-Z0-9]{6,})-(?P<letter>[A-Z])"
)
"""A code that is known by what stands before a stroke, a word or a last letter: IST-09991/W05, AL490 Pro, AO10FK-A."""


class Found(msgspec.Struct, frozen=True, gc=False):
    """A recorded code: whose it is, as it is compared, and whether it is too common to count without its brand.

    `open` says that one letter of a colour or a region may stand behind it: its brand tells no models apart by that.
    `left_out` is the shape of the recorded code's end that it does without.
    """

    target: int
    key: str
    weak: bool
    open: bool = False
    left_out: str = ""


def codes_of(targets: Sequence[Target]) -> dict[str, tuple[Found, ...]]:
    """Return the codes of these products under their folded keys."""
    recorded = {(target.brand_key, model_key(code)) for target in targets for code in target.codes}
    lettered = {brand for brand, key in recorded if key[-1:].isalpha() and _apart_by_letter(brand, key, recorded)}
    found = []
    for place, target in enumerate(targets):
        for key in dict.fromkeys(map(model_key, target.codes)):
            weak = len(key) <= 3 or key.isdigit() or (key.isalpha() and len(key) < LONG_WORD)
            if key and (target.brand_key or not weak):
                opened = target.brand_key not in lettered and bool(_OPEN.fullmatch(key))
                found.append((fold(key), Found(place, key, weak, opened)))
        for key, end in _halves(target):
            if (target.brand_key, key) not in recorded:
                found.append((fold(key), Found(place, key, weak=True, left_out=shape(end))))
    return grouped(found)


def _halves(target: Target) -> Iterable[tuple[str, str]]:
    """Return the beginnings by which codes of two parts are known, beside a brand only, and the rest of each."""
    halves = (_HALF.fullmatch(code) for code in target.codes if target.brand_key)
    parts = (half.groupdict(default="") for half in halves if half)
    return {model_key(one["first"] + one["before"]): one["rest"] + one["letter"] for one in parts}.items()


def _apart_by_letter(brand: str, key: str, recorded: Collection[tuple[str, str]]) -> bool:
    """Return whether a brand has a model that differs from one with a last letter by that letter alone."""
    own = [other for one, other in recorded if one == brand and other != key]
    return any(other == key[:-1] or (len(other) == len(key) and other[:-1] == key[:-1]) for other in own)


def leet_key(key: str) -> str:
    """Return a code's key with every letter that leet writes as a digit written so."""
    return key.lower().translate(LEET_CLASS)


def shape(key: str) -> str:
    """Return how a code is built: A for each letter, 9 for each digit."""
    return "".join("9" if letter.isdigit() else "A" for letter in key)
