"""Codes given under one name and tried for another: people mix up serial, lot and date code.

A code is lent only where its form fits what a condition expects, and only to a fact that was not given, or that
was given in a form that does not fit. The reason then says under which name it was given.
"""

import msgspec

from recallscope.records.codes import fold, same_form
from recallscope.records.facts import CODE_FACTS, Code, Facts
from recallscope.records.predicate import Condition, Predicate, conditions


def lend(predicate: Predicate, facts: Facts) -> Facts:
    """Return the facts with codes lent to the code facts that this predicate asks for."""
    given = {fact: code for fact in CODE_FACTS if isinstance(code := facts.get(fact), Code)}
    if not given:
        return facts
    lent: dict[str, Code] = {}
    for condition in conditions(predicate):
        if condition.fact not in CODE_FACTS or condition.operator == "listed_by" or condition.fact in lent:
            continue
        own = facts.get(condition.fact)
        if own is not None and (not isinstance(own, Code) or fits(condition, own)):
            continue
        lender = _lender(condition, given)
        if lender is not None:
            lent[condition.fact] = lender
    return {**facts, **lent} if lent else facts


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
