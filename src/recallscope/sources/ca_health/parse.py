"""Health Canada's open data file -> notices and problems, in the document's order."""

from collections.abc import Iterator

from recallscope.errors import InputError, at
from recallscope.records.document import Document, Evidence
from recallscope.sources import Record
from recallscope.sources.ca_health.notices import notice
from recallscope.sources.ca_health.raw import Raw, read
from recallscope.sources.reading import form_of, problem, read_json


def parse(document: Document) -> Iterator[Record]:
    """Return every row of a document as a notice or Problem; InputError where it is not the open data's JSON array."""
    start = document.content[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    if not start.startswith(b"["):
        raise InputError(f"{at(document.name)}: not Health Canada's JSON array of recalls, but {form_of(start)}")
    return _records(document, read_json(document))


def _records(document: Document, rows: list[object]) -> Iterator[Record]:
    seen: dict[str, tuple[str, Raw]] = {}
    told: set[tuple[str, str]] = set()
    for number, row in enumerate(rows):
        place = f"[{number}]"
        try:
            raw, added, unknown = read(row)
        except ValueError as error:
            yield problem(document, place, str(error))
            continue
        warnings = [("", name) for name in added] + unknown + ([("Last updated", "")] if not raw.published else [])
        for warning in [one for one in warnings if one not in told]:
            told.add(warning)
            yield problem(document, place, _why(*warning), field=warning[0] or warning[1], url=raw.url, lost=False)
        if raw.nid in seen:
            yield _repeated(document, place, raw, *seen[raw.nid])
            continue
        seen[raw.nid] = (place, raw)
        yield notice(raw, Evidence(source=document.source, document=document.sha256, place=place, url=raw.url))


def _why(field: str, value: str) -> str:
    if not field:
        return f'"{value}" is new: nobody reads it'
    if not value:
        return f'"{field}" is empty here, and perhaps below: the notice has no date'
    return f'"{value[:60]}" is no value of "{field}" that we know'


def _repeated(document: Document, place: str, raw: Raw, first_place: str, first: Raw) -> Record:
    if raw == first:
        return problem(document, place, f"NID {raw.nid} repeats the record at {first_place}", url=raw.url, lost=False)
    return problem(document, place, f"NID {raw.nid} stands at {first_place} with other content", url=raw.url)
