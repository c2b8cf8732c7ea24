"""Pairs into clusters: the strongest first, and never what a constraint keeps apart.

Clusters are derived: nothing of an earlier build is kept, so a judgement that is taken back is undone.
"""

from collections.abc import Collection, Iterator, Mapping

from recallscope.records.notice import Notice

Pair = tuple[str, str]


def register_event(id: str) -> str:
    """Return the event file that a register notice stands in: `2025-romoss-cn` of `register:2025-romoss-cn/us`."""
    return id.removeprefix("register:").split("/")[0] if id.startswith("register:") else ""


class Clusters:
    """Disjoint sets of notices. `apart` holds pairs that must not meet."""

    def __init__(self, by_id: Mapping[str, Notice], apart: Collection[Pair] = ()) -> None:
        self._by_id = by_id
        self._members = {id: [id] for id in by_id}
        self._root = {id: id for id in by_id}
        self._apart: dict[str, set[str]] = {}
        for a, b in apart:
            self._apart.setdefault(a, set()).add(b)
            self._apart.setdefault(b, set()).add(a)

    def together(self, a: str, b: str) -> bool:
        """Return whether two notices stand in one set."""
        return self._root[a] == self._root[b]

    def join(self, a: str, b: str) -> None:
        """Join two notices' sets, whatever they hold."""
        a, b = self._root[a], self._root[b]
        if a != b:
            for member in self._members.pop(b):
                self._root[member] = a
                self._members[a].append(member)

    def join_if_free(self, a: str, b: str, shared: bool = False) -> None:
        """Join two sets unless they must not meet.

        Two notices that one publisher numbers apart are rarely one event, so sets that both hold notices of one
        publisher stay apart unless the pair is a `shared` one: one notice here that tells what two tell there.
        """
        ours, theirs = self._members[self._root[a]], self._members[self._root[b]]
        if ours is not theirs and not self._kept_apart(ours, theirs) and (shared or not self._rivals(ours, theirs)):
            self.join(a, b)

    def settled(self, a: str, b: str) -> bool:
        """Return whether one of two notices stands in one event with another of the other's publisher."""
        return self._met(a, b) or self._met(b, a)

    def members(self) -> Iterator[list[str]]:
        """Return the ids of each set, sorted."""
        return (sorted(members) for members in self._members.values())

    def _met(self, one: str, other: str) -> bool:
        source = self._by_id[other].source
        return any(self._by_id[id].source == source for id in self._members[self._root[one]])

    def _rivals(self, ours: list[str], theirs: list[str]) -> bool:
        sources = {self._by_id[id].source for id in ours}
        return any(self._by_id[id].source in sources for id in theirs)

    def _kept_apart(self, ours: list[str], theirs: list[str]) -> bool:
        """Return whether a judgement, the register's own files or an expansion keep two sets apart."""
        files = {file for id in (*ours, *theirs) if (file := register_event(id))}
        widened = {file for id in (*ours, *theirs) for file in self._by_id[id].expands}
        judged = any(not self._apart.get(id, set()).isdisjoint(theirs) for id in ours)
        return judged or len(files) > 1 or bool(files & widened)
