"""What holds of every predicate and every set of facts."""

from hypothesis import given
from hypothesis import strategies as st

from recallscope.records.evaluate import evaluate
from recallscope.records.facts import Facts, Number, Text
from recallscope.records.predicate import All, Any_, Not, Predicate, from_data, to_data
from recallscope.records.simplify import assume
from recallscope.records.truth import Truth
from tests.strategies import FACTS, PREDICATES


@given(PREDICATES, FACTS, st.data())
def test_adding_a_fact_only_settles(predicate: Predicate, facts: Facts, data: st.DataObject) -> None:
    fewer = {name: facts[name] for name in facts if data.draw(st.booleans())}
    before, after = evaluate(predicate, fewer).truth, evaluate(predicate, facts).truth
    assert before in (Truth.UNKNOWN, after)


@given(PREDICATES, PREDICATES, FACTS)
def test_de_morgan_on_predicates(a: Predicate, b: Predicate, facts: Facts) -> None:
    def truth(predicate: Predicate) -> Truth:
        return evaluate(predicate, facts).truth

    assert truth(Not(All((a, b)))) is truth(Any_((Not(a), Not(b))))
    assert truth(Not(Any_((a, b)))) is truth(All((Not(a), Not(b))))


@given(PREDICATES, FACTS)
def test_every_unknown_asks_and_nothing_else_does(predicate: Predicate, facts: Facts) -> None:
    answer = evaluate(predicate, facts)
    assert bool(answer.asks) == (answer.truth is Truth.UNKNOWN)


@given(PREDICATES, FACTS, st.data())
def test_it_asks_only_what_could_change_the_answer(predicate: Predicate, facts: Facts, data: st.DataObject) -> None:
    """A fact that is not asked for, added alone, leaves an unknown answer unknown."""
    answer = evaluate(predicate, facts)
    asked = {ask.fact for ask in answer.asks}
    others = {name: value for name, value in data.draw(FACTS).items() if name not in asked | set(facts)}
    if answer.truth is Truth.UNKNOWN and others:
        name = data.draw(st.sampled_from(sorted(others)))
        assert evaluate(predicate, {**facts, name: others[name]}).truth is Truth.UNKNOWN


@given(PREDICATES, st.dictionaries(st.text(max_size=8), st.sampled_from([Text("x"), Number(0, 1)])))
def test_facts_of_a_wrong_type_are_unknown_not_fatal(predicate: Predicate, facts: Facts) -> None:
    assert evaluate(predicate, facts).truth in Truth


@given(PREDICATES)
def test_data_form_both_ways(predicate: Predicate) -> None:
    assert from_data(to_data(predicate)) == predicate


@given(PREDICATES, FACTS, st.data())
def test_assuming_facts_changes_no_answer(predicate: Predicate, facts: Facts, data: st.DataObject) -> None:
    known = {name: facts[name] for name in facts if data.draw(st.booleans())}
    assert evaluate(assume(predicate, known), facts).truth is evaluate(predicate, facts).truth
