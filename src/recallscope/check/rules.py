"""Rule sets put to facts: every rule that speaks, the strictest decision, what would settle it.

One kernel for carriage and sale. The predicate is the only judge; which rules are in force on a day is a condition on
the fact `on` like any other, settled once for each day.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from recallscope.clean.text import name_key
from recallscope.errors import UsageError
from recallscope.records.evaluate import Answer, Ask, evaluate
from recallscope.records.facts import Facts, Number, Span, Value
from recallscope.records.predicate import All, Predicate, condition, conditions
from recallscope.records.rules import STRICTNESS, Rule, RuleSet, RuleSetKind
from recallscope.records.truth import Truth
from recallscope.snapshot.opened import Snapshot

Outcome = Literal["allowed", "needs_approval", "refused", "cannot_tell"]
_BY_STRICTNESS = {strictness: decision for decision, strictness in STRICTNESS.items()}


class InForce(msgspec.Struct, frozen=True):
    """A rule that is, or may be, in force on the day, and what must hold for it to speak."""

    rule_set: RuleSet
    rule: Rule
    predicate: Predicate


class Rules(msgspec.Struct, frozen=True, eq=False):
    """The rules of a day, and the facts that they ask for. One object a day and rule sets: told apart by identity."""

    rules: tuple[InForce, ...]
    facts: tuple[str, ...]


class Spoken(msgspec.Struct, frozen=True):
    """A rule that speaks of the unit (`yes`), or that may and could then be the strictest (`unknown`)."""

    rule_set: RuleSet
    rule: Rule
    truth: Truth


class Judged(msgspec.Struct, frozen=True):
    """The decision, the rules behind it in order of weight, and what could settle it.

    `fewer` is how many units would not be refused where their number is what refuses, `fewer_decision` what they'd get.
    """

    decision: Outcome
    spoken: tuple[Spoken, ...] = ()
    asks: tuple[Ask, ...] = ()
    fewer: int | None = None
    fewer_decision: Outcome = "allowed"


def named(snapshot: Snapshot, kind: RuleSetKind, names: Iterable[str]) -> tuple[str, ...]:
    """Return the ids of the rule sets called so, each once; UsageError naming those there are."""
    known = snapshot.rule_names(kind)
    found: dict[str, None] = {}
    for name in names:
        id = known.get(name_key(name))
        if id is None:
            there = ", ".join(sorted(dict.fromkeys(known.values())))
            raise UsageError(f'no rule set "{name}" for {kind}; there are {there}')
        found[id] = None
    return tuple(found)


@lru_cache(maxsize=512)
def speaking(snapshot: Snapshot, ids: tuple[str, ...]) -> tuple[RuleSet, ...]:
    """Return the rule sets and all that they stand on, each once, the asked ones first."""
    found: dict[str, RuleSet] = {}
    waiting = list(ids)
    for id in waiting:
        rule_set = snapshot.rule_set(id)
        if rule_set is not None and id not in found:
            found[id] = rule_set
            waiting += rule_set.stands_on
    return tuple(found.values())


@lru_cache(maxsize=4096)
def in_force(snapshot: Snapshot, ids: tuple[str, ...], on: Span) -> Rules:
    """Return the rules that are or may be in force on a day. Days are few: the answer is kept for each."""
    found = []
    for rule_set in speaking(snapshot, ids):
        for rule in rule_set.rules:
            dated = condition("on", "within", (rule.in_force_from, rule.until))
            truth = evaluate(dated, {"on": on}).truth
            if truth is not Truth.NO:
                predicate = rule.when if truth is Truth.YES else All((dated, rule.when))
                found.append(InForce(rule_set, rule, predicate))
    asked = dict.fromkeys(one.fact for rule in found for one in conditions(rule.predicate))
    return Rules(tuple(found), tuple(asked))


def judge(rules: Rules, facts: Facts) -> Judged:
    """Return what the rules say of the facts: the strictest that holds, cannot_tell where a stricter one may."""
    return _judge(rules, tuple(facts.get(name) for name in rules.facts))


@lru_cache(maxsize=8192)
def _judge(asked: Rules, values: tuple[Value | None, ...]) -> Judged:
    """Return the judgement on the facts that the rules ask for. Trips are much alike: it is kept for each."""
    facts = {name: value for name, value in zip(asked.facts, values, strict=True) if value is not None}
    rules = asked.rules
    answers = [(one, evaluate(one.predicate, facts)) for one in rules]
    decided, spoken, asks = _weighed(answers)
    if decided == "refused":
        fewer = _fewer(rules, facts, spoken)
        if fewer is not None:
            return Judged(decided, spoken, asks, fewer, _with_count(rules, facts, fewer))
    return Judged(decided, spoken, asks)


def _weighed(answers: Sequence[tuple[InForce, Answer]]) -> tuple[Outcome, tuple[Spoken, ...], tuple[Ask, ...]]:
    holding = [one for one, answer in answers if answer.truth is Truth.YES]
    sure = max((STRICTNESS[one.rule.decision] for one in holding if one.rule.decides), default=0)
    doubtful = [(one, answer) for one, answer in answers if _may_decide(one.rule, answer, sure)]
    spoken = sorted(
        [Spoken(one.rule_set, one.rule, Truth.YES) for one in holding]
        + [Spoken(one.rule_set, one.rule, Truth.UNKNOWN) for one, _ in doubtful],
        key=_weight,
    )
    asks = {ask.fact: ask for _, answer in reversed(doubtful) for ask in reversed(answer.asks)}
    decided: Outcome = "cannot_tell" if doubtful else _BY_STRICTNESS[sure]
    return decided, tuple(spoken), tuple(asks.values())


def _may_decide(rule: Rule, answer: Answer, sure: int) -> bool:
    """Return whether a rule may hold and would then make the decision stricter."""
    return answer.truth is Truth.UNKNOWN and rule.decides and STRICTNESS[rule.decision] > sure


def _weight(spoken: Spoken) -> tuple[bool, int, bool]:
    """Rules that decide come first, the strictest of them first, the certain before the possible."""
    return not spoken.rule.decides, -STRICTNESS[spoken.rule.decision], spoken.truth is not Truth.YES


def _fewer(rules: Sequence[InForce], facts: Facts, spoken: Sequence[Spoken]) -> int | None:
    """Return how many units would not be refused, where only their number refuses them."""
    refusing = [one.rule.limit for one in spoken if one.rule.decides and one.rule.decision == "refused"]
    limits = [limit for limit in refusing if limit is not None]
    if not limits or len(limits) != len(refusing):
        return None
    return None if _with_count(rules, facts, min(limits)) == "refused" else min(limits)


def _with_count(rules: Sequence[InForce], facts: Facts, count: int) -> Outcome:
    fewer = {**facts, "count": Number(count, count)}
    return _weighed([(one, evaluate(one.predicate, fewer)) for one in rules])[0]
