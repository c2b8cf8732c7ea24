"""Which events widen or tell again which, as linking found them."""

import msgspec

from recallscope.records.event import Related
from recallscope.snapshot.opened import Snapshot

_TOLD_ALREADY = ("expansion", "restatement")


def expansions(snapshot: Snapshot) -> dict[str, tuple[str, ...]]:
    """Return the ids of the events that each event widens or tells again: their units are told already."""
    # Imported here: a command that only prints help should not wait for it.
    import pyarrow.compute as pc

    rows = snapshot.table("events", ["event_id", "related"])
    named = rows.filter(pc.match_substring_regex(rows["related"], "|".join(_TOLD_ALREADY))).to_pylist()
    found = {row["event_id"]: _told_already(row["related"]) for row in named}
    return {event: earlier for event, earlier in found.items() if earlier}


def _told_already(related: str) -> tuple[str, ...]:
    several = msgspec.json.decode(related, type=tuple[Related, ...])
    return tuple(one.event for one in several if one.relation in _TOLD_ALREADY)
