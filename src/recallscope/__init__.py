"""recallscope: public recall notices as machine-readable scopes, and answers with the source of every word."""

from importlib import import_module
from typing import Any

__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    """Return `Recalls`, the Python API, loaded when it is first named: a command need not wait for it."""
    if name != "Recalls":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return import_module("recallscope.api").Recalls
