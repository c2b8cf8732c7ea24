"""The archive's objects: one compressed file a content, under its hash, written whole or not at all."""

import hashlib
import os
import uuid
from pathlib import Path

import zstandard

_LEVEL = 9
"""Where zstandard still packs 20 MB of JSON in well under a second."""


def sha256(content: bytes) -> str:
    """Return the hash by which the archive knows this content."""
    return hashlib.sha256(content).hexdigest()


class Objects:
    """A folder of objects, `ab/cdef....zst` for the hash abcdef..."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def path(self, digest: str) -> Path:
        """Return where the object of that hash is, or would be."""
        return self._folder / digest[:2] / f"{digest[2:]}.zst"

    def read(self, digest: str, size: int) -> bytes | None:
        """Return the content of that hash and size in bytes; None if it is missing or not what it was."""
        try:
            with self.path(digest).open("rb") as file, zstandard.ZstdDecompressor().stream_reader(file) as reader:
                # One byte more than there should be, never more: a damaged object can't fill the memory.
                content = reader.read(size + 1)
        except (FileNotFoundError, zstandard.ZstdError):
            return None
        return content if sha256(content) == digest else None

    def write(self, content: bytes) -> str:
        """Keep the content, unless an intact object of it is there already; return its hash."""
        digest = sha256(content)
        # A damaged object is healed when the same content comes again.
        if self.read(digest, len(content)) is None:
            _write_whole(self.path(digest), zstandard.ZstdCompressor(level=_LEVEL).compress(content))
        return digest


def _write_whole(path: Path, packed: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{uuid.uuid4().hex}.tmp")
    try:
        with draft.open("xb") as file:
            file.write(packed)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut, as fsync does for what files hold."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
