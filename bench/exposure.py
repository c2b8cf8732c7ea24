"""How well the cost of a recall and its progress were to be foreseen, and how long the answers take."""

from collections.abc import Iterator, Sequence

import msgspec

from bench import timing
from recallscope.analysis.exposure.asking import Asked, known_parts
from recallscope.analysis.exposure.assumptions import shipped
from recallscope.analysis.exposure.backtest import Compared, backtest
from recallscope.analysis.exposure.drawing import DRAWS, SEED, quantiles
from recallscope.analysis.exposure.holding import held
from recallscope.analysis.exposure.parts import Part
from recallscope.analysis.exposure.taking_part import onward, usable
from recallscope.snapshot.opened import Snapshot

SEEDS = range(1, 11)
ON = "2026-06-30"
Row = tuple[str, str, str]


def measured(recallscope: Sequence[str], snapshot: Snapshot) -> Iterator[Row]:
    """Return a row for each figure: what, what to reach, what was measured."""
    found = [{one.name: one for one in backtest(snapshot, shipped(), seed).cases} for seed in (SEED, *SEEDS)]
    for name, one in found[0].items():
        yield _compared(one, [again[name] for again in found[1:]])
    for event in ("event:2025-anker-cells", "event:2025-romoss-cn"):
        yield from (_foreseen(event, part) for part in known_parts(snapshot, event, Asked(on=ON)) if part.seen)
    for what, words in (
        ("exposure of units and a price", ["--units", "50000", "--price", "25..40", "--notice", "direct"]),
        ("exposure of an event, held to its progress", ["event:2025-anker-cells", "--market", "CN"]),
    ):
        yield f"{what}, the command, cold", "-", f"{timing.cold([*recallscope, 'exposure', *words], 3):.2f} s (median)"


def _compared(one: Compared, again: Sequence[Compared]) -> Row:
    low, high, told, top = (value / 1e6 for value in (one.p10, one.p90, one.told, one.ceiling))
    ends = [other.p90 / 1e6 for other in again]
    return (
        f"exposure: refunds of {one.name} by 2025-09-25, from what was published by 2025-06-30",
        "told lies inside; under 60% of the ceiling",
        f"{'inside' if one.inside else 'missed'}: {low:.1f} to {high:.1f} million {one.currency} (80%), told "
        f"{told:.1f}, ceiling {top:.1f}; {one.width:.0%}; over {len(again)} seeds the upper end is {min(ends):.1f} to "
        f"{max(ends):.1f}",
    )


def _foreseen(event: str, part: Part) -> Row:
    """Return whether a recall's last word lies in the 80% forecast from the words before it."""
    *before, last = usable(part)
    earlier = msgspec.structs.replace(part, seen=tuple(before))
    draws, _ = held(shipped(), [earlier], DRAWS, SEED)
    found = quantiles(onward(draws, earlier, [last.days])[0])
    met = "inside" if found["p10"] <= last.share <= found["p90"] else "missed"
    return (
        f"completion: {event} by {last.told.by}, from the word of {before[-1].told.by}",
        "told lies inside",
        f"{met}: {found['p10']:.0%} to {found['p90']:.0%} (80%), told {last.share:.1%}",
    )
