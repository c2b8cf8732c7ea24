"""One rule set file -> its rule set. A file that does not fit its schema is refused as a whole, naming the field."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence
from recallscope.records.predicate import EVERY_UNIT, Predicate, PredicateError, from_data
from recallscope.records.rules import Rule, RuleSet
from recallscope.sources.register.file import broken, stem_of
from recallscope.sources.register.schema import misfit

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_rule_set(document: Document, data: Any) -> Iterator[RuleSet]:
    """Return the rule set of one file; InputError naming file and field where it is broken."""
    # Predicates and decisions are read first: the schema says less clearly what is wrong with them.
    rules = data["rules"] if isinstance(data["rules"], list) else ()
    whens = [_when(document, place, rule) for place, rule in enumerate(rules)]
    for place, rule in enumerate(rules):
        if isinstance(rule, Mapping) and ("decision" in rule) == ("advice" in rule):
            raise broken(document, f"rules[{place}]", "needs a decision, or advice: true in its place")
    wrong = misfit("rule_set", data)
    if wrong is not None:
        raise broken(document, *wrong)
    if not _ID.fullmatch(stem_of(document)):
        raise broken(document, "the file's name", "is the rule set's id: small letters, digits and hyphens")
    _check(document, data["rules"])
    yield _rule_set(document, data, whens)


def _when(document: Document, place: int, rule: Any) -> Predicate:
    given = rule.get("when") if isinstance(rule, Mapping) else None
    if given is None:
        return EVERY_UNIT
    try:
        return from_data(given)
    except PredicateError as error:
        inner = f".{error.path}" if error.path else ""
        raise broken(document, f"rules[{place}].when{inner}", str(error).split(": ", 1)[1]) from error


def _check(document: Document, rules: list[Mapping[str, Any]]) -> None:
    """Raise where an id stands twice, or a date is not in the calendar, or a rule ends before it begins."""
    seen: set[str] = set()
    for place, rule in enumerate(rules):
        if rule["id"] in seen:
            raise broken(document, f"rules[{place}].id", f'"{rule["id"]}" stands twice')
        seen.add(rule["id"])
        first, last = (_day(document, f"rules[{place}].{end}", rule.get(end)) for end in ("from", "until"))
        if first and last and first[0] > last[1]:
            raise broken(document, f"rules[{place}].until", "the rule ends before it begins")


def _day(document: Document, path: str, date: str | None) -> Any:
    found = interval(date) if date else None
    if date and found is None:
        raise broken(document, path, f"{date!r} is not in the calendar")
    return found


def _rule_set(document: Document, data: Mapping[str, Any], whens: list[Predicate]) -> RuleSet:
    note = data.get("note", {})
    return RuleSet(
        id=stem_of(document),
        source="register",
        kind=data["kind"],
        name_en=data["name"]["en"],
        name_zh=data["name"]["zh"],
        jurisdiction=data["jurisdiction"],
        stands_on=tuple(data.get("stands_on", ())),
        also_called=tuple(data.get("also_called", ())),
        note_en=note.get("en", ""),
        note_zh=note.get("zh", ""),
        rules=tuple(_rule(rule, when) for rule, when in zip(data["rules"], whens, strict=True)),
        evidence=tuple(_evidence(document, data["rules"])),
    )


def _rule(fields: Mapping[str, Any], when: Predicate) -> Rule:
    return Rule(
        id=fields["id"],
        in_force_from=fields.get("from"),
        until=fields.get("until"),
        when=when,
        decision=fields.get("decision", "allowed"),
        limit=fields.get("limit"),
        advice=fields.get("advice", False),
        says_en=fields["says"]["en"],
        says_zh=fields["says"]["zh"],
        authority=fields["authority"],
        url=fields["url"],
        standing=fields.get("standing", "stated"),
    )


def _evidence(document: Document, rules: list[Mapping[str, Any]]) -> Iterator[Evidence]:
    for place, rule in enumerate(rules):
        yield Evidence(source="register", document=document.sha256, place=f"rules[{place}]", url=rule["url"])
