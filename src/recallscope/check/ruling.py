"""What rule sets say, in the contract's form and in sentences: one form for carriage and sale."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from recallscope.check.carriage import carriage
from recallscope.check.energy import Energy
from recallscope.check.ruled import Case, Ruling
from recallscope.check.rules import Spoken, speaking
from recallscope.check.sale import sale
from recallscope.check.sentences import ask, facts_named, words
from recallscope.records.facts import Span
from recallscope.records.rules import RuleSet, RuleSetKind
from recallscope.snapshot.opened import Snapshot

Where = Callable[[str], str | None]


def rulings(snapshot: Snapshot, case: Case) -> dict[RuleSetKind, Ruling]:
    """Return what was asked for: carriage where the unit names flights, sale where it names where it is sold."""
    found: dict[RuleSetKind, Ruling] = {}
    if case.unit.flights:
        found["carriage"] = carriage(snapshot, case)
    if case.unit.sales:
        found["sale"] = sale(snapshot, case)
    return found


def part(snapshot: Snapshot, ruling: Ruling, language: str, where: Where) -> dict[str, Any]:
    """Return a ruling as the verdict carries it. `where` says where a notice says that a fact is printed."""
    return {
        "decision": ruling.judged.decision,
        "rule_set": ";".join(ruling.ids),
        "on": day_text(ruling.on),
        "because": [_because(one, language) for one in ruling.judged.spoken],
        "asks": [ask(one, language, where(one.fact)) for one in ruling.asks],
        "would_be_allowed": _fewer(ruling, language),
        "wh": _wh(ruling.energy),
        "assumed": _assumed(ruling, language),
        "notes": _notes(snapshot, ruling, language),
    }


def says(snapshot: Snapshot, ruling: Ruling, kind: RuleSetKind, language: str) -> str:
    """Return the decision in a sentence for a person: on what, when, why, and what would settle it."""
    table = words(language)["rules"]
    names = _names(snapshot, ruling.ids, language)
    sentence: str = table["says"][kind].format(
        names=names, day=day_text(ruling.on), decision=table["decision"][ruling.judged.decision]
    )
    if ruling.judged.decision == "cannot_tell":
        asks = facts_named([one.fact for one in ruling.asks], language)
        return sentence + (table["says"]["asks"].format(asks=asks) if asks else "")
    if not ruling.judged.spoken:
        return sentence + str(table["says"]["why"].format(rule=table["none"]))
    if ruling.judged.decision != "allowed":
        sentence += table["says"]["why"].format(rule=_rule_says(ruling.judged.spoken[0], language))
    fewer = _fewer(ruling, language)
    return sentence + (table["says"]["fewer"].format(fewer=fewer) if fewer else "")


def doubts(energy: Energy, language: str) -> list[str]:
    """Return what is odd about the numbers given for a unit's energy."""
    table = words(language)["rules"]["doubt"]
    return [table[one.note].format(given=one.given, detail=one.detail) for one in energy.doubts]


def day_text(on: Span) -> str:
    """Return a day as ISO, or the first and last of several."""
    return on.first.isoformat() if on.first == on.last else f"{on.first}..{on.last}"


def _because(one: Spoken, language: str) -> dict[str, Any]:
    return dict(_told(one, language))


@lru_cache(maxsize=4096)
def _told(one: Spoken, language: str) -> dict[str, Any]:
    """Return what a verdict tells of a rule that spoke; it is kept, because judgements are."""
    rule = one.rule
    return {
        "rule": f"{one.rule_set.id}/{rule.id}",
        "says": _rule_says(one, language),
        "url": rule.url,
        "in_force_from": rule.in_force_from,
        "until": rule.until,
        "authority": rule.authority,
        "decision": "advice" if rule.advice else rule.decision,
        "result": str(one.truth),
        "standing": rule.standing,
    }


def _rule_says(one: Spoken, language: str) -> str:
    """Return a rule's sentence with whose it is, and that it is background or unconfirmed where it is."""
    sentence = one.rule.says_zh if language == "zh" else one.rule.says_en
    table = words(language)["rules"]
    colon, standing = table["colon"], table["standing"].get(one.rule.standing, "")
    return f"{_name(one.rule_set, language)}{colon}{sentence}{standing}"


def _name(rule_set: RuleSet, language: str) -> str:
    return rule_set.name_zh if language == "zh" else rule_set.name_en


def _fewer(ruling: Ruling, language: str) -> str | None:
    """Return what would be allowed of several units, where their number refuses them."""
    if ruling.judged.fewer is None:
        return None
    table = words(language)["rules"]
    count, fewer = (_number(n, table) for n in (ruling.count, ruling.judged.fewer))
    sentence: str = table["fewer"][ruling.judged.fewer_decision].format(count=count, fewer=fewer)
    return sentence[0].upper() + sentence[1:]


def _number(number: int, table: dict[str, Any]) -> str:
    return str(table["numbers"][number]) if number < len(table["numbers"]) else str(number)


def _wh(energy: Energy) -> dict[str, Any] | None:
    if energy.wh is None:
        return None
    return {"min": energy.wh.low, "max": energy.wh.high, "from": energy.how}


def _assumed(ruling: Ruling, language: str) -> list[str]:
    table = words(language)["rules"]["assumed"]
    return [table[name] for name in ruling.assumed]


def _notes(snapshot: Snapshot, ruling: Ruling, language: str) -> list[str]:
    """Return what a reader must know of the rule sets that speak, and that none of their rules was in force."""
    silent = not ruling.judged.spoken and ruling.judged.decision == "allowed"
    return [*_of_sets(snapshot, ruling.ids, language), *([words(language)["rules"]["none"]] if silent else [])]


@lru_cache(maxsize=512)
def _of_sets(snapshot: Snapshot, ids: tuple[str, ...], language: str) -> tuple[str, ...]:
    colon = words(language)["rules"]["colon"]
    noted = ((one, one.note_zh if language == "zh" else one.note_en) for one in speaking(snapshot, ids))
    return tuple(f"{_name(one, language)}{colon}{note}" for one, note in noted if note)


@lru_cache(maxsize=512)
def _names(snapshot: Snapshot, ids: tuple[str, ...], language: str) -> str:
    asked = speaking(snapshot, ids)[: len(ids)]
    return str(words(language)["comma"].join(_name(one, language) for one in asked))
