"""Which units a notice covers: the rules of its sentences and tables, each with its models, as a predicate."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from recallscope.records.codes import code_key
from recallscope.records.notice import Window
from recallscope.records.predicate import (
    EVERY_UNIT,
    NOT_STATED,
    All,
    Condition,
    NotStated,
    Predicate,
    condition,
    conditions,
)
from recallscope.records.simplify import both, either
from recallscope.text.codelist import Item
from recallscope.text.scopes.coderanges import beginnings, listed, unglued
from recallscope.text.scopes.keyed import keyed
from recallscope.text.scopes.limits import limits
from recallscope.text.scopes.lookups import listed_by
from recallscope.text.scopes.openplaces import beginnings as beginnings_of
from recallscope.text.scopes.paired import combined, paired
from recallscope.text.scopes.ranged import ranged
from recallscope.text.scopes.rules import NEGATED, Rule, rules
from recallscope.text.sentences import sentences
from recallscope.text.tables import Cell, Row, Table, unread
from recallscope.text.windows import made

_DATE = re.compile(r"(?:19|20)\d\d|[A-Za-z]{3}-\d\d|\d[/.-]\d")


_DATED = ("date_code", False)
"""The topic of date codes: units without one are covered beside those whose date code tells when they were made."""
Place = tuple[int, int, str]
"""A model's start and end in a sentence, and the model."""


Said = Condition | NotStated | None
"""A condition, `not_stated` for members of a list that were not understood, None for every unit."""


class Stated(msgspec.Struct, frozen=True):
    """What is said of some models (none: of all)."""

    models: tuple[str, ...]
    rule: Said


def scope(text: str, models: tuple[str, ...], tables: list[Table], page: str = "", look_up: str = "") -> Predicate:
    """Return which units a description covers, over all its models; `not_stated` where it does not say.

    `page` is the brand's page on the recall, where `look_up` (what owners should do) or the text names one.
    """
    text = unglued(text)
    if combined(text):
        return NOT_STATED
    if pairs := paired(text):
        return _with_models(list(models), pairs) if models else pairs
    rows, (start, end) = keyed(text, models)
    tables = [table for table in tables if not (table.start < end and start < table.end)]
    prose = _without(f"{text[:start]}. {' ' * (end - start - 2)}{text[end:]}" if rows else text, tables)
    by_row = [Stated(row.models, made) for row in rows for made in _rules(row.fact, row.items, row.begins)]
    stated = [*_from_tables(tables, models), *by_row, *_from_sentences(prose, models)]
    stated = [one for one in _begun(stated) if not _is_model(one.rule, models)]
    if models and not any(map(_is_code, stated)):
        stated += _in_part(text, models)
    numbered = NOT_STATED if models else _by_number(text)
    others = [one for one in stated if one.rule not in set(conditions(numbered))]
    if numbered != NOT_STATED and not any(map(_is_code, others)):
        return both(_assemble(_settled(others), models), numbered) if others else numbered
    if all(one.rule is None for one in stated):
        lookup = listed_by(text, look_up, page)
        if begins := beginnings_of(text):
            known = All((begins, lookup or NOT_STATED))
            return _with_models(list(models), known) if models else known
        if lookup:
            stated = [Stated((), lookup)]
    return _assemble(_settled(stated), models)


def _is_code(one: Stated) -> bool:
    """Return whether a statement speaks of codes (or of all of them), not of dates or colours alone."""
    return not isinstance(one.rule, Condition) or one.rule.fact not in ("made", "sold", "colour")


def _in_part(text: str, models: tuple[str, ...]) -> Iterator[Stated]:
    """Return the ranges of a table that is not understood as a whole, and that the rest is not stated."""
    for row in ranged(text, models):
        yield Stated(row.keys, NOT_STATED)
        yield from (Stated(row.keys, made) for made in _rules(row.fact, (row.item,), row.begins))


def _by_number(text: str) -> Predicate:
    """Return the ranges of such a table where no model is known, each with the number of its row.

    It is the number of a device, a part or a product: a unit that has it is meant, one that goes by another number
    may still be.
    """
    rows: dict[tuple[str, ...], list[Predicate]] = {}
    for row in ranged(text, ()):
        rows.setdefault(row.keys, []).extend(_rules(row.fact, (row.item,), row.begins))
    named = [
        both(either(condition("model", "one_of", *keys), NOT_STATED), either(*found)) for keys, found in rows.items()
    ]
    return either(*named, NOT_STATED) if named else NOT_STATED


