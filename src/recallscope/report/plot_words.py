"""Plots in Chinese: the words of a picture exchanged one by one, names and numbers left as they are. Pure."""

import re
from functools import cache
from html import escape, unescape
from xml.sax.saxutils import quoteattr

import msgspec

from recallscope.packaged import read
from recallscope.report.plots import Plot

_TEXT = re.compile(r"(<(?:text|tspan)\b[^>]*>)([^<]+)(</(?:text|tspan)>)")
_NAME = re.compile(r'aria-label="[^"]*"')
_HOLE = re.compile(r"\\\{(\w+)\\\}")


def in_language(plot: Plot, language: str) -> Plot:
    """Return a plot with its title and words in a language, "en" or "zh"; its data stay as they are."""
    if language == "en":
        return plot
    title = in_chinese(plot.title)
    svg = _TEXT.sub(lambda found: found[1] + escape(in_chinese(unescape(found[2])), quote=False) + found[3], _svg(plot))
    svg = _NAME.sub(lambda _: f"aria-label={quoteattr(title)}", svg, count=1)
    return msgspec.structs.replace(plot, title=title, svg=svg.encode())


@cache
def in_chinese(text: str) -> str:
    """Return a text of a plot in Chinese; as it is where the table has no words for it."""
    for pattern, words in _table():
        if found := pattern.fullmatch(text):
            return words.format(**{name: in_chinese(part) for name, part in found.groupdict().items()})
    return text


def _svg(plot: Plot) -> str:
    return plot.svg.decode()


@cache
def _table() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Return the table as patterns: what stands in braces is taken over."""
    words: dict[str, str] = msgspec.json.decode(read("recallscope.report", "plot_words.json"))
    return tuple((re.compile(_HOLE.sub(r"(?P<\1>.+)", re.escape(english))), text) for english, text in words.items())
