"""Vectors of verdicts and of carriage, against the register alone. JavaScript runs the same files offline.

A line is {"name", "given": fields of a unit and its trip, "want"}; `want` holds the status, what is asked for (all of
it, in order) and, of a verdict, the notices that match, of a carriage, the rules that spoke.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.snapshot.opened import Snapshot

FOLDER = Path(__file__).parents[1] / "vectors"


def vectors(part: str) -> list[dict[str, Any]]:
    """Return the lines of a file of vectors."""
    return [json.loads(line) for line in (FOLDER / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()]


def outcome(snapshot: Snapshot, part: str, given: dict[str, str]) -> dict[str, Any]:
    """Return what a vector holds of a verdict."""
    found = verdict(snapshot, understand(given))
    return (
        _recall(found["recall"]) if part == "verdict" else {kind: _ruled(found[kind]) for kind in ("carriage", "sale")}
    )


def _recall(found: dict[str, Any]) -> dict[str, Any]:
    matches = [match["notice"] for match in found["matches"]]
    return {"status": found["status"], "asks": [ask["fact"] for ask in found["asks"]], "matches": matches}


def _ruled(found: dict[str, Any] | None) -> dict[str, Any] | None:
    if found is None:
        return None
    rules = [one["rule"] for one in found["because"]]
    return {"decision": found["decision"], "asks": [ask["fact"] for ask in found["asks"]], "rules": rules}


@pytest.mark.parametrize("part", ["verdict", "carriage"])
def test_vectors(registered: Snapshot, part: str) -> None:
    lines = vectors(part)
    assert len(lines) > 200
    wrong = [line["name"] for line in lines if outcome(registered, part, line["given"]) != line["want"]]
    assert wrong == []
