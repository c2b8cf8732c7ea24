"""Expected totals: a broken reader must not look like "nothing recalled"."""

from collections.abc import Mapping, Sequence

from recallscope.errors import SelfCheckError
from recallscope.snapshot.manifest import Manifest, SourceState
from recallscope.snapshot.reading import Read
from recallscope.sources import all_sources

MOST_LOST = 0.1
"""A source may hold this share fewer notices than in the version before; notices vanish rarely."""


def check_totals(states: Mapping[str, SourceState], read: Sequence[Read], before: Manifest | None) -> None:
    """Raise SelfCheckError where a full feed holds too few records, or a source far fewer than before."""
    for name, state in states.items():
        least = all_sources()[name].expected.records_min
        newest = {one.feed: len(one.notices) for one in read if one.source == name and one.feed}
        if newest and max(newest.values()) < least:
            most = max(newest.values())
            raise SelfCheckError(f"{name}: its newest full feed holds {most} records, expected at least {least}")
        earlier = before.sources.get(name) if before else None
        if earlier and state.documents and state.notices < earlier.notices * (1 - MOST_LOST):
            raise SelfCheckError(
                f"{name}: {state.notices} notices, {earlier.notices} in the version before; "
                "a reader may be broken, so the old version stays in force"
            )
