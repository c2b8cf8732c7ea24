"""Rule sets as a user meets them: asked, shown, and added by one file and no code."""

import json
from pathlib import Path

import pytest

from tests.cli.running import recallscope

ACME = """\
kind: carriage
name: {en: Acme Air, zh: 顶峰航空}
jurisdiction: US
stands_on: [us]
rules:
  - id: none
    from: "2026-05-01"
    authority: Acme Air
    url: https://example.org/rule
    decision: refused
    says: {en: No power banks at all, zh: 禁止携带充电宝}
"""
UNIT = ("check", "--brand", "Acme", "--model", "P-1", "--wh", "74")


def test_a_flight_with_a_mark_before_and_on_the_first_day(home: Path) -> None:
    for day, decision in (("2025-06-27", "allowed"), ("2025-06-28", "refused")):
        done = recallscope(home, *UNIT, "--mark", "3C=absent", "--flight", "cn-domestic", "--on", day, "--json")
        assert json.loads(done.stdout)["carriage"]["decision"] == decision


def test_several_flights_and_a_sale_in_chinese(home: Path) -> None:
    words = ("--flight", "国泰航空", "--flight", "Emirates", "--sale", "us", "--count", "2", "--lang", "zh")
    done = recallscope(home, *UNIT, *words, "--on", "2026-01-01")
    assert "阿联酋航空：每人只能携带一个充电宝" in done.stdout
    assert "2个中可带1个" in done.stdout
    assert "销售: 允许" in done.stdout


def test_text_may_name_the_trip(home: Path) -> None:
    done = recallscope(home, "check", "罗马仕 PAC20-272，没有3C标识，74Wh，国内航班", "--on", "2025-06-28", "--json")
    assert json.loads(done.stdout)["carriage"]["decision"] == "refused"


@pytest.mark.parametrize("id", ["icao", "rules:icao"])
def test_a_rule_set_is_shown(home: Path, id: str) -> None:
    assert "two-per-person" in recallscope(home, "show", id).stdout
    assert json.loads(recallscope(home, "show", id, "--json").stdout)["kind"] == "carriage"


@pytest.mark.parametrize(("option", "says"), [("--flight", "cn-domestic"), ("--sale", "sale-cn")])
def test_an_unknown_rule_set_lists_those_there_are(home: Path, option: str, says: str) -> None:
    done = recallscope(home, *UNIT, option, "atlantis")
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr


def test_one_file_and_no_code_adds_a_rule_set(tmp_path: Path) -> None:
    (tmp_path / "acme-air.yaml").write_text(ACME, encoding="utf-8")
    assert recallscope(tmp_path, "import", "register", str(tmp_path / "acme-air.yaml")).returncode == 0
    assert recallscope(tmp_path, "build").returncode == 0
    for day, decision in (("2026-04-30", "allowed"), ("2026-05-01", "refused")):
        done = recallscope(tmp_path, *UNIT, "--flight", "Acme Air", "--on", day, "--json")
        assert json.loads(done.stdout)["carriage"]["decision"] == decision


def test_a_broken_file_is_not_imported(tmp_path: Path) -> None:
    path = tmp_path / "acme-air.yaml"
    path.write_text(ACME.replace("refused", "forbidden"), encoding="utf-8")
    done = recallscope(tmp_path, "import", "register", str(path))
    assert done.returncode == 2
    assert "acme-air.yaml: rules[0].decision" in done.stderr
