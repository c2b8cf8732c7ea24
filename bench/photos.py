"""How long a photo of a label takes to read, and which share of its facts is read rightly."""

import itertools
import sys
from pathlib import Path

from bench import timing
from bench.labels import CHINESE, ENGLISH, WAYS, Label, chinese_font, drawn, photo
from recallscope.settings import Settings
from recallscope.snapshot.opened import Snapshot, open_current
from recallscope.web.reading.engines import look
from recallscope.web.reading.facts import reading_of

Row = tuple[str, str, str]
PHOTOS = 35


def measured(snapshot: Snapshot) -> list[Row]:
    """Return seconds a photo and the share of facts read rightly, on labels drawn here and held in several ways."""
    labels = [*ENGLISH, *(CHINESE if chinese_font() else ())]
    taken = list(itertools.islice(zip(itertools.cycle(labels), itertools.cycle(WAYS), strict=False), PHOTOS))
    photos = [photo(WAYS[way](drawn(label)), quality=85) for label, way in taken]
    look(photos[0])
    seen = []
    times = timing.each(lambda one: seen.append(look(one)), photos)  # type: ignore[arg-type, return-value]
    right = stated = wrong = 0
    for (label, _), one in zip(taken, seen, strict=True):
        read = {fact.fact: fact.value for fact in reading_of(one, snapshot).facts}
        asked = _stated(label)
        stated += len(asked)
        right += sum(read.get(name) == value for name, value in asked.items())
        wrong += sum(name in read and read[name] != value for name, value in asked.items())
    told = f"{right} of {stated} ({right / stated:.0%}), {wrong} read wrongly, the others not at all"
    what = f"{len(photos)} labels drawn here: upright, turned, askew, out of focus, dark, large"
    return [
        ("a photo of a label, until it is read", "-", f"{timing.percentile(times, 0.5):.1f} s (median)"),
        (f"facts read rightly off {what}", "-", told),
    ]


def _stated(label: Label) -> dict[str, str]:
    return {**label.facts, **({"gtin": label.gtin} if label.gtin else {})}


if __name__ == "__main__":
    for row in measured(open_current(Settings(home=Path(sys.argv[1])).snapshots)):
        print(" | ".join(row))
