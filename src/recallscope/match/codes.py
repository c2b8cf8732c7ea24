"""The recalled codes that stand in a listing, however they are spaced, cased or disguised."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from recallscope.clean.text import LOOK_ALIKE_LETTERS
from recallscope.match.index import Found, Index, leet_key, shape
from recallscope.match.words import STROKED
from recallscope.records.codes import fold

LONGEST_RUN = 20
SUFFIX = re.compile(r"(?:[A-Z]\d{1,3}|\d{3,4}|[A-Z]{2,4}|[A-Z]{2}\d{1,2})\Z")
ONE_LETTER = frozenset("BWKGRYEUJ")
"""Colours and regions that one letter behind a code may stand for, where its brand tells no models apart so."""
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


LOOKS = LOOK_ALIKE_LETTERS | str.maketrans("ЗзбЧч", "33644") | STROKED


def _folded(token: str) -> str:
    """Return a word with letters and digits of other scripts as those they look like, each look-alike as its class."""
    upper = token.upper()
    return fold(upper if upper.isascii() else upper.translate(LOOKS))


def _plain(tokens: Sequence[str], index: Index) -> Iterator[Code]:
    starts = index.starts
    for place in [p for p, token in enumerate(tokens) if token[:3] in starts or not token.isascii()]:
        if len(tokens[place]) > 2 or _goes_on(tokens, place, index):
            yield from _from(tokens, place, index)


def _goes_on(tokens: Sequence[str], place: int, index: Index) -> bool:
    """Return whether a short word may be a code, or begin one together with the word after it."""
    word, after = tokens[place], tokens[place + 1 : place + 3]
    following = after[-1] if after[:1] == ["/"] else after[0] if after else ""
    begins = (word + following)[:3] in index.starts
    return begins or not (word + following).isascii() or len(word) >= index.lengths[-1]


def _from(tokens: Sequence[str], place: int, index: Index) -> Iterator[Code]:
    """Return the longest code that begins with a word, joined with those after it as long as they may be its rest."""
    best: tuple[Code, ...] = ()
    joined, raw = _folded(tokens[place]), tokens[place].upper()
    for size in range(1, LONGEST_RUN + 1):
        best = tuple(c for c in _at(joined, raw, place, size, index) if not _ends_otherwise(c, tokens)) or best
        if place + size >= len(tokens) or joined not in index.beginnings:
            break
        if tokens[place + size] != "/":
            joined, raw = joined + _folded(tokens[place + size]), raw + tokens[place + size].upper()
    yield from best


def _ends_otherwise(code: Code, tokens: Sequence[str]) -> bool:
    """Return whether a code that does without its end is followed by another one: IST-09991/W06."""
    if not code.found.left_out:
        return False
    if code.suffix:
        return not code.suffix.isalpha()
    behind = code.place + code.size
    end = next((token for token in tokens[behind : behind + 2] if token != "/"), "")
    return not end.isalpha() and ("/" in tokens[behind - 1 : behind + 1] or shape(end.upper()) == code.found.left_out)


def _at(joined: str, raw: str, place: int, size: int, index: Index) -> Iterator[Code]:
    """Return the codes that joined words spell, wholly or but for a suffix of region or colour."""
    for length in index.lengths:
        if length > len(joined) or joined[:length] not in index.codes:
            continue
        rest = raw[length:]
        if rest and (length < 4 or not (SUFFIX.match(rest) or rest in ONE_LETTER)):
            continue
        for one in index.codes[joined[:length]]:
            if len(rest) == 1 and not one.open:
                continue
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
    if "-" not in text or not shapes:
        return False
    return any(shape(found.replace("-", "")) in shapes for found in _HYPHENED.findall(text))


def other_codes(tokens: Sequence[str], taken: frozenset[int]) -> list[str]:
    """Return what looks like a model number and is none of the words taken."""
    return [
        token
        for place, token in enumerate(tokens)
        if not token.isalpha() and place not in taken and _CODE_LIKE.fullmatch(token) and not _SPEC.fullmatch(token)
    ]
