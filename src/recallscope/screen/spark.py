"""The Spark engine: the same kernel inside Spark's workers, the snapshot shipped to them, hits back as parts.

A worker reads its rows of the catalogue itself and writes its part beside the hits, so both must lie on storage that
the driver and the workers share; on one machine they do.
"""

import atexit
import os
import shutil
import sys
import tarfile
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from recallscope.errors import InputError, UsageError
from recallscope.screen.catalogue import Catalogue, Note
from recallscope.screen.judging import Job, Judge
from recallscope.screen.listings import LISTINGS, Slice
from recallscope.screen.parquet import read_slices, slices
from recallscope.screen.parts import Parts

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

Told = Callable[[int], None]
_SLICE = "number int, path string, group int, start int, rows int, first_row long, together int"
_DONE = "number int, hits int"
_TASKS_A_CORE = 4
_LOOK = 0.5
"""Seconds between two looks at how many parts are there."""


class Cluster(msgspec.Struct, frozen=True):
    """Where Spark's master is, and how many rows make a piece."""

    master: str | None
    together: int


class Shipped(msgspec.Struct, frozen=True):
    """What travels to a worker: the job with its snapshots as names of shipped archives, and where parts go.

    Without columns the catalogue holds LISTINGS already, a piece a row group.
    """

    job: Job
    columns: dict[str, str]
    parts: str


def judge(catalogue: Catalogue, job: Job, parts: Parts, note: Note, cluster: Cluster, told: Told) -> None:
    """Judge every piece that is not done yet; `told` hears of rows done.

    UsageError where pyspark or Java is missing, InputError where the work fails.
    """
    with _session(cluster.master) as spark, tempfile.TemporaryDirectory(dir=parts.folder) as room:
        path, columns = _as_parquet(catalogue, note, Path(room))
        left = [one for one in slices(path, cluster.together) if not parts.has(one.number)]
        since = Path(_ship(spark, job.since)) if job.since else None
        job = msgspec.structs.replace(job, snapshot=Path(_ship(spark, job.snapshot)), since=since)
        if left:
            _run(spark, left, Shipped(job, columns, str(parts.folder.resolve())), told)


def _as_parquet(catalogue: Catalogue, note: Note, room: Path) -> tuple[Path, dict[str, str]]:
    """Return where the catalogue lies as Parquet and its columns; one of another form is written there first."""
    if catalogue.parquet:
        return catalogue.path.resolve(), dict(catalogue.columns)
    staged = room.resolve() / "listings.parquet"
    with pq.ParquetWriter(staged, LISTINGS) as writer:
        for piece in catalogue.pieces(note):
            writer.write_batch(piece.batch)
    return staged, {}


def _run(spark: "SparkSession", left: list[Slice], shipped: Shipped, told: Told) -> None:
    tasks = min(len(left), spark.sparkContext.defaultParallelism * _TASKS_A_CORE)
    # So many tasks, each of slices that follow one another, without a shuffle.
    spark.conf.set("spark.sql.leafNodeDefaultParallelism", tasks)
    rows = spark.createDataFrame([msgspec.structs.astuple(one) for one in left], _SLICE)
    work = rows.mapInArrow(_worker(shipped), _DONE)
    with ThreadPoolExecutor(1) as thread:
        future = thread.submit(work.collect)
        try:
            _follow(future, {one.number: one.rows for one in left}, Parts(Path(shipped.parts)), told)
        except KeyboardInterrupt:
            spark.sparkContext.cancelAllJobs()
            raise
        except Exception as error:
            raise InputError(f"Spark could not judge the catalogue: {_cause(error)}") from error


def _follow(future: "Future[Any]", rows: dict[int, int], parts: Parts, told: Told) -> None:
    """Tell of rows as their parts appear, until all is done."""
    while not future.done():
        wait([future], timeout=_LOOK)
        done = [number for number in rows if parts.has(number)]
        told(sum(rows.pop(number) for number in done))
    future.result()


