"""Rule sets in the index and in their table.

Keys of the index: `r/ID` a rule set, `rn/KIND` the names under which those of a kind are asked for, each with its id.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from recallscope.link.rule_sets import called
from recallscope.records.document import Evidence
from recallscope.records.predicate import EVERY_UNIT, from_data, to_data
from recallscope.records.rules import Rule, RuleSet
from recallscope.snapshot.entries import encode


def rule_entries(rule_sets: Sequence[RuleSet]) -> dict[str, bytes]:
    """Return every entry of the index that speaks of rule sets, by key."""
    found = {f"r/{one.id}": encode(rule_set_data(one)) for one in rule_sets}
    return found | {f"rn/{kind}": encode(called(rule_sets, kind)) for kind in ("carriage", "sale")}


def rule_set_data(rule_set: RuleSet) -> dict[str, Any]:
    """Return a rule set as plain data, its predicates in their data form."""
    bare = msgspec.structs.replace(rule_set, rules=())
    data: dict[str, Any] = msgspec.to_builtins(bare)
    return {**data, "rules": [_rule_data(rule) for rule in rule_set.rules]}


def rule_set_from(data: Mapping[str, Any]) -> RuleSet:
    """Return the rule set that `rule_set_data` wrote."""
    rules = tuple(Rule(**{**rule, "when": from_data(rule["when"])}) for rule in data["rules"])
    evidence = tuple(msgspec.convert(one, Evidence) for one in data["evidence"])
    lists = {name: tuple(data[name]) for name in ("stands_on", "also_called")}
    return RuleSet(**{**data, **lists, "rules": rules, "evidence": evidence})


def rule_rows(rule_sets: Iterable[RuleSet]) -> Iterator[dict[str, Any]]:
    """Return a row for each rule, and one without a rule for a rule set that only stands on others."""
    for one in rule_sets:
        of_set = {
            "rule_set": one.id,
            "kind": one.kind,
            "name_en": one.name_en,
            "name_zh": one.name_zh,
            "jurisdiction": one.jurisdiction,
            "stands_on": one.stands_on,
            "also_called": one.also_called,
            "note_en": one.note_en,
            "note_zh": one.note_zh,
            "document": one.evidence[0].document if one.evidence else None,
        }
        for rule in one.rules or (None,):
            yield of_set | (_rule_row(rule) if rule else {})


def _rule_row(rule: Rule) -> dict[str, Any]:
    data = _rule_data(rule)
    return {**data, "rule": data.pop("id"), "when": encode(data["when"]).decode()}


def _rule_data(rule: Rule) -> dict[str, Any]:
    data: dict[str, Any] = msgspec.to_builtins(msgspec.structs.replace(rule, when=EVERY_UNIT))
    return {**data, "when": to_data(rule.when)}
