"""`recallscope fetch`: documents from the publishers into the archive."""

from collections.abc import Iterator

import click
import msgspec

from recallscope.archive.fetching import FeedResult, FetchResult, fetch
from recallscope.archive.manners import Manners
from recallscope.cli.waiting import Bar
from recallscope.errors import PublisherError
from recallscope.settings import Settings
from recallscope.sources import all_sources, source_named

_IDS_SHOWN = 20


@click.command("fetch")
@click.argument("names", nargs=-1, metavar="[SOURCE...]")
@click.option("--unverified", is_flag=True, help="Ask addresses, too, that no source confirms.")
@click.option("--pause", type=click.FloatRange(min=0), default=Manners.pause, show_default=True, metavar="SECONDS")
@click.option("--json", "as_json", is_flag=True, help="Print the result as one JSON object.")
@click.pass_obj
def fetch_command(settings: Settings, names: tuple[str, ...], unverified: bool, pause: float, as_json: bool) -> None:
    """Keep what is new at the publishers.

    SOURCE is a source's name (see `recallscope sources`); without one, every source that offers a feed is asked. A
    document that has not changed is not sent again, and numbered reports go on where the last fetch ended. --pause
    is the time between two requests to one host. Exit code 4 if a publisher could not be read; the others are.

    \b
    Examples:
      recallscope fetch
      recallscope fetch us_cpsc ca_health
      recallscope fetch eu-safety-gate --unverified --json
    """
    sources = [source_named(name) for name in names] or [one for one in all_sources().values() if one.feeds]
    with Bar() as bar:
        result = fetch(settings, sources, bar, unverified=unverified, manners=Manners(pause=pause))
    click.echo(msgspec.json.encode(result).decode() if as_json else "\n".join(_lines(result)))
    if result.failed:
        raise PublisherError(f"could not be read: {'; '.join(f'{_name(feed)}: {feed.why}' for feed in result.failed)}")


def _lines(result: FetchResult) -> Iterator[str]:
    for feed in result.feeds:
        yield f"{_name(feed):<34}{_outcome(feed)}"
        yield from (f"  {one}" for one in feed.new_ids[:_IDS_SHOWN])
        if len(feed.new_ids) > _IDS_SHOWN:
            yield f"  and {len(feed.new_ids) - _IDS_SHOWN:,} more"


def _name(feed: FeedResult) -> str:
    return f"{feed.source} {feed.feed}".strip()


def _outcome(feed: FeedResult) -> str:
    told = feed.outcome.replace("_", " ")
    if feed.documents:
        told += (
            f": {feed.documents:,} documents, {feed.records:,} records ({len(feed.new_ids):,} new), "
            f"{feed.problems:,} problems, newest {feed.newest or '-'}"
        )
    return f"{told}: {feed.why}" if feed.why else told
