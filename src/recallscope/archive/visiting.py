"""One address of a feed -> the archive: asked only for what is new, read in full before it is kept."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

import msgspec

from recallscope.archive.asking import Asker
from recallscope.archive.digest import Digest, digest
from recallscope.archive.finding import document_name
from recallscope.archive.http import Answer
from recallscope.archive.index import Entry
from recallscope.archive.numbered import is_numbered
from recallscope.archive.objects import sha256
from recallscope.archive.progress import Progress
from recallscope.archive.store import Archive, Arrival
from recallscope.errors import InputError, PublisherError
from recallscope.sources import Feed, Source

_ENDINGS = {
    "application/json": ".json",
    "text/json": ".json",
    "text/csv": ".csv",
    "application/xml": ".xml",
    "text/xml": ".xml",
}


class News(msgspec.Struct, frozen=True, kw_only=True):
    """A document that the archive did not have, and the records in it that the document before did not have."""

    digest: Digest
    new_ids: tuple[str, ...]


class Visit(msgspec.Struct, frozen=True, kw_only=True):
    """What an address had. `absent` is a publisher's word that it has nothing; `news` is None if all is known."""

    absent: bool = False
    news: News | None = None


@dataclass(frozen=True, kw_only=True)
class Visitor:
    """Goes to the addresses of one feed. `seen` holds hashes that are no news whatever the address."""

    archive: Archive
    asker: Asker
    progress: Progress
    source: Source
    feed: Feed
    seen: set[str] = field(default_factory=set)

    def visit(self, url: str) -> Visit:
        """Return what is new at an address, kept; PublisherError where it can't be read."""
        before = self.archive.newest(self.source.name, url)
        answer = self.asker.ask(url, self._conditions(before))
        if answer.absent:
            return Visit(absent=True)
        if answer.content is None:
            return _unchanged(url, before)
        if sha256(answer.content) in self.seen:
            # Some publishers answer a number that does not exist with the latest report.
            return Visit(absent=True)
        return self._keep(self._arrival(url, answer))

    def _conditions(self, before: Entry | None) -> dict[str, str]:
        """Return the headers that ask for a document only if it is not the one we hold."""
        if before is None or not self.archive.holds(before):
            return {}
        headers = {"If-None-Match": before.etag, "If-Modified-Since": before.last_modified}
        return {name: value for name, value in headers.items() if value}

    def _arrival(self, url: str, answer: Answer) -> Arrival:
        expected = self.feed.content_types
        if expected and answer.content_type and answer.content_type not in expected:
            raise PublisherError(f"{url}: came as {answer.content_type}, not as {' or '.join(expected)}")
        return Arrival(
            source=self.source.name,
            name=_name(url, answer.content_type, self.feed.name),
            content=answer.content or b"",
            full=not is_numbered(self.feed.address),
            url=url,
            etag=answer.etag,
            last_modified=answer.last_modified,
        )

    def _keep(self, arrival: Arrival) -> Visit:
        found = self._read(arrival)
        before = self.archive.newest(arrival.source, arrival.url) or self.archive.newest(arrival.source)
        added = self.archive.add(arrival)
        self.seen.add(added.entry.sha256)
        if not added.new:
            return Visit()
        known = self._ids(before)
        return Visit(news=News(digest=found, new_ids=tuple(dict.fromkeys(i for i in found.ids if i not in known))))

    def _read(self, arrival: Arrival) -> Digest:
        try:
            return digest(self.source, arrival.document)
        except InputError as error:
            raise PublisherError(f"{arrival.url}: {error}") from error

    def _ids(self, entry: Entry | None) -> frozenset[str]:
        try:
            return frozenset(digest(self.source, self.archive.read(entry)).ids if entry else ())
        except InputError as error:
            self.progress.say(f"{error}; so every record counts as new")
            return frozenset()


def _unchanged(url: str, before: Entry | None) -> Visit:
    if before is None:
        raise PublisherError(f"{url}: answered 304 Not Modified to a first question")
    return Visit()


def _name(url: str, content_type: str, otherwise: str) -> str:
    """Return a name that tells the document's form by its ending, as a file's does."""
    last = PurePosixPath(unquote(urlsplit(url).path)).name
    name = document_name(PurePosixPath(last)) if last else otherwise
    ending = _ENDINGS.get(content_type, "")
    return name if name.lower().endswith(ending) else name + ending
