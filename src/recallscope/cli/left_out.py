"""Modules that libraries look for and that a command has no use for: left out, because they take long to load."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.abc import MetaPathFinder
from types import ModuleType

PANDAS = "pandas"
"""Which pyarrow loads, where it is installed, to see whether it is given something of its kinds."""

ALGEBRA = ("scipy", "cffi")
"""Which numba loads, where they are installed, for what the gate doesn't call."""


class _LeftOut(MetaPathFinder):
    """Finds none of these modules nor what is in them, and leaves all others to those after it."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = frozenset(names)

    def find_spec(self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None, /) -> None:
        if fullname.partition(".")[0] in self._names:
            raise ModuleNotFoundError(f"{fullname} is left out", name=fullname)


@contextmanager
def left_out(*names: str) -> Iterator[None]:
    """Let these modules look uninstalled meanwhile; what is loaded already stays.

    For processes of our own only: pyarrow and numba do without from then on.
    """
    finder = _LeftOut(names)
    sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        sys.meta_path.remove(finder)
