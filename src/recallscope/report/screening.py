"""The report on a screening: one HTML file that stands alone, without scripts."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from recallscope import packaged
from recallscope.errors import InputError
from recallscope.report.plots import Row, hits_by_brand
from recallscope.screen.hits import read_hits
from recallscope.screen.summary import Summary
from recallscope.snapshot.opened import Snapshot

SHOWN = 500
"""So many hits are listed; the file of hits has all."""

BRANDS = 20

_TIERS = (
    ("match", "the goods are a model that a recall names"),
    ("possible", "brand and visible facts agree; ask the seller for model and serial number"),
)


def write_report(path: Path, summary: Summary, hits: Path, snapshot: Snapshot) -> None:
    """Write the report on a screening whose hits are in a file; InputError where it can't be written."""
    try:
        path.write_text(page(summary, read_hits(hits, SHOWN), snapshot), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error


def page(summary: Summary, hits: list[dict[str, Any]], snapshot: Snapshot) -> str:
    """Return the report as HTML, with these hits listed.

    Everything that comes from a catalogue or a publisher is escaped.
    """
    environment = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    template = environment.from_string(packaged.read(__package__, "screening.html").decode())
    bars = list(_bars(summary))
    # The picture is our own; names in it were escaped when it was drawn.
    plot = Markup(hits_by_brand(bars, "Hits by brand").svg.decode()) if bars else None
    shown = [{**hit, "notices": _notices(hit, snapshot)} for hit in hits]
    return template.render(summary=summary, tiers=_TIERS, plot=plot, hits=shown, shown=len(shown))


def _bars(summary: Summary) -> Iterator[Row]:
    """Return hits by brand and tier, of the brands with the most."""
    for brand, tiers in list(summary.by_brand_and_tier.items())[:BRANDS]:
        yield from ({"brand": brand or "(no brand)", "tier": tier, "hits": count} for tier, count in tiers.items())


def _notices(hit: dict[str, Any], snapshot: Snapshot) -> list[dict[str, str]]:
    known = [(id, snapshot.notice(id)) for id in hit["notices"]]
    return [{"id": id, "url": _web(notice.url if notice else "")} for id, notice in known]


def _web(url: str) -> str:
    """Return an address that a page may link to, or nothing."""
    return url if url.startswith(("https://", "http://")) else ""
