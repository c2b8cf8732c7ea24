"""Unit counts as publishers write them, into one number per jurisdiction.

A bare number is the publisher's own country's; "in addition" gives others'; what an earlier recall covered is not
added; a total that also names its parts is not counted twice.
"""

import re
from typing import NamedTuple

from recallscope.clean.market import COUNTRIES
from recallscope.clean.pattern import pattern
from recallscope.clean.unit_numbers import Number, find_numbers, prepare
from recallscope.clean.unit_words import ADDITION, INCLUDING, PART, PART_AFTER, PLACE, VERB

UnitCount = tuple[str, int, str]

_LARGEST = 10**10
_GROUP = pattern(r"\(([^()]*)(?:\)|$)")
_SENTENCE = pattern(r"(?<=[.;])\s+(?=[A-Z])|[。；]")
_ADDED = pattern(r"(?=\b(?:in addition|an additional|additionally|another)\b)|(?=另外|此外|另有)", re.I)
_TOGETHER = pattern(
    r"(?:the )?(?:US|United States) (?:and|&) (?:in )?Canada\b|Canada (?:and|&) (?:in )?(?:the )?(?:US|United)\b"
)
"""Two countries that one number counts together."""

_ONLY_PLACE = pattern(lambda: rf"\s*(?:(?:sold\s+)?in\s+)?(?:the\s+)?(?:{PLACE.pattern})\s*")


class _Count(NamedTuple):
    """One number with where it belongs. `near`: the text says so right after it; `aside`: in parentheses."""

    place: str
    value: int
    note: str
    near: bool
    added: bool
    aside: bool


def units(text: str, jurisdiction: str) -> tuple[UnitCount, ...]:
    """Return (jurisdiction, count, note) for each jurisdiction that a text counts units of, in order.

    The note keeps what the text says of the number: "about", "more than" ...; "total" and "elsewhere" tell the
    two meanings of WORLD apart (all units, or those outside the places named); "included" marks a part of another.
    """
    text = _inline_places(prepare(text))
    counts: list[_Count] = []
    for aside, sentence in _sentences(text):
        counts += _read(sentence, jurisdiction, aside, counts)
    return _added_up(_without_repeats([count for count in counts if count.value <= _LARGEST], jurisdiction))


def _inline_places(text: str) -> str:
    """Return the text with "(U.S.)" as "in US" and groups without any number left out."""

    def settle(group: re.Match[str]) -> str:
        if _ONLY_PLACE.fullmatch(group[1]):
            return f" in {group[1].removeprefix('in ')} "
        return group[0] if find_numbers(group[1]) else " "

    return _GROUP.sub(settle, text)


def _sentences(text: str) -> list[tuple[bool, str]]:
    """Return the sentences of a text, each with whether it stands in parentheses."""
    pieces = _GROUP.split(text)
    cut = [
        (bool(place % 2), sentence)
        for place, piece in enumerate(pieces)
        for whole in _SENTENCE.split(piece)
        for sentence in _carried(_ADDED.split(whole))
    ]
    return [(aside, sentence) for aside, sentence in cut if sentence.strip()]


def _carried(parts: list[str]) -> list[str]:
    """Return the parts of one sentence, apart only where each has a number of its own."""
    return parts if all(find_numbers(part) for part in parts[:-1] if part.strip()) else ["".join(parts)]


def _read(sentence: str, home: str, aside: bool, before: list[_Count]) -> list[_Count]:
    """Return the counts of one sentence that are neither an earlier recall's nor parts of one before."""
    numbers = find_numbers(sentence, first=not before)
    added = bool(ADDITION.search(sentence)) and bool(before)
    counts: list[_Count] = []
    for at, number in enumerate(numbers):
        leading = not (before or at or aside)
        place, near, note = _where(sentence, numbers, at, home, added)
        part = not leading and _included(sentence, number)
        if not leading and _of_earlier_recall(sentence, numbers, at):
            continue
        if part and any(count.place == place for count in (*before, *counts)):
            continue
        if not leading and not note and ((aside and not added) or _is_part(sentence, numbers, at)):
            continue
        note = ", ".join(filter(None, (number.note, _meaning(place, note, added), "included" if part else "")))
        counts.append(_Count(place, number.value, note, near, added, aside))
    return counts


