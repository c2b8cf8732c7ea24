"""The kind of a product by the Korean list's name and model, which hold a category and no hazard."""

import re

from recallscope.records.notice import Kind

_POWER_BANK = re.compile(r"보조\s?배터리|파워\s?뱅크|power ?bank", re.I)
_BATTERY = re.compile(r"전지|배터리|충전지|리튬|battery", re.I)
_WITH_BATTERY = re.compile(r"\(전지\s?:\s?[A-Za-z\d]")
_DRY_CELL = re.compile(r"건전지|망간|알카라인")


def kind_of(name: str, cell: str) -> Kind:
    """Return the kind of a product; a dry cell is none of ours."""
    if _POWER_BANK.search(name) or _POWER_BANK.search(cell):
        return "power_bank"
    battery = _BATTERY.search(name) or _WITH_BATTERY.search(cell)
    return "lithium_battery" if battery and not _DRY_CELL.search(name) else "other"
