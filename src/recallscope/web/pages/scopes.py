"""A scope in words: the predicate as nested lists of sentences."""

from typing import Any

from recallscope.check.sentences import reason
from recallscope.records.evaluate import Reason
from recallscope.records.predicate import All, Any_, Not, Predicate, from_data
from recallscope.records.truth import Truth

Outline = dict[str, Any]


def outline(scope: object, language: str) -> Outline:
    """Return a scope (as data) as an outline: `how` is all, any, not or is; `says` a sentence; `parts` outlines."""
    return _of(from_data(scope), language)


def _of(predicate: Predicate, language: str) -> Outline:
    match predicate:
        case All(parts) | Any_(parts):
            how = "all" if isinstance(predicate, All) else "any"
            return {"how": how, "says": "", "parts": [_of(part, language) for part in parts]}
        case Not(part):
            return {"how": "not", "says": "", "parts": [_of(part, language)]}
        case _:
            return {"how": "is", "says": _sentence(predicate, language), "parts": []}


def _sentence(condition: Any, language: str) -> str:
    """Return a condition as what it asks; of every unit, that it covers it."""
    every = reason(Reason(condition, Truth.YES), None, language) if not hasattr(condition, "fact") else ""
    return (
        every
        if every and condition != from_data("not_stated")
        else reason(Reason(condition, Truth.UNKNOWN), None, language)
    )
