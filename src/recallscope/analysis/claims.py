"""What counting speaks of: who says how many units, and what an event's numbers come to. Frozen, without behaviour."""

import msgspec


class UnitClaim(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """How many units one notice tells of one jurisdiction; what it counts by model is added up.

    `models` are the keys of the models meant; empty where the notice names none. `form` is empty for the notice
    itself and names the publisher's other form where that says something else.
    """

    published: str
    notice: str
    jurisdiction: str
    form: str = ""
    value: int
    source: str
    url: str = ""
    note: str = ""
    models: tuple[str, ...] = ()


class Share(msgspec.Struct, frozen=True, kw_only=True):
    """An event's units in one jurisdiction, between low and high; `day` is when they were first told.

    WORLD and EU hold what is told beyond the countries. Their `low` is below zero where a total is told that is
    smaller than its parts.
    """

    jurisdiction: str
    low: int
    high: int
    day: str
    claims: tuple[UnitClaim, ...]


class EventUnits(msgspec.Struct, frozen=True, kw_only=True):
    """An event with its shares. `brand` names all its brands; `expands` are events that it widens."""

    event: str
    brand: str
    shares: tuple[Share, ...]
    expands: tuple[str, ...] = ()

    @property
    def low(self) -> int:
        """The sum of its shares' lows."""
        return sum(share.low for share in self.shares)

    @property
    def high(self) -> int:
        """The sum of its shares' highs."""
        return sum(share.high for share in self.shares)
