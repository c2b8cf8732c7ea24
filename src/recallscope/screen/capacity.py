"""Whether a text states a capacity by which goods are taken for a power bank: "10 000 m.Ah", "20k", "10Ah"."""

from recallscope.match.compiled import Bytes, compiled, inlined
from recallscope.screen.letters import CODE_POINTS, OTHER_SCRIPT, UNSEEN

_FEWEST_DIGITS = 4
"""Of a number of mAh."""

_NUMBER, _BLANK, _HYPHEN, _M, _A, _M_PARTED, _K, _MA, _POINT, _MAH, _AH = range(1, 12)
"""How far a capacity has been read: of "10 000 m.Ah" the number, a blank after it, and so on."""


@compiled
def states_capacity(texts: Bytes, at: int, end: int, letters: Bytes) -> bool:
    """Return whether the text in UTF-8 from a place to another states a capacity."""
    progress, digits, stated = 0, 0, False
    while at < end and not stated:
        point, at = decoded(texts, at, end)
        letter = int(letters[point] if point < CODE_POINTS else OTHER_SCRIPT)
        if letter == UNSEEN:
            continue
        if ord("0") <= letter <= ord("9"):
            digits = digits + 1 if progress in (_NUMBER, _BLANK, _POINT) else 1
            progress = _NUMBER
        elif progress:
            stated = _is_stated(letter, progress, digits)
            progress = _next(letter, progress)
    return stated or _is_stated(0, progress, digits)


@inlined
def decoded(texts: Bytes, at: int, end: int) -> tuple[int, int]:
    """Return the code point that begins at a place of a text in UTF-8, and the place after it."""
    point = int(texts[at])
    at += 1
    if point > 127:
        more = 1 if point < 0xE0 else 2 if point < 0xF0 else 3
        point &= 0x3F >> more
        while more and at < end:
            point = point << 6 | texts[at] & 0x3F
            at, more = at + 1, more - 1
    return point, at


@compiled
def _is_stated(letter: int, progress: int, digits: int) -> bool:
    """Return whether a letter after what has been read, or none, ends a capacity."""
    ended = not (ord("a") <= letter <= ord("z"))
    if progress == _K:
        return ended or letter == ord("m") or letter == ord("a") or letter == ord("w")
    if progress in (_MA, _MAH):
        return ended and digits >= _FEWEST_DIGITS
    return ended and progress == _AH


@compiled
def _next(letter: int, progress: int) -> int:
    """Return how far a capacity is read with a letter that is no digit; 0 where it was none."""
    if progress in (_NUMBER, _BLANK, _HYPHEN):
        if letter == ord("m"):
            return _M
        if letter == ord("a"):
            return _A
        if letter == ord("k"):
            return _K
        if letter == ord("-") and progress != _HYPHEN:
            return _HYPHEN
        if progress == _NUMBER and letter == ord(" "):
            return _BLANK
        return _POINT if progress == _NUMBER and letter in (ord(","), ord("."), ord("'")) else 0
    if progress == _M and (letter == ord(" ") or letter == ord(".")):
        return _M_PARTED
    if progress in (_M, _M_PARTED) and letter == ord("a"):
        return _MA
    if progress == _MA and letter == ord("h"):
        return _MAH
    return _AH if progress == _A and letter == ord("h") else 0
