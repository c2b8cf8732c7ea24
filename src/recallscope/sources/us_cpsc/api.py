"""A record of the Recalls API -> plain values; every one of its 22 fields is taken."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from recallscope.clean.text import plain
from recallscope.records.dates import interval
from recallscope.records.notice import Party, PartyRole
from recallscope.sources.reading import Fields
from recallscope.sources.us_cpsc.identity import notice_id
from recallscope.sources.us_cpsc.raw import Raw
from recallscope.text.notices.parties import parties

LISTS: dict[str, tuple[str, ...]] = {
    "Products": ("Name", "Description", "Model", "Type", "CategoryID", "NumberOfUnits"),
    "Inconjunctions": ("URL",),
    "Images": ("URL", "Caption"),
    "Injuries": ("Name",),
    "Manufacturers": ("Name", "CompanyID"),
    "Retailers": ("Name", "CompanyID"),
    "Importers": ("Name", "CompanyID"),
    "Distributors": ("Name", "CompanyID"),
    "ManufacturerCountries": ("Country",),
    "ProductUPCs": ("UPC",),
    "Hazards": ("Name", "HazardType", "HazardTypeID"),
    "Remedies": ("Name",),
    "RemedyOptions": ("Option",),
}
"""The lists of a record and the fields of their entries."""

_UNREAD = frozenset(("URL", "Caption", "CompanyID", "CategoryID", "HazardTypeID"))
"""Fields of entries that are kept as they are: addresses, and what we only audit."""

FIRST_YEAR, LAST_YEAR = 1960, 2099


def read(record: object, place: str) -> tuple[Raw, list[str]]:
    """Return a record's values and the names of fields that nobody took; ValueError where one is missing or wrong."""
    fields = Fields(record)
    added: list[str] = []
    lists = {name: list(_entries(fields.take(name), name, keys, added)) for name, keys in LISTS.items()}
    number, url = plain(fields.text("RecallNumber")), fields.text("URL").strip()
    record_id = fields.take("RecallID")
    texts = {name: plain(fields.text(name)) for name in ("Title", "Description", "ConsumerContact", "SoldAtLabel")}
    _day(fields.text("LastPublishDate") or "2000-01-01", "LastPublishDate")
    raw = Raw(
        form="api",
        place=place,
        id=notice_id(number, record_id, url),
        published=_day(fields.text("RecallDate"), "RecallDate"),
        title=texts["Title"],
        url=url,
        description=texts["Description"],
        contact=texts["ConsumerContact"],
        **_of_lists(lists),
    )
    return raw, [*fields.left, *added]


def _of_lists(lists: dict[str, list[dict[str, str]]]) -> dict[str, Any]:
    column = partial(_column, lists)
    return {
        "names": (*column("Products", "Name"), *column("Products", "Description")),
        "units": column("Products", "NumberOfUnits"),
        "hazards": " ".join(column("Hazards", "Name")),
        "remedy": " ".join(column("Remedies", "Name")),
        "options": column("RemedyOptions", "Option"),
        "incidents": " ".join(column("Injuries", "Name")),
        "sold_at": " ".join(column("Retailers", "Name")),
        "parties": tuple(_parties(lists)),
        "firms": " ; ".join(
            name for role in ("Manufacturers", "Importers", "Distributors") for name in column(role, "Name")
        ),
        "codes": column("ProductUPCs", "UPC"),
        "links": column("Inconjunctions", "URL"),
        "models": column("Products", "Model"),
    }


def _column(lists: dict[str, list[dict[str, str]]], name: str, key: str) -> tuple[str, ...]:
    return tuple(entry[key] for entry in lists[name] if entry[key])


def _entries(value: object, name: str, keys: tuple[str, ...], added: list[str]) -> Iterator[dict[str, str]]:
    """Return the entries of a list, each with all its fields as plain text; null is an empty list."""
    if value is None:
        return
    if not isinstance(value, list):
        raise ValueError(f'the field "{name}" is no list')
    for entry in value:
        fields = Fields(entry)
        yield {key: _scalar(fields, key) for key in keys}
        added.extend(f"{name}.{left}" for left in fields.left)


def _scalar(fields: Fields, key: str) -> str:
    value = fields.take(key)
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise ValueError(f'the field "{key}" is neither text nor a number')
    return plain(value) if value and key not in _UNREAD else value


def _parties(lists: dict[str, list[dict[str, str]]]) -> Iterator[Party]:
    roles: tuple[tuple[str, PartyRole], ...] = (
        ("Manufacturers", "maker"),
        ("Importers", "importer"),
        ("Distributors", "distributor"),
    )
    for name, role in roles:
        for entry in lists[name]:
            yield from parties(entry["Name"], role)


def _day(text: str, field: str) -> str:
    day = text.partition("T")[0]
    if len(day) != 10 or interval(day) is None or not FIRST_YEAR <= int(day[:4]) <= LAST_YEAR:
        raise ValueError(f'the field "{field}" is "{text[:40]}", not a day')
    return day
