"""Records of one certificate into one, in whatever order they come."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.document import Evidence
from recallscope.records.uniting import unite


def record(place: str, *changes: StatusChange, holder: str = "", models: tuple[str, ...] = ()) -> Certificate:
    evidence = Evidence(source="certificates", document="d", place=place)
    return Certificate(
        id="certificates:1",
        source="certificates",
        scheme="CCC",
        level="number",
        number="1",
        holder=holder,
        models=models,
        history=changes,
        evidence=(evidence,),
    )


VALID = StatusChange(status="valid", since="2024-03-01")
VALID_TOLD = StatusChange(status="valid", since="2024-03-01", url="https://example.org/1")
SUSPENDED = StatusChange(status="suspended", since="2025-06-14")
REVOKED = StatusChange(status="revoked", since="2025-06-14")
OLD = record("a:2", VALID, holder="Acme Old", models=("P-1",))
NEW = record("b:2", SUSPENDED, holder="Acme New", models=("P-2",))
BARE = record("c:2", VALID_TOLD, SUSPENDED)


def test_histories_join_in_order_and_the_newest_word_leads() -> None:
    one = unite([OLD, NEW, BARE])
    assert one.history == (VALID_TOLD, SUSPENDED)
    assert one.holder == "Acme New"
    assert set(one.models) == {"P-1", "P-2"}
    assert {evidence.place for evidence in one.evidence} == {"a:2", "b:2", "c:2"}


def test_the_order_of_documents_changes_nothing() -> None:
    assert len({unite(order) for order in permutations((OLD, NEW, BARE))}) == 1


def test_statuses_that_contradict_each_other_both_stay() -> None:
    assert unite([record("a:2", REVOKED), record("b:2", SUSPENDED)]).history == (SUSPENDED, REVOKED)


@given(st.lists(st.sampled_from([OLD, NEW, BARE]), min_size=1, max_size=5))
def test_uniting_again_adds_nothing(records: list[Certificate]) -> None:
    one = unite(records)
    assert unite([one]) == one
    assert unite([one, *records]) == one
    assert {(c.status, c.since) for c in one.history} == {(c.status, c.since) for r in records for c in r.history}
