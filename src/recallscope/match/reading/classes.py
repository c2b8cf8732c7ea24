"""Of what tables a word is, alone, in pairs or in writing without spaces: what compiled code asks of words."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from enum import IntEnum, unique

from recallscope.match import accessories, goods
from recallscope.match import words as tables

MARKS = ",;|()[]/+&"


@unique
class Of(IntEnum):
    """The table that a word is of: its bit."""

    BANK = 0
    BANK_END = 1
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
    IN_PAIRS = 26
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


@unique
class Pairs(IntEnum):
    """What words in a row may be."""

    BANK = 1
    ACCESSORY = 2
    PARTED = 3
    BRAND = 4
    COMPARED = 5
    ABSENT = 6
    WANTED = 7


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


WORDS_OF: Mapping[Of, Iterable[str]] = {
    Of.BANK: goods.POWER_BANK,
    Of.BANK_END: {second for _, second in goods.POWER_BANK_PAIRS},
    Of.ACCESSORY: accessories.ACCESSORY,
    Of.PART: accessories.PART,
    Of.AFTER_BANK: accessories.AFTER_BANK,
    Of.LOOSE: accessories.LOOSE,
    Of.BUILT_ON: accessories.BUILT_ON,
    Of.OTHER_KIND: tables.OTHER_KIND,
    Of.CELLS: tables.CELLS,
    Of.FOR: tables.FOR,
    Of.WITH: tables.WITH,
    Of.COME_ALONG: tables.COME_ALONG,
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
    Of.IN_PAIRS: {word for pair in accessories.ACCESSORY_PAIRS for word in pair},
    Of.CABLE: accessories.CABLE,
    Of.NO_DEVICE: tables.NO_DEVICE,
    Of.POSSESSIVE: tables.POSSESSIVE,
    Of.POSTPOSED: tables.POSTPOSED,
    Of.WANTED: tables.WANTED,
    Of.COLOUR: tables.COLOURS,
    Of.DEVICES: (*tables.DEVICES, *tables.DEVICE_PARTS),
    Of.PLAIN_CHARGER: tables.CHARGER - tables.ADAPTER,
    Of.RIGHT_BEFORE: tables.RIGHT_BEFORE,
    Of.LIGHTS: tables.LIGHTS,
    Of.SPEC: accessories.SPEC,
    Of.PLAIN_FOR: ("for",),
    Of.COMPARED: tables.COMPARED,
    Of.COMPARING: tables.COMPARING,
    Of.ARTICLE: tables.ARTICLES,
    Of.STATION: tables.STATION,
    Of.BATTERY: tables.BATTERY,
    Of.ANOTHER_SENSE: tables.ANOTHER_SENSE,
    Of.REFERENCE: tables.REFERENCE,
    Of.FOREIGN: tables.FOREIGN,
    Of.UNIT: tables.UNITS,
    Of.ONESELF: tables.ONESELF,
    Of.DEFECT: tables.DEFECT,
    Of.COMPARED_BEHIND: tables.COMPARED_BEHIND,
    Of.PLUGS: tables.PLUGS,
    Of.WITHOUT: tables.WITHOUT,
    Of.EMPTY: tables.EMPTY,
}
PARTS_OF: Mapping[Parts, Sequence[str]] = {
    Parts.FOR: tables.FOR_PARTS,
    Parts.BANK: goods.POWER_BANK_PARTS,
    Parts.ACCESSORY: accessories.ACCESSORY_PARTS,
    Parts.WITH: accessories.WITH_PARTS,
    Parts.ADDED: accessories.ADDED_PARTS,
    Parts.COMPARED: tables.COMPARED_PARTS,
    Parts.COMPARED_POSTPOSED: tables.COMPARED_POSTPOSED,
    Parts.BATTERY: tables.BATTERY_PARTS,
    **{
        part: sorted(word for word in tables.FEATURES[part.name.lower()] if not word.isascii())
        for part in (Parts.MAGNETIC, Parts.SOLAR)
    },
    Parts.CABLE: accessories.CABLE_PARTS,
    Parts.LOOSE: accessories.LOOSE_PARTS,
    Parts.BUILT: accessories.BUILT_PARTS,
    Parts.DEVICES: tables.DEVICE_PARTS,
    Parts.WANTED: tables.WANTED_PARTS,
    Parts.COMPOUND: accessories.COMPOUND,
    Parts.OTHER_KIND: tables.OTHER_KIND_PARTS,
}


PAIRS_OF: Mapping[Pairs, Collection[tuple[str, str]]] = {
    Pairs.BANK: goods.POWER_BANK_PAIRS,
    Pairs.ACCESSORY: accessories.ACCESSORY_PAIRS,
    Pairs.COMPARED: tables.COMPARED_PAIRS,
    Pairs.ABSENT: tables.ABSENT_PAIRS,
    Pairs.WANTED: tables.WANTED_PAIRS,
}
