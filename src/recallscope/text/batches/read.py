"""The text of a batch-number field -> which units it names, and what else people write into that field."""

import re
from collections.abc import Iterable

import msgspec

from recallscope.records.codes import code_key
from recallscope.records.predicate import EVERY_UNIT, NOT_STATED, All, Any_, Predicate, condition
from recallscope.records.simplify import both, either
from recallscope.text.batches import phrases
from recallscope.text.batches.codes import rule, values
from recallscope.text.batches.days import Days, windows
from recallscope.text.batches.gtins import take_gtins
from recallscope.text.batches.labels import segments, unglue

MAX_TEXT = 20_000
"""A longer field is read as far as this; the longest real one has under 5,000 characters."""

MAX_MODELS = 60
"""Batches are looked for model by model only where there are fewer."""

_NOTHING = re.compile(
    r"\W*+(?:unknow\w*|not (?:specified|known|available|applicable|stated|provided|indicated|relevant).{0,20}"
    r"|none|no|nil|n ?/ ?a|various|unspecified|several|multiple|not|null|missing|no (?:batch|lot).{0,30}|0+)?\W*\Z",
    re.I,
)
_SPAN_ONLY = re.compile(r"[\d./-]{6,10}\s?[-–]\s?[\d./-]{6,10}\Z")
_AFFIX = re.compile(
    r"\b(?:first|last) \S{1,8} (?:digits?|characters?|numbers?|letters?)|\b(?:start|begin|end)(?:ing|s)?\b", re.I
)
_PROSE = re.compile(r"\b[a-z]{3,}\b")
_CODE_LABELS = {"": "lot", "lot": "lot", "serial": "serial", "date_code": "date_code"}


class Batches(msgspec.Struct, frozen=True, kw_only=True):
    """What a batch-number field says. `scope` is NOT_STATED where it names no batch; windows are ISO dates."""

    scope: Predicate = NOT_STATED
    gtins: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    made: tuple[Days, ...] = ()
    sold: tuple[Days, ...] = ()


def read(text: str, models: tuple[str, ...] = (), known: Iterable[str] = (), year: int = 0) -> Batches:
    """Return what the text of a batch-number field says.

    `models` are the notice's, for batches given model by model; `known` are its other numbers (item numbers,
    barcodes), which are no batches; `year` is the year of the notice, 0 where it is not known.
    """
    text = unglue(text[:MAX_TEXT].strip())
    if _NOTHING.match(text):
        return Batches()
    if phrases.only_all(text):
        return Batches(scope=EVERY_UNIT)
    if _SPAN_ONLY.match(text) and (days := windows(text)):
        return Batches(made=days)
    made, sold = phrases.made(text), phrases.sold(text)
    if made.windows or sold.windows:
        sold = phrases.sold(made.rest)
        text = sold.rest
    gtins, text = take_gtins(text)
    keys = frozenset(map(code_key, (*models, *known, *gtins)))
    found = _read(text, models, keys, year)
    return msgspec.structs.replace(
        found,
        gtins=gtins,
        made=(*made.windows, *(day for day in found.made if day not in made.windows)),
        sold=sold.windows,
    )


def _read(text: str, models: tuple[str, ...], keys: frozenset[str], year: int) -> Batches:
    parts = by_model(text, models)
    if not parts:
        return _clause(text, keys, year)
    clauses = [(names, _clause(clause, keys, year)) for names, clause in parts]
    return Batches(
        scope=_joined(clauses, models),
        skus=tuple(dict.fromkeys(sku for _, clause in clauses for sku in clause.skus)),
        made=tuple(dict.fromkeys(day for _, clause in clauses for day in clause.made)),
    )


def _joined(clauses: list[tuple[tuple[str, ...], Batches]], models: tuple[str, ...]) -> Predicate:
    """Return each model with its own batches; a model without any stays not stated, and none may speak for all."""
    stated = [(names, clause.scope) for names, clause in clauses if clause.scope != NOT_STATED]
    if not stated:
        return NOT_STATED
    parts: list[Predicate] = [All((condition("model", "one_of", *names), scope)) for names, scope in stated]
    told = {name for names, _ in stated for name in names}
    rest = [model for model in models if model not in told]
    if rest:
        parts.append(All((condition("model", "one_of", *rest), NOT_STATED)))
    return parts[0] if len(parts) == 1 else Any_(tuple(parts))


def by_model(text: str, models: tuple[str, ...]) -> list[tuple[tuple[str, ...], str]]:
    """Return the models that a text names, each with what follows it: "A1: 10, 11 A2: 12"."""
    if not models or len(models) > MAX_MODELS or not re.search(r"[:=]|\s[-–]", text):
        return []
    names = "|".join(re.escape(model) for model in sorted(models, key=len, reverse=True))
    key = re.compile(
        rf"(?:(?<![A-Za-z0-9])|(?<=\d\d\d\d))({names})(?:\s?\([^()]{{0,40}}\)|\s[A-Za-z]{{1,12}})?\s{{0,2}}(?:[:=]|\s[-–]\s)",
        re.I,
    )
    found = list(key.finditer(text))
    ends = [*(match.start() for match in found[1:]), len(text)][: len(found)]
    printed = {model.upper(): model for model in models}
    parts: list[tuple[tuple[str, ...], str]] = []
    waiting: tuple[str, ...] = ()
    for match, end in zip(found, ends, strict=True):
        waiting = (*waiting, printed[match[1].upper()])
        if clause := text[match.end() : end].strip(" ,;/"):
            parts.append((waiting, clause))
            waiting = ()
    return parts


def _clause(text: str, keys: frozenset[str], year: int) -> Batches:
    """Return what a text says of the units (or of one model's), label by label."""
    if phrases.only_all(text):
        return Batches(scope=EVERY_UNIT)
    if _AFFIX.search(text):
        return Batches(scope=rule(text, fact_of(text), keys) or NOT_STATED)
    rules: dict[str, list[Predicate]] = {}
    others: dict[str, list[str]] = {"sku": [], "model": []}
    days: list[Days] = []
    prose = len(_PROSE.findall(text)) > 5
    for segment in segments(text):
        if segment.label in _CODE_LABELS and (segment.label or not prose):
            fact = _CODE_LABELS[segment.label]
            if (found := rule(segment.text, fact, keys, year)) is not None:
                rules.setdefault(fact, []).append(found)
        elif segment.label in others:
            others[segment.label] += values(segment.text)
        elif segment.label == "made":
            days += windows(segment.text)
    scope = both(*(either(*found) for found in rules.values())) if rules else NOT_STATED
    return Batches(scope=scope, skus=tuple(others["sku"]), models=tuple(others["model"]), made=tuple(days))


def fact_of(text: str) -> str:
    """Return which code a sentence speaks of: serial, date_code or lot."""
    if re.search(r"\bserial|\bS/?N\b|chassis|\bVIN\b", text, re.I):
        return "serial"
    return "date_code" if re.search(r"date[ -]?code", text, re.I) else "lot"
