"""Decisions: read, and held to while what was decided on stays what it was."""

from pathlib import Path

import pytest

from recallscope.errors import InputError
from recallscope.records.decision import Decision
from recallscope.screen.decisions import as_line, decide, dismissed, read_decisions
from recallscope.snapshot.opened import Snapshot

LISTING = {"title": "Anker AB-100 power bank"}


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", ":1: no decision"),
        (b'{"listing_id": "1", "decision": "maybe", "event": "e"}', ":1: no decision"),
        (b'{"listing_id": "1", "decision": "dismissed"}', "an event or a product"),
        (b"\xff\xfe", ":1: no decision"),
    ],
)
def test_a_line_that_is_no_decision_is_named(tmp_path: Path, line: bytes, why: str) -> None:
    (tmp_path / "d.jsonl").write_bytes(line)
    with pytest.raises(InputError, match=why):
        read_decisions(tmp_path / "d.jsonl")


def test_a_decision_is_read_as_it_was_written(tmp_path: Path) -> None:
    word = Decision(listing_id="7", event="event:x", decision="confirmed", by="R.", when="2026-01-01", note="=1")
    (tmp_path / "d.jsonl").write_bytes(as_line(word) + b"\n" + as_line(word))
    assert read_decisions(tmp_path / "d.jsonl") == [word, word]


def test_a_dismissal_falls_when_the_notice_changes(versions: tuple[Snapshot, Snapshot]) -> None:
    old, new = versions
    events = {row["notices"][0]: row["event_id"] for row in old.table("events").to_pylist() if len(row["notices"]) == 1}
    one = Decision(listing_id="1", event=events["kr-safety:1"], decision="dismissed")
    same = Decision(listing_id="1", event=events["kr-safety:2"], decision="dismissed")
    told = [decide(word, LISTING, old) for word in (one, same)]
    assert len(dismissed(told, old)) == 2
    assert list(dismissed(told, new)) == [("1", same.event)]


def test_the_last_word_counts(versions: tuple[Snapshot, Snapshot]) -> None:
    no = Decision(listing_id="1", product="Anker AB-100", decision="dismissed")
    yes = Decision(listing_id="1", product="Anker AB-100", decision="confirmed")
    assert dismissed([no, yes], versions[0]) == {}
    assert dismissed([yes, no], versions[0]) == {("1", "Anker AB-100"): ""}
