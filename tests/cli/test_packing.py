"""`recallscope pack` as a user runs it."""

import json
import stat
from pathlib import Path

import pytest

from recallscope.pack.making import PACK, PUBLIC_KEY
from tests.cli.running import recallscope


def test_a_key_then_a_pack(home: Path, tmp_path: Path) -> None:
    key, out = tmp_path / "key.pem", tmp_path / "out"
    made = recallscope(home, "pack", "--new-key", str(key))
    assert made.returncode == 0
    mark = made.stdout.split("fingerprint")[1].strip()
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    words = ("pack", "--key", str(key), "--out", str(out), "--made", "2026-11-26")
    done = recallscope(home, *words)
    assert (done.returncode, done.stderr) == (0, "")
    assert mark in done.stdout
    assert "sequence 2026112601, made 2026-11-26" in done.stdout
    assert sorted(path.name for path in out.iterdir()) == [PACK, PUBLIC_KEY]
    told = json.loads(recallscope(home, *words, "--kind", "power-bank", "--json").stdout)
    assert told["manifest"]["sequence"] == 2026112601
    assert told["bytes"] == (out / PACK).stat().st_size < 300_000
    assert told["fingerprint"] == mark


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ((), "--key FILE and --out DIR"),
        (("--key", "k.pem"), "--key FILE and --out DIR"),
        (("--key", "none.pem", "--out", "out"), "none.pem"),
        (("--key", "k.pem", "--out", "out"), "k.pem: no private key"),
        (("--new-key", "k.pem"), "never written over"),
        (("--new-key", "nowhere/k.pem"), "nowhere/k.pem"),
        (("--kind", "boat", "--key", "k.pem", "--out", "out"), "boat"),
    ],
)
def test_what_cant_be_done_is_one_line(home: Path, tmp_path: Path, words: tuple[str, ...], why: str) -> None:
    (tmp_path / "k.pem").write_text("no key")
    placed = [str(tmp_path / word) if word.endswith(".pem") or word == "out" else word for word in words]
    done = recallscope(home, "pack", *placed)
    assert (done.returncode, done.stdout) == (2, "")
    assert why in done.stderr
    assert done.stderr.count("\n") == 1


def test_the_day_must_be_one(home: Path, tmp_path: Path) -> None:
    key = tmp_path / "k.pem"
    recallscope(home, "pack", "--new-key", str(key))
    done = recallscope(home, "pack", "--key", str(key), "--out", str(tmp_path), "--made", "soon")
    assert done.returncode == 2
    assert "--made" in done.stderr
