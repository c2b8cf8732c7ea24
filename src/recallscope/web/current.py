"""The snapshot in force, opened once and exchanged when `recallscope build` puts another in its place."""

import os
from collections.abc import Callable
from pathlib import Path

from recallscope.errors import NoSnapshotError
from recallscope.snapshot.opened import CURRENT, Snapshot, open_current


class Current:
    """Holds the open snapshot. Whoever took the one before keeps it until done: no request sees two versions."""

    def __init__(self, snapshots: Path, opened: Callable[[Snapshot], object] | None = None) -> None:
        """Hold the snapshots of a folder; `opened` is told of each version as it is picked up."""
        self._snapshots = snapshots
        self._name = snapshots / CURRENT
        self._stamp: tuple[int, int] | None = None
        self._open: Snapshot | None = None
        self._opened = opened

    def snapshot(self) -> Snapshot:
        """Return the snapshot in force; NoSnapshotError where there is none yet.

        Costs one look at a file's date. A new version that can't be opened leaves the one before in use.
        """
        stamp = self._look()
        if self._open is None or stamp != self._stamp:
            self._exchange(stamp)
        if self._open is None:
            raise NoSnapshotError("no snapshot yet; run `recallscope build` first")
        return self._open

    def known(self) -> Snapshot | None:
        """Return the snapshot that is open, without looking for a newer one."""
        return self._open

    def _look(self) -> tuple[int, int] | None:
        try:
            found = os.stat(self._name)
        except OSError:
            return None
        return found.st_mtime_ns, found.st_ino

    def _exchange(self, stamp: tuple[int, int] | None) -> None:
        try:
            self._open = open_current(self._snapshots)
            if self._opened is not None:
                self._opened(self._open)
        except NoSnapshotError:
            if self._open is None:
                raise
        self._stamp = stamp
