"""What kind of product a notice is about: power_bank, lithium_battery or other."""

import re

from recallscope.records.notice import Kind

MAX_TITLE = 300
"""A shorter text than this is only a title with its hazard."""

_BANK = re.compile(
    r"\bpower ?-?banks?\b|\bportable (?:(?:rechargeable|phone|wireless|usb|charging|lithium|polymer"
    r"|power|battery|solar) ){0,3}(?:chargers?|packs?|stations?|bars?|sources?)\b"
    r"|\bpower (?:packs?|stations?|bars?)\b|\bbattery banks?\b|\bmobile (?:charger|power)s?\b"
    r"|\b(?:backup|magnetic|magsafe) batter(?:y|ies)\b"
    r"|\bjump[ -]?start(?:er)?s?\b|\bmagnetic wireless chargers?\b|\bpower bricks?\b"
    r"|\busb(?:-c)? battery packs?\b|\bmag(?:go|safe)? batter|\bexternal (?:laptop|phone) batter",
    re.I,
)
_CHARGES = re.compile(
    r"\b(?:re)?charg(?:e|es|ing) (?:[\w-]+ ){0,3}(?:cell|mobile|smart|electronic|usb|portable|tablet"
    r"|laptop|phone)[\w-]*",
    re.I,
)
_STORES = re.compile(
    r"\bbattery packs?\b|\bpower (?:supply|supplies)\b|\bchargers?\b|\bexternal batter" r"|\bpower pods?\b", re.I
)
_NOT_BANK = re.compile(r"\bbattery chargers\b|\bwall chargers?\b|\bcar chargers?\b|\btravel adapters?\b", re.I)
_BATTERY = re.compile(
    r"\blithium|\bli-?(?:ion|po|polymer)\b|\brechargeable batter|\bbattery packs?\b|\bmah\b"
    r"|\be-?bikes?\b|\bhoverboards?\b|\blaptops?\b"
    r"|\bnotebook computers?\b|\bself-balancing\b|\be-?scooters?\b|\belectric (?:bicycle|bike|scooter"
    r"|skateboard)s?\b",
    re.I,
)
_INSIDE = re.compile(
    r"\blithium|\bli-?(?:ion|po|polymer)\b|\b(?:rechargeable|replacement) batter"
    r"|\binternal (?:rechargeable )?batter|\bbattery (?:packs?|replacement)\b|\bcharge on the battery|\bmah\b"
    r"|\bbatter(?:y|ies) (?:pack )?(?:in|inside|within|of) |\bbatter(?:y|ies)(?: packs?)? (?:can"
    r"|could|may|has|have) (?:\w+ ){0,2}(?:overheat|ignite|explode|short|fail|swell|burst|leak|catch|expand)",
    re.I,
)
_PACK = re.compile(r"\bpower (?:packs?|bars?)\b", re.I)
_PACK_FOR = re.compile(r"\bbattery power packs? for (?!.{0,40}\b(?:phones?|devices)\b)", re.I)
_GENERATOR = re.compile(r"\b(?:power|solar|portable|watt) generators?\b", re.I)
_ENGINE = re.compile(r"\b(?:gasoline|gas-|engine|propane|diesel|fuel)", re.I)
_WITH_BANK = re.compile(r"\b(?:adapters?|cords?)\b.{0,40}? (?:sold |supplied )?with (?:a )?power banks?\b", re.I)
_FAILS = re.compile(
    r"\bbatter(?:y|ies)(?: compartments?| packs?)?\b[^.]{0,60}\b(?:overheat|ignit|catch|explo|burst|overcharg|swell"
    r"|vent|melt|ruptur|hydrogen|smok)|\bovercharg|\boverheating batter",
    re.I,
)
_CORDLESS = re.compile(
    r"\b(?:cordless|robotic|rechargeable|battery[- ]powered)\b"
    r"(?!.{0,80}\b(?:kettles?|blinds?|shades?|heaters?|ride-on|alarms?))",
    re.I,
)
_FIRE = re.compile(r"\b(?:fires?|burns?|overheat\w*|ignit\w+|explo\w+)\b", re.I)
_STEMS = ("batter", "lithium", "li-", "liion", "lipo", "mah")
_CHARGER = re.compile(r"\bbattery chargers?\b", re.I)
_ADAPTER = re.compile(r"\badapt[eo]rs?\b|\bpower cords?\b", re.I)
_MATTERS = re.compile(
    r"fire|burn|heat|ignit|explo|smok|melt|batter|lithium|charg|thermal|burst|ruptur|ingest|swallow|short|flame|flamm"
    r"|electric(?:al)? hazard",
    re.I,
)
"""What a hazard speaks of where a battery may be the cause; a broken stem or fork is none of it."""
_UNHEARD = re.compile(r"\bfail\w* to (?:alert|alarm|detect|sound|warn)\b.*", re.I | re.S)
"""A fire that an alarm says nothing of, which is none of its battery."""
_WITH = re.compile(r"(?<!sold) with (?:an? )?rechargeable batter(?:y|ies)\b", re.I)
_OTHER_PART = re.compile(
    r"\b(?:charg(?:er|ing) (?:plug|cord|station)s?|chargers?|charge stations?|circuit boards?|circuits?|controllers?"
    r"|wires?|wiring|electrical connections?|speed controls?(?: \(\w+\))?|power suppl(?:y|ies)|power units?|plugs?"
    r"|heating (?:pad|element)s?|cuffs?|switch(?:es)?)\b"
    r"[^.;]{0,60}\b(?:overheat|fail|short|melt|malfunction|overcharg|detach|corrode)|\bfriction\b",
    re.I,
)
"""A part that fails in the battery's stead."""
_BATTERY_FAILS = re.compile(
    r"\bbatter(?:y|ies)(?: packs?| cells?)?\b[^.;]{0,60}\b(?:overheat|overcharg|ignit|explo|burst"
    r"|swell|catch|fire|smok|leak)"
    r"|\b(?:lithium|battery fire)",
    re.I,
)
_PORTABLE = re.compile(r"\b(?:wireless|portable|cordless|rechargeable|handheld)\b", re.I)
_WHILE_CHARGED = re.compile(r"\bcharging\b", re.I)
_HEATS = re.compile(r"overheat|fire|ignit|explo|burst|short", re.I)
_VAPES = re.compile(r"\bvapori[sz]ers?\b|\bvapes?\b|\be-?cigarettes?\b|\bcharging cases?\b", re.I)
_IS_BATTERY = re.compile(
    r"\bbatter(?:y|ies)\b(?![- ](?:powered|operated|electric|heaters?|cables?|wiring"
    r"|compartments?|tenders?|maintainers?|separators?))",
    re.I,
)
_CELL = re.compile(r"\b(?:coin|button)[ -](?:cell|batter|type|size|and coin)|\bCR\d{4}\b", re.I)
_RECHARGED = re.compile(r"\brechargeable|\blithium[- ](?:ion|polymer)|\bli-?(?:ion|po)\b|\bmah\b", re.I)
_DRY = re.compile(r"\balkaline|\b(?:aaa?|9[- ]volt)\b|\blead[- ]acid|\bdry cell|\bfireworks?\b", re.I)


