"""The plot of the common cause: its panels, its marks, that it says it is an estimate, and its words in Chinese."""

from datetime import date

import pytest

from recallscope.analysis.cause.finding import cause
from recallscope.report.cause import cause_plot
from recallscope.report.plot_words import in_language
from recallscope.report.plots import Plot
from recallscope.snapshot.opened import Snapshot
from tests.report.test_plots import texts


@pytest.fixture(scope="module")
def drawn(registered: Snapshot) -> Plot:
    return cause_plot(cause(registered, date(2025, 7, 9)))


def test_it_shows_whose_fault_and_who_else(drawn: Plot) -> None:
    shown = set(texts(drawn))
    assert {"whose fault", "who else may share the cause", "in the 90% credible set", "recalled afterwards"} <= shown
    assert "estimate" in drawn.title


def test_it_names_what_it_assumes(drawn: Plot) -> None:
    said = " ".join(text for text in texts(drawn) if text.startswith("assumed: "))
    assert "how telling suspended certificates and other signs are" in said
    assert "market shares" in said


def test_where_nobody_is_named_nobody_is_at_risk(registered: Snapshot) -> None:
    shown = set(texts(cause_plot(cause(registered, date(2025, 6, 1)))))
    assert "who else may share the cause" not in shown
    assert "whose fault" in shown


def test_its_words_are_there_in_chinese(drawn: Plot) -> None:
    shown = set(texts(in_language(drawn, "zh")))
    assert {"谁出了问题", "还有谁可能有同样的原因", "没有共同原因", "事后召回"} <= shown
    assert not [text for text in shown if {"cause", "recall", "credible", "assumed", "how"} & set(text.split())]
