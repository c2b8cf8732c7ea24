"""`recallscope certificates` and `check` with certificates, as a user runs them."""

import json
from pathlib import Path

import pytest

from tests.cli.running import recallscope


def test_a_holder_s_history_with_levels_and_pages(home: Path) -> None:
    done = recallscope(home, "certificates", "ROMOSS", "--on", "2025-10-01")
    assert (done.returncode, done.stderr) == (0, "")
    for words in (
        "Jiangmen Romoss",
        "Shenzhen Huazhongke",
        "suspended since 2025-06-14, announced until 2025-09-13, which has passed; no reinstatement was found",
        "some of the holder's certificates; numbers not found: revoked on 2025-09-16",
        "https://www.gamebaike.com/",
    ):
        assert words in done.stdout


@pytest.mark.parametrize(
    ("asked", "ids"),
    [
        (["安普瑞斯(无锡)"], ["register:ccc-amprius-wuxi"]),
        (["Amprius", "(Wuxi)"], ["register:ccc-amprius-wuxi"]),
        (["apex (wuxi)"], ["register:ccc-amprius-wuxi"]),
        (["amprius"], ["register:ccc-amprius-wuxi"]),
        (["罗马仕"], ["register:ccc-romoss-huazhongke", "register:ccc-romoss-jiangmen"]),
        (["Jiangmen Romoss"], ["register:ccc-romoss-jiangmen"]),
        (["Anker"], ["register:ccc-anker"]),
        (["倍思"], ["register:ccc-baseus"]),
        (["UGREEN"], ["register:ccc-ugreen"]),
        (["PB2022ZM"], ["register:ccc-xiaomi/pb2022zm"]),
        (["小米", "P05ZM"], ["register:ccc-xiaomi/p05zm"]),
        (["register:ccc-xiaomi/p05zm"], ["register:ccc-xiaomi/p05zm"]),
    ],
)
def test_what_is_meant(home: Path, asked: list[str], ids: list[str]) -> None:
    found = json.loads(recallscope(home, "certificates", *asked, "--on", "2025-07-15", "--json").stdout)
    assert [one["id"] for one in found["certificates"]] == ids
    assert {one["status"] for one in found["certificates"]} <= {"suspended", "some_suspended"}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["Romos"], "ROMOSS"),
        (["PB2022"], "PB2022ZM"),
        (["Amperex"], "nearest names"),
        (["ATL"], "nearest names"),
        (["Anker", "--on", "2025"], "--on"),
        (["Anker", "--on", "soon"], "--on"),
        ([], "Missing argument"),
    ],
)
def test_a_miss_is_one_line_and_exit_2(home: Path, words: list[str], says: str) -> None:
    done = recallscope(home, "certificates", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


def test_no_snapshot_yet_is_exit_3(tmp_path: Path) -> None:
    assert recallscope(tmp_path, "certificates", "Anker").returncode == 3


def test_a_list_of_one_s_own_from_file_to_verdict(tmp_path: Path) -> None:
    path = tmp_path / "mine.csv"
    path.write_text(
        "﻿证书编号,证书持有人,品牌,型号,证书状态,状态日期,发证日期\n"
        "2099-1,示例公司,Acme,P-1,暂停,2025年6月14日,2024-03-01\n"
        "2099-2,示例公司,Acme,P-2,过期,2025-06-14,\n",
        encoding="utf-8",
    )
    imported = json.loads(recallscope(tmp_path, "import", "certificates", str(path), "--json").stdout)
    assert (imported["records"], imported["problems"]) == (2, 1)
    assert json.loads(recallscope(tmp_path, "build", "--json").stdout)["sources"]["certificates"]["certificates"] == 2
    done = recallscope(
        *(tmp_path, "check", "--certificate", "20991", "--made", "2024-05-01", "--on", "2025-07-01", "--lang", "zh")
    )
    assert done.returncode == 0
    assert "证书: 暂停 (2025-07-01)" in done.stdout
    assert "产品生产时（2024-05-01）证书状态为有效" in done.stdout
    shown = json.loads(recallscope(tmp_path, "show", "certificates:20991", "--json").stdout)
    assert [change["status"] for change in shown["history"]] == ["valid", "suspended"]
    assert "P-1" in recallscope(tmp_path, "certificates", "示例公司").stdout


def test_check_always_carries_the_certificate(home: Path) -> None:
    found = json.loads(recallscope(home, "check", "--brand", "VRURC", "--model", "OD-B7", "--json").stdout)
    assert found["recall"]["status"] == "recalled"
    assert found["certificate"]["status"] == "not_on_record"
    assert found["certificate"]["because"]
