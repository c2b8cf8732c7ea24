"""Bytes of a given file -> the document in it: gzip and zstandard by their magic bytes, bounded in size and ratio."""

import zlib
from collections.abc import Callable, Iterator
from typing import Protocol

import zstandard

from recallscope.errors import InputError

MAX_RATIO = 200
"""Bytes out for a byte in, beyond `_HARMLESS`. Real feeds pack up to 30 to 1; a bomb packs 1,000 to 1."""
_HARMLESS = 1_000_000

_PIECE = 512
"""Bytes put in at a time, so that what comes out at a time is bounded: 0.5 MB of gzip, 16 MB of zstandard."""

_GZIP = b"\x1f\x8b"
_ZSTD = b"\x28\xb5\x2f\xfd"
_ZIP = b"PK\x03\x04"


class TruncatedError(InputError):
    """A packed document ends before its content does."""


class _Member(Protocol):
    """What zlib and zstandard have in common: one packed member, read piece by piece."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, /) -> bytes: ...


def unpack(packed: bytes, name: str, max_bytes: int) -> bytes:
    """Return the content of a file, decompressed if it is packed; InputError where it is too large or damaged."""
    if packed.startswith(_ZIP):
        raise InputError(f"{name}: a zip archive; take the documents out of it first")
    if packed.startswith(_GZIP):
        return _bounded(_unpacked(packed, name, "gzip", _gzip_member), len(packed), name, max_bytes)
    if packed.startswith(_ZSTD):
        return _bounded(_unpacked(packed, name, "zstandard", _zstd_member), len(packed), name, max_bytes)
    if len(packed) > max_bytes:
        raise too_large(name, max_bytes)
    return packed


def too_large(name: str, max_bytes: int) -> InputError:
    """Return the error for a document over the limit, in bytes."""
    return InputError(f"{name}: larger than {max_bytes:,} bytes")


def _bounded(pieces: Iterator[bytes], packed_size: int, name: str, max_bytes: int) -> bytes:
    content = bytearray()
    for piece in pieces:
        content += piece
        if len(content) > max_bytes:
            raise too_large(name, max_bytes)
        if len(content) > max(_HARMLESS, MAX_RATIO * packed_size):
            raise InputError(f"{name}: unpacks to more than {MAX_RATIO} times its size; refused")
    return bytes(content)


def _unpacked(packed: bytes, name: str, form: str, member_of: Callable[[], _Member]) -> Iterator[bytes]:
    member = member_of()
    try:
        for start in range(0, len(packed), _PIECE):
            left = packed[start : start + _PIECE]
            while left:
                # A packed file may hold several members, one after another.
                member = member_of() if member.eof else member
                yield member.decompress(left)
                left = member.unused_data if member.eof else b""
    except (zlib.error, zstandard.ZstdError) as error:
        raise InputError(f"{name}: damaged {form}: {error}") from error
    if not member.eof:
        raise TruncatedError(f"{name}: truncated {form}")


def _gzip_member() -> _Member:
    return zlib.decompressobj(zlib.MAX_WBITS | 16)


def _zstd_member() -> _Member:
    # The window bounds memory, as it does for the command-line tool.
    return zstandard.ZstdDecompressor(max_window_size=1 << 27).decompressobj()
