"""A predicate with some facts already known: what is left to ask of the unit."""

from recallscope.records.evaluate import evaluate
from recallscope.records.facts import Facts
from recallscope.records.predicate import EVERY_UNIT, All, Any_, Condition, EveryUnit, Not, NotStated, Predicate
from recallscope.records.truth import Truth

NEVER = Not(EVERY_UNIT)
"""The predicate that covers no unit."""


def assume(predicate: Predicate, facts: Facts) -> Predicate:
    """Return the predicate with each condition that the facts settle replaced by its answer, and simplified."""
    match predicate:
        case Condition():
            return _known(predicate, facts)
        case All(parts):
            return both(*(assume(part, facts) for part in parts))
        case Any_(parts):
            return either(*(assume(part, facts) for part in parts))
        case Not(part):
            return negation(assume(part, facts))
        case EveryUnit() | NotStated():
            return predicate


def _known(condition: Condition, facts: Facts) -> Predicate:
    truth = evaluate(condition, facts).truth if condition.fact in facts else Truth.UNKNOWN
    if truth is Truth.UNKNOWN:
        return condition
    return EVERY_UNIT if truth is Truth.YES else NEVER


def both(*parts: Predicate) -> Predicate:
    """Return the conjunction, without parts that always hold, flat, each part once; NEVER where one never holds."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, All) else (part,))]
    kept = tuple(dict.fromkeys(part for part in flat if part != EVERY_UNIT))
    if NEVER in kept:
        return NEVER
    if len(kept) > 1:
        return All(kept)
    return kept[0] if kept else EVERY_UNIT


def either(*parts: Predicate) -> Predicate:
    """Return the disjunction, without parts that never hold, flat, each part once; EVERY_UNIT where one always does."""
    flat = [inner for part in parts for inner in (part.parts if isinstance(part, Any_) else (part,))]
    kept = tuple(dict.fromkeys(part for part in flat if part != NEVER))
    if EVERY_UNIT in kept:
        return EVERY_UNIT
    if len(kept) > 1:
        return Any_(kept)
    return kept[0] if kept else NEVER


def negation(part: Predicate) -> Predicate:
    """Return the opposite, without a double negation."""
    return part.part if isinstance(part, Not) else Not(part)
