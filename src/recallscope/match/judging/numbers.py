"""Numbers of many kinds put into one array, each kind found by its place: all that compiled code asks of products."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np

from recallscope.match.compiled import Ints


class Lists(NamedTuple):
    """Lists of numbers one after the other: list n is `values` from `ends[n]` to `ends[n + 1]`."""

    values: Ints
    ends: Ints


def lists_of(given: Iterable[Iterable[int]]) -> Lists:
    """Return lists one after the other."""
    rows = [list(row) for row in given]
    values = np.array([value for row in rows for value in row], np.int64)
    return Lists(values, np.cumsum([0, *map(len, rows)]))


class Numbers:
    """An array that grows while things are put into it."""

    def __init__(self) -> None:
        self._parts: list[Ints] = []
        self._size = 0

    def add(self, numbers: Iterable[int]) -> int:
        """Put numbers in; return where the first stands."""
        part = np.array([int(number) for number in numbers], np.int64)
        self._parts.append(part)
        self._size += len(part)
        return self._size - len(part)

    def lists(self, given: Iterable[Iterable[int]]) -> int:
        """Put lists in; return where it stands where each begins, and behind the last, where that ends."""
        values, ends = lists_of(given)
        first = self.add(values)
        return self.add(ends + first)

    def by_number(self, numbers: Sequence[int], many: int) -> int:
        """Put in, for each of so many numbers, the list of the places at which it stands; return as for lists."""
        places: list[list[int]] = [[] for _ in range(many)]
        for place, number in enumerate(numbers):
            places[number].append(place)
        return self.lists(places)

    def all(self) -> Ints:
        """Return the array."""
        return np.concatenate(self._parts)
