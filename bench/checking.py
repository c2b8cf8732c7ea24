"""Checks in process and in a batch, on units that differ from one another, against the whole snapshot."""

import csv
import random
import tempfile
import time
from pathlib import Path

import pyarrow.parquet as pq

from bench import timing
from recallscope.archive.progress import Silent
from recallscope.check.batch import check_file
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.snapshot.opened import Snapshot

UNITS = 10_000
COLUMNS = ("id", "text", "brand", "model", "serial", "lot", "made", "market")


def measured(snapshot: Snapshot) -> list[tuple[str, str, str]]:
    """Return the rows for the report."""
    units = list(_units(snapshot, random.Random(20250612)))
    times = timing.each(lambda unit: verdict(snapshot, understand(unit)), units)  # type: ignore[arg-type]
    p50, p99 = (timing.percentile(times, share) * 1000 for share in (0.5, 0.99))
    trips = [unit | _trip(chance) for chance in [random.Random(20250628)] for unit in units]
    ruled = timing.each(lambda unit: verdict(snapshot, understand(unit)), trips)  # type: ignore[arg-type]
    ruled50, ruled99 = (timing.percentile(ruled, share) * 1000 for share in (0.5, 0.99))
    return [
        (f"check, in process, {UNITS:,} different units", "p99 under 1 ms", f"p50 {p50:.3f} ms, p99 {p99:.3f} ms"),
        ("the same, with a flight and a sale", "p99 under 1 ms", f"p50 {ruled50:.3f} ms, p99 {ruled99:.3f} ms"),
        (f"check --batch, {UNITS:,} units", "under 1 s", f"{_batch(snapshot, units):.2f} s"),
    ]


def _batch(snapshot: Snapshot, units: list[dict[str, str]]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path, out = Path(folder) / "units.csv", Path(folder) / "verdicts.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS, restval="")
            writer.writeheader()
            writer.writerows(units)
        start = time.perf_counter()
        check_file(Snapshot(snapshot.folder), path, out, "en", Silent())
        return time.perf_counter() - start


def _units(snapshot: Snapshot, chance: random.Random) -> list[dict[str, str]]:
    """Return units of recorded brands: recorded models, models one character away, codes and dates at random."""
    table = pq.read_table(snapshot.folder / "products.parquet", columns=["brand", "models", "kind"]).to_pylist()
    named = [row for row in table if row["brand"] and row["models"]]
    batteries = [row for row in named if row["kind"] != "other"]
    rows = [chance.choice(batteries if place % 2 else named) for place in range(UNITS)]
    return [_unit(row, str(place), chance) for place, row in enumerate(rows)]


def _trip(chance: random.Random) -> dict[str, str]:
    """Return a trip and a sale: rule sets, energy, mark, number and day at random."""
    flight = chance.choice(["cn-domestic", "us", "kr;emirates", "cathay", "lufthansa;cn-domestic"])
    return {
        "wh": f"{chance.uniform(20, 180):.1f}",
        "mark_3c": chance.choice(["legible", "absent", ""]),
        "count": chance.choice(["", "2", "3"]),
        "flight": flight,
        "sale": chance.choice(["cn", "us", "eu"]),
        "on": f"202{chance.randint(4, 7)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
    }


def _unit(row: dict[str, object], id: str, chance: random.Random) -> dict[str, str]:
    model = chance.choice(row["models"])  # type: ignore[arg-type]
    if chance.random() < 0.3:
        model = model[:-1] + chance.choice("0123456789ABC")
    unit = {"id": id, "brand": str(row["brand"]), "model": model, "market": chance.choice(["US", "CN", "JP", "DE", ""])}
    unit["serial"] = "".join(chance.choices("0123456789ABCDEFGHJK", k=12)) if chance.random() < 0.7 else ""
    unit["made"] = f"20{chance.randint(10, 25)}-{chance.randint(1, 12):02}" if chance.random() < 0.5 else ""
    return unit
