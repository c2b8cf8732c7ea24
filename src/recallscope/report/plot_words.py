"""Plots in Chinese: the words of a picture exchanged one by one, names and numbers left as they are. Pure."""

import re
from html import escape, unescape
from xml.sax.saxutils import quoteattr

import msgspec

from recallscope.report.plots import Plot
from recallscope.report.spoken import in_chinese

_TEXT = re.compile(r"(<(?:text|tspan)\b[^>]*>)([^<]+)(</(?:text|tspan)>)")
_NAME = re.compile(r'aria-label="[^"]*"')


def in_language(plot: Plot, language: str) -> Plot:
    """Return a plot with its title and words in a language, "en" or "zh"; its data stay as they are."""
    if language == "en":
        return plot
    title = in_chinese(plot.title)
    svg = _TEXT.sub(lambda found: found[1] + escape(in_chinese(unescape(found[2])), quote=False) + found[3], _svg(plot))
    svg = _NAME.sub(lambda _: f"aria-label={quoteattr(title)}", svg, count=1)
    return msgspec.structs.replace(plot, title=title, svg=svg.encode())


def _svg(plot: Plot) -> str:
    return plot.svg.decode()
