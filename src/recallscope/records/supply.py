"""Who supplied what to whom, from when to when, by what evidence; and what else sources say of a supplier."""

from typing import Literal, get_args

import msgspec

from recallscope.records.document import Evidence

SupplyEvidence = Literal["maker", "regulator", "certificate", "teardown", "press"]
EVIDENCE: tuple[str, ...] = get_args(SupplyEvidence)

ClaimField = Literal[
    "cause",
    "plant",
    "volume",
    "share",
    "founded",
    "owner",
    "halt",
    "inquiry",
    "penalty",
    "price",
    "cost",
    "demand",
    "certificates",
]


class SupplyLink(msgspec.Struct, frozen=True, kw_only=True):
    """One firm supplied a component to a customer (a brand); with `models`, for these, else for some of its products.

    `plant` is where it was made, if told. `start` and `end` are when it supplied, `published` when that was told: ISO
    at the precision known. `stated` tells the strength: who says so (the maker itself, a regulator, a certificate, a
    teardown, the press).
    """

    supplier: str
    component: str
    plant: str | None = None
    customer: str
    models: tuple[str, ...] = ()
    start: str | None = msgspec.field(default=None, name="from")
    end: str | None = msgspec.field(default=None, name="to")
    published: str
    stated: SupplyEvidence
    url: str = ""
    note: str = ""
    evidence: tuple[Evidence, ...] = ()


class SupplyClaim(msgspec.Struct, frozen=True, kw_only=True):
    """What one source says of a supplier, or of the market as a whole where `supplier` is None, on one `field`.

    `value` says it in words; `low`, `high` and `unit` give the number in it with its uncertainty, `period` its time.
    `published` is when it was told, `stated` by whom.
    """

    supplier: str | None
    component: str
    field: ClaimField
    value: str
    low: float | None = None
    high: float | None = None
    unit: str = ""
    period: str | None = None
    published: str
    stated: SupplyEvidence
    url: str
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
