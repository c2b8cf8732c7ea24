"""A file of units in, a file of verdicts out: row by row, in bounded memory, safe to open in a spreadsheet."""

import csv
import gc
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

import msgspec

from recallscope.check.unit import FIELDS, Unit, understand
from recallscope.check.verdict import Assessment, assess, says
from recallscope.clean.text import name_key
from recallscope.errors import InputError, at
from recallscope.snapshot.opened import Snapshot

COLUMNS = (
    *("id", "recall_status", "recall_ids", "recall_notices", "asks", "certificate_status"),
    *("carriage_decision", "carriage_asks", "sale_decision", "says"),
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


class Progress(Protocol):
    """Who is told how far it has got."""

    def begin(self, what: str, total: int | None = None) -> None: ...
    def advance(self, steps: int = 1) -> None: ...


def check_file(snapshot: Snapshot, units: Path, out: Path, language: str, progress: Progress) -> dict[str, int]:
    """Return how many units got which status. InputError where the file is no CSV with known columns."""
    with _without_cycles():
        return _check_file(snapshot, units, out, language, progress)


@contextmanager
def _without_cycles() -> Iterator[None]:
    """Hold back the collector of reference cycles: rows make none, and looking for them takes a tenth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _check_file(snapshot: Snapshot, units: Path, out: Path, language: str, progress: Progress) -> dict[str, int]:
    counts = dict.fromkeys(("recalled", "cannot_tell", "not_listed", "unread"), 0)
    draft = out.with_name(f".{out.name}.part")
    try:
        with (
            units.open(encoding="utf-8-sig", newline="") as source,
            draft.open("w", encoding="utf-8", newline="") as to,
        ):
            progress.begin("checking", None)
            writer = csv.writer(to)
            writer.writerow(COLUMNS)
            for row in _verdicts(snapshot, units, source, language, counts):
                writer.writerow([neutral(cell) for cell in row])
                progress.advance()
        draft.replace(out)
    except OSError as error:
        raise InputError(f"{error.filename}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{units}: not UTF-8 (byte {error.start} of a block)") from error
    finally:
        draft.unlink(missing_ok=True)
    return counts


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _verdicts(
    snapshot: Snapshot, path: Path, source: Any, language: str, counts: dict[str, int]
) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(source)
    header = _header(path, reader)
    try:
        for number, cells in enumerate(reader):
            if len(cells) > len(header):
                raise InputError(f"{at(path, reader.line_num)}: {len(cells)} cells, the header has {len(header)}")
            yield _verdict(snapshot, dict(zip(header, cells, strict=False)), number, language, counts)
    except csv.Error as error:
        raise InputError(f"{at(path, reader.line_num)}: not readable as CSV: {error}") from error


def _header(path: Path, reader: Any) -> list[str]:
    """Return the column names. Columns that are none of ours stay unread: people keep notes in their files."""
    header = [name.strip().lower() for name in next(reader, [])]
    if not set(FIELDS) & set(header):
        raise InputError(f"{at(path, 1)}: no known column; there are {', '.join(('id', *FIELDS))}")
    double = next((name for name in header if name in FIELDS and header.count(name) > 1), None)
    if double:
        raise InputError(f"{at(path, 1, double)}: this column is there twice")
    return header


def _verdict(
    snapshot: Snapshot, row: dict[str, str], number: int, language: str, counts: dict[str, int]
) -> tuple[str, ...]:
    unit = _with_known_rule_sets(snapshot, understand(row))
    found = assess(snapshot, unit)
    counts[found.status] += 1
    counts["unread"] += bool(unit.unread)
    scopes = [asked.scope for asked in found.matching]
    recalled = (
        found.status,
        _joined(scope.event for scope in scopes),
        _joined(notice for scope in scopes for notice in scope.notices),
        _joined(ask.fact for ask in found.recall.asks),
    )
    id = row.get("id") or str(number)
    return id, *recalled, found.certificate.status, *_ruled(found), says(snapshot, found, language)


def _joined(values: Iterable[str]) -> str:
    return ";".join(dict.fromkeys(values))


def _with_known_rule_sets(snapshot: Snapshot, unit: Unit) -> Unit:
    """Return the unit without flights or sales that no rule set is called: in a file they are unread, no error."""
    unknown: list[tuple[str, str]] = []
    for field, names in (("flight", unit.flights), ("sale", unit.sales)):
        known = snapshot.rule_names("carriage" if field == "flight" else "sale") if names else {}
        if not all(name_key(name) in known for name in names):
            unknown.append((field, ";".join(names)))
    if not unknown:
        return unit
    kept = {f"{field}s": () for field, _ in unknown}
    return msgspec.structs.replace(unit, unread=(*unit.unread, *unknown), **kept)


def _ruled(found: Assessment) -> tuple[str, str, str]:
    """Return carriage decision, its asks, and sale decision; a flight or market that is not known can't be told."""
    unread = dict(found.unit.unread)
    carriage, sale = found.rulings.get("carriage"), found.rulings.get("sale")
    decision = carriage.judged.decision if carriage else "cannot_tell" if "flight" in unread else ""
    asks = _joined(ask.fact for ask in carriage.asks) if carriage else "flight" if "flight" in unread else ""
    return decision, asks, sale.judged.decision if sale else "cannot_tell" if "sale" in unread else ""
