"""The capacities and powers that a text states, compiled: 10 000 mAh, 20k, 2万毫安, 22.5W."""

import numpy as np
import numpy.typing as npt

from recallscope.match.compiled import Ints, Points, inlined, within
from recallscope.match.reading.lexicon import points
from recallscope.match.reading.tokens import DIGIT, Words

Values = npt.NDArray[np.float64]

NOTHING, MILLI, AMPERE_HOURS, WATT_HOURS, WATTS = range(5)
"""Units: none, mAh, Ah, Wh, W."""

_CHINESE, _SHORT_CHINESE, _KOREAN = points("毫安时"), points("毫安"), points("밀리암페어")
_TEN_THOUSAND, _ATTS = points("万萬만"), points("atts")
MOST = 24
"""Capacities or powers of one text that are told."""


@within
def amounts(text: Points, capacities: Ints, watts: Values) -> tuple[int, int]:
    """Write the capacities in mAh and the powers in W that a text states; return how many of each."""
    held, powers, place = 0, 0, 0
    while place < len(text):
        if not _begins(text, place):
            place += 1
            continue
        after, value, kilo, unit = _amount(text, place)
        if after < 0:
            place += 1
            continue
        place = after
        if unit == NOTHING and kilo == 0:
            continue
        # A power bank of kilowatts there is not: "10K w cable" is ten thousand, with a cable.
        if kilo > 0 and unit in (NOTHING, WATTS):
            if 2000 <= value * kilo <= 60_000:
                held = _add(capacities, held, value * kilo)
        elif unit == MILLI:
            held = _add(capacities, held, value * max(kilo, 1))
        elif unit == AMPERE_HOURS:
            held = _add(capacities, held, value * 1000)
        elif unit == WATTS and powers < MOST:
            watts[powers] = value
            powers += 1
    return held, powers


@within
def round_numbers(text: Points, words: Words, many: int, found: Ints) -> int:
    """Write words that are round numbers, 2000 to 9900 and 10000 to 59900; return how many."""
    starts, ends, made = words.starts, words.ends, words.made
    held = 0
    for word in range(many):
        size = ends[word] - starts[word]
        if made[word] == DIGIT and 4 <= size <= 5 and held < MOST:
            number = 0
            for place in range(starts[word], ends[word]):
                number = 10 * number + (text[place] - ord("0"))
            if number % 100 == 0 and (2000 <= number < 10_000 if size == 4 else 10_000 <= number < 60_000):
                found[held] = number
                held += 1
    return held


@inlined
def _add(capacities: Ints, held: int, value: float) -> int:
    if held < MOST:
        capacities[held] = np.int64(np.rint(value))
        held += 1
    return held


@inlined
def _digit(text: Points, place: int) -> bool:
    return place < len(text) and ord("0") <= text[place] <= ord("9")


@inlined
def _is(text: Points, place: int, letter: int) -> bool:
    """Return whether a letter stands at a place."""
    return place < len(text) and text[place] == letter


@inlined
def _begins(text: Points, place: int) -> bool:
    """Return whether a number begins at a place."""
    if not ord("0") <= text[place] <= ord("9"):
        return False
    if place == 0:
        return True
    before = text[place - 1]
    return not (
        ord("a") <= before <= ord("z") or ord("0") <= before <= ord("9") or before == ord(".") or before == ord(",")
    )


@within
def _amount(text: Points, place: int) -> tuple[int, float, int, int]:
    """Return where an amount ends, its number, thousands and unit; -1 where there is none.

    The longest number first by which what follows makes sense: 10 000, else 10.5, else 10.
    """
    run = place
    while _digit(text, run):
        run += 1
    if run - place <= 3:
        groups = 0
        while _grouped(text, run + 4 * groups):
            groups += 1
        while groups:
            stop = run + 4 * groups
            after, kilo, unit = _tail(text, stop)
            if after >= 0:
                return after, _value(text, place, stop, unit), kilo, unit
            groups -= 1
    stop = run
    if (_is(text, run, ord(".")) or _is(text, run, ord(","))) and _digit(text, run + 1):
        stop = run + 1
        while _digit(text, stop):
            stop += 1
        after, kilo, unit = _tail(text, stop)
        if after >= 0:
            return after, _value(text, place, stop, unit), kilo, unit
    after, kilo, unit = _tail(text, run)
    return after, _value(text, place, run, unit), kilo, unit


@within
def _grouped(text: Points, place: int) -> bool:
    """Return whether a separator and three digits stand at a place."""
    if place + 3 >= len(text):
        return False
    mark = text[place]
    if not (mark == ord(" ") or mark == ord(",") or mark == ord(".") or mark == ord("'")):
        return False
    return _digit(text, place + 1) and _digit(text, place + 2) and _digit(text, place + 3)


@within
def _value(text: Points, start: int, stop: int, unit: int) -> float:
    """Return a number as it is meant: in mAh every mark groups thousands, else only blanks and apostrophes do."""
    grouped = stop - start > 4 and _in_groups(text, start, stop, unit == MILLI)
    whole, tenths, scale = 0.0, False, 1.0
    for place in range(start, stop):
        letter = text[place]
        if ord("0") <= letter <= ord("9"):
            whole = whole * 10 + (letter - ord("0"))
            if tenths:
                scale *= 10
        elif not grouped and (letter == ord(".") or letter == ord(",")):
            tenths = True
    return whole / scale


