"""Hypothesis strategies for predicates and facts, shared by the tests of every floor."""

from datetime import date

from hypothesis import strategies as st

from recallscope.records.facts import ABSENT, Code, Facts, Number, Span, Text
from recallscope.records.predicate import (
    EVERY_UNIT,
    NOT_STATED,
    All,
    Any_,
    Condition,
    Not,
    Predicate,
    condition,
)

# A small alphabet with look-alikes in it, so that generated codes meet generated conditions often.
CODES = st.text(alphabet="A0O1L5S", min_size=1, max_size=4)
DAYS = st.dates(min_value=date(2023, 1, 1), max_value=date(2023, 12, 31))
CODE_FACT = st.sampled_from(["serial", "lot", "date_code", "mark_po", "model"])
TEXTS = {"colour": ["black", "blue", "red"], "market": ["US", "CN", "JP"], "mark_3c": ["legible", "unclear"]}


@st.composite
def _ranges(draw: st.DrawFn) -> Condition:
    size = draw(st.integers(1, 3))
    ends = sorted(draw(st.lists(st.text("0123", min_size=size, max_size=size), min_size=2, max_size=2)))
    return condition(draw(CODE_FACT), "between", *ends)


@st.composite
def _windows(draw: st.DrawFn) -> Condition:
    pairs = draw(st.lists(st.tuples(DAYS, DAYS).map(sorted), min_size=1, max_size=2))
    return condition(draw(st.sampled_from(["made", "sold"])), "within", *[(str(a), str(b)) for a, b in pairs])


@st.composite
def _words(draw: st.DrawFn) -> Condition:
    fact = draw(st.sampled_from(sorted(TEXTS)))
    return condition(fact, "one_of", *draw(st.lists(st.sampled_from(TEXTS[fact]), min_size=1, max_size=2)))


CONDITIONS = st.one_of(
    st.builds(
        lambda fact, operator, values: condition(fact, operator, *values),
        CODE_FACT,
        st.sampled_from(["one_of", "starts_with", "ends_with"]),
        st.lists(CODES, min_size=1, max_size=3),
    ),
    st.builds(
        lambda fact, text: condition(fact, "last_character", text), CODE_FACT, st.sampled_from(["0-9D", "A", "5S"])
    ),
    st.builds(lambda fact: condition(fact, "absent"), CODE_FACT),
    st.just(condition("serial", "listed_by", "https://example.org/recall")),
    st.builds(
        lambda name, value: condition("wh", name, value), st.sampled_from(["at_most", "above"]), st.integers(0, 200)
    ),
    _ranges(),
    _windows(),
    _words(),
)

PREDICATES: st.SearchStrategy[Predicate] = st.recursive(
    st.one_of(CONDITIONS, st.just(EVERY_UNIT), st.just(NOT_STATED)),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: All(tuple(parts))),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: Any_(tuple(parts))),
        inner.map(Not),
    ),
    max_leaves=6,
)

_CODE_VALUES = st.one_of(
    st.builds(Code, CODES, excludes=st.sampled_from(["", "OI"])),
    st.builds(lambda a, b: Code(a, b, whole=False), CODES, CODES | st.just("")),
    st.just(ABSENT),
)
_SPANS = st.tuples(DAYS, DAYS).map(sorted).map(lambda pair: Span(*pair))
_VALUES = {
    **dict.fromkeys(["serial", "lot", "date_code", "mark_po", "model"], _CODE_VALUES),
    **dict.fromkeys(["made", "sold"], _SPANS),
    **{fact: st.sampled_from(words).map(Text) for fact, words in TEXTS.items()},
    "wh": st.tuples(st.integers(0, 200), st.integers(0, 200)).map(sorted).map(lambda pair: Number(*pair)),
    "brand_lookup": st.sampled_from(["listed", "not_listed"]).map(Text),
}

FACTS: st.SearchStrategy[Facts] = st.fixed_dictionaries({}, optional=_VALUES)
