"""Plots of signals: weekly counts with what was expected and where the alarm came, and prices for each watt-hour."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

from recallscope.analysis.signals.finding import Signals
from recallscope.analysis.signals.prices import Prices
from recallscope.analysis.signals.series import Series
from recallscope.analysis.signals.surges import WATCHED, Surge
from recallscope.report.plots import Plot, altair, draw

SHOWN = 6
"""So many series are drawn, those with the rarest surges."""

_EXPECTED = "expected in a week: an estimate"
_OF = {"jurisdiction": "Jurisdiction", "kind": "Kind", "brand": "Brand"}
_WHAT = {"notices": "recalls", "incidents": "recalls that tell of incidents"}
_BLUE, _ORANGE, _GREY = "#56B4E9", "#D55E00", "#8c8c8c"


def surges_plot(found: Signals, some: Sequence[Series], title: str = "") -> Plot:
    """Return the weekly counts of the series with the rarest surges, their baselines, and the weeks of alarm."""
    alt = altair()
    rows = list(_rows(found, some))
    names = list(dict.fromkeys(row["series"] for row in rows))
    base = alt.Chart(alt.Data(values=rows))
    week = alt.X("week:T", title="week that ends on", axis=alt.Axis(format="%Y-%m-%d"))
    count = alt.Y("count:Q", title=None, axis=alt.Axis(tickMinStep=1, tickCount=4))
    scale = alt.Scale(domain=["recalls in a week", "of a surge", _EXPECTED], range=[_BLUE, _ORANGE, _GREY])
    bars = base.mark_bar(width=8).encode(x=week, y=count, color=alt.Color("what:N", scale=scale))
    line = base.transform_calculate(line=f"'{_EXPECTED}'").mark_line(strokeDash=[4, 3])
    line = line.encode(x=week, y="baseline:Q", color=alt.Color("line:N", scale=scale))
    chart = (bars + line).properties(width=_WIDE, height=90)
    named = alt.Row("series:N", sort=names, title=None, header=_header())
    faceted = chart.facet(row=named).resolve_scale(y="independent")
    shown = title or f"Recalls week by week, and where they surged, to {found.as_of}"
    return draw("signals", shown, faceted, rows)


_WIDE = 560


def _header() -> Any:
    return altair().Header(labelAngle=0, labelAlign="left", labelAnchor="start", labelOrient="top", labelFontSize=12)


def _rows(found: Signals, some: Sequence[Series]) -> Iterator[dict[str, Any]]:
    by_name = {(one.what, one.of, one.name): one for one in some}
    best: dict[tuple[str, str, str], list[Surge]] = {}
    for surge in found.surges:
        best.setdefault((surge.what, surge.of, surge.name), []).append(surge)
    for key, surges in list(best.items())[:SHOWN]:
        yield from _weeks(by_name[key], surges, date.fromisoformat(found.as_of))


def _weeks(one: Series, surges: Sequence[Surge], last: date) -> Iterator[dict[str, Any]]:
    counts = one.counts[-WATCHED:]
    for place, count in enumerate(counts):
        week = (last - timedelta(weeks=len(counts) - 1 - place)).isoformat()
        surging = any(surge.since <= week <= surge.until for surge in surges)
        yield {
            "series": f"{_OF[one.of]} {one.name}: {_WHAT[one.what]}",
            "week": week,
            "count": int(count),
            "baseline": surges[0].baseline,
            "what": "of a surge" if surging else "recalls in a week",
        }


def suspended_plot(found: Signals) -> Plot:
    """Return the certificates that were suspended or revoked by the day that was published, a line for each holder."""
    alt = altair()
    rows = [
        {"published": one.published, "holder": one.holder, "what": one.status, "count": one.count, "url": one.url}
        for one in found.suspended
    ]
    order = list(dict.fromkeys(row["holder"] for row in reversed(rows)))
    scale = alt.Scale(domain=["suspended", "revoked"], range=[_BLUE, _ORANGE])
    points = alt.Chart(alt.Data(values=rows)).mark_point(filled=True, size=90, opacity=0.8)
    chart = points.encode(
        x=alt.X("published:T", title="published on", axis=alt.Axis(format="%Y-%m-%d", tickCount=6)),
        y=alt.Y("holder:N", sort=order, title=None),
        color=alt.Color("what:N", scale=scale),
        shape=alt.Shape("what:N", scale=alt.Scale(domain=["suspended", "revoked"])),
    )
    return draw("suspended", f"Certificates suspended or revoked, {found.since} to {found.as_of}", chart, rows)


def prices_plot(found: Prices) -> Plot:
    """Return the offers by price and energy, both on logarithmic scales, those too cheap marked."""
    alt = altair()
    cheap = {one.offer.listing for one in found.cheap}
    rows = [
        {
            "listing": one.listing,
            "market": one.market,
            "currency": one.currency,
            "wh": one.wh,
            "price": one.price,
            "per_wh": one.per_wh,
            "what": "too cheap" if one.listing in cheap else "other offers",
        }
        for one in found.offers
    ]
    scale = alt.Scale(domain=["other offers", "too cheap"], range=[_BLUE, _ORANGE])
    points = alt.Chart(alt.Data(values=rows)).mark_point(filled=True, size=30, opacity=0.6)
    chart = points.encode(
        x=alt.X("wh:Q", title="Wh", scale=alt.Scale(type="log")),
        y=alt.Y("per_wh:Q", title="price for each Wh, in the market's currency", scale=alt.Scale(type="log")),
        color=alt.Color("what:N", scale=scale),
    )
    return draw("prices", f"{len(rows):,} offers of power banks by price for each watt-hour", chart, rows)
