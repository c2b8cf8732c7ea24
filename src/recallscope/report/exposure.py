"""Plots of what a recall costs and how far it has got. Pure: findings in, SVG and CSV out."""

from collections.abc import Iterator, Sequence
from typing import Any

from recallscope.analysis.exposure.backtest import Backtest
from recallscope.analysis.exposure.completion import Completion
from recallscope.analysis.exposure.finding import Exposure, Move
from recallscope.report.plots import Plot, Row, altair, assumed_notes, draw

MOVES = 10
"""So many assumptions are drawn; the data has all."""

_BLUE, _ORANGE, _GREEN, _GREY = "#56B4E9", "#D55E00", "#009E73", "#8c8c8c"


def plots(found: Exposure | None, got: Sequence[Completion]) -> list[Plot]:
    """Return the plots that there is something to draw of: cost, what moves it, and completion by jurisdiction."""
    cost = [cost_plot(found), moves_plot(found)] if found is not None and found.histogram else []
    return [*cost, *(completion_plot(one) for one in got)]


def cost_plot(found: Exposure) -> Plot:
    """Return the distribution of the cost with its P10, P50, P90, and the ceiling."""
    alt, code = altair(), found.currency
    rows: list[Row] = [{"from": round(low), "to": round(high), "draws": count} for low, high, count in found.histogram]
    values = [{"from": low / 1e6, "to": high / 1e6, "draws": count} for low, high, count in found.histogram]
    x = alt.X("from:Q", bin="binned", title=f"million {code}", scale=alt.Scale(domainMin=0), axis=alt.Axis(tickCount=8))
    room = alt.Scale(domainMax=1.3 * max(count for *_, count in found.histogram))
    y = alt.Y("draws:Q", title="draws", scale=room, axis=alt.Axis(tickCount=5))
    bars = alt.Chart(alt.Data(values=values)).mark_bar(color=_BLUE).encode(x=x, x2="to:Q", y=y)
    marks = [("P10", found.cost.p10), ("P50", found.cost.p50), ("P90", found.cost.p90), ("ceiling", found.ceiling)]
    lines = [
        {"at": value / 1e6, "words": f"{name} {value / 1e6:,.1f}", "row": place, "what": name == "ceiling"}
        for place, (name, value) in enumerate(marks)
    ]
    told: list[Row] = [*rows, *({"from": round(value), "to": round(value), "draws": name} for name, value in marks)]
    title = f"Cost of the recall within {found.days} days: an estimate"
    return draw("cost", title, bars + _rules(lines), told, assumed_notes(found.assumed), found.says)


def _rules(lines: Sequence[Row]) -> Any:
    """Return a line at each value, with its words at a height of its own."""
    alt = altair()
    base = alt.Chart(alt.Data(values=list(lines))).encode(x="at:Q")
    color = alt.condition("datum.what", alt.value(_ORANGE), alt.value(_GREY))
    chart = base.mark_rule(strokeDash=[4, 3], strokeWidth=1.5).encode(color=color)
    for line in lines:
        # The ceiling is the last and stands at the right edge: its words go to the left of it.
        side = {"align": "right", "dx": -4} if line["what"] else {"align": "left", "dx": 4}
        words = base.transform_filter(f"datum.row == {line['row']}").mark_text(**side)
        chart = chart + words.encode(text="words:N", y=alt.value(8 + 14 * line["row"]))
    return chart


def moves_plot(found: Exposure) -> Plot:
    """Return the tornado: the median cost where each assumption is low and where it is high, the widest first."""
    alt = altair()
    rows = [
        {
            "assumption": one.name,
            "assumed": "yes" if one.assumed else "no",
            "low": round(one.low),
            "high": round(one.high),
            "variance": one.variance,
        }
        for one in found.moves
    ]
    shown = sorted(found.moves, key=lambda one: -abs(one.high - one.low))[:MOVES]
    order = [_label(one) for one in shown]
    middle = found.cost.p50 / 1e6
    ends = [
        {"assumption": _label(one), "from": middle, "to": value / 1e6, "where it is": end}
        for one in shown
        for end, value in (("low", one.low), ("high", one.high))
    ]
    x = alt.X("from:Q", title=f"median cost, million {found.currency}", scale=alt.Scale(zero=False))
    color = alt.Color("where it is:N", scale=alt.Scale(domain=["low", "high"], range=[_BLUE, _ORANGE]))
    y = alt.Y("assumption:N", sort=order, title=None)
    bars = alt.Chart(alt.Data(values=ends)).mark_bar().encode(y=y, x=x, x2="to:Q", color=color)
    return draw("moves", "Which assumption moves the cost most: an estimate", bars, rows)


