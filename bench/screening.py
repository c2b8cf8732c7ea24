"""How fast catalogues are screened, beside peers on the same data. Run: python -m bench.screening HOME [ROWS]"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from bench import peers, timing
from bench.catalogues import Maker, power_banks, real_titles, repeated
from bench.listings import Case, cases
from recallscope.screen.judging import open_kernel
from recallscope.screen.screening import Options, screen
from recallscope.screen.summary import Summary
from recallscope.snapshot.opened import Snapshot, open_current

SEED = 20251125
MILLION = 1_000_000
COMMAND = Path(sys.executable).with_name("recallscope")
Row = tuple[str, str, str]


class Quiet:
    """Progress that nobody watches."""

    def begin(self, what: str, total: int | None = None) -> None:
        """Nobody is told."""

    def tell(self, what: str) -> None:
        """Nobody is told."""

    def advance(self, steps: int = 1) -> None:
        """Nobody is told."""


def measured(home: Path, corpus: Path, labels: Path, many: int = MILLION) -> list[Row]:
    """Return the rows for the report, measured on so many listings and on ten times as many."""
    snapshot = open_current(home / "snapshots")
    titles, known = real_titles(corpus), list(cases(labels, corpus))
    with tempfile.TemporaryDirectory() as room:
        files = {name: Path(room) / f"{name}.parquet" for name in ("many", "ten", "banks", "few")}
        Maker(titles, known, snapshot).write(files["many"], many, SEED)
        Maker(titles, known, snapshot).write(files["few"], 1000, SEED)
        Maker(power_banks(titles), known, snapshot).write(files["banks"], many // 5, SEED)
        repeated(files["many"], files["ten"], 10)
        return [*_local(home, files, many), *_spark(snapshot, files), *_peers(snapshot, files, known)]


def _local(home: Path, files: dict[str, Path], many: int) -> Iterator[Row]:
    """Measure the command as a user runs it, its start included."""
    # Of the shortest run the middle one of three: its start is half of it, and the first finds nothing in memory.
    one = sorted((_command(home, files["many"]) for _ in range(3)), key=lambda spent: spent.seconds)[1]
    ten, banks = _command(home, files["ten"]), _command(home, files["banks"])
    cores = os.cpu_count() or 1
    load = f"load {os.getloadavg()[1]:.1f} on {cores} cores"
    yield f"screen, {many:,} listings, from Parquet to hits ({load})", "500,000/s", f"{many / one.seconds:,.0f}/s"
    yield f"screen, {10 * many:,} listings ({load})", "500,000/s", f"{10 * many / ten.seconds:,.0f}/s"
    busy = (ten.processor - one.processor) / (9 * many)
    said = f"{busy * 1e6:.2f} µs, so {cores / busy:,.0f}/s on {cores} cores of its own"
    yield "the same, processor time a listing, start and end apart", "4 µs", said
    yield f"screen, {many // 5:,} power-bank titles alone", "-", f"{many // 5 / banks.seconds:,.0f}/s"
    yield (
        f"screen, memory for {many:,} listings, and for {10 * many:,}",
        "flat",
        f"{one.memory / 1e6:,.0f} MB, {ten.memory / 1e6:,.0f} MB",
    )


def _command(home: Path, catalogue: Path) -> timing.Spent:
    hits = catalogue.with_suffix(".hits.parquet")
    return timing.command([str(COMMAND), "--home", str(home), "screen", str(catalogue), "--out", str(hits)])


def _spark(snapshot: Snapshot, files: dict[str, Path]) -> Iterator[Row]:
    """Measure Spark beside the local engine, both in this process, Spark's start apart."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
    session.sparkContext.setLogLevel("ERROR")
    _screened(snapshot, files["few"], "spark")
    spark = _screened(snapshot, files["many"], "spark")
    session.stop()
    local = _screened(snapshot, files["many"], "local")
    said = f"{spark.rows_per_second / local.rows_per_second:.2f} ({spark.rows_per_second:,}/s)"
    yield "Spark local[2] beside the local engine, its start apart", "0.33", said


def _screened(snapshot: Snapshot, catalogue: Path, engine: str) -> Summary:
    out = catalogue.with_suffix(f".{engine}.parquet")
    options = Options(catalogue=catalogue, out=out, engine=engine, workers=os.cpu_count() or 1)
    return screen(options, snapshot, open_kernel, Quiet())


def _peers(snapshot: Snapshot, files: dict[str, Path], known: list[Case]) -> Iterator[Row]:
    """Measure peers and us on the same titles and the same labelled listings, without a cache across titles.

    What peers take to index the products is not counted; of us it is, on so many listings that it hardly shows.
    """
    titles = pq.ParquetFile(files["many"]).read_row_group(0, columns=["title"])["title"].to_pylist()
    products = peers.product_texts(snapshot)
    unseen = [one for one in known if one.held_out]
    labels, wanted = [one.listing.title for one in unseen], [one.expect != "none" for one in unseen]
    ours = _screened(snapshot, files["ten"], "local").rows_per_second
    yield "screen, F1 on the unseen half of the labelled listings", "the best", f"{_own_f1(snapshot, unseen):.3f}"
    for name, score, sample in (
        ("tantivy, BM25 top-1", peers.bm25(products), titles[:50_000]),
        ("rapidfuzz, token-set ratio with every product", peers.brute_force(products), titles[:5000]),
    ):
        rate = peers.rate(score, sample)
        goal = "40 times slower" if "BM25" in name else "-"
        figure = peers.best_f1(score(labels), wanted)
        yield name, goal, f"{rate:,.0f}/s, {ours / rate:,.0f} times slower; F1 {figure:.3f} at its best threshold"


def _own_f1(snapshot: Snapshot, known: list[Case]) -> float:
    columns = ("title", "brand", "model", "gtin")
    rows = [
        {"listing_id": str(place), **{name: getattr(one.listing, name) for name in columns}}
        for place, one in enumerate(known)
    ]
    found = set(open_kernel(snapshot)(pa.RecordBatch.from_pylist(rows))["listing_id"].to_pylist())
    return peers.f1([str(place) in found for place in range(len(known))], [one.expect != "none" for one in known])


def main() -> None:
    """Measure against a home that is built already, and print."""
    root = Path(__file__).parents[1]
    corpus = Path(os.environ.get("RECALLSCOPE_CORPUS", root.parent / "shared" / "corpus"))
    many = int(sys.argv[2]) if len(sys.argv) > 2 else MILLION
    for row in measured(Path(sys.argv[1]), corpus, root / "tests" / "cases" / "listings.csv", many):
        print(f"| {' | '.join(row)} |", flush=True)


if __name__ == "__main__":
    main()
