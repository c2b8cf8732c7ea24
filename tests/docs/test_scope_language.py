"""docs/scope-language.md: its examples are scopes, and it names every fact and operator."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from recallscope.records.codes import LOOK_ALIKES, read_code
from recallscope.records.dates import interval
from recallscope.records.document import Document
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import ABSENT, Span, Text, Value
from recallscope.records.operators import FACTS, OPERATORS, FactType
from recallscope.records.predicate import MAX_DEPTH, conditions, from_data
from recallscope.sources.register.plain_yaml import read_yaml
from recallscope.sources.register.schema import scope_schema

PAGE = (Path(__file__).parents[2] / "docs" / "scope-language.md").read_text(encoding="utf-8")
SECTIONS = {part.split("\n", 1)[0].strip("# "): part for part in re.split(r"\n(?=## )", PAGE)}
NAMES_OF_TYPES: dict[str, FactType] = {"codes": "code", "words": "text", "dates": "date", "numbers": "number"}


def blocks(text: str) -> list[Any]:
    """Return the data of every example in a text."""
    return [read(form, body) for form, body in re.findall(r"```(yaml|json)\n(.*?)```", text, re.S)]


def read(form: str, text: str) -> Any:
    return json.loads(text) if form == "json" else read_yaml(document(text))


def document(text: str) -> Document:
    return Document(source="", sha256="", name="example.yaml", content=text.encode())


EXAMPLES = blocks(PAGE)
GRAMMARS = blocks(SECTIONS["The eleven grammars"])


@pytest.mark.parametrize("data", EXAMPLES, ids=range(len(EXAMPLES)))
def test_every_example_is_a_scope(data: Any) -> None:
    from_data(data)
    assert not list(Draft202012Validator(scope_schema()).iter_errors(data))


def test_the_first_example_is_the_same_in_both_forms() -> None:
    assert EXAMPLES[0] == EXAMPLES[1]


def test_there_are_eleven_grammars() -> None:
    numbers = re.findall(r"^\*\*(\d+)\. ", SECTIONS["The eleven grammars"], re.M)
    assert numbers == [str(number) for number in range(1, 12)]
    assert len(GRAMMARS) == 11


def test_the_grammars_use_every_operator_on_codes_words_and_dates() -> None:
    used = {one.operator for data in GRAMMARS for one in conditions(from_data(data))}
    assert used == OPERATORS.keys() - {"at_most", "above"}


@pytest.mark.parametrize("fact", list(FACTS))
def test_every_fact_is_named(fact: str) -> None:
    assert f"`{fact}`" in SECTIONS["Facts"]


def test_no_other_fact_is_named() -> None:
    tables = re.findall(r"^\| `(\w+)` \|", SECTIONS["Facts"], re.M)
    assert set(tables) <= FACTS.keys()


@pytest.mark.parametrize("operator", list(OPERATORS))
def test_every_operator_is_named_with_the_facts_it_works_on(operator: str) -> None:
    row = re.search(rf"^\| `{operator}` \| ([\w, ]+) \|", SECTIONS["Operators"], re.M)
    assert row is not None
    assert tuple(NAMES_OF_TYPES[name] for name in row[1].split(", ")) == OPERATORS[operator].types


def test_no_other_operator_is_named() -> None:
    assert re.findall(r"^\| `(\w+)` \|", SECTIONS["Operators"], re.M) == list(OPERATORS)


def test_look_alikes_and_limits_are_those_of_the_language() -> None:
    assert "(0 and O; 1, I and L; 2 and Z; 5 and S; 8 and B)" in " ".join(PAGE.split())
    assert LOOK_ALIKES == ("0O", "1IL", "2Z", "5S", "8B")
    assert f"deeper than {MAX_DEPTH} levels" in PAGE


def known(**facts: str) -> dict[str, Value]:
    """Return facts as a reader of the page would give them."""
    return {name: _value(name, text) for name, text in facts.items()}


def _value(fact: str, text: str) -> Value:
    if text == "absent":
        return ABSENT
    if FACTS.get(fact) == "date":
        days = interval(text)
        assert days is not None
        return Span(*days)
    code = read_code(text)
    assert code is not None
    return code if FACTS.get(fact) == "code" else Text(text)


@pytest.mark.parametrize(
    ("grammar", "facts", "answer"),
    [
        (1, known(model="W1056"), "yes"),
        (2, known(model="PB2030MI", made="2024-12"), "yes"),
        (2, known(model="PB2030MI", made="2024-10"), "no"),
        (2, known(model="PB2030MI", made="2024-09"), "unknown"),
        (3, known(model="PAC20-272", lot="c14 p7"), "yes"),
        (4, known(serial="000121"), "unknown"),
        (5, known(model="MMA008", serial="57X..."), "yes"),
        (5, known(model="BPB002", serial="57X..."), "no"),
        (6, known(model="BS-30KP365", serial="...7"), "yes"),
        (6, known(model="BS-30KP365", serial="...A"), "no"),
        (7, known(date_code="3521"), "yes"),
        (7, known(date_code="0323"), "no"),
        (8, known(mark_po="absent"), "yes"),
        (8, known(mark_po="PO-PP011"), "no"),
        (8, known(), "unknown"),
        (9, known(sold="2025-10-21", market="JP"), "yes"),
        (9, known(sold="2025-10-22"), "no"),
        (10, known(serial="000G21", colour="white"), "no"),
        (11, known(model="A1263", made="2021"), "no"),
        (11, known(model="A1263", made="2018"), "unknown"),
        (11, known(model="A1263", made="2018", brand_lookup="listed"), "yes"),
    ],
)
def test_the_grammars_mean_what_the_page_says(grammar: int, facts: dict[str, Value], answer: str) -> None:
    assert str(evaluate(from_data(GRAMMARS[grammar - 1]), facts).truth) == answer
