"""Paths as given on the command line -> the files to read, in a fixed order."""

import stat
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePath

import msgspec

from recallscope.errors import InputError

PACKINGS = (".gz", ".zst")
COMMON_SUFFIXES = (".json", ".jsonl", ".csv", ".xml", ".yaml", ".yml")


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """The files to read, and those of a folder that no reader asks for."""

    files: tuple[Path, ...]
    skipped: tuple[Path, ...]


def find(paths: Sequence[Path], suffixes: Sequence[str]) -> Found:
    """Return the files of all paths: one named itself is always read, in a folder the suffix decides.

    Hidden files are passed over. InputError: a path that is not there or not readable, an empty folder, a loop.
    """
    taken: dict[Path, None] = {}
    skipped: dict[Path, None] = {}
    for path in paths:
        if _kind(path) != stat.S_IFDIR:
            taken[_checked_file(path)] = None
            continue
        for file in _walk(path, ()):
            (taken if _suffix(file) in suffixes else skipped)[file] = None
        if not any(file.is_relative_to(path) for file in taken):
            raise InputError(f"{path}: no document in this folder (looked for {', '.join(suffixes)})")
    return Found(files=tuple(taken), skipped=tuple(skipped))


def document_name(path: PurePath) -> str:
    """Return the name of the document in a file: the file's own, without the ending that says it is packed."""
    return path.stem if path.suffix.lower() in PACKINGS else path.name


def _suffix(path: Path) -> str:
    return Path(document_name(path)).suffix.lower()


def _walk(folder: Path, above: tuple[tuple[int, int], ...]) -> Iterator[Path]:
    here = (folder.stat().st_dev, folder.stat().st_ino)
    if here in above:
        raise InputError(f"{folder}: a symbolic link leads back to a folder above it")
    for path in _listed(folder):
        if path.name.startswith("."):
            continue
        kind = _kind(path)
        if kind == stat.S_IFDIR:
            yield from _walk(path, (*above, here))
        elif kind == stat.S_IFREG:
            yield path


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError as error:
        raise InputError(f"{folder}: {error.strerror}") from error


def _kind(path: Path) -> int:
    try:
        return stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError) as error:
        raise InputError(f"{path}: {getattr(error, 'strerror', None) or error}") from error


def _checked_file(path: Path) -> Path:
    if _kind(path) != stat.S_IFREG:
        raise InputError(f"{path}: neither a file nor a folder")
    return path
