"""What the fields of a listing beside the words of its title tell: brands, article numbers, codes."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import numpy as np

from recallscope.clean.brand import brand_key
from recallscope.clean.gtin import find_gtins, gtin
from recallscope.clean.pattern import pattern
from recallscope.clean.text import name_key
from recallscope.match.index import Index
from recallscope.match.judging.codes import codes_of
from recallscope.match.judging.features import GIVEN_DETAILS, GIVEN_GTIN, GIVEN_MODEL
from recallscope.match.judging.numbers import Lists, lists_of
from recallscope.match.reading.facts import Reading, read_one
from recallscope.match.target import Listing
from recallscope.match.vocabulary import VOCABULARY
from recallscope.match.words import SHOPS, UNBRANDED

_DEVICE, _FOR = ("|".join(map(re.escape, VOCABULARY[meaning].parts)) for meaning in ("devices", "for"))
_SAYS_FOR = re.compile(_FOR)
_DEVICES = rf"(?:(?:{_DEVICE}|pro|max|plus|mini|air|系列|시리즈|シリーズ|\d)[\s/、・,，和及]*)+"
_FOR_DEVICES = pattern(rf"(?:适用于?|適用於?|専用|专用于?)\s*{_DEVICES}|{_DEVICES}(?:{_FOR})")
_GTIN = re.compile(r"\d(?:\d{11}|[ -]\d{5,6}[ -]\d{5,6})")
_NOBODY = (-1, -1)
Given = tuple[int, int, int]
"""The place of a listing, that of a product, and which field gives it."""


def brands_beside(listings: Sequence[Listing], texts: Sequence[str], index: Index) -> Lists:
    """Return the numbers of brands that are named otherwise than in the words of each title, in `brands`' order."""
    rows = zip(listings, texts, strict=True)
    return lists_of(
        _NOBODY if not one.brand and text.isascii() else _beside(one.brand, text, index) for one, text in rows
    )


def _beside(field: str, text: str, index: Index) -> Iterator[int]:
    """Return the brand of the brand field and that which it misspells, then those named without spaces."""
    key = _field_brand(field, index)
    yield index.brand_numbers.get(key, len(index.brand_numbers)) if key else -1
    yield index.brand_numbers[index.misspelt[key]] if key in index.misspelt else -1
    if not text.isascii():
        before = _before_for(text)
        letters = index.written_brands.keys() & set(before)
        names = (one for letter in letters for one in index.written_brands[letter])
        yield from (index.brand_numbers[key] for name, key in names if name in before)


def _before_for(text: str) -> str:
    """Return a text up to the first word that says what the goods are for, in writing without spaces.

    Devices that they charge are left out together with that word: a brand may stand behind.
    """
    if not _SAYS_FOR.search(text):
        return text
    text = _FOR_DEVICES.sub(" ", text)
    says = _SAYS_FOR.search(text)
    return text[: says.start()] if says else text


@lru_cache(maxsize=65536)
def _field_brand(text: str, index: Index) -> str:
    """Return the brand of a brand field: one that it names among other words, else what stands there."""
    if not text or name_key(text) in UNBRANDED:
        return ""
    named = read_one(text, index.lexicon).named
    return named[0][1] if named else _without_shop(brand_key(text), index)


def _without_shop(key: str, index: Index) -> str:
    """Return a recalled brand's key that a seller's name begins with, as AnkerOfficial does; else the key."""
    whose = next((key.removesuffix(word) for word in SHOPS if key.endswith(word)), key)
    return whose if whose in index.brands else key


def given(listings: Sequence[Listing], index: Index) -> Iterator[Given]:
    """Return the products whose article number or code other fields of listings give, or the title's digits."""
    for place, listing in enumerate(listings):
        for number in _gtins(listing):
            yield from ((place, target, GIVEN_GTIN) for target in index.gtins.get(number, ()))
    yield from _models(listings, index)
    yield from _details(listings, index)


def titles(listings: Sequence[Listing], fields: Iterable[Given]) -> list[str]:
    """Return the title of each listing, and behind it a model field that gives no recalled code: "Sherpa 50", "334"."""
    coded = {place for place, _, field in fields if field == GIVEN_MODEL}
    return [one.title if place in coded else _with_model(one) for place, one in enumerate(listings)]


def _with_model(listing: Listing) -> str:
    if not listing.model or listing.model.lower() in listing.title.lower():
        return listing.title
    return f"{listing.title}, {listing.model}"


def _gtins(listing: Listing) -> Iterator[str]:
    if listing.gtin:
        given = listing.gtin.removesuffix(".0")  # as spreadsheets write numbers
        number = gtin(given)
        yield from (number,) if number else find_gtins(given)
    if _GTIN.search(listing.title):
        yield from find_gtins(listing.title)


def _models(listings: Sequence[Listing], index: Index) -> Iterator[Given]:
    """Return the products whose codes, such as count alone, begin the model field."""
    own = {place: one.model for place, one in enumerate(listings) if one.model and not one.model.isalpha()}
    for place, code, word, _ in _codes(list(own), list(own.values()), index):
        if word == 0 and not _of_code(index, index.products.codes.weak, code):
            yield place, _of_code(index, index.products.codes.targets, code), GIVEN_MODEL


def _details(listings: Sequence[Listing], index: Index) -> Iterator[Given]:
    """Return the products whose codes the other fields give, but in words about other goods."""
    own = {
        place: f"{one.model} | {one.attributes} | {one.description}"
        for place, one in enumerate(listings)
        if one.model or one.attributes or one.description
    }
    for place, code, _, foreign in _codes(list(own), list(own.values()), index):
        if not foreign:
            yield place, _of_code(index, index.products.codes.targets, code), GIVEN_DETAILS


def _codes(places: Sequence[int], texts: Sequence[str], index: Index) -> Iterator[tuple[int, int, int, int]]:
    """Return the place of each text, and the codes in it: each code, its first word, whether it is of other goods."""
    if not texts:
        return
    reading = Reading(texts, index.lexicon)
    numbers, *told = codes_of(reading.texts, index.products, index.lexicon.tables)
    columns = (np.asarray(places)[numbers], *told)
    yield from zip(*(column.tolist() for column in columns), strict=True)


def _of_code(index: Index, what: int, code: int) -> int:
    """Return what is known of a code: its product, or whether it is weak."""
    return int(index.products.numbers[what + code])
