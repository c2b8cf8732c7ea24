"""A brand that is on record but for one letter: never a sure answer, always a word on what may be meant."""

import pytest

from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.snapshot.opened import Snapshot


@pytest.mark.parametrize(
    "given",
    [
        {"brand": "Ankr", "model": "A1263"},
        {"brand": "Bassus", "model": "BS-30KP365", "market": "US", "serial": "...7"},
        {"brand": "Romos"},
    ],
)
def test_the_brand_is_asked_for(registered: Snapshot, given: dict[str, str]) -> None:
    found = verdict(registered, understand(given))["recall"]
    assert found["status"] == "cannot_tell"
    assert "brand" in [ask["fact"] for ask in found["asks"]]


def test_a_model_that_is_not_on_record_is_answered_with_a_hint(registered: Snapshot) -> None:
    found = verdict(registered, understand({"brand": "Romos", "model": "XYZ99"}))["recall"]
    assert (found["status"], found["similar"]) == ("not_listed", ["ROMOSS"])


@pytest.mark.parametrize("brand", ["Acme", "Aukey", "Anker", "Mi", "Asker Chair Works"])
def test_other_brands_are_taken_as_they_are(registered: Snapshot, brand: str) -> None:
    found = verdict(registered, understand({"brand": brand, "model": "ZZ-9999"}))["recall"]
    assert found["status"] == "not_listed"
