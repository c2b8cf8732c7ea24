"""A person's word on two notices, and where it stands."""

from typing import Literal

import msgspec

Word = Literal["same", "not_same", "related"]


class Judgement(msgspec.Struct, frozen=True, kw_only=True):
    """Two notices are the same event, not the same, or related; by whom and when (an ISO date or time).

    `place` is where it was read: file and line.
    """

    a: str
    b: str
    word: Word
    by: str
    when: str
    note: str = ""
    place: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """The two ids in order."""
        return (min(self.a, self.b), max(self.a, self.b))
