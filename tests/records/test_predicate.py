"""The data form of the predicate: what is one, and what is said of what is none."""

from typing import Any

import pytest

from recallscope.records.document import Document
from recallscope.records.predicate import (
    EVERY_UNIT,
    MAX_DEPTH,
    NOT_STATED,
    All,
    Any_,
    Not,
    Predicate,
    PredicateError,
    condition,
    conditions,
    from_data,
    to_data,
)
from recallscope.sources.register.plain_yaml import read_yaml

LOT = condition("lot", "one_of", "C14-P6", "C14-P7")
MADE = condition("made", "within", ("2023-06-05", None))
PAIRS: list[tuple[Any, Predicate]] = [
    ("every_unit", EVERY_UNIT),
    ("not_stated", NOT_STATED),
    ({"lot": {"one_of": ["C14-P6", "C14-P7"]}}, LOT),
    ({"made": {"within": [["2023-06-05", None]]}}, MADE),
    ({"serial": {"last_character": "0-9D"}}, condition("serial", "last_character", "0-9D")),
    ({"serial": {"starts_with": ["57X"]}}, condition("serial", "starts_with", "57X")),
    ({"date_code": {"ends_with": ["21"]}}, condition("date_code", "ends_with", "21")),
    ({"mark_po": {"between": ["A1", "A9"]}}, condition("mark_po", "between", "A1", "A9")),
    ({"mark_po": "absent"}, condition("mark_po", "absent")),
    ({"serial": {"listed_by": "https://example.org"}}, condition("serial", "listed_by", "https://example.org")),
    ({"wh": {"at_most": 100}}, condition("wh", "at_most", 100)),
    ({"wh": {"above": 160.5}}, condition("wh", "above", 160.5)),
    ({"all": ["every_unit"]}, All((EVERY_UNIT,))),
    (
        {"any": [{"all": [{"mark_po": "absent"}, "not_stated"]}]},
        Any_((All((condition("mark_po", "absent"), NOT_STATED)),)),
    ),
    ({"not": {"mark_po": "absent"}}, Not(condition("mark_po", "absent"))),
]


@pytest.mark.parametrize(("data", "predicate"), PAIRS)
def test_data_form(data: Any, predicate: Predicate) -> None:
    assert from_data(data) == predicate
    assert to_data(predicate) == data


@pytest.mark.parametrize(
    ("data", "path", "why"),
    [
        (None, "", "expected every_unit, not_stated or a mapping with one key"),
        ("every unit", "", "expected every_unit"),
        ([], "", "expected every_unit"),
        ({}, "", "a mapping with one key"),
        ({"lot": "absent", "serial": "absent"}, "", "a mapping with one key"),
        ({"all": []}, "all", "at least one part"),
        ({"any": "every_unit"}, "any", "expected a list"),
        ({"all": ["every_unit", {"any": [7]}]}, "all[1].any[0]", "expected every_unit"),
        ({"not": ["every_unit"]}, "not", "expected every_unit"),
        ({"not": {"all": [{"lot": 7}]}}, "not.all[0].lot", 'expected "absent" or a mapping'),
        ({"modell": {"one_of": ["A1"]}}, "modell", 'unknown fact "modell"; known are brand, model'),
        ({"modell": "absent"}, "modell", 'unknown fact "modell"'),
        ({True: {"within": [["2024", None]]}}, "True", 'unknown fact "True"'),
        ({"brand_lookup": {"one_of": ["listed"]}}, "brand_lookup", 'unknown fact "brand_lookup"'),
        ({"model": "A1"}, "model", 'expected "absent" or a mapping'),
        ({"model": {"one_of": ["A1"], "starts_with": ["A"]}}, "model", "one operator"),
        ({"model": {"matches": ["A.*"]}}, "model", 'unknown operator "matches"; known are one_of'),
        ({"model": {"one_of": "A1"}}, "model.one_of", "expected a list"),
        ({"model": {"one_of": []}}, "model.one_of", "at least one value"),
        ({"model": {"absent": []}}, "model.absent", "expected a list"),
        ({"lot": {"one_of": [923]}}, "lot", "write a code of digits alone in quotes"),
        ({"lot": {"one_of": ["A1", None]}}, "lot", "values must be text"),
        ({"serial": {"last_character": ["0-9"]}}, "serial", "values must be text"),
        ({"serial": {"between": ["A1", 9]}}, "serial", "values must be text"),
        ({"made": "absent"}, "made", '"absent" does not work on "made"'),
        ({"made": {"within": [["2024-01", "2024-02", "2024-03"]]}}, "made.within[0]", "expected a pair [from, to]"),
        ({"made": {"within": [[None, None], "2024"]}}, "made.within[1]", "expected a pair"),
        ({"made": {"within": [["2024-01", 2024]]}}, "made.within[0]", "2024 is no date"),
        ({"made": {"within": [["2024-00", None]]}}, "made.within[0]", "'2024-00' is no date"),
        ({"made": {"within": [["2024-02", "2024-01"]]}}, "made", "ends before it begins"),
        ({"wh": {"at_most": "100"}}, "wh", "'100' is no number"),
        ({"wh": {"one_of": ["100"]}}, "wh", '"one_of" does not work on "wh"'),
    ],
)
def test_what_is_no_predicate(data: Any, path: str, why: str) -> None:
    with pytest.raises(PredicateError) as caught:
        from_data(data)
    assert caught.value.path == path
    assert str(caught.value).startswith(f"{path or 'scope'}: ")
    assert why in str(caught.value)


