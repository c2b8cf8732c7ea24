"""Which names are one firm: the key by which firms are compared, and the name shown."""

import re
from functools import cache, lru_cache

from recallscope.clean.text import fold, name_key, plain
from recallscope.link.party_names import FIRMS, LEGAL_FORMS

_TRADES_AS = re.compile(r"\s*\(?\b(?:d/b/a|dba|doing business as|trading as)\b.*$", re.I)
_TAIL = re.compile(r"[\s,.&]*\b(?:co|company|corp|corporation|and)\b[\s,.]*$", re.I)
_FORMS = sorted((fold(form) for form in LEGAL_FORMS), key=len, reverse=True)


@lru_cache(maxsize=65536)
def party_key(name: str) -> str:
    """Return the key that is equal for all names of one firm; empty where the text names none.

    Legal forms, case, width and accents do not count; a place in the name does: two plants are two firms.
    """
    bare = _bare(name)
    return _known().get(bare, (bare, ""))[0]


def party_name(name: str) -> str:
    """Return the name shown: the usual one of a known firm, else the name as printed."""
    return _known().get(_bare(name), ("", plain(name)))[1]


@cache
def _known() -> dict[str, tuple[str, str]]:
    """Return (key, name shown) for the key of every name of the table."""
    lines = [line.split("|") for line in FIRMS.split("\n") if line]
    return {_bare(name): (_bare(names[0]), names[0]) for names in lines for name in names}


@lru_cache(maxsize=65536)
def _bare(name: str) -> str:
    # Imported here: only a build and `show` need it. Not rigour, whose ICU must be compiled where it is installed.
    from cleanco import basename

    text = fold(_TRADES_AS.sub("", plain(name)))
    for form in _FORMS:
        text = text.replace(form, " ")
    shorter: str = basename(text, middle=True)
    while (cut := _TAIL.sub("", shorter)) != shorter:
        shorter = cut
    return name_key(shorter) or name_key(text)
