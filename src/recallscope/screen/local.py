"""The local engine: pieces judged by all cores, never more of them in hand than the cores need."""

import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

import msgspec
import pyarrow as pa

from recallscope.errors import InputError
from recallscope.screen.judging import Job, Judge, Judged
from recallscope.screen.listings import LISTINGS, Piece

_here: list[Judge] = []
"""The judge of a worker process."""


def judged(pieces: Iterable[Piece], job: Job, workers: int) -> Iterator[tuple[Piece, Judged]]:
    """Return each piece with its hits, in order: in this process where there is one piece, else by so many workers."""
    pieces = iter(pieces)
    first = list(islice(pieces, 2))
    if len(first) < 2 or workers < 2:
        judge = Judge(job)
        yield from ((piece, judge.judge(piece.number, piece.batch)) for piece in chain(first, pieces))
        return
    try:
        yield from _by_workers(chain(first, pieces), job, workers)
    except BrokenProcessPool as error:
        raise InputError(
            "a worker process was ended from outside (out of memory?); --resume takes up the rest"
        ) from error


def _by_workers(pieces: Iterator[Piece], job: Job, workers: int) -> Iterator[tuple[Piece, Judged]]:
    # Forked where that is safe: workers then share the memory of the open index.
    how = "fork" if sys.platform == "linux" else "spawn"
    if how == "fork":
        _here[:] = [Judge(job)]
    with ProcessPoolExecutor(workers, get_context(how), _begin, (job,)) as pool:
        waiting: deque[tuple[Piece, Future[Judged]]] = deque(
            _submitted(pool, piece) for piece in islice(pieces, workers + 2)
        )
        try:
            while waiting:
                piece, future = waiting.popleft()
                yield piece, future.result()
                waiting.extend(_submitted(pool, one) for one in islice(pieces, 1))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            _here.clear()


def _submitted(pool: ProcessPoolExecutor, piece: Piece) -> tuple[Piece, Future[Judged]]:
    """Return a piece on its way: its rows as one buffer; we keep only its numbers."""
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, LISTINGS) as writer:
        writer.write_batch(piece.batch)
    light = msgspec.structs.replace(piece, batch=None)
    return light, pool.submit(_judge, piece.number, sink.getvalue())


def _begin(job: Job) -> None:
    # Ctrl-C reaches every process of a terminal; the parent alone decides what to do about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not _here:
        _here.append(Judge(job))


def _judge(number: int, rows: pa.Buffer) -> Judged:
    with pa.ipc.open_stream(rows) as reader:
        return _here[0].judge(number, reader.read_next_batch())