@within
def _in_groups(text: Points, start: int, stop: int, any_mark: bool) -> bool:
    """Return whether a number is digits, one to three, and groups of three after marks."""
    first = start
    while _digit(text, first):
        first += 1
    if first - start > 3 or (stop - first) % 4:
        return False
    for group in range(first, stop, 4):
        if not _grouped(text, group) or (not any_mark and text[group] == ord(".")):
            return False
    return True


@within
def _tail(text: Points, place: int) -> tuple[int, int, int]:
    """Return where thousands and unit after a number end, the thousands and the unit; -1 where a word goes on."""
    for at in (_past_blank(text, place), place):
        kilo = _kilo(text, at)
        if kilo:
            after, unit = _unit_after(text, at + 1)
            if after >= 0:
                return after, kilo, unit
        after, unit = _unit_after(text, at)
        if after >= 0:
            return after, 0, unit
    return -1, 0, NOTHING


@inlined
def _past_blank(text: Points, place: int) -> int:
    """Return the place after a blank that stands there, else the place."""
    if place >= len(text):
        return place
    letter = text[place]
    return place + int(letter == ord(" ") or 9 <= letter <= 13 or 28 <= letter <= 31)


@within
def _kilo(text: Points, at: int) -> int:
    if at >= len(text):
        return 0
    if text[at] == ord("k"):
        return 1000
    return 10_000 if holds(_TEN_THOUSAND, text[at]) else 0


@within
def _unit_after(text: Points, place: int) -> tuple[int, int]:
    """Return where a unit ends, after a blank and a hyphen if there are, and which; no unit where nothing goes on."""
    for at in (_past_blank(text, place), place):
        for start in (at + int(_is(text, at, ord("-"))), at):
            after, unit = _unit(text, start)
            if after >= 0:
                return after, unit
            if _ends(text, start):
                return start, NOTHING
    return -1, NOTHING


@within
def _ends(text: Points, at: int) -> bool:
    """Return whether no word goes on at a place."""
    if at >= len(text):
        return True
    letter = text[at]
    return not (ord("a") <= letter <= ord("z") or ord("0") <= letter <= ord("9") or ord("а") <= letter <= ord("я"))


@within
def _unit(text: Points, at: int) -> tuple[int, int]:
    """Return where a whole unit that begins at a place ends, and which it is; -1 for none."""
    if at >= len(text):
        return -1, NOTHING
    letter = text[at]
    if letter == ord("m"):
        a = _over_mark(text, at + 1, ord("a"))
        if a >= 0:
            return _longer(text, a, ord("h"), MILLI)
        return -1, NOTHING
    if letter == ord("м"):
        a = _over_mark(text, at + 1, ord("а"))
        h = _over_mark(text, a, ord("ч")) if a >= 0 else -1
        return (h, MILLI) if h >= 0 and _ends(text, h) else (-1, NOTHING)
    if letter == ord("a"):
        whole = _is(text, at + 1, ord("h")) and _ends(text, at + 2)
        return (at + 2, AMPERE_HOURS) if whole else (-1, NOTHING)
    if letter == ord("w"):
        return _watts(text, at)
    if letter == ord("瓦"):
        return (at + 1, WATTS) if _ends(text, at + 1) else (-1, NOTHING)
    return _written_milli(text, at)


@within
def _over_mark(text: Points, at: int, letter: int) -> int:
    """Return the place after a letter that stands there, or after a blank or point; else -1."""
    if (_is(text, at, ord(" ")) or _is(text, at, ord("."))) and _is(text, at + 1, letter):
        return at + 2
    return at + 1 if _is(text, at, letter) else -1


@within
def _longer(text: Points, at: int, letter: int, unit: int) -> tuple[int, int]:
    """Return the end of a unit to which one letter more may belong."""
    if _is(text, at, letter) and _ends(text, at + 1):
        return at + 1, unit
    return (at, unit) if _ends(text, at) else (-1, NOTHING)


@within
def _watts(text: Points, at: int) -> tuple[int, int]:
    """Return the end of wh, watts, watt or w."""
    if _is(text, at + 1, ord("h")) and _ends(text, at + 2):
        return at + 2, WATT_HOURS
    stop = at + 1
    for letter in _ATTS:
        if not _is(text, stop, letter):
            break
        stop += 1
    for size in (5, 4, 1):
        stands = stop - at >= size and _ends(text, at + size)
        if stands and not _is(text, at + size, ord("/")):
            return at + size, WATTS
    return -1, NOTHING


@within
def _written_milli(text: Points, at: int) -> tuple[int, int]:
    """Return the end of milliampere hours in Chinese or Korean."""
    for unit in (_CHINESE, _SHORT_CHINESE, _KOREAN):
        after = at + len(unit)
        if stands(text, at, unit) and _ends(text, after):
            return after, MILLI
    return -1, NOTHING


@within
def stands(text: Points, at: int, wanted: Points) -> bool:
    """Return whether a text stands at a place."""
    if at + len(wanted) > len(text):
        return False
    place = 0
    while place < len(wanted) and text[at + place] == wanted[place]:
        place += 1
    return place == len(wanted)


@inlined
def holds(letters: Points, letter: int) -> bool:
    """Return whether a letter is among some."""
    found = False
    for one in letters:
        found |= one == letter
    return found
