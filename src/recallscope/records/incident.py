"""An incident: what happened to a unit of a brand, as a source tells it beside any recall."""

import msgspec

from recallscope.records.document import Evidence


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """Something that happened to units of a brand: a fire, say. `models` is empty where the source names none.

    `day` is when it happened, `published` when that was told, both ISO at the precision known. `count` is of incidents,
    None where the source gives no number.
    """

    brand: str
    models: tuple[str, ...] = ()
    day: str
    published: str
    place: str = ""
    count: int | None = None
    says: str
    url: str
    note: str = ""
    evidence: tuple[Evidence, ...] = ()
