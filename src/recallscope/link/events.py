"""Notices into events: what is declared or judged joins first, then what resembles, the likeliest pair first."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise

import msgspec

from recallscope.link.candidates import candidates
from recallscope.link.clusters import Clusters, register_event
from recallscope.link.dates import first_told
from recallscope.link.related import Relations, relations
from recallscope.link.resemblance import Both, Compared, Likeness, likeness
from recallscope.link.wording import Words
from recallscope.records.event import By, Event, Former, Pair
from recallscope.records.judgement import Judgement
from recallscope.records.notice import Notice

LIKELY = 0.9
"""From this probability on two notices are one event: a wrong join changes verdicts, a missed one only splits."""

UNLIKELY = 0.1
"""Below this probability a pair is not worth a person's look."""

SURE = 5.0
"""Points of log-odds from which one notice may tell what two of another publisher tell."""

Ids = tuple[str, str]


class Linked(msgspec.Struct, frozen=True):
    """What linking found: every event, in order of id, and every pair that was joined or is doubtful."""

    events: tuple[Event, ...]
    pairs: tuple[Pair, ...]

    @property
    def event_of(self) -> dict[str, str]:
        """The event id of each notice id."""
        return {notice: event.id for event in self.events for notice in event.notices}


def link(
    notices: Iterable[Notice],
    publishers: Mapping[str, str],
    updated: Collection[str] = (),
    judged: Mapping[Ids, Judgement] | None = None,
) -> Linked:
    """Return the events that notices tell.

    `publishers` names each source's jurisdiction, `updated` the sources whose dates are of the last update, `judged`
    people's words on pairs of these notices. Deterministic: the order of the notices does not matter.
    """
    by_id = {notice.id: notice for notice in sorted(notices, key=lambda notice: notice.id)}
    told = first_told(by_id.values(), updated)
    compared = {id: Compared(one, told[id], publishers.get(one.source, "WORLD")) for id, one in by_id.items()}
    judged = judged or {}
    words = Words(by_id.values())
    scored = {(a, b): likeness(Both(compared[a], compared[b], words)) for a, b in sorted(candidates(compared, words))}
    declared = dict.fromkeys(_declared(by_id))
    clusters = _clusters(by_id, compared, declared, scored, judged)
    named = {_event_id([by_id[id] for id in members], updated): members for members in clusters.members()}
    pairs = tuple(_pairs(clusters, declared, scored, judged))
    found = relations(compared, {id: event for event, ids in named.items() for id in ids}, words, judged.values())
    events = (_event(id, members, found, pairs_of) for id, members, pairs_of in _with_pairs(named, pairs))
    return Linked(tuple(events), pairs)


def _clusters(
    by_id: Mapping[str, Notice],
    compared: Mapping[str, Compared],
    declared: Iterable[Ids],
    scored: Mapping[Ids, Likeness],
    judged: Mapping[Ids, Judgement],
) -> Clusters:
    apart = [pair for pair, one in judged.items() if one.word != "same"]
    clusters = Clusters(by_id, apart)
    for a, b in (*(pair for pair, one in judged.items() if one.word == "same"), *declared):
        if (min(a, b), max(a, b)) not in apart:
            clusters.join(a, b)
    best = _best_partners(by_id, scored)
    for (a, b), found in _strongest(scored):
        clusters.join_if_free(a, b, shared=found.score >= SURE and _shared(compared[a], compared[b], best))
    return clusters


def _strongest(scored: Mapping[Ids, Likeness]) -> list[tuple[Ids, Likeness]]:
    likely = ((pair, found) for pair, found in scored.items() if found.probability >= LIKELY)
    return sorted(likely, key=lambda one: (-one[1].score, one[0]))


def _best_partners(by_id: Mapping[str, Notice], scored: Mapping[Ids, Likeness]) -> dict[Ids, str]:
    """Return, for each notice and other source, the id that resembles it most."""
    best: dict[Ids, tuple[float, str]] = {}
    for (a, b), found in scored.items():
        for mine, other in ((a, b), (b, a)):
            key = (mine, by_id[other].source)
            best[key] = max(best.get(key, (found.score, other)), (found.score, other))
    return {key: other for key, (_, other) in best.items()}


