"""What brands are read from, and the key by which names are compared here."""

import re
from functools import lru_cache

import msgspec

from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.codelist import strong_code

_KIND = re.compile(
    r"(?i:power|batter(?:y|ies)|banks?|packs?|chargers?|portable|wireless|mini|pro|max|plus|ultra|electric"
    r"|lights?|lamps?|series|underwater|rechargeable|cordless|lithium|self|e-?bikes?|scooters?|bikes?|hoverboards?|speakers?)"
)
"""A word that says what a product is, which ends a brand's name."""


_CODED = re.compile(r"[A-Z][a-z]+[A-Za-z]*\d+[A-Z]{1,2}")
"""A line with a model's number ("TalkBox2W")."""


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
    return (
        bool(name)
        and "#" not in name
        and not _CODED.fullmatch(name)
        and not strong_code(name)
        and not name[0].isdigit()
        and len(key(name)) > 1
    )


def says_kind(word: str) -> bool:
    """Return whether a word says what a product is."""
    return _KIND.fullmatch(word) is not None
