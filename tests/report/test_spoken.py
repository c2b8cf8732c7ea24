"""Findings in two languages: the same words in both, and sentences exchanged."""

import re
from typing import Any

import pytest

from recallscope.analysis.exposure.assumptions import shipped
from recallscope.report.spoken import in_chinese, told, words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("units", "件数"),
        ("1,000 to 2,000", "1,000至2,000"),
        ("Progress in CN, and where it goes: an estimate (80%)", "CN的召回进度与走势：估计值（80%区间）"),
        ("Casely", "Casely"),
        ("units JP (assumed)", "件数（JP）（假设）"),
        ("a unit caught fire", "一个产品起火"),
        ("<b>&", "<b>&"),
    ],
)
def test_words_names_and_numbers(text: str, words: str) -> None:
    assert in_chinese(text) == words


def test_a_language_s_own_sentences_stay() -> None:
    assert (told("units", "en"), told("units", "zh")) == ("units", "件数")


def test_both_languages_have_the_same_words_with_the_same_holes() -> None:
    assert holes(words("en")) == holes(words("zh"))


def holes(table: Any) -> Any:
    """Return a table with the names of its holes in place of its texts."""
    if isinstance(table, dict):
        return {name: holes(one) for name, one in table.items()}
    return set(re.findall(r"\{(\w+)\}", table))


def test_what_the_shipped_assumptions_say_is_known() -> None:
    given = shipped()
    entries = [*given.assumptions.values(), *given.rates.values()]
    entries += [one for both in given.penalties.values() for one in (both.chance, both.amount)]
    said = {one.assumed for one in entries} | {basis.source for one in entries for basis in one.sources}
    assert [text for text in sorted(said) if text and in_chinese(text) == text] == []
