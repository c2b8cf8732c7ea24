"""`recallscope totals`, `events` and `show EVENT` as a user runs them."""

import json
from pathlib import Path

import pytest

from tests.cli.running import recallscope

WAVE = ("--since", "2025-04-01", "--until", "2025-07-01", "--kind", "power-bank")


def test_totals_as_json_in_the_contract_s_form(home: Path) -> None:
    found = json.loads(recallscope(home, "totals", *WAVE, "--json").stdout)
    assert list(found) == ["since", "until", "units", "by"]
    assert (found["since"], found["until"]) == ("2025-04-01", "2025-07-01")
    assert found["units"] == {"low": 2_925_588, "high": 2_925_588}
    for row in found["by"]:
        assert list(row) == ["event", "brand", "jurisdictions", "low", "high", "claims"]
        assert sum(claim["value"] for claim in row["claims"]) == row["low"]
        assert all({"value", "notice", "source", "url", "note"} <= set(claim) for claim in row["claims"])


@pytest.mark.parametrize("by", ["brand", "jurisdiction", "month"])
def test_by_adds_groups_that_add_up(home: Path, by: str) -> None:
    found = json.loads(recallscope(home, "totals", *WAVE, "--by", by, "--json").stdout)
    assert sum(group["low"] for group in found["groups"]) == found["units"]["low"]
    assert all(group[by] and group["events"] for group in found["groups"])
    assert "By " + by in recallscope(home, "totals", *WAVE, "--by", by).stdout


def test_totals_for_a_person_say_what_they_are_made_of(home: Path) -> None:
    done = recallscope(home, "totals", *WAVE)
    assert (done.returncode, done.stderr) == (0, "")
    for words in (
        "2,925,588 units in 6 events",
        "state no number of units",
        "US 1,158,000 (about), 2025-06-12, register:2025-anker-a1263-us https://www.cpsc.gov/",
        "A1681 223,558",
        "another defect: not that of 2025-anker-cells",
    ):
        assert words in done.stdout


def test_known_on(home: Path) -> None:
    done = recallscope(home, "totals", *WAVE, "--known-on", "2025-04-29")
    assert done.stdout.startswith("429,200 units in 1 event ")


def test_events_are_listed_and_counted(home: Path) -> None:
    found = json.loads(recallscope(home, "events", "--brand", "安克", "--since", "2025", "--json").stdout)
    assert [row["event"] for row in found["events"]] == [
        *("event:2025-anker-a1263-jp", "event:2025-anker-cells", "event:2025-anker-a1263-us"),
    ]
    assert found["events"][1]["units"] == {"low": 1_211_388, "high": 1_211_388}
    text = recallscope(home, "events", "--jurisdiction", "Japan", "--limit", "1").stdout
    assert "... and" in text
    assert "units not stated" in recallscope(home, "events", "--brand", "cheero").stdout


def test_show_lays_notices_side_by_side(home: Path) -> None:
    text = recallscope(home, "show", "event:2025-anker-cells").stdout
    for words in ("Notices differ in models", "A1680: register:2025-anker-cells/cn", "Causes told", "not counted"):
        assert words in text
    assert "Widens: event:2025-esr-halolock" in recallscope(home, "show", "event:2025-esr-2g505").stdout
    found = json.loads(recallscope(home, "show", "event:2025-romoss-cn", "--json").stdout)
    assert (found["event_id"], found["units"]["low"]) == ("event:2025-romoss-cn", 491_745)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["totals", "--since", "soon"], "--since"),
        (["totals", "--since", "2025-07", "--until", "2025-06"], "later than"),
        (["totals", "--kind", "toaster"], "--kind"),
        (["totals", "--by", "moon"], "--by"),
        (["totals", "--known-on", "2025"], "--known-on"),
        (["events", "--jurisdiction", "Atlantis"], "--jurisdiction"),
        (["events", "--until", "31/02/2025"], "--until"),
        (["events", "--limit", "0"], "--limit"),
        (["events", "--brand", " "], "--brand"),
        (["show", "event:nothing"], "event:nothing"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(home: Path, words: list[str], says: str) -> None:
    done = recallscope(home, *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize("verb", ["totals", "events"])
def test_without_a_snapshot_exit_3(tmp_path: Path, verb: str) -> None:
    assert recallscope(tmp_path, verb).returncode == 3


def test_a_version_that_lacks_a_table_says_build_again(tmp_path: Path, home: Path) -> None:
    import shutil

    shutil.copytree(home, tmp_path / "home")
    for table in (tmp_path / "home").glob("snapshots/*/claims.parquet"):
        table.unlink()
    done = recallscope(tmp_path / "home", "totals")
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "build again" in done.stderr
