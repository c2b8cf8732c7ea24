"""Facts in; yes, no or unknown out, with reasons and with the facts that could change an unknown answer.

The three values combine by Kleene's strong logic (`truth`). Evaluation never raises: a fact of the wrong type
counts as unknown. Reasons and asks are structured; `check` turns them into sentences.
"""

from collections.abc import Callable
from typing import Any

import msgspec

from recallscope.records.codes import digits_match, doubtful, equal, in_class, in_range_form
from recallscope.records.facts import ABSENT, Code, Facts, Number, Span, Text, Value
from recallscope.records.predicate import All, Any_, Condition, EveryUnit, Not, NotStated, Predicate
from recallscope.records.truth import Truth, all_of, any_of, negate


class Reason(msgspec.Struct, frozen=True):
    """Why a condition came out as it did. `note` is a fixed word (look_alike, lent, partial, straddles, ...)."""

    condition: Condition | EveryUnit | NotStated
    truth: Truth
    given: str = ""
    note: str = ""
    detail: str = ""


class Ask(msgspec.Struct, frozen=True):
    """A fact that could change an unknown answer. `note` says why what is known does not settle it."""

    fact: str
    note: str = ""
    detail: str = ""


class Answer(msgspec.Struct, frozen=True):
    """What a predicate says of the facts."""

    truth: Truth
    because: tuple[Reason, ...] = ()
    asks: tuple[Ask, ...] = ()


def evaluate(predicate: Predicate, facts: Facts) -> Answer:
    """Return the answer to a predicate. Asks name only facts that could change an unknown answer.

    A model that differs from the recorded one only by look-alikes is that model; any other code is then unknown.
    """
    match predicate:
        case Condition():
            return _condition(predicate, facts)
        case All(parts):
            return _combined(all_of, [evaluate(part, facts) for part in parts])
        case Any_(parts):
            return _combined(any_of, [evaluate(part, facts) for part in parts])
        case Not(part):
            inner = evaluate(part, facts)
            return Answer(negate(inner.truth), inner.because, inner.asks)
        case EveryUnit():
            return Answer(Truth.YES, (Reason(predicate, Truth.YES),))
        case NotStated():
            return _not_stated(predicate, facts)


def _combined(join: Callable[[Any], Truth], answers: list[Answer]) -> Answer:
    """Return the joined answer with the reasons of the parts that made it."""
    truth = join(answer.truth for answer in answers)
    if truth is Truth.UNKNOWN:
        open_parts = [answer for answer in answers if answer.truth is Truth.UNKNOWN]
        settled = join is all_of
        because = tuple(r for a in answers if settled or a.truth is Truth.UNKNOWN for r in a.because)
        return Answer(truth, because, _unique(ask for part in open_parts for ask in part.asks))
    return Answer(truth, tuple(r for a in answers if a.truth is truth for r in a.because))


def _unique(asks: Any) -> tuple[Ask, ...]:
    return tuple({(ask.fact, ask.note): ask for ask in asks}.values())


def _not_stated(predicate: NotStated, facts: Facts) -> Answer:
    """A brand that lists the unit settles it; one that does not is no proof where no scope was published."""
    if facts.get("brand_lookup") == Text("listed"):
        return Answer(Truth.YES, (Reason(predicate, Truth.YES, "listed"),))
    return Answer(Truth.UNKNOWN, (Reason(predicate, Truth.UNKNOWN),), (Ask("brand_lookup", "not_stated"),))


def _condition(condition: Condition, facts: Facts) -> Answer:
    if condition.operator == "listed_by":
        return _listed_by(condition, facts)
    value = facts.get(condition.fact)
    if value is None:
        return _open(condition, "", "missing", "")
    if condition.operator == "absent":
        return _settled(condition, Truth.YES if value is ABSENT else Truth.NO, value)
    if value is ABSENT:
        return _settled(condition, Truth.NO, value)
    test = _TESTS[condition.operator]
    truth, note, detail = test(condition.keys, value)
    if condition.fact == "model" and note == "look_alike":
        truth = Truth.YES
    if isinstance(value, Code) and value.lent_from:
        note, detail = note or "lent", detail or value.lent_from
    if truth is Truth.UNKNOWN:
        return _open(condition, _said(value), note, detail)
    return Answer(truth, (Reason(condition, truth, _said(value), note, detail),))


def _settled(condition: Condition, truth: Truth, value: Value) -> Answer:
    return Answer(truth, (Reason(condition, truth, _said(value)),))


def _open(condition: Condition, given: str, note: str, detail: str) -> Answer:
    reason = Reason(condition, Truth.UNKNOWN, given, note, detail)
    return Answer(Truth.UNKNOWN, (reason,), (Ask(condition.fact, note, detail),))


def _listed_by(condition: Condition, facts: Facts) -> Answer:
    """Only the brand's own look-up settles a list that it keeps to itself."""
    truth = _LOOKED_UP.get(facts.get("brand_lookup"), Truth.UNKNOWN)
    address = str(condition.values[0])
    if truth is Truth.UNKNOWN:
        reason = Reason(condition, truth, "", "missing", address)
        return Answer(truth, (reason,), (Ask("brand_lookup", "listed_by", address),))
    return Answer(truth, (Reason(condition, truth, "listed" if truth is Truth.YES else "not_listed"),))


def _said(value: Value) -> str:
    match value:
        case Text(text):
            return text
        case Code():
            return str(value)
        case Span(first, last):
            return str(first) if first == last else f"{first}..{last}"
        case Number(low, high):
            return f"{low:g}" if low == high else f"{low:g}..{high:g}"
        case _:
            return "absent"


