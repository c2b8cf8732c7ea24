"""What the words of listings mean, a file for each language: `de.toml` has the German ones, spelled as usual.

A file has a line for each meaning below, its entries parted by commas. An entry is a word, or two words in a row. With
`spaced = false`, for languages that write words in one, entries are pieces that count anywhere in a text.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import NamedTuple

from recallscope.clean.text import fold, words
from recallscope.match.looks import JOINED, STROKED

MEANINGS: Mapping[str, str] = {
    "power_bank": "names a power bank, a power station or a jump starter",
    "battery": "a battery: beside the series number of a recalled one the goods are it",
    "accessory": "goods that go with a power bank and are sold alone, and services: they rule a listing out",
    "loose": "of these, what usually comes along: beside a power bank it counts only right behind its name",
    "built_on": "of these, what may be a part of the power bank itself: beside a capacity it is no goods of its own",
    "part": "parts, cables and chargers: they count where nothing says power bank, first in a title, or before 'for'",
    "cable": "of these, the cables: where a title begins with one that is not built in, it is what is sold",
    "compound": "what a long word ends with that names such goods, in languages that write words in one",
    "no_compound": "ends so and is another word",
    "for": "what follows says for what the goods are, not what they are",
    "for_whom": "after 'for': for whom or when the goods are",
    "defect": "after 'for': the goods are broken",
    "devices": "what a power bank charges",
    "with": "what follows comes along with the goods",
    "come_along": "soon after a word: what it names comes along, is missing, or is only spoken of",
    "built_in": "before or after a cable or a stand: it is built in",
    "right_before": "right before a word: what it names is not the goods, but what they are in or without",
    "without": "right before the words for a power bank: there is none",
    "absent": "the same right behind them",
    "empty": "near packaging or a shell: the goods are that",
    "wanted": "with which a title begins: the goods are looked for, not offered",
    "sought": "the same anywhere in a title",
    "swap": "with which a title begins: other goods are offered for it, where it is named late",
    "or": "behind such a word: the goods may be sold, too",
    "oneself": "may stand before a word for what is looked for",
    "compared": "before a brand or code: the goods are only set beside it, and are something else",
    "compared_behind": "the same right behind it",
    "articles": "may stand between",
    "possessive": "may stand between 'for' and what the goods are for",
    "other_kind": "goods of another kind",
    "magnetic": "the power bank holds to a phone by a magnet",
    "solar": "the sun charges it",
}
"""What a listing says by an entry; the keys of the files."""

_NO_PAIRS = frozenset(
    words(
        "battery compound no_compound without sought swap or oneself compared_behind articles possessive magnetic solar"
    )
)
"""Meanings that only single words have."""

_NO_PIECES = frozenset(
    words(
        "built_on part compound no_compound for_whom defect right_before without absent empty sought swap or oneself"
        " articles possessive"
    )
)
"""Meanings that no pieces of writing without spaces have."""

_TOKEN = re.compile(r"[^\W_]+")
_WRITTEN_AS = STROKED | JOINED


class Entries(NamedTuple):
    """The entries of one meaning in all languages, folded: words, two in a row, pieces of writing without spaces."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    parts: tuple[str, ...]


def read(folder: Traversable) -> dict[str, Entries]:
    """Return the entries of every meaning in a folder's files; ValueError naming file, key and entry where broken."""
    single: dict[str, set[str]] = {meaning: set() for meaning in MEANINGS}
    pairs: dict[str, set[tuple[str, str]]] = {meaning: set() for meaning in MEANINGS}
    parts: dict[str, dict[str, None]] = {meaning: {} for meaning in MEANINGS}
    for meaning, entry, spaced, place in _entries(folder):
        match _TOKEN.findall(entry):
            case _ if not spaced:
                if meaning in _NO_PIECES:
                    raise ValueError(f"{place}: {entry!r} is of a language without spaces, of which none counts here")
                parts[meaning][entry] = None
            case [word]:
                single[meaning].add(word)
            case [first, second] if meaning not in _NO_PAIRS:
                pairs[meaning].add((first, second))
            case _:
                raise ValueError(f"{place}: {entry!r} is neither a word nor two that count here")
    return {one: Entries(frozenset(single[one]), frozenset(pairs[one]), tuple(parts[one])) for one in MEANINGS}


def _entries(folder: Traversable) -> Iterator[tuple[str, str, bool, str]]:
    """Return meaning, folded entry, whether its language has spaces, and where it stands, of every entry."""
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if not file.name.endswith(".toml"):
            continue
        try:
            told = tomllib.loads(file.read_text(encoding="utf-8"))
        except tomllib.TOMLDecodeError as error:
            raise ValueError(f"{file.name}: {error}") from error
        spaced = told.pop("spaced", True)
        for meaning, entries in told.items():
            place = f"{file.name}, {meaning}"
            if meaning not in MEANINGS:
                raise ValueError(f"{place}: no such meaning")
            if not isinstance(entries, str):
                raise ValueError(f"{place}: not a text of entries parted by commas")
            for entry in _folded(entries).split(","):
                if entry := " ".join(entry.split()):
                    yield meaning, entry, spaced, place


def _folded(entries: str) -> str:
    return entries.lower() if entries.isascii() else fold(entries.translate(_WRITTEN_AS))


VOCABULARY = read(files(__name__))
"""All entries by their meaning."""
