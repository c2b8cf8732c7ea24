"""Labelled units against the register alone: every certain answer right, every open one asking for what settles it."""

import csv

import pytest

from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.snapshot.opened import Snapshot
from tests.conftest import CASES

with (CASES / "units.csv").open(encoding="utf-8", newline="") as file:
    UNITS = list(csv.DictReader(file))


@pytest.mark.parametrize("row", UNITS, ids=[f"{row['id']} {row['note']}" for row in UNITS])
def test_unit(registered: Snapshot, row: dict[str, str]) -> None:
    part = verdict(registered, understand(row))["recall"]
    asks = {ask["fact"] for ask in part["asks"]}
    assert part["status"] == row["expect_status"]
    assert set(filter(None, row["expect_asks"].split(";"))) <= asks
    assert not asks or part["status"] == "cannot_tell"
