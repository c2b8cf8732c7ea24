"""Reads photos one after the other in a process of its own: the server goes on answering, no disk is touched."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from recallscope.errors import InputError, NotInstalledError, RecallscopeError, TooManyRequestsError
from recallscope.web.logline import write_defect
from recallscope.web.reading import engines
from recallscope.web.reading.seen import Seen

MOST_WAITING = 8
"""Photos that one worker lets wait."""


class Reader:
    """Holds the process, which begins with the first photo and is ended when a photo takes too long."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._turns = ThreadPoolExecutor(1, thread_name_prefix="photo")
        self._waiting = 0
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None

    async def seen(self, content: bytes) -> Seen:
        """Return what is to be read on a photo.

        NotInstalledError without the extra, TooManyRequestsError where too many wait, InputError and TooLargeError
        where the photo can't be read.
        """
        if not engines.installed():
            raise NotInstalledError(f"this server reads no photos; whoever runs it can: {engines.INSTALL}")
        if self._waiting >= MOST_WAITING:
            raise TooManyRequestsError("too many photos are waiting; try again in a moment")
        self._waiting += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._turns, self._ask, content)
        finally:
            self._waiting -= 1

    def close(self) -> None:
        """End the process; the next photo begins another."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
        self._process = self._pipe = None

    def _ask(self, content: bytes) -> Seen:
        try:
            answer = self._answer(content)
        except (EOFError, OSError):
            self.close()
            raise InputError("this picture can't be read") from None
        if isinstance(answer, RecallscopeError):
            raise answer
        return answer

    def _answer(self, content: bytes) -> Seen | RecallscopeError:
        pipe = self._running()
        pipe.send_bytes(content)
        if not pipe.poll(self._seconds):
            self.close()
            raise InputError(f"this picture takes more than {self._seconds:g} seconds to read; send a smaller one")
        answer: Seen | RecallscopeError = pipe.recv()
        return answer

    def _running(self) -> Connection:
        if self._pipe is None or self._process is None or not self._process.is_alive():
            context = get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=read_photos, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe


def read_photos(pipe: Connection) -> None:
    """Answer each photo that comes through a pipe with what is seen on it, or with the error that it makes."""
    while True:
        try:
            content = pipe.recv_bytes()
        except EOFError:
            return
        try:
            pipe.send(engines.look(content))
        except RecallscopeError as error:
            pipe.send(error)
        except Exception as error:  # whatever an engine makes of a picture, the next one gets its turn
            write_defect(error)
            pipe.send(InputError("this picture can't be read"))
