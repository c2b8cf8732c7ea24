"""Rule sets: dated rules on carriage and sale, each a predicate with what follows where it holds."""

from typing import Literal

import msgspec

from recallscope.records.document import Evidence
from recallscope.records.predicate import Predicate

RuleSetKind = Literal["carriage", "sale"]
Decision = Literal["allowed", "needs_approval", "refused"]
Standing = Literal["stated", "background", "unconfirmed"]

STRICTNESS: dict[Decision, int] = {"allowed": 0, "needs_approval": 1, "refused": 2}
"""Decisions from the mildest to the strictest."""


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule, in force from its first day to its last (ISO at the precision known, both included).

    Without a first day no source dates it, and it is taken to hold on any day; without a last one it is in force.
    Where `when` holds, `decision` follows. `limit` is how many units the rule lets through, where it refuses by
    their number. `standing` tells a stated rule from background or an unconfirmed report; a verdict says so, and an
    unconfirmed rule decides nothing. `advice` marks a rule that speaks of conduct on board (no charging) and refuses
    nobody.
    """

    id: str
    in_force_from: str | None = None
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

    @property
    def decides(self) -> bool:
        """Whether the rule has a say in the decision: advice and unconfirmed reports are only told."""
        return not self.advice and self.standing != "unconfirmed"


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
