"""Patterns that are compiled when first used: a cold start pays only for the cleaners that it calls."""

import re
from collections.abc import Callable
from typing import Any, cast


class _Lazy:
    """A pattern not compiled yet; at the first use of a method it takes over those of the compiled one."""

    def __init__(self, source: str | Callable[[], str], flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        source = self._source if isinstance(self._source, str) else self._source()
        compiled = re.compile(source, self._flags)
        for method in ("match", "fullmatch", "search", "sub", "split", "findall", "finditer", "pattern"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def pattern(source: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when first used; `source` may also be what makes it."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
