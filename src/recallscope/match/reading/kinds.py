"""What kind of goods a listing offers, compiled: the power bank itself, what goes with one, or something else."""

import numpy as np

from recallscope.match.compiled import Ints, Points, within
from recallscope.match.reading.amounts import holds
from recallscope.match.reading.classes import Of, Pairs, Parts
from recallscope.match.reading.lexicon import Hashes, Tables, looked_up, points, row_hash
from recallscope.match.reading.tokens import ALPHA, DIGIT, STRANGE, Words
from recallscope.match.reading.written import accessory_written, ends_with, is_strange, says_for, stands_anywhere

UNTOLD, POWER_BANK, ACCESSORY, OTHER = range(4)
KINDS = ("", "power_bank", "accessory", "other")

_BANK, _BANK_END = np.uint64(1 << Of.BANK), np.uint64(1 << Of.BANK_END)
_ACCESSORY, _PART = np.uint64(1 << Of.ACCESSORY), np.uint64(1 << Of.PART)
_AFTER_BANK, _LOOSE, _BUILT_ON = np.uint64(1 << Of.AFTER_BANK), np.uint64(1 << Of.LOOSE), np.uint64(1 << Of.BUILT_ON)
_OTHER_KIND, _CELLS, _FOR = np.uint64(1 << Of.OTHER_KIND), np.uint64(1 << Of.CELLS), np.uint64(1 << Of.FOR)
_WITH, _COME_ALONG, _CHARGER = np.uint64(1 << Of.WITH), np.uint64(1 << Of.COME_ALONG), np.uint64(1 << Of.CHARGER)
_REPAIR, _ELSEWHERE, _IN_PAIRS = np.uint64(1 << Of.REPAIR), np.uint64(1 << Of.ELSEWHERE), np.uint64(1 << Of.IN_PAIRS)
_LIGHTS, _SPEC, _COLOUR = (np.uint64(1 << one) for one in (Of.LIGHTS, Of.SPEC, Of.COLOUR))
_DEVICES, _PLAIN_CHARGER = np.uint64(1 << Of.DEVICES), np.uint64(1 << Of.PLAIN_CHARGER)
_RIGHT_BEFORE = np.uint64(1 << Of.RIGHT_BEFORE)
_CABLE, _WANTED, _ONESELF = (np.uint64(1 << one) for one in (Of.CABLE, Of.WANTED, Of.ONESELF))
_NO_DEVICE, _POSSESSIVE = np.uint64(1 << Of.NO_DEVICE), np.uint64(1 << Of.POSSESSIVE)
_POSTPOSED = np.uint64(1 << Of.POSTPOSED)
_MARK, _PLUS, _SLASH, _W = (np.uint64(1 << one) for one in (Of.MARK, Of.PLUS, Of.SLASH, Of.W))
_GOES_WITH = _ACCESSORY | _PART
_MAY_GO_WITH = _GOES_WITH | _AFTER_BANK | _IN_PAIRS | _CABLE
_MAY_BE_LISTED = _GOES_WITH | _AFTER_BANK | _CABLE | _LOOSE
_PLAIN_FOR, _COMMA, _DEFECT = (np.uint64(1 << one) for one in (Of.PLAIN_FOR, Of.COMMA, Of.DEFECT))
_PLUGS, _WITHOUT = np.uint64(1 << Of.PLUGS), np.uint64(1 << Of.WITHOUT)
_EMPTY, _BRAND, _BATTERY = (np.uint64(1 << one) for one in (Of.EMPTY, Of.BRAND, Of.BATTERY))
_IS_SOUGHT, _SWAP, _OR = (np.uint64(1 << one) for one in (Of.SOUGHT, Of.SWAP, Of.OR))
_OF_OTHER = int(Parts.OTHER_KIND)
_OF_BANK, _OF_WANTED, _OF_COMPOUND = int(Parts.BANK), int(Parts.WANTED), int(Parts.COMPOUND)

_BANK_PAIR, _ACCESSORY_PAIR, _ABSENT_PAIR = int(Pairs.BANK), int(Pairs.ACCESSORY), int(Pairs.ABSENT)
_WANTED_PAIR, _MEANING, _PAIRED = int(Pairs.WANTED), int(Pairs.MEANING), np.uint64(1 << Of.PAIRED)
_SHORTEST_COMPOUND = 8
_LOOKS_FOR, _NOT_SOUGHT = points("收徵徴求"), points("纳納到藏生")
"""Chinese with which one looks for goods, and with what behind it is another word."""

