"""Which certificates on record a unit may stand under, and at which level that is known."""

from collections.abc import Sequence
from typing import Literal

import msgspec

from recallscope.check.unit import Unit
from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.clean.text import name_key
from recallscope.records.certificate import Certificate
from recallscope.records.codes import fold
from recallscope.snapshot.opened import Snapshot

By = Literal["number", "model", "brand", "nothing"]
"""What leads to the certificates: the unit's own number, its model, or no more than its brand."""


class Held(msgspec.Struct, frozen=True):
    """The certificates that a unit may stand under, and what led to them."""

    by: By
    certificates: tuple[Certificate, ...] = ()


def held(snapshot: Snapshot, unit: Unit) -> Held:
    """Return the certificates of a unit, by the most exact of its facts that any are recorded for."""
    number = model_key(unit.certificate or "")
    if number and (found := snapshot.certificates("cn", number)):
        return Held("number", found)
    if found := _by_model(snapshot, unit):
        return Held("model", found)
    if unit.brand_key and unit.kind != "other" and (found := snapshot.certificates("cb", unit.brand_key)):
        return Held("brand", found)
    return Held("nothing")


def _by_model(snapshot: Snapshot, unit: Unit) -> tuple[Certificate, ...]:
    """Return the certificates of the first code that is recorded: of the unit's brand, or of no brand at all."""
    for code in (unit.model,) if unit.model else unit.codes:
        for brand in dict.fromkeys((unit.brand_key, "")):
            if found := _of_model(snapshot, "cp", f"{brand}/", code):
                return found
        if not unit.brand_key and _one_brand(found := _of_model(snapshot, "cm", "", code)):
            return found
    return ()


def _of_model(snapshot: Snapshot, room: str, brand: str, code: str) -> tuple[Certificate, ...]:
    """Return the certificates that name a model just so, else those that differ only by look-alike characters."""
    key = model_key(code)
    found = snapshot.certificates(room, f"{brand}{fold(key)}") if key else ()
    exact = tuple(one for one in found if key in map(model_key, one.models))
    return exact or found


def _one_brand(found: Sequence[Certificate]) -> bool:
    """Return whether certificates of one model are all of one brand, so that the model alone tells it."""
    return len({brand_key(brand) for one in found for brand in one.brands}) == 1


def meant(snapshot: Snapshot, words: str) -> tuple[Certificate, ...]:
    """Return the certificates that a number, an id, a model with or without its brand, or a firm's name means."""
    if alone := snapshot.certificate(words):
        return (alone,)
    number = model_key(words)
    if found := (snapshot.certificates("cn", number) if number else ()) or _of_model(snapshot, "cm", "", words):
        return found
    for key in filter(None, (brand_key(words), name_key(words))):
        if found := snapshot.certificates("ch", key):
            return found
    first, _, rest = words.strip().partition(" ")
    return _of_model(snapshot, "cp", f"{brand_key(first)}/", rest)
