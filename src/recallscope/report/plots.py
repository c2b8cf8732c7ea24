"""Plots as SVG, each with its data as CSV. Pure: rows in, bytes out, the same for the same rows.

Colours are told apart by colour-blind people (after Okabe and Ito); text follows the reader's light or dark scheme.
Text is measured in a font that the renderer brings along, so that the bytes are the same on every machine.
"""

import csv
import io
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import quoteattr

import msgspec

if TYPE_CHECKING:
    import altair as alt

Row = Mapping[str, Any]

_PLACES = {
    "CN": ("China", "#D55E00"),
    "US": ("United States", "#0072B2"),
    "CA": ("Canada", "#009E73"),
    "EU": ("European Union", "#CC79A7"),
    "JP": ("Japan", "#E69F00"),
    "KR": ("South Korea", "#56B4E9"),
}
_OTHER = ("other places, or worldwide", "#999999")
_FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
_WIDTH = 560
_LINE = 96
_STYLE = "<style>svg.marks text{fill:#1f2328}@media (prefers-color-scheme:dark){svg.marks text{fill:#e6edf3}}</style>"


class Plot(msgspec.Struct, frozen=True, kw_only=True):
    """A plot by name: its title, the picture (SVG) and its data (CSV); `says` tells what it shows, where words can."""

    name: str
    title: str
    svg: bytes
    csv: bytes
    says: str = ""


def wave_by_day(rows: Sequence[Row], title: str, line: tuple[int, str] | None = None) -> Plot:
    """Return units added day by day, each bar from where the one before ended.

    Rows as `units_by_day` gives them; `line` is a number of units to draw with its words.
    """
    alt = altair()
    order = [f"{row['day']}  {row['brand']}, {row['jurisdiction']}" for row in rows]
    values, reached = [], 0
    for name, row in zip(order, rows, strict=True):
        values.append(
            {**_placed(row), "name": name, "from": reached, "to": reached + row["high"], "label": _label(row)}
        )
        reached += row["high"]
    base = alt.Chart(alt.Data(values=values)).encode(y=alt.Y("name:N", sort=order, title=None))
    bars = base.mark_bar().encode(x=_units_axis("from:Q"), x2="to:Q", color=_by_place(values))
    labels = base.mark_text(align="left", dx=4).encode(x="to:Q", text="label:N")
    return draw("wave-by-day", title, bars + labels + _rule(line) if line else bars + labels, rows)


def units_by_brand(rows: Sequence[Row], title: str) -> Plot:
    """Return units by brand, the most first, by jurisdiction. Rows as `units_by_day` gives them."""
    alt = altair()
    totals: dict[str, dict[str, Any]] = {}
    for row in rows:
        total = totals.setdefault(row["brand"], {"brand": row["brand"], "low": 0, "high": 0})
        total["low"], total["high"] = total["low"] + row["low"], total["high"] + row["high"]
    order = sorted(totals, key=lambda brand: (-totals[brand]["high"], brand))
    values = [_placed(row) for row in rows]
    brand = alt.Y("brand:N", sort=order, title=None)
    bars = alt.Chart(alt.Data(values=values)).mark_bar()
    bars = bars.encode(y=brand, x=_units_axis("sum(high):Q"), color=_by_place(values), order="place:N")
    sums = [{**total, "label": _label(total)} for total in totals.values()]
    labels = alt.Chart(alt.Data(values=sums)).mark_text(align="left", dx=4).encode(y=brand, x="high:Q", text="label:N")
    return draw("units-by-brand", title, bars + labels, rows)


def events_over_time(rows: Sequence[Row], title: str) -> Plot:
    """Return how many events were first told in each month, by jurisdiction. Rows as `events_by_month` gives them."""
    alt = altair()
    values = [_placed(row) for row in rows]
    months = alt.Scale(domain=_months([row["month"] for row in rows]))
    month = alt.X("month:O", title="first told in", axis=alt.Axis(labelAngle=-60), scale=months)
    count = alt.Y("sum(events):Q", title="events, counted in each jurisdiction", axis=alt.Axis(tickMinStep=1))
    bars = alt.Chart(alt.Data(values=values)).mark_bar()
    return draw(
        "events-over-time", title, bars.encode(x=month, y=count, color=_by_place(values), order="place:N"), rows
    )


def hits_by_brand(rows: Sequence[Row], title: str) -> Plot:
    """Return hits by brand and tier. Rows hold brand, tier and hits, the brands with the most first."""
    alt = altair()
    order = list(dict.fromkeys(row["brand"] for row in rows))
    tiers = alt.Scale(domain=["match", "possible"], range=["#D55E00", "#56B4E9"])
    bars = alt.Chart(alt.Data(values=[dict(row) for row in rows])).mark_bar()
    count = alt.X("hits:Q", title="hits", axis=alt.Axis(format=",d", tickCount=6, tickMinStep=1))
    brand = alt.Y("brand:N", sort=order, title=None)
    return draw("hits-by-brand", title, bars.encode(y=brand, x=count, color=alt.Color("tier:N", scale=tiers)), rows)