def _begun(stated: list[Stated]) -> list[Stated]:
    """Return the statements, a table's ranges as beginnings where the prose calls just these codes beginnings."""
    rules_ = [one.rule for one in stated if isinstance(one.rule, Condition)]
    begins = {(rule.fact, key) for rule in rules_ if rule.operator == "starts_with" for key in rule.keys}
    spelled = {rule: beginnings(rule) for rule in rules_ if begins and rule.operator == "between"}
    told = {old: new for old, new in spelled.items() if new and {(new.fact, key) for key in new.keys} <= begins}
    again = {key for new in told.values() for key in new.keys}
    kept = [one for one in stated if one.models or not _is_among(one.rule, again)]
    return [_with(one, told) for one in kept]


def _with(one: Stated, told: dict[Condition, Condition]) -> Stated:
    """Return a statement with the rule that stands in the place of its own, where there is one."""
    new = told.get(one.rule) if isinstance(one.rule, Condition) else None
    return msgspec.structs.replace(one, rule=new) if new else one


def _is_among(rule: Said, keys: set[object]) -> bool:
    """Return whether a rule on beginnings says no more than the beginnings already told model by model."""
    return isinstance(rule, Condition) and rule.operator == "starts_with" and set(rule.keys) <= keys


def _is_model(rule: Said, models: tuple[str, ...]) -> bool:
    """Return whether a rule's codes are models: a table that lost its lines, read wrongly."""
    if not isinstance(rule, Condition) or rule.operator != "one_of":
        return False
    return not {code_key(model) for model in models}.isdisjoint(rule.keys)


def windows_made(text: str) -> list[Window]:
    """Return the windows in which the recalled units were made, by a description."""
    stated = ((sentence, made(sentence)) for sentence in sentences(text))
    return [window for sentence, windows in stated if windows and not NEGATED.search(sentence) for window in windows]


def _without(text: str, tables: list[Table]) -> str:
    """Return the text with each table replaced by the end of a sentence."""
    for table in reversed(tables):
        text = f"{text[: table.start]}. {text[table.end :]}"
    return text


def _from_tables(tables: list[Table], models: tuple[str, ...]) -> Iterator[Stated]:
    for table in tables:
        for row in table.rows:
            named = _models_of(row, models)
            for cell in row:
                if fact := _fact(cell):
                    yield from (Stated(named, made) for made in _cell_rules(fact, cell))


def _fact(cell: Cell) -> str:
    """Return the fact that a column holds; a "made date" that is no date is a date code."""
    if cell.column == "made" and not any(map(_DATE.search, (item.low for item in cell.items))):
        return "date_code"
    return cell.column if cell.column in ("serial", "lot", "date_code") else ""


def _models_of(row: Row, models: tuple[str, ...]) -> tuple[str, ...]:
    keys = {code_key(item.low) for cell in row if cell.column == "model" for item in cell.items}
    return tuple(model for model in models if code_key(model) in keys)


def _cell_rules(fact: str, cell: Cell) -> list[Said]:
    return [None] if cell.every else list(_rules(fact, cell.items, cell.begins))


def _rules(fact: str, items: tuple[Item, ...], begins: bool) -> list[Condition | NotStated]:
    """Return the conditions of listed codes, which may be only how longer ones begin."""
    if begins and items and not any(item.high for item in items):
        return [condition(fact, "starts_with", *dict.fromkeys(item.low for item in items))]
    return listed(fact, list(items))


def _from_sentences(text: str, models: tuple[str, ...]) -> Iterator[Stated]:
    """Return what sentences state. A sentence without a model goes on about the models of the one before it."""
    context: tuple[str, ...] = ()
    for sentence in sentences(text):
        named = _named(sentence, models)
        ruled = rules(sentence)
        table = unread(sentence) if ruled else -1
        for rule in ruled:
            if 0 <= table <= rule.at:
                return
            own = () if _is_absent(rule) else context
            yield Stated(_subject(rule, named, own, models), rule.condition)
        plain = list(_plain(sentence, models, named))
        if (plain or named) and NEGATED.search(sentence):
            continue
        yield from plain
        if named:
            context = tuple(dict.fromkeys(model for _, _, model in named))
            context = () if len(context) == len(models) else context


def _is_absent(rule: Rule) -> bool:
    """Return whether a rule says that units without a code are meant: that goes for all models."""
    return isinstance(rule.condition, Condition) and rule.condition.operator == "absent"


def _plain(sentence: str, models: tuple[str, ...], named: list[Place]) -> Iterator[Stated]:
    """Return what a sentence states without codes, of the models that it names."""
    subject = tuple(dict.fromkeys(model for _, _, model in named))
    subject = () if len(subject) == len(models) else subject
    yield from (Stated(subject, limit) for limit in limits(sentence))


