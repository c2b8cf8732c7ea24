"""Files from disk into the archive: all of them read in full first, then all kept, or none."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path

import msgspec

from recallscope.archive.digest import Digest, Reader, digest
from recallscope.archive.finding import COMMON_SUFFIXES, document_name, find
from recallscope.archive.objects import sha256
from recallscope.archive.progress import Progress, Silent
from recallscope.archive.store import Archive, Arrival
from recallscope.archive.unpack import too_large, unpack
from recallscope.errors import InputError
from recallscope.settings import Settings
from recallscope.sources import Source

_FEW = 8
"""Files below which starting processes takes longer than it saves."""


class ImportResult(msgspec.Struct, frozen=True, kw_only=True):
    """What an import brought. Records and problems are those of all documents given, known ones included."""

    source: str
    new: int
    known: int
    records: int
    problems: int
    newest: str | None
    skipped: tuple[str, ...] = ()


class _Checked(msgspec.Struct, frozen=True, kw_only=True):
    path: Path
    sha256: str
    digest: Digest


_Check = Callable[[Path], _Checked]


def import_paths(
    settings: Settings, source: Source, paths: Sequence[Path], progress: Progress | None = None
) -> ImportResult:
    """Return what came of keeping every document in these files and folders.

    InputError, with nothing kept, if one of them can't be read: its text names the file, and line and field if known.
    """
    progress = progress or Silent()
    found = find(paths, source.suffixes or COMMON_SUFFIXES)
    checked = _check_all(settings, source, found.files, progress)
    progress.begin("keeping", len(checked))
    added = Archive(settings.archive).add_all(_arrivals(settings, source.name, checked, progress))
    new = sum(one.new for one in added)
    return ImportResult(
        source=source.name,
        new=new,
        known=len(added) - new,
        records=sum(len(one.digest.ids) for one in checked),
        problems=sum(one.digest.problems for one in checked),
        newest=max((one.digest.newest for one in checked if one.digest.newest), default=None),
        skipped=tuple(str(path) for path in found.skipped),
    )


def _check_all(settings: Settings, source: Source, files: Sequence[Path], progress: Progress) -> list[_Checked]:
    check = partial(_check, source, settings.max_document_bytes)
    with _pool(settings.workers if len(files) >= _FEW else 1) as pool:
        # Processes start before anything else does: a bar has a thread, and threads don't survive a fork.
        results = map(check, files) if pool is None else pool.map(check, files)
        progress.begin("reading", len(files))
        try:
            return [_counted(one, progress) for one in results]
        except BrokenProcessPool as error:
            raise InputError("a process that read the documents was ended from outside; out of memory?") from error
        finally:
            if pool is not None:
                pool.shutdown(cancel_futures=True)


def _pool(workers: int) -> AbstractContextManager[ProcessPoolExecutor | None]:
    return ProcessPoolExecutor(workers) if workers > 1 else nullcontext()


def _counted(checked: _Checked, progress: Progress) -> _Checked:
    progress.advance()
    return checked


def _check(source: Reader, max_bytes: int, path: Path) -> _Checked:
    arrival = _load(source.name, max_bytes, path)
    try:
        found = digest(source, arrival.document)
    except InputError as error:
        raise InputError(_with_path(str(error), path)) from error
    return _Checked(path=path, sha256=sha256(arrival.content), digest=found)


def _with_path(line: str, path: Path) -> str:
    """Return the line with the file as the user named it: a source knows only the document's own name."""
    name = document_name(path)
    return f"{path}{line.removeprefix(name)}" if line.startswith(name) else f"{path}: {line}"


def _arrivals(settings: Settings, source: str, checked: Sequence[_Checked], progress: Progress) -> Iterator[Arrival]:
    # Documents are read a second time, so that a folder of them need not fit into memory.
    for one in checked:
        arrival = _load(source, settings.max_document_bytes, one.path)
        if sha256(arrival.content) != one.sha256:
            raise InputError(f"{one.path}: changed while it was being imported")
        yield arrival
        progress.advance()


def _load(source: str, max_bytes: int, path: Path) -> Arrival:
    try:
        if path.stat().st_size > max_bytes:
            raise too_large(str(path), max_bytes)
        packed = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    return Arrival(source=source, name=document_name(path), content=unpack(packed, str(path), max_bytes))