def kind(name: str, text: str = "", issue: str = "", hazard: str = "") -> Kind:
    """Return the kind of product, from its name and title, and for a battery inside it from its description.

    Where there is no description, what burns (`issue`) of a cordless product is its battery. `hazard` is what the
    notice says can happen: where no battery can be the cause, only a battery itself is one (a bike with a bad stem
    is not).
    """
    if _WITH_BANK.search(name):
        return "other"
    told = f"{text} {hazard}"
    if _is_bank(name, told):
        return "power_bank"
    if _CHARGER.search(name) and not _BATTERY.search(name):
        return "other"
    battery = _IS_BATTERY.search(_WITH.sub("", name)) and not _DRY.search(f"{name} {text[:400]}")
    if not battery and (_ADAPTER.search(name) or not _may_burn(f"{hazard} {issue}")):
        return "other"
    if not battery and _OTHER_PART.search(hazard) and not _BATTERY_FAILS.search(hazard):
        return "other"
    if battery or _BATTERY.search(name):
        return "lithium_battery"
    burns = _CORDLESS.search(name) and _FIRE.search(issue)
    return "lithium_battery" if burns or _holds_battery(name, told, f"{hazard} {issue}") else "other"


def _may_burn(hazard: str) -> bool:
    """Return whether a battery may be behind a hazard; yes where none is told."""
    return not hazard.strip() or _MATTERS.search(_UNHEARD.sub("", hazard)) is not None


def _holds_battery(name: str, text: str, hazard: str) -> bool:
    """Return whether a description tells of a lithium battery inside, or of a rechargeable one that fails."""
    low = text.lower()
    found = _INSIDE.search(text) if any(stem in low for stem in _STEMS) else None
    if found:
        return "ithium" in text or not (_CELL.search(text) and not _RECHARGED.search(text))
    if _DRY.search(text) or _CELL.search(text):
        return False
    if _HEATS.search(hazard) and (
        _FAILS.search(hazard) or _VAPES.search(name) or (_PORTABLE.search(name) and _WHILE_CHARGED.search(hazard))
    ):
        return True
    charged = re.search(r"\bcharg(?:e|ed|er|ing)\b|\brechargeable", f"{name} {text}", re.I)
    return bool(charged and _FAILS.search(text))


def _is_bank(name: str, text: str) -> bool:
    if _GENERATOR.search(name) and not _IS_BATTERY.search(name) and "batter" in text and not _ENGINE.search(text):
        return True
    found = _BANK.search(name)
    if found and _PACK.fullmatch(found.group()) and _PACK_FOR.search(name):
        return False
    if found and (len(text) < MAX_TITLE or not _PACK.fullmatch(found.group()) or _bank_by(text) or "jump" in text):
        return True
    charges = _STORES.search(name) and _bank_by(text)
    return bool(charges and (not _NOT_BANK.search(name) or re.search(r"\bmah\b", text, re.I)))


def _bank_by(text: str) -> bool:
    """Return whether a description says that the product charges phones and the like from its own battery."""
    start = text[:700]
    return re.search(r"\bpower ?banks?\b", start, re.I) is not None or (
        _CHARGES.search(start) is not None and re.search(r"batter|mah\b", start, re.I) is not None
    )
