"""Commands run in this process, streams and exit code as a shell would see them. Real processes: test_commands."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from recallscope.cli import main


@dataclass(frozen=True)
class Done:
    """What a command left: its exit code and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def recallscope(home: Path, *words: str, given: str = "") -> Done:
    """Return what a command leaves, `given` standing on its input."""
    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    code = 0
    with redirect_stdout(out), redirect_stderr(err), patch.object(sys, "stdin", io.StringIO(given)):
        try:
            main(["--home", str(home), *words])
        except SystemExit as exit:
            code = int(exit.code or 0)
    return Done(code, *(stream.buffer.getvalue().decode() for stream in (out, err)))
