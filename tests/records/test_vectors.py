"""The cases that the predicate in JavaScript must pass too: `tests/vectors/predicate.jsonl`.

A line is `{"name", "predicate", "facts", "want": {"truth", "asks"}}`, sometimes with `"lend": true`.

- `predicate`: the data form, as docs/scope-language.md has it.
- `facts`: a value for each fact that is known; what is not there is unknown. The forms of a value:
  `{"code": "57X..."}` a code as typed (`...7` its end, `57X...` its beginning), with `"excludes": "OI"` where the
  brand never prints these letters; `{"date": "2024-01"}` a date at the precision known; `{"text": "black"}` a word;
  `{"low": 99, "high": 101}` a quantity between two values; `"absent"` looked for and found missing.
- `lend`: codes are first lent to the code facts they were not given for.
- `want`: the answer, and the names of the facts it asks for, sorted, each once.
"""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from recallscope.records.codes import read_code
from recallscope.records.dates import interval
from recallscope.records.evaluate import evaluate
from recallscope.records.facts import ABSENT, Facts, Number, Span, Text, Value
from recallscope.records.lend import lend
from recallscope.records.operators import OPERATORS
from recallscope.records.predicate import conditions, from_data

VECTORS = Path(__file__).parents[1] / "vectors" / "predicate.jsonl"
CASES = [json.loads(line) for line in VECTORS.read_text(encoding="utf-8").splitlines()]


def value(data: Any) -> Value:
    """Return the fact's value that a line spells."""
    if data == "absent":
        return ABSENT
    if "code" in data:
        code = read_code(data["code"], data.get("excludes", ""))
        assert code is not None
        return code
    if "date" in data:
        days = interval(data["date"])
        assert days is not None
        return Span(*days)
    return Text(data["text"]) if "text" in data else Number(data["low"], data["high"])


def facts(case: dict[str, Any]) -> Facts:
    """Return the facts of a case, with codes lent where it says so."""
    known = {name: value(data) for name, data in case["facts"].items()}
    return lend(from_data(case["predicate"]), known) if case.get("lend") else known


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_vector(case: dict[str, Any]) -> None:
    answer = evaluate(from_data(case["predicate"]), facts(case))
    asks = sorted({ask.fact for ask in answer.asks})
    assert {"truth": str(answer.truth), "asks": asks} == case["want"]


def test_names_are_unique() -> None:
    assert max(Counter(case["name"] for case in CASES).values()) == 1


@pytest.mark.parametrize("operator", list(OPERATORS))
def test_every_operator_meets_every_answer(operator: str) -> None:
    alone = [case for case in CASES if [c.operator for c in conditions(from_data(case["predicate"]))] == [operator]]
    assert {case["want"]["truth"] for case in alone} == {"yes", "no", "unknown"}
