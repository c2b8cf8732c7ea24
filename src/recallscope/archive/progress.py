"""Who is told how far the archive's work has got: a terminal's bar, or nobody."""

from typing import Protocol


class Progress(Protocol):
    """Steps of work that takes a while, as they happen."""

    def begin(self, what: str, total: int | None = None) -> None:
        """A new stretch of work begins, of so many steps if that is known."""

    def advance(self, steps: int = 1) -> None:
        """So many steps are done."""

    def say(self, line: str) -> None:
        """Something a person may want to know at once: a wait, a new try."""


class Silent:
    """The progress that nobody watches."""

    def begin(self, what: str, total: int | None = None) -> None:
        """Nobody is told."""

    def advance(self, steps: int = 1) -> None:
        """Nobody is told."""

    def say(self, line: str) -> None:
        """Nobody is told."""
