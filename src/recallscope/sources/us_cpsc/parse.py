"""Documents of the US Consumer Product Safety Commission -> notices and problems, in the document's order."""

from collections.abc import Callable, Iterator
from typing import Any

import msgspec

from recallscope.errors import InputError, at
from recallscope.records.document import Document, Evidence
from recallscope.sources import Record
from recallscope.sources.reading import form_of, problem, read_csv, read_json
from recallscope.sources.us_cpsc import api, export
from recallscope.sources.us_cpsc.notices import notice
from recallscope.sources.us_cpsc.raw import Raw
from recallscope.text.notices.hazards import OPTIONS

_LOOK = 4096


def parse(document: Document) -> Iterator[Record]:
    """Return every record of a document of either form; InputError where it is neither the API's nor the export's."""
    start = document.content[:_LOOK].removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"["):
        return _from_api(document)
    if all(column.encode() in start.split(b"\n", 1)[0] for column in export.HEADER):
        return _records(document, ((f"line {line}", row) for line, row in read_csv(document)), export.read)
    raise InputError(
        f"{at(document.name)}: neither the Recalls API's JSON array nor the site's CSV export, but {form_of(start)}"
    )


def _from_api(document: Document) -> Iterator[Record]:
    records = read_json(document)
    return _records(document, ((f"[{place}]", record) for place, record in enumerate(records)), api.read)


def _records(
    document: Document, rows: Iterator[tuple[str, Any]], read: Callable[[Any, str], tuple[Raw, list[str]]]
) -> Iterator[Record]:
    """Return the records of rows, and a Problem for each row, added field or unknown category that is none."""
    seen: dict[str, tuple[str, Raw]] = {}
    told: set[str] = set()
    for place, row in rows:
        try:
            raw, added = read(row, place)
        except ValueError as error:
            yield problem(document, place, str(error))
            continue
        for name in [name for name in added if name not in told]:
            told.add(name)
            yield problem(document, place, f'"{name}" is new: nobody reads it', field=name, url=raw.url, lost=False)
        yield from _options(document, raw, told)
        earlier = seen.get(raw.id)
        if earlier:
            yield _repeated(document, raw, *earlier)
            continue
        seen[raw.id] = (place, raw)
        evidence = Evidence(source=document.source, document=document.sha256, place=place, url=raw.url)
        yield notice(raw, evidence)


def _options(document: Document, raw: Raw, told: set[str]) -> Iterator[Record]:
    """Return a warning for each remedy that is none of the publisher's known choices, once a document."""
    for option in raw.options:
        if option.lower() not in OPTIONS and option not in told:
            told.add(option)
            why = f'"{option[:60]}" is no remedy that we know'
            yield problem(document, raw.place, why, field="RemedyOptions", url=raw.url, lost=False)


def _repeated(document: Document, raw: Raw, place: str, first: Raw) -> Record:
    if msgspec.structs.replace(raw, place=place) == first:
        return problem(document, raw.place, f"{raw.id} repeats the record at {place}", url=raw.url, lost=False)
    return problem(document, raw.place, f"{raw.id} stands at {place} with other content", url=raw.url)
