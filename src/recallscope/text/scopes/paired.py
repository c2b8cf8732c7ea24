"""Codes that belong together: "date code TX with a serial number from 001 to 105, or date code TY with ..."."""

import re

from recallscope.records.predicate import All, Predicate, condition
from recallscope.records.simplify import either
from recallscope.text.codelist import plain_code, read
from recallscope.text.scopes.coderanges import listed

_FACTS = {"date code": "date_code", "lot": "lot", "batch": "lot"}
_PAIR = re.compile(
    r"\b(?P<first>date code|lot|batch)(?: numbers?| codes?)? [\"“]?(?P<code>[A-Z0-9-]{2,14})[\"”]?,?"
    r" (?:with|and) (?:an? )?serial numbers? (?:ranging )?(?:from |between )?(?=[A-Z0-9-]*\d)",
    re.I,
)
_COMBINED = re.compile(
    r"\b(?:one of|in|any of) the (?:following |below )?combinations?\b[^.]{0,40}(?::|below|\btable)", re.I
)


def paired(text: str) -> Predicate | None:
    """Return the rule of codes that a text gives in pairs, each with the serial numbers that belong to it."""
    pairs: list[Predicate] = []
    for found in _PAIR.finditer(text) if "with a" in text or "erial" in text else ():
        items, _ = read(text, found.end(), plain_code)
        serials = listed("serial", items)
        if not serials:
            return None
        first = condition(_FACTS[found["first"].lower()], "one_of", found["code"])
        pairs.append(All((first, either(*serials))))
    return either(*pairs) if pairs else None


def combined(text: str) -> bool:
    """Return whether a text lists combinations of codes, which no rule on each of them alone may stand for."""
    return "ombination" in text and _COMBINED.search(text) is not None
