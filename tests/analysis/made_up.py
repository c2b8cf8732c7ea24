"""Made-up claims and register events for the tests of counting."""

from pathlib import Path
from typing import Any

import yaml

from recallscope.analysis.claims import UnitClaim
from recallscope.archive.store import Archive, Arrival
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.opened import Snapshot


def claim(text: str, models: str = "", day: str = "2025-06-01") -> UnitClaim:
    """Return the claim that "us:1 CA 620 about" spells: notice, jurisdiction, number and words."""
    notice, place, value, *words = text.split(" ", 3)
    notice, _, form = notice.partition("/")
    return UnitClaim(
        published=day,
        notice=notice,
        jurisdiction=place,
        form=form,
        value=int(value),
        source=notice.split(":")[0],
        note=" ".join(words),
        models=tuple(models.split()),
    )


def notice(published: str, *units: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return a notice of a register event of Acme's P-1, unless its fields say otherwise."""
    return {
        "published": published,
        "markets": ["US"],
        "sources": [{"url": "https://example.org/notice", "confidence": "high"}],
        "products": [{"brand": "Acme", "models": ["P-1"]}],
        **({"units": list(units)} if units else {}),
        **fields,
    }


def count(place: str, number: int, **more: Any) -> dict[str, Any]:
    """Return a row of units."""
    return {"jurisdiction": place, "count": number, **more}


def event(stem: str, *, expands: tuple[str, ...] = (), **notices: dict[str, Any]) -> Arrival:
    """Return a register event as a document."""
    data = {"title": stem, **({"expands": list(expands)} if expands else {}), "notices": notices}
    text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
    return Arrival(source="register", name=f"events/{stem}.yaml", content=text.encode(), full=False, url="")


def snapshot_of(folder: Path, *documents: Arrival) -> Snapshot:
    """Return a snapshot of these documents (the test keeps the shipped register out)."""
    settings = Settings(home=folder, workers=1)
    for document in documents:
        Archive(settings.archive).add(document)
    return build(settings)
