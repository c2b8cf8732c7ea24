"""Kleene's strong three-valued logic: yes, no, unknown.

Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64.
"""

from collections.abc import Iterable
from enum import StrEnum


class Truth(StrEnum):
    """One of three values. `unknown` means that a fact is missing, never that two facts disagree."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


def negate(truth: Truth) -> Truth:
    """Return the opposite; unknown stays unknown."""
    return _OPPOSITE[truth]


def all_of(truths: Iterable[Truth]) -> Truth:
    """Return no if one is no, else unknown if one is unknown, else yes. Of nothing: yes."""
    seen = set(truths)
    if Truth.NO in seen:
        return Truth.NO
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.YES


def any_of(truths: Iterable[Truth]) -> Truth:
    """Return yes if one is yes, else unknown if one is unknown, else no. Of nothing: no."""
    seen = set(truths)
    if Truth.YES in seen:
        return Truth.YES
    return Truth.UNKNOWN if Truth.UNKNOWN in seen else Truth.NO


_OPPOSITE = {Truth.YES: Truth.NO, Truth.NO: Truth.YES, Truth.UNKNOWN: Truth.UNKNOWN}
