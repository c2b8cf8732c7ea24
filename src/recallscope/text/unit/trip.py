"""How many units a person takes along, and in which baggage."""

from recallscope.clean.trip import ENGLISH_NUMBERS, NUMBERS
from recallscope.text.unit import words
from recallscope.text.unit.note import Note, spelled

_MOST = 20
_COUNT = spelled(
    rf"(?<![a-z0-9.,-])(?P<number>{'|'.join(ENGLISH_NUMBERS)}|[0-9]{{1,2}})\s(?:of (?:them|these|those)\b|(?:units"
    rf"|pcs|pieces)\b"
    r"|(?:[a-z]+\s){0,3}?(?:power ?banks|portable chargers|battery packs|battery banks|powerbanks))"
    r"|(?<![a-z0-9])(?P<one>one)\s(?:[a-z]+\s){0,2}?(?:power ?bank|powerbank|portable charger)\b"
)
_TIMES = spelled(
    r"(?<![a-z0-9])[x×*]\s?(?P<after>[0-9]{1,2})(?![a-z0-9.])|(?<![a-z0-9.])(?P<before>[0-9]{1,2})\s?[x×]\s(?=[a-z])"
)
_HAN = spelled(
    r"(?<![第0-9.一二三四五六七八九十])(?P<number>[一二三四五六七八九十两兩]|[0-9]{1,2})\s?[个個台臺只隻块塊颗顆枚]"
    r"(?=$|[\s,.;!?，。；！？、)）]|都|同|一样|[a-z]{0,12}\s?(?:[^\s,.;!?，。；！？0-9]{0,8}?)(?:充电宝|充電寶"
    r"|移动电源|行動電源|行动电源))|(?P<pair>俩)充电宝"
)
_PLACES = {"hold": spelled(words.HOLD), "cabin": spelled(words.CABIN)}
_NOT_PACKED = spelled(words.NOT_PACKED)


def read_count(note: Note) -> None:
    """Fill how many units the text speaks of, up to twenty."""
    for matcher in (_COUNT, _TIMES, _HAN):
        found = matcher.search(note.low)
        name = found.lastgroup if found else None
        if found and name and note.free(*found.span(name)):
            number = _number(found[name])
            note.put("count", str(number) if 1 <= number <= _MOST else None)


def _number(word: str) -> int:
    return NUMBERS[word] if word in NUMBERS else int(word)


def read_baggage(note: Note) -> None:
    """Fill cabin or hold; both named, or one forbidden, is no plain word."""
    named = {place: found for place, one in _PLACES.items() if (found := one.search(note.low))}
    if len(named) != 1:
        return
    ((place, found),) = named.items()
    if not _NOT_PACKED.search(note.low, max(0, found.start() - 30), found.start()):
        note.put("baggage", place)
