"""A unit as a person describes it: fields and free text into facts. A field given beside the text wins."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

import msgspec

from recallscope.clean.brand import brand, brand_key, find_brands
from recallscope.clean.code import date_code, lot, serial
from recallscope.clean.colour import colour
from recallscope.clean.date import date
from recallscope.clean.gtin import gtin
from recallscope.clean.kind import kind
from recallscope.clean.mark import mark
from recallscope.clean.market import market
from recallscope.clean.quantity import capacity_mah, volts, watt_hours
from recallscope.clean.text import fold, plain
from recallscope.clean.trip import baggage, count, damaged
from recallscope.records.codes import read_code
from recallscope.records.dates import interval
from recallscope.records.facts import ABSENT, Facts, Number, Span, Text, Value

FIELDS = (
    *("text", "brand", "model", "serial", "lot", "date_code", "made", "sold", "market", "colour", "gtin", "kind"),
    *("mark_3c", "mark_qr", "mark_po", "brand_lookup", "capacity_mah", "volts", "wh", "count", "damaged", "baggage"),
    *("certificate", "flight", "sale", "on"),
)
"""What can be said of a unit: the columns of a batch, the options of the command, the keys of the API."""

_KNOWN = frozenset(FIELDS)
_ABSENT = frozenset("absent none no missing 无 没有 無 沒有 없음 なし".split())
_SEVERAL = re.compile(r"[;；,，、\n]")
_LOOKED_UP = {"listed": "listed", "yes": "listed", "not_listed": "not_listed", "not listed": "not_listed"}
_LOOKED_UP |= {"no": "not_listed", "not-listed": "not_listed"}


class Unit(msgspec.Struct, frozen=True, kw_only=True):
    """One thing in a hand, as understood. `codes` and `words` are what free text holds beyond its known fields.

    `flights` and `sales` name rule sets as given, `certificate` is its number. `said` is what was understood, field by
    field; `unread` names fields whose text could not be read.
    """

    brand: str | None = None
    brand_key: str = ""
    model: str | None = None
    codes: tuple[str, ...] = ()
    words: str = ""
    gtin: str | None = None
    kind: str | None = None
    market: str | None = None
    flights: tuple[str, ...] = ()
    sales: tuple[str, ...] = ()
    certificate: str | None = None
    facts: Facts = {}
    said: dict[str, str] = {}
    unread: tuple[tuple[str, str], ...] = ()


def understand(given: Mapping[str, str]) -> Unit:
    """Return a unit from fields (see FIELDS); what is empty is unknown."""
    fields = {name: text for name, value in given.items() if name in _KNOWN and value and (text := value.strip())}
    words = ""
    codes: tuple[str, ...] = ()
    if text := fields.pop("text", ""):
        words, codes, fields = _with_text(text, fields)
    facts, said, unread = _facts(fields)
    name, model = _brand_and_model(fields)
    if name:
        said["brand"] = name
    if model:
        said["model"] = model
    said |= {name: fields[name] for name in ("certificate", "flight", "sale") if name in fields}
    return Unit(
        brand=name,
        brand_key=brand_key(name) if name else "",
        model=model,
        codes=codes,
        words=words,
        gtin=said.get("gtin"),
        kind=said.get("kind"),
        market=said.get("market"),
        flights=_several(fields.get("flight", "")),
        sales=_several(fields.get("sale", "")),
        certificate=fields.get("certificate"),
        facts=facts,
        said=said,
        unread=tuple(unread),
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(name for part in _SEVERAL.split(text) if (name := part.strip()))


def _with_text(text: str, fields: dict[str, str]) -> tuple[str, tuple[str, ...], dict[str, str]]:
    # Imported here: most units come as fields, and the reader's word tables take a moment to load.
    from recallscope.text.unit.read import read_unit

    read = read_unit(text)
    found = dict(read.fields)
    if read.model:
        found["model"] = read.model
    return read.rest, read.codes, {**found, **fields}


def _brand_and_model(fields: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Return brand and model; a brand written in front of the model is taken off it."""
    name = brand(fields["brand"]) if "brand" in fields else None
    model = plain(fields["model"]) if "model" in fields else None
    if model and not name:
        named = find_brands(model)
        name = named[0] if named else None
    return name, _without_brand(model, name) if model and name else model


def _without_brand(model: str, name: str) -> str:
    first, _, rest = model.partition(" ")
    return rest.strip() if rest and brand_key(first) == brand_key(name) else model


def _facts(fields: Mapping[str, str]) -> tuple[dict[str, Value], dict[str, str], list[tuple[str, str]]]:
    facts: dict[str, Value] = {}
    said: dict[str, str] = {}
    unread: list[tuple[str, str]] = []
    for name, text in fields.items():
        if name in _READERS:
            found = _READERS[name](text)
            if found is None:
                unread.append((name, text))
            else:
                said[name], facts[name] = found
    return facts, said, unread


Found = tuple[str, Value] | None


def _code(clean: Callable[[str], str | None]) -> Callable[[str], Found]:
    def read(text: str) -> Found:
        if _is_absent(text):
            return "absent", ABSENT
        shown = clean(text)
        code = read_code(shown) if shown else None
        return (plain(text), code) if code else None

    return read


def _is_absent(text: str) -> bool:
    return fold(text) in _ABSENT


@lru_cache(maxsize=4096)
def _date(text: str) -> Found:
    """Return a date at the precision known; "FIRST..LAST" is a span."""
    ends = [date(part) for part in text.split("..")] if ".." in text else [date(text)]
    days = [interval(end) for end in ends if end]
    if not days or len(days) != len(ends) or len(ends) > 2:
        return None
    first, last = days[0], days[-1]
    if first is None or last is None or first[0] > last[1]:
        return None
    return "..".join(end for end in ends if end), Span(first[0], last[1])


def _text(clean: Callable[[str], str | None]) -> Callable[[str], Found]:
    @lru_cache(maxsize=4096)
    def read(text: str) -> Found:
        value = clean(text)
        return (value, Text(value)) if value else None

    return read


def _mark(text: str) -> Found:
    value = mark(text)
    if value is None:
        return None
    return value, ABSENT if value == "absent" else Text(value)


def _number(clean: Callable[[str], float | None]) -> Callable[[str], Found]:
    @lru_cache(maxsize=4096)
    def read(text: str) -> Found:
        value = clean(text)
        return (f"{value:g}" if value < 1e6 else str(value), Number(value, value)) if value else None

    return read


def _rating(clean: Callable[[str], float | None]) -> Callable[[str], Found]:
    """Return a reader of a number that a label may also lack, or show so that nobody can read it."""
    number = _number(clean)

    def read(text: str) -> Found:
        found = number(text)
        if found is None and (look := mark(text)) in ("absent", "unclear"):
            return _mark(look)
        return found

    return read


_READERS: dict[str, Callable[[str], Found]] = {
    "serial": _code(serial),
    "lot": _code(lot),
    "date_code": _code(date_code),
    "mark_po": _code(serial),
    "mark_3c": _mark,
    "mark_qr": _mark,
    "made": _date,
    "sold": _date,
    "market": _text(market),
    "colour": _text(colour),
    "gtin": _text(gtin),
    "kind": _text(kind),
    "brand_lookup": _text(lambda text: _LOOKED_UP.get(fold(text), _LOOKED_UP.get(text))),
    "capacity_mah": _rating(capacity_mah),
    "volts": _number(volts),
    "wh": _rating(watt_hours),
    "count": _number(count),
    "damaged": _text(damaged),
    "baggage": _text(baggage),
    "on": _date,
}
