"""Plots of what a recall costs and how far it has got."""

import csv
import io
import re

import pytest

from recallscope.analysis.exposure.asking import Asked, known_parts, parts_of
from recallscope.analysis.exposure.assumptions import shipped
from recallscope.analysis.exposure.backtest import backtest
from recallscope.analysis.exposure.completion import completion
from recallscope.analysis.exposure.finding import exposure
from recallscope.report.exposure import backtest_plot, plots
from recallscope.report.plot_words import in_language
from recallscope.report.plots import Plot
from recallscope.report.spoken import in_chinese
from recallscope.snapshot.opened import Snapshot
from tests.report.test_plots import texts


@pytest.fixture(scope="module")
def drawn(registered: Snapshot) -> dict[str, Plot]:
    asked = Asked(on="2026-01-01", market="CN")
    found = exposure(parts_of(registered, "event:2025-anker-cells", asked, shipped()), shipped(), size=1000)
    got = completion(known_parts(registered, "event:2025-anker-cells", asked), shipped(), asked.on, size=1000)
    return {one.name: one for one in [*plots(found, got), backtest_plot(backtest(registered, shipped()))]}


def test_each_plot_has_its_data(drawn: dict[str, Plot]) -> None:
    assert list(drawn) == ["cost", "moves", "completion-cn", "refunds-expected"]
    for one in drawn.values():
        assert one.svg.startswith(b"<svg")
        assert list(csv.DictReader(io.StringIO(one.csv.decode())))


def test_estimates_say_so(drawn: dict[str, Plot]) -> None:
    assert all("estimate" in one.title for one in drawn.values())


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("cost", "return_cost"),
        ("cost", "how owners are told"),
        ("completion-cn", "scatter"),
        ("refunds-expected", "pace"),
    ],
)
def test_what_is_assumed_is_named_under_the_title(drawn: dict[str, Plot], name: str, words: str) -> None:
    assert any(text.startswith("assumed: ") and words in text for text in texts(drawn[name]))
    told = [text for text in texts(in_language(drawn[name], "zh")) if text.startswith("假设：")]
    assert told
    assert not re.search("[a-z]", "".join(told).replace("CN", ""))


def test_a_warning_stands_on_the_plot_of_the_progress(registered: Snapshot) -> None:
    parts = known_parts(registered, "event:2025-anker-cells", Asked(on="2026-06-01", market="CN"))
    (plot,) = plots(None, completion(parts, shipped(), "2026-06-01", size=1000))
    assert any(text.startswith("silent: ") for text in texts(plot))
    assert any(text.startswith("沉默：自2025-09-25起") for text in texts(in_language(plot, "zh")))


@pytest.mark.parametrize("words", ["P10", "P50", "P90", "ceiling 163.3"])
def test_the_cost_shows_its_quantiles_and_the_ceiling(drawn: dict[str, Plot], words: str) -> None:
    assert words in drawn["cost"].svg.decode()


def test_what_is_assumed_is_named_where_it_moves_the_cost(drawn: dict[str, Plot]) -> None:
    assert "return_cost (assumed)" in drawn["moves"].svg.decode()
    assert "price CN<" in drawn["moves"].svg.decode()


def test_every_assumption_has_a_chinese_name(drawn: dict[str, Plot]) -> None:
    left = [text for text in texts(in_language(drawn["moves"], "zh")) if re.search("[a-z]", text)]
    assert left == []
    names = [path.removeprefix("assumptions.") for path, _ in shipped().named()]
    assert [name for name in names if in_chinese(name) == name] == []


def test_completion_holds_both_counts(drawn: dict[str, Plot]) -> None:
    rows = list(csv.DictReader(io.StringIO(drawn["completion-cn"].csv.decode())))
    shown = {(row["what"], row["p50"]) for row in rows if row["day"] == "2025-09-25" and row["what"] != "forecast"}
    assert shown == {("the source's count", "0.787"), ("the notice's units", "0.7925")}


def test_nothing_known_draws_nothing() -> None:
    assert plots(None, ()) == []