Found = tuple[Truth, str, str]
_WRONG_TYPE: Found = (Truth.UNKNOWN, "unreadable", "")


def _one_of(keys: tuple[Any, ...], value: Value) -> Found:
    if isinstance(value, Text):
        return (Truth.YES if value.value in keys else Truth.NO), "", ""
    if not isinstance(value, Code):
        return _WRONG_TYPE
    return _best(_code_equals(key, value) for key in keys)


def _best(found: Any) -> Found:
    """Return the first yes, else the first unknown, else no: what `any` says of several values."""
    best: Found = (Truth.NO, "", "")
    for one in found:
        if one[0] is Truth.YES:
            return one  # type: ignore[no-any-return]
        if one[0] is Truth.UNKNOWN and best[0] is Truth.NO:
            best = one
    return best


def _code_equals(key: str, code: Code) -> Found:
    if not code.whole:
        fits = all_of((_begins(key, code.start, code.excludes), _ends(key, code.end, code.excludes)))
        return (Truth.NO if fits is Truth.NO else Truth.UNKNOWN), "partial", str(code)
    truth = equal(code.start, key, code.excludes)
    return truth, *(("look_alike", doubtful(code.start, key)) if truth is Truth.UNKNOWN else ("", ""))


def _begins(key: str, start: str, excludes: str) -> Truth:
    size = min(len(key), len(start))
    return Truth.NO if len(start) > len(key) else equal(start, key[:size], excludes)


def _ends(key: str, end: str, excludes: str) -> Truth:
    return Truth.NO if len(end) > len(key) else equal(end, key[len(key) - len(end) :], excludes)


def _starts_with(keys: tuple[Any, ...], value: Value) -> Found:
    return _best(_affix(key, value, at_end=False) for key in keys) if isinstance(value, Code) else _WRONG_TYPE


def _ends_with(keys: tuple[Any, ...], value: Value) -> Found:
    return _best(_affix(key, value, at_end=True) for key in keys) if isinstance(value, Code) else _WRONG_TYPE


def _affix(key: str, code: Code, at_end: bool) -> Found:
    """Return whether a code begins (or ends) with a key; a code known in part may be too short to say."""
    known = code.end if at_end and not code.whole else code.start
    size = min(len(key), len(known))
    seen, wanted = (known[len(known) - size :], key[len(key) - size :]) if at_end else (known[:size], key[:size])
    truth = equal(seen, wanted, code.excludes)
    if truth is Truth.UNKNOWN:
        return truth, "look_alike", doubtful(seen, wanted)
    if size == len(key) or truth is Truth.NO:
        return truth, "", ""
    return (Truth.NO, "", "") if code.whole else (Truth.UNKNOWN, "partial", str(code))


def _last_character(keys: tuple[Any, ...], value: Value) -> Found:
    if not isinstance(value, Code):
        return _WRONG_TYPE
    known = value.start if value.whole else value.end
    if not known:
        return Truth.UNKNOWN, "partial", str(value)
    truth = in_class(known[-1], keys[0], value.excludes)
    return truth, *(("look_alike", f"{known[-1]} at the end") if truth is Truth.UNKNOWN else ("", ""))


def _between(keys: tuple[Any, ...], value: Value) -> Found:
    if not isinstance(value, Code):
        return _WRONG_TYPE
    low, high = keys
    if not value.whole:
        return _between_partial(low, high, value)
    if len(value.start) != len(low):
        return Truth.NO, "", ""
    if _lies_between(value.start, low, high):
        return Truth.YES, "", ""
    reading = in_range_form(value.start, low, high)
    if _lies_between(reading, low, high):
        return Truth.UNKNOWN, "look_alike", doubtful(value.start, reading)
    return Truth.NO, "", ""


def _lies_between(start: str, low: str, high: str) -> bool:
    """Return whether a code, or its beginning, lies between two codes, with digits where both have digits."""
    low, high = low[: len(start)], high[: len(start)]
    return low <= start <= high and digits_match(start, low, high)


def _between_partial(low: str, high: str, code: Code) -> Found:
    readings = (code.start, in_range_form(code.start, low, high))
    inside = len(code.start) <= len(low) and any(_lies_between(reading, low, high) for reading in readings)
    return (Truth.UNKNOWN if inside else Truth.NO), "partial", str(code)


def _within(keys: tuple[Any, ...], value: Value) -> Found:
    if not isinstance(value, Span):
        return _WRONG_TYPE
    truth = Truth.NO
    for first, last in keys:
        if (first is None or first <= value.first) and (last is None or value.last <= last):
            return Truth.YES, "", ""
        if (first is None or first <= value.last) and (last is None or value.first <= last):
            truth = Truth.UNKNOWN
    return truth, *(("straddles", _said(value)) if truth is Truth.UNKNOWN else ("", ""))


def _at_most(keys: tuple[Any, ...], value: Value) -> Found:
    if not isinstance(value, Number):
        return _WRONG_TYPE
    if value.high <= keys[0]:
        return Truth.YES, "", ""
    return (Truth.NO, "", "") if value.low > keys[0] else (Truth.UNKNOWN, "straddles", _said(value))


def _above(keys: tuple[Any, ...], value: Value) -> Found:
    truth, note, detail = _at_most(keys, value)
    return negate(truth), note, detail


_LOOKED_UP: dict[Value | None, Truth] = {Text("listed"): Truth.YES, Text("not_listed"): Truth.NO}
_TESTS: dict[str, Callable[[tuple[Any, ...], Value], Found]] = {
    "one_of": _one_of,
    "starts_with": _starts_with,
    "ends_with": _ends_with,
    "last_character": _last_character,
    "between": _between,
    "within": _within,
    "at_most": _at_most,
    "above": _above,
}
