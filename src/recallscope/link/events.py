"""Notices into events, the first part: what publishers declare, and the same brand and model within eight weeks.

Pairs are tried strongest first. Two notices that one publisher numbers apart are never joined by resemblance, nor
are two events that the register keeps apart; only the register's own `told_by` may say otherwise.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations, pairwise

from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.records.dates import interval
from recallscope.records.notice import Notice

NEAR = timedelta(weeks=8)
"""How far apart two notices of one brand and model may be published and still tell one event."""

MOST_ALIKE = 40
"""More notices than this under one brand and model are not one event's: a generic name."""

Pair = tuple[str, str]
Key = tuple[str, str]


def events(notices: Iterable[Notice], publishers: Mapping[str, str]) -> dict[str, str]:
    """Return the event id of each notice id; `publishers` names each source's jurisdiction.

    Deterministic: the order of the notices does not matter.
    """
    by_id = {notice.id: notice for notice in sorted(notices, key=lambda notice: notice.id)}
    clusters = _Clusters(by_id)
    for a, b in _declared(by_id):
        clusters.join(a, b)
    for a, b in _resembling(by_id, publishers):
        clusters.join_if_free(a, b)
    return {member: event for event, members in clusters.named() for member in members}


class _Clusters:
    """Disjoint sets of notices. Each remembers which publishers' numbers it holds."""

    def __init__(self, by_id: Mapping[str, Notice]) -> None:
        self._by_id = by_id
        self._root = {id: id for id in by_id}
        self._members = {id: [id] for id in by_id}

    def join(self, a: str, b: str) -> None:
        """Join two notices' sets, whatever they hold."""
        a, b = self._find(a), self._find(b)
        if a != b:
            for member in self._members.pop(b):
                self._root[member] = a
                self._members[a].append(member)

    def join_if_free(self, a: str, b: str) -> None:
        """Join two sets unless both hold notices of one publisher, or one widens the other."""
        ours, theirs = self._members[self._find(a)], self._members[self._find(b)]
        if ours is not theirs and not self._apart(ours, theirs):
            self.join(a, b)

    def named(self) -> Iterator[tuple[str, list[str]]]:
        """Return each set with its event id: the register's name, else that of its earliest notice."""
        for members in self._members.values():
            yield _event_id([self._by_id[id] for id in members]), members

    def _find(self, id: str) -> str:
        return self._root[id]

    def _apart(self, ours: list[str], theirs: list[str]) -> bool:
        sources = {self._by_id[id].source for id in ours}
        if any(self._by_id[id].source in sources for id in theirs):
            return True
        expanded = {event for id in (*ours, *theirs) for event in self._by_id[id].expands}
        return any(_register_event(id) in expanded for id in (*ours, *theirs))


def _event_id(members: list[Notice]) -> str:
    registered = sorted({_register_event(notice.id) for notice in members if notice.source == "register"})
    if registered:
        return f"event:{registered[0]}"
    return f"event:{min((notice.published, notice.id) for notice in members)[1]}"


def _register_event(id: str) -> str:
    """Return the event file that a register notice stands in: `2025-romoss-cn` of `register:2025-romoss-cn/us`."""
    return id.removeprefix("register:").split("/")[0] if id.startswith("register:") else ""


def _declared(by_id: Mapping[str, Notice]) -> Iterator[Pair]:
    """Return pairs that publishers declare: the register's files and `told_by`, links to the other's page."""
    by_file: dict[str, list[str]] = {}
    for id, notice in by_id.items():
        if notice.source == "register":
            by_file.setdefault(_register_event(id), []).append(id)
        yield from ((id, other) for other in notice.told_by if other in by_id)
    for group in by_file.values():
        yield from pairwise(group)
    pages = {_page(notice.url): id for id, notice in by_id.items() if notice.url and notice.source != "register"}
    for id, notice in by_id.items():
        yield from ((id, pages[_page(link)]) for link in notice.links if _page(link) in pages)


def _page(url: str) -> str:
    """Return an address as compared: without scheme, www, language and a trailing slash."""
    return url.split("://")[-1].removeprefix("www.").rstrip("/").replace("/en/", "/").lower()


def _resembling(by_id: Mapping[str, Notice], publishers: Mapping[str, str]) -> Iterator[Pair]:
    """Return pairs of one brand and model first, then those declared joint, each nearest in time first."""
    alike: set[tuple[int, str, str]] = set()
    for group in _grouped(by_id, _keys).values():
        if 1 < len(group) <= MOST_ALIKE:
            alike |= set(_near(group))
    joint: set[tuple[int, str, str]] = set()
    for group in _grouped(by_id, _brands).values():
        joint |= set(_joint(group, publishers))
    return ((a, b) for _, a, b in (*sorted(alike), *sorted(joint)))


def _grouped(by_id: Mapping[str, Notice], keys: Callable[[Notice], set[Key]]) -> dict[Key, list[Notice]]:
    groups: dict[Key, list[Notice]] = {}
    for notice in by_id.values():
        for key in keys(notice):
            groups.setdefault(key, []).append(notice)
    return groups


def _brands(notice: Notice) -> set[Key]:
    """Return the brands and kinds of a notice's products."""
    return {(brand_key(product.brand), product.kind) for product in notice.products if product.brand}


def _joint(group: list[Notice], publishers: Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Return pairs of one brand and kind of which one declares itself joint with the other's authority."""
    for one in group:
        if one.joint_with:
            partners = [other for other in group if publishers.get(other.source) in one.joint_with]
            yield from (pair for other in partners for pair in _near([one, other]))


def _keys(notice: Notice) -> set[Key]:
    """Return what a notice is found by: brand and model, and brand and line."""
    keys: set[Key] = set()
    for product in notice.products:
        if product.brand:
            brand = brand_key(product.brand)
            keys |= {(brand, model_key(model)) for model in product.models}
            keys |= {(brand, "line " + model_key(line)) for line in product.lines}
    return keys


def _near(group: list[Notice]) -> Iterator[tuple[int, str, str]]:
    for a, b in combinations(group, 2):
        days = abs((_day(a) - _day(b)).days)
        if a.source != b.source and days <= NEAR.days:
            yield days, min(a.id, b.id), max(a.id, b.id)


def _day(notice: Notice) -> date:
    days = interval(notice.published)
    return days[0] if days else date.min
