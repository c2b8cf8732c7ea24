"""The cases that the cleaners in JavaScript must pass too: `tests/vectors/clean.jsonl`."""

import importlib
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

VECTORS = Path(__file__).parents[1] / "vectors" / "clean.jsonl"
HOMES = {
    "text": "plain fold",
    "brand": "brand brand_key find_brands",
    "code": "model model_key serial lot date_code fold_look_alikes",
    "date": "date dates interval",
    "gtin": "gtin find_gtins",
    "quantity": "capacity_mah find_capacities volts watt_hours watts",
    "units": "units",
    "colour": "colour",
    "market": "market find_markets",
    "kind": "kind",
    "mark": "mark",
    "trip": "count baggage damaged",
}
CLEANERS = {
    name: getattr(importlib.import_module(f"recallscope.clean.{home}"), name)
    for home, names in HOMES.items()
    for name in names.split()
}
CASES = [json.loads(line) for line in VECTORS.read_text(encoding="utf-8").splitlines()]


def plain_json(value: Any) -> Any:
    """Return a cleaner's answer as JSON has it: tuples as lists, days as ISO text."""
    if isinstance(value, list | tuple):
        return [plain_json(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['cleaner']}-{case['given']}"[:60])
def test_vector(case: dict[str, Any]) -> None:
    given = case["given"] if isinstance(case["given"], list) else [case["given"]]
    assert plain_json(CLEANERS[case["cleaner"]](*given)) == case["want"]


def test_every_cleaner_has_vectors() -> None:
    assert {case["cleaner"] for case in CASES} == set(CLEANERS)
