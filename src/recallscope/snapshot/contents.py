"""All records of one version, as they go into its tables and its index."""

from collections.abc import Sequence

import msgspec

from recallscope.link.events import Linked
from recallscope.link.versions import Version
from recallscope.records.certificate import Certificate
from recallscope.records.document import Problem
from recallscope.records.incident import Incident
from recallscope.records.notice import Notice
from recallscope.records.rules import RuleSet
from recallscope.records.sold import SoldAs
from recallscope.records.supply import SupplyClaim, SupplyLink


class Contents(msgspec.Struct, frozen=True, kw_only=True):
    """Every record once: notices in their newest version, the events they tell, what they said before, problems."""

    notices: Sequence[Notice]
    linked: Linked
    history: Sequence[Version] = ()
    certificates: Sequence[Certificate] = ()
    rule_sets: Sequence[RuleSet] = ()
    sold: Sequence[SoldAs] = ()
    supply: Sequence[SupplyLink] = ()
    supply_claims: Sequence[SupplyClaim] = ()
    incidents: Sequence[Incident] = ()
    problems: Sequence[Problem] = ()
