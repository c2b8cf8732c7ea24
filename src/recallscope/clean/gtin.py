"""Article numbers: GTIN-8, UPC-A, EAN-13 (JAN) and GTIN-14 with a right check digit."""

import re
import unicodedata

from recallscope.clean.pattern import pattern
from recallscope.clean.text import plain

_LENGTHS = (8, 12, 13, 14)
_LABEL = pattern(
    r"(?:upc|ean|jan|gtin|isbn|barcode|bar code|条形码|条码|條碼|バーコード|바코드)"
    r"[-\s]*(?:(?:code|a|8|1[234])\b)?\s*[:#=]?\s*",
    re.I,
)
_RUN = pattern(r"(?<![0-9A-Za-z.,-])[0-9](?:[ -]?[0-9]){11,13}(?![0-9A-Za-z]|[-.,][0-9])")
_MARKS = pattern(r"[\s-]+")


def gtin(text: str) -> str | None:
    """Return an article number as 13 digits (14 where a GTIN-14 starts with another digit than 0), else None."""
    text = unicodedata.normalize("NFKC", plain(text))
    label = _LABEL.match(text)
    return _checked(_MARKS.sub("", text[label.end() :] if label else text))


def find_gtins(text: str) -> list[str]:
    """Return the article numbers in a text, in order; 8 digits alone say too little and are left."""
    found = (_checked(_MARKS.sub("", run)) for run in _RUN.findall(unicodedata.normalize("NFKC", plain(text))))
    return list(dict.fromkeys(number for number in found if number))


def _checked(digits: str) -> str | None:
    if len(digits) not in _LENGTHS or not (digits.isascii() and digits.isdigit()) or not int(digits):
        return None
    weighted = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    if weighted % 10:
        return None
    return digits.zfill(13) if len(digits) < 14 or digits[0] != "0" else digits[1:]
