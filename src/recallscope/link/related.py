"""Events that have to do with each other and are not the same: expansions, a recall told again, judged ones."""

from collections.abc import Iterable, Iterator, Mapping

from recallscope.link.clusters import register_event
from recallscope.link.resemblance import Compared
from recallscope.link.wording import Words, revised, widened
from recallscope.records.event import Related, Relation
from recallscope.records.judgement import Judgement

TOLD_BEFORE = 12.0
"""Shared words of this weight say that a notice is about the goods of an earlier one of its publisher."""

Relations = Mapping[str, list[Related]]


def relations(
    compared: Mapping[str, Compared], event_of: Mapping[str, str], words: Words, judged: Iterable[Judgement]
) -> Relations:
    """Return what each event is related to, in order of the other's id."""
    found: dict[str, dict[str, Related]] = {}
    for id, other, relation, why in (
        *_stated(compared, event_of),
        *_revisions(compared, words),
        *((one.a, one.b, "related", f"{one.by} on {one.when}") for one in judged if one.word == "related"),
    ):
        ours, theirs = event_of[id], event_of[other]
        if ours != theirs:
            found.setdefault(ours, {}).setdefault(theirs, Related(event=theirs, relation=relation, why=why))
    return {event: [others[name] for name in sorted(others)] for event, others in found.items()}


Link = tuple[str, str, Relation, str]


def _stated(compared: Mapping[str, Compared], event_of: Mapping[str, str]) -> Iterator[Link]:
    """Return what the register says under `expands`."""
    first = {register_event(id): id for id in sorted(compared, reverse=True) if register_event(id)}
    for id, one in compared.items():
        for name in one.notice.expands:
            if name in first:
                yield id, first[name], "expansion", "the register says that it widens it"


def _revisions(compared: Mapping[str, Compared], words: Words) -> Iterator[Link]:
    """Return notices whose title says that they widen or repeat a recall, with the likeliest earlier one."""
    by_brand: dict[tuple[str, str], list[Compared]] = {}
    for one in compared.values():
        for brand in one.brands:
            by_brand.setdefault((one.notice.source, brand), []).append(one)
    for one in compared.values():
        if one.notice.source != "register" and revised(one.notice):
            group = {other.notice.id: other for brand in one.brands for other in by_brand[one.notice.source, brand]}
            yield from _earlier(one, group.values(), words)


def _earlier(one: Compared, others: Iterable[Compared], words: Words) -> Iterator[Link]:
    before = [other for other in others if other.told.last < one.told.last and other.notice.type == "recall"]
    weighed = ((words.shared(one.notice.id, other.notice.id)[0], other.notice.id) for other in before)
    weight, id = max(weighed, default=(0.0, ""))
    if weight >= TOLD_BEFORE:
        relation: Relation = "expansion" if widened(one.notice) else "restatement"
        yield one.notice.id, id, relation, "its title says so, and the two share their words"
