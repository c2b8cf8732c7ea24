"""What notices say of one model: as told by each, and as read together (the effective scope)."""

import msgspec

from recallscope.records.notice import NoticeType
from recallscope.records.predicate import Condition, EveryUnit, Predicate


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One notice's word on one model: the rest of its scope once the model is known, and for which markets.

    `told_by` (register only) names the notices whose words these are. `told_from` is the first day on which the
    notice can have been told, where that is before `published`; else empty.
    """

    notice: str
    event: str
    published: str
    markets: tuple[str, ...]
    scope: Predicate
    type: NoticeType = "recall"
    told_by: tuple[str, ...] = ()
    told_from: str = ""

    @property
    def known_from(self) -> str:
        """The ISO date from which the notice counts as known."""
        return self.told_from or self.published


class Effective(msgspec.Struct, frozen=True, kw_only=True):
    """The notices of one event read together, for one model and some markets.

    `origins` names, for each condition, the notice that states it: `notices` may rest on another's scope.
    """

    event: str
    markets: tuple[str, ...]
    notices: tuple[str, ...]
    scope: Predicate
    origins: tuple[tuple[Condition | EveryUnit, str], ...] = ()
