"""The commands as a user runs them: real processes, their output, their exit codes."""

import json
import subprocess
import sys
from pathlib import Path

import pytest


def recallscope(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "recallscope", "--home", str(home), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


def test_check_says_and_exits_0_whatever_the_verdict(home: Path) -> None:
    for serial, status in (("...7", "RECALLED"), ("...A", "NOT LISTED")):
        done = recallscope(
            home, "check", "--brand", "Baseus", "--model", "BS-30KP365", "--market", "US", "--serial", serial
        )
        assert done.returncode == 0
        assert done.stdout.startswith(status)
    done = recallscope(home, "check", "--brand", "Baseus", "--model", "BS-30KP365", "--serial", "...7")
    assert done.stdout.startswith("CANNOT TELL")
    assert "country of sale" in done.stdout


def test_check_in_chinese_as_json(home: Path) -> None:
    done = recallscope(home, "check", "罗马仕 PAC20-272 2024年1月10日", "--lang", "zh", "--json")
    found = json.loads(done.stdout)
    assert found["recall"]["status"] == "cannot_tell"
    assert [ask["fact"] for ask in found["recall"]["asks"]] == ["lot"]
    assert "批号" in found["says"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["check", "--made", "yesterday"], 2, "--made"),
        (["check", "--mark", "XY=1"], 2, "--mark"),
        (["check", "--known-on", "2025"], 2, "--known-on"),
        (["check", "--batch", "none.csv", "--out", "out.csv"], 2, "none.csv"),
        (["check", "--batch", "none.csv"], 2, "--out"),
        (["check", "--no-such-option"], 2, "No such option"),
        (["show", "us-cpsc:00000"], 2, "us-cpsc:00000"),
        (["nonsense"], 2, "nonsense"),
        (["import", "nowhere", "x.json"], 2, "nowhere"),
    ],
)
def test_wrong_usage_is_one_line_and_exit_2(home: Path, tmp_path: Path, words: list[str], code: int, says: str) -> None:
    done = recallscope(home, *words)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_no_snapshot_yet_is_exit_3(tmp_path: Path) -> None:
    done = recallscope(tmp_path, "check", "--brand", "Anker")
    assert done.returncode == 3
    assert "recallscope build" in done.stderr


def test_show_a_firm_with_its_supply_and_what_is_told_of_it(home: Path) -> None:
    firm = json.loads(recallscope(home, "show", "Amprius (Wuxi)", "--json").stdout)
    assert {"Xiaomi", "OPPO"} <= {one["customer"] for one in firm["supplied"]}
    assert all(one["url"] and one["published"] and one["stated"] for one in (*firm["supplied"], *firm["told"]))
    assert "volume" in {one["field"] for one in firm["told"]}
    brand = json.loads(recallscope(home, "show", "OPPO", "--json").stdout)
    assert [one["supplier"] for one in brand["bought"]] == ["Amprius (Wuxi)"]


def test_show_a_notice_and_an_event(home: Path) -> None:
    notice = json.loads(recallscope(home, "show", "register:2025-romoss-cn", "--json").stdout)
    assert {"id", "source", "published", "title", "url", "products", "scope", "units", "event", "evidence"} <= set(
        notice
    )
    assert sum(unit["count"] for unit in notice["units"]) == 491745
    event = json.loads(recallscope(home, "show", notice["event"], "--json").stdout)
    assert event["notices"] == ["register:2025-romoss-cn"]


def test_sources_says_how_to_get_what_is_missing(home: Path) -> None:
    done = recallscope(home, "sources")
    assert "recallscope import" in done.stdout
    assert {row["source"] for row in json.loads(recallscope(home, "sources", "--json").stdout)} >= {
        "register",
        "us_cpsc",
    }


@pytest.mark.parametrize("command", ["import", "fetch", "build", "sources", "show", "check", "validate"])
def test_every_command_has_help_with_examples(home: Path, command: str) -> None:
    done = recallscope(home, command, "--help")
    assert done.returncode == 0
    assert "Example" in done.stdout


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("all: [{model: {one_of: [A1]}}, {serial: {last_character: 0-9D}}]", 0),
        ("any: []", 2),
        ("serial: {matches: '.*'}", 2),
        ("- 1", 2),
        ("title: An event\nnotices: {}", 2),
        ("serial: {one_of: [0123]}", 2),
    ],
)
def test_validate(home: Path, tmp_path: Path, content: str, code: int) -> None:
    scope = tmp_path / "scope.yaml"
    scope.write_text(content, encoding="utf-8")
    done = recallscope(home, "validate", str(scope))
    assert done.returncode == code, done.stderr