def _shared(a: Compared, b: Compared, best: Mapping[Ids, str]) -> bool:
    """Return whether two of one publisher may tell what one of the other tells.

    Only where it is declared joint, on the same day, under one brand, and one of the two resembles no other more.
    """
    joint = b.jurisdiction in a.notice.joint_with or a.jurisdiction in b.notice.joint_with
    closest = best[a.notice.id, b.notice.source] == b.notice.id or best[b.notice.id, a.notice.source] == a.notice.id
    return joint and closest and a.told.last == b.told.last and bool(a.brands & b.brands)


def _declared(by_id: Mapping[str, Notice]) -> Iterator[Ids]:
    """Return pairs that publishers declare: the register's files and `told_by`, links to the other's page."""
    by_file: dict[str, list[str]] = {}
    for id, notice in by_id.items():
        if notice.source == "register":
            by_file.setdefault(register_event(id), []).append(id)
        yield from ((id, other) for other in notice.told_by if other in by_id)
    for group in by_file.values():
        yield from pairwise(group)
    pages = {_page(notice.url): id for id, notice in by_id.items() if notice.url and notice.source != "register"}
    for id, notice in by_id.items():
        yield from ((id, pages[_page(address)]) for address in notice.links if pages.get(_page(address), id) != id)


def _page(url: str) -> str:
    """Return an address as compared: without scheme, www, language and a trailing slash."""
    return url.split("://")[-1].removeprefix("www.").rstrip("/").replace("/en/", "/").lower()


def _event_id(members: list[Notice], updated: Collection[str]) -> str:
    """Return the register's name of an event, else that of its earliest notice.

    Where one publisher's date is of the last update, another's leads: an update must not give the event a new name.
    """
    registered = sorted({register_event(notice.id) for notice in members if notice.source == "register"})
    if registered:
        return f"event:{registered[0]}"
    return f"event:{min(members, key=lambda one: (one.source in updated, one.published, one.id)).id}"


def _pairs(
    clusters: Clusters, declared: Iterable[Ids], scored: Mapping[Ids, Likeness], judged: Mapping[Ids, Judgement]
) -> Iterator[Pair]:
    """Return the pairs that are joined and those in doubt, each once: a judgement's, else a declared one, else ours."""
    said = {(min(pair), max(pair)) for pair in declared}
    for a, b in sorted({*said, *judged, *scored}):
        together, found = clusters.together(a, b), scored.get((a, b))
        if (a, b) in judged:
            one = judged[a, b]
            by: By = "judged"
            yield _pair((a, b), float(one.word == "same"), by, together, (f"{one.by} on {one.when}: {one.word}",))
        elif (a, b) in said:
            yield _pair((a, b), 1.0, "declared", together, ("a publisher or the register says so",))
        elif found and (together or (found.probability >= UNLIKELY and not clusters.settled(a, b))):
            yield _pair((a, b), round(found.probability, 4), "resembling", together, found.because)


def _pair(ids: Ids, probability: float, by: By, joined: bool, because: tuple[str, ...]) -> Pair:
    return Pair(a=ids[0], b=ids[1], probability=probability, by=by, joined=joined, because=because)


def _with_pairs(named: Mapping[str, list[str]], pairs: Iterable[Pair]) -> Iterator[tuple[str, list[str], list[Pair]]]:
    """Return each event, in order of id, with its members and the pairs that made it."""
    joined: dict[str, list[Pair]] = {}
    for pair in pairs:
        if pair.joined:
            joined.setdefault(pair.a, []).append(pair)
    for id in sorted(named):
        yield id, named[id], [pair for member in named[id] for pair in joined.get(member, ())]


def _event(id: str, members: list[str], found: Relations, pairs: list[Pair]) -> Event:
    """Return an event. Every member's own name is kept, so that what was once linked to can still be found."""
    own = dict.fromkeys(f"event:{register_event(member) or member}" for member in members)
    formerly = tuple(Former(id=name, why=_why(name, pairs)) for name in own if name != id)
    return Event(id=id, notices=tuple(members), related=tuple(found.get(id, ())), formerly=formerly)


def _why(name: str, pairs: list[Pair]) -> str:
    """Return why a notice's own event is part of another: the strongest pair that it stands in."""
    notice = name.removeprefix("event:")
    own = [one for one in pairs if notice in (one.a, one.b)]
    if not own:
        return "its notices stand in one event with others"
    pair = max(own, key=lambda one: one.probability)
    other = pair.b if pair.a == notice else pair.a
    return f"tells the same recall as {other} ({pair.by}: {pair.because[0]})"
