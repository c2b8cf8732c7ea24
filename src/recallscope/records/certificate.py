"""Certificates: who holds them, for what, and what became of them when. Held at the level at which they are known."""

from typing import Literal

import msgspec

from recallscope.records.document import Evidence

Status = Literal["valid", "suspended", "revoked", "cancelled", "reinstated"]
Level = Literal["holder", "model", "number"]


class StatusChange(msgspec.Struct, frozen=True, kw_only=True):
    """A certificate's status from a day on (ISO, at the precision known).

    `until` is the announced end of a suspension. `part` says that only some of the holder's certificates changed, and
    `count` how many did, where that is told. Where no source dates the change itself, `since` is the day of the report
    and `note` says so.
    """

    status: Status
    since: str
    until: str | None = None
    published: str | None = None
    part: bool = False
    count: int | None = None
    url: str = ""
    note: str = ""


class Certificate(msgspec.Struct, frozen=True, kw_only=True):
    """One certificate, or what is known of a holder's certificates for want of numbers.

    `holder` and `other_names` are names of the firm that holds it; `brands` whose goods it covers; `models` is empty
    where it is not known which. `history` is in order of date.
    """

    id: str
    source: str
    scheme: str
    level: Level
    holder: str
    other_names: tuple[str, ...] = ()
    maker: str | None = None
    brands: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    product: str = ""
    number: str | None = None
    issued: str | None = None
    issuing_body: str | None = None
    history: tuple[StatusChange, ...] = ()
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
