"""Who waits while functions are compiled is told so, on a terminal only."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from recallscope.cli.compiling import SAYS

MODULE = """
import sys, threading
from recallscope.cli.compiling import compiling_told
from recallscope.match.compiled import compiled

@compiled
def one():
    return 1

@compiled
def three():
    return one() + one() + one()

with compiling_told():
    print(three(), threading.active_count())
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.py").write_text(MODULE)
    return tmp_path


def told(folder: Path, stderr: int) -> str:
    """Return what a process that needs compiled functions prints; its error output goes to `stderr`."""
    kept = {"NUMBA_CACHE_DIR": str(folder / "kept"), "TERM": "xterm", "COLUMNS": "120"}
    ask = [sys.executable, str(folder / "small.py")]
    return subprocess.run(ask, env={**os.environ, **kept}, stdout=subprocess.PIPE, stderr=stderr, text=True).stdout


def seen(folder: Path) -> tuple[str, str]:
    """Return what a process prints whose error output is a terminal, and what that terminal shows."""
    here, there = pty.openpty()
    printed = told(folder, there)
    os.write(there, b"\n")
    shown = os.read(here, 1 << 16).decode()
    os.close(here)
    os.close(there)
    return printed, shown


def test_a_terminal_is_told_while_functions_are_compiled_and_not_when_they_are_kept(folder: Path) -> None:
    # The line has no thread, which might be in the way of forking.
    printed, shown = seen(folder)
    assert (printed, SAYS in shown) == ("3 1\n", True)
    printed, shown = seen(folder)
    assert (printed, shown.strip()) == ("3 1\n", "")


def test_what_is_no_terminal_is_not_told(folder: Path) -> None:
    with (folder / "errors").open("w+") as errors:
        assert told(folder, errors.fileno()) == "3 1\n"
        errors.seek(0)
        assert errors.read() == ""
