"""A word for whoever waits while functions are compiled, on a terminal's error output and nowhere else."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from numba.core.event import Event, Listener, install_listener

if TYPE_CHECKING:
    from rich.live import Live

SAYS = "preparing compiled code, once after an installation (about half a minute)"


@contextmanager
def compiling_told() -> Iterator[None]:
    """Say meanwhile, whenever a function is compiled, that it is; nothing where all is found on disk."""
    if not sys.stderr.isatty():
        yield
        return
    with install_listener("numba:compile", _Teller()):
        yield


class _Teller(Listener):
    """Shows a line as long as the outermost of functions is compiled: others that it calls are within it.

    It stands still: what moves has a thread, and workers may be forked right after. What a worker compiles itself is
    not told, lest several write over each other.
    """

    def __init__(self) -> None:
        self._process, self._deep = os.getpid(), 0
        self._line: Live | None = None

    def on_start(self, event: Event) -> None:
        """One more is being compiled."""
        self._deep += 1
        if self._deep == 1 and os.getpid() == self._process:
            self._line = _shown()

    def on_end(self, event: Event) -> None:
        """One less is."""
        self._deep -= 1
        if not self._deep and self._line is not None:
            self._line.stop()
            self._line = None


def _shown() -> "Live":
    # Imported here: hardly ever is anything compiled.
    from rich.console import Console
    from rich.live import Live
    from rich.text import Text

    line = Live(Text(SAYS), console=Console(stderr=True), auto_refresh=False, transient=True)
    line.start(refresh=True)
    return line
