"""Who supplied what to whom, from when to when, and by what evidence."""

from typing import Literal, get_args

import msgspec

from recallscope.records.document import Evidence

SupplyEvidence = Literal["maker", "regulator", "certificate", "teardown", "press"]
EVIDENCE: tuple[str, ...] = get_args(SupplyEvidence)


class SupplyLink(msgspec.Struct, frozen=True, kw_only=True):
    """One firm supplied a component to a customer (a brand); with `models`, for these, else for some of its products.

    `start` and `end` are when it supplied, `published` when that was told: ISO at the precision known. `stated` tells
    the strength: who says so (the maker itself, a regulator, a certificate, a teardown, the press).
    """

    supplier: str
    component: str
    customer: str
    models: tuple[str, ...] = ()
    start: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")
    published: str
    stated: SupplyEvidence
    url: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
