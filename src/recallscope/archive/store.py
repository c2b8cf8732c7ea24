"""The archive: documents by the hash of their content, compressed, append-only."""

import hashlib
import os
import uuid
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import msgspec
import zstandard

from recallscope.archive.index import Entry, Index
from recallscope.errors import InputError
from recallscope.records.document import Document

_LEVEL = 9
"""Where zstandard still packs 20 MB of JSON in well under a second."""


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """A document that is to be kept, decompressed, and where it came from (nothing, if from disk)."""

    source: str
    name: str
    content: bytes
    full: bool = False
    url: str = ""
    etag: str = ""
    last_modified: str = ""

    @property
    def document(self) -> Document:
        """The document as sources read it."""
        return Document(source=self.source, sha256=sha256(self.content), name=self.name, content=self.content)


class Added(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an arrival: its entry, and whether the archive did not have the document before."""

    entry: Entry
    new: bool


def sha256(content: bytes) -> str:
    """Return the hash by which the archive knows this content."""
    return hashlib.sha256(content).hexdigest()


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Archive:
    """A folder of documents: `objects/ab/cdef....zst`, `index.jsonl`, `lock`."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self._folder = folder
        self._index = Index(folder / "index.jsonl")
        self._now = now

    def entries(self, source: str | None = None) -> list[Entry]:
        """Return the documents (of one source), each once, the one heard of last at the end."""
        try:
            found = self._index.read()
        except OSError as error:
            raise _unusable(self._folder, error) from error
        return [entry for entry in found if source in (None, entry.source)]

    def newest(self, source: str, url: str | None = None) -> Entry | None:
        """Return the entry of a source (and address) heard of last, if there is one."""
        fitting = (entry for entry in reversed(self.entries(source)) if url in (None, entry.url))
        return next(fitting, None)

    def read(self, entry: Entry) -> Document:
        """Return a document, its hash verified; InputError naming the object if it is missing or damaged."""
        path = self._object(entry.sha256)
        content = _unpacked(path, entry.size)
        if content is None or sha256(content) != entry.sha256:
            why = "damaged" if path.exists() else "missing"
            raise InputError(f"{path}: the archive's copy of {entry.name} ({entry.source}) is {why}; import it again")
        return Document(source=entry.source, sha256=entry.sha256, name=entry.name, content=content)

    def holds(self, entry: Entry) -> bool:
        """Return whether the document's object is there (not whether it is intact)."""
        return self._object(entry.sha256).is_file()

    def add(self, arrival: Arrival) -> Added:
        """Keep one document; return its entry and whether it is new."""
        return self.add_all([arrival])[0]

    def add_all(self, arrivals: Iterable[Arrival]) -> list[Added]:
        """Keep all the documents or, where one can't be had, none; return what became of each.

        Objects are written one after another, then all lines of the index at once: an object without a line is
        no document.
        """
        try:
            drafts = [self._keep(arrival) for arrival in arrivals]
            with self._locked():
                return self._enter(drafts)
        except OSError as error:
            raise _unusable(self._folder, error) from error

    def _locked(self) -> "contextlib.AbstractContextManager[None]":
        self._folder.mkdir(parents=True, exist_ok=True)
        return self._index.locked()

    def _keep(self, arrival: Arrival) -> Entry:
        entry = Entry(
            source=arrival.source,
            sha256=sha256(arrival.content),
            size=len(arrival.content),
            name=arrival.name,
            retrieved=self._now().isoformat(timespec="seconds"),
            full=arrival.full,
            url=arrival.url,
            etag=arrival.etag,
            last_modified=arrival.last_modified,
        )
        path = self._object(entry.sha256)
        # A damaged object is healed by the same document coming again.
        if _unpacked(path, entry.size) != arrival.content:
            _write(path, zstandard.ZstdCompressor(level=_LEVEL, write_checksum=True).compress(arrival.content))
        return entry

    def _enter(self, drafts: list[Entry]) -> list[Added]:
        known = {entry.key: entry for entry in self._index.read()}
        newest = {(entry.source, entry.url): entry for entry in known.values()}
        lines, added = [], []
        for draft in drafts:
            before = known.get(draft.key)
            entry = draft if before is None else _merged(before, draft)
            if entry != before or (draft.url and newest.get((draft.source, draft.url)) != before):
                lines.append(entry)
            known[entry.key] = newest[entry.source, entry.url] = entry
            added.append(Added(entry=entry, new=before is None))
        self._index.append(lines)
        return added

    def _object(self, digest: str) -> Path:
        return self._folder / "objects" / digest[:2] / f"{digest[2:]}.zst"
