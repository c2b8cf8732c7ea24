"""Codes given under one name and tried for another: people mix up serial, lot and date code.

A code is lent only where its form fits what a condition expects, and only to a fact that was not given, or that
was given in a form that fits no condition on it. The reason then says under which name it was given.
"""

import msgspec

from recallscope.records.codes import fold, same_form
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import CODE_FACTS, Code, Facts
from recallscope.records.predicate import Condition, Predicate, conditions
from recallscope.records.truth import Truth


def lend(predicate: Predicate, facts: Facts) -> Facts:
    """Return the facts with codes lent to the code facts that this predicate asks for."""
    given = {fact: code for fact in CODE_FACTS if isinstance(code := facts.get(fact), Code)}
    if not given:
        return facts
    wanted: dict[str, list[Condition]] = {}
    for condition in conditions(predicate):
        if condition.fact in CODE_FACTS and condition.operator not in ("listed_by", "absent"):
            wanted.setdefault(condition.fact, []).append(condition)
    lent = {fact: code for fact, asked in wanted.items() if (code := _lent(asked, facts, given))}
    return {**facts, **lent} if lent else facts


def _lent(asked: list[Condition], facts: Facts, given: dict[str, Code]) -> Code | None:
    """Return the code to try for a fact, or None where the fact's own code has a say in one of its conditions."""
    own = facts.get(asked[0].fact)
    if own is not None and not isinstance(own, Code):
        return None
    if own is not None and any(_has_a_say(condition, own, facts) for condition in asked):
        return None
    return next((lender for condition in asked if (lender := _lender(condition, given))), None)


def _has_a_say(condition: Condition, own: Code, facts: Facts) -> bool:
    return not own.whole or fits(condition, own) or evaluate(condition, facts).truth is not Truth.NO


def fits(condition: Condition, code: Code) -> bool:
    """Return whether a code is built like what the condition expects. Partial codes fit by their known ends only."""
    if condition.operator == "absent" or not code.whole:
        return False
    if condition.operator == "starts_with":
        return any(fold(code.start).startswith(fold(key)) for key in condition.keys)
    if condition.operator in ("one_of", "between"):
        return any(same_form(code.start, key) for key in condition.keys)
    return condition.fact == "date_code" and len(code.start) == 4 and code.start.isdigit()


def _lender(condition: Condition, given: dict[str, Code]) -> Code | None:
    for fact, code in given.items():
        if fact != condition.fact and fits(condition, code):
            return msgspec.structs.replace(code, lent_from=fact)
    return None
