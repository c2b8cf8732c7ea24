"""The recalled codes that stand in a listing, however they are spaced, cased or disguised."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from recallscope.clean.text import LOOK_ALIKE_LETTERS
from recallscope.match.index import Found, Index, leet_key, shape
from recallscope.records.codes import fold

LONGEST_RUN = 20
SUFFIX = re.compile(r"(?:[A-Z]\d{1,3}|\d{3}|[A-Z]{2,4}|[A-Z]{2}\d{1,2})\Z")
_SPEC = re.compile(
    r"\d+(?:mah|ma|wh|w|watts?|ah|v|a|k|gb|tb|mm|cm|m|pcs|hz|ml|g|in|ports?|x|p|th|st|nd|rd|pin|pack|d|h|hrs?)"
    r"|(?:iphone|ipad|pd|qc|usb|ip|ios|ipx|note|mate|galaxy|pixel|macbook|type|mp|in|out|gan|poweriq|iq|qi|bt|[svxamp])"
    r"\d{1,3}[a-z]{0,6}|b0[0-9a-z]{8}|\d+in\d+|\d+[a-z]\d*[a-z]?"
)
_HYPHENED = re.compile(r"(?=[a-z-]*\d)[a-z0-9]+(?:-[a-z0-9]+)+")
_CODE_LIKE = re.compile(r"(?=(?:\D*\d){2})(?=.*[a-z])[a-z0-9]{4,}")


class Code(msgspec.Struct, frozen=True, gc=False):
    """A recalled code in a listing: from which word on, over how many, as written, and how surely it is read."""

    found: Found
    place: int
    size: int
    exact: bool
    leet: bool = False
    suffix: str = ""


def codes_in(tokens: Sequence[str], index: Index, leet: bool = False) -> list[Code]:
    """Return the recalled codes among words; `leet` reads letters that digits stand for too."""
    found = list(_plain(tokens, index))
    if leet and not found:
        found = list(_leet(tokens, index))
    return found


LOOKS = LOOK_ALIKE_LETTERS | str.maketrans("ЗзбЧч", "33644")


def _folded(token: str) -> str:
    """Return a word with letters and digits of other scripts as those they look like, each look-alike as its class."""
    upper = token.upper()
    return fold(upper if upper.isascii() else upper.translate(LOOKS))


def _plain(tokens: Sequence[str], index: Index) -> Iterator[Code]:
    starts, beginnings = index.starts, index.beginnings
    whole = " ".join(tokens)
    folded = fold(whole.upper()).split(" ") if whole.isascii() else list(map(_folded, tokens))
    for place in [
        place
        for place, word in enumerate(folded)
        if word[:3] in starts or (len(word) < 3 and word in beginnings and _goes_on(folded, place, index))
    ]:
        yield from _from(tokens, folded, place, index)


def _goes_on(folded: Sequence[str], place: int, index: Index) -> bool:
    """Return whether a short word is a code, or begins one together with the word after it."""
    following = next((word for word in folded[place + 1 : place + 3] if word != "/"), "")
    return folded[place] in index.codes or (folded[place] + following)[:3] in index.beginnings


def _from(tokens: Sequence[str], folded: Sequence[str], place: int, index: Index) -> Iterator[Code]:
    """Return the longest code that begins with a word, joined with those after it as long as they may be its rest."""
    best: tuple[Code, ...] = ()
    joined, raw = folded[place], tokens[place].upper()
    for size in range(1, LONGEST_RUN + 1):
        best = tuple(_at(joined, raw, place, size, index)) or best
        if place + size >= len(tokens) or joined not in index.beginnings:
            break
        if tokens[place + size] != "/":
            joined, raw = joined + folded[place + size], raw + tokens[place + size].upper()
    yield from best


def _at(joined: str, raw: str, place: int, size: int, index: Index) -> Iterator[Code]:
    """Return the codes that joined words spell, wholly or but for a suffix of region or colour."""
    for length in index.lengths:
        if length > len(joined) or joined[:length] not in index.codes:
            continue
        rest = raw[length:]
        if rest and (length < 4 or not SUFFIX.match(rest)):
            continue
        for one in index.codes[joined[:length]]:
            exact = raw[:length] == one.key
            if exact or not one.weak:
                yield Code(one, place, size, exact, suffix=rest)
        return


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


def shaped_alike(text: str, shapes: frozenset[str]) -> bool:
    """Return whether parts joined by hyphens are built as a brand's codes are: BI-B61 beside BI-B41."""
    return any(shape(found.replace("-", "")) in shapes for found in _HYPHENED.findall(text))


def other_codes(tokens: Sequence[str], taken: frozenset[int]) -> list[str]:
    """Return what looks like a model number and is none of the words taken."""
    return [
        token
        for place, token in enumerate(tokens)
        if place not in taken and _CODE_LIKE.fullmatch(token) and not _SPEC.fullmatch(token)
    ]
