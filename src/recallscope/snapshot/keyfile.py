"""A constant file of keys and values: written once, sorted, opened by mapping it into memory.

Layout, little-endian: magic, count (u32), one row of four u32 a key in sorted order (key offset, key length, value
offset, value length), keys, values. A look-up is a binary search; opening reads the first and the last row.
"""

import mmap
from collections.abc import Mapping
from pathlib import Path
from struct import Struct
from struct import error as StructError

from recallscope.errors import NoSnapshotError

MAGIC = b"RSKEYS1\n"
_HEAD = Struct("<8sI")
_ROW = Struct("<IIII")


def write(path: Path, entries: Mapping[str, bytes]) -> None:
    """Write the entries, the same bytes for the same entries."""
    keys = sorted(key.encode() for key in entries)
    key_at = _HEAD.size + _ROW.size * len(keys)
    value_at = key_at + sum(map(len, keys))
    rows, values = bytearray(), bytearray()
    for key in keys:
        value = entries[key.decode()]
        rows += _ROW.pack(key_at, len(key), value_at + len(values), len(value))
        key_at += len(key)
        values += value
    path.write_bytes(b"".join((_HEAD.pack(MAGIC, len(keys)), rows, *keys, values)))


class KeyFile:
    """An open file of entries: `get` gives a value's bytes or None. Safe to share between threads."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            magic, self._count = _HEAD.unpack_from(self._map)
            complete = self._end() == len(self._map)
        except (OSError, ValueError, StructError) as error:
            raise NoSnapshotError(f"{path}: the index can't be opened: {error}") from error
        if magic != MAGIC or not complete:
            raise NoSnapshotError(f"{path}: this is no whole index of this version; build again")

    def __len__(self) -> int:
        return int(self._count)

    def _end(self) -> int:
        """Return where the last value ends: the file's size, if it is whole."""
        if not self._count:
            return _HEAD.size
        *_, value_at, value_size = _ROW.unpack_from(self._map, _HEAD.size + _ROW.size * (self._count - 1))
        return int(value_at + value_size)

    def get(self, key: str) -> bytes | None:
        """Return the value of a key, or None."""
        wanted, low, high = key.encode("utf-8", "surrogatepass"), 0, self._count
        while low < high:
            middle = (low + high) // 2
            key_at, key_size, value_at, value_size = _ROW.unpack_from(self._map, _HEAD.size + _ROW.size * middle)
            found = self._map[key_at : key_at + key_size]
            if found == wanted:
                return self._map[value_at : value_at + value_size]
            if found < wanted:
                low = middle + 1
            else:
                high = middle
        return None
