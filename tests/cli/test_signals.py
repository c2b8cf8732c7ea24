"""`recallscope signals` as a user runs it: real processes."""

import json
from pathlib import Path

from tests.cli.test_commands import recallscope


def test_signals_for_a_person_and_as_json(home: Path, tmp_path: Path) -> None:
    words = recallscope(home, "signals", "--as-of", "2025-07-15", "--plot", str(tmp_path / "s.svg"))
    assert (words.returncode, words.stderr) == (0, "")
    assert "Amprius (Wuxi): 74 certificates suspended" in words.stdout
    assert (tmp_path / "s.svg").read_bytes().startswith(b"<svg")
    assert (tmp_path / "s.csv").is_file()
    found = json.loads(recallscope(home, "signals", "--as-of", "2025-07-15", "--json").stdout)
    assert found["estimate"] is True
    assert {"as_of", "series", "surges", "suspended", "prices", "allowed_a_year"} <= set(found)


def test_prices_of_a_catalogue(home: Path, tmp_path: Path) -> None:
    shop = tmp_path / "shop.csv"
    shop.write_text("title,price\nPower bank 10000mAh,30 元\n", encoding="utf-8")
    given = ("signals", "--prices", str(shop), "--cost-floor", "CNY:0.9", "--plot", str(tmp_path / "p.svg"))
    done = recallscope(home, *given)
    assert "below the floor of CNY 0.9 per Wh" in done.stdout
    assert (tmp_path / "p.csv").read_text().count("too cheap") == 1


def test_bad_input_is_one_line(home: Path, tmp_path: Path) -> None:
    for words in (
        *(["--kind", "phones"], ["--jurisdiction", "Atlantis"], ["--cost-floor", "CNY:1"], ["--as-of", "x"]),
        ["--prices", str(tmp_path / "none.csv")],
    ):
        done = recallscope(home, "signals", *words)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
