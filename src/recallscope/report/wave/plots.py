"""The wave's plots."""

from recallscope.analysis.events import Asked, events
from recallscope.analysis.timeline import events_by_month, units_by_day
from recallscope.records.notice import Window
from recallscope.report.exposure import backtest_plot
from recallscope.report.plots import Plot, events_over_time, units_by_brand, wave_by_day
from recallscope.report.wave.records import Records

_AROUND = Window(start="2024-01-01", end="2026-06-30")


def plots(records: Records) -> list[Plot]:
    """Return the wave day by day, its units by brand, the recalls of the months around it, and refunds."""
    rows = units_by_day(records.wave.events)
    around = events(records.snapshot, Asked(within=_AROUND, kind="power_bank"))
    return [
        wave_by_day(rows, "Power banks recalled in the spring of 2025, day by day", (2_000_000, "two million")),
        units_by_brand(rows, "Power banks recalled in the spring of 2025, by brand"),
        events_over_time(events_by_month(around), "Recalls of power banks around the wave, by month"),
        backtest_plot(records.backtest),
    ]
