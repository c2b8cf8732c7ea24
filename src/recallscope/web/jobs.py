"""Screenings as jobs: each in a room of its own that only its unguessable id opens, and gone after a day.

A room's name is the hash of its id: the id itself is nowhere on disk, and no text of a request becomes a path.
"""

import hashlib
import secrets
import shutil
import time
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any, Literal

import msgspec

from recallscope.errors import TooLargeError, TooManyRequestsError, UnknownIdError
from recallscope.settings import Settings
from recallscope.web.screening import run

Form = Literal["csv", "tsv", "jsonl", "parquet"]
STATE = "state.json"
MOST_WAITING = 20
"""Jobs that one worker lets wait."""


class JobState(msgspec.Struct, frozen=True, kw_only=True):
    """How far a job has got. `total` may be unknown; `summary` is there when it is done, `says` when it failed."""

    state: Literal["waiting", "running", "done", "failed"] = "waiting"
    done: int = 0
    total: int | None = None
    says: str = ""
    summary: dict[str, Any] | None = None


class Jobs:
    """The jobs of one server; workers and servers that share the folder share the jobs."""

    def __init__(self, folder: Path, settings: Settings, age: float, most: int) -> None:
        self._folder, self._settings, self._age, self._most = folder, settings, age, most
        self._queue = _queue()
        self._waiting = 0
        self._process: BaseProcess | None = None

    async def begin(self, content: AsyncIterator[bytes], form: Form, columns: Mapping[str, str]) -> str:
        """Return the id of a new job over a catalogue whose `columns` may be named by field.

        TooLargeError and TooManyRequestsError leave nothing of it.
        """
        if self._waiting >= MOST_WAITING:
            raise TooManyRequestsError("too many screenings are waiting; try again later")
        id = secrets.token_urlsafe(32)
        room = self._room(id)
        room.mkdir(parents=True, mode=0o700)
        catalogue = room / f"catalogue.{form}"
        try:
            await self._keep(content, catalogue)
        except BaseException:
            shutil.rmtree(room, ignore_errors=True)
            raise
        write_state(room, JobState())
        self._waiting += 1
        self._queue.submit(self._run, room, catalogue, columns)
        return id

    def state(self, id: str) -> JobState:
        """Return how far a job has got; UnknownIdError where there is none, or no more."""
        try:
            return msgspec.json.decode((self.room(id) / STATE).read_bytes(), type=JobState)
        except OSError:
            raise UnknownIdError("no such job, or no more: jobs are deleted after a day") from None

    def room(self, id: str) -> Path:
        """Return the folder of a job; UnknownIdError where there is none, or no more."""
        room = self._room(id)
        if not room.is_dir() or self._is_old(room):
            raise UnknownIdError("no such job, or no more: jobs are deleted after a day")
        return room

    def remove(self, id: str) -> None:
        """Delete a job and all that was sent with it."""
        shutil.rmtree(self.room(id), ignore_errors=True)

    def finish(self) -> None:
        """Wait until every job that waits now is done."""
        self._queue.submit(lambda: None).result()

    def close(self) -> None:
        """Take up no more jobs and end the one that runs, which is said in its state: the server stops."""
        self._queue.shutdown(wait=False, cancel_futures=True)
        self._queue = _queue()
        if self._process is not None:
            self._process.kill()

    def sweep(self) -> None:
        """Delete the jobs that are too old."""
        for room in self._folder.iterdir() if self._folder.is_dir() else ():
            if room.is_dir() and self._is_old(room):
                shutil.rmtree(room, ignore_errors=True)

    def _room(self, id: str) -> Path:
        return self._folder / hashlib.sha256(id.encode("utf-8", "surrogatepass")).hexdigest()

    def _is_old(self, room: Path) -> bool:
        try:
            begun = next(room.glob("catalogue.*"), room).stat().st_mtime
        except OSError:
            return True
        return time.time() - begun > self._age

    async def _keep(self, content: AsyncIterator[bytes], path: Path) -> None:
        size = 0
        with path.open("wb") as file:
            async for part in content:
                size += len(part)
                if size > self._most:
                    raise TooLargeError(f"the file is larger than {self._most:,} bytes")
                file.write(part)

    def _run(self, room: Path, catalogue: Path, columns: Mapping[str, str]) -> None:
        """Run a job in a process of its own: the server goes on answering."""
        self._waiting -= 1
        words = (room, catalogue, columns, self._settings)
        self._process = process = get_context("spawn").Process(target=run, args=words, daemon=True)
        process.start()
        process.join()
        if process.exitcode and room.is_dir():
            write_state(room, JobState(state="failed", says="the screening was ended from outside"))


def _queue() -> ThreadPoolExecutor:
    """Return what runs one screening after the other."""
    return ThreadPoolExecutor(1, thread_name_prefix="job")


def write_state(room: Path, state: JobState) -> None:
    """Write how far a job has got, whole or not at all."""
    draft = room / f".{STATE}"
    draft.write_bytes(msgspec.json.encode(state))
    draft.replace(room / STATE)
