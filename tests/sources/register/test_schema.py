"""The published schema of the scope language says what the predicate's parser says."""

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from recallscope.records.operators import FACTS, OPERATORS
from recallscope.records.predicate import PredicateError, from_data, to_data
from recallscope.sources.register.schema import path_text, scope_schema
from tests.strategies import PREDICATES

SCHEMA = scope_schema()
VALIDATOR = Draft202012Validator(SCHEMA)

NO_PREDICATES: list[Any] = [
    None,
    [],
    {},
    7,
    "every unit",
    {"all": []},
    {"any": {}},
    {"none": ["every_unit"]},
    {"not": ["every_unit"]},
    {"modell": {"one_of": ["A1"]}},
    {"model": "A1"},
    {"model": {"one_of": "A1"}},
    {"model": {"one_of": []}},
    {"model": {"matches": "A.*"}},
    {"model": {"one_of": ["A1"], "starts_with": ["A"]}},
    {"model": {"one_of": ["A1"]}, "lot": {"one_of": ["B2"]}},
    {"serial": {"one_of": [12345]}},
    {"lot": {"one_of": ["-"]}},
    {"serial": {"last_character": "0-"}},
    {"serial": {"last_character": ""}},
    {"serial": {"between": ["A1"]}},
    {"serial": {"listed_by": ""}},
    {"colour": {"starts_with": ["b"]}},
    {"colour": {"one_of": [""]}},
    {"made": "absent"},
    {"made": {"one_of": ["2024"]}},
    {"made": {"within": [["2024-13", None]]}},
    {"made": {"within": [["2024-01"]]}},
    {"made": {"within": ["2024-01", "2024-02"]}},
    {"wh": {"at_most": "100"}},
    {"wh": {"at_most": True}},
    {"wh": "absent"},
]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for example in SCHEMA["examples"]:
        assert fits(example)
        from_data(example)


def test_the_schema_knows_every_fact_and_operator() -> None:
    known = SCHEMA["$defs"]["predicate"]["else"]["properties"]
    assert known.keys() - {"all", "any", "not"} == FACTS.keys()
    for fact, type_ in FACTS.items():
        assert known[fact]["$ref"] == f"#/$defs/on_{type_}"
        assert known[fact]["description"]
    for type_ in ("code", "text", "date", "number"):
        form = SCHEMA["$defs"][f"on_{type_}"]
        spelled = set(form.get("else", form)["properties"]) | ({"absent"} if "then" in form else set())
        assert spelled == {name for name, operator in OPERATORS.items() if type_ in operator.types}


def test_examples_of_facts_are_predicates() -> None:
    known = SCHEMA["$defs"]["predicate"]["else"]["properties"]
    for fact, form in known.items():
        for example in form.get("examples", ()):
            assert fits({fact: example})
            from_data({fact: example})


@given(PREDICATES)
def test_what_the_parser_writes_fits_the_schema(predicate: Any) -> None:
    data = to_data(predicate)
    assert fits(data)
    assert from_data(data) == predicate


@pytest.mark.parametrize("data", NO_PREDICATES, ids=str)
def test_both_refuse_what_is_no_predicate(data: Any) -> None:
    assert_refused(data)


@given(PREDICATES, st.sampled_from(NO_PREDICATES), st.data())
def test_both_refuse_it_at_any_place(predicate: Any, broken: Any, draw: st.DataObject) -> None:
    data = to_data(predicate)
    places = list(parts(data, ()))
    assert_refused(put(data, draw.draw(st.sampled_from(places)), broken))


def test_paths_read_as_written() -> None:
    assert path_text(["notices", "cn", "units", 0, "count"]) == "notices.cn.units[0].count"
    assert path_text([]) == ""


def assert_refused(data: Any) -> None:
    assert not fits(data)
    with pytest.raises(PredicateError):
        from_data(data)


def fits(data: Any) -> bool:
    return bool(VALIDATOR.is_valid(data))


def parts(data: Any, path: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Return the path of every predicate within one."""
    yield path
    if isinstance(data, dict):
        for key in ("all", "any"):
            for place, part in enumerate(data.get(key, ())):
                yield from parts(part, (*path, key, place))
        if "not" in data:
            yield from parts(data["not"], (*path, "not"))


def put(data: Any, path: tuple[Any, ...], value: Any) -> Any:
    """Return the data with the part at a path replaced."""
    if not path:
        return value
    first, *rest = path
    changed = list(data) if isinstance(data, list) else dict(data)
    changed[first] = put(data[first], tuple(rest), value)
    return changed
