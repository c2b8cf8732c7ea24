"""The energy of a unit in Wh, as an interval: printed, else from its capacity and the voltage of its cells."""

from functools import lru_cache
from typing import Literal

import msgspec

from recallscope.records.facts import ABSENT, Facts, Number, Text, Value

NOMINAL = (3.6, 3.85)
"""Volts of one lithium-ion cell, where its voltage was not given."""

ROUNDING = 0.05
"""How far a printed Wh may lie beside capacity times voltage before it contradicts them: labels round both."""

_ONE_CELL = (3.2, 4.4)
_OUTPUTS = (5.0, 9.0, 12.0, 15.0, 18.0, 20.0, 24.0, 28.0)
_IN_SERIES = {round(cells * volts, 2) for cells in range(2, 7) for volts in (3.2, 3.6, 3.65, 3.7, 3.8, 3.85)}
_PACKS = _IN_SERIES.difference(_OUTPUTS)

How = Literal["printed", "volts", "nominal", ""]


class Doubt(msgspec.Struct, frozen=True):
    """What is odd about the numbers given: a `note` (contradiction, output_voltage) and what it speaks of."""

    note: str
    given: str
    detail: str = ""


class Energy(msgspec.Struct, frozen=True):
    """What is known of a unit's energy. `wh` is None where nothing is; `how` says where it is from.

    `rating` is whether the unit shows a rating (a fact for rules). `ask` is the column that would say more.
    """

    wh: Number | None
    how: How
    rating: Value | None
    ask: str
    doubts: tuple[Doubt, ...] = ()


def energy(facts: Facts) -> Energy:
    """Return a unit's energy from the facts `wh`, `capacity_mah` and `volts`."""
    return _energy(facts.get("wh"), facts.get("capacity_mah"), facts.get("volts"))


@lru_cache(maxsize=8192)
def _energy(wh: Value | None, capacity_mah: Value | None, volts: Value | None) -> Energy:
    printed, capacity, voltage = (one if isinstance(one, Number) else None for one in (wh, capacity_mah, volts))
    cells = voltage if voltage and is_of_cells(voltage.low) else None
    computed = _computed(capacity, cells) if capacity else None
    return Energy(
        wh=printed or computed,
        how="printed" if printed else ("volts" if cells else "nominal") if computed else "",
        rating=_rating(wh, capacity_mah),
        ask=_ask(wh, capacity_mah),
        doubts=tuple(_doubts(printed, computed, voltage, cells)),
    )


def is_of_cells(volts: float) -> bool:
    """Return whether a voltage is one of cells, alone or in series. 5, 9, 12 or 20 V are outputs."""
    return _ONE_CELL[0] <= volts <= _ONE_CELL[1] or round(volts, 2) in _PACKS


def _computed(capacity: Number, cells: Number | None) -> Number:
    low, high = (cells.low, cells.high) if cells else NOMINAL
    # Rounded so that 27,027 mAh at 3.7 V does not miss a limit by a floating-point digit.
    return Number(round(capacity.low * low / 1000, 6), round(capacity.high * high / 1000, 6))


def _rating(wh: Value | None, capacity: Value | None) -> Value | None:
    """Return legible where a rating was read, unclear or absent where neither can be; None where too little is said."""
    given = (wh, capacity)
    if any(isinstance(value, Number) for value in given):
        return Text("legible")
    if None in given:
        return None
    return ABSENT if given == (ABSENT, ABSENT) else Text("unclear")


def _ask(wh: Value | None, capacity: Value | None) -> str:
    """Return what to ask for: the printed Wh, unless it was said that none is printed."""
    if wh is None or isinstance(wh, Number):
        return "wh"
    if isinstance(capacity, Number):
        return "volts"
    return "capacity_mah" if capacity is None else "wh"


def _doubts(printed: Number | None, computed: Number | None, volts: Number | None, cells: Number | None) -> list[Doubt]:
    found = []
    if volts and not cells:
        found.append(Doubt("output_voltage", f"{volts.low:g}"))
    if printed and computed and not _agree(printed, computed):
        span = f"{computed.low:g}" if computed.low == computed.high else f"{computed.low:g}..{computed.high:g}"
        found.append(Doubt("contradiction", f"{printed.low:g}", span))
    return found


def _agree(printed: Number, computed: Number) -> bool:
    return computed.low * (1 - ROUNDING) <= printed.low <= computed.high * (1 + ROUNDING)
