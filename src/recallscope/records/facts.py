"""What is known of a unit and its trip: each fact is known, known to be absent, or (not in the mapping) unknown."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

import msgspec


class Absent(Enum):
    """Looked, and found none. An empty field is unknown instead, and is left out of the mapping."""

    ABSENT = "absent"


ABSENT = Absent.ABSENT


class Text(msgspec.Struct, frozen=True):
    """A word from a short list, or a name: canonical, compared letter by letter."""

    value: str


class Code(msgspec.Struct, frozen=True):
    """A code read off a unit: upper case, no separators. Whole, or only its beginning and end are known.

    `excludes` holds letters that the brand never uses in codes, so that a typed O can only be a zero.
    `lent_from` names the fact under which the code was given, where that is not the one it is tried for.
    """

    start: str
    end: str = ""
    whole: bool = True
    excludes: str = ""
    lent_from: str = ""

    def __str__(self) -> str:
        return self.start if self.whole else f"{self.start}...{self.end}"


class Span(msgspec.Struct, frozen=True):
    """A date known to lie between two days, both included."""

    first: date
    last: date


class Number(msgspec.Struct, frozen=True):
    """A quantity known to lie between two values, both included."""

    low: float
    high: float


Value = Text | Code | Span | Number | Absent
Facts = Mapping[str, Value]

CODE_FACTS = ("serial", "lot", "date_code")
"""Names that people mix up for the codes on a unit."""
