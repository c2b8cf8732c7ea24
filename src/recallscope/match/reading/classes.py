"""Of what tables a word is, alone, in pairs or in writing without spaces: what compiled code asks of words."""

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum, unique

from recallscope.match import words as tables
from recallscope.match.vocabulary import VOCABULARY as TOLD

MARKS = ",;|()[]/+&"


@unique
class Of(IntEnum):
    """The table that a word is of: its bit."""

    BANK = 0
    BANK_PAIR = 1
    ACCESSORY = 2
    PART = 3
    AFTER_BANK = 4
    LOOSE = 5
    BUILT_ON = 6
    OTHER_KIND = 7
    CELLS = 8
    FOR = 9
    WITH = 10
    COME_ALONG = 11
    CHARGER = 12
    REPAIR = 13
    ELSEWHERE = 14
    MARK = 15
    PLUS = 16
    SLASH = 17
    W = 18
    VOCABULARY = 19
    BRAND = 20
    PARTED = 21
    MAGNETIC = 22
    SOLAR = 23
    WATCH = 24
    STAND = 25
    ACCESSORY_PAIR = 26
    CABLE = 27
    NO_DEVICE = 28
    PLAIN_FOR = 29
    LIGHTS = 30
    SPEC = 31
    DEVICES = 32
    PLAIN_CHARGER = 33
    RIGHT_BEFORE = 34
    POSSESSIVE = 35
    POSTPOSED = 36
    WANTED = 37
    COLOUR = 38
    COMPARED = 39
    COMPARING = 40
    ARTICLE = 41
    STATION = 42
    BATTERY = 43
    ANOTHER_SENSE = 44
    REFERENCE = 45
    FOREIGN = 46
    UNIT = 47
    LINE = 48
    COMMA = 49
    ONESELF = 50
    DEFECT = 51
    COMPARED_BEHIND = 52
    PLUGS = 53
    WITHOUT = 54
    EMPTY = 55
    PAIRED = 56
    SOUGHT = 57
    SWAP = 58
    OR = 59
    COMPARED_PAIR = 60
    WANTED_PAIR = 61
    ABSENT_PAIR = 62
    NO_COMPOUND = 63


@unique
class Pairs(IntEnum):
    """What words in a row may be: a brand's name, a word in two pieces, or two that mean something together."""

    MEANING = 1
    PARTED = 3
    BRAND = 4


@unique
class Parts(IntEnum):
    """What stands anywhere in writing without spaces."""

    FOR = 0
    BANK = 1
    ACCESSORY = 2
    WITH = 3
    ADDED = 4
    MAGNETIC = 5
    SOLAR = 6
    CABLE = 7
    LOOSE = 8
    BUILT = 9
    DEVICES = 10
    WANTED = 11
    COMPARED = 12
    BATTERY = 13
    COMPARED_POSTPOSED = 14
    COMPOUND = 15
    OTHER_KIND = 16


_COMPARING = {
    *TOLD["compared"].words,
    *TOLD["compared_behind"].words,
    *(first for first, _ in TOLD["compared"].pairs),
}
"""Without one of these nothing is compared: quickly told."""

_NAMED_BY = {
    Of.BANK_PAIR: "power_bank",
    Of.ACCESSORY_PAIR: "accessory",
    Of.WANTED_PAIR: "wanted",
    Of.ABSENT_PAIR: "absent",
    Of.COMPARED_PAIR: "compared",
    Of.FOR: "for",
    Of.NO_DEVICE: "for_whom",
    Of.DEFECT: "defect",
    Of.WITH: "with",
    Of.COME_ALONG: "come_along",
    Of.RIGHT_BEFORE: "right_before",
    Of.DEVICES: "devices",
    Of.LOOSE: "loose",
    Of.BUILT_ON: "built_on",
    Of.PART: "part",
    Of.CABLE: "cable",
    Of.OTHER_KIND: "other_kind",
    Of.EMPTY: "empty",
}
"""Meanings by which the first of two words is known that have them together."""

MEANT: dict[tuple[str, str], int] = {}
"""Two words that mean something together, and the bits of what they mean."""

for _bit, _meaning in _NAMED_BY.items():
    for _pair in TOLD[_meaning].pairs:
        MEANT[_pair] = MEANT.get(_pair, 0) | 1 << _bit

