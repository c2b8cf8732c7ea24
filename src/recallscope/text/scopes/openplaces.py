"""Codes with open places: "62940^^AXV^^^^, where ^ can be any letter or number"."""

import re

from recallscope.records.predicate import Condition, condition

_CODE = re.compile(r"(?<![\w^])([A-Z0-9]{5,})\^+ ?[A-Z0-9^]*")
_MEANT = re.compile(r"\^ (?:in the codes? )?(?:can be|is|stands for|means) any\b")


def beginnings(text: str) -> Condition | None:
    """Return how the serial numbers of a text's codes begin, up to their first open place; None where it has none.

    It is less than the text says, as no operator speaks of a code's middle: whoever uses it adds that only the brand
    can tell (`listed_by`), or that the rest is not stated. It still rules out the codes that begin in another way.
    """
    if "^" not in text or not _MEANT.search(text):
        return None
    found = dict.fromkeys(code[:5] for code in _CODE.findall(text))
    return condition("serial", "starts_with", *found) if found else None
