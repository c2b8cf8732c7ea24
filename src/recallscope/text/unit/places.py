"""Where a unit was bought, by whom it is flown and where: markets and flights from the names in a text."""

from recallscope.text.unit import words
from recallscope.text.unit.names import Found, airline_names, place_names
from recallscope.text.unit.note import Note, spelled

_CLAUSE = r"[^,.;!?，。；！？]"
_BOUGHT = spelled(rf"(?:{words.BOUGHT})(?P<gap>{_CLAUSE}{{0,40}}?)\b(?:in|from|at|off)\s(?:the\s)?(?:[a-z]+\s){{0,1}}$")
_FROM = spelled(r"\bfrom\s(?:the\s)?$")
_LABEL = spelled(
    r"(?:market|country|region|purchased in|place of purchase|市场|市場|购买地[点區区]?|購買地點?"
    r"|购买国家)[\s:是为]{1,3}$"
)
_NOT_BOUGHT = spelled(words.NOT_BOUGHT)
_BEFORE_HAN = spelled(r"(?:[购購买買入][于於自]|购买于|入手[于於自])\s?$")
_AFTER_HAN = spelled(rf"(?P<gap>[^,.;!?，。；！？0-9]{{0,20}}?)(?:{words.BOUGHT_HAN})")
_NOT_HAN = spelled(words.NOT_BOUGHT_HAN)
_VERSION = spelled("|".join(f"(?P<{code}>{names})" for code, names in words.VERSIONS.items()))
_VERSION_SIGNS = frozenset(("version", "版", "行"))
_LABEL_SIGNS = frozenset(("market", "country", "region", "place", "市", "地", "国"))
_FLIGHT_ANY = spelled(f"{words.FLIGHT}|{words.FLIGHT_HAN}")
_TO = spelled(
    rf"(?:{words.FLIGHT})(?P<gap>{_CLAUSE}{{0,40}}?)\b(?:to|from|in|within|via|over|inside|into|between"
    rf"|and)\s(?:the\s)?$"
)
_ITS_FLIGHT = spelled(
    r"\s(?:domestic|internal)?\s?(?:flights?|airlines?|airways)\b|\s?(?:[国國]?[内內])?[的]?(?:航班|航[线線]"
    r"|[内內]?[线線]|机场|飞|飛)"
)
_FLOWN_HAN = spelled(r"[飞飛航乘坐][往到去向]?\s?$|(?:飞往|飛往)\s?$")
_WITHIN = spelled(
    r"(?:within|inside|domestic[a-z ]{0,12}|flying in|fly in|flights? in)\s(?:the\s|mainland\s)?$|domestic\s$"
)
_HOME = spelled(
    r"(?P<cn>[国國][内內](?:航班|航[线線空]|[线線]|[飞飛]|坐[飞飛][机機]|乘[机機]|[班民][机機航])"
    r"|chinese domestic|domestic chinese|china domestic)"
    r"|(?P<icao>\binternational (?:flights?|air travel)\b|\bicao\b|国际(?:航班|航线|线)|國際(?:航班|航線|線))"
)
_NUMBER = spelled(
    r"(?:\bflights?(?: (?:no\.?|number))?[\s:#]{1,2}|航班[号號]?[\s:是为]{0,2}|[国南东海川深厦國東]航\s?|\bon "
    r"|乘坐?)(?P<code>[a-z][a-z0-9]|7c|9c|3u)\s?(?P<digits>[0-9]{2,4})(?![a-z0-9-])"
)
_NUMBER_AFTER = spelled(
    r"(?<![a-z0-9])(?P<code>[a-z][a-z]|7c|9c|3u)\s?(?P<digits>[0-9]{3,4})\s?(?:次?航班|flight|次班机)"
)
_REGIONS = {"US": "us", "KR": "kr", "JP": "jp", "HK": "hk", "TW": "tw", "CN": "cn"} | dict.fromkeys(
    words.EU_MEMBERS, "eu"
)