def _named(sentence: str, models: tuple[str, ...]) -> list[Place]:
    """Return the models that a sentence names, each with its start and end, in order."""
    found: list[Place] = []
    for model in models:
        at = sentence.find(model)
        while at >= 0:
            end = at + len(model)
            if not sentence[at - 1 : at].isalnum() and not sentence[end : end + 1].isalnum():
                found.append((at, end, model))
            at = sentence.find(model, end)
    return sorted(found)


def _subject(rule: Rule, named: list[Place], context: tuple[str, ...], models: tuple[str, ...]) -> tuple[str, ...]:
    """Return the models that a rule speaks of: the group just before it, else just after it, else the context's."""
    before = [one for one in named if one[1] <= rule.at]
    after = [one for one in named if one[0] >= rule.end]
    group = _last_group(before) or (_first_group(after) if named else ())
    if not group:
        group = context
    return () if len(set(group)) == len(models) else tuple(dict.fromkeys(group))


def _last_group(named: list[Place]) -> tuple[str, ...]:
    """Return the models of the last run of models that stand next to each other."""
    group: list[str] = []
    start = None
    for begin, end, model in reversed(named):
        if start is not None and start - end > 12:
            break
        group.insert(0, model)
        start = begin
    return tuple(group)


def _first_group(named: list[Place]) -> tuple[str, ...]:
    group: list[str] = []
    last = None
    for begin, end, model in named:
        if last is not None and begin - last > 12:
            break
        group.append(model)
        last = end
    return tuple(group)


def _settled(stated: Iterable[Stated]) -> list[Stated]:
    """Return each statement once; "every unit" only where nothing narrower is said of the same models."""
    once = list(dict.fromkeys(stated))
    narrow = {one.models for one in once if one.rule is not None}
    if any(not models for models in narrow):
        return [one for one in once if one.rule is not None]
    return [
        one for one in once if one.rule is not None or (one.models not in narrow and not (narrow and not one.models))
    ]


def _assemble(stated: list[Stated], models: tuple[str, ...]) -> Predicate:
    if not stated:
        return NOT_STATED
    if not models:
        return _conjunction([one.rule for one in stated])
    by_scope: dict[Predicate, list[str]] = {}
    for model in models:
        mine = [one.rule for one in stated if not one.models or model in one.models]
        by_scope.setdefault(_conjunction(mine) if mine else NOT_STATED, []).append(model)
    if list(by_scope) == [NOT_STATED]:
        return NOT_STATED
    parts = [_with_models(names, rest) for rest, names in by_scope.items()]
    return either(*parts)


def _with_models(names: list[str], rest: Predicate) -> Predicate:
    """Return a scope bound to its models; `every_unit` stays written out, so that it can be shown."""
    if rest in (EVERY_UNIT, NOT_STATED):
        return All((condition("model", "one_of", *names), rest))
    return both(condition("model", "one_of", *names), rest)


def _conjunction(rules_: list[Said]) -> Predicate:
    """Return rules joined: on one fact by or (but a beginning and an end by and), on different facts by and.

    Where a list was read in part, the rules cover what they say and the rest is not stated.
    """
    by_topic: dict[tuple[str, bool], list[Condition]] = {}
    for rule in rules_:
        if isinstance(rule, Condition):
            ending = rule.operator in ("ends_with", "last_character")
            by_topic.setdefault((rule.fact, ending), []).append(rule)
    if not by_topic:
        return NOT_STATED if NOT_STATED in rules_ else EVERY_UNIT
    for fact, ending in [topic for topic in by_topic if topic[1]]:
        if any(rule.operator == "one_of" for rule in by_topic.get((fact, False), [])):
            by_topic[(fact, False)] += by_topic.pop((fact, ending))
    if (dates := by_topic.get(("made", False))) and [one.operator for one in by_topic.get(_DATED, ())] == ["absent"]:
        dates.append(by_topic.pop(_DATED)[0])
    whole = both(*(either(*_merged(group)) for group in by_topic.values()))
    return either(whole, NOT_STATED) if NOT_STATED in rules_ else whole


def _merged(group: list[Condition]) -> list[Predicate]:
    """Return conditions on one fact with equal operators joined into one, where the operator takes many values."""
    many: dict[str, list[str]] = {}
    rest: list[Predicate] = []
    for rule in group:
        if rule.operator in ("one_of", "starts_with", "ends_with", "within"):
            many.setdefault(rule.operator, []).extend(rule.values)
        else:
            rest.append(rule)
    joined: list[Predicate] = [condition(group[0].fact, op, *dict.fromkeys(values)) for op, values in many.items()]
    return joined + rest
