"""Rule sets: dated rules on carriage and sale, each a predicate with what follows where it holds."""

from typing import Literal

import msgspec

from recallscope.records.document import Evidence
from recallscope.records.predicate import Predicate

RuleSetKind = Literal["carriage", "sale"]
Decision = Literal["allowed", "needs_approval", "refused"]
Standing = Literal["stated", "background", "unconfirmed"]


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule, in force from its first day to its last (ISO dates, both included; no end: still in force).

    Where `when` holds, `decision` follows. `limit` is how many units of the kind the rule lets through, where it
    counts them. `standing` tells a stated rule from background or an unconfirmed report; a verdict says so.
    `advice` marks a rule that speaks of conduct on board (no charging) and refuses nobody.
    """

    id: str
    in_force_from: str
    until: str | None = None
    when: Predicate
    decision: Decision
    limit: int | None = None
    advice: bool = False
    says_en: str
    says_zh: str
    authority: str
    url: str
    standing: Standing = "stated"


class RuleSet(msgspec.Struct, frozen=True, kw_only=True):
    """The rules of one authority or airline. It stands on others: their rules speak too, and the strictest wins."""

    id: str
    source: str
    kind: RuleSetKind
    name_en: str
    name_zh: str
    jurisdiction: str
    stands_on: tuple[str, ...] = ()
    also_called: tuple[str, ...] = ()
    note_en: str = ""
    note_zh: str = ""
    rules: tuple[Rule, ...] = ()
    evidence: tuple[Evidence, ...] = ()
