"""Supply links that a user brings: rows of a CSV file into links."""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from recallscope.errors import InputError, at
from recallscope.records.dates import interval
from recallscope.records.supply import EVIDENCE, SupplyLink

COLUMNS = ("supplier", "customer", "component", "product", "from", "to", "published", "evidence")
NEEDED = ("supplier", "customer", "component", "published", "evidence")


def brought(text: str, name: str) -> tuple[SupplyLink, ...]:
    """Return the links of a CSV file, in its order; InputError naming file, line and field where it is broken."""
    reader = csv.DictReader(StringIO(text))
    wrong = set(reader.fieldnames or ()) ^ set(COLUMNS)
    if wrong:
        raise InputError(
            f"{at(name, 1)}: the columns are {','.join(COLUMNS)}; wrong: {', '.join(sorted(map(str, wrong)))}"
        )
    try:
        return tuple(_links(reader, name))
    except csv.Error as error:
        raise InputError(f"{at(name, reader.line_num)}: {error}") from error


def _links(reader: "csv.DictReader[str]", name: str) -> Iterator[SupplyLink]:
    for row in reader:
        if None in row or None in row.values():
            raise InputError(f"{at(name, reader.line_num)}: needs {len(COLUMNS)} values")
        yield _link(row, name, reader.line_num)


def _link(row: Mapping[str, str], name: str, line: int) -> SupplyLink:
    for field in NEEDED:
        if not row[field].strip():
            raise InputError(f"{at(name, line, field)}: must not be empty")
    for field in ("from", "to", "published"):
        if row[field] and interval(row[field]) is None:
            raise InputError(f"{at(name, line, field)}: {row[field]!r} is no date; write YYYY-MM-DD, YYYY-MM or YYYY")
    if row["evidence"] not in EVIDENCE:
        raise InputError(f"{at(name, line, 'evidence')}: {row['evidence']!r} is none of {', '.join(EVIDENCE)}")
    return SupplyLink(
        supplier=row["supplier"].strip(),
        component=row["component"].strip(),
        customer=row["customer"].strip(),
        models=(row["product"].strip(),) if row["product"].strip() else (),
        start=row["from"] or None,
        end=row["to"] or None,
        published=row["published"],
        stated=row["evidence"],  # type: ignore[arg-type]
        note=f"{name}, line {line}",
    )
