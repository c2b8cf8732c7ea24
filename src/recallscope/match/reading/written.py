"""What writing without spaces says of the goods, compiled: looked for anywhere in a text, or at the end of one."""

from recallscope.match.compiled import Ints, Points, inlined, within
from recallscope.match.reading.amounts import stands
from recallscope.match.reading.classes import Parts
from recallscope.match.reading.lexicon import POINTS, Tables

_OF_FOR, _OF_BANK, _OF_ACCESSORY = map(int, (Parts.FOR, Parts.BANK, Parts.ACCESSORY))
_OF_WITH, _OF_ADDED, _OF_BUILT = map(int, (Parts.WITH, Parts.ADDED, Parts.BUILT))
_OF_COMPOUND = int(Parts.COMPOUND)
_OF_CABLE, _OF_LOOSE, _OF_DEVICES = map(int, (Parts.CABLE, Parts.LOOSE, Parts.DEVICES))
_NEAR = 8
"""Letters before and after what is written without spaces, that say that it comes along."""

_WITHIN = 7
"""The same, that say that it is built in."""

_BEGIN = 3
"""Letters before a cable with which a text still begins with it."""


@within
def is_strange(text: Points) -> bool:
    """Return whether a text holds anything beyond ASCII."""
    found = False
    for letter in text:
        found |= letter > 127
    return found


@inlined
def _begins(letter: int, group: int, begins: Ints) -> bool:
    """Return whether any part of a group begins with a letter: asked first, since it is quickly told."""
    return letter < POINTS and begins[letter] >> group & 1 != 0


@within
def part_at(text: Points, place: int, group: int, after: int, tables: Tables) -> int:
    """Return the first part of a group behind another one that stands at a place, else -1; `after` is -1 at first."""
    letter = text[place]
    parts, bounds, groups = tables.parts, tables.bounds, tables.groups
    last = groups[group + 1]
    part = after + 1 if after >= 0 else _first_with(letter, groups[group], last, tables)
    while part < last and parts[bounds[part]] == letter:
        if stands(text, place, parts[bounds[part] : bounds[part + 1]]):
            return part
        part += 1
    return -1


@within
def ends_as_compound(word: Points, tables: Tables) -> bool:
    """Return whether a word of one script ends with what goes with a power bank: those endings stand backwards."""
    last = word[len(word) - 1]
    if not _begins(last, _OF_COMPOUND, tables.begins):
        return False
    parts, bounds, groups = tables.parts, tables.bounds, tables.groups
    part = _first_with(last, groups[_OF_COMPOUND], groups[_OF_COMPOUND + 1], tables)
    while part < groups[_OF_COMPOUND + 1] and parts[bounds[part]] == last:
        size, same = bounds[part + 1] - bounds[part], 1
        while same < min(size, len(word)) and parts[bounds[part] + same] == word[len(word) - 1 - same]:
            same += 1
        if same == size:
            return True
        part += 1
    return False


@within
def _first_with(letter: int, low: int, high: int, tables: Tables) -> int:
    """Return the first of ordered parts that does not begin with a lower letter."""
    while low < high:
        middle = (low + high) // 2
        if tables.parts[tables.bounds[middle]] < letter:
            low = middle + 1
        else:
            high = middle
    return low


@within
def stands_anywhere(text: Points, group: int, tables: Tables) -> bool:
    """Return whether one of some parts in writing without spaces stands anywhere in a text."""
    place, begins = 0, tables.begins
    while place < len(text) and not (
        _begins(text[place], group, begins) and part_at(text, place, group, -1, tables) >= 0
    ):
        place += 1
    return place < len(text)


@within
def says_for(word: Points, tables: Tables) -> bool:
    """Return whether a word says for what the goods are, unless that is a device that it names right before."""
    begins = tables.begins
    for place in range(len(word)):
        says = _begins(word[place], _OF_FOR, begins) and part_at(word, place, _OF_FOR, -1, tables) >= 0
        if says and not _ends_with(word[:place], _OF_DEVICES, tables):
            return True
    return False


@within
def accessory_written(text: Points, bank: bool, for_it: bool, battery: bool, tables: Tables) -> bool:
    """Return whether writing without spaces names an accessory that is sold.

    `bank` tells that a power bank is named, too, `for_it` that a word says for what the goods are, `battery` that a
    capacity is stated.
    """
    bounds, begins = tables.bounds, tables.begins
    for group in (_OF_ACCESSORY, _OF_CABLE, _OF_LOOSE):
        for place in range(len(text)):
            part = part_at(text, place, group, -1, tables) if _begins(text[place], group, begins) else -1
            while part >= 0:
                end = place + bounds[part + 1] - bounds[part]
                meant = group == _OF_ACCESSORY or not bank or _is_meant(text, place, group, (for_it, battery), tables)
                if meant and _is_sold(text, place, end, group, tables):
                    return True
                part = part_at(text, place, group, part, tables)
    return False


@within
def _is_sold(text: Points, place: int, end: int, group: int, tables: Tables) -> bool:
    """Return whether what stands from a place to an end neither comes along nor is built in."""
    before, after = text[max(0, place - _NEAR) : place], text[end : end + _NEAR]
    if stands_anywhere(before, _OF_WITH, tables) or stands_anywhere(after, _OF_ADDED, tables):
        return False
    if group == _OF_ACCESSORY:
        return True
    before, after = text[max(0, place - _WITHIN) : place], text[end : end + _WITHIN]
    return not (stands_anywhere(before, _OF_BUILT, tables) or stands_anywhere(after, _OF_BUILT, tables))


@within
def _is_meant(text: Points, place: int, group: int, told: tuple[bool, bool], tables: Tables) -> bool:
    """Return whether of a power bank and a cable or stand at a place the latter is sold: it begins, or is "its".

    Where a capacity is told, a stand in a word of its own is a part of the goods.
    """
    for_it, battery = told
    if group == _OF_LOOSE and battery and place and text[place - 1] == ord(" "):
        return False
    return (group == _OF_CABLE and (for_it or place < _BEGIN)) or _ends_with(text[:place], _OF_BANK, tables)


@within
def _ends_with(text: Points, group: int, tables: Tables) -> bool:
    """Return whether a text ends with one of some parts, a blank at most behind it."""
    parts, bounds, groups = tables.parts, tables.bounds, tables.groups
    many = len(text)
    if many and text[many - 1] == ord(" "):
        many -= 1
    for part in range(groups[group], groups[group + 1]):
        start, size = bounds[part], bounds[part + 1] - bounds[part]
        if size <= many and stands(text, many - size, parts[start : start + size]):
            return True
    return False
