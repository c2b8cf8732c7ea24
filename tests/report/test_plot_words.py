"""Plots in Chinese: every word that is not a name or a number has its own."""

import re
from xml.etree import ElementTree

import pytest

from recallscope.report.plot_words import in_language
from recallscope.report.plots import Plot
from recallscope.report.wave.plots import plots
from recallscope.report.wave.records import Records
from recallscope.snapshot.opened import Snapshot
from tests.report.test_plots import texts

NAMES = re.compile(r"[\d\W]*|\d{4}-\d\d.*|i?[A-Z][\w. ]+")


@pytest.fixture(scope="module")
def drawn(registered: Snapshot) -> list[Plot]:
    return plots(Records(registered))


def test_the_overview_s_plots_speak_chinese(drawn: list[Plot]) -> None:
    for plot in drawn:
        told = in_language(plot, "zh")
        assert re.search("[一-鿿]", told.title)
        root = ElementTree.fromstring(told.svg)
        assert root.get("aria-label") == told.title
        left = [text for text in texts(told) if not re.search("[一-鿿]", text) and not NAMES.fullmatch(text)]
        assert left == []
        assert (told.csv, told.name) == (plot.csv, plot.name)


def test_english_stays_as_it_is(drawn: list[Plot]) -> None:
    assert in_language(drawn[0], "en") is drawn[0]


def test_what_a_publisher_wrote_stays_text() -> None:
    svg = b'<svg role="img" aria-label="units"><text x="1">units</text><text>a &lt;script&gt; &amp;</text></svg>'
    told = in_language(Plot(name="x", title="units", svg=svg, csv=b""), "zh").svg.decode()
    assert '<text x="1">件数</text><text>a &lt;script&gt; &amp;</text>' in told
    assert 'aria-label="件数"' in told
