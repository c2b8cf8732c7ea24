"""What pages show and takes seconds to work out: once a version, in a process of its own. Each work is a function."""

from collections.abc import Callable
from datetime import date
from typing import Any

import msgspec

from recallscope.report.plots import Plot
from recallscope.snapshot.opened import Snapshot

# Each imports what it needs when it is called: plots and solvers take a second to load, and only the working process
# needs them.


class Work(msgspec.Struct, frozen=True):
    """What was worked out: plots by name, and a finding as plain data, so that the server need not load its analysis.

    `events` are the events of the recalls that a finding speaks of, by what it says of each.
    """

    plots: dict[str, Plot]
    finding: dict[str, Any] = {}
    events: dict[str, str] = {}


def _overview(snapshot: Snapshot) -> Work:
    from recallscope.report.wave.plots import plots
    from recallscope.report.wave.records import Records

    return Work({one.name: one for one in plots(Records(snapshot))})


def _cause(snapshot: Snapshot) -> Work:
    """Return the ranking by all that the version knows, and the event that each recalled case belongs to."""
    from recallscope.analysis.cause.finding import ASSUMED, cause
    from recallscope.analysis.cause.question import cases, links_of
    from recallscope.analysis.signals.finding import reach
    from recallscope.report.cause import cause_plot

    as_of = reach(snapshot)
    told = cases(snapshot, links_of(snapshot, as_of, ()), as_of, ASSUMED.days)
    events = {f"{one.name}: recalled {one.published}": one.event for one in told if one.event}
    found = cause(snapshot, as_of)
    drawn = cause_plot(found)
    return Work({drawn.name: drawn}, msgspec.to_builtins(found), events)


def _signals(snapshot: Snapshot) -> Work:
    from recallscope.analysis.signals.finding import reach, signals, watched
    from recallscope.report.signals import surges_plot, suspended_plot

    found = signals(snapshot, reach(snapshot))
    drawn = [surges_plot(found, watched(snapshot, date.fromisoformat(found.as_of)))] if found.surges else []
    drawn += [suspended_plot(found)] if found.suspended else []
    return Work({one.name: one for one in drawn}, msgspec.to_builtins(found))


WORKS: dict[str, Callable[[Snapshot], Work]] = {"overview": _overview, "cause": _cause, "signals": _signals}
"""Every work by its name, in the order in which they are done."""
