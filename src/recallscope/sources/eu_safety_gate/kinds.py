"""Power bank, other lithium battery or neither: by the product's name, and by what the danger comes from."""

import re

from recallscope.records.notice import Kind

_POWER_BANK = re.compile(r"power ?-?banks?\b|portable (?:phone |battery )?charger|battery bank", re.I)
_LITHIUM = re.compile(r"lithium|\bli-? ?ion\b|\bli-? ?po(?:ly)?\b", re.I)
_BATTERY = re.compile(r"batter(?:y|ies)|accumulator|battery pack|power ?bank|\bcells?\b", re.I)
_HEAT = re.compile(r"overheat|fire|explo|burn|swell|bloat|short[- ]circuit|ignite|thermal|combust|electrolyte", re.I)
_BATTERY_PRODUCT = re.compile(
    r"lithium[- ](?:ion[- ]|polymer[- ])?(?:rechargeable )?batter|(?:rechargeable|laptop|notebook|computer|phone|camera|e-?bike|drone|tool|scooter)s?['’]?s? batter(?:y|ies)|battery packs?"
    r"|batter(?:y|ies) for|power (?:station|pack)|jump ?starter|^batter(?:y|ies)$",
    re.I,
)
_OTHER_CELL = re.compile(r"button|coin|alkaline|zinc|\bAAA?\b|lead[- ]acid|car batter|primary|ni-?mh|ni-?cd|nickel|CR ?20\d\d", re.I)

_CARRIED = re.compile(
    r"lithium|\bli-? ?(?:ion|po)|rechargeable|battery pack|built-in batter|cordless|e-?bike|e-?scooter|drone|laptop|notebook|tablet"
    r"|phone|watch|headset|earbud|speaker|electric (?:scooter|bicycle|bike|skateboard)|hoverboard|power tool",
    re.I,
)


def kind_of(product: str, name: str, description: str, danger: str) -> Kind:
    """Return the kind of a product from the texts of its notice."""
    title = f"{product} {name}"
    if _POWER_BANK.search(title) or _POWER_BANK.search(danger):
        return "power_bank"
    if not (_BATTERY.search(danger) or _BATTERY.search(title) or _BATTERY.search(description)):
        return "other"
    if _OTHER_CELL.search(title) or (_OTHER_CELL.search(description) and not _LITHIUM.search(description)):
        return "other"
    if _BATTERY_PRODUCT.search(title) or (_LITHIUM.search(danger) and _HEAT.search(danger)):
        return "lithium_battery"
    blamed = any(_BATTERY.search(sentence) and _HEAT.search(sentence) for sentence in danger.split("."))
    return "lithium_battery" if blamed and _CARRIED.search(f"{title} {description} {danger}") else "other"
