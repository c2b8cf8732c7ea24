"""All the article's claims in their order, each with the function that finds what the records say to it."""

from collections.abc import Callable

from recallscope.report.wave import cost, market, recalls, rules, supplier
from recallscope.report.wave.finding import Finding
from recallscope.report.wave.records import Records

CLAIMS: tuple[Callable[[Records], Finding], ...] = (
    recalls.romoss,
    recalls.anker_china,
    cost.refunds,
    recalls.anker_us,
    recalls.baseus,
    supplier.common_supplier,
    supplier.supplier,
    rules.certificates,
    market.prices,
    rules.mandatory,
    recalls.anker_2024,
    recalls.total,
    rules.airports,
    supplier.batches,
    market.demand,
)


def findings(records: Records) -> list[Finding]:
    """Return what the records say to each claim, A1 to A15."""
    return [find(records) for find in CLAIMS]