def _meaning(place: str, note: str, added: bool) -> str:
    """Return what a count for the world means: all units, or those outside the places named."""
    if place != "WORLD":
        return ""
    return note if note == "elsewhere" else "elsewhere" if added else "total"


def _included(sentence: str, number: Number) -> bool:
    return bool(INCLUDING.search(sentence, 0, number.start) or PART_AFTER.match(sentence, number.end))


def _of_earlier_recall(sentence: str, numbers: list[Number], at: int) -> bool:
    """Return whether a number goes with a verb of recalling: one beside it, else the next, else the last before."""
    number, following = numbers[at], _following(sentence, numbers, at)
    beside = [verb["recall"] is not None for verb in VERB.finditer(sentence, number.end, following)]
    after = VERB.search(sentence, following)
    if beside or after:
        return any(beside) or (not beside and after is not None and after["recall"] is not None)
    return any(verb["recall"] for verb in VERB.finditer(sentence, 0, number.start))


def _is_part(sentence: str, numbers: list[Number], at: int) -> bool:
    return at > 0 and bool(PART.match(sentence, numbers[at].end, _following(sentence, numbers, at)))


def _following(sentence: str, numbers: list[Number], at: int) -> int:
    """Return where the number after the one at a place begins, or the sentence ends."""
    return numbers[at + 1].start if at + 1 < len(numbers) else len(sentence)


def _where(sentence: str, numbers: list[Number], at: int, home: str, added: bool) -> tuple[str, bool, str]:
    """Return where a number belongs, whether the place stands right at it, and "stated" or "elsewhere" or nothing."""
    places = [(found.start(), *_code(found, home)) for found in PLACE.finditer(sentence)]
    number, following = numbers[at], _following(sentence, numbers, at)
    if places and places[0][0] < numbers[0].start and places[-1][0] < numbers[-1].start:
        _, code, note = [place for place in places if place[0] < number.start][-1]
        return code, True, note
    near = [place for place in places if number.end <= place[0] < following]
    if len({code for _, code, _ in near}) > 1 and home not in (near[0][1], near[-1][1]):
        return "WORLD", True, "elsewhere"
    if near and (pair := _TOGETHER.match(sentence, near[0][0])) and pair.end() <= following:
        return "WORLD", True, "stated"
    later = [place for place in places if place[0] >= number.end]
    if near or (later and (added or any(code == home for _, code, _ in places))):
        return later[0][1], bool(near), later[0][2]
    return home, False, ""


def _code(found: re.Match[str], home: str) -> tuple[str, str]:
    if found["elsewhere"] or found["outside"]:
        return "WORLD", "elsewhere"
    if found["world"]:
        return "WORLD", "stated"
    return home if found["home"] else COUNTRIES[found["name"]], "stated"


def _without_repeats(counts: list[_Count], home: str) -> list[_Count]:
    """Return the counts without a total whose parts by place are given too, and without parts of another kind."""
    own = [count for count in counts if not count.added]
    if len(own) < 2 or own[0].near:
        return counts
    total, parts = own[0], own[1:]
    added_up = sum(part.value for part in parts)
    if all(part.near for part in parts) and any(part.place == home for part in parts):
        if abs(added_up - total.value) * 100 <= total.value:
            return [count for count in counts if count is not total]
        if parts[0].aside:
            return [total._replace(place="WORLD", note="total"), *counts[1:]]
    if len(parts) > 1 and added_up == total.value:
        return [count for count in counts if count is total or count.added]
    return counts


def _added_up(counts: list[_Count]) -> tuple[UnitCount, ...]:
    sums: dict[str, tuple[int, str]] = {}
    for count in counts:
        before, note = sums.get(count.place, (0, count.note))
        sums[count.place] = (before + count.value, note)
    return tuple((place, value, note) for place, (value, note) in sums.items())
