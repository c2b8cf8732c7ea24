"""`recallscope screen` as a user runs it."""

import json
from pathlib import Path

import pytest

from tests.cli.running import recallscope
from tests.screen.running import titles, write_csv


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """A shop's file with a column name that no one else uses."""
    return write_csv(tmp_path / "c.csv", [["Produkt!", "price"], *([title, "1"] for title in titles(20))])


def test_a_summary_as_json_and_a_report(home: Path, catalogue: Path, tmp_path: Path) -> None:
    words = ("screen", str(catalogue), "--out", str(tmp_path / "h.csv"), "--map", "title=Produkt!", "--json")
    done = recallscope(home, *words, "--report", str(tmp_path / "h.html"))
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["rows"], found["broken"]) == (20, 0)
    assert found["hits"] == sum(found["by_tier"].values()) == sum(found["by_brand"].values())
    assert found["snapshot"]["version"]
    page = (tmp_path / "h.html").read_text(encoding="utf-8")
    assert "<svg" in page
    assert "<script" not in page
    assert "recallscope register" in page


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--out", "h.xls"), ".parquet, .csv"),
        (("--out", "h.csv"), "--map title=COLUMN. Columns found: Produkt!, price"),
        (("--out", "h.csv", "--map", "title=Nix"), 'no column "Nix"'),
        (("--out", "h.csv", "--map", "colour=x"), "FIELD"),
        (("--out", "h.csv", "--map", "title=Produkt!", "--since", "../x"), "no version"),
        (("--out", "h.csv", "--map", "title=Produkt!", "--decisions", "nix.jsonl"), "nix.jsonl"),
        (("--out", "h.csv", "--encoding", "klingon"), "no text encoding"),
        (("--out", "/nowhere/h.csv", "--map", "title=Produkt!"), "no folder"),
    ],
)
def test_what_cant_be_done_is_one_line(
    home: Path, catalogue: Path, tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    placed = [str(tmp_path / word) if word.startswith("h.") else word for word in words]
    done = recallscope(home, "screen", str(catalogue), *placed)
    assert done.returncode == 2
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_what_a_catalogue_says_is_escaped(home: Path, tmp_path: Path) -> None:
    catalogue = write_csv(tmp_path / "c.csv", [["id", "title"], ["<script>x</script>", "Anker A1263 power bank"]])
    done = recallscope(
        home, "screen", str(catalogue), "--out", str(tmp_path / "h.parquet"), "--report", str(tmp_path / "h.html")
    )
    assert done.returncode == 0
    page = (tmp_path / "h.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;x" in page
    assert "<script" not in page
