"""Which pairs of notices are worth comparing: few of millions, and none that could be one event left out on purpose."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations, product

from recallscope.link.resemblance import Compared
from recallscope.link.wording import Words

NEAR = 300
"""Days within which notices of one brand and model are compared: an update may date a notice nine months late."""

SOON = 21
"""Days within which notices of one brand alone, or one capacity alone, are compared."""

JOINT = 30
"""Days around the time of a notice that declares itself joint within which its partner is looked for."""

RARE = 30
"""A word that so few notices use or fewer is a name, and notices that share it are compared."""

NAMED = 120
"""Days within which notices that share a rare word are compared."""

MOST_ALIKE = 40
"""More notices than this under one brand and model are a generic name's, and only those of one time are compared."""

Pair = tuple[str, str]


def candidates(notices: Mapping[str, Compared], words: Words) -> set[Pair]:
    """Return the pairs of ids to compare, each in order, of different sources."""
    found: set[Pair] = set()
    branded = [one for one in notices.values() if one.brands]
    for group in _grouped(branded, lambda one: one.codes | one.lines | one.gtins):
        if len(group) <= MOST_ALIKE:
            found |= set(_within(group, NEAR))
    for key in (lambda one: one.brands, lambda one: one.capacities):
        for group in _grouped(notices.values(), key):
            found |= set(_within(group, SOON))
    for group in _grouped(notices.values(), lambda one: words.rare(one.notice.id, RARE)):
        found |= set(_within(group, NAMED))
    return found | set(_joint(notices))


def _grouped(notices: Iterable[Compared], key: Callable[[Compared], Iterable[object]]) -> Iterator[list[Compared]]:
    groups: dict[object, list[Compared]] = {}
    for one in notices:
        for name in key(one):
            groups.setdefault(name, []).append(one)
    return (group for group in groups.values() if len(group) > 1)


def _within(group: list[Compared], days: int) -> Iterator[Pair]:
    """Return the pairs of different sources that are so many days apart or fewer."""
    by_source: dict[str, list[Compared]] = {}
    for one in group:
        by_source.setdefault(one.notice.source, []).append(one)
    for ours, theirs in combinations(by_source.values(), 2):
        for a, b in product(ours, theirs):
            if a.told.days_from(b.told) <= days:
                yield _ordered(a, b)


def _joint(notices: Mapping[str, Compared]) -> Iterator[Pair]:
    """Return each notice that declares itself joint with all of its partner's notices of that time."""
    by_place: dict[str, list[Compared]] = {}
    for one in sorted(notices.values(), key=lambda one: one.told.last):
        by_place.setdefault(one.jurisdiction, []).append(one)
    for one in notices.values():
        # The register names the notices that tell its events.
        for place in one.notice.joint_with if one.notice.source != "register" else ():
            for other in _around(by_place.get(place, []), one):
                if other.notice.source != one.notice.source:
                    yield _ordered(one, other)


def _around(others: list[Compared], one: Compared) -> Iterator[Compared]:
    start = bisect_left(others, one.told.first - JOINT, key=lambda other: other.told.last)
    for other in others[start:]:
        if other.told.last > one.told.last + JOINT:
            return
        yield other


def _ordered(a: Compared, b: Compared) -> Pair:
    return (min(a.notice.id, b.notice.id), max(a.notice.id, b.notice.id))
