"""What notices say of one model: as told by each, and as read together (the effective scope)."""

import msgspec

from recallscope.records.notice import NoticeType
from recallscope.records.predicate import Condition, EveryUnit, Predicate


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One notice's word on one model: the rest of its scope once the model is known, and for which markets.

    `told_by` (register only) names the notices whose words these are.
    """

    notice: str
    event: str
    published: str
    markets: tuple[str, ...]
    scope: Predicate
    type: NoticeType = "recall"
    told_by: tuple[str, ...] = ()


class Effective(msgspec.Struct, frozen=True, kw_only=True):
    """The notices of one event read together, for one model and some markets.

    `origins` names, for each condition, the notice that states it: `notices` may rest on another's scope.
    """

    event: str
    markets: tuple[str, ...]
    notices: tuple[str, ...]
    scope: Predicate
    origins: tuple[tuple[Condition | EveryUnit, str], ...] = ()
