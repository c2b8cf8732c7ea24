"""Which events widen which."""

import msgspec

from recallscope.snapshot.opened import Snapshot


def expansions(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """Return the ids of the events that each event widens."""
    rows = snapshot.table("notices", ["event_id", "record"], [("source", "=", "register")]).to_pylist()
    named = ((row["event_id"], msgspec.json.decode(row["record"])["expands"]) for row in rows)
    return {event: tuple(f"event:{one}" for one in wider) for event, wider in named if wider}
