"""Which recorded products a described unit may be, and how it was recognised."""

import re
from collections.abc import Iterator

import msgspec

from recallscope.check.unit import Unit
from recallscope.clean.brand import brand_is_known, brand_key
from recallscope.clean.code import model_key
from recallscope.match.misspelling import SHORTEST, one_wrong
from recallscope.records.codes import code_key, fold
from recallscope.snapshot.entries import BrandEntry
from recallscope.snapshot.opened import Known, Snapshot

ASSUMED_KIND = "power_bank"
"""What a unit is taken for unless its kind is given."""

SHORTEST_LINE = 4
_SUFFIX = re.compile(r"(?:[A-Z]\d{1,3}|\d{3}|[A-Z]{2,4}|[A-Z]{2}\d{1,2})\Z")


class Candidate(msgspec.Struct, frozen=True):
    """A product on record that the unit may be. `how` is "", look_alike, misprint, sku, gtin, suffix, line or code.

    `sure` is false where only a product line speaks for it, which other models may share.
    """

    known: Known
    how: str = ""
    given: str = ""
    sure: bool = True


class Found(msgspec.Struct, frozen=True):
    """The candidates; the brand's entry; `similar` model codes; and which of brand and model to ask for."""

    candidates: tuple[Candidate, ...] = ()
    brand: BrandEntry | None = None
    similar: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()


def find(snapshot: Snapshot, unit: Unit) -> Found:
    """Return what is on record for a unit."""
    if unit.words and not unit.brand:
        unit = _with_brand(snapshot, unit)
    entry = snapshot.brand(unit.brand_key) if unit.brand_key else None
    meant = _meant(snapshot, unit) if entry is None else ""
    if meant:
        return _if_meant(snapshot, unit, meant)
    candidates = tuple(_candidates(snapshot, unit, entry))
    if candidates:
        return Found(candidates, entry, asks=_asks(unit, candidates))
    if unit.model or (unit.gtin and not entry):
        return Found((), entry, _similar(snapshot, unit, entry))
    return Found((), entry, asks=("model",) if unit.brand else ("brand", "model"))


def _meant(snapshot: Snapshot, unit: Unit) -> str:
    """Return the key of a brand on record for the unit's kind that its brand is but for one letter, else nothing."""
    key = unit.brand_key
    if len(key) < SHORTEST or not key.isascii() or not key.isalpha() or brand_is_known(key):
        return ""
    near = (other for other in one_wrong(key) if len(other) > SHORTEST)
    return next((other for other in near if _recalled(snapshot, other, unit)), "")


def _recalled(snapshot: Snapshot, key: str, unit: Unit) -> bool:
    entry = snapshot.brand(key)
    return entry is not None and bool(entry.kinds.get(unit.kind or ASSUMED_KIND))


def _if_meant(snapshot: Snapshot, unit: Unit, key: str) -> Found:
    """Return what is on record for a brand that may be meant: candidates that are not sure, and the brand as an ask."""
    entry = snapshot.brand(key)
    meant = msgspec.structs.replace(unit, brand=entry.name if entry else unit.brand, brand_key=key)
    candidates = tuple(
        msgspec.structs.replace(candidate, sure=False) for candidate in _candidates(snapshot, meant, entry)
    )
    return Found(candidates, None, (entry.name,) if entry else (), asks=("brand",))


def _with_brand(snapshot: Snapshot, unit: Unit) -> Unit:
    """Return the unit with a brand on record for its kind that its text names; as it is where none is named."""
    words = unit.words.split()
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            name = " ".join(words[start : start + size]).strip(".,;:!?()")
            entry = snapshot.brand(brand_key(name)) if name[:1].isupper() or not name[:1].isascii() else None
            if entry and entry.kinds.get(unit.kind or ASSUMED_KIND):
                return msgspec.structs.replace(unit, brand=entry.name, brand_key=brand_key(name))
    return unit


def _candidates(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None) -> Iterator[Candidate]:
    """Return the candidates of the first way that finds any: identifier, model, code in the text, line."""
    for way in (_by_gtin, _by_model, _by_codes, _by_line):
        found = list(way(snapshot, unit, entry))
        if found:
            yield from found
            return


def _by_gtin(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None) -> Iterator[Candidate]:
    for brand, key in snapshot.pointers("g", unit.gtin) if unit.gtin else ():
        if not unit.model or model_key(unit.model).startswith(key):
            yield from _known(snapshot, brand, key, "gtin", unit.gtin or "")


def _by_model(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None) -> Iterator[Candidate]:
    if unit.model:
        yield from _by_code(snapshot, unit, entry, unit.model)


def _by_codes(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None) -> Iterator[Candidate]:
    """Return what the first code in the text that is on record leads to."""
    if unit.model:
        return
    for code in unit.codes:
        found = list(_by_code(snapshot, unit, entry, code))
        if found:
            yield from found
            return


