"""The overview's plots, drawn before anybody asks: in a process of its own, when a snapshot is picked up.

Drawing takes seconds of a processor. No request waits for it but those that come before the first version is drawn;
until a new version's plots are there, those of the version before are shown, and say which that is.
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
from recallscope.report.plots import Plot
from recallscope.snapshot.manifest import Manifest
from recallscope.snapshot.opened import Snapshot
from recallscope.web.logline import write_defect

KEPT = 3
"""Versions whose plots are kept."""

NICE = 5
"""How far drawing steps back behind answering (`nice`)."""


class Drawn(msgspec.Struct, frozen=True):
    """The plots of a version, by name."""

    manifest: Manifest
    plots: dict[str, Plot]


class Drawings:
    """Draws the plots of each version once."""

    def __init__(self) -> None:
        self._queue = _queue()
        self._begun: OrderedDict[str, Future[Drawn]] = OrderedDict()
        self._lock = Lock()
        self._process: BaseProcess | None = None

    def begin(self, snapshot: Snapshot) -> Future[Drawn]:
        """Begin to draw a version's plots, unless that was done; return what they will be."""
        with self._lock:
            found = self._begun.get(snapshot.manifest.version)
            if found is None:
                found = self._begun[snapshot.manifest.version] = self._queue.submit(self._drawn, snapshot)
                if len(self._begun) > KEPT:
                    self._begun.popitem(last=False)
            return found

    async def of(self, snapshot: Snapshot) -> Drawn:
        """Return a version's plots; while they are being drawn, those of the version before, where there is one."""
        asked = self.begin(snapshot)
        if not asked.done() and (before := self._before()):
            return before
        return await asyncio.shield(asyncio.wrap_future(asked))

    def close(self) -> None:
        """Draw no more: the server stops."""
        self._queue.shutdown(wait=False, cancel_futures=True)
        self._queue = _queue()
        if self._process is not None:
            self._process.kill()

    def _before(self) -> Drawn | None:
        with self._lock:
            done = [one for one in reversed(self._begun.values()) if one.done() and not one.cancelled()]
        return next((one.result() for one in done if one.exception() is None), None)

    def _drawn(self, snapshot: Snapshot) -> Drawn:
        """Return a version's plots from a process that draws them and ends; its errors are raised here."""
        context = get_context("spawn")
        ours, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=draw, args=(snapshot.folder, theirs), daemon=True)
        self._process.start()
        theirs.close()
        try:
            answer = ours.recv()
        except EOFError:
            answer = NoSnapshotError(f"the plots of version {snapshot.manifest.version} can't be drawn")
        self._process.join()
        if isinstance(answer, RecallscopeError):
            raise answer
        return Drawn(snapshot.manifest, answer)


def _queue() -> ThreadPoolExecutor:
    """Return what draws one version after the other."""
    return ThreadPoolExecutor(1, thread_name_prefix="plots")


def draw(folder: Path, pipe: Connection) -> None:
    """Send the plots of a version's folder through a pipe, or the error that they make."""
    # Imported here: plots take a second to load, and only this process needs them.
    from recallscope.report.wave.plots import plots
    from recallscope.report.wave.records import Records

    if hasattr(os, "nice"):
        os.nice(NICE)
    try:
        pipe.send({one.name: one for one in plots(Records(Snapshot(folder)))})
    except RecallscopeError as error:
        pipe.send(error)
    except Exception as error:
        write_defect(error)
