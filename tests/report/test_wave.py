"""The report on the wave of 2025: every claim, each figure from the records, and the committed page not stale."""

import json
from pathlib import Path

import pytest

from recallscope.report.wave.article import findings
from recallscope.report.wave.finding import Finding
from recallscope.report.wave.records import Records
from recallscope.report.wave.writing import write
from recallscope.snapshot.opened import Snapshot
from tests.cli.running import recallscope

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture(scope="module")
def found(registered: Snapshot) -> dict[str, Finding]:
    return {one.id: one for one in findings(Records(registered))}


def test_what_is_committed_is_what_the_register_gives(registered: Snapshot, tmp_path: Path) -> None:
    written = write(Records(registered), tmp_path / "the-2025-wave.md")
    assert len(written) == 9
    for path in written:
        committed = DOCS / path.relative_to(tmp_path)
        assert path.read_bytes() == committed.read_bytes(), f"{committed.name} is stale: run `make docs`"
    assert {path.name for path in (DOCS / "the-2025-wave").iterdir()} == {path.name for path in written[1:]}


def test_every_claim_is_there_in_order(found: dict[str, Finding]) -> None:
    assert list(found) == [f"A{number}" for number in range(1, 16)]
    for one in found.values():
        assert one.says
        assert all(words.strip() for words in one.says)
        assert one.sources or one.missing
        assert bool(one.missing) == (one.verdict == "not settled")
        assert all("://" in source.url for source in one.sources)


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("A1", "491,745"),
        ("A1", "38,814 units in China on 2025-04-30"),
        ("A2", "712,964"),
        ("A2", "7 in China, 5 worldwide, 3 in Canada"),
        ("A3", "106.2 to 163.3 million"),
        ("A3", "565,000"),
        ("A3", "An estimate, from nothing published after 2025-06-30, expects refunds of CNY 16.8 to 62.9 million"),
        ("A3", "The 85.7 million that were told lie outside: the estimate misses"),
        ("A4", "1,158,000"),
        ("A4", "This is another defect"),
        ("A5", "55,380"),
        ("A6", "ROMOSS, Anker, Xiaomi"),
        ("A8", "Jiangmen Romoss"),
        ("A10", "2024-08-01"),
        ("A11", "2,100"),
        ("A11", "2016-06"),
        ("A12", "2,925,588"),
        ("A12", "1,767,588, less than two million"),
        ("A12", "2,401,523"),
        ("A13", "2025-06-28"),
    ],
)
def test_the_figures(found: dict[str, Finding], claim: str, words: str) -> None:
    assert words in "\n".join(found[claim].says)


def test_the_command_writes_the_page_and_its_plots(home: Path, tmp_path: Path) -> None:
    done = recallscope(home, "report", "2025-wave", "--out", str(tmp_path / "deep" / "wave.md"))
    assert (done.returncode, done.stderr) == (0, "")
    assert all(Path(line).is_file() for line in done.stdout.splitlines())
    assert "](wave/units-by-brand.svg)" in (tmp_path / "deep" / "wave.md").read_text(encoding="utf-8")
    shown = json.loads(recallscope(home, "report", "2025-wave", "--json").stdout)
    assert [one["id"] for one in shown][-1] == "A15"


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (["report", "2024-wave"], 2, "2024-wave"),
        (["report", "2025-wave", "--out", "/dev/null/wave.md"], 2, "/dev/null"),
    ],
)
def test_wrong_usage_is_one_line(home: Path, words: list[str], code: int, says: str) -> None:
    done = recallscope(home, *words)
    assert (done.returncode, done.stdout) == (code, "")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1


def test_without_a_snapshot_exit_3(tmp_path: Path) -> None:
    assert recallscope(tmp_path, "report", "2025-wave").returncode == 3
