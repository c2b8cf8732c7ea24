"""May it be sold: a unit put to the rule sets of a market, on a day."""

from recallscope.check.ruled import Case, Ruling, ruled
from recallscope.check.rules import named
from recallscope.snapshot.opened import Snapshot


def sale(snapshot: Snapshot, case: Case) -> Ruling:
    """Return what the rule sets say of selling a unit; UsageError for a name that no rule set has.

    Here the recall status counts as it is told beside: for the unit's own market, where that is known.
    """
    return ruled(snapshot, named(snapshot, "sale", case.unit.sales), case, {})
