"""The Python API: one object that asks an open snapshot what the commands ask. docs/python.md explains it."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from recallscope.analysis.cause.finding import Cause, cause
from recallscope.analysis.events import Asked, events
from recallscope.analysis.exposure.asking import Asked as CostAsked
from recallscope.analysis.exposure.asking import parts_of
from recallscope.analysis.exposure.assumptions import shipped
from recallscope.analysis.exposure.finding import DAYS, Exposure, exposure
from recallscope.analysis.signals.finding import Signals, signals
from recallscope.analysis.signals.series import Asked as SeriesAsked
from recallscope.analysis.totals import Totals, totals
from recallscope.check.unit import understand
from recallscope.check.verdict import verdict
from recallscope.errors import UsageError
from recallscope.match.score import Scored, explain
from recallscope.match.target import Listing
from recallscope.records.notice import Window
from recallscope.settings import DEFAULT_HOME, Settings
from recallscope.snapshot.opened import Snapshot, open_current
from recallscope.snapshot.targets import matching_index


class Recalls:
    """One snapshot, asked from Python. It is never changed; open again to see a newer one."""

    def __init__(self, home: Path | str = DEFAULT_HOME) -> None:
        """Open the snapshot in force under a home; NoSnapshotError where none was built."""
        self.snapshot: Snapshot = open_current(Settings(home=Path(home)).snapshots)

    @property
    def version(self) -> str:
        """The snapshot's name, a hash of its content."""
        return self.snapshot.manifest.version

    def check(self, text: str = "", *, lang: str = "en", known_on: str | None = None, **fields: str) -> dict[str, Any]:
        """Return the verdict on one unit, as `check --json` prints it.

        `text` is what can be read off it; fields are named as the columns of a batch are (`brand`, `mark_3c`) and win.
        UsageError for a value that can't be read.
        """
        unit = understand(self._given(text, fields))
        for name, value in unit.unread:
            raise UsageError(f'{name}: "{value}" can\'t be read')
        return verdict(self.snapshot, unit, lang, known_on)

    @staticmethod
    def _given(text: str, fields: Mapping[str, str]) -> dict[str, str]:
        return {**({"text": text} if text else {}), **fields}

    def show(self, id: str) -> dict[str, Any] | None:
        """Return a notice, certificate or event by its id, or None."""
        return self.snapshot.event(id) if id.startswith("event:") else self.snapshot.record(id)

    def events(self, asked: Asked | None = None) -> list[dict[str, Any]]:
        """Return the events asked for, the newest first."""
        return events(self.snapshot, asked or Asked())

    def totals(self, since: str | None = None, until: str | None = None, kind: str | None = None) -> Totals:
        """Return how many units were recalled in events first told within a window, nothing counted twice."""
        return totals(self.snapshot, Window(start=since, end=until), kind=kind)

    def match(self, title: str, brand: str = "", model: str = "", gtin: str = "") -> list[Scored]:
        """Return the recalled products that a listing may offer, the likeliest first."""
        return explain(Listing(title=title, brand=brand, model=model, gtin=gtin), matching_index(self.snapshot))

    def cause(self, as_of: date) -> Cause:
        """Return suppliers ranked by what had been published by a day: an estimate."""
        return cause(self.snapshot, as_of)

    def exposure(self, event: str, on: date, market: str | None = None, *, days: int = DAYS) -> Exposure:
        """Return what a recall costs within so many days of its start, as told by a day: an estimate.

        UnknownIdError for an event that is on no record, UsageError where its units or prices are not.
        """
        given = shipped()
        parts = parts_of(self.snapshot, event, CostAsked(on=on.isoformat(), market=market), given)
        return exposure(parts, given, days=days)

    def signals(self, as_of: date, asked: SeriesAsked | None = None) -> Signals:
        """Return what is out of the ordinary in the year up to a day, each with its false-alarm rate."""
        return signals(self.snapshot, as_of, asked or SeriesAsked())
