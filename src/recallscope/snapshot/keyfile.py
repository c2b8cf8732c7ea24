"""A constant file of keys and values: written once, opened by mapping it into memory, read by hash.

Layout, little-endian: magic, file size (u64), slots (u32, a power of two), keys (u32); one row of two u32 a slot (hash,
place of the entry in units of 8 bytes, 0 where the slot is empty); entries on 8-byte borders (key length u32, value
length u32, key, value). A key is at its hash's slot or one of those after it. The hash is CRC-32.
"""

import mmap
from collections.abc import Iterator, Mapping
from pathlib import Path
from struct import Struct
from struct import error as StructError
from zlib import crc32

from recallscope.errors import NoSnapshotError

MAGIC = b"RSKEYS2\n"
_HEAD = Struct("<8sQII")
_ROW = Struct("<II")
_SIZES = Struct("<II")
_UNIT = 8


def write(path: Path, entries: Mapping[str, bytes]) -> None:
    """Write the entries, the same bytes for the same entries. Together they may take up to 32 GiB."""
    slots = 1 << (len(entries) * 2).bit_length()
    rows: list[tuple[int, int]] = [(0, 0)] * slots
    body, at = bytearray(), _aligned(_HEAD.size + _ROW.size * slots)
    for key in sorted(entries):
        name = key.encode("utf-8", "surrogatepass")
        _take_slot(rows, crc32(name), at // _UNIT)
        entry = _SIZES.pack(len(name), len(entries[key])) + name + entries[key]
        body += entry.ljust(_aligned(len(entry)), b"\0")
        at += _aligned(len(entry))
    head = _HEAD.pack(MAGIC, at, slots, len(entries)) + b"".join(_ROW.pack(*row) for row in rows)
    path.write_bytes(head.ljust(_aligned(len(head)), b"\0") + body)


def _take_slot(rows: list[tuple[int, int]], hashed: int, place: int) -> None:
    slot = hashed & (len(rows) - 1)
    while rows[slot][1]:
        slot = (slot + 1) & (len(rows) - 1)
    rows[slot] = (hashed, place)


def _aligned(size: int) -> int:
    return -(-size // _UNIT) * _UNIT


class KeyFile:
    """An open file of entries: `get` gives a value's bytes or None. Safe to share between threads."""

    def __init__(self, path: Path) -> None:
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            magic, size, self._slots, self._count = _HEAD.unpack_from(self._map)
        except (OSError, ValueError, StructError) as error:
            raise NoSnapshotError(f"{path}: the index can't be opened: {error}") from error
        if magic != MAGIC or size != len(self._map):
            raise NoSnapshotError(f"{path}: this is no whole index of this version; build again")

    def __len__(self) -> int:
        return int(self._count)

    def get(self, key: str) -> bytes | None:
        """Return the value of a key, or None."""
        name = key.encode("utf-8", "surrogatepass")
        wanted, last = crc32(name), self._slots - 1
        slot = wanted & last
        while True:
            hashed, place = _ROW.unpack_from(self._map, _HEAD.size + _ROW.size * slot)
            if not place:
                return None
            if hashed == wanted and (found := self._value(place * _UNIT, name)) is not None:
                return found
            slot = (slot + 1) & last

    def items(self) -> Iterator[tuple[str, bytes]]:
        """Return every key with its value, in no particular order."""
        for slot in range(self._slots):
            _, place = _ROW.unpack_from(self._map, _HEAD.size + _ROW.size * slot)
            if place:
                yield self._entry(place * _UNIT)

    def _entry(self, at: int) -> tuple[str, bytes]:
        key_size, value_size = _SIZES.unpack_from(self._map, at)
        start = at + _SIZES.size
        key = self._map[start : start + key_size].decode("utf-8", "surrogatepass")
        return key, self._map[start + key_size : start + key_size + value_size]

    def _value(self, at: int, name: bytes) -> bytes | None:
        """Return the value of the entry at a place if it is that of this key."""
        key_size, value_size = _SIZES.unpack_from(self._map, at)
        start = at + _SIZES.size + key_size
        if self._map[at + _SIZES.size : start] != name:
            return None
        return self._map[start : start + value_size]
