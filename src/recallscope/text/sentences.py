"""English prose cut where it may be cut: sentences, and the standing remarks that every notice repeats."""

import re
from functools import lru_cache

MAX_TEXT = 20_000
"""A longer text is cut before it is read: no notice needs more."""

_REMARK = re.compile(
    r"\bNote: (?:Do not|If you choose|Recalled lithium|Lithium)|\bPlease note that the Canada"
    r"|\bThis recall is also posted"
    r"|\bHealth Canada would like to remind"
)
_HINTS = ("Note: ", "Please note", "also posted", "would like to remind")
_END = re.compile(r"[.!?](?:[\"'”’)]{0,2}\s+(?=[\"'“‘(]?[A-Z0-9])|(?=[A-Z][a-z]))")
_ABBREVIATED = frozenset(
    "no nos inc co corp ltd u.s in st dr mr mrs ms vs ft oz lbs approx int s.a e.g i.e a.m p.m dept ave blvd".split()
)
"""Words whose full stop ends no sentence."""


def body(text: str) -> str:
    """Return a text without the remarks on disposal and law that stand at the end of every notice."""
    found = _REMARK.search(text) if any(hint in text for hint in _HINTS) else None
    return text[: found.start()] if found else text


@lru_cache(maxsize=8)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text, in order; a lost blank after a full stop ("box.For") still ends one."""
    cut: list[str] = []
    start = 0
    for found in _END.finditer(text):
        if _ends(text, start, found):
            cut.append(text[start : found.end()].strip())
            start = found.end()
    cut.append(text[start:].strip())
    return tuple(sentence for sentence in cut if sentence)


def _blank(text: str, at: int) -> bool:
    """Return whether a blank, not a closing quote, stands at a place."""
    return text[at : at + 1].isspace()


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Return whether a full stop ends a sentence: not after an abbreviation, nor inside a name like Amazon.Com."""
    word = text[max(start, found.start() - 12) : found.start()].rsplit(" ", 1)[-1].lstrip('("“').lower()
    if text[found.start()] == "." and (
        word in _ABBREVIATED or (len(word) == 1 and word.isalpha() and _blank(text, found.start() + 1))
    ):
        return False
    glued = not text[found.end() - 1].isspace()
    return not glued or (len(word) > 2 and word.isalpha() and "www" not in word)
