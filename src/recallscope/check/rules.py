"""Rule sets put to facts: every rule that speaks, the strictest decision, what would settle it.

One kernel for carriage and sale. The predicate is the only judge; which rules are in force on a day is a condition on
the fact `on` like any other, settled once for each day.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from recallscope.clean.text import name_key
from recallscope.errors import UsageError
from recallscope.records.evaluate import Answer, evaluate
from recallscope.records.facts import Facts, Number, Span, Value
from recallscope.records.predicate import All, Condition, Predicate, condition, conditions
from recallscope.records.rules import STRICTNESS, Rule, RuleSet, RuleSetKind
from recallscope.records.truth import Truth
from recallscope.snapshot.opened import Snapshot

Outcome = Literal["allowed", "needs_approval", "refused", "cannot_tell"]
MOST_KEPT = 4096
"""Judgements kept for a day."""

_BY_STRICTNESS = {strictness: decision for decision, strictness in STRICTNESS.items()}


class InForce(msgspec.Struct, frozen=True):
    """A rule that is, or may be, in force on the day, and what must hold for it to speak."""

    rule_set: RuleSet
    rule: Rule
    predicate: Predicate


class Rules(msgspec.Struct, frozen=True, eq=False):
    """The rules of a day, and their conditions fact by fact. One object for each day: told apart by identity."""

    rules: tuple[InForce, ...]
    conditions: tuple["OnFact", ...]
    kept: dict[tuple[tuple[Truth, ...], ...], "Judged"]


class OnFact(msgspec.Struct, frozen=True, eq=False):
    """All different conditions that rules put on one fact."""

    fact: str
    conditions: tuple[Condition, ...]


class Spoken(msgspec.Struct, frozen=True, eq=False):
    """A rule that speaks of the unit (`yes`), or that may and could then be the strictest (`unknown`)."""

    rule_set: RuleSet
    rule: Rule
    truth: Truth


class Judged(msgspec.Struct, frozen=True):
    """The decision, the rules behind it in order of weight, and the facts that could settle it.

    `fewer` is how many units would not be refused where their number is what refuses, `fewer_decision` what they'd get.
    """

    decision: Outcome
    spoken: tuple[Spoken, ...] = ()
    asks: tuple[str, ...] = ()
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


@lru_cache(maxsize=8192)
def in_force(snapshot: Snapshot, ids: tuple[str, ...], on: Span) -> Rules:
    """Return the rules that are or may be in force on a day; the same object for all days with the same rules."""
    truths = tuple(evaluate(dated, {"on": on}).truth for _, _, dated in _dated(snapshot, ids))
    return _rules(snapshot, ids, truths)


@lru_cache(maxsize=512)
def _dated(snapshot: Snapshot, ids: tuple[str, ...]) -> tuple[tuple[RuleSet, Rule, Condition], ...]:
    """Return every rule that may speak, with the condition on the day."""
    rules = ((rule_set, rule) for rule_set in speaking(snapshot, ids) for rule in rule_set.rules)
    return tuple((one, rule, condition("on", "within", (rule.in_force_from, rule.until))) for one, rule in rules)


@lru_cache(maxsize=2048)
def _rules(snapshot: Snapshot, ids: tuple[str, ...], truths: tuple[Truth, ...]) -> Rules:
    found = []
    for (rule_set, rule, dated), truth in zip(_dated(snapshot, ids), truths, strict=True):
        if truth is not Truth.NO:
            found.append(InForce(rule_set, rule, rule.when if truth is Truth.YES else All((dated, rule.when))))
    return Rules(tuple(found), tuple(_by_fact(found)), {})


def _by_fact(rules: Iterable[InForce]) -> Iterator[OnFact]:
    groups: dict[str, dict[Condition, None]] = {}
    for rule in rules:
        for one in conditions(rule.predicate):
            groups.setdefault(one.fact, {})[one] = None
    return (OnFact(fact, tuple(group)) for fact, group in groups.items())


def judge(rules: Rules, facts: Facts) -> Judged:
    """Return what the rules say of the facts: the strictest that holds, cannot_tell where a stricter one may.

    That hangs on nothing but the answers to the rules' conditions, and trips are much alike: it is kept for each.
    """
    key = tuple(_truths(one, facts.get(one.fact)) for one in rules.conditions)
    found = rules.kept.get(key)
    if found is None:
        if len(rules.kept) >= MOST_KEPT:
            rules.kept.clear()
        found = rules.kept[key] = _judged(rules.rules, facts)
    return found


@lru_cache(maxsize=32768)
def _truths(asked: OnFact, value: Value | None) -> tuple[Truth, ...]:
    """Return what a fact's value says to each condition on it."""
    facts = {} if value is None else {asked.fact: value}
    return tuple(evaluate(one, facts).truth for one in asked.conditions)


def _judged(rules: Sequence[InForce], facts: Facts) -> Judged:
    answers = [(one, evaluate(one.predicate, facts)) for one in rules]
    decided, spoken, asks = _weighed(answers)
    if decided == "refused":
        fewer = _fewer(rules, facts, spoken)
        if fewer is not None:
            return Judged(decided, spoken, asks, fewer, _with_count(rules, facts, fewer))
    return Judged(decided, spoken, asks)


def _weighed(answers: Sequence[tuple[InForce, Answer]]) -> tuple[Outcome, tuple[Spoken, ...], tuple[str, ...]]:
    holding = [one for one, answer in answers if answer.truth is Truth.YES]
    sure = max((STRICTNESS[one.rule.decision] for one in holding if one.rule.decides), default=0)
    doubtful = [(one, answer) for one, answer in answers if _may_decide(one.rule, answer, sure)]
    spoken = sorted(
        [Spoken(one.rule_set, one.rule, Truth.YES) for one in holding]
        + [Spoken(one.rule_set, one.rule, Truth.UNKNOWN) for one, _ in doubtful],
        key=_weight,
    )
    asks = dict.fromkeys(ask.fact for _, answer in doubtful for ask in answer.asks)
    decided: Outcome = "cannot_tell" if doubtful else _BY_STRICTNESS[sure]
    return decided, tuple(spoken), tuple(asks)


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
