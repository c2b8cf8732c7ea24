"""A value that is worked out when it is first asked for, then kept."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, overload

Value = TypeVar("Value")


class lazy(Generic[Value]):
    """Like `functools.cached_property` without its lock, which costs more than most of what is read here."""

    def __init__(self, work_out: Callable[[Any], Value]) -> None:
        self._work_out, self._name, self.__doc__ = work_out, work_out.__name__, work_out.__doc__

    @overload
    def __get__(self, one: None, kind: type) -> "lazy[Value]": ...
    @overload
    def __get__(self, one: object, kind: type) -> Value: ...
    def __get__(self, one: object | None, kind: type) -> "Value | lazy[Value]":
        """Return the value; from now on it stands in the object's own `__dict__`, which is looked at first."""
        if one is None:
            return self
        value = one.__dict__[self._name] = self._work_out(one)
        return value
