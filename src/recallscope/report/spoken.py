"""Findings in two languages: the words of commands and pages, and sentences exchanged one by one. Pure."""

import re
from functools import cache
from typing import Any

import msgspec

from recallscope.packaged import read

_HOLE = re.compile(r"\\\{(\w+)\\\}")


@cache
def words(language: str) -> dict[str, Any]:
    """Return the words around findings in a language, "en" or "zh", by finding: headings, labels, templates."""
    table: dict[str, Any] = msgspec.json.decode(read("recallscope.report", "spoken.json"))[language]
    return table


def told(text: str, language: str) -> str:
    """Return a sentence of a finding in a language; as it is where there are no words for it."""
    return in_chinese(text) if language == "zh" else text


@cache
def in_chinese(text: str) -> str:
    """Return a sentence, or a word of a plot, in Chinese, names and numbers left; as it is where it is not known."""
    table, patterns = _sentences()
    if text in table:
        return table[text]
    for pattern, chinese in patterns:
        if found := pattern.fullmatch(text):
            return chinese.format(**{name: in_chinese(part) for name, part in found.groupdict().items()})
    return text


@cache
def _sentences() -> tuple[dict[str, str], list[tuple[re.Pattern[str], str]]]:
    """Return the table, and those of it with holes as patterns, in order: what stands in braces is taken over."""
    table: dict[str, str] = msgspec.json.decode(read("recallscope.report", "sentences.json"))
    holed = ((_HOLE.sub(r"(?P<\1>.+)", re.escape(english)), text) for english, text in table.items() if "{" in english)
    return table, [(re.compile(pattern), text) for pattern, text in holed]
