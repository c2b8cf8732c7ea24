import io
import sys

import pytest

from recallscope.cli import waiting
from recallscope.cli.waiting import Bar


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def work(bar: Bar) -> None:
    with bar:
        bar.begin("reading", 3)
        bar.advance()
        bar.say("asked to wait [7 s]")
        bar.advance(2)
        bar.begin("keeping")


def test_nothing_is_drawn_where_nobody_looks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    monkeypatch.setattr(waiting, "_PATIENCE", 0.0)
    work(Bar())
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]


def test_quick_work_draws_no_bar_but_says_what_matters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(waiting, "_PATIENCE", 1e9)
    work(Bar())
    assert sys.stderr.getvalue() == "asked to wait [7 s]\n"  # type: ignore[attr-defined]


def test_long_work_draws_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    # On a terminal that can't move its cursor rich draws nothing.
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(waiting, "_PATIENCE", 0.0)
    work(Bar())
    drawn = sys.stderr.getvalue()  # type: ignore[attr-defined]
    assert "keeping" in drawn
    assert "asked to wait [7 s]" in drawn
