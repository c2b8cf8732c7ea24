"""Codes known in part, and codes lent: less knowledge never says more than the whole code would."""

from hypothesis import given
from hypothesis import strategies as st

from recallscope.records.codes import equal, read_code
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import CODE_FACTS, Code
from recallscope.records.lend import lend
from recallscope.records.predicate import All, Any_, Condition, Predicate, condition
from recallscope.records.truth import Truth

ALPHABET = "AB0O1IL5S8Z2"
CODES = st.text(ALPHABET, min_size=1, max_size=4)


def ranges(fact: str) -> st.SearchStrategy[Condition]:
    ends = st.integers(1, 3).flatmap(
        lambda size: st.lists(st.text(ALPHABET, min_size=size, max_size=size), min_size=2, max_size=2)
    )
    return ends.map(lambda pair: condition(fact, "between", *sorted(pair)))


def listed(fact: str) -> st.SearchStrategy[Condition]:
    operators = st.sampled_from(["one_of", "starts_with", "ends_with"])
    codes = st.lists(CODES, min_size=1, max_size=2)
    return st.builds(lambda operator, values: condition(fact, operator, *values), operators, codes)


def of(fact: str) -> st.SearchStrategy[Condition]:
    last = st.sampled_from(["0-9", "A-F", "I", "S5"]).map(lambda text: condition(fact, "last_character", text))
    return st.one_of(ranges(fact), listed(fact), last)


CONDITIONS = st.sampled_from(CODE_FACTS).flatmap(of)
POSITIVE: st.SearchStrategy[Predicate] = st.recursive(
    CONDITIONS,
    lambda inner: st.builds(
        lambda kind, parts: kind(tuple(parts)), st.sampled_from([All, Any_]), st.lists(inner, min_size=1, max_size=3)
    ),
    max_leaves=5,
)


@given(of("serial"), CODES, st.sampled_from(["", "OI"]), st.data())
def test_a_part_of_a_code_never_contradicts_the_whole(
    asked: Condition, text: str, excludes: str, data: st.DataObject
) -> None:
    head = data.draw(st.integers(0, len(text)))
    tail = data.draw(st.integers(head, len(text)))
    part, whole = read_code(f"{text[:head]}...{text[tail:]}", excludes), read_code(text, excludes)
    if part is not None and whole is not None:
        before, after = (evaluate(asked, {"serial": code}).truth for code in (part, whole))
        assert before in (Truth.UNKNOWN, after) or (before, after) == (Truth.YES, Truth.YES)


@given(of("serial"), CODES, st.data())
def test_a_code_misread_by_look_alikes_is_never_ruled_out(asked: Condition, text: str, data: st.DataObject) -> None:
    """What is covered as printed is at least unknown as misread; ranges read one way only where letters meet digits."""
    groups = ("0O", "1IL", "2Z", "5S", "8B")
    misread = "".join(data.draw(st.sampled_from(next((g for g in groups if c in g), c))) for c in text)
    assert equal(misread, text) is not Truth.NO
    if asked.operator != "between" and evaluate(asked, {"serial": Code(text)}).truth is Truth.YES:
        assert evaluate(asked, {"serial": Code(misread)}).truth is not Truth.NO


@given(POSITIVE, st.dictionaries(st.sampled_from(CODE_FACTS), CODES.map(Code)))
def test_lending_takes_no_yes_away(predicate: Predicate, facts: dict[str, Code]) -> None:
    if evaluate(predicate, facts).truth is Truth.YES:
        assert evaluate(predicate, lend(predicate, facts)).truth is Truth.YES


@given(POSITIVE, st.dictionaries(st.sampled_from(CODE_FACTS), CODES.map(Code)))
def test_lending_leaves_codes_that_fit_and_lends_only_given_ones(predicate: Predicate, facts: dict[str, Code]) -> None:
    lent = lend(predicate, facts)
    assert lent.keys() >= facts.keys()
    changed = {fact: code for fact, code in lent.items() if facts.get(fact) != code}
    for fact, code in changed.items():
        assert isinstance(code, Code)
        assert code.lent_from != fact
        assert facts[code.lent_from].start == code.start
