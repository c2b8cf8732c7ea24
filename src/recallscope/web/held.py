"""The pack that a server offers: read once, checked by its key, and read again when another is put in its place."""

import os
from pathlib import Path

import msgspec

from recallscope.errors import InputError, UnknownIdError
from recallscope.pack.form import read
from recallscope.pack.making import PACK, PUBLIC_KEY


class Pack(msgspec.Struct, frozen=True):
    """A pack's bytes as they go out, and the public key (PEM) that checks them."""

    data: bytes
    public_key: bytes


class Held:
    """Holds the pack of a folder. One that can't be taken leaves the one before in use."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._stamp: tuple[int, int] | None = None
        self._pack: Pack | None = None

    def pack(self) -> Pack:
        """Return the folder's pack; UnknownIdError where none is offered, InputError where there is no good one."""
        if self._folder is None:
            raise UnknownIdError("this server offers no offline app")
        stamp = _look(self._folder / PACK)
        if self._pack is None or stamp != self._stamp:
            self._exchange(self._folder)
            self._stamp = stamp
        assert self._pack is not None
        return self._pack

    def _exchange(self, folder: Path) -> None:
        try:
            found = Pack((folder / PACK).read_bytes(), (folder / PUBLIC_KEY).read_bytes())
            read(found.data, found.public_key)
        except (OSError, InputError) as error:
            if self._pack is None:
                raise InputError(f"{folder}: no pack to offer: {error}") from error
        else:
            self._pack = found


def _look(path: Path) -> tuple[int, int] | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ino
