"""How a unit looks and what is printed on it: marks, damage, colour, kind, capacity; what the brand's page says."""

import re

from recallscope.clean import quantity
from recallscope.clean.colour import colour
from recallscope.clean.gtin import find_gtins, gtin
from recallscope.text.unit import words
from recallscope.text.unit.note import Note, spelled

_DOUBT_BEFORE = spelled(words.DOUBT_BEFORE)
_DOUBT_AFTER = spelled(words.DOUBT_AFTER)
_MARK = spelled(rf"(?<![a-z0-9]){words.MARK}(?![a-z0-9])")
_NO_MARK = spelled(f"(?:{words.NONE_BEFORE})$")
_MARK_MISSING = spelled(words.NONE_AFTER)
_WITH_MARK = spelled(words.WITH_MARK)
_CLEAR = spelled(words.CLEAR)
_UNCLEAR = spelled(words.UNCLEAR)
_UNCLEAR_BEFORE = spelled(words.UNCLEAR_BEFORE)
_DAMAGE = spelled(words.DAMAGE)
_WHOLE = spelled(words.NO_DAMAGE)
_NOT_DAMAGED = spelled(words.NOT_DAMAGED)
_NOT_THE_UNIT = spelled(words.NOT_THE_UNIT)
_KIND = spelled("|".join(rf"(?P<{kind}>(?<![a-z])(?:{names}))" for kind, names in words.KINDS.items()))
_NOT_THE_KIND = spelled(words.NOT_THE_KIND)
_COLOUR = spelled(
    rf"(?<![a-z-])(?:{words.COLOURS})(?![a-z])(?!{words.NOT_THE_COLOUR})"
    rf"|(?<![灯燈光])(?:{words.COLOURS_HAN})(?!{words.NOT_THE_COLOUR})"
)
_OR = spelled(r"\s?(?:and|or|/|,|&|和|或|、|跟)\s?")
_CAPACITY = spelled(r"[0-9][0-9.,' ]{0,9}\s?(?:[万萬k]\s?)?(?:m\s?a\.?\s?h|毫安|ah\b|安[时時])")
_ENERGY = spelled(r"[0-9][0-9.,]{0,7}\s?(?:k?wh|watt[ -]?hours?|瓦[时時])")
_VOLTS = spelled(
    r"(?<![0-9.,a-z-])[0-9]{1,3}(?:\.[0-9]{1,3})?\s?(?:v(?:olts?|dc)?(?![a-z])|伏特?)(?!\s?[-/=⎓~,]?\s?[0-9])"
)
_CELLS = frozenset((3.2, 7.2, 7.3, 7.4, 7.6, 7.7, 10.8, 11.1, 11.55, 14.4, 14.8, 15.4, 18.5, 22.2))
_NOMINAL = spelled(rf"(?:{words.NOMINAL})[\s:是为]*$")
_RATED = spelled(words.RATED_OUTPUT)
_NONE_RATED = {"capacity_mah": spelled(words.NO_CAPACITY), "wh": spelled(words.NO_ENERGY)}
_NO_RATING = spelled(words.NO_RATING)
_PAGE = spelled(words.PAGE)
_LISTED = spelled(words.LISTED)
_NOT_LISTED = spelled(words.NOT_LISTED)
_GTIN = spelled(
    r"(?<![a-z])(?:ean|upc|gtin|jan|bar ?code|条形?码|條碼|69码)(?:[ -]?(?:8|1[234])(?![0-9]))?(?:\s?(?:code"
    r"|number|no\.?))?[\s:#=是为]{0,3}([0-9][0-9 -]{6,16}[0-9])"
)


def read_mark(note: Note) -> None:
    """Fill how the 3C mark looks: absent, unclear or legible."""
    for found in _MARK.finditer(note.low):
        before = note.low[max(0, found.start() - 40) : found.start()]
        value = _look(note.low, before, found.end())
        if value and not doubted(note, found.start(), found.end()):
            note.put("mark_3c", value)


def _look(low: str, before: str, end: int) -> str | None:
    """Return what the words around a mark say of it."""
    if _UNCLEAR_BEFORE.search(before) or _UNCLEAR.match(low, end):
        return "unclear"
    if _NO_MARK.search(before) or _MARK_MISSING.match(low, end):
        return "absent"
    return "legible" if _CLEAR.match(low, end) or _WITH_MARK.search(before) else None


