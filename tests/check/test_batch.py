"""A file of units: columns, order, bad files, and cells that a spreadsheet might run."""

import csv
from pathlib import Path

import pytest

from recallscope.archive.progress import Silent
from recallscope.check.batch import COLUMNS, check_file, neutral
from recallscope.errors import InputError
from recallscope.snapshot.opened import Snapshot


def run(snapshot: Snapshot, folder: Path, content: str | bytes) -> list[dict[str, str]]:
    units, out = folder / "units.csv", folder / "verdicts.csv"
    units.write_bytes(content.encode() if isinstance(content, str) else content)
    check_file(snapshot, units, out, "en", Silent())
    with out.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_rows_in_order_with_the_contracts_columns(registered: Snapshot, tmp_path: Path) -> None:
    rows = run(registered, tmp_path, "id,brand,model,mark_po\nx,VRURC,OD-B7,\n,Velvet Caviar,ZHX-PB21,\n")
    assert tuple(rows[0]) == COLUMNS
    assert [(row["id"], row["recall_status"], row["asks"]) for row in rows] == [
        ("x", "recalled", ""),
        ("1", "cannot_tell", "mark_po"),
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+cmd", "-2", "@SUM(A1)", "\tx", "\rx", " =1", "＝1"])
def test_no_cell_is_a_formula(registered: Snapshot, tmp_path: Path, cell: str) -> None:
    (row,) = run(registered, tmp_path, f'id,brand,model\n"{cell}","{cell}","{cell}"\n')
    assert not any(value.strip() and value.strip()[0] in "=+-@＝＋－＠" for value in row.values())


def test_an_ordinary_cell_stays_as_it_is() -> None:
    assert neutral("PAC20-272") == "PAC20-272"


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no known column"),
        (b"colour of the sky\nblue\n", "no known column"),
        (b"brand,model\na,b,c\n", "units.csv:2"),
        (b"brand,model,brand\na,b,c\n", "twice"),
        (b"brand,model\n\xff\xfe,b\n", "not UTF-8"),
    ],
)
def test_a_bad_file_is_refused_in_one_line(registered: Snapshot, tmp_path: Path, content: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says) as caught:
        run(registered, tmp_path, content)
    assert "\n" not in str(caught.value)
    assert not list(tmp_path.glob("*verdicts*"))


def test_what_cannot_be_read_is_unknown_and_counted(registered: Snapshot, tmp_path: Path) -> None:
    units, out = tmp_path / "units.csv", tmp_path / "out.csv"
    units.write_text("brand,model,made\nROMOSS,PAC20-272,yesterday\n", encoding="utf-8")
    assert check_file(registered, units, out, "en", Silent())["unread"] == 1


def test_columns_of_ones_own_are_left_alone(registered: Snapshot, tmp_path: Path) -> None:
    (row,) = run(registered, tmp_path, "shelf,brand,model\nA3,Charmast,W1056\n")
    assert row["recall_status"] == "recalled"


def test_nul_and_zero_width_characters_do_no_harm(registered: Snapshot, tmp_path: Path) -> None:
    (row,) = run(registered, tmp_path, "brand,model\nChar\u200bmast,W1\u200b056\x00\n")
    assert row["recall_status"] == "recalled"


def test_carriage_and_sale_in_a_batch(registered: Snapshot, tmp_path: Path) -> None:
    header = "id,brand,model,mark_3c,wh,count,flight,sale,on\n"
    rows = run(
        registered,
        tmp_path,
        header + "a,Acme,P1,,74,,cn-domestic,cn,2025-06-28\nb,Acme,P1,,74,3,icao;kr,,2026-03-27\n"
        "c,Acme,P1,legible,,,国泰航空,us,2026-01-01\nd,Acme,P1,,74,,atlantis,moon,2026-01-01\ne,Acme,P1,,,,,,\n",
    )
    told = [(row["id"], row["carriage_decision"], row["carriage_asks"], row["sale_decision"]) for row in rows]
    assert told == [
        ("a", "cannot_tell", "mark_3c", "cannot_tell"),
        ("b", "refused", "", ""),
        ("c", "cannot_tell", "wh", "allowed"),
        ("d", "cannot_tell", "flight", "cannot_tell"),
        ("e", "", "", ""),
    ]


MANY = 1300


def test_many_rows_come_back_in_order(registered: Snapshot, tmp_path: Path) -> None:
    lines = [f"{place},VRURC,{'OD-B7' if place % 2 else 'OD-B8'}" for place in range(MANY)]
    rows = run(registered, tmp_path, "id,brand,model\n" + "\n".join(lines) + "\n")
    assert [row["id"] for row in rows] == [str(place) for place in range(MANY)]
    assert {row["recall_status"] for row in rows[::2]} == {"not_listed"}
    assert {row["recall_status"] for row in rows[1::2]} == {"recalled"}


def test_a_bad_row_far_down_leaves_nothing_behind(registered: Snapshot, tmp_path: Path) -> None:
    lines = ["VRURC,OD-B7"] * MANY
    lines[MANY - 2] += ",and,more"
    with pytest.raises(InputError, match=f"units.csv:{MANY}"):
        run(registered, tmp_path, "brand,model\n" + "\n".join(lines) + "\n")
    assert not list(tmp_path.glob("*verdicts*"))
