"""Reasons and asks into sentences, in English and Chinese. The words stand in sentences.json, for JavaScript too."""

from functools import cache
from importlib import resources
from typing import Any

import msgspec

from recallscope.check.find import Candidate
from recallscope.errors import UsageError
from recallscope.records.evaluate import Ask, Reason
from recallscope.records.predicate import Condition, EveryUnit, NotStated

LANGUAGES = ("en", "zh")
MOST_VALUES = 6
"""More values than this are not listed in a sentence."""


@cache
def words(language: str) -> dict[str, Any]:
    """Return the table of words of a language; UsageError where there is none."""
    if language not in LANGUAGES:
        raise UsageError(f'no language "{language}"; there are {", ".join(LANGUAGES)}')
    text = (resources.files("recallscope.check") / "sentences.json").read_bytes()
    table: dict[str, Any] = msgspec.json.decode(text)[language]
    return table


def reason(reason: Reason, notice: str | None, language: str) -> str:
    """Return a reason as a sentence, with what makes it doubtful and the notice that states the condition."""
    table = words(language)
    sentence = _condition(reason, table)
    notes = [_note(reason, table)] if reason.note in table["note"] else []
    if notice:
        notes.append(table["note"]["source"].format(notice=notice))
    return f"{sentence} ({'; '.join(notes)})" if notes else sentence


def ask(ask: Ask, language: str, where: str | None = None) -> dict[str, str]:
    """Return an ask as the contract has it: the fact, where on the unit it stands, and why it is needed."""
    table = words(language)
    address = f": {ask.detail}" if ask.note == "listed_by" and ask.detail else ""
    place = where or table["where"][ask.fact].format(address=address)
    why = table["why"].get(ask.note, table["why"]["missing"]).format(detail=ask.detail)
    return {"fact": ask.fact, "where": place, "why": why}


def recognised(candidate: Candidate, language: str) -> str | None:
    """Return how a product was recognised, where it was not simply by its model."""
    template = words(language)["how"].get(candidate.how)
    entry = candidate.known.entry
    return template.format(given=candidate.given, name=f"{entry.brand} {entry.name}".strip()) if template else None


def facts_named(facts: list[str], language: str) -> str:
    """Return names of facts as a list in a sentence."""
    table = words(language)
    names = [table["fact"][fact] for fact in facts]
    if len(names) < 2:
        return "".join(names)
    return f"{table['comma'].join(names[:-1])}{table['and']}{names[-1]}"


def _condition(reason: Reason, table: dict[str, Any]) -> str:
    match reason.condition:
        case EveryUnit():
            return str(table["condition"]["every_unit"][reason.truth])
        case NotStated():
            return str(table["condition"]["not_stated"][reason.truth])
        case Condition() as condition:
            template: str = table["condition"][condition.operator][reason.truth]
            fact = table["fact"].get(condition.fact, condition.fact)
            return template.format(fact=fact, given=reason.given, expected=_expected(condition, table))


def _expected(condition: Condition, table: dict[str, Any]) -> str:
    if condition.operator == "within":
        spans = (f"{a or table['open_start']}{table['to']}{b or table['open_end']}" for a, b in condition.values)
        return str(table["or"].join(spans))
    if condition.operator == "between":
        return str(table["and"].join(condition.values))
    shown = [str(value) for value in condition.values[:MOST_VALUES]]
    return ", ".join(shown) + (" ..." if len(condition.values) > MOST_VALUES else "")


def _note(reason: Reason, table: dict[str, Any]) -> str:
    lender = table["fact"].get(reason.detail, reason.detail)
    return str(table["note"][reason.note].format(detail=reason.detail, lender=lender))