def read_damage(note: Note) -> None:
    """Fill whether the unit is damaged: one sign of damage outweighs any word that another is not there."""
    told = {_damaged(note, found) for found in _DAMAGE.finditer(note.low)}
    if "yes" in told:
        note.put("damaged", "yes")
    elif "no" in told or _WHOLE.search(note.low):
        note.put("damaged", "no")


def _damaged(note: Note, found: re.Match[str]) -> str:
    before = note.low[max(0, found.start() - 40) : found.start()]
    if _NOT_THE_UNIT.search(before) or doubted(note, found.start(), found.end()):
        return ""
    return "no" if _NOT_DAMAGED.search(before) else "yes"


def doubted(note: Note, start: int, end: int) -> bool:
    """Return whether a stretch is asked, feared or supposed, not stated."""
    before = note.low[max(0, start - 40) : start]
    return bool(_DOUBT_AFTER.match(note.low, end) or _DOUBT_BEFORE.search(before))


def read_kind(note: Note) -> None:
    """Fill the kind of product where the text names it; a case for one is not one."""
    for found in _KIND.finditer(note.low):
        if not _NOT_THE_KIND.match(note.low, found.end()):
            if found.lastgroup == "power_bank":
                note.fields.pop("kind", None)
            note.put("kind", found.lastgroup)


def read_colour(note: Note) -> None:
    """Fill the colour; of "black or blue" none is plain."""
    found = [match for match in _COLOUR.finditer(note.low) if note.free(match.start(), match.end())]
    joined = len(found) > 1 and _OR.fullmatch(note.low, found[0].end(), found[1].start())
    if found and not joined:
        note.put("colour", colour(found[0].group()))


def read_capacity(note: Note) -> None:
    """Fill the cells' capacity; what a label rates at the output is another number, and two are not plain."""
    found = [match for match in _CAPACITY.finditer(note.low) if not _RATED.search(note.low, 0, match.start())]
    values = {quantity.capacity_mah(match.group().rstrip("l") + _rest_of_unit(match)) for match in found}
    if len(values) == 1 and None not in values:
        note.put("capacity_mah", str(values.pop()))


def _rest_of_unit(found: re.Match[str]) -> str:
    """Return what 毫安 lacks to be a capacity: people leave 时 out."""
    return "时" if found.group().endswith("毫安") else ""


def read_energy(note: Note) -> None:
    """Fill the energy in Wh."""
    values = {quantity.watt_hours(match.group()) for match in _ENERGY.finditer(note.low)}
    if len(values) == 1 and None not in values:
        note.put("wh", f"{values.pop():g}")


def read_volts(note: Note) -> None:
    """Fill the cells' voltage: a value that only cells have, or one called nominal; 5 V is an output's."""
    values = set()
    for found in _VOLTS.finditer(note.low):
        value = quantity.volts(found.group())
        before = note.low[max(0, found.start() - 24) : found.start()]
        if value and (3 <= value <= 4.45 or value in _CELLS or _NOMINAL.search(before)):
            values.add(value)
    if len(values) == 1:
        note.put("volts", f"{values.pop():g}")


def read_no_rating(note: Note) -> None:
    """Fill capacity and energy as absent where the text says that none is printed."""
    for field, none in _NONE_RATED.items():
        if none.search(note.low) or _NO_RATING.search(note.low):
            note.put(field, "absent")


def read_lookup(note: Note) -> None:
    """Fill what the brand's own page says of the unit."""
    page = _PAGE.search(note.low)
    if page is None:
        return
    start, end = max(0, page.start() - 60), page.end() + 60
    no = _NOT_LISTED.search(note.low, start, end)
    yes = _LISTED.search(note.low, start, end)
    told = no or yes
    if told and not doubted(note, page.start(), page.end()) and not doubted(note, told.start(), told.end()):
        note.put("brand_lookup", "not_listed" if no else "listed")


def read_gtin(note: Note) -> None:
    """Fill the article number: after its label, or 12 to 14 digits with a right check digit."""
    labelled = _GTIN.search(note.low)
    if labelled:
        note.put("gtin", gtin(labelled[1]))
        note.claim(labelled.start(), labelled.end())
    elif not note.claimed:
        note.put("gtin", next(iter(find_gtins(note.text)), None))
