"""The page on the wave of 2025, as Markdown."""

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urlsplit

from recallscope.report.plots import Plot
from recallscope.report.wave.finding import Finding, Source
from recallscope.report.wave.records import Records

_HEAD = """# The wave of 2025

In the spring of 2025 several brands recalled power banks within weeks, and an article of July 2025 told of it. This
page holds each of its claims against the records: what they say, where, and whether they agree.

Written by `recallscope report 2025-wave`; don't edit it. [How units are counted](totals.md)."""
_ALONE = "Generated from the register that ships with recallscope, and nothing else, so it is the same everywhere."
_WITH = (
    "Generated from the register and from {}. Notices of these other sources are set in *italics* where they tell a "
    "figure, and their pages stand among the sources."
)


def page(folder: str, records: Records, found: Sequence[Finding], plots: Sequence[Plot]) -> str:
    """Return the page; its plots lie in a folder beside it."""
    origin = _WITH.format(", ".join(records.others)) if records.others else _ALONE
    parts = [_HEAD, origin, _overview(found), *(_plot(folder, plot) for plot in plots), *map(_section, found)]
    return "\n\n".join(parts) + "\n"


def _overview(found: Iterable[Finding]) -> str:
    rows = (f"| [{one.id}](#{one.id.lower()}) | {one.claim} | {one.verdict} |" for one in found)
    return "\n".join(["| | the article says | the records |", "|---|---|---|", *rows])


def _plot(folder: str, plot: Plot) -> str:
    return f"![{plot.title}]({folder}/{plot.name}.svg)\n\n*{plot.title}* ([data]({folder}/{plot.name}.csv))"


def _section(one: Finding) -> str:
    return "\n\n".join(_paragraphs(one))


def _paragraphs(one: Finding) -> Iterator[str]:
    yield f"## {one.id}"
    yield f"> {one.claim}"
    yield f"**The records: {one.verdict}.**"
    yield from one.says
    if one.missing:
        yield f"*Still missing:* {one.missing}."
    if one.sources:
        yield "Sources: " + "; ".join(_sources(one.sources)) + "."


def _sources(sources: Iterable[Source]) -> Iterator[str]:
    """Return each record with links to its pages, in order, each page once."""
    by_record: dict[str, list[str]] = {}
    seen: set[str] = set()
    for one in sources:
        if one.url not in seen:
            seen.add(one.url)
            by_record.setdefault(one.record, []).append(one.url)
    for record, urls in by_record.items():
        yield f"`{record}` " + ", ".join(f"[{urlsplit(url).netloc.removeprefix('www.')}](<{url}>)" for url in urls)