WORDS_OF: Mapping[Of, Iterable[str]] = {
    Of.BANK: TOLD["power_bank"].words,
    Of.ACCESSORY: TOLD["accessory"].words,
    Of.PART: TOLD["part"].words,
    Of.AFTER_BANK: tables.AFTER_BANK,
    Of.LOOSE: TOLD["loose"].words,
    Of.BUILT_ON: TOLD["built_on"].words,
    Of.OTHER_KIND: TOLD["other_kind"].words,
    Of.CELLS: tables.CELLS,
    Of.FOR: TOLD["for"].words,
    Of.WITH: TOLD["with"].words,
    Of.COME_ALONG: TOLD["come_along"].words,
    Of.CHARGER: tables.CHARGER,
    Of.REPAIR: tables.REPAIR,
    Of.ELSEWHERE: tables.ELSEWHERE,
    Of.MARK: MARKS,
    Of.PLUS: "+&",
    Of.COMMA: ",;",
    Of.SLASH: "/",
    Of.W: "w",
    Of.MAGNETIC: tables.FEATURES["magnetic"],
    Of.SOLAR: tables.FEATURES["solar"],
    Of.WATCH: ("watch",),
    Of.STAND: ("stand", "kickstand"),
    Of.CABLE: TOLD["cable"].words,
    Of.NO_DEVICE: TOLD["for_whom"].words | TOLD["defect"].words,
    Of.POSSESSIVE: TOLD["possessive"].words,
    Of.POSTPOSED: tables.POSTPOSED,
    Of.WANTED: TOLD["wanted"].words,
    Of.COLOUR: tables.COLOURS,
    Of.DEVICES: (*TOLD["devices"].words, *TOLD["devices"].parts),
    Of.PLAIN_CHARGER: tables.CHARGER - tables.ADAPTER,
    Of.RIGHT_BEFORE: TOLD["right_before"].words,
    Of.LIGHTS: tables.LIGHTS,
    Of.SPEC: tables.SPEC,
    Of.PLAIN_FOR: ("for",),
    Of.COMPARED: TOLD["compared"].words,
    Of.COMPARING: _COMPARING,
    Of.ARTICLE: TOLD["articles"].words,
    Of.STATION: tables.STATION,
    Of.BATTERY: TOLD["battery"].words,
    Of.ANOTHER_SENSE: tables.ANOTHER_SENSE,
    Of.REFERENCE: tables.REFERENCE,
    Of.FOREIGN: tables.FOREIGN,
    Of.UNIT: tables.UNITS,
    Of.ONESELF: TOLD["oneself"].words,
    Of.DEFECT: TOLD["defect"].words,
    Of.COMPARED_BEHIND: TOLD["compared_behind"].words,
    Of.PLUGS: tables.PLUGS,
    Of.WITHOUT: TOLD["without"].words,
    Of.EMPTY: TOLD["empty"].words,
    Of.SOUGHT: TOLD["sought"].words,
    Of.SWAP: TOLD["swap"].words,
    Of.OR: tables.OR,
    Of.NO_COMPOUND: TOLD["no_compound"].words,
    Of.PAIRED: {first for first, _ in MEANT},
}
PARTS_OF: Mapping[Parts, Sequence[str]] = {
    Parts.FOR: TOLD["for"].parts,
    Parts.BANK: TOLD["power_bank"].parts,
    Parts.ACCESSORY: TOLD["accessory"].parts,
    Parts.WITH: TOLD["with"].parts,
    Parts.ADDED: TOLD["come_along"].parts,
    Parts.COMPARED: TOLD["compared"].parts,
    Parts.COMPARED_POSTPOSED: TOLD["compared_behind"].parts,
    Parts.BATTERY: TOLD["battery"].parts,
    **{
        part: sorted(word for word in tables.FEATURES[part.name.lower()] if not word.isascii())
        for part in (Parts.MAGNETIC, Parts.SOLAR)
    },
    Parts.CABLE: TOLD["cable"].parts,
    Parts.LOOSE: TOLD["loose"].parts,
    Parts.BUILT: TOLD["built_in"].parts,
    Parts.DEVICES: TOLD["devices"].parts,
    Parts.WANTED: TOLD["wanted"].parts,
    # Written backwards, since they are looked for from the end of a word on.
    Parts.COMPOUND: [ending[::-1] for ending in TOLD["compound"].words],
    Parts.OTHER_KIND: TOLD["other_kind"].parts,
}
