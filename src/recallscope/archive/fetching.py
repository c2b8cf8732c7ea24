"""Publishers -> the archive: what is new at each feed, politely, one publisher's failure not stopping the others."""

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from recallscope.archive.asking import Asker
from recallscope.archive.manners import Manners
from recallscope.archive.numbered import address_of, is_numbered, next_number
from recallscope.archive.progress import Progress, Silent
from recallscope.archive.store import Archive
from recallscope.archive.visiting import News, Visitor
from recallscope.errors import PublisherError
from recallscope.settings import Settings
from recallscope.sources import Feed, Source

Outcome = Literal["new", "nothing_new", "skipped", "failed"]

_MOST_REPORTS = 10_000
"""Reports taken in one run: a bound on publishers that have one for every number."""


class FeedResult(msgspec.Struct, frozen=True, kw_only=True):
    """What asking one feed brought. `why` says why it was skipped or failed; what came before that is kept."""

    source: str
    feed: str
    outcome: Outcome
    why: str = ""
    documents: int = 0
    records: int = 0
    problems: int = 0
    new_ids: tuple[str, ...] = ()
    newest: str | None = None


class FetchResult(msgspec.Struct, frozen=True, kw_only=True):
    """What asking all the feeds brought, in the order asked."""

    feeds: tuple[FeedResult, ...]

    @property
    def failed(self) -> tuple[FeedResult, ...]:
        """The feeds that could not be read."""
        return tuple(feed for feed in self.feeds if feed.outcome == "failed")


def fetch(
    settings: Settings,
    sources: Sequence[Source],
    progress: Progress | None = None,
    *,
    unverified: bool = False,
    manners: Manners | None = None,
) -> FetchResult:
    """Return what is new at every feed of the sources, now in the archive. Failures are in the result, not raised."""
    manners, progress = manners or Manners(), progress or Silent()
    archive = Archive(settings.archive)
    results: list[FeedResult] = []
    with Asker(settings, manners, progress) as asker:
        for source in sources:
            results += () if source.feeds else (_skipped(source, "", "offers no feed; import its documents"),)
            for feed in source.feeds:
                visitor = Visitor(archive=archive, asker=asker, progress=progress, source=source, feed=feed)
                allowed = feed.verified or unverified
                results.append(_fetch_feed(visitor, manners.misses) if allowed else _not_asked(source, feed))
    return FetchResult(feeds=tuple(results))


def _skipped(source: Source, feed: str, why: str) -> FeedResult:
    return FeedResult(source=source.name, feed=feed, outcome="skipped", why=why)


def _not_asked(source: Source, feed: Feed) -> FeedResult:
    note = f" ({feed.note})" if feed.note else ""
    why = f"no source confirms the address {feed.address}{note}; --unverified asks it all the same"
    return _skipped(source, feed.name, why)


def _fetch_feed(visitor: Visitor, misses: int) -> FeedResult:
    news: list[News] = []
    why = ""
    try:
        # One by one, so that what came before a failure is told.
        for one in _numbered(visitor, misses) if is_numbered(visitor.feed.address) else _single(visitor):
            news.append(one)
    except PublisherError as error:
        why = str(error)
    return _result(visitor, news, why)


def _result(visitor: Visitor, news: Sequence[News], why: str) -> FeedResult:
    return FeedResult(
        source=visitor.source.name,
        feed=visitor.feed.name,
        outcome="failed" if why else "new" if news else "nothing_new",
        why=why,
        documents=len(news),
        records=sum(len(one.digest.ids) for one in news),
        problems=sum(one.digest.problems for one in news),
        new_ids=tuple(dict.fromkeys(new for one in news for new in one.new_ids)),
        newest=max((one.digest.newest for one in news if one.digest.newest), default=None),
    )


def _single(visitor: Visitor) -> Iterator[News]:
    visit = visitor.visit(visitor.feed.address)
    if visit.absent:
        raise PublisherError(f"{visitor.feed.address}: answered that there is no such document")
    if visit.news:
        yield visit.news


def _numbered(visitor: Visitor, misses: int) -> Iterator[News]:
    """Yield the reports beyond the highest known, until the publisher has had none so many times in a row."""
    address = visitor.feed.address
    entries = visitor.archive.entries(visitor.source.name)
    start = next_number(address, (entry.url for entry in entries))
    visitor.seen.update(entry.sha256 for entry in entries if entry.url)
    missed = 0
    for number in range(start, start + _MOST_REPORTS):
        visit = visitor.visit(address_of(address, number))
        missed = missed + 1 if visit.absent else 0
        if visit.news:
            yield visit.news
        if missed == misses:
            break
    if not visitor.seen:
        raise PublisherError(f"{address}: has none of the numbers {start} to {number}")
