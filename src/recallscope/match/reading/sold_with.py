"""Whether what is sold goes with a power bank, compiled: a case, a cable for it, a part, a manual."""

import numpy as np

from recallscope.match.compiled import within
from recallscope.match.reading.along import along, behind, seen, seen_from
from recallscope.match.reading.classes import Of
from recallscope.match.reading.lexicon import Hashes

_ACCESSORY_PAIR = np.uint64(1 << Of.ACCESSORY_PAIR)
_ACCESSORY, _PART, _AFTER_BANK, _LOOSE = (
    np.uint64(1 << one) for one in (Of.ACCESSORY, Of.PART, Of.AFTER_BANK, Of.LOOSE)
)
_BUILT_ON, _WITH, _CHARGER, _REPAIR = (np.uint64(1 << one) for one in (Of.BUILT_ON, Of.WITH, Of.CHARGER, Of.REPAIR))
_ELSEWHERE, _SPEC, _DEVICES = (np.uint64(1 << one) for one in (Of.ELSEWHERE, Of.SPEC, Of.DEVICES))
_PLAIN_CHARGER, _CABLE, _POSSESSIVE, _POSTPOSED = (
    np.uint64(1 << one) for one in (Of.PLAIN_CHARGER, Of.CABLE, Of.POSSESSIVE, Of.POSTPOSED)
)
_PLUS, _COMMA, _DEFECT, _PLUGS = (np.uint64(1 << one) for one in (Of.PLUS, Of.COMMA, Of.DEFECT, Of.PLUGS))
_EMPTY, _BRAND, _BATTERY = (np.uint64(1 << one) for one in (Of.EMPTY, Of.BRAND, Of.BATTERY))
_GOES_WITH = _ACCESSORY | _PART
_MAY_BE_LISTED = _GOES_WITH | _AFTER_BANK | _CABLE | _LOOSE
_FIRST = 4
"""Words with which a title begins."""


@within
def is_accessory(classes: Hashes, many: int, head: int, bank: int, battery: bool, built_in: bool) -> bool:
    """Return whether the goods go with a power bank: a case, a cable for it, a part, a manual."""
    of = seen(classes, many)
    after = behind(classes, bank) if bank >= 0 else many
    if after < many and classes[after] & _AFTER_BANK != 0:
        return not along(classes, many, bank) and not along(classes, many, after)
    if of & _ACCESSORY_PAIR and _is_accessory_pair(classes, many):
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
        goes_with = classes[word] & _GOES_WITH != 0 and not part_of_it and not along(classes, many, word)
        if goes_with and _accessory_at(classes, many, word, head, bank, battery):
            return True
    return False


@within
def _is_accessory_pair(classes: Hashes, many: int) -> bool:
    """Return whether two words in a row name an accessory that does not only come along."""
    found = False
    for word in range(many - 1):
        found = found or (classes[word] & _ACCESSORY_PAIR != 0 and not along(classes, many, word))
    return found


@within
def _is_cable(classes: Hashes, many: int, head: int, bank: int, battery: bool) -> bool:
    """Return whether a cable is what is sold: a title begins with it, or it is behind what it is for."""
    first = 2 if battery else _after_plugs(classes, 0, many) + 1
    return _begins_with_cable(classes, many, bank, first) or _is_cable_for(classes, many, head)


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
            return not 0 <= bank < word and not along(classes, many, word)
    return False


@within
def _begins_with_part(classes: Hashes, many: int, bank: int) -> bool:
    """Return whether a title begins with an accessory, or a part stands among its first words, before any brand."""
    for word in range(min(many, _FIRST)):
        if classes[word] & (_BRAND | _WITH) or word == bank:
            return False
        part = classes[word] & _PART != 0 and not classes[word] & (_PLAIN_CHARGER | _SPEC | _REPAIR | _DEFECT)
        if part or (word == 0 and classes[word] & _ACCESSORY != 0 and not classes[word] & _BUILT_ON):
            return not along(classes, many, word)
    return False


@within
def _is_empty(classes: Hashes, many: int) -> bool:
    """Return whether a package or shell is said to be empty."""
    for word in range(many):
        if classes[word] & _EMPTY and seen_from(classes, max(0, word - 2), min(many, word + 3)) & (_ACCESSORY | _LOOSE):
            return True
    return False


@within
def _only_listed(classes: Hashes, many: int, told: bool) -> bool:
    """Return whether all that goes with the goods is told in a list behind them: "Anker A1263, box, cable, manual".

    Where it is `told` that they are a power bank, one such thing behind a comma is enough.
    """
    listed, past = 0, False
    for word in range(many):
        past |= word > 1 and classes[word] & _COMMA != 0
        if classes[word] & _MAY_BE_LISTED:
            if not past and not along(classes, many, word):
                return False
            # A box or a manual hardly ever is all that is sold.
            apart = past and classes[word - 1] & _MAY_BE_LISTED == 0
            listed += (1 + int(classes[word] & _LOOSE != 0)) * int(apart)
    return listed > 1 - int(told)


@within
def _is_cable_for(classes: Hashes, many: int, head: int) -> bool:
    """Return whether a cable stands behind a word that says behind it for what the goods are: "X için kablo"."""
    if head == many or not classes[head] & _POSTPOSED:
        return False
    found = False
    for word in range(head + 1, many):
        found |= classes[word] & _CABLE != 0 and not along(classes, many, word)
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
        and not (classes[word] & _CABLE != 0 and (battery or seen_from(classes, 2, word) & _COMMA != 0))
    ):
        return True
    if classes[word] & _SPEC != 0 and head == many:
        return False
    if classes[word] & _PLAIN_CHARGER and seen_from(classes, head + 1, min(many, head + 3)) & _DEVICES:
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
    return head < bank <= head + 4 and not seen_from(classes, head, bank) & _DEVICES