def _worker(shipped: Shipped) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return what a worker does with the slices that it is given."""

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        wanted = sorted((Slice(**row) for batch in batches for row in batch.to_pylist()), key=lambda one: one.number)
        for one, listings in _listings(wanted, shipped.columns):
            judged = _judge_of(shipped.job).judge(one.number, listings)
            Parts(Path(shipped.parts)).keep(judged)
            done = {"number": pa.array([one.number], pa.int32()), "hits": pa.array([judged.hits.num_rows], pa.int32())}
            yield pa.RecordBatch.from_pydict(done)

    return work


_judges: dict[tuple[object, ...], Judge] = {}
"""The judges of a worker process: a snapshot is opened once."""


def _judge_of(job: Job) -> Judge:
    from pyspark import SparkFiles

    key = (job.opener, job.snapshot, job.since, job.only_match, tuple(job.dismissed.items()))
    if key not in _judges:
        root = Path(SparkFiles.getRootDirectory())
        since = root / job.since if job.since else None
        _judges[key] = Judge(msgspec.structs.replace(job, snapshot=root / job.snapshot, since=since))
    return _judges[key]


def _listings(wanted: list[Slice], columns: dict[str, str]) -> Iterator[tuple[Slice, pa.RecordBatch]]:
    if columns:
        yield from read_slices(wanted, columns)
        return
    for one in wanted:
        table = pq.ParquetFile(one.path).read_row_group(one.group, use_threads=False)
        yield one, table.combine_chunks().to_batches()[0]


_shipped: dict[tuple[str, str], str] = {}


def _ship(spark: "SparkSession", snapshot: Path) -> str:
    """Return the name under which workers find the snapshot's folder, shipped once a session."""
    key = (spark.sparkContext.applicationId, snapshot.name)
    if key not in _shipped:
        room = tempfile.mkdtemp(prefix="recallscope-")
        # Workers that join later fetch it too, so it stays while we run.
        atexit.register(shutil.rmtree, room, ignore_errors=True)
        archive = Path(room) / f"snapshot-{snapshot.name}.tar"
        with tarfile.open(archive, "w") as tar:
            for file in sorted(snapshot.iterdir()):
                tar.add(file, arcname=file.name)
        spark.sparkContext.addArchive(f"{archive}#snapshot-{snapshot.name}")
        _shipped[key] = f"snapshot-{snapshot.name}"
    return _shipped[key]


@contextmanager
def _session(master: str | None) -> Iterator["SparkSession"]:
    """Give the session at hand, or a new one that ends with the work. UsageError where pyspark or Java is missing."""
    try:
        from pyspark.errors import PySparkRuntimeError
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise UsageError("--engine spark needs pyspark: pip install 'recallscope[spark]'") from error
    active = SparkSession.getActiveSession()
    if active is not None:
        yield active
        return
    if not (os.environ.get("JAVA_HOME") or shutil.which("java")):
        raise UsageError("--engine spark needs Java 17 or newer: install it, or set JAVA_HOME to where it is")
    try:
        session = _new_session(SparkSession, master)
    except PySparkRuntimeError as error:
        raise UsageError(f"Spark did not start (it needs Java 17 or newer): {_cause(error)}") from error
    try:
        yield session
    finally:
        session.stop()


def _new_session(sessions: Any, master: str | None) -> "SparkSession":
    # spark-submit names the master itself.
    submitted = "SPARK_ENV_LOADED" in os.environ
    master = master or (None if submitted else "local[*]")
    builder = sessions.builder.appName("recallscope screen")
    if master:
        builder = builder.master(master)
    if master and master.startswith("local"):
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
        builder = builder.config("spark.ui.enabled", "false")
    session: SparkSession = builder.getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    return session


def _cause(error: Exception) -> str:
    """Return the line of an error that says what happened."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    ours = [line for line in lines if line.startswith("recallscope.errors.")]
    return (ours or lines or [type(error).__name__])[-1]
