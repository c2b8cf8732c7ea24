"""Names of brands, places and airlines in a text, found by the first word of each: hundreds of names, few tries."""

import re
from collections.abc import Iterable, Mapping
from functools import cache

import msgspec

from recallscope.clean.brand_names import AS_WRITTEN, BRANDS, FIELD_ONLY, NOT_BEFORE
from recallscope.clean.market import CITY_NAMES, COUNTRIES, by_name
from recallscope.text.unit.note import Note, spelled
from recallscope.text.unit.words import AIRLINES, LOWER_PLACE, NO_PLACES, PLACES

_FIRST = spelled(r"[a-z]+|[^\x00-\x7f]")
_KANA = spelled("[\u30a0-\u30ff]")


class Found(msgspec.Struct, frozen=True, order=True):
    """A name in a text: where it stands and whose it is."""

    start: int
    end: int
    value: str


class Names:
    """Names of one kind, each with what it stands for."""

    def __init__(self, rows: Mapping[str, str], exact: Iterable[str], not_before: Mapping[str, str]) -> None:
        self._rows = rows
        self._exact = frozenset(exact)
        self._not_before = not_before
        self._patterns: dict[str, re.Pattern[str]] = {}
        self._by_sign: dict[str, list[str]] = {}
        for name in rows:
            first = _FIRST.search(name.lower())
            if first:
                self._by_sign.setdefault(first.group(), []).append(name)

    def find(self, note: Note) -> list[Found]:
        """Return the names in a text, in order; of two at one place the longer."""
        found: list[Found] = []
        for sign in note.signs:
            for name in self._by_sign.get(sign, ()):
                found += self._places(name, note)
        return _outer(found) if len(found) > 1 else found

    def _places(self, name: str, note: Note) -> list[Found]:
        text = note.text if name in self._exact else note.low
        matcher = self._patterns.get(name) or self._compiled(name)
        return [Found(found.start(), found.end(), self._rows[name]) for found in matcher.finditer(text)]

    def _compiled(self, name: str) -> re.Pattern[str]:
        spelled = "[ -]?".join(map(re.escape, (name if name in self._exact else name.lower()).split()))
        if name[0].isascii():
            spelled = f"(?<![A-Za-z0-9]){spelled}(?![A-Za-z0-9])"
        elif _KANA.search(name):
            spelled = f"(?<![\u30a0-\u30ff]){spelled}(?![\u30a0-\u30ff])"
        elif name in self._not_before:
            spelled += f"(?!{self._not_before[name]})"
        self._patterns[name] = re.compile(spelled)
        return self._patterns[name]


def _outer(found: list[Found]) -> list[Found]:
    """Return the names in order, without those within a longer one."""
    outer: list[Found] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not outer or one.end > outer[-1].end:
            outer.append(one)
    return outer


@cache
def brand_names() -> Names:
    """Return the brands that may stand in free text, with the name shown of each."""
    lines = [line.split("|") for line in BRANDS.split("\n") if line]
    rows = {name: line[0] for line in lines for name in line if name not in FIELD_ONLY}
    return Names(rows, AS_WRITTEN, NOT_BEFORE)


@cache
def place_names() -> Names:
    """Return countries and well-known cities with the code of their market; the world is no place."""
    rows = {name: code for name, code in (CITY_NAMES | COUNTRIES).items() if code != "WORLD" and name not in NO_PLACES}
    rows |= by_name(PLACES)
    exact = (name for name in rows if name.isascii() and len(name) < LOWER_PLACE)
    return Names(rows, exact, {"大阪": "燃气"})


@cache
def airline_names() -> Names:
    """Return the airlines whose rules differ, with their ids; "*" before an id: only beside a word of flying."""
    return Names(by_name(AIRLINES), (), {})
