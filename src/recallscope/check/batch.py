"""A file of units in, a file of verdicts out: row by row, in bounded memory, safe to open in a spreadsheet."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Protocol, TextIO

from recallscope.check.judging import Judge, Judged
from recallscope.check.unit import FIELDS
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
    draft = out.with_name(f".{out.name}.part")
    try:
        with (
            units.open(encoding="utf-8-sig", newline="") as source,
            draft.open("w", encoding="utf-8", newline="") as to,
        ):
            counts = _write(to, Judge(snapshot, language).all(_rows(units, source)), progress)
        draft.replace(out)
    except OSError as error:
        raise InputError(f"{error.filename}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise InputError(f"{units}: not UTF-8 (byte {error.start} of a block)") from error
    finally:
        draft.unlink(missing_ok=True)
    return counts


def _write(to: TextIO, judged: Iterable[Sequence[Judged]], progress: Progress) -> dict[str, int]:
    """Write the verdicts as they come; return the counts."""
    counts = dict.fromkeys(("recalled", "cannot_tell", "not_listed", "unread"), 0)
    writer = csv.writer(to)
    writer.writerow(COLUMNS)
    begun = False
    for some in judged:
        if not begun:
            # Not before the first verdicts: a bar has a thread, and the processes that judge are forked.
            progress.begin("checking", None)
            begun = True
        for cells, unread in some:
            writer.writerow([neutral(cell) for cell in cells])
            counts[cells[1]] += 1
            counts["unread"] += unread
        progress.advance(len(some))
    return counts


def neutral(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) or cell.lstrip().startswith(_FORMULA) else cell


def _rows(path: Path, source: TextIO) -> Iterator[tuple[int, dict[str, str]]]:
    """Return each row with its number from 0."""
    reader = csv.reader(source)
    header = _header(path, reader)
    try:
        for number, cells in enumerate(reader):
            if len(cells) > len(header):
                raise InputError(f"{at(path, reader.line_num)}: {len(cells)} cells, the header has {len(header)}")
            yield number, dict(zip(header, cells, strict=False))
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
