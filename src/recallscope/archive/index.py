"""The archive's index: one line a document in `index.jsonl`, appended under a lock, never rewritten."""

import contextlib
import fcntl
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from recallscope.errors import InputError, at


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One document of the archive. `full` tells a fetched full feed from a part; `url` is empty where imported.

    `retrieved` is an ISO date-time (UTC). It is known here only and never reaches a snapshot.
    """

    source: str
    sha256: str
    size: int
    name: str
    retrieved: str
    full: bool = False
    url: str = ""
    etag: str = ""
    last_modified: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """The source and the hash: what makes two entries the same document."""
        return self.source, self.sha256


class Index:
    """The lines of one index file. Reading needs no lock: a half-written last line is not yet a line."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> list[Entry]:
        """Return one entry a document, the latest line of each, in order of those lines; InputError naming a bad one.

        A later line about the same document says more of it (its address, that it is full); the log keeps both.
        """
        latest: dict[tuple[str, str], Entry] = {}
        for number, line in enumerate(self._complete().split(b"\n")[:-1], start=1):
            entry = self._decode(line, number)
            latest.pop(entry.key, None)
            latest[entry.key] = entry
        return list(latest.values())

    def append(self, entries: Sequence[Entry]) -> None:
        """Write all the entries in one go, after what a crash may have left half-written is cut off. Lock first."""
        with self._path.open("ab") as file:
            file.truncate(len(self._complete()))
            file.write(b"".join(msgspec.json.encode(entry) + b"\n" for entry in entries))
            file.flush()
            os.fsync(file.fileno())

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Hold the archive's lock, so that of two processes one waits; a process that dies lets go of it."""
        with self._path.with_name("lock").open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)
            yield

    def _complete(self) -> bytes:
        try:
            written = self._path.read_bytes()
        except FileNotFoundError:
            return b""
        return written[: written.rfind(b"\n") + 1]

    def _decode(self, line: bytes, number: int) -> Entry:
        try:
            return msgspec.json.decode(line, type=Entry)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise InputError(f"{at(self._path, number)}: the archive's index is damaged: {error}") from error
