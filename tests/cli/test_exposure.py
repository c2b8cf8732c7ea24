"""`recallscope exposure` as a user runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.running import recallscope

ANKER = ("exposure", "event:2025-anker-cells", "--market", "CN", "--draws", "1000", "--on", "2026-01-01")


def test_exposure_as_json(home: Path) -> None:
    done = recallscope(home, *ANKER, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["estimate"], found["event"], found["on"]) == (True, "event:2025-anker-cells", "2026-01-01")
    cost = found["exposure"]["cost"]
    assert 0 < cost["p10"] < cost["p50"] < cost["p90"]
    assert found["exposure"]["ceiling"] == 712_964 * 229
    assert found["completion"][0]["words"][-1]["stated"] == 0.787
    assert found["exposure"]["assumed"]


def test_exposure_for_a_person_and_its_plots(home: Path, tmp_path: Path) -> None:
    done = recallscope(home, *ANKER, "--plot", str(tmp_path / "anker.svg"))
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("An estimate", "What moves it most", "79.2% by the notice's units", "why: the source says 78.7%"):
        assert words in done.stdout
    names = sorted(path.name for path in tmp_path.iterdir())
    stems = ("anker", "anker-completion-cn", "anker-moves")
    assert names == sorted(f"{stem}.{form}" for stem in stems for form in ("svg", "csv"))


def test_units_and_a_price_need_no_event(home: Path) -> None:
    words = ("--units", "50000", "--price", "25..40", "--currency", "USD", "--market", "US", "--notice", "direct")
    done = recallscope(home, "exposure", *words, "--remedy", "refund", "--draws", "1000", "--json")
    found = json.loads(done.stdout)
    assert found["event"] is None
    assert {one["name"]: one["p90"] for one in found["exposure"]["kinds"]}["replacements"] == 0
    assert found["completion"] == []


def test_progress_is_told_where_no_price_is(home: Path) -> None:
    done = recallscope(home, "exposure", "event:2025-romoss-cn", "--draws", "1000")
    assert done.returncode == 0
    assert done.stdout.startswith("No cost: event:2025-romoss-cn: no price is on record in CN")
    assert "about 167,000 units, 34.1% by the source's count" in done.stdout
    assert "an estimate of" in done.stdout
    assert "  - scatter: no source states it" in done.stdout.partition("\nAssumed\n")[2]


def test_the_back_test_s_exit_code_says_whether_it_holds(home: Path) -> None:
    done = recallscope(home, "exposure", "--backtest", "--json")
    found = json.loads(done.stdout)
    assert done.returncode == (0 if found["holds"] else 1)
    assert found["estimate"] is True
    assert {one["name"] for one in found["cases"]} == {"Anker", "ROMOSS"}
    assert done.stderr.count("\n") == done.returncode


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("event:nothing",),
        ("event:2025-xiaomi-pb2030mi", "--price", "cheap"),
        ("--units", "5.5", "--price", "9"),
        ("event:2025-xiaomi-pb2030mi", "--price", "9", "--currency", "XAU"),
        ("event:2025-xiaomi-pb2030mi", "--market", "Atlantis"),
        ("event:2025-xiaomi-pb2030mi", "--assumptions", "none.yaml"),
        ("event:2025-xiaomi-pb2030mi", "--units", "5", "--price", "9"),
        *(("--units", number, "--price", "9") for number in ("-5", "0", "1e30", "nan", "9..3")),
        *(("--units", "5", "--price", price) for price in ("-3", "9..3", "inf")),
        ("--units", "5", "--price", "9", "--plot", "cost.png"),
        *(("--backtest", *more) for more in (("event:2025-xiaomi-pb2030mi",), ("--market", "CN"), ("--plot", "x.svg"))),
    ],
)
def test_bad_input_is_one_line(home: Path, words: tuple[str, ...]) -> None:
    done = recallscope(home, "exposure", *words)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)


def test_a_broken_assumption_is_named_with_line_and_field(home: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("currency: CNY\nassumptions:\n  pace: {says: x}\n")
    done = recallscope(home, "exposure", "--units", "5", "--price", "9", "--assumptions", str(tmp_path / "mine.yaml"))
    assert done.returncode == 2
    assert "mine.yaml:" in done.stderr
    assert "field" in done.stderr