_FIRST = 4
"""Words with which a title begins."""


@within
def tell_more(text: Points, words: Words, many: int, tables: Tables) -> None:
    """Tell what two words mean together, by the first, and what long ones are by their ends: "Tischhalter"."""
    for word in range(many):
        if words.classes[word] & _PAIRED and word + 1 < many and words.ids[word + 1] >= 0:
            row = row_hash(_MEANING, words.ids[word], words.ids[word + 1], -1)
            means = looked_up(row, tables.rows, tables.means)
            words.classes[word] |= np.uint64(max(means, 0))
        start, end = words.starts[word], words.ends[word]
        long = words.ids[word] < 0 and words.made[word] == ALPHA and end - start >= _SHORTEST_COMPOUND
        if long and ends_with(text[start:end], _OF_COMPOUND, tables):
            words.classes[word] |= _ACCESSORY


@within
def seen(classes: Hashes, many: int) -> np.uint64:
    """Return the tables of which any of the first words is."""
    return _seen_from(classes, 0, many)


@within
def _seen_from(classes: Hashes, start: int, end: int) -> np.uint64:
    found = np.uint64(0)
    for word in range(start, end):
        found |= classes[word]
    return found


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
    classes, ids = words.classes, words.ids
    of, strange = seen(classes, many), is_strange(text)
    bank = _bank_at(classes, ids, many, tables)
    if _is_wanted(text, words, many, tables) or (bank >= 0 and _is_absent(words, many, bank, tables)):
        return ACCESSORY
    if strange:
        if bank < 0 and stands_anywhere(text, _OF_BANK, tables):
            bank = 0
        told = bank >= 0 or battery
        if accessory_written(text, told, head < many, battery, tables) or stands_anywhere(text, _OF_WANTED, tables):
            return ACCESSORY
        if not told and stands_anywhere(text, _OF_OTHER, tables):
            return OTHER
    if of & _MAY_GO_WITH and _is_accessory(words, many, head, bank, battery, built_in, tables):
        return ACCESSORY
    other = _other_at(classes, many, head, battery) if of & _OTHER_KIND else -1
    combined = bank > 0 and classes[bank - 1] & _PLUS != 0
    if (0 <= bank < head or combined) and not (0 <= other < bank and _along(classes, many, bank) and not combined):
        return POWER_BANK
    if other >= 0:
        return OTHER
    if bank >= 0 and not _along(classes, many, bank) and not (bank > 0 and classes[bank - 1] & _PLAIN_FOR):
        return POWER_BANK
    return POWER_BANK if battery and not of & _CELLS else UNTOLD


@within
def _are(ids: Ints, word: int, what: int, tables: Tables) -> bool:
    """Return whether a word and the one after it are a pair of a table."""
    one, two = ids[word], ids[word + 1]
    return one >= 0 and two >= 0 and looked_up(row_hash(what, one, two, -1), tables.rows, tables.means) >= 0


@within
def _bank_at(classes: Hashes, ids: Ints, many: int, tables: Tables) -> int:
    """Return the place of the first words that name a power bank, else -1."""
    for word in range(many):
        if classes[word] & _BANK:
            return word
        if word and classes[word] & _BANK_END and _are(ids, word - 1, _BANK_PAIR, tables):
            return word - 1
    return -1


@within
def _is_absent(words: Words, many: int, bank: int, tables: Tables) -> bool:
    """Return whether what stands around the words for a power bank says that there is none: "no", "sold separately"."""
    after = _behind(words.classes, bank)
    missing = after + 1 < many and _are(words.ids, after, _ABSENT_PAIR, tables)
    return missing or (bank > 0 and words.classes[bank - 1] & _WITHOUT != 0)


@within
def _behind(classes: Hashes, bank: int) -> int:
    """Return the word behind those for a power bank, which are one or two."""
    return bank + 1 if classes[bank] & _BANK != 0 else bank + 2


@within
def _other_at(classes: Hashes, many: int, head: int, battery: bool) -> int:
    """Return the place of the first word that names goods of another kind, for which no others are, else -1."""
    for word in range(head):
        coloured = word + 1 < many and classes[word + 1] & _COLOUR != 0
        lights = (battery or coloured) and classes[word] & _LIGHTS != 0
        if classes[word] & _OTHER_KIND and not lights and not _along(classes, many, word):
            return word
    return -1


