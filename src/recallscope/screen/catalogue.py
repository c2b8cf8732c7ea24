"""A catalogue, whatever its form: Parquet, CSV, TSV or JSON lines, packed or not, as pieces of listings."""

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import msgspec

from recallscope.errors import InputError
from recallscope.screen.delimited import Delimited, Row
from recallscope.screen.encoding import HEAD, encoding_of
from recallscope.screen.json_lines import JsonLines
from recallscope.screen.lines import Lines
from recallscope.screen.listings import BYTES_TOGETHER, Broken, Piece, from_rows, listings
from recallscope.screen.packing import Unpacked, unpacked
from recallscope.screen.parquet import parquet_columns, parquet_files, slices

Note = Callable[[Broken], None]
_ENDS = 1 << 20
_PAGE = re.compile(rb"\s*(<!doctype\s+html|<html|<head|<\?xml|<!--)", re.I)
_OTHERS = {
    b"PK\x03\x04": "a ZIP or Excel file; save it as CSV",
    b"%PDF": "a PDF",
    b"\xd0\xcf\x11\xe0": "an Excel file; save it as CSV",
}


class Catalogue(msgspec.Struct, frozen=True):
    """An open catalogue: its columns by field, its pieces in order, broken rows noted.

    `rows` is known of Parquet only; `total` is the size in the steps that pieces count.
    """

    path: Path
    parquet: bool
    columns: Mapping[str, str]
    rows: int | None
    total: int
    fingerprint: str
    pieces: Callable[[Note], Iterator[Piece]]


def open_catalogue(path: Path, given: Mapping[str, str], encoding: str | None, together: int) -> Catalogue:
    """Return the catalogue; InputError where it is none, or has no titles."""
    try:
        parquet = is_parquet(path)
        return _parquet(path, given, together) if parquet else _text(path, given, encoding, together)
    except OSError as error:
        raise InputError(f"{error.filename or path}: {error.strerror or error}") from error


def is_parquet(path: Path) -> bool:
    """Tell whether a catalogue is Parquet, a file or a folder; OSError where it can't be read."""
    return path.is_dir() or _head(path, 4) == b"PAR1"


def _parquet(path: Path, given: Mapping[str, str], together: int) -> Catalogue:
    columns = parquet_columns(path, given)
    total = sum(one.rows for one in slices(path, together))

    def pieces(note: Note) -> Iterator[Piece]:
        for one in slices(path, together):
            yield Piece(one.number, one.first_row, one.rows, one.rows, slice=one)

    return Catalogue(path, True, columns, total, total, fingerprint(path), pieces)


def _text(path: Path, given: Mapping[str, str], encoding: str | None, together: int) -> Catalogue:
    rows, raw = open_rows(path, given, encoding)
    columns = rows.columns
    raw.close()
    total = path.stat().st_size
    return Catalogue(
        path, False, columns, None, total, fingerprint(path), partial(_text_pieces, path, given, encoding, together)
    )


def _text_pieces(
    path: Path, given: Mapping[str, str], encoding: str | None, together: int, note: Note
) -> Iterator[Piece]:
    rows, raw = open_rows(path, given, encoding)
    some: list[Row] = []
    number, size, taken = 0, 0, 0
    for row in rows.rows():
        if isinstance(row, Broken):
            note(row)
            continue
        some.append(row)
        size += sum(map(len, filter(None, row[1])))
        if len(some) == together or size >= BYTES_TOGETHER:
            yield _piece(number, some, rows.fields, raw.taken - taken)
            number, size, taken, some = number + 1, 0, raw.taken, []
    if some:
        yield _piece(number, some, rows.fields, raw.taken - taken)
    raw.close()


def _piece(number: int, some: list[Row], fields: tuple[str, ...], steps: int) -> Piece:
    columns = from_rows(fields, (cells for _, cells in some))
    numbers = [row for row, _ in some]
    return Piece(number, numbers[0], len(some), steps, listings(columns, numbers))


def open_rows(path: Path, given: Mapping[str, str], encoding: str | None) -> tuple[Delimited | JsonLines, Unpacked]:
    """Return the rows of a catalogue that is text, and the stream that they come from; whoever opens it closes it."""
    stream, raw = unpacked(path)
    head = stream.peek(HEAD)[:HEAD]
    _refuse_others(head, path)
    name = encoding or encoding_of(_beginning(path), str(path))
    lines = Lines(stream, name, path)
    form = JsonLines if _is_json(path, _beginning(path).decode(name, "ignore")) else Delimited
    return form(path, lines, given), raw


def _beginning(path: Path) -> bytes:
    """Return the first bytes of a file's content, unpacked."""
    stream, raw = unpacked(path)
    try:
        return stream.read(HEAD)
    finally:
        raw.close()


def _is_json(path: Path, text: str) -> bool:
    text = text.lstrip("\ufeff \t\r\n")
    if text.startswith("["):
        raise InputError(f"{path}: one JSON array; write one object a line (JSON lines)")
    return text.startswith("{") or bool({".jsonl", ".ndjson", ".json"} & set(path.suffixes))


def _refuse_others(head: bytes, path: Path) -> None:
    if not head:
        raise InputError(f"{path}: empty")
    if _PAGE.match(head.lstrip(b"\xef\xbb\xbf")):
        raise InputError(f"{path}: a web page (HTML or XML), no catalogue")
    for mark, what in _OTHERS.items():
        if head.startswith(mark):
            raise InputError(f"{path}: {what}; a catalogue is Parquet, CSV, TSV or JSON lines")


def fingerprint(path: Path) -> str:
    """Return a mark of a file's content that is cheap to take: sizes, times of change, beginnings and ends."""
    mark = hashlib.sha256()
    for file in parquet_files(path):
        state = file.stat()
        mark.update(f"{file.name} {state.st_size} {state.st_mtime_ns}".encode())
        with file.open("rb") as opened:
            mark.update(opened.read(_ENDS))
            opened.seek(max(0, state.st_size - _ENDS))
            mark.update(opened.read(_ENDS))
    return mark.hexdigest()[:32]


def _head(path: Path, count: int) -> bytes:
    with path.open("rb") as file:
        return file.read(count)
