"""The page and its plots, onto disk."""

from pathlib import Path

from recallscope.report.wave.article import findings
from recallscope.report.wave.page import page
from recallscope.report.wave.plots import plots
from recallscope.report.wave.records import Records


def write(records: Records, out: Path) -> list[Path]:
    """Write the page, and its plots with their data into a folder of its name beside it; return what was written."""
    drawn = plots(records)
    files = {out: page(out.stem, records, findings(records), drawn).encode()}
    for plot in drawn:
        files[out.with_suffix("") / f"{plot.name}.svg"] = plot.svg
        files[out.with_suffix("") / f"{plot.name}.csv"] = plot.csv
    for path, content in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return list(files)
