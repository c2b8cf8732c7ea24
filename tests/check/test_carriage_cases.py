"""Labelled trips and sales against the register alone: pairs around every date on which a rule begins."""

import csv

import pytest

from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.snapshot.opened import Snapshot
from tests.conftest import CASES

with (CASES / "carriage.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['id']} {row['note']}" for row in ROWS])
def test_case(registered: Snapshot, row: dict[str, str]) -> None:
    found = verdict(registered, understand(row))
    assert _decision(found, "carriage") == row["expect_decision"]
    assert _decision(found, "sale") == row["expect_sale"]
    asks = {ask["fact"] for ask in (found["carriage"] or {"asks": []})["asks"]}
    assert set(filter(None, row["expect_asks"].split(";"))) <= asks
    assert not asks or row["expect_decision"] == "cannot_tell"


def _decision(found: dict[str, dict[str, str] | None], part: str) -> str:
    ruled = found[part]
    return ruled["decision"] if ruled else ""
