"""A plot as an answer: the picture, its data to be kept, or what it shows in words."""

from collections.abc import Mapping

from litestar import Response

from recallscope.errors import UnknownIdError
from recallscope.report.plot_words import in_language
from recallscope.report.plots import Plot
from recallscope.report.spoken import told


def picture(found: Mapping[str, Plot], name: str, language: str) -> Response[bytes]:
    """Return a plot by its name and form, `cost.svg`, `cost.csv` or `cost.txt`; UnknownIdError where there is none."""
    stem, _, form = name.rpartition(".")
    if stem not in found or form not in ("svg", "csv", "txt") or (form == "txt" and not found[stem].says):
        raise UnknownIdError("there is no such plot")
    if form == "txt":
        return Response(told(found[stem].says, language).encode(), media_type="text/plain")
    if form == "svg":
        return Response(in_language(found[stem], language).svg, media_type="image/svg+xml")
    headers = {"Content-Disposition": f'attachment; filename="{stem}.csv"'}
    return Response(found[stem].csv, media_type="text/csv", headers=headers)
