"""Effective scopes: the notices of one event read together, per model and market (design 4, rules 2 and 4).

A condition that one notice states and another leaves out holds, with its source named. A notice without a scope of
its own takes its event's. Where two contradict each other both stay, and the answer is unknown. Where the register
states the scope of a notice that it lists under `told_by`, that is a person's reading and stands for our reader's.
"""

from collections.abc import Iterable, Iterator

import msgspec

from recallscope.records.predicate import (
    EVERY_UNIT,
    NOT_STATED,
    All,
    Condition,
    EveryUnit,
    Predicate,
    conditions,
    leaves,
)
from recallscope.records.scope import Effective, Told
from recallscope.records.simplify import both, either


def effective(told: Iterable[Told]) -> tuple[Effective, ...]:
    """Return the effective scopes of one model: one for each event and set of markets, in order of event."""
    recalls = _read_by_people([one for one in told if one.type == "recall"])
    events = dict.fromkeys(one.event for one in recalls)
    return tuple(scope for event in events for scope in _of_event([one for one in recalls if one.event == event]))


def together(scopes: Iterable[Predicate]) -> Predicate:
    """Return several statements about the same units as one; `not_stated` where none states a scope."""
    stated: dict[frozenset[Predicate], Predicate] = {}
    for scope in scopes:
        if scope != NOT_STATED:
            stated.setdefault(frozenset(_parts(scope)), scope)
    fullest = [scope for parts, scope in stated.items() if not any(_says_more(others, parts) for others in stated)]
    groups = [group[0] if len(group) == 1 else _disagreeing(group) for group in _at_odds(fullest)]
    return both(*groups) if groups else NOT_STATED


def _read_by_people(told: list[Told]) -> list[Told]:
    """Return the notices without the scopes that were read by rules where the register states the same notice's."""
    curated = {notice for one in told if one.scope != NOT_STATED for notice in one.told_by}
    return [msgspec.structs.replace(one, scope=NOT_STATED) if one.notice in curated else one for one in told]


def _of_event(told: list[Told]) -> Iterator[Effective]:
    """Return one scope for each market; markets with the same scope and notices share one."""
    by_market: dict[str, list[Told]] = {}
    for one in told:
        for market in one.markets:
            by_market.setdefault(market, []).append(one)
    stated = {market: together(one.scope for one in group) for market, group in by_market.items()}
    fallback = _event_scope(stated)
    merged: dict[Predicate, list[str]] = {}
    for market, scope in stated.items():
        merged.setdefault(fallback if scope == NOT_STATED else scope, []).append(market)
    for scope, markets in merged.items():
        notices = dict.fromkeys(one.notice for market in markets for one in by_market[market])
        yield Effective(
            event=told[0].event,
            markets=tuple(sorted(markets)),
            notices=tuple(notices),
            scope=scope,
            origins=tuple(_origins(scope, sorted(told, key=lambda one: one.notice not in notices))),
        )


def _event_scope(stated: dict[str, Predicate]) -> Predicate:
    """Return what a notice without a scope takes: the worldwide one, else the others' where they agree."""
    if stated.get("WORLD", NOT_STATED) != NOT_STATED:
        return stated["WORLD"]
    scopes = tuple(dict.fromkeys(scope for scope in stated.values() if scope != NOT_STATED))
    if not scopes:
        return NOT_STATED
    return scopes[0] if len(scopes) == 1 else _disagreeing(scopes)


def _at_odds(scopes: list[Predicate]) -> list[tuple[Predicate, ...]]:
    """Return the scopes in groups: those that contradict each other, or the same third one, stand together."""
    groups: list[tuple[Predicate, ...]] = []
    for scope in scopes:
        with_it = [group for group in groups if any(_contradict(scope, one) for one in group)]
        rest = [group for group in groups if group not in with_it]
        groups = [*rest, (*(one for group in with_it for one in group), scope)]
    return groups


def _contradict(a: Predicate, b: Predicate) -> bool:
    """Return whether two scopes speak of the same thing and say it differently; parts that they share agree."""
    ours, theirs = _parts(a), _parts(b)
    return EVERY_UNIT in (a, b) or bool(_topics(ours - theirs) & _topics(theirs - ours))


def _parts(scope: Predicate) -> set[Predicate]:
    return {_comparable(part) for part in (scope.parts if isinstance(scope, All) else (scope,))}


def _says_more(ours: frozenset[Predicate], theirs: frozenset[Predicate]) -> bool:
    """Return whether we state all that they state, and more. Every unit is no condition but a claim."""
    return theirs < ours and EVERY_UNIT not in ours ^ theirs


def _comparable(part: Predicate) -> Predicate:
    """Return a part as compared: a list that only the brand knows is the same list under any address."""
    if not isinstance(part, Condition):
        return part
    if part.operator == "listed_by":
        return Condition(part.fact, part.operator)
    return Condition(part.fact, part.operator, (), tuple(sorted(part.keys, key=str)))


def _topics(parts: set[Predicate]) -> set[tuple[str, bool]]:
    """Return what parts speak of. A look-up may add to a stated rule on the same code, as brands do."""
    return {(one.fact, one.operator == "listed_by") for part in parts for one in conditions(part)}


def _disagreeing(scopes: tuple[Predicate, ...]) -> Predicate:
    """Return a predicate that is yes where all say yes, no where all say no, and unknown where they differ."""
    return either(both(*scopes), All((NOT_STATED, either(*scopes))))


def _origins(scope: Predicate, told: list[Told]) -> Iterator[tuple[Condition | EveryUnit, str]]:
    """Return each condition of a scope with the first notice that states it, the scope's own notices tried first."""
    for part in dict.fromkeys(leaves(scope)):
        source = next((one.notice for one in told if part in set(leaves(one.scope))), None)
        if source:
            yield part, source
