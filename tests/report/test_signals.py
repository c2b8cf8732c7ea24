"""The plots of signals: what they draw, that estimates say so, and every word of theirs in Chinese."""

import re
from datetime import date

import pytest

from recallscope.analysis.signals.finding import Signals, signals
from recallscope.analysis.signals.prices import Cheap, Offer, Prices
from recallscope.analysis.signals.surges import surges
from recallscope.report.plot_words import in_language
from recallscope.report.plots import Plot
from recallscope.report.signals import prices_plot, surges_plot, suspended_plot
from recallscope.snapshot.opened import Snapshot
from tests.analysis.signals.test_surges import LAST, _steady, _told, _us
from tests.report.test_plots import texts

NAMES = re.compile(r"[\d\W]*|Amprius \(Wuxi\)|Jiangmen Romoss|Shenzhen.*|[A-Z]\w+( [\w.()]+)*|[a-z]{2}")


def _surged() -> Plot:
    more = [_told(week, 10 + place) for week in range(6, 10) for place in range(4)]
    series = _us([*_steady(), *more])
    found = tuple(surges([series], LAST))
    finding = Signals(as_of=LAST.isoformat(), since="2024-12-28", series=1, surges=found, suspended=())
    return surges_plot(finding, [series])


def _priced() -> Plot:
    offers = tuple(
        Offer(listing=str(place), title="t", market="CN", currency="CNY", price=price, wh=37.0, per_wh=price / 37)
        for place, price in enumerate((30.0, 90.0, 120.0))
    )
    cheap = Cheap(offer=offers[0], why="far below", median=3.0, deviations=-4.0, a_listing=0.1)
    return prices_plot(Prices(offers=offers, left_out=0, cheap=(cheap,)))


def test_a_surge_s_weeks_stand_out_and_the_expected_is_called_an_estimate() -> None:
    plot = _surged()
    assert {"of a surge", "recalls in a week", "expected in a week: an estimate"} <= set(texts(plot))
    rows = plot.csv.decode().splitlines()
    assert sum(row.endswith("of a surge") for row in rows) >= 4
    assert len(rows) == 53


def test_suspensions_are_drawn_by_the_day_they_were_published(registered: Snapshot) -> None:
    plot = suspended_plot(signals(registered, date(2025, 7, 9)))
    assert "Amprius (Wuxi)" in texts(plot)
    assert "2025-07-09,Amprius (Wuxi),suspended,74,https://" in plot.csv.decode()


@pytest.mark.parametrize("which", ["surges", "prices", "suspended"])
def test_every_word_has_its_chinese(which: str, registered: Snapshot) -> None:
    if which == "suspended":
        plot = suspended_plot(signals(registered, date(2025, 7, 9)))
    else:
        plot = _surged() if which == "surges" else _priced()
    told = in_language(plot, "zh")
    assert re.search("[一-鿿]", told.title)
    left = [text for text in texts(told) if not re.search("[一-鿿]", text) and not NAMES.fullmatch(text)]
    assert left == []
