"""Letters and digits of other scripts as those that they look like."""

from recallscope.clean.text import LOOK_ALIKE_LETTERS
from recallscope.records.codes import fold

STROKED = str.maketrans("łŁøØđĐħĦ", "lLoOdDhH")
"""Letters with a stroke, as the letters they are without it."""

JOINED = str.maketrans({"æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"})
"""Letters that are two in one."""

LOOKS = LOOK_ALIKE_LETTERS | str.maketrans("ЗзбЧч", "33644") | STROKED


def folded(upper: str) -> str:
    """Return capital letters and digits, each look-alike as its class."""
    return fold(upper if upper.isascii() else upper.translate(LOOKS))
