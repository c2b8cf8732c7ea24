"""What a screening came to, in numbers."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec
import pyarrow as pa

from recallscope.screen.judging import Judged
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import all_sources


class Summary(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of a screening; `by_event` and `by_brand` the most first. `seconds` is by the clock, of this run alone."""

    snapshot: Mapping[str, Any]
    since: str | None
    engine: str
    columns: Mapping[str, str]
    rows: int
    broken: int
    broken_file: str | None
    hits: int
    held_back: int
    by_tier: Mapping[str, int]
    by_event: Mapping[str, int]
    by_brand: Mapping[str, int]
    by_brand_and_tier: Mapping[str, Mapping[str, int]]
    seconds: float
    rows_per_second: int
    attributions: tuple[str, ...]
    out: str


class Tally:
    """Counts hits as they pass by."""

    def __init__(self) -> None:
        self.rows = self.hits = self.held_back = 0
        self._counts = {"tier": Counter[str](), "event": Counter[str](), "brand": Counter[str]()}
        self._brand_tiers = Counter[tuple[str, str]]()

    def counted(self, parts: Iterable[Judged]) -> Iterator[pa.RecordBatch]:
        """Return the hits of each piece, counted."""
        for one in parts:
            self.rows += one.rows
            self.hits += one.hits.num_rows
            self.held_back += one.held_back
            for name, counter in self._counts.items():
                counter.update(one.hits[name].to_pylist())
            self._brand_tiers.update(zip(one.hits["brand"].to_pylist(), one.hits["tier"].to_pylist(), strict=True))
            yield one.hits

    def by(self, name: str) -> dict[str, int]:
        """Return the number of hits by tier, event or brand, the most first."""
        return dict(sorted(self._counts[name].items(), key=lambda item: (-item[1], item[0])))

    def by_brand_and_tier(self) -> dict[str, dict[str, int]]:
        """Return the number of hits of each tier by brand, the brand with the most first."""
        found: dict[str, dict[str, int]] = {brand: {} for brand in self.by("brand")}
        for (brand, tier), count in sorted(self._brand_tiers.items()):
            found[brand][tier] = count
        return found


def attributions(snapshot: Snapshot) -> tuple[str, ...]:
    """Return the attribution of each source whose notices the snapshot holds."""
    states, sources = snapshot.manifest.sources, all_sources()
    return tuple(sources[name].attribution for name, state in states.items() if state.notices and name in sources)
