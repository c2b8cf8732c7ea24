"""Judgements: the last word counts, and the next linking obeys."""

from recallscope.link.events import link
from recallscope.link.judgements import in_force
from recallscope.records.judgement import Judgement, Word
from recallscope.records.notice import Notice
from tests.link.test_events import A1, CA, OTHERS, PUBLISHERS, US, notice, product

NOTICES = [notice(US, A1), notice(CA, A1), *OTHERS]
APART = [notice(US, A1), notice(CA, product("Other", "B-2")), *OTHERS]


def judgement(word: Word, place: str = "judgements.jsonl:1", b: str = CA) -> Judgement:
    return Judgement(a=US, b=b, word=word, by="Dana", when="2026-11-22", place=place)


def joined(notices: list[Notice], *judgements: Judgement) -> bool:
    judged, _ = in_force(judgements, {one.id for one in notices})
    events = link(notices, PUBLISHERS, (), judged).event_of
    return events[US] == events[CA]


def test_a_judgement_joins_and_keeps_apart_and_taking_it_back_undoes_it() -> None:
    assert joined(NOTICES)
    assert not joined(NOTICES, judgement("not_same"))
    assert not joined(NOTICES, judgement("related"))
    assert not joined(APART)
    assert joined(APART, judgement("same"))


def test_the_later_word_counts_and_the_earlier_is_a_problem() -> None:
    earlier, later = judgement("same"), judgement("not_same", "judgements.jsonl:2")
    judged, problems = in_force([earlier, later], {US, CA})
    assert judged == {later.pair: later}
    assert [(one.evidence.place, one.lost) for one in problems] == [("judgements.jsonl:1", False)]


def test_a_notice_that_is_not_on_record_is_a_problem() -> None:
    judged, problems = in_force([judgement("same", b="ca-health:404")], {US, CA})
    assert not judged
    assert "ca-health:404" in problems[0].why


def test_related_events_name_each_other() -> None:
    judged, _ = in_force([judgement("related")], {US, CA})
    found = link(NOTICES, PUBLISHERS, (), judged)
    related = {event.id: [one.event for one in event.related] for event in found.events if event.related}
    assert related in ({f"event:{US}": [f"event:{CA}"]}, {f"event:{CA}": [f"event:{US}"]})


def test_every_member_is_an_id_that_the_event_may_have_had() -> None:
    found = link(NOTICES, PUBLISHERS)
    event = next(event for event in found.events if US in event.notices)
    ids = {event.id, *(one.id for one in event.formerly)}
    assert ids == {f"event:{US}", f"event:{CA}"}
    assert all(one.why for one in event.formerly)
