"""May it fly: a unit and its trip put to the rule sets of its flights. All flights speak, the strictest wins."""

import msgspec

from recallscope.check.recall import recall_anywhere
from recallscope.check.ruled import Case, Ruling, ruled
from recallscope.check.rules import named
from recallscope.records.facts import Number, Text, Value
from recallscope.snapshot.opened import Snapshot

ASSUMED: dict[str, Value] = {"count": Number(1, 1), "baggage": Text("cabin"), "damaged": Text("no")}
"""What a trip is taken for where it was not said: one sound unit in the cabin. The answer says so."""


def carriage(snapshot: Snapshot, case: Case) -> Ruling:
    """Return what the rule sets of the unit's flights say; UsageError for a flight that no rule set is called.

    The case holds the recall finding for the unit's own market; for a flight a recall anywhere counts.
    """
    ids = named(snapshot, "carriage", case.unit.flights)
    anywhere = recall_anywhere(case.unit, case.recall)
    return ruled(snapshot, ids, msgspec.structs.replace(case, recall=anywhere), ASSUMED)