@within
def _is_accessory(words: Words, many: int, head: int, bank: int, battery: bool, built_in: bool, tables: Tables) -> bool:
    """Return whether the goods go with a power bank: a case, a cable for it, a part, a manual."""
    classes, of = words.classes, seen(words.classes, many)
    after = _behind(classes, bank) if bank >= 0 else many
    if after < many and classes[after] & _AFTER_BANK != 0:
        return not _along(classes, many, bank) and not _along(classes, many, after)
    if of & _IN_PAIRS and _is_accessory_pair(words, many, tables):
        return True
    if not built_in and (_is_cable(classes, many, head, bank, battery) or _begins_with_part(classes, many, bank)):
        return True
    if of & _EMPTY and _is_empty(classes, many):
        return True
    told = bank >= 0 or battery or of & _BATTERY != 0
    if not of & _GOES_WITH or (head == many and _only_listed(classes, many, told)):
        return False
    for word in range(many):
        part_of_it = (battery and classes[word] & _BUILT_ON != 0) or (built_in and classes[word] & _CABLE != 0)
        goes_with = classes[word] & _GOES_WITH != 0 and not part_of_it and not _along(classes, many, word)
        if goes_with and _accessory_at(classes, many, word, head, bank, battery):
            return True
    return False


@within
def _is_accessory_pair(words: Words, many: int, tables: Tables) -> bool:
    """Return whether two words in a row name an accessory that does not only come along."""
    for word in range(many - 1):
        if _are(words.ids, word, _ACCESSORY_PAIR, tables) and not _along(words.classes, many, word):
            return True
    return False


@within
def _is_cable(classes: Hashes, many: int, head: int, bank: int, battery: bool) -> bool:
    """Return whether a cable is what is sold: a title begins with it, or it is behind what it is for."""
    first = 2 if battery else _after_plugs(classes, 0, many) + 1
    return _begins_with_cable(classes, many, bank, first) or _is_cable_for(classes, many, head)


@within
def _is_wanted(text: Points, words: Words, many: int, tables: Tables) -> bool:
    """Return whether the goods are looked for: a title begins with "suche", "I need", "who has", or tells elsewhere."""
    classes, first = words.classes, 0
    while first < many and classes[first] & _MARK:
        first += 1
    if first == many:
        return False
    begin = words.starts[first]
    if holds(_LOOKS_FOR, text[begin]) and not (begin + 1 < len(text) and holds(_NOT_SOUGHT, text[begin + 1])):
        return True
    after = first + 1 < many and classes[first] & _ONESELF != 0 and classes[first + 1] & _WANTED != 0
    found = after or classes[first] & _WANTED != 0 or _is_named_late(classes, first, many)
    for word in range(first, min(first + 2, many - 1)):
        found = found or _are(words.ids, word, _WANTED_PAIR, tables)
    return found or seen(classes, many) & _IS_SOUGHT != 0


@within
def _is_named_late(classes: Hashes, first: int, many: int) -> bool:
    """Return whether a swap begins with other goods than a brand's: "swap my phone for an Anker"."""
    if not classes[first] & _SWAP or (first + 1 < many and classes[first + 1] & _OR):
        return False
    word = first + 1
    while word < many and not classes[word] & _BRAND:
        word += 1
    return first + 2 < word < many


@within
def _after_plugs(classes: Hashes, word: int, many: int) -> int:
    """Return the first word from one on that says more than of which make a cable or port is."""
    while word < many and classes[word] & _PLUGS != 0:
        word += 1
    return word


@within
def _begins_with_cable(classes: Hashes, many: int, bank: int, first: int) -> bool:
    """Return whether a title begins with a cable, or with a word and a cable, or has one among its first words."""
    for word in range(min(many, max(2, first))):
        if classes[word] & _CABLE != 0:
            return not 0 <= bank < word and not _along(classes, many, word)
    return False


@within
def _begins_with_part(classes: Hashes, many: int, bank: int) -> bool:
    """Return whether a title begins with an accessory, or a part stands among its first words, before any brand."""
    for word in range(min(many, _FIRST)):
        if classes[word] & (_BRAND | _WITH) or word == bank:
            return False
        part = classes[word] & _PART != 0 and not classes[word] & (_PLAIN_CHARGER | _SPEC | _REPAIR | _DEFECT)
        if part or (word == 0 and classes[word] & _ACCESSORY != 0 and not classes[word] & _BUILT_ON):
            return not _along(classes, many, word)
    return False


