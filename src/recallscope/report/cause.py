"""The plot of the common cause: whose fault explains the recalls, and who else may share it. Pure."""

from collections.abc import Iterator

from recallscope.analysis.cause.finding import Cause
from recallscope.report.plots import Plot, Row, altair, assumed_notes, draw

_INSIDE, _OUTSIDE = "in the 90% credible set", "outside it"
_OPEN, _CONFIRMED = "not recalled by then", "recalled afterwards"
_COLOURS = {_INSIDE: "#D55E00", _OUTSIDE: "#8c8c8c", _OPEN: "#56B4E9", _CONFIRMED: "#009E73"}
_WIDE = 420
_ASSUMED = (
    "that there is a common cause at all",
    "how often a fault, a herd or chance leads to a recall",
    "market shares",
    "how often links are right",
    "how telling suspended certificates and other signs are",
    "how many brands there are",
)


def cause_plot(found: Cause) -> Plot:
    """Return the posterior of each supplier and, where one is named, the chance of each product at risk."""
    alt = altair()
    rows = list(_rows(found))
    order = [row["name"] for row in rows]
    used = [mark for mark in _COLOURS if any(row["what"] == mark for row in rows)]
    scale = alt.Scale(domain=used, range=[_COLOURS[mark] for mark in used])
    bars = alt.Chart(alt.Data(values=rows)).mark_bar().properties(width=_WIDE)
    bars = bars.encode(
        x=alt.X("probability:Q", title="probability: an estimate", axis=alt.Axis(format=".0%", tickCount=5)),
        y=alt.Y("name:N", sort=order, title=None),
        color=alt.Color("what:N", scale=scale),
    )
    header = alt.Header(labelAngle=0, labelAlign="left", labelAnchor="start", labelOrient="top", labelFontSize=12)
    panels = alt.Row("panel:N", sort=list(dict.fromkeys(row["panel"] for row in rows)), title=None, header=header)
    chart = bars.facet(row=panels).resolve_scale(y="independent")
    title = f"Common cause of the recalls told by {found.as_of}: an estimate"
    return draw("cause", title, chart, rows, assumed_notes(_ASSUMED))


def _rows(found: Cause) -> Iterator[Row]:
    for name, chance in sorted(found.posterior.items(), key=lambda one: -one[1]):
        what = _INSIDE if name in found.credible_set else _OUTSIDE
        yield {"panel": "whose fault", "name": name, "probability": chance, "what": what, "event": "", "urls": ""}
    for one in found.at_risk:
        yield {
            "panel": "who else may share the cause",
            "name": one.product,
            "probability": one.probability,
            "what": _CONFIRMED if one.confirmed else _OPEN,
            "event": one.confirmed or "",
            "urls": " ".join(one.urls),
        }
