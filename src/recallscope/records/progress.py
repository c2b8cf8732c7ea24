"""How far a recall had got by a day, as one source tells it."""

import msgspec


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    """One source's word on a recall's progress: units that came back, their share, what was paid to owners.

    `by` is the day up to which it counts, `published` when it was told: ISO at the precision known. `units` and
    `share` (0 to 1) stand as the source gives them, each by its own denominator; either may be missing. `about` marks
    rounded units. `refunded` is money, in `currency` (ISO 4217).
    """

    by: str
    published: str
    units: int | None = None
    share: float | None = None
    about: bool = False
    refunded: float | None = None
    currency: str | None = None
    url: str = ""
    note: str = ""
