"""What is compiled is kept on disk, and found again without what numba compiles with."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

MODULE = """
from recallscope.match.compiled import compiled

@compiled
def total(many):
    found = 0
    for one in range(many):
        found += one
    return found
"""

ASK = """
import sys
from numba.core.event import RecordingListener, install_listener
from small import total

with install_listener("numba:compile", RecordingListener()) as heard:
    print(total(5), len(heard.buffer) > 0, "numba.np.linalg" in sys.modules)
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "small.py").write_text(MODULE)
    return tmp_path


def asked(folder: Path) -> list[str]:
    """Return the total, whether it was compiled, and whether all that numba compiles with was loaded, by a process."""
    where = {"NUMBA_CACHE_DIR": str(folder / "kept"), "PYTHONPATH": str(folder)}
    done = subprocess.run([sys.executable, "-c", ASK], env={**os.environ, **where}, capture_output=True, text=True)
    assert not done.stderr
    return done.stdout.split()


def test_a_function_is_compiled_once_and_then_found_quickly(folder: Path) -> None:
    assert asked(folder) == ["10", "True", "True"]
    assert asked(folder) == ["10", "False", "False"]


def test_a_function_that_has_changed_is_compiled_again(folder: Path) -> None:
    assert asked(folder)[0] == "10"
    (folder / "small.py").write_text(MODULE.replace("+= one", "+= 2 * one"))
    assert asked(folder)[:2] == ["20", "True"]
