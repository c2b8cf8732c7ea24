"""What brands are read from, and the key by which names are compared here."""

from functools import lru_cache

import msgspec

from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.codelist import strong_code


class Names(msgspec.Struct, frozen=True):
    """What a notice calls its product, the firms it names, and its texts: on the product, and on sale and contact."""

    products: tuple[str, ...]
    firm: str
    text: str
    firms: tuple[str, ...] = ()
    reach: str = ""
    title: str = ""
    heading: str = ""


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """Return a name as compared here: letters and digits, folded."""
    return letters_and_digits(fold(name))


def may_be(name: str) -> bool:
    """Return whether a word or a few can be a brand's name: no number and no code."""
    return bool(name) and "#" not in name and not strong_code(name) and not name[0].isdigit() and len(key(name)) > 1
