"""Which units a notification covers: batches, serials and dates from the fields that state them."""

import re

import msgspec

from recallscope.records.codes import code_key
from recallscope.records.notice import Window
from recallscope.records.predicate import EVERY_UNIT, NOT_STATED, All, Condition, Predicate, condition
from recallscope.records.simplify import both, either
from recallscope.text.batches import Batches, phrases, read
from recallscope.text.batches.codes import rule
from recallscope.text.batches.days import Days, merged, windows
from recallscope.text.batches.labels import segments
from recallscope.text.batches.read import by_model, fact_of
from recallscope.text.scopes.openplaces import beginnings

_STATES_CODE = re.compile(
    r"\b(?:serial|S/N|SN|batch|lot|date codes?|packs will have coding)\b[^.;]{0,40}?"
    r"\b(?:start|begin|end)(?:ing|s)? (?:with|in|by) [\"“']?[A-Z0-9]"
    r"|first \w+ (?:digits|characters|letters) of the (?:serial|batch|lot)",
    re.I,
)
_RANGE_ONLY = re.compile(r"from [A-Z\d]{3,20} to [A-Z\d]{3,20}\W*\Z", re.I)
_NOT_ALL = re.compile(r"\bnot all (?:\w+ ){1,3}with (?:this|these|such)\b[^.]{0,60}\baffected\b", re.I)
_LOOKED_UP = re.compile(
    r"\b[Vv]erification of the (?:\w+ ){0,2}(?:code|number) by (?:the )?([A-Z]\w{1,20}) is (?:required|necessary)"
)
"""Only the maker knows which of the units with such a code are meant."""

_WEEKS = re.compile(r"\b(20[0-3]\d) ([0-5]\d)\b(?= to 20|\.|,|\Z)")
"""A date code of year and week with a blank between them ("2006 26 to 2007 45")."""
_RANGING = re.compile(r"\A\W*(?:ranging|range|ranges)(?: from)?:?\s?(?=[A-Z\d])", re.I)
_WORDS = ("serial", "series n", "s/n", "sn", "batch", "lot", "date code", "datecode", "coding")
_CODE_LABELS = frozenset({"serial", "date_code", "lot"})


class Covered(msgspec.Struct, frozen=True, kw_only=True):
    """The scope, the windows that describe it, and the numbers met on the way."""

    scope: Predicate = NOT_STATED
    made: Window | None = None
    sold: Window | None = None
    batches: Batches = Batches()
    absurd: tuple[Days, ...] = ()


def covered(
    *, batch: str, model: str, dates: str, description: str, models: tuple[str, ...], known: tuple[str, ...], year: int
) -> Covered:
    """Return which units the fields cover. Dates of make are a condition; dates of sale where they are the scope."""
    batches = read(batch, models, known, year)
    told = phrases.sold(description).windows
    spans = batches.made if set(batches.made) != set(told) else ()
    stated = (*spans, *_production(dates), *phrases.made(model).windows)
    stated = stated or phrases.made(description).windows
    made = tuple(days for days in stated if _possible(days, year))
    sold = (*batches.sold, *phrases.sold(model).windows)
    codes = batches.scope
    if codes == NOT_STATED:
        codes = _from_model(model, models, known, year)
    if codes == NOT_STATED:
        codes = _from_description(description, models, known, year)
    if codes == NOT_STATED and (begins := beginnings(f"{model} {description}")):
        looked_up = _LOOKED_UP.search(f"{model} {description}")
        codes = All((begins, condition("serial", "listed_by", looked_up[1]) if looked_up else NOT_STATED))
    described = sold or told
    bounded = tuple(days for days in described if days[0] != days[1])
    bought = sold or (bounded if codes == NOT_STATED and not made else ())
    parts = [codes, _within("made", made), _within("sold", bought)]
    given = [part for part in parts if part is not None and part != NOT_STATED]
    scope = both(*given) if given else NOT_STATED
    if scope == NOT_STATED and any(map(phrases.says_all, (description, model, batch))):
        scope = EVERY_UNIT
    absurd = tuple(days for days in stated if days not in made)
    return Covered(scope=scope, made=_window(made), sold=_window(described), batches=batches, absurd=absurd)


def _possible(days: Days, year: int) -> bool:
    """Return whether units can have been made then: not after the year that follows the notice."""
    return all(int(day[:4]) <= year + 1 for day in days if day)


def _production(text: str) -> tuple[Days, ...]:
    """Return the windows of the field for production dates: nothing but dates, or a sentence."""
    if not text or re.match(r"\W*model years?\b", text, re.I):
        return ()
    return phrases.made(text).windows or windows(text)


def _from_model(text: str, models: tuple[str, ...], known: tuple[str, ...], year: int) -> Predicate:
    """Return the serials, date codes and batches that a model field states, model by model where it does."""
    if _RANGE_ONLY.match(text):
        return rule(text, "serial") or NOT_STATED
    if not _may_state(text):
        return NOT_STATED
    if by_model(text, models):
        found = read(text, models, known, year).scope
        return found if _speaks_of_codes(found) else NOT_STATED
    return _labelled(text, models, known, year)


def _from_description(text: str, models: tuple[str, ...], known: tuple[str, ...], year: int) -> Predicate:
    """Return the codes that a description states under a label or in a sentence."""
    if not _may_state(text):
        return NOT_STATED
    return _labelled(text, models, known, year)


def _may_state(text: str) -> bool:
    """Return whether a text can hold a label for codes: a cheap look before the dear one."""
    low = text.lower()
    return any(word in low for word in _WORDS)


def _labelled(text: str, models: tuple[str, ...], known: tuple[str, ...], year: int) -> Predicate:
    keys = frozenset(map(code_key, (*models, *known)))
    if found := _STATES_CODE.search(text):
        clause = re.split(r"[;)]|\.\s", text[found.start() :], maxsplit=1)[0]
        fact = "date_code" if "coding" in clause else fact_of(clause)
        made = rule(clause, fact, keys)
        looked_up = _LOOKED_UP.search(text)
        if made is not None and looked_up:
            return both(made, condition(fact, "listed_by", looked_up[1]))
        return NOT_STATED if made is None or _NOT_ALL.search(text) else made
    rules: dict[str, list[Predicate]] = {}
    for segment in segments(_WEEKS.sub(r"\1\2", text)):
        if segment.label in _CODE_LABELS:
            clause = re.split(r"\.\s|\.(?=[A-Z][a-z]{3})|\(|;(?!\s?[A-Z]{0,4}\d{4})|\.\Z", segment.text, maxsplit=1)[0]
            clause = _RANGING.sub("", clause)
            made = rule(clause, segment.label, keys, year)
            if made is not None and re.match(r"[\"“'(]?(?:from |between )?[\w#]", clause):
                rules.setdefault(segment.label, []).append(made)
    return both(*(either(*found) for found in rules.values())) if rules else NOT_STATED


def _speaks_of_codes(scope: Predicate) -> bool:
    return scope not in (NOT_STATED, EVERY_UNIT)


def _within(fact: str, days: tuple[Days, ...]) -> Condition | None:
    return condition(fact, "within", *merged(days)) if days else None


def _window(days: tuple[Days, ...]) -> Window | None:
    """Return from the first to the last day of several windows; an open end where one has it."""
    if not days:
        return None
    starts, ends = [start for start, _ in days], [end for _, end in days]
    start = None if None in starts else min(s for s in starts if s)
    end = None if None in ends else max(e for e in ends if e)
    return Window(start=start, end=end)