def nested(depth: int) -> Any:
    data: Any = "every_unit"
    for _ in range(depth):
        data = {"not": data}
    return data


def test_depth_is_bounded() -> None:
    assert to_data(from_data(nested(MAX_DEPTH))) == nested(MAX_DEPTH)
    with pytest.raises(PredicateError, match=f"deeper than {MAX_DEPTH} levels") as caught:
        from_data(nested(MAX_DEPTH + 1))
    assert caught.value.path == ".".join(["not"] * (MAX_DEPTH + 1))


def test_data_that_contains_itself_is_refused() -> None:
    data: dict[str, Any] = {}
    data["all"] = [data]
    with pytest.raises(PredicateError, match="deeper than"):
        from_data(data)


def yaml(text: str) -> Any:
    return read_yaml(Document(source="", sha256="", name="scope.yaml", content=text.encode()))


@pytest.mark.parametrize("written", ["3521", "0721", "0x1F", "12_34", "1.5", "0b11", "-12", "true", "null"])
def test_a_code_that_yaml_takes_for_something_else_is_refused(written: str) -> None:
    with pytest.raises(PredicateError, match="values must be text; write a code of digits alone in quotes"):
        from_data(yaml(f"lot: {{one_of: [{written}]}}"))
    assert from_data(yaml(f'lot: {{one_of: ["{written}"]}}')) == condition("lot", "one_of", written)


@pytest.mark.parametrize("written", ["0923", "1e3", "12-34", "no", "2024-08-01"])
def test_a_code_that_yaml_leaves_alone(written: str) -> None:
    assert from_data(yaml(f"lot: {{one_of: [{written}]}}")) == condition("lot", "one_of", written)


@pytest.mark.parametrize("written", ["2024-08", "2024-08-01", '"2024"'])
def test_a_window_in_yaml(written: str) -> None:
    window = (written.strip('"'), None)
    assert from_data(yaml(f"made: {{within: [[{written}, null]]}}")) == condition("made", "within", window)


def test_a_bare_year_in_yaml_is_a_number() -> None:
    with pytest.raises(PredicateError, match=r"made.within\[0\]: 2024 is no date .* as text"):
        from_data(yaml("made: {within: [[2024, null]]}"))


def test_conditions_in_reading_order() -> None:
    predicate = Any_((All((LOT, EVERY_UNIT)), Not(MADE), NOT_STATED, LOT))
    assert list(conditions(predicate)) == [LOT, MADE, LOT]


@pytest.mark.parametrize(("fact", "operator"), [("nothing", "one_of"), ("serial", "like")])
def test_a_condition_of_unknown_words(fact: str, operator: str) -> None:
    with pytest.raises(ValueError, match="unknown"):
        condition(fact, operator, "A1")
