"""What kind of goods a listing offers, compiled: the power bank itself, what goes with one, or something else."""

import numpy as np

from recallscope.match.compiled import Points, within
from recallscope.match.reading.along import along, behind, seen
from recallscope.match.reading.classes import Of, Parts
from recallscope.match.reading.lexicon import Hashes, Tables
from recallscope.match.reading.sold_with import is_accessory
from recallscope.match.reading.tokens import DIGIT, STRANGE, Words
from recallscope.match.reading.wanted import is_wanted
from recallscope.match.reading.written import accessory_written, is_strange, says_for, stands_anywhere

UNTOLD, POWER_BANK, ACCESSORY, OTHER = range(4)
KINDS = ("", "power_bank", "accessory", "other")

_BANK_PAIR, _ABSENT, _ACCESSORY_PAIR = (np.uint64(1 << one) for one in (Of.BANK_PAIR, Of.ABSENT, Of.ACCESSORY_PAIR))
_BANK, _ACCESSORY, _PART = (np.uint64(1 << one) for one in (Of.BANK, Of.ACCESSORY, Of.PART))
_AFTER_BANK, _OTHER_KIND, _CELLS, _FOR = (
    np.uint64(1 << one) for one in (Of.AFTER_BANK, Of.OTHER_KIND, Of.CELLS, Of.FOR)
)
_LIGHTS, _COLOUR, _DEVICES = (np.uint64(1 << one) for one in (Of.LIGHTS, Of.COLOUR, Of.DEVICES))
_CABLE, _NO_DEVICE, _POSSESSIVE, _POSTPOSED = (
    np.uint64(1 << one) for one in (Of.CABLE, Of.NO_DEVICE, Of.POSSESSIVE, Of.POSTPOSED)
)
_PLUS, _PLAIN_FOR, _WITHOUT = (np.uint64(1 << one) for one in (Of.PLUS, Of.PLAIN_FOR, Of.WITHOUT))
_OF_OTHER = int(Parts.OTHER_KIND)
_OF_BANK = int(Parts.BANK)
_OF_WANTED = int(Parts.WANTED)
_MAY_GO_WITH = _ACCESSORY | _PART | _AFTER_BANK | _ACCESSORY_PAIR | _CABLE


@within
def head_of(text: Points, words: Words, many: int, tables: Tables) -> int:
    """Return how many words stand before the one that says for what the goods are; all where none does."""
    classes, made = words.classes, words.made
    for word in range(1, many):
        strange = made[word] == STRANGE
        if (strange or classes[word] & _POSTPOSED) and _after_device(words, word):
            continue  # a word of "iPhone for" in a language that says it behind
        if classes[word] & _FOR:
            if not _no_device_after(classes, many, word):
                return word
        elif strange and says_for(text[words.starts[word] : words.ends[word]], tables):
            return word
    return many


@within
def _after_device(words: Words, word: int) -> bool:
    """Return whether a device or a person stands right before a word, a number between at most."""
    before = word - 1 - int(word > 1 and words.made[word - 1] == DIGIT)
    return words.classes[before] & (_DEVICES | _NO_DEVICE) != 0


@within
def _no_device_after(classes: Hashes, many: int, word: int) -> bool:
    """Return whether "for" says only for whom the goods are, or what becomes of them: for dad, for my mother."""
    after = word + 1 + int(word + 1 < many and classes[word + 1] & _POSSESSIVE != 0)
    return after < many and classes[after] & _NO_DEVICE != 0


@within
def kind_of_goods(
    text: Points, words: Words, many: int, head: int, battery: bool, built_in: bool, tables: Tables
) -> int:
    """Return the kind of goods; where no word tells, a battery's capacity by itself does.

    `built_in` tells that a cable is a part of them. What is looked for is no more offered than beside an accessory.
    """
    classes = words.classes
    of, strange = seen(classes, many), is_strange(text)
    bank = _bank_at(classes, many)
    if is_wanted(text, words, many) or (bank >= 0 and _is_absent(classes, many, bank)):
        return ACCESSORY
    if strange:
        if bank < 0 and stands_anywhere(text, _OF_BANK, tables):
            bank = 0
        told = bank >= 0 or battery
        if accessory_written(text, told, head < many, battery, tables) or stands_anywhere(text, _OF_WANTED, tables):
            return ACCESSORY
        if not told and stands_anywhere(text, _OF_OTHER, tables):
            return OTHER
    if of & _MAY_GO_WITH and is_accessory(classes, many, head, bank, battery, built_in):
        return ACCESSORY
    other = _other_at(classes, many, head, battery) if of & _OTHER_KIND else -1
    combined = bank > 0 and classes[bank - 1] & _PLUS != 0
    if (0 <= bank < head or combined) and not (0 <= other < bank and along(classes, many, bank) and not combined):
        return POWER_BANK
    if other >= 0:
        return OTHER
    if bank >= 0 and not along(classes, many, bank) and not (bank > 0 and classes[bank - 1] & _PLAIN_FOR):
        return POWER_BANK
    return POWER_BANK if battery and not of & _CELLS else UNTOLD


@within
def _bank_at(classes: Hashes, many: int) -> int:
    """Return the place of the first words that name a power bank, else -1."""
    for word in range(many):
        if classes[word] & (_BANK | _BANK_PAIR):
            return word
    return -1


@within
def _is_absent(classes: Hashes, many: int, bank: int) -> bool:
    """Return whether what stands around the words for a power bank says that there is none: "no", "sold separately"."""
    after = behind(classes, bank)
    return (after < many and classes[after] & _ABSENT != 0) or (bank > 0 and classes[bank - 1] & _WITHOUT != 0)


@within
def _other_at(classes: Hashes, many: int, head: int, battery: bool) -> int:
    """Return the place of the first word that names goods of another kind, for which no others are, else -1."""
    for word in range(head):
        coloured = word + 1 < many and classes[word + 1] & _COLOUR != 0
        lights = (battery or coloured) and classes[word] & _LIGHTS != 0
        if classes[word] & _OTHER_KIND and not lights and not along(classes, many, word):
            return word
    return -1
