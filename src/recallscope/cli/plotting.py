"""A plot onto disk, with its data beside it."""

from collections.abc import Callable
from pathlib import Path

from recallscope.errors import InputError
from recallscope.report.plots import Plot


def write_plot(path: Path, draw: Callable[[], Plot]) -> None:
    """Write a plot (SVG) and its data (CSV, beside it); InputError where that can't be."""
    plot = draw()
    try:
        path.write_bytes(plot.svg)
        path.with_suffix(".csv").write_bytes(plot.csv)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
