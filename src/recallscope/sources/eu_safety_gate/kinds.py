"""Power bank, other lithium battery or neither: by the product's name, and by what the danger comes from."""

import re

from recallscope.records.notice import Kind

_POWER_BANK = re.compile(r"power ?-?banks?\b|portable (?:phone |battery )?charger|battery bank", re.I)
_LITHIUM = re.compile(r"lithium|\bli-? ?ion\b|\bli-? ?po(?:ly)?\b", re.I)
_BATTERY = re.compile(r"batter(?:y|ies)|accumulator|battery pack|power ?bank|\bcells?\b", re.I)
_HEAT = re.compile(r"overheat|fire|explo|burn|swell|bloat|short[- ]circuit|ignite|thermal|combust|electrolyte", re.I)
_BATTERY_PRODUCT = re.compile(
    r"lithium[- ](?:ion[- ]|polymer[- ])?(?:rechargeable )?batter"
    r"|(?:rechargeable|laptop|notebook|computer|phone|camera|e-?bike|drone|tool|scooter)s?['’]?s? batter(?:y|ies)"
    r"|battery packs?|batter(?:y|ies) for|power (?:station|pack)|jump ?starter|^batter(?:y|ies)$",
    re.I,
)
_OTHER_CELL = re.compile(
    r"button|coin|alkaline|zinc|\bAAA?\b|lead[- ]acid|car batter|primary|ni-?mh|ni-?cd|nickel|CR ?20\d\d", re.I
)

_WORDS = ("batter", "power bank", "powerbank", "power-bank", "accumulator", "cell", "portable charger")

_CARRIED = re.compile(
    r"lithium|\bli-? ?(?:ion|po)|rechargeable|battery pack|built-in batter|cordless|e-?bike|e-?scooter|drone|laptop"
    r"|notebook|tablet|phone|watch|headset|earbud|speaker"
    r"|electric (?:scooter|bicycle|bike|skateboard)|hoverboard|power tool",
    re.I,
)


def kind_of(product: str, name: str, description: str, danger: str) -> Kind:
    """Return the kind of a product from the texts of its notice."""
    title = f"{product} {name}"
    low = f"{title} {danger} {description}".lower()
    if not any(word in low for word in _WORDS):
        return "other"
    if _POWER_BANK.search(title) or _POWER_BANK.search(danger):
        return "power_bank"
    if not (_BATTERY.search(danger) or _BATTERY.search(title) or _BATTERY.search(description)):
        return "other"
    if _OTHER_CELL.search(title) or (_OTHER_CELL.search(description) and not _LITHIUM.search(description)):
        return "other"
    charger = re.search(r"charger|adapt[eo]r", title, re.I) is not None
    if (_BATTERY_PRODUCT.search(title) and not charger) or (_LITHIUM.search(danger) and _HEAT.search(danger)):
        return "lithium_battery"
    blamed = any(_BATTERY.search(sentence) and _HEAT.search(sentence) for sentence in danger.split("."))
    blamed = blamed and not (charger and not re.search(r"(?<!the )\bbatter(?:y|ies)\b", danger, re.I))
    return "lithium_battery" if blamed and _CARRIED.search(f"{title} {description} {danger}") else "other"
