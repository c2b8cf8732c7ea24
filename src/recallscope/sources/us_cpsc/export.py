"""A row of the site's CSV export -> plain values; every one of its 22 columns is taken."""

from recallscope.clean.date import date
from recallscope.clean.text import plain
from recallscope.records.notice import Party, PartyRole
from recallscope.sources.reading import Fields
from recallscope.sources.us_cpsc.api import FIRST_YEAR, LAST_YEAR
from recallscope.sources.us_cpsc.identity import notice_id
from recallscope.sources.us_cpsc.raw import Raw
from recallscope.text.notices.parties import parties

HEADER = ("Recall Number", "Product Safety Warning Number", "Recall Heading")
"""Columns by which the export is known."""

CUSTOM: dict[str, PartyRole | None] = {
    "": None,
    "retailer": "retailer",
    "retailers": "retailer",
    "seller": "seller",
    "sellers": "seller",
    "recalling firm": "distributor",
    "important message from cpsc": None,
    "manufactured in": None,
}
"""What the free column at the end can hold, and the role of the firm in it."""

_TEXTS = (
    "Recall Heading",
    "Name of product",
    "Description",
    "Hazard Description",
    "Consumer Action",
    "Original Product Safety Warning Announcement",
    "Remedy Type",
    "Units",
    "Incidents",
    "Remedy",
    "Sold At Label",
    "Sold At",
    "Importers",
    "Manufacturers",
    "Distributors",
    "Manufactured In",
    "Custom Label",
    "Custom Field",
)


def read(row: dict[str, str], place: str) -> tuple[Raw, list[str]]:
    """Return a row's values and the names of columns that nobody took; ValueError where one is missing or wrong."""
    if None in row or None in row.values():
        raise ValueError("the row has more or fewer cells than the header")
    fields = Fields(row)
    number, warned = plain(fields.text("Recall Number")), plain(fields.text("Product Safety Warning Number"))
    day, warned_day = fields.text("Date"), fields.text("Product Safety Warning Date")
    texts = {name: plain(fields.text(name)) for name in _TEXTS}
    raw = Raw(
        form="export",
        place=place,
        id=notice_id(number or warned),
        published=_day(day if number else warned_day or day),
        warning=not number,
        title=texts["Recall Heading"],
        names=tuple(filter(None, [texts["Name of product"]])),
        description=texts["Description"] or texts["Original Product Safety Warning Announcement"],
        units=tuple(filter(None, [texts["Units"]])),
        hazards=texts["Hazard Description"],
        remedy=texts["Remedy"] or texts["Consumer Action"],
        options=tuple(filter(None, (option.strip() for option in texts["Remedy Type"].split(",")))),
        incidents=texts["Incidents"],
        sold_at=texts["Sold At"],
        parties=_parties(texts),
        firms=" ; ".join(
            filter(None, (texts[name] for name in ("Manufacturers", "Importers", "Distributors", "Custom Field")))
        ),
        earlier_warning=(warned, _day(warned_day)) if number and warned and warned_day else None,
    )
    return raw, [*fields.left, *_unknown_label(texts["Custom Label"])]


def _parties(texts: dict[str, str]) -> tuple[Party, ...]:
    role = CUSTOM.get(_label(texts["Custom Label"]))
    return (
        *parties(texts["Manufacturers"], "maker"),
        *parties(texts["Importers"], "importer"),
        *parties(texts["Distributors"], "distributor"),
        *(parties(texts["Custom Field"], role) if role else ()),
    )


def _unknown_label(label: str) -> list[str]:
    return [] if _label(label) in CUSTOM else [f"Custom Label: {label[:60]}"]


def _label(text: str) -> str:
    return text.strip(" :").lower()


def _day(text: str) -> str:
    day = date(text)
    if day is None or len(day) != 10 or not FIRST_YEAR <= int(day[:4]) <= LAST_YEAR:
        raise ValueError(f'the date "{text[:40]}" is not a day')
    return day