@within
def _is_empty(classes: Hashes, many: int) -> bool:
    """Return whether a package or shell is said to be empty."""
    for word in range(many):
        if classes[word] & _EMPTY and _seen_from(classes, max(0, word - 2), min(many, word + 3)) & (
            _ACCESSORY | _LOOSE
        ):
            return True
    return False


@within
def _only_listed(classes: Hashes, many: int, told: bool) -> bool:
    """Return whether all that goes with the goods is told in a list behind them: "Anker A1263, box, cable, manual".

    Where it is `told` that they are a power bank, one such thing behind a comma is enough.
    """
    listed, behind = 0, False
    for word in range(many):
        behind |= word > 1 and classes[word] & _COMMA != 0
        if classes[word] & _MAY_BE_LISTED:
            if not behind and not _along(classes, many, word):
                return False
            # A box or a manual hardly ever is all that is sold.
            apart = behind and classes[word - 1] & _MAY_BE_LISTED == 0
            listed += (1 + int(classes[word] & _LOOSE != 0)) * int(apart)
    return listed > 1 - int(told)


@within
def _is_cable_for(classes: Hashes, many: int, head: int) -> bool:
    """Return whether a cable stands behind a word that says behind it for what the goods are: "X için kablo"."""
    if head == many or not classes[head] & _POSTPOSED:
        return False
    found = False
    for word in range(head + 1, many):
        found |= classes[word] & _CABLE != 0 and not _along(classes, many, word)
    return found


@within
def _accessory_at(classes: Hashes, many: int, word: int, head: int, bank: int, battery: bool) -> bool:
    """Return whether a word says that an accessory or a part is sold."""
    before_head = word < head
    if not before_head and word == head + 1 + int(classes[head + 1] & _POSSESSIVE != 0):
        return False  # "too heavy for my bag"
    if classes[word] & _ACCESSORY != 0:
        if classes[word] & _LOOSE and bank >= 0:
            return before_head and head <= word + 2 and _is_for_bank(classes, head, bank)
        return before_head or bank < 0 or bank > head
    if _is_for_repair(classes, word) or (
        bank < 0
        and classes[word] & (_AFTER_BANK | _CABLE) != 0
        # Behind a capacity or a comma a cable is only spoken of: "A1681, the cable is fixed".
        and not (classes[word] & _CABLE != 0 and (battery or _seen_from(classes, 2, word) & _COMMA != 0))
    ):
        return True
    if classes[word] & _SPEC != 0 and head == many:
        return False
    if classes[word] & _PLAIN_CHARGER and _seen_from(classes, head + 1, min(many, head + 3)) & _DEVICES:
        return False
    if classes[word] & _CHARGER != 0 and head == many and not (word and classes[word - 1] & _ELSEWHERE != 0):
        return False
    combined = bank > 0 and classes[bank - 1] & _PLUS != 0
    return before_head and head <= word + 2 and not 0 <= bank <= word and not combined


@within
def _is_for_repair(classes: Hashes, word: int) -> bool:
    """Return whether a word of repair stands before a part: "replacement micro usb port"."""
    before = word - 1
    while before > 0 and classes[before] & _PLUGS != 0:
        before -= 1
    return before >= 0 and classes[before] & _REPAIR != 0


@within
def _is_for_bank(classes: Hashes, head: int, bank: int) -> bool:
    """Return whether goods are for a power bank: it is named soon after "for", and no device before it."""
    return head < bank <= head + 4 and not _seen_from(classes, head, bank) & _DEVICES


@within
def _along(classes: Hashes, many: int, word: int) -> bool:
    """Return whether a word only comes along: "with", "built-in", "+" before it in its clause, "included" after it."""
    for after in range(word + 1, min(many, word + 3)):
        if classes[after] & _COME_ALONG != 0:
            return True
    before = word - 1 - int(word > 1 and classes[word - 1] & _POSSESSIVE != 0)
    if word and classes[before] & _RIGHT_BEFORE:
        return True
    # "For parts or repair" a power bank is sold that is broken.
    if classes[word] & _DEFECT and _seen_from(classes, max(0, word - 3), word) & _FOR:
        return True
    for before in range(word - 1, max(-1, word - 7), -1):
        if classes[before] & (_WITH | _PLUS) != 0:
            return True
        if classes[before] & _SLASH != 0 and before and classes[before - 1] & _W != 0:
            return True
        listed = before > 0 and classes[before] & _COMMA != 0 and classes[before - 1] & _MAY_BE_LISTED != 0
        if classes[before] & _MARK != 0 and not listed:
            return False
    return False
