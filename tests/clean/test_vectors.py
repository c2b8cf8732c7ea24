"""The cases that the cleaners in JavaScript must pass too: `tests/vectors/clean.jsonl`.

`reading.jsonl` beside it holds those of the cleaners that look through running text, which only the server reads.
"""

import importlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

VECTORS = Path(__file__).parents[1] / "vectors"
READING = {"units", "find_gtins", "dates"}
HOMES = {
    "text": "plain fold",
    "brand": "brand brand_key find_brands",
    "code": "model model_key serial lot date_code fold_look_alikes",
    "date": "date dates interval",
    "gtin": "gtin find_gtins",
    "quantity": "capacity_mah find_capacities volts watt_hours watts",
    "units": "units",
    "colour": "colour",
    "market": "market",
    "kind": "kind",
    "mark": "mark",
    "trip": "count baggage damaged",
}
CLEANERS = {
    name: getattr(importlib.import_module(f"recallscope.clean.{home}"), name)
    for home, names in HOMES.items()
    for name in names.split()
}


def lines(part: str) -> list[dict[str, Any]]:
    """Return the cases of a file of vectors."""
    return [json.loads(line) for line in (VECTORS / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


FIELDS, TEXTS = lines("clean"), lines("reading")


def plain_json(value: Any) -> Any:
    """Return a cleaner's answer as JSON has it: tuples as lists, days as ISO text."""
    if isinstance(value, list | tuple):
        return [plain_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("case", [*FIELDS, *TEXTS], ids=lambda case: f"{case['cleaner']}-{case['given']}"[:60])
def test_vector(case: dict[str, Any]) -> None:
    given = case["given"] if isinstance(case["given"], list) else [case["given"]]
    assert plain_json(CLEANERS[case["cleaner"]](*given)) == case["want"]


def test_every_cleaner_has_vectors() -> None:
    assert {case["cleaner"] for case in TEXTS} == READING
    assert {case["cleaner"] for case in FIELDS} == set(CLEANERS) - READING
