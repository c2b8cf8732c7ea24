"""The archive: documents by the hash of their content, compressed, append-only."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from recallscope.archive.index import Entry, Index
from recallscope.archive.objects import Objects, sha256
from recallscope.errors import InputError
from recallscope.records.document import Document


class Arrival(msgspec.Struct, frozen=True, kw_only=True):
    """A document that is to be kept, decompressed, and where it came from (`url` is empty if from disk)."""

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


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Archive:
    """A folder of documents: `objects/ab/cdef....zst`, `index.jsonl`, `lock`. Safe to use from several processes."""

    def __init__(self, folder: Path, now: Callable[[], datetime] = _utc_now) -> None:
        self._folder = folder
        self._index = Index(folder / "index.jsonl")
        self._objects = Objects(folder / "objects")
        self._now = now

    def entries(self, source: str | None = None) -> list[Entry]:
        """Return the documents (of one source), each once, the one heard of last at the end."""
        try:
            found = self._index.read()
        except OSError as error:
            raise self._unusable(error) from error
        return [entry for entry in found if source in (None, entry.source)]

    def newest(self, source: str, url: str | None = None) -> Entry | None:
        """Return the entry of a source (and address) heard of last, if there is one."""
        fitting = (entry for entry in reversed(self.entries(source)) if url in (None, entry.url))
        return next(fitting, None)

    def read(self, entry: Entry) -> Document:
        """Return a document, its hash verified; InputError naming the object if it is missing or damaged."""
        path = self._objects.path(entry.sha256)
        try:
            content = self._objects.read(entry.sha256, entry.size)
        except OSError as error:
            raise self._unusable(error) from error
        if content is None:
            why = "damaged" if path.exists() else "missing"
            raise InputError(f"{path}: the archive's copy of {entry.name} ({entry.source}) is {why}; import it again")
        return Document(source=entry.source, sha256=entry.sha256, name=entry.name, content=content)

    def holds(self, entry: Entry) -> bool:
        """Return whether the document's object is there and intact."""
        return self._objects.read(entry.sha256, entry.size) is not None

    def add(self, arrival: Arrival) -> Added:
        """Keep one document; return its entry and whether it is new."""
        return self.add_all([arrival])[0]

    def add_all(self, arrivals: Iterable[Arrival]) -> list[Added]:
        """Keep all the documents, or none where having one of them raises; return what became of each.

        Objects are written one after another, then all their lines at once: an object without a line is no document.
        """
        try:
            drafts = [self._keep(arrival) for arrival in arrivals]
            self._folder.mkdir(parents=True, exist_ok=True)
            with self._index.locked():
                return self._enter(drafts)
        except OSError as error:
            raise self._unusable(error) from error

    def _keep(self, arrival: Arrival) -> Entry:
        return Entry(
            source=arrival.source,
            sha256=self._objects.write(arrival.content),
            size=len(arrival.content),
            name=arrival.name,
            retrieved=self._now().isoformat(timespec="seconds"),
            full=arrival.full,
            url=arrival.url,
            etag=arrival.etag,
            last_modified=arrival.last_modified,
        )

    def _enter(self, drafts: Sequence[Entry]) -> list[Added]:
        known = {entry.key: entry for entry in self._index.read()}
        newest = {(entry.source, entry.url): entry for entry in known.values()}
        lines, added = [], []
        for draft in drafts:
            before = known.get(draft.key)
            entry = _line(draft, before, newest.get((draft.source, draft.url)))
            if entry is not before:
                lines.append(entry)
                known[entry.key] = newest[entry.source, entry.url] = entry
            added.append(Added(entry=entry, new=before is None))
        self._index.append(lines)
        return added

    def _unusable(self, error: OSError) -> InputError:
        return InputError(f"{error.filename or self._folder}: {error.strerror or error}")


def _line(draft: Entry, before: Entry | None, newest: Entry | None) -> Entry:
    """Return what the index is to say of a document: as before, or more, where a publisher (not a file) told more."""
    if before is None:
        return draft
    again = msgspec.structs.replace(draft, full=draft.full or before.full)
    told = msgspec.structs.replace(again, retrieved=before.retrieved, name=before.name)
    # A publisher that goes back to an earlier document makes it the newest at its address once more.
    return before if not draft.url or (told == before and newest is before) else again
