"""A user's file of supply links, CSV -> each of them. A row that can't be read is a problem, the others are kept."""

import csv
from collections.abc import Iterator, Mapping

from recallscope.clean.text import plain
from recallscope.errors import InputError, at
from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence, Problem
from recallscope.records.supply import EVIDENCE, SupplyLink
from recallscope.sources.reading import problem, read_csv

COLUMNS = ("supplier", "customer", "component", "product", "from", "to", "published", "evidence")
OPTIONAL = ("plant",)
NEEDED = ("supplier", "customer", "component", "published", "evidence")
_DATES = ("from", "to", "published")


def parse(document: Document) -> Iterator[SupplyLink | Problem]:
    """Return a link for each row, or what is wrong with it; InputError for another form."""
    known: tuple[str, ...] = ()
    for line, cells in read_csv(document):
        known = known or _columns(document)
        place = at(document.name, line)
        if None in cells or None in cells.values():
            yield problem(document, place, f"needs {len(known)} values")
        elif any(cells.values()):
            yield _link(document, place, {name: plain(text) for name, text in cells.items()})


def _columns(document: Document) -> tuple[str, ...]:
    """Return the columns; InputError where one is missing, unknown or there twice."""
    # Read apart: rows come by name, so that one of two columns of one name would be gone.
    named = next(csv.reader(document.content.decode("utf-8-sig").splitlines()[:1]))
    wrong = sorted((set(named) ^ set(COLUMNS)) - set(OPTIONAL)) or [one for one in named if named.count(one) > 1]
    if wrong:
        raise InputError(f"{at(document.name, 1)}: the columns are {','.join(COLUMNS)}; wrong: {', '.join(wrong)}")
    return tuple(named)


def _link(document: Document, place: str, row: Mapping[str, str]) -> SupplyLink | Problem:
    for field, why in _wrong(row):
        return problem(document, place, why, field=field)
    return SupplyLink(
        supplier=row["supplier"],
        component=row["component"],
        plant=row.get("plant") or None,
        customer=row["customer"],
        models=(row["product"],) if row["product"] else (),
        start=row["from"] or None,
        end=row["to"] or None,
        published=row["published"],
        stated=row["evidence"],  # type: ignore[arg-type]
        note=place,
        evidence=(Evidence(source=document.source, document=document.sha256, place=place, url=""),),
    )


def _wrong(row: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Return each field that can't be read, and why."""
    yield from ((name, "must not be empty") for name in NEEDED if not row[name])
    for name in _DATES:
        if row[name] and interval(row[name]) is None:
            yield name, f"{row[name]!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY"
    if row["evidence"] not in EVIDENCE:
        yield "evidence", f"{row['evidence']!r} is none of {', '.join(EVIDENCE)}"
    begun, ended = (interval(row[name]) for name in ("from", "to"))
    if begun and ended and ended[1] < begun[0]:
        yield "to", f"{row['to']} is before {row['from']}"
