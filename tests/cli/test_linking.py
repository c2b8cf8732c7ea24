"""`recallscope link`: judgements from the word to the next build."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.running import recallscope

A, B = "register:2025-romoss-cn", "register:2023-cheero-che-112"


@pytest.fixture
def own(home: Path, tmp_path: Path) -> Path:
    """A home of one's own, to write judgements into."""
    return Path(shutil.copytree(home, tmp_path / "home"))


def test_a_judgement_is_recorded_and_the_next_build_obeys(own: Path) -> None:
    assert recallscope(own, "link", "judge", A, B, "related", "--by", "Dana").returncode == 0
    line = json.loads((own / "judgements.jsonl").read_text())
    assert (line["a"], line["b"], line["word"], line["by"]) == (A, B, "related", "Dana")
    assert recallscope(own, "build").returncode == 0
    shown = json.loads(recallscope(own, "show", "event:2025-romoss-cn", "--json").stdout)
    assert "event:2023-cheero-che-112" in shown["related"]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("link", "judge", A, "us-cpsc:404", "same", "--by", "Dana"), "us-cpsc:404"),
        (("link", "judge", A, A, "same", "--by", "Dana"), "two notices"),
        (("link", "judge", A, B, "perhaps", "--by", "Dana"), "perhaps"),
        (("link", "review"), "--by"),
    ],
)
def test_wrong_words_are_answered_in_one_line(own: Path, args: tuple[str, ...], words: str) -> None:
    done = recallscope(own, *args)
    assert done.returncode == 2
    assert words in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    "line", ["{", '{"a":"x"}', '{"a":"x","b":"x","word":"same","by":"D","when":"2026-01-01"}', "\x00"]
)
def test_a_bad_line_stops_the_build_and_is_named(own: Path, line: str) -> None:
    (own / "judgements.jsonl").write_text(f"\n{line}\n")
    done = recallscope(own, "build")
    assert done.returncode == 2
    assert "judgements.jsonl:2" in done.stderr


def test_review_prints_pairs_as_json(own: Path) -> None:
    assert "pairs" in json.loads(recallscope(own, "link", "review", "--json").stdout)


def test_a_firm_is_shown_by_any_of_its_names(own: Path) -> None:
    for name in ("Amprius (Wuxi)", "安普瑞斯(无锡)有限公司"):
        found = json.loads(recallscope(own, "show", name, "--json").stdout)
        assert found["party"] == "Amprius (Wuxi)"
        assert "cell_maker" in found["roles"]
