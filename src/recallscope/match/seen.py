"""A listing as the scorer sees it: its words once read, its brands and codes once found, for every candidate."""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.colour import find_colours
from recallscope.clean.gtin import find_gtins, gtin
from recallscope.match.codes import Code, codes_in, other_codes
from recallscope.match.index import Index
from recallscope.match.reading import Facts, brands_in, features_of, read
from recallscope.match.target import Listing
from recallscope.match.words import COMMON

_MARK = re.compile(r"[^\w]")


class Seen(msgspec.Struct, gc=False):
    """What a listing shows: `stated` brands of the goods themselves, `tail` the places of those named after "for"."""

    facts: Facts
    words: frozenset[str]
    codes: list[Code]
    others: list[str]
    stated: frozenset[str]
    tail: dict[str, int]
    misspelt: frozenset[str]
    field_brand: str
    features: frozenset[str]
    numbers: frozenset[str]
    gtins: tuple[str, ...]
    in_details: frozenset[int]
    kind: str
    stranger: bool = False

    @property
    def colours(self) -> frozenset[str]:
        """The colours that the title names."""
        return find_colours(self.facts.text)


def see(listing: Listing, index: Index) -> Seen:
    """Return what a listing shows, with an eye on what the index holds."""
    facts = read(listing.title, index.vocabulary)
    codes = codes_in(facts.tokens, index, facts.leet)
    details = _in_details(listing, index)
    named = brands_in(facts.tokens, index.known_brands)
    stated = {key for place, key in named if place < facts.head}
    if not facts.text.isascii():
        stated |= {key for name, key in index.written_brands if name in facts.text}
    field = _field_brand(listing.brand)
    words = frozenset(facts.tokens)
    misspelt = frozenset(index.misspelt[word] for word in facts.tokens[: facts.head] if word in index.misspelt)
    if field and field in index.misspelt:
        misspelt |= {index.misspelt[field]}
    taken = frozenset(place for code in codes for place in range(code.place, code.place + code.size))
    return Seen(
        facts=facts,
        words=words,
        codes=codes,
        others=other_codes(facts.tokens, taken),
        stated=frozenset(stated | ({field} if field else set())),
        tail={key: place for place, key in reversed(named) if place >= facts.head and key not in stated},
        misspelt=misspelt,
        field_brand=field,
        features=features_of(facts),
        numbers=_series_numbers(facts.tokens),
        gtins=tuple(_gtins(listing)),
        in_details=details,
        kind=facts.kind,
        stranger=not named and _begins_strangely(facts.tokens, taken, index),
    )


@lru_cache(maxsize=65536)
def _field_brand(text: str) -> str:
    return brand_key(text) if text else ""


def _gtins(listing: Listing) -> Iterator[str]:
    if listing.gtin:
        number = gtin(listing.gtin)
        yield from (number,) if number else find_gtins(listing.gtin)
    if re.search(r"\d{12}|\d[ -]\d{5,6}[ -]\d{5,6}", listing.title):
        yield from find_gtins(listing.title)


def _in_details(listing: Listing, index: Index) -> frozenset[int]:
    """Return the targets whose codes the other fields give: the model as a whole, the rest only word by word."""
    if not (listing.model or listing.attributes or listing.description):
        return frozenset()
    text = f"{listing.model} | {listing.attributes} | {listing.description}"
    facts = read(text, index.vocabulary)
    return frozenset(
        code.found.target for code in codes_in(facts.tokens, index) if not _foreign(facts.tokens, code.place)
    )


def _foreign(tokens: list[str], place: int) -> bool:
    """Return whether a code stands in words about other goods: "for", "compatible with", "replaces"."""
    return any(
        word in ("for", "compatible", "fits", "replaces", "than", "unlike", "vs")
        for word in tokens[max(0, place - 5) : place]
    )


def _series_numbers(tokens: list[str]) -> frozenset[str]:
    """Return numbers of three digits that count nothing and follow no "iPhone": "334", "535"."""
    return frozenset(
        token
        for place, token in enumerate(tokens)
        if len(token) == 3
        and token.isdigit()
        and (place + 1 == len(tokens) or tokens[place + 1] not in ("mah", "w", "g", "pcs", "mm", "units"))
    )


def _begins_strangely(tokens: list[str], taken: frozenset[int], index: Index) -> bool:
    """Return whether a title begins with a name that is neither a known brand nor a shop's common word."""
    first = next((place for place, token in enumerate(tokens) if token.isalnum()), None)
    if first is None or first in taken:
        return False
    word = tokens[first]
    return word.isalpha() and len(word) > 2 and word.isascii() and word not in COMMON and word not in index.vocabulary
