"""The local engine: pieces judged by all cores, never more of them in hand than the cores need.

Of Parquet a worker reads its rows itself; of other forms they are read here and handed over.
"""

import gc
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context

import msgspec
import pyarrow as pa

from recallscope.errors import InputError
from recallscope.screen.judging import Job, Judge, Judged
from recallscope.screen.listings import LISTINGS, Piece
from recallscope.screen.parquet import Reader

Columns = Mapping[str, str]
Some = tuple[Piece, ...]
"""Pieces that a worker is given at a time."""

_TOGETHER = 4
_here: list["Worker"] = []
"""The worker that this process is."""


class Worker:
    """Judges pieces, reading those of Parquet itself."""

    def __init__(self, job: Job, columns: Columns) -> None:
        """Open the job's snapshots; `columns` are the catalogue's by field."""
        self._judge, self._reader = Judge(job), Reader(columns)

    def judge(self, some: Some) -> list[Judged]:
        """Return what came of each piece."""
        return [self._judge.judge(one.number, self._reader.read(one.slice) if one.slice else one.batch) for one in some]


def judged(pieces: Iterable[Piece], columns: Columns, job: Job, workers: int) -> Iterator[tuple[Piece, Judged]]:
    """Return each piece with its hits, in order: in this process where all are judged together, else by workers."""
    works = _together(pieces)
    first = list(islice(works, 2))
    if len(first) < 2 or workers < 2:
        worker = Worker(job, columns)
        done: Iterable[tuple[Some, list[Judged]]] = ((some, worker.judge(some)) for some in chain(first, works))
    else:
        done = _by_workers(chain(first, works), columns, job, workers)
    try:
        for some, found in done:
            yield from zip(some, found, strict=True)
    except BrokenProcessPool as error:
        raise InputError(
            "a worker process was ended from outside (out of memory?); --resume takes up the rest"
        ) from error


def _together(pieces: Iterable[Piece]) -> Iterator[Some]:
    """Return pieces of one row group together, so that it is decoded once; each other piece alone."""
    some: Some = ()
    for piece in pieces:
        if some and (len(some) == _TOGETHER or _group(piece) is None or _group(piece) != _group(some[0])):
            yield some
            some = ()
        some = (*some, piece)
    if some:
        yield some


def _group(piece: Piece) -> tuple[str, int] | None:
    return (piece.slice.path, piece.slice.group) if piece.slice else None


def _by_workers(works: Iterator[Some], columns: Columns, job: Job, workers: int) -> Iterator[tuple[Some, list[Judged]]]:
    # Forked where that is safe: workers then share the memory of the open index.
    how = "fork" if sys.platform == "linux" else "spawn"
    if how == "fork":
        _here[:] = [Worker(job, columns)]
        # What is open now stays: to look for cycles among it would make each worker copy it.
        gc.freeze()
    with ProcessPoolExecutor(workers, get_context(how), _begin, (job, columns)) as pool:
        waiting: deque[tuple[Some, Future[list[Judged]]]] = deque(
            _submitted(pool, some) for some in islice(works, workers + 2)
        )
        try:
            while waiting:
                some, future = waiting.popleft()
                yield some, future.result()
                waiting.extend(_submitted(pool, one) for one in islice(works, 1))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
        finally:
            _here.clear()


def _submitted(pool: ProcessPoolExecutor, some: Some) -> tuple[Some, Future[list[Judged]]]:
    """Return pieces on their way, the rows of each as one buffer; we keep only what they are called."""
    light = tuple(msgspec.structs.replace(piece, batch=None) for piece in some)
    return light, pool.submit(_judge, light, [_packed(piece.batch) for piece in some])


def _packed(batch: pa.RecordBatch | None) -> pa.Buffer | None:
    if batch is None:
        return None
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, LISTINGS) as writer:
        writer.write_batch(batch)
    return sink.getvalue()


def _begin(job: Job, columns: Columns) -> None:
    # Ctrl-C reaches every process of a terminal; the parent alone decides what to do about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not _here:
        _here.append(Worker(job, columns))


def _judge(some: Some, rows: Sequence[pa.Buffer | None]) -> list[Judged]:
    whole = (
        piece if packed is None else msgspec.structs.replace(piece, batch=pa.ipc.open_stream(packed).read_next_batch())
        for piece, packed in zip(some, rows, strict=True)
    )
    return _here[0].judge(tuple(whole))
