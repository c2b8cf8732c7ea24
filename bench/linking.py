"""How well notices of one event find each other, on all of the corpus, by labelled pairs and joint notices."""

import csv
from collections.abc import Iterator
from pathlib import Path

from recallscope.snapshot.opened import Snapshot

Row = tuple[str, str, str]


def measured(snapshot: Snapshot, cases: Path) -> Iterator[Row]:
    """Return a row for each labelled set: what, what to reach, what was measured."""
    rows = snapshot.table("notices", ["notice_id", "event_id"]).to_pylist()
    event_of = {row["notice_id"]: row["event_id"] for row in rows}
    joint = _cases(cases / "joint.csv")
    right, found, wanted = _joint(joint, event_of)
    figure = f"{right / found:.3f} / {right / wanted:.3f}"
    yield (
        f"{len(joint)} Canadian notices declared joint with the US (not held out, see linking.md), precision / recall",
        "0.99 / 0.97",
        figure,
    )
    pairs = _cases(cases / "events.csv")
    same = [one for one in pairs if one["same"] == "yes"]
    joined = sum(event_of[one["a"]] == event_of[one["b"]] for one in same)
    false = sum(event_of[one["a"]] == event_of[one["b"]] for one in pairs if one["same"] == "no")
    yield (
        f"pairs of power-bank notices of one event that are joined (likewise); of {len(pairs) - len(same)} others",
        "all; none",
        f"{joined} of {len(same)}; {false}",
    )


def _joint(rows: list[dict[str, str]], event_of: dict[str, str]) -> tuple[int, int, int]:
    """Return how many notices found their partner, how many partners were found, and how many have one."""
    us: dict[str, set[str]] = {}
    for id, event in event_of.items():
        if id.startswith("us-cpsc:"):
            us.setdefault(event, set()).add(id)
    right = found = wanted = 0
    for row in rows:
        partners = set() if row["partner"] == "none" else set(row["partner"].split(";"))
        ours = us.get(event_of[row["notice"]], set())
        wanted += bool(partners)
        right += bool(ours & partners)
        # Of twins, either is right.
        found += len(ours) - max(0, len(ours & partners) - 1)
    return right, found, wanted


def _cases(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
