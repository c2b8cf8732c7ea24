"""A word for whoever waits while functions are compiled, on a terminal's error output and nowhere else."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from numba.core.event import Event, Listener, install_listener

if TYPE_CHECKING:
    from rich.status import Status

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

    The line has a thread, which is gone when workers are forked: nothing is compiled then. What a worker compiles
    itself is not told, lest several write over each other.
    """

    def __init__(self) -> None:
        self._process, self._deep = os.getpid(), 0
        self._status: Status | None = None

    def on_start(self, event: Event) -> None:
        """One more is being compiled."""
        self._deep += 1
        if self._deep == 1 and os.getpid() == self._process:
            self._status = _shown()

    def on_end(self, event: Event) -> None:
        """One less is."""
        self._deep -= 1
        if not self._deep and self._status is not None:
            self._status.stop()
            self._status = None


def _shown() -> "Status":
    # Imported here: hardly ever is anything compiled.
    from rich.console import Console

    status = Console(stderr=True).status(SAYS)
    status.start()
    return status
