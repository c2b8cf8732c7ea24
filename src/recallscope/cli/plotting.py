"""A plot onto disk, with its data beside it."""

from collections.abc import Callable, Mapping
from pathlib import Path

from recallscope.errors import InputError, UsageError
from recallscope.report.plots import Plot


def svg_path(path: Path | None) -> Path | None:
    """Return where to draw; UsageError for a name that does not end in .svg, before anything is worked out."""
    if path is not None and path.suffix.lower() != ".svg":
        raise UsageError(f'--plot: "{path}" has to end in .svg')
    return path


def write_plot(path: Path, draw: Callable[[], Plot]) -> None:
    """Write a plot (SVG) and its data (CSV, beside it); InputError where that can't be."""
    write_plots({path: draw()})


def write_plots(plots: Mapping[Path, Plot]) -> None:
    """Write each plot (SVG) under its path and its data (CSV) beside it; InputError where that can't be."""
    for path, plot in plots.items():
        try:
            path.write_bytes(plot.svg)
            path.with_suffix(".csv").write_bytes(plot.csv)
        except OSError as error:
            raise InputError(f"{path}: {error.strerror}") from error
