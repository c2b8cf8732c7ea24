"""The recalled codes that stand in a listing, however they are spaced, cased or disguised."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from recallscope.match.index import Found, Index, leet_key, shape
from recallscope.match.looks import folded
from recallscope.match.reading.facts import Facts
from recallscope.match.reading.named import LONGEST_RUN

ANOTHER_MODEL = frozenset(("MAX", "PRO", "PLUS", "MINI", "LITE"))
"""Glued to a code, these are no region or colour, but make it another model's: BSG 300MAX."""

SUFFIX = re.compile(r"(?:[A-Z]\d{1,3}|\d{3,4}|[A-Z]{2,4}|[A-Z]{2}\d{1,2})\Z")
_SPEC = re.compile(
    r"\d+(?:mah|ma|wh|w|watts?|ah|v|a|k|gb|tb|mm|cm|m|pcs|hz|ml|g|in|ports?|x|p|th|st|nd|rd|pin|pack|d|h|hrs?)"
    r"|(?:iphone|ipad|pd|qc|usb|ip|ios|ipx|note|mate|galaxy|pixel|macbook|type|mp|in|out|gan|poweriq|iq|qi|bt|[svxamp])"
    r"\d{1,3}[a-z]{0,6}|b0[0-9a-z]{8}|\d+in\d+|\d+[a-z]\d*[a-z]?"
)
_HYPHENED = re.compile(r"(?=[a-z-]*\d)[a-z0-9]+(?:-[a-z0-9]+)+")
SHORTEST_CODE = 4
_CODE_LIKE = re.compile(rf"(?=(?:\D*\d){{2}})(?=.*[a-z])[a-z0-9]{{{SHORTEST_CODE},}}")


class Code(msgspec.Struct, frozen=True, gc=False):
    """A recalled code in a listing: from which word on, over how many, as written, and how surely it is read."""

    found: Found
    place: int
    size: int
    exact: bool
    leet: bool = False
    suffix: str = ""


def codes_in(facts: Facts, index: Index) -> list[Code]:
    """Return the recalled codes among a text's words; in leet ones, letters that digits stand for too."""
    longest: dict[int, list[Code]] = {}
    for run in facts.spelled:
        if codes := list(_spelled(run, facts.tokens, index)):
            longest[run[0]] = codes
    if facts.leet and not longest:
        return list(_leet(facts.tokens, index))
    return [code for codes in longest.values() for code in codes]


def _spelled(run: tuple[int, int, int], tokens: Sequence[str], index: Index) -> Iterator[Code]:
    """Return the codes that a run of words spells by so many of its letters, wholly or but for a suffix."""
    place, size, length = run
    raw = "".join(token for token in tokens[place : place + size] if token != "/").upper()
    suffix = raw[length:]
    for one in index.codes[folded(raw[:length])]:
        if suffix in ANOTHER_MODEL or (len(suffix) == 1 and not one.open):
            continue
        exact = raw[:length] == one.key
        code = Code(one, place, size, exact, suffix=suffix)
        if (exact or not one.weak) and not _ends_otherwise(code, tokens):
            yield code


def _ends_otherwise(code: Code, tokens: Sequence[str]) -> bool:
    """Return whether a code that does without its end is followed by another one: IST-09991/W06."""
    if not code.found.left_out:
        return False
    if code.suffix:
        return not code.suffix.isalpha()
    behind = code.place + code.size
    end = next((token for token in tokens[behind : behind + 2] if token != "/"), "")
    return not end.isalpha() and ("/" in tokens[behind - 1 : behind + 1] or shape(end.upper()) == code.found.left_out)


def _leet(tokens: Sequence[str], index: Index) -> Iterator[Code]:
    for place in range(len(tokens)):
        joined = ""
        for size in range(1, LONGEST_RUN + 1):
            if place + size > len(tokens) or len(joined) > 16:
                break
            joined += leet_key(tokens[place + size - 1])
            if joined[:2] not in index.leet_starts and len(joined) > 1:
                break
            for one in index.leet_codes.get(joined, ()):
                if not one.weak:
                    yield Code(one, place, size, exact=False, leet=True)


def hyphened_shapes(text: str) -> frozenset[str]:
    """Return how parts joined by hyphens are built, which may be a brand's codes: BI-B61 beside BI-B41."""
    found = _HYPHENED.findall(text) if "-" in text else ()
    return frozenset(shape(one.replace("-", "")) for one in found)


def other_codes(tokens: Sequence[str], taken: frozenset[int]) -> list[str]:
    """Return what looks like a model number and is none of the words taken."""
    # Most words are told by how long they are and what of, which costs less than a pattern.
    return [
        token
        for place, token in enumerate(tokens)
        if len(token) >= SHORTEST_CODE
        and not token.isalpha()
        and not token.isdigit()
        and place not in taken
        and _CODE_LIKE.fullmatch(token)
        and not _SPEC.fullmatch(token)
    ]
