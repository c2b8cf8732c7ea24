"""A progress bar for work that takes over a second, on a terminal's error output and nowhere else."""

import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.progress import Progress as RichProgress

_PATIENCE = 1.0


class Bar:
    """Tells a person how far work has got. Use it in a `with`, so that the terminal is left as it was."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()
        self._since = time.monotonic()
        self._what = ""
        self._total: int | None = None
        self._done = 0
        self._rich: RichProgress | None = None

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: object) -> None:
        if self._rich is not None:
            self._rich.stop()

    def begin(self, what: str, total: int | None = None) -> None:
        """A new stretch of work begins, of so many steps if that is known."""
        self._what, self._total, self._done = what, total, 0
        self._draw()

    def tell(self, what: str) -> None:
        """The same stretch of work is described anew."""
        self._what = what

    def advance(self, steps: int = 1) -> None:
        """So many steps are done."""
        self._done += steps
        self._draw()

    def say(self, line: str) -> None:
        """Print a line above the bar at once, on a terminal."""
        if self._rich is not None:
            self._rich.console.print(line, markup=False, highlight=False)
        elif self._shown:
            print(line, file=sys.stderr)

    def _draw(self) -> None:
        if not self._shown or time.monotonic() - self._since < _PATIENCE:
            return
        if self._rich is None:
            self._rich = _rich_bar()
        task = self._rich.task_ids[0]
        self._rich.update(task, description=self._what, total=self._total, completed=self._done)


def _rich_bar() -> "RichProgress":
    # Imported here: most calls are over before anybody could read a bar.
    from rich.console import Console
    from rich.progress import Progress

    bar = Progress(console=Console(stderr=True), transient=True)
    bar.add_task("")
    bar.start()
    return bar