def csv_of(rows: Sequence[Row]) -> bytes:
    """Return rows as CSV (UTF-8, a head line, line feeds)."""
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]) if rows else [], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def draw(name: str, title: str, chart: Any, rows: Sequence[Row], notes: Sequence[str] = (), says: str = "") -> Plot:
    """Return a chart as a plot, with the rows that it shows as its data. `notes` are lines under the title."""
    # Imported here: it takes a second to load, and most calls draw nothing.
    import vl_convert

    # The charts of a faceted one have a width of their own.
    wide = {} if isinstance(chart, altair().FacetChart) else {"width": _WIDTH}
    head = altair().TitleParams(text=title, subtitle=list(notes)) if notes else title
    chart = chart.properties(title=head, **wide).configure(**_config())
    svg = vl_convert.vegalite_to_svg(chart.to_json())
    return Plot(name=name, title=title, svg=_finished(svg, title).encode(), csv=csv_of(rows), says=says)


def assumed_notes(assumed: Sequence[str]) -> list[str]:
    """Return lines that name what a figure assumes: of each sentence what stands before its colon."""
    lines = [""]
    for name in dict.fromkeys(one.partition(": ")[0] for one in assumed):
        longer = f"{lines[-1]} \N{MIDDLE DOT} {name}" if lines[-1] else f"assumed: {name}"
        if len(longer) > _LINE:
            lines.append(f"assumed: {name}")
        else:
            lines[-1] = longer
    return [line for line in lines if line]


def _finished(svg: str, title: str) -> str:
    """Return the picture with its name for those who can't see it, and text that follows the reader's scheme."""
    head, _, body = svg.partition(">")
    return f'{head} role="img" aria-label={quoteattr(title)}>{_STYLE}{body}\n'


@lru_cache(maxsize=1)
def altair() -> "Any":
    """Return the drawing library, loaded when it is first needed."""
    # Imported here: it takes a second to load, and most calls draw nothing.
    import altair as loaded

    return loaded


def _config() -> dict[str, Any]:
    quiet = {"domainColor": "#8c8c8c", "tickColor": "#8c8c8c", "gridColor": "#8c8c8c", "gridOpacity": 0.3}
    return {
        "background": "transparent",
        "font": _FONT,
        "view": {"stroke": None},
        "axis": {**quiet, "labelLimit": 320, "labelFontSize": 12, "titleFontSize": 12, "titleFontWeight": "normal"},
        "title": {"anchor": "start", "fontSize": 15, "offset": 14, "subtitleFontSize": 11, "subtitlePadding": 5},
        "legend": {"orient": "bottom", "labelFontSize": 12, "labelLimit": 320, "title": None},
        "text": {"fontSize": 12},
    }


def _placed(row: Row) -> dict[str, Any]:
    return {**row, "place": _PLACES.get(row["jurisdiction"], _OTHER)[0]}


def _by_place(values: Sequence[Row]) -> "alt.Color":
    present = {value["place"] for value in values}
    shown = [(name, colour) for name, colour in (*_PLACES.values(), _OTHER) if name in present]
    scale = altair().Scale(domain=[name for name, _ in shown], range=[colour for _, colour in shown])
    color: alt.Color = altair().Color("place:N", scale=scale)
    return color


def _units_axis(field: str) -> "alt.X":
    axis: alt.X = altair().X(field, title="units", axis=altair().Axis(format=",d", tickCount=6))
    return axis


def _rule(line: tuple[int, str]) -> Any:
    alt = altair()
    base = alt.Chart(alt.Data(values=[{"at": line[0], "words": line[1]}])).encode(x="at:Q")
    rule = base.mark_rule(strokeDash=[4, 4], color="#8c8c8c", strokeWidth=1.5)
    return rule + base.mark_text(align="right", dx=-6, baseline="top").encode(text="words:N", y=alt.value(2))


def _months(told: Sequence[str]) -> list[str]:
    """Return every month from the first to the last, also those without an event."""
    if not told:
        return []
    first, last = (int(month[:4]) * 12 + int(month[5:]) - 1 for month in (min(told), max(told)))
    return [f"{month // 12}-{month % 12 + 1:02}" for month in range(first, last + 1)]


def _label(row: Row) -> str:
    return f"{row['high']:,}" if row["low"] == row["high"] else f"{row['low']:,} to {row['high']:,}"
