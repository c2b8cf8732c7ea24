"""How the tests of screening run one, and catalogues to run it on."""

import csv
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from recallscope.screen.judging import open_kernel
from recallscope.screen.screening import Options, screen
from recallscope.screen.summary import Summary
from recallscope.snapshot.opened import Snapshot

TITLES = (
    "Anker A1263 PowerCore 10000 power bank",
    "Cotton shirt, blue",
    "ROMOSS PAC20-272 power bank 20000mAh",
    "Anker A1642 334 MagGo Battery",
    "ROMOSS 20000mAh power bank",
    "Case for Anker A1263",
    "",
    "=Anker A1263 power bank",
    "小米 PB2030MI 充电宝",
)


class Quiet:
    """Progress that nobody watches."""

    def begin(self, what: str, total: int | None = None) -> None:
        """Nobody is told."""

    def tell(self, what: str) -> None:
        """Nobody is told."""

    def advance(self, steps: int = 1) -> None:
        """Nobody is told."""


def run(snapshot: Snapshot, catalogue: Path, out: Path, **more: Any) -> Summary:
    """Return the summary of a screening."""
    options = Options(**{"catalogue": catalogue, "out": out, "workers": 2, "together": 50, **more})
    return screen(options, snapshot, open_kernel, Quiet())


def titles(count: int) -> list[str]:
    """Return so many titles, no two alike but for empty ones."""
    return [title and f"{title} no{place}x" for place in range(count) for title in [TITLES[place % len(TITLES)]]]


def write_csv(path: Path, rows: list[list[str]], encoding: str = "utf-8", delimiter: str = ",") -> Path:
    """Write a CSV file."""
    with path.open("w", encoding=encoding, newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    return path


def write_parquet(path: Path, row_group: int = 120, **columns: Any) -> Path:
    """Write a Parquet file."""
    pq.write_table(pa.table(columns), path, row_group_size=row_group)
    return path


def hits(path: Path) -> list[dict[str, Any]]:
    """Return the hits of a Parquet file."""
    rows: list[dict[str, Any]] = pq.read_table(path).to_pylist()
    return rows
