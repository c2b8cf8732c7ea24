"""The example of docs/python.md, run as it stands there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from recallscope import Recalls
from recallscope.errors import UsageError

ASKED = "reveal_type(Recalls().cause(date(2025, 7, 9)))\n"
PAGE = Path(__file__).parents[2] / "docs" / "python.md"


def test_the_example_runs(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (code,) = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.S)
    exec(compile(code, str(PAGE), "exec"), {"home": home})
    said = capsys.readouterr().out
    assert "Amprius (Wuxi)" in said
    assert "Anker A1263" in said
    assert "in eight cases of ten between CNY" in said


def test_a_type_checker_sees_what_is_given(tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("from datetime import date\n\nfrom recallscope import Recalls\n\n" + ASKED)
    command = [sys.executable, "-m", "mypy", "--strict", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    assert "recallscope.analysis.cause.finding.Cause" in done.stdout


def test_every_method_is_in_the_page() -> None:
    public = [name for name in vars(Recalls) if not name.startswith("_") and callable(getattr(Recalls, name))]
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"| `{name}(" in page for name in public)


def test_a_value_that_can_t_be_read_is_refused(home: Path) -> None:
    with pytest.raises(UsageError, match="made"):
        Recalls(home).check(made="yesterday-ish")
    assert Recalls(home).show("register:nothing") is None
