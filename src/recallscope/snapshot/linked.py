"""What linking found, as rows of the snapshot's tables."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from recallscope.link.parties import party_key, party_name
from recallscope.records.event import Event, Pair
from recallscope.records.notice import Notice
from recallscope.snapshot.entries import encode

Row = dict[str, Any]


def pair_rows(pairs: Iterable[Pair], event_of: Mapping[str, str]) -> Iterator[Row]:
    """Return a row for each pair; `event_id` only where the two stand in one event."""
    for pair in pairs:
        event = event_of[pair.a] if pair.joined else None
        yield {"event_id": event, **msgspec.structs.asdict(pair)}


def event_links(event: Event) -> Row:
    """Return what an event's row tells of its links, as JSON."""
    return {name: encode(getattr(event, name)).decode() for name in ("related", "formerly")}


def party_rows(notice: Notice) -> Iterator[Row]:
    """Return a row for each firm that a notice names."""
    for party in notice.parties:
        yield {
            "notice_id": notice.id,
            "party_id": party_id(party.name),
            "party": party_name(party.name),
            "name": party.name,
            "role": party.role,
        }


def party_id(name: str) -> str | None:
    """Return a firm's id, `party:` and the key by which names are compared; None where the text names no firm."""
    key = party_key(name)
    return f"party:{key}" if key else None
