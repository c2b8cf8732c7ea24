"""What kind of product a notice is about: power_bank, lithium_battery or other."""

import re

from recallscope.records.notice import Kind

_BANK = re.compile(
    r"\bpower ?-?banks?\b|\bportable (?:phone |wireless |usb )?(?:charger|power (?:pack|station|source|supply|bar)|charging station)s?\b"
    r"|\bpower (?:packs?|stations?|bars?)\b|\bbattery banks?\b|\bmobile (?:charger|power)s?\b|\b(?:external|backup|magnetic|magsafe) batter(?:y|ies)\b(?! case)"
    r"|\bjump[ -]?starters?\b|\bmagnetic wireless chargers?\b|\bbattery chargers? power banks?\b|\bpower bricks?\b|\busb-c battery pack\b|\bpower pods?\b",
    re.I,
)
_BATTERY = re.compile(
    r"\blithium|\bli-?(?:ion|po|polymer)\b|\bbatter(?:y|ies)\b|\brechargeable\b|\be-?bikes?\b|\belectric (?:bicycle|bike|scooter)s?\b|\bhoverboards?\b"
    r"|\b(?:laptop|notebook|tablet) (?:computer)?s?\b|\bself-balancing\b|\bmah\b",
    re.I,
)
_ALKALINE = re.compile(r"\balkaline|\b(?:aaa?|9[- ]volt|d|c)(?:-cell)? batter|\bbutton[- ]cell|\bcoin[- ](?:cell )?batter|\blead[- ]acid|\bsmoke\b|\bchildren's\b", re.I)
_TRUE = re.compile(r"\blithium|\bli-?(?:ion|po|polymer)\b|\brechargeable batter|\bbattery packs?\b|\bmah\b", re.I)


def kind(name: str, text: str = "") -> Kind:
    """Return the kind of product, from its name or title, and for batteries inside it from its description."""
    if _BANK.search(name) and not re.search(r"\bpower bars? cord|\bair power|\bwall charger", name, re.I):
        return "power_bank"
    if _TRUE.search(name) or (_BATTERY.search(name) and not _ALKALINE.search(name)):
        return "lithium_battery"
    return "lithium_battery" if _TRUE.search(text[:4000]) else "other"