def _by_code(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None, code: str) -> Iterator[Candidate]:
    key = model_key(code)
    if not key:
        return
    pointers = _pointers(snapshot, unit, "m", fold(key))
    exact = [pointer for pointer in pointers if pointer[1] == key]
    if exact or pointers:
        for brand, model in exact or pointers:
            yield from _model(snapshot, brand, model, "" if exact else "look_alike", code)
        return
    skus = _pointers(snapshot, unit, "s", code_key(code))
    for brand, model in skus:
        yield from _known(snapshot, brand, model, "sku", code)
    if entry and not skus:
        base = _without_suffix(entry, key)
        yield from _model(snapshot, unit.brand_key, base, "suffix", code) if base else ()


def _pointers(snapshot: Snapshot, unit: Unit, room: str, key: str) -> list[tuple[str, str]]:
    """Return pointers of the unit's brand; of every brand where none is given."""
    return [pointer for pointer in snapshot.pointers(room, key) if unit.brand_key in ("", pointer[0])]


def _model(snapshot: Snapshot, brand: str, key: str, how: str, given: str) -> Iterator[Candidate]:
    entry = snapshot.brand(brand)
    meant = entry.misprints.get(key) if entry else None
    if meant:
        yield from _known(snapshot, brand, meant, "misprint", given)
    yield from _known(snapshot, brand, key, how, given)


def _known(snapshot: Snapshot, brand: str, key: str, how: str, given: str) -> Iterator[Candidate]:
    known = snapshot.known(brand, key)
    if known:
        yield Candidate(known, how, given)


def _without_suffix(entry: BrandEntry, key: str) -> str | None:
    """Return the longest recorded model that a code is, but for a colour or region suffix."""
    fitting = (model for model in entry.models if len(model) >= 5 and key.startswith(model))
    bases = [model for model in fitting if _SUFFIX.match(key[len(model) :]) and re.search(r"\d", model)]
    return max(bases, key=len, default=None)


def _by_line(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None) -> Iterator[Candidate]:
    """Return what the longest line name in the model field or the text leads to."""
    text = model_key(unit.model or "") if unit.model else model_key(unit.words)
    if entry is None or not text:
        return
    named = [line for line in entry.lines if len(line) >= SHORTEST_LINE and _names(line, text, bool(unit.model))]
    line = max(named, key=len, default=None)
    if line is None:
        return
    models = entry.lines[line]
    for model in models:
        known = snapshot.known(unit.brand_key, model)
        if known:
            yield Candidate(known, "line", line, sure=False)
    if not models:
        known = snapshot.known(unit.brand_key, line, "l")
        if known:
            yield Candidate(known, "line", known.entry.name)


def _names(line: str, text: str, whole: bool) -> bool:
    return line in (text, text + "S") if whole else line in text


def _asks(unit: Unit, candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
    """Return what would settle which candidate it is: the model of a mere line, the brand of a weak code."""
    if not all(candidate.sure for candidate in candidates):
        return ("model",)
    weak = any(_weak(candidate.given) for candidate in candidates if candidate.how in ("", "look_alike", "misprint"))
    return ("brand",) if not unit.brand and weak else ()


def _weak(code: str) -> bool:
    """Three characters, or digits alone, are too common to stand for a product without the brand."""
    key = model_key(code)
    return len(key) <= 3 or key.isdigit()


def _similar(snapshot: Snapshot, unit: Unit, entry: BrandEntry | None) -> tuple[str, ...]:
    """Return models one character away; where the brand is not on record, the same code under others."""
    key = model_key(unit.model or "")
    if entry is None:
        return tuple(f"{known.entry.brand} {known.entry.name}" for known in _elsewhere(snapshot, key))
    near = {name for model, name in entry.models.items() if _alike(key, model) and one_apart(key, model)}
    return tuple(sorted(near))


def _elsewhere(snapshot: Snapshot, key: str) -> Iterator[Known]:
    for brand, model in snapshot.pointers("m", fold(key)):
        known = snapshot.known(brand, model)
        if known and known.entry.kind == ASSUMED_KIND and not _weak(key):
            yield known


def _alike(a: str, b: str) -> bool:
    """Return whether two codes may be one apart: one change leaves the length near, and one of the ends."""
    return abs(len(a) - len(b)) < 2 and (a[:1] == b[:1] or a[-1:] == b[-1:])


def one_apart(a: str, b: str) -> bool:
    """Return whether one character changed, added, dropped, or two neighbours swapped make a into b."""
    if abs(len(a) - len(b)) > 1 or a == b:
        return False
    start = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    rest_a, rest_b = a[start:], b[start:]
    swapped = len(rest_a) > 1 and rest_a[:2] == rest_b[:2][::-1] and rest_a[2:] == rest_b[2:]
    return swapped or rest_a[1:] == rest_b[1:] or rest_a[1:] == rest_b or rest_a == rest_b[1:]
