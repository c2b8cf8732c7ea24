"""A row of the open data file -> plain values; every one of its 11 fields is taken."""

import re

import msgspec

from recallscope.clean.text import plain
from recallscope.records.dates import interval
from recallscope.sources.ca_health.categories import ARCHIVED, CLASSES, ORGANIZATIONS
from recallscope.sources.reading import Fields

PREFIX = "ca-health"
FIRST_YEAR, LAST_YEAR = 1980, 2099
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_TRANSPORT = re.compile(r"Transport Canada Recall - ((?:19|20)\d\d)\d{3}\b")
_IN_TITLE = re.compile(r"\(((?:19|20)\d\d-\d\d-\d\d)\)")


class Raw(msgspec.Struct, frozen=True, kw_only=True):
    """What one row says, field by field, as plain text."""

    nid: str
    published: str
    title: str
    url: str
    organization: str
    product: str
    issue: str
    advice: str
    category: str
    archived: bool


def read(row: object) -> tuple[Raw, list[str], list[tuple[str, str]]]:
    """Return a row's values, fields that nobody took, (field, value) of unknown words; ValueError if unreadable."""
    fields = Fields(row)
    nid = _nid(fields.take("NID"))
    texts = {
        name: fields.text(name)
        for name in ("Title", "URL", "Organization", "Product", "Issue", "What you should do", "Category")
    }
    recall_class, updated, archived = fields.text("Recall class"), fields.text("Last updated"), fields.text("Archived")
    title = plain(texts["Title"])
    raw = Raw(
        nid=nid,
        published=_day(updated, title),
        title=title,
        url=texts["URL"].strip(),
        organization=texts["Organization"],
        product=plain(texts["Product"]),
        issue=texts["Issue"],
        advice=texts["What you should do"],
        category=texts["Category"],
        archived=ARCHIVED.get(archived, False),
    )
    return raw, list(fields.left), _unknown(texts["Organization"], recall_class, archived)


def _nid(value: object) -> str:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if not isinstance(text, str) or not text.isascii() or not text.isdigit() or len(text) > 9:
        raise ValueError(f'the field "NID" is {str(value)[:40]!r}, not a number')
    return text


def _day(text: str, title: str) -> str:
    """Return the day of the last update; the year or day that the title tells where there is none, else nothing."""
    if text:
        found = interval(text) if _DAY.match(text) else None
        if found is None or not FIRST_YEAR <= found[0].year <= LAST_YEAR:
            raise ValueError(f'the field "Last updated" is "{text[:40]}", not a day')
        return text
    told = _TRANSPORT.match(title) or _IN_TITLE.search(title)
    return told[1] if told else ""


def _unknown(organization: str, recall_class: str, archived: str) -> list[tuple[str, str]]:
    found = [] if organization in ORGANIZATIONS else [("Organization", organization)]
    found += [("Recall class", one) for one in recall_class.split(" - ") if one not in CLASSES]
    return found if archived in ARCHIVED else [*found, ("Archived", archived)]
