"""The closed lists of facts and operators, and the form in which a condition's values are compared."""

import math
from typing import Any, Literal

import msgspec

from recallscope.records.codes import code_key, expand_class
from recallscope.records.dates import interval

FactType = Literal["code", "date", "number", "text"]
Takes = Literal["one", "many", "pair", "windows", "none"]

FACTS: dict[str, FactType] = {
    "brand": "text",
    "model": "code",
    "serial": "code",
    "lot": "code",
    "date_code": "code",
    "mark_po": "code",
    "gtin": "code",
    "made": "date",
    "sold": "date",
    "market": "text",
    "colour": "text",
    "kind": "text",
    "mark_3c": "text",
    "mark_qr": "text",
    "certificate": "text",
    "damaged": "text",
    "baggage": "text",
    "flight": "text",
    "recall": "text",
    "rating": "text",
    "on": "date",
    "capacity_mah": "number",
    "volts": "number",
    "wh": "number",
    "count": "number",
}


class Operator(msgspec.Struct, frozen=True):
    """What an operator takes and on which types of facts it works."""

    takes: Takes
    types: tuple[FactType, ...]


OPERATORS: dict[str, Operator] = {
    "one_of": Operator("many", ("code", "text")),
    "starts_with": Operator("many", ("code",)),
    "ends_with": Operator("many", ("code",)),
    "last_character": Operator("one", ("code",)),
    "between": Operator("pair", ("code",)),
    "listed_by": Operator("one", ("code",)),
    "within": Operator("windows", ("date",)),
    "at_most": Operator("one", ("number",)),
    "above": Operator("one", ("number",)),
    "absent": Operator("none", ("code", "text")),
}


def canonical_values(fact: str, operator: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the comparison keys of a condition's values; ValueError where they are of the wrong kind."""
    if FACTS[fact] not in OPERATORS[operator].types:
        raise ValueError(f'"{operator}" does not work on "{fact}"')
    if operator == "absent":
        return ()
    if operator == "within":
        return tuple(_days(*window) for window in values)
    if FACTS[fact] == "number":
        return tuple(_number(value) for value in values)
    if not all(isinstance(value, str) and value for value in values):
        raise ValueError("values must be text; write a code of digits alone in quotes")
    return _text_keys(fact, operator, values)


def _text_keys(fact: str, operator: str, values: tuple[str, ...]) -> tuple[Any, ...]:
    if operator == "listed_by":
        return values
    if operator == "last_character":
        return (expand_class(values[0]),)
    keys = tuple(code_key(value) for value in values) if FACTS[fact] == "code" else values
    if not all(keys):
        raise ValueError("a code needs at least one letter or digit")
    if operator == "between":
        return _ordered(keys)
    return keys


def _ordered(keys: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(keys) != 2:
        raise ValueError('"between" takes two codes, the first and the last')
    low, high = keys
    if len(low) != len(high) or low > high:
        raise ValueError('"between" takes two codes of one length, the lower first')
    return low, high


def _days(start: str | None, end: str | None) -> tuple[Any, Any]:
    first, last = (interval(text) if text else None for text in (start, end))
    if first and last and first[0] > last[1]:
        raise ValueError("a window ends before it begins")
    return (first[0] if first else None), (last[1] if last else None)


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is no number")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise ValueError("the number is too large, or none")
    return number
