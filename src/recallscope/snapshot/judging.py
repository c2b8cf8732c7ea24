"""The file of judgements: people's words on pairs of notices, a JSON object a line, only ever added to."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from recallscope.errors import InputError, at
from recallscope.records.judgement import Judgement


class _Line(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One line as it is written: a judgement without its place."""

    a: str
    b: str
    word: str
    by: str
    when: str
    note: str = ""


def read_judgements(path: Path) -> list[Judgement]:
    """Return the judgements of a file, in its order; none where there is no file. InputError naming line and field."""
    try:
        lines = path.read_bytes().split(b"\n")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from error
    return list(_read(path, lines))


def add_judgement(path: Path, one: Judgement) -> None:
    """Add a judgement to the end of a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    line = _Line(a=one.a, b=one.b, word=one.word, by=one.by, when=one.when, note=one.note)
    with path.open("ab") as file:
        file.write(msgspec.json.encode(line) + b"\n")


def _read(path: Path, lines: list[bytes]) -> Iterator[Judgement]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _judgement(path, number, line)


def _judgement(path: Path, number: int, line: bytes) -> Judgement:
    try:
        fields = msgspec.structs.asdict(msgspec.json.decode(line, type=_Line))
        one = msgspec.convert({**fields, "place": f"{path.name}:{number}"}, Judgement)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{at(path, number)}: {error}") from error
    if one.a == one.b:
        raise InputError(f"{at(path, number)}: a judgement is about two notices, not about {one.a} alone")
    return one
