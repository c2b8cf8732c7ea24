"""`recallscope cause` as a user runs it."""

import json
from pathlib import Path

from tests.cli.running import recallscope


def test_cause_as_json_in_the_contract_s_form(home: Path) -> None:
    done = recallscope(home, "cause", "--as-of", "2025-07-09", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert {"as_of", "ranked", "credible_set", "at_risk"} <= set(found)
    assert found["as_of"] == "2025-07-09"
    assert found["estimate"] is True
    assert {"party", "component", "posterior", "for", "against"} <= set(found["ranked"][0])
    assert all({"product", "probability"} <= set(one) for one in found["at_risk"])


def test_cause_for_a_person(home: Path) -> None:
    text = recallscope(home, "cause", "--as-of", "2025-07-09", "--brand", "小米").stdout
    for words in ("An estimate", "Amprius (Wuxi)", "confirmed afterwards: event:2025-xiaomi-pb2030mi", "(assumed)"):
        assert words in text
    assert "OPPO products that are not named;" not in text


def test_what_the_answer_hangs_on_comes_first(home: Path) -> None:
    lines = recallscope(home, "cause", "--as-of", "2025-07-09").stdout.splitlines()
    assert lines[1].startswith("  ! without this, Amprius (Wuxi) would not be named")


def test_a_brand_that_shares_nothing_is_told_so(home: Path) -> None:
    text = recallscope(home, "cause", "--as-of", "2025-07-09", "--brand", "Zenith").stdout
    assert "No product of Zenith is on record as sharing the cause" in text


def test_the_plot_comes_with_its_data(home: Path, tmp_path: Path) -> None:
    picture = tmp_path / "cause.svg"
    assert recallscope(home, "cause", "--as-of", "2025-07-09", "--plot", str(picture)).returncode == 0
    assert "Amprius (Wuxi)" in picture.read_text()
    told = picture.with_suffix(".csv").read_text().splitlines()
    assert told[0] == "panel,name,probability,what,event,urls"
    assert any("recalled afterwards,event:2025-xiaomi-pb2030mi" in line for line in told)


def test_bad_input_is_one_line(home: Path, tmp_path: Path) -> None:
    broken = tmp_path / "mine.csv"
    broken.write_bytes(b"\xff\xfe")
    none, picture = str(tmp_path / "none.csv"), str(tmp_path / "cause.png")
    for words in (["--as-of", "yesterday"], ["--supply", str(broken)], ["--supply", none], ["--plot", picture]):
        done = recallscope(home, "cause", *words)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1)
