"""The predicate: the one small language for scopes, certificates and rules. Its data form, both ways.

A predicate is `every_unit`, `not_stated`, `{all: [...]}`, `{any: [...]}`, `{not: ...}` or one condition
`{fact: {operator: value}}`. The list of operators is closed and none is a pattern language, so nothing that
a publisher writes can take long. docs/scope-language.md says it in words.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from recallscope.records.dates import interval
from recallscope.records.operators import FACTS, OPERATORS, canonical_values

MAX_DEPTH = 32
"""Deeper nesting than this is refused: no notice needs more than five levels."""


class PredicateError(ValueError):
    """Data that is not a predicate. `path` names the place, like `any[1].all[0].serial`."""

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path or 'scope'}: {why}")
        self.path = path


class All(msgspec.Struct, frozen=True):
    """Holds where every part holds."""

    parts: tuple["Predicate", ...]


class Any_(msgspec.Struct, frozen=True):
    """Holds where at least one part holds."""

    parts: tuple["Predicate", ...]


class Not(msgspec.Struct, frozen=True):
    """Holds where its part does not."""

    part: "Predicate"


class Condition(msgspec.Struct, frozen=True):
    """One fact against one operator. `values` are as printed, `keys` what they are compared by."""

    fact: str
    operator: str
    values: tuple[Any, ...] = ()
    keys: tuple[Any, ...] = ()


class EveryUnit(msgspec.Struct, frozen=True):
    """The notice says that every unit is covered."""


class NotStated(msgspec.Struct, frozen=True):
    """The notice does not say which units: always unknown."""


Predicate = All | Any_ | Not | Condition | EveryUnit | NotStated

EVERY_UNIT = EveryUnit()
NOT_STATED = NotStated()


def condition(fact: str, operator: str, *values: Any) -> Condition:
    """Return a condition with its comparison keys; ValueError where fact, operator and values don't go together."""
    if fact not in FACTS:
        raise ValueError(f'unknown fact "{fact}"; known are {", ".join(FACTS)}')
    if operator not in OPERATORS:
        raise ValueError(f'unknown operator "{operator}"; known are {", ".join(OPERATORS)}')
    return Condition(fact, operator, values, canonical_values(fact, operator, values))


def from_data(data: object, path: str = "", depth: int = 0) -> Predicate:
    """Return the predicate that plain data (from YAML or JSON) spells; PredicateError names the place."""
    if depth > MAX_DEPTH:
        raise PredicateError(path, f"nested deeper than {MAX_DEPTH} levels")
    if data == "every_unit":
        return EVERY_UNIT
    if data == "not_stated":
        return NOT_STATED
    if not isinstance(data, Mapping) or len(data) != 1:
        raise PredicateError(path, "expected every_unit, not_stated or a mapping with one key")
    ((key, value),) = data.items()
    here = f"{path}.{key}" if path else str(key)
    if key in ("all", "any"):
        parts = _parts(value, here, depth)
        return All(parts) if key == "all" else Any_(parts)
    if key == "not":
        return Not(from_data(value, here, depth + 1))
    return _condition_from(key, value, here)


def to_data(predicate: Predicate) -> Any:
    """Return plain data for a predicate; `from_data` of it gives the predicate back."""
    match predicate:
        case All(parts):
            return {"all": [to_data(part) for part in parts]}
        case Any_(parts):
            return {"any": [to_data(part) for part in parts]}
        case Not(part):
            return {"not": to_data(part)}
        case EveryUnit():
            return "every_unit"
        case NotStated():
            return "not_stated"
        case Condition():
            return {predicate.fact: _condition_data(predicate)}


def conditions(predicate: Predicate) -> Iterator[Condition]:
    """Return every condition in a predicate, in reading order."""
    return (leaf for leaf in leaves(predicate) if isinstance(leaf, Condition))


def leaves(predicate: Predicate) -> Iterator[Condition | EveryUnit]:
    """Return what a predicate states: its conditions and its claims of every unit, in reading order."""
    match predicate:
        case Condition() | EveryUnit():
            yield predicate
        case All(parts) | Any_(parts):
            for part in parts:
                yield from leaves(part)
        case Not(part):
            yield from leaves(part)


def _parts(value: object, path: str, depth: int) -> tuple[Predicate, ...]:
    if not isinstance(value, list) or not value:
        raise PredicateError(path, "expected a list with at least one part")
    return tuple(from_data(part, f"{path}[{place}]", depth + 1) for place, part in enumerate(value))


def _condition_from(fact: object, value: object, path: str) -> Condition:
    if value == "absent":
        operator, values = "absent", ()
    elif isinstance(value, Mapping) and len(value) == 1:
        ((operator, given),) = value.items()
        values = _values(operator, given, path)
    else:
        raise PredicateError(path, 'expected "absent" or a mapping with one operator')
    try:
        return condition(str(fact), str(operator), *values)
    except ValueError as error:
        raise PredicateError(path, str(error)) from error


def _values(operator: object, given: object, path: str) -> tuple[Any, ...]:
    spec = OPERATORS.get(str(operator))
    if spec is None:
        raise PredicateError(path, f'unknown operator "{operator}"; known are {", ".join(OPERATORS)}')
    if spec.takes == "one":
        return (given,)
    if not isinstance(given, list) or not given:
        raise PredicateError(f"{path}.{operator}", "expected a list with at least one value")
    if spec.takes == "windows":
        return tuple(_window(pair, f"{path}.{operator}[{place}]") for place, pair in enumerate(given))
    return tuple(given)


def _window(pair: object, path: str) -> tuple[str | None, str | None]:
    if not isinstance(pair, list | tuple) or len(pair) != 2:
        raise PredicateError(path, "expected a pair [from, to]")
    for end in pair:
        if end is not None and not (isinstance(end, str) and interval(end)):
            raise PredicateError(path, f"{end!r} is no date (YYYY, YYYY-MM or YYYY-MM-DD, as text)")
    return pair[0], pair[1]


def _condition_data(condition: Condition) -> Any:
    if condition.operator == "absent":
        return "absent"
    takes = OPERATORS[condition.operator].takes
    if takes == "one":
        return {condition.operator: condition.values[0]}
    if takes == "windows":
        return {condition.operator: [list(window) for window in condition.values]}
    return {condition.operator: list(condition.values)}
