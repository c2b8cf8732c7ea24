"""One event file -> its notices. A file that does not fit its schema is refused as a whole, naming the field."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence
from recallscope.records.notice import Claim, Notice, Party, Price, Product, UnitCount, Window
from recallscope.records.predicate import NOT_STATED, PredicateError, from_data
from recallscope.records.progress import Progress
from recallscope.sources.register.file import broken, stem_of
from recallscope.sources.register.schema import misfit

_TEXTS = ("published", "title", "type", "incidents", "injuries", "contact", "deadline", "disposal", "code_excludes")
_LISTS = ("hazards", "remedies", "joint_with", "links", "told_by", "markets")
_RECORDS: dict[str, Any] = {
    "units": tuple[UnitCount, ...],
    "made": Window,
    "sold": Window,
    "price": Price,
    "progress": tuple[Progress, ...],
}


def read_event(document: Document, event: Any) -> Iterator[Notice]:
    """Return the notices of one event file, in its order; InputError naming file and field where it is broken."""
    _check(document, event)
    stem = stem_of(document)
    alone = len(event["notices"]) == 1
    for key, own in event["notices"].items():
        id = f"register:{stem}" if alone else f"register:{stem}/{key}"
        yield _notice(document, id, key, event, {**event.get("common", {}), **own})


def _check(document: Document, event: Any) -> None:
    """Raise at the first thing wrong. Scopes are read first: their parser says more clearly what is wrong."""
    for path, fields in _parts(event):
        _check_scope(document, path, fields)
    wrong = misfit("event", event)
    if wrong is not None:
        raise broken(document, *wrong)
    for path, fields in _parts(event):
        _check_dates(document, path, fields)
        if path != "common" and not (fields.get("products") or event.get("common", {}).get("products")):
            raise broken(document, path, "no products, neither here nor in common")


def _parts(event: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Return (path, fields) of `common` and of each notice, as far as the data has that form."""
    data = event if isinstance(event, Mapping) else {}
    notices = data.get("notices")
    named = {f"notices.{key}": value for key, value in notices.items()} if isinstance(notices, Mapping) else {}
    for path, fields in {"common": data.get("common"), **named}.items():
        if isinstance(fields, Mapping):
            yield path, fields


def _check_scope(document: Document, path: str, fields: Mapping[str, Any]) -> None:
    try:
        from_data(fields.get("scope", "not_stated"))
    except PredicateError as error:
        inner = f".{error.path}" if error.path else ""
        raise broken(document, f"{path}.scope{inner}", str(error).split(": ", 1)[1]) from error


def _check_dates(document: Document, path: str, fields: Mapping[str, Any]) -> None:
    """Raise where a date of the right form is not in the calendar, or a window ends before it begins."""
    windows = {name: fields[name] for name in ("made", "sold") if name in fields}
    dates = {name: fields[name] for name in ("published", "deadline") if name in fields}
    for place, one in enumerate(fields.get("progress", ())):
        dates |= {f"progress[{place}].{name}": one[name] for name in ("by", "published")}
    dates |= {f"{name}.{end}": date for name, window in windows.items() for end, date in window.items()}
    for name, date in dates.items():
        if interval(date) is None:
            raise broken(document, f"{path}.{name}", f"{date!r} is not in the calendar")
    for name, window in windows.items():
        first, last = interval(window.get("from", "0001")), interval(window.get("to", "9999"))
        if first and last and first[0] > last[1]:
            raise broken(document, f"{path}.{name}", "the window ends before it begins")


def _notice(document: Document, id: str, key: str, event: Mapping[str, Any], fields: Mapping[str, Any]) -> Notice:
    """Return the notice that checked fields spell."""
    values: dict[str, Any] = {name: fields[name] for name in _TEXTS if name in fields}
    values |= {name: tuple(fields[name]) for name in _LISTS if name in fields}
    values |= {name: msgspec.convert(fields[name], form) for name, form in _RECORDS.items() if name in fields}
    values.setdefault("title", event["title"])
    return Notice(
        id=id,
        source="register",
        url=fields["sources"][0]["url"],
        products=tuple(_product(product) for product in fields["products"]),
        scope=from_data(fields["scope"]) if "scope" in fields else NOT_STATED,
        parties=tuple(Party(name=party["name"], role=party["role"]) for party in fields.get("parties", ())),
        where=tuple(fields.get("where", {}).items()),
        expands=tuple(event.get("expands", ())),
        claims=tuple(_claims(fields)),
        evidence=tuple(_evidence(document, key, fields["sources"])),
        **values,
    )


def _product(fields: Mapping[str, Any]) -> Product:
    """Return a product; in this register it is a power bank unless its file says otherwise."""
    pairs = [list(pair) for pair in fields.get("misprints", {}).items()]
    return msgspec.convert({"kind": "power_bank", **fields, "misprints": pairs}, Product)


def _claims(fields: Mapping[str, Any]) -> Iterator[Claim]:
    """Return the stated claims, then firms that a source of their own names, then sources that are not sure."""
    for claim in fields.get("claims", ()):
        yield msgspec.convert(claim, Claim)
    for party in fields.get("parties", ()):
        if "url" in party or "note" in party:
            value = f"{party['name']} ({party['role']})"
            yield Claim(field="parties", value=value, url=party.get("url", ""), note=party.get("note", ""))
    for source in fields["sources"]:
        if source["confidence"] != "high":
            value, note = source["confidence"], source.get("note", "")
            yield Claim(field="confidence", value=value, url=source["url"], note=note)


def _evidence(document: Document, key: str, sources: list[Mapping[str, Any]]) -> Iterator[Evidence]:
    for number, source in enumerate(sources):
        place = f"notices.{key}.sources[{number}]"
        yield Evidence(source="register", document=document.sha256, place=place, url=source["url"])
