"""Hits as they are written: one a listing and event, to Parquet or CSV."""

import csv
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from recallscope.errors import UsageError
from recallscope.screen.kernel import HITS

FORMS = (".parquet", ".csv")


def check_form(out: Path) -> None:
    """UsageError where hits can't be written to a file of that ending."""
    if out.suffix.lower() not in FORMS:
        raise UsageError(f"--out: {out} ends in none of {', '.join(FORMS)}")


def write_hits(out: Path, hits: Iterable[pa.RecordBatch], attributions: Iterable[str]) -> None:
    """Write hits to a file by its ending, whole or not at all."""
    draft = out.with_name(f".{out.name}.part")
    try:
        if out.suffix.lower() == ".csv":
            _write_csv(draft, hits)
        else:
            _write_parquet(draft, hits, attributions)
        draft.replace(out)
    finally:
        draft.unlink(missing_ok=True)


def read_hits(path: Path, most: int) -> list[dict[str, Any]]:
    """Return the first hits of a file that `write_hits` wrote."""
    if path.suffix.lower() == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return [_typed(row) for row in islice(csv.DictReader(file), most)]
    batches = pq.ParquetFile(path).iter_batches(most)
    rows: list[dict[str, Any]] = next(batches).to_pylist() if pq.read_metadata(path).num_rows else []
    return rows


def _typed(row: dict[str, str]) -> dict[str, Any]:
    lists = {name: row[name].split(";") if row[name] else [] for name in ("notices", "because", "asks")}
    return {**row, **lists, "probability": float(row["probability"])}


def _write_parquet(draft: Path, hits: Iterable[pa.RecordBatch], attributions: Iterable[str]) -> None:
    schema = HITS.with_metadata({"attribution": "\n".join(attributions)})
    with pq.ParquetWriter(draft, schema, compression="zstd") as writer:
        for batch in hits:
            if batch.num_rows:
                writer.write_batch(batch.cast(schema))


def _write_csv(draft: Path, hits: Iterable[pa.RecordBatch]) -> None:
    # Imported here: all that `check` reads units by comes with it.
    from recallscope.check.batch import neutral

    with draft.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HITS.names)
        for batch in hits:
            columns = [batch.column(name).to_pylist() for name in HITS.names]
            writer.writerows([neutral(_cell(value)) for value in row] for row in zip(*columns, strict=True))


def _cell(value: Any) -> str:
    """Return a value as a cell: lists joined by a semicolon, nothing for null."""
    if isinstance(value, list):
        return ";".join(value)
    if isinstance(value, float):
        return f"{value:.4f}"
    return value or ""
