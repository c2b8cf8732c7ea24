"""A catalogue's bytes, unpacked as they are read: gzip and zstandard by their magic bytes, bombs refused."""

import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

import zstandard

from recallscope.errors import InputError

GZIP, ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"
MAX_RATIO = 500
"""Bytes out for a byte in, beyond `_HARMLESS`: real catalogues pack up to 50 to 1."""
_HARMLESS = 64 << 20
_PIECE = 1 << 14


class _Member(Protocol):
    """One packed member, read piece by piece."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


class Unpacked(io.RawIOBase):
    """A readable stream of a file's content. `taken` counts the bytes of the file that were read so far."""

    def __init__(self, path: Path) -> None:
        self._path, self._file = path, path.open("rb")
        self.taken = 0
        self._given = 0
        self._left = b""
        self._pieces = self._read_pieces()

    def readable(self) -> bool:
        """Return that it can be read."""
        return True

    def readinto(self, buffer: object, /) -> int:
        """Fill a buffer; 0 at the end. InputError where the file is damaged, truncated or a bomb."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        if not self._left:
            self._left = next((piece for piece in self._pieces if piece), b"")
        count = min(len(view), len(self._left))
        view[:count], self._left = self._left[:count], self._left[count:]
        return count

    def close(self) -> None:
        """Close the file too."""
        self._file.close()
        super().close()

    def _read_pieces(self) -> Iterator[bytes]:
        head = self._file.read(4)
        self._file.seek(0)
        if head.startswith(GZIP):
            yield from self._members("gzip")
        elif head.startswith(ZSTD):
            yield from self._members("zstandard")
        else:
            yield from self._raw()

    def _raw(self) -> Iterator[bytes]:
        while piece := self._file.read(1 << 18):
            self.taken += len(piece)
            yield piece

    def _members(self, form: str) -> Iterator[bytes]:
        """Return what the members of a packed file hold, one after another."""
        member = _member(form)
        try:
            while left := self._file.read(_PIECE):
                self.taken += len(left)
                while left:
                    member = _member(form) if member.eof else member
                    yield self._counted(member.decompress(left))
                    left = member.unused_data if member.eof else b""
        except (zlib.error, zstandard.ZstdError) as error:
            raise InputError(f"{self._path}: damaged {form}: {error}") from error
        if not member.eof:
            raise InputError(f"{self._path}: truncated {form}: the file ends before its content does")

    def _counted(self, piece: bytes) -> bytes:
        self._given += len(piece)
        if self._given > max(_HARMLESS, MAX_RATIO * self.taken):
            raise InputError(f"{self._path}: unpacks to more than {MAX_RATIO} times its size; refused")
        return piece


def unpacked(path: Path) -> tuple[io.BufferedReader, Unpacked]:
    """Return a buffered stream of a file's content, and the raw one under it, which knows how far it has got."""
    raw = Unpacked(path)
    return io.BufferedReader(raw, 1 << 20), raw


def _member(form: str) -> _Member:
    if form == "gzip":
        return zlib.decompressobj(zlib.MAX_WBITS | 16)
    return zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
