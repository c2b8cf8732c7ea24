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
    ABSENT = 62
    NO_COMPOUND = 63


@unique
class Pairs(IntEnum):
    """What words in a row may be: a brand's name, a word in two pieces, or two that mean something together."""

    MEANING = 1
    PARTED = 2
    BRAND = 3


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
    COMPARED_BEHIND = 14
    COMPOUND = 15
    OTHER_KIND = 16


_BY_A_WORD = {
    Of.BANK: "power_bank",
    Of.BATTERY: "battery",
    Of.ACCESSORY: "accessory",
    Of.COMPARED: "compared",
    Of.COMPARED_BEHIND: "compared_behind",
    Of.ARTICLE: "articles",
    Of.POSSESSIVE: "possessive",
    Of.WANTED: "wanted",
    Of.SOUGHT: "sought",
    Of.SWAP: "swap",
    Of.OR: "or",
    Of.ONESELF: "oneself",
    Of.WITHOUT: "without",
    Of.NO_COMPOUND: "no_compound",
    Of.MAGNETIC: "magnetic",
    Of.SOLAR: "solar",
}
"""What single words mean, by the meanings of the vocabulary."""

_BY_TWO = {
    Of.BANK_PAIR: "power_bank",
    Of.ACCESSORY_PAIR: "accessory",
    Of.COMPARED_PAIR: "compared",
    Of.WANTED_PAIR: "wanted",
}
"""What two words in a row mean, of which it is told by the first."""

_BY_ANY = {
    Of.FOR: "for",
    Of.NO_DEVICE: "for_whom",
    Of.DEFECT: "defect",
    Of.WITH: "with",
    Of.COME_ALONG: "come_along",
    Of.RIGHT_BEFORE: "right_before",
    Of.ABSENT: "absent",
    Of.DEVICES: "devices",
    Of.LOOSE: "loose",
    Of.BUILT_ON: "built_on",
    Of.PART: "part",
    Of.CABLE: "cable",
    Of.OTHER_KIND: "other_kind",
    Of.EMPTY: "empty",
}
"""What both do alike."""

MEANT: dict[tuple[str, str], int] = {}
"""Two words that mean something together, and the bits of what they mean."""

for _bit, _meaning in (_BY_TWO | _BY_ANY).items():
    for _pair in TOLD[_meaning].pairs:
        MEANT[_pair] = MEANT.get(_pair, 0) | 1 << _bit

_COMPARED = TOLD["compared"].words | TOLD["compared_behind"].words

WORDS_OF: Mapping[Of, Iterable[str]] = {
    **{bit: TOLD[meaning].words for bit, meaning in (_BY_A_WORD | _BY_ANY).items()},
    Of.NO_DEVICE: TOLD["for_whom"].words | TOLD["defect"].words,
    Of.DEVICES: (*TOLD["devices"].words, *TOLD["devices"].parts),
    # Without one of these nothing is compared: quickly told.
    Of.COMPARING: _COMPARED | {first for first, _ in TOLD["compared"].pairs},
    Of.PAIRED: {first for first, _ in MEANT},
    Of.AFTER_BANK: tables.AFTER_BANK,
    Of.CELLS: tables.CELLS,
    Of.CHARGER: tables.CHARGER,
    Of.PLAIN_CHARGER: tables.CHARGER - tables.ADAPTER,
    Of.REPAIR: tables.REPAIR,
    Of.ELSEWHERE: tables.ELSEWHERE,
    Of.POSTPOSED: tables.POSTPOSED,
    Of.COLOUR: tables.COLOURS,
    Of.LIGHTS: tables.LIGHTS,
    Of.SPEC: tables.SPEC,
    Of.STATION: tables.STATION,
    Of.ANOTHER_SENSE: tables.ANOTHER_SENSE,
    Of.REFERENCE: tables.REFERENCE,
    Of.FOREIGN: tables.FOREIGN,
    Of.UNIT: tables.UNITS,
    Of.PLUGS: tables.PLUGS,
    Of.MARK: MARKS,
    Of.PLUS: "+&",
    Of.COMMA: ",;",
    Of.SLASH: "/",
    Of.W: "w",
    Of.WATCH: ("watch",),
    Of.STAND: ("stand", "kickstand"),
    Of.PLAIN_FOR: ("for",),
}

_BY_A_PIECE = {
    Parts.FOR: "for",
    Parts.BANK: "power_bank",
    Parts.ACCESSORY: "accessory",
    Parts.WITH: "with",
    Parts.ADDED: "come_along",
    Parts.MAGNETIC: "magnetic",
    Parts.SOLAR: "solar",
    Parts.CABLE: "cable",
    Parts.LOOSE: "loose",
    Parts.BUILT: "built_in",
    Parts.DEVICES: "devices",
    Parts.WANTED: "wanted",
    Parts.COMPARED: "compared",
    Parts.BATTERY: "battery",
    Parts.COMPARED_BEHIND: "compared_behind",
    Parts.OTHER_KIND: "other_kind",
}

PARTS_OF: Mapping[Parts, Sequence[str]] = {
    **{part: TOLD[meaning].parts for part, meaning in _BY_A_PIECE.items()},
    # Written backwards, since they are looked for from the end of a word on.
    Parts.COMPOUND: [ending[::-1] for ending in TOLD["compound"].words],
}
