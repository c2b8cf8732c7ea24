"""A unit as the API takes it: the columns of a batch, each a text or a number, all optional."""

from collections.abc import Mapping
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from recallscope.check.unit import Unit, understand
from recallscope.check.verdict import verdict
from recallscope.clean.date import date
from recallscope.errors import UsageError
from recallscope.snapshot.opened import Snapshot

LONGEST_TEXT = 5000
LONGEST_FIELD = 300
Word = Annotated[str, Meta(max_length=LONGEST_FIELD)] | int | float | None


class UnitFields(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What is known of one unit and its trip. What is left out is unknown; `text` takes all of it in any order."""

    id: Word = None
    text: Annotated[str, Meta(max_length=LONGEST_TEXT)] | None = None
    brand: Word = None
    model: Word = None
    serial: Word = None
    lot: Word = None
    date_code: Word = None
    made: Word = None
    sold: Word = None
    market: Word = None
    colour: Word = None
    gtin: Word = None
    kind: Word = None
    mark_3c: Word = None
    mark_qr: Word = None
    mark_po: Word = None
    brand_lookup: Word = None
    capacity_mah: Word = None
    volts: Word = None
    wh: Word = None
    count: Word = None
    certificate: Word = None
    damaged: Word = None
    baggage: Word = None
    flight: Word = None
    sale: Word = None
    on: Word = None


class Question(UnitFields, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One unit, the language of the answer's sentences, and the day whose knowledge is asked for."""

    lang: Literal["en", "zh"] = "en"
    known_on: Annotated[str, Meta(max_length=10, description="YYYY-MM-DD: what had been published by then")] | None = (
        None
    )


class Batch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Up to 10,000 units."""

    units: Annotated[tuple[UnitFields, ...], Meta(max_length=10_000)]
    lang: Literal["en", "zh"] = "en"


def fields_of(unit: UnitFields) -> dict[str, str]:
    """Return the fields that are given, as text."""
    given = msgspec.structs.asdict(unit).items()
    return {name: value if isinstance(value, str) else f"{value:g}" for name, value in given if value is not None}


def understood(fields: Mapping[str, str]) -> Unit:
    """Return the unit that fields tell of; UsageError naming the first field that can't be read."""
    unit = understand(fields)
    for name, value in unit.unread:
        raise UsageError(f'{name}: "{value[:60]}" can\'t be read')
    return unit


def day_of(text: str | None, field: str) -> str | None:
    """Return an ISO day, None where none is given; UsageError for anything but a day."""
    day = date(text) if text else None
    if text and (day is None or len(day) != 10):
        raise UsageError(f'{field}: "{text[:60]}" is no day; write YYYY-MM-DD')
    return day


def verdict_on(snapshot: Snapshot, question: Question) -> dict[str, Any]:
    """Return the verdict that a question asks for; UsageError for what can't be read."""
    return verdict(snapshot, understood(fields_of(question)), question.lang, day_of(question.known_on, "known_on"))


def example() -> dict[str, Any]:
    """Return the example that the description of the API shows."""
    return {"brand": "Baseus", "model": "BS-30KP365", "market": "US", "serial": "...7", "lang": "en"}
