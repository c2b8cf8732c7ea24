"""Works that take seconds, done before anybody asks: each in a process of its own, when a snapshot is picked up.

No request waits for one but those for a picture of the first version; until a new version's works are done, those of
the version before are shown, and say which that is.
"""

import asyncio
import os
from collections import OrderedDict
from concurrent.futures import Future, ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Lock

import msgspec

from recallscope.errors import NoSnapshotError, RecallscopeError
from recallscope.snapshot.manifest import Manifest
from recallscope.snapshot.opened import Snapshot
from recallscope.web.ahead import WORKS, Work
from recallscope.web.logline import write_defect

KEPT = 3
"""Versions whose works are kept."""

NICE = 5
"""How far working steps back behind answering (`nice`)."""


class Drawn(msgspec.Struct, frozen=True):
    """A work of a version."""

    manifest: Manifest
    work: Work


class Drawings:
    """Does each work of each version once."""

    def __init__(self) -> None:
        self._queue = _queue()
        self._begun: OrderedDict[str, dict[str, Future[Drawn]]] = OrderedDict()
        self._lock = Lock()
        self._process: BaseProcess | None = None

    def begin(self, snapshot: Snapshot) -> dict[str, Future[Drawn]]:
        """Begin a version's works, unless that was done; return what they will be, by name."""
        with self._lock:
            found = self._begun.setdefault(snapshot.manifest.version, {})
            for name in WORKS:
                if name not in found:
                    found[name] = self._queue.submit(self._drawn, snapshot, name)
            while len(self._begun) > KEPT:
                self._begun.popitem(last=False)
            return dict(found)

    async def of(self, snapshot: Snapshot, name: str) -> Drawn:
        """Return a version's work; while it is being done, that of the version before, where there is one."""
        if found := self.done(snapshot, name):
            return found
        return await asyncio.shield(asyncio.wrap_future(self.begin(snapshot)[name]))

    def done(self, snapshot: Snapshot, name: str) -> Drawn | None:
        """Return a version's work, or else that of the version before; None where neither is done. Waits for none."""
        asked = self.begin(snapshot)[name]
        return asked.result() if asked.done() else self._before(name)

    def close(self) -> None:
        """Work no more: the server stops."""
        with self._lock:
            self._queue.shutdown(wait=False, cancel_futures=True)
            self._queue = _queue()
            # What is done stays, for a server that starts again; the rest would be errors.
            for works in self._begun.values():
                for name in [name for name, one in works.items() if not one.done() or one.cancelled()]:
                    del works[name]
        if self._process is not None:
            self._process.kill()

    def _before(self, name: str) -> Drawn | None:
        with self._lock:
            done = [one[name] for one in reversed(self._begun.values()) if name in one and one[name].done()]
        return next((one.result() for one in done if one.exception() is None), None)

    def _drawn(self, snapshot: Snapshot, name: str) -> Drawn:
        """Return a version's work from a process that does it and ends; its errors are raised here."""
        context = get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        process = context.Process(target=draw, args=(snapshot.folder, name, theirs), daemon=True)
        process.start()
        # Only what has begun can be killed, should the server stop at this very moment.
        self._process = process
        theirs.close()
        try:
            answer = ours.recv()
        except EOFError:
            answer = NoSnapshotError(f"{name} of version {snapshot.manifest.version} can't be worked out")
        process.join()
        if isinstance(answer, RecallscopeError):
            raise answer
        return Drawn(snapshot.manifest, answer)


def _queue() -> ThreadPoolExecutor:
    """Return what does one work after the other."""
    return ThreadPoolExecutor(1, thread_name_prefix="works")


def draw(folder: Path, name: str, pipe: Connection) -> None:
    """Send a work of a version's folder through a pipe, or the error that it makes."""
    if hasattr(os, "nice"):
        os.nice(NICE)
    try:
        pipe.send(WORKS[name](Snapshot(folder)))
    except RecallscopeError as error:
        pipe.send(error)
    except Exception as error:
        write_defect(error)
