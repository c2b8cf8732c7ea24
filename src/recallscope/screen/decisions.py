"""A file of decisions, JSON lines: read, written to, and asked which pairs are not to be raised again."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec
import pyarrow.compute as pc

from recallscope.errors import InputError, at
from recallscope.records.decision import Decision
from recallscope.screen.kernel import TEXTS
from recallscope.snapshot.opened import Snapshot

Pair = tuple[str, str]
"""A listing's id, and an event or a product ("Anker A1263")."""


def read_decisions(path: Path) -> list[Decision]:
    """Return the decisions of a file, in order; InputError naming the line that is none."""
    try:
        lines = path.read_bytes().splitlines()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    return [_decision(line, at(path, number)) for number, line in enumerate(lines, 1) if line.strip()]


def as_line(decision: Decision) -> bytes:
    """Return a decision as its line in a file, the line's end included."""
    return msgspec.json.encode(decision) + b"\n"


def decide(decision: Decision, listing: Mapping[str, str | None], snapshot: Snapshot) -> Decision:
    """Return a decision with the fingerprints of the listing and of the notices, as they are now."""
    known = notices_fingerprints(snapshot, [decision])
    return msgspec.structs.replace(decision, listing=listing_fingerprint(listing), notices=known[_subject(decision)])


def dismissed(decisions: Iterable[Decision], snapshot: Snapshot) -> dict[Pair, str]:
    """Return the listing's fingerprint for each dismissed pair whose notices are what they were.

    The last word on a pair counts.
    """
    last = {(one.listing_id, _subject(one)): one for one in decisions}
    held = {pair: one for pair, one in last.items() if one.decision == "dismissed"}
    known = notices_fingerprints(snapshot, held.values())
    return {pair: one.listing for pair, one in held.items() if one.notices in ("", known[_subject(one)])}


def listing_fingerprint(listing: Mapping[str, str | None]) -> str:
    """Return a mark of a listing's text: the same while the fields by which it is judged are the same."""
    return _mark([listing.get(field) or "" for field in TEXTS])


def notices_fingerprints(snapshot: Snapshot, decisions: Iterable[Decision]) -> dict[str, str]:
    """Return a mark of what the notices say, for each event or product that decisions name."""
    subjects = {_subject(one): one for one in decisions}
    notices = {subject: sorted(_notices(snapshot, one)) for subject, one in subjects.items()}
    wanted = sorted({notice for some in notices.values() for notice in some})
    table = snapshot.table("notices", ["notice_id", "record"], pc.field("notice_id").isin(wanted)) if wanted else None
    records = dict(zip(table["notice_id"].to_pylist(), table["record"].to_pylist(), strict=True)) if table else {}
    return {subject: _mark([_said(records[notice]) for notice in some]) for subject, some in notices.items()}


def _notices(snapshot: Snapshot, decision: Decision) -> set[str]:
    if decision.event:
        return {row["notice_id"] for row in snapshot.rows("notices", decision.event, ["notice_id"])}
    rows = snapshot.table("products", ["notice_id", "brand", "models"]).to_pylist()
    return {
        row["notice_id"]
        for row in rows
        for model in row["models"] or ()
        if f"{row['brand']} {model}" == decision.product
    }


def _said(record: str) -> str:
    """Return what a notice says, without which document says it: a publisher's new file is no new word."""
    said = {name: value for name, value in msgspec.json.decode(record).items() if name != "evidence"}
    return msgspec.json.encode(said, order="deterministic").decode()


def _subject(decision: Decision) -> str:
    return decision.event or decision.product


def _mark(parts: Iterable[str]) -> str:
    return hashlib.sha256(msgspec.json.encode(list(parts))).hexdigest()[:16]


def _decision(line: bytes, where: str) -> Decision:
    try:
        decision = msgspec.json.decode(line, type=Decision)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise InputError(f"{where}: no decision: {error}") from error
    if bool(decision.event) == bool(decision.product):
        raise InputError(f"{where}: a decision names an event or a product, one of them")
    return decision