def _label(one: Move) -> str:
    return f"{one.name} (assumed)" if one.assumed else one.name


def completion_plot(one: Completion) -> Plot:
    """Return how far the recall has got by each source's count and the notice's, and the forecast with its interval."""
    alt = altair()
    rows = list(_completion_rows(one))
    ahead = [row for row in rows if row["what"] == "forecast"]
    words = [row for row in rows if row["what"] != "forecast"]
    days = alt.X(
        "days:Q", title=f"days after {one.started}", scale=alt.Scale(domainMax=max(row["days"] for row in ahead))
    )
    percent = alt.Axis(format=".0%")
    share = alt.Y("p50:Q", title="share of units", axis=percent, scale=alt.Scale(domain=[0, 1]))
    base = alt.Chart(alt.Data(values=ahead)).encode(x=days)
    band = base.mark_area(opacity=0.35, color=_BLUE).encode(y=alt.Y("p10:Q", title="share of units"), y2="p90:Q")
    line = base.mark_line(color="#0072B2").encode(y=share)
    scale = alt.Scale(domain=["the source's count", "the notice's units"], range=[_ORANGE, _GREEN])
    points = alt.Chart(alt.Data(values=words)).mark_point(filled=True, size=70, opacity=1)
    told = points.encode(x="days:Q", y="p50:Q", color=alt.Color("what:N", scale=scale))
    name = f"completion-{one.place.lower()}"
    title = f"Progress in {one.place}, and where it goes: an estimate (80%)"
    return draw(name, title, band + line + told, rows, [*one.warnings, *assumed_notes(one.assumed)], one.says)


def _completion_rows(one: Completion) -> Iterator[dict[str, Any]]:
    for word in one.words:
        for what, share in (("the source's count", word.stated), ("the notice's units", word.counted)):
            if share is not None:
                yield {"what": what, "days": word.days, "day": word.by, "p10": share, "p50": share, "p90": share}
    for ahead in one.forecast:
        row = {"what": "forecast", "days": ahead.days, "day": ahead.day}
        yield {**row, **{name: round(getattr(ahead.share, name), 4) for name in ("p10", "p50", "p90")}}


def backtest_plot(found: Backtest) -> Plot:
    """Return what refunds were to be expected, what was told and the ceiling, a row for each recall."""
    alt = altair()
    names = ("p10", "p50", "p90", "told", "ceiling")
    rows = [{"recall": one.name, **{name: round(getattr(one, name)) for name in names}} for one in found.cases]
    values = [
        {"recall": one.name, **{name: round(getattr(one, name) / 1e6, 3) for name in names}} for one in found.cases
    ]
    base = alt.Chart(alt.Data(values=values)).encode(y=alt.Y("recall:N", title=None))
    axis = alt.X("p10:Q", title="refunds, million CNY", scale=alt.Scale(domainMin=0))
    bars = base.mark_bar(height=16, color=_BLUE).encode(x=axis, x2="p90:Q")
    points = [("told", "what was refunded", _ORANGE), ("ceiling", "every unit at full price", _GREY)]
    marks = [{"recall": row["recall"], "at": row[name], "what": what} for row in values for name, what, _ in points]
    scale = alt.Scale(domain=[what for _, what, _ in points], range=[colour for _, _, colour in points])
    ticks = alt.Chart(alt.Data(values=marks)).mark_tick(thickness=3, size=26, opacity=1)
    shown = ticks.encode(y="recall:N", x="at:Q", color=alt.Color("what:N", scale=scale))
    title = f"Refunds by {found.by}: to be expected on {found.asked} (an estimate, 80%), and told"
    assumed = dict.fromkeys(words for one in found.cases for words in one.assumed)
    return draw("refunds-expected", title, bars + shown, rows, assumed_notes(list(assumed)))