def read_market(note: Note, places: list[Found]) -> None:
    """Fill the market: "bought in Tokyo", "在日本买的", "港版"."""
    version = _VERSION.search(note.low) if note.has(_VERSION_SIGNS) else None
    if version and not note.low.startswith("本", version.end()):
        note.put("market", version.lastgroup)
    for place in places:
        if _bought(note, place):
            note.put("market", place.value)


def read_flight(note: Note, places: list[Found]) -> None:
    """Fill the flight: airlines, numbers of their flights and regions, in order, joined by ";"."""
    flown = _FLIGHT_ANY.search(note.low) is not None
    found = _airlines(note, flown) + _numbers(note)
    if flown or "domestic" in note.signs or "icao" in note.signs:
        found += _regions(note, places)
    names = list(dict.fromkeys(name for _, name in sorted(found)))
    note.put("flight", ";".join(names))


def find_places(note: Note) -> list[Found]:
    """Return the countries and cities that a text names."""
    return place_names().find(note)


def _bought(note: Note, place: Found) -> bool:
    """Return whether the text says that the unit was bought at this place."""
    before = note.low[max(0, place.start - 70) : place.start]
    if note.has(_LABEL_SIGNS) and _LABEL.search(before):
        return True
    if not note.low.isascii() and _bought_han(note, place, before):
        return True
    bought = _BOUGHT.search(before)
    if before.endswith("new "):  # New Mexico
        return False
    if bought:
        return not _NOT_BOUGHT.search(bought["gap"])
    return (
        bool(_FROM.search(before)) and not _NOT_BOUGHT.search(note.low) and not note.low.startswith(" to ", place.end)
    )


def _bought_han(note: Note, place: Found, before: str) -> bool:
    after = _AFTER_HAN.match(note.low, place.end)
    return bool(after and not _NOT_HAN.search(after["gap"])) or _BEFORE_HAN.search(before) is not None


def _airlines(note: Note, flown: bool) -> list[tuple[int, str]]:
    """Return airlines by name; words such as "southwest" only in a text that speaks of flying."""
    found = []
    for name in airline_names().find(note):
        emirate = note.low.endswith("united arab ", 0, name.start)
        if not emirate and (flown or not name.value.startswith("*")):
            found.append((name.start, name.value.removeprefix("*")))
    return found


def _numbers(note: Note) -> list[tuple[int, str]]:
    """Return the airlines of flight numbers ("flight CX880"); other flights' numbers are claimed all the same."""
    found = []
    for matcher in (_NUMBER, _NUMBER_AFTER):
        for match in matcher.finditer(note.low):
            note.claim(match.start("code"), match.end("digits"))
            if match["code"] in words.FLIGHT_CODES:
                found.append((match.start(), words.FLIGHT_CODES[match["code"]]))
    return found


def _regions(note: Note, places: list[Found]) -> list[tuple[int, str]]:
    """Return regions flown in, to or from; China counts only where the flight stays there."""
    flown = [place for place in places if place.value in _REGIONS and _flown(note, place)]
    found = [(place.start, _REGIONS[place.value]) for place in flown if place.value != "CN"]
    china = [place for place in flown if place.value == "CN"]
    inside = any(_WITHIN.search(note.low[max(0, place.start - 30) : place.start]) for place in china)
    if not found and (inside or len(china) > 1):
        found.append((china[0].start, "cn-domestic"))
    for home in _HOME.finditer(note.low):
        if home.lastgroup == "icao":
            found.append((home.start(), "icao"))
        elif not any(place.start < home.start() <= place.end and place.value != "CN" for place in places):
            found.append((home.start(), "cn-domestic"))
    return found


def _flown(note: Note, place: Found) -> bool:
    before = note.low[max(0, place.start - 70) : place.start]
    if _FLOWN_HAN.search(before) or _ITS_FLIGHT.match(note.low, place.end):
        return True
    return _TO.search(before) is not None
