"""How long the questions over all events take, as commands, cold."""

from collections.abc import Iterator, Sequence

from bench import timing

_ASKED = (
    ("totals of everything", ["totals", "--json"]),
    (
        "totals of the wave of 2025",
        ["totals", "--since", "2025-04-01", "--until", "2025-07-01", "--kind", "power-bank"],
    ),
    ("events of a brand", ["events", "--brand", "Anker"]),
    ("an event's notices side by side", ["show", "event:2025-anker-cells"]),
)
_RUNS = 5


def measured(recallscope: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """Return a row for each question: what, what to reach, the median of some runs."""
    for what, words in _ASKED:
        yield (what, "under 2 s", f"{timing.cold([*recallscope, *words], _RUNS):.2f} s (median)")
