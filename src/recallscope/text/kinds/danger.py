"""Power bank, other lithium battery or neither: by the product's name, and by what the danger comes from."""

import re

from recallscope.records.notice import Kind

_POWER_BANK = re.compile(
    r"power ?-?banks?\b|portable (?:phone |battery )?charger|battery bank|\b(?:portable |digital )?power ?stations?\b",
    re.I,
)
_HOLDS_BANK = re.compile(r"\b(?:integrated|built[- ]in|incorporated|internal) power ?-?bank", re.I)
_LITHIUM = re.compile(r"lithium|\bli-? ?ion\b|\bli-? ?po(?:ly)?\b", re.I)
_BATTERY = re.compile(r"batter(?:y|ies)|accumulator|battery pack|power ?bank|\bcells?\b", re.I)
_HEAT = re.compile(
    r"overheat|fire|explo|burn|swell|bloat|short[- ]circuit|ignite|thermal|combust(?!ion engine)|electrolyte"
    r"|\bvent(?:ing)? (?:\w+ )?gas",
    re.I,
)
_UNWATCHED = re.compile(
    r"\bEN (?:IEC )?62133|\b(?:battery|cell) (?:management|monitoring|protection)"
    r"|\bcell temperature|cell'?s temperature",
    re.I,
)
"""What a danger says of a lithium battery without the word: its standard, or what should watch over its cells."""

_SHORT = re.compile(r"short[- ]circuit", re.I)
_PLUGGED = re.compile(r"plug|charger|adapt[eo]r|fuse|mains|cable", re.I)

_BATTERY_PRODUCT = re.compile(
    r"lithium[- ](?:ion[- ]|polymer[- ])?(?:rechargeable )?batter(?:ies|y(?![- ](?:powered|operated|charger)))"
    r"|(?:rechargeable|laptop|notebook|computer|phone|camera|e-?bike|drone|tool|scooter)s?['’]?s? batter(?:y|ies)"
    r"|battery (?:packs?|storage)|energy storage|batter(?:y|ies) for|power (?:station|pack)|jump ?starter"
    r"|^batter(?:y|ies)$",
    re.I,
)
_OTHER_CELL = re.compile(
    r"(?:button|coin)(?:[- ](?:type|size))?[- ](?:cell|batter)|batter(?:y|ies) \(button"
    r"|alkaline|zinc|\bAAA?\b|lead[- ]acid|car batter|primary|ni-?mh|ni-?cd|nickel|cadmium|CR ?20\d\d",
    re.I,
)

_WORDS = ("batter", "power bank", "powerbank", "power-bank", "accumulator", "cell", "portable charger")

_CARRIED = re.compile(
    r"lithium|\bli-? ?(?:ion|po)|rechargeable|battery pack|built-in batter|cordless|e-?bike|e-?scooter|drone|laptop"
    r"|notebook|tablet|\b(?:head|ear|smart)?phones?\b|watch|headset|earbud|speaker"
    r"|electric (?:scooter|bicycle|bike|skateboard)|hoverboard|power tool|portable|solar|energy storage"
    r"|(?:internal|integrated|incorporated) batter|battery cell|\bcharging\b"
    r"|(?:high[- ]voltage (?:\(HV\) )?|traction )batter|batter(?:y|ies) and (?:a )?charger",
    re.I,
)


_ALARM = re.compile(r"\b(?:smoke|fire|heat|carbon monoxide|gas) (?:alarm|detector)", re.I)
_OVERHEATS = re.compile(
    r"\b(?:product|device|it|appliance|component\b[^.]{0,60})\b[^.]{0,40}\boverheat[^.]{0,60}\bfire", re.I | re.S
)
_NAMED = re.compile(
    r"plug|charger|adapt[eo]r|fuse|mains|cable|cord\b|solder|wire|wiring|motor|insulat|transformer|switch|circuit"
    r"|electric shock|LED|lamp|heating|resistor|capacitor|connector|creepage",
    re.I,
)
"""Parts that a danger may name in the stead of a battery."""

_ATMOSPHERE = re.compile(r"[^.]*\bexplosive atmospheres?\b")
"""Words on gas around a device that its sparks may set off: no fire of its battery."""

_SENTENCE = re.compile(r"\.(?!\s*(?:This|These|Such) )")
"""Where a sentence ends; what begins with "This" goes on with what the one before says."""


def kind_of(product: str, name: str, description: str, danger: str) -> Kind:
    """Return the kind of a product from the texts of its notice."""
    title = f"{product} {name}"
    low = f"{title} {danger} {description}".lower()
    if not any(word in low for word in _WORDS):
        return "other"
    if _POWER_BANK.search(title) or _POWER_BANK.search(danger) or _HOLDS_BANK.search(description):
        return "power_bank"
    if not (_BATTERY.search(danger) or _BATTERY.search(title) or _BATTERY.search(description)):
        return "other"
    if _OTHER_CELL.search(title) or (_OTHER_CELL.search(description) and not _LITHIUM.search(description)):
        return "other"
    charger = re.search(r"charger|adapt[eo]r", title, re.I) is not None
    if _UNWATCHED.search(danger) and _HEAT.search(danger) and not charger:
        return "lithium_battery"
    if (_BATTERY_PRODUCT.search(title) and not charger) or (_LITHIUM.search(danger) and _HEAT.search(danger)):
        return "lithium_battery"
    if _ALARM.search(title) and not _LITHIUM.search(danger):
        return "other"
    told = _ATMOSPHERE.sub(" ", danger)
    blamed = any(_BATTERY.search(sentence) and _HEAT.search(sentence) for sentence in _SENTENCE.split(told))
    blamed = blamed and not (charger and not re.search(r"(?<!the )\bbatter(?:y|ies)\b", danger, re.I))
    if _LITHIUM.search(description) and _SHORT.search(danger) and "fire" in danger and not _PLUGGED.search(danger):
        return "lithium_battery"
    if _LITHIUM.search(description) and _OVERHEATS.search(danger) and not _NAMED.search(danger):
        return "lithium_battery"
    return "lithium_battery" if blamed and _CARRIED.search(f"{title} {description} {danger}") else "other"
