"""What the gate looks for: every word that can lead to a hit, and what a row that holds it has thereby said."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator

import msgspec

from recallscope.match.index import Found, Index
from recallscope.match.names import LEFT_OUT, Name
from recallscope.match.words import POWER_BANK, POWER_BANK_PAIRS, POWER_BANK_PARTS
from recallscope.text.common_words import COMMON_WORDS

ALL = (1 << 63) - 1
"""The bits of every brand."""

_SHORT = 4
Bits = dict[str, int]
"""The bit of each brand."""

STRONG = 1 << 63
"""The bit of a code that counts without its brand."""

AMOUNT = r"(?i)\d\s?(?:k|-?(?:m[ .]?a|ah))"
"""A capacity, by which goods may be a power bank where no word names one; in texts in ASCII."""

UNSEEN = "[\u00ad\u0300-\u036f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]"
"""What nobody sees, or what only accents a letter."""

_UNITS = "万 萬 만 毫安 밀리암페어".split()


class Word(msgspec.Struct, frozen=True):
    """A word in Latin letters and digits, and what a row says by it: two sets of brands, a bit each."""

    text: str
    one: int = 0
    other: int = 0


class Telling(msgspec.Struct, frozen=True):
    """The words by which a row is worth a closer look, those of that look, and patterns of the same in other scripts.

    `goods`: (shows a power bank, is a code) for each brand. `brands`: (names the brand, speaks of its products).
    `misspelt`: (names the brand, nothing).
    """

    goods: tuple[Word, ...]
    brands: tuple[Word, ...]
    misspelt: tuple[Word, ...]
    written_goods: str
    written_brands: str
    written_products: str


def telling(index: Index) -> Telling:
    """Return all that can lead to a hit."""
    bits = {brand: 1 << (place % 63) for place, brand in enumerate(sorted({"", *index.brands}))}
    names = [name for own in (*index.names, *index.full_names) for name in own]
    products = (_products(index, place, bits[one.brand_key]) for place, one in enumerate(index.targets))
    return Telling(
        goods=(*_goods(index, bits), *_codes(index, bits)),
        brands=(
            *(Word(word, one=bits[brand]) for brand in index.brands for word in _called(index, brand)),
            *(Word(found.key, other=bits[brand]) for brand, found in _by_brand(index) if found.weak),
            *(word for own in products for word in own),
        ),
        written_goods=rf"\p{{Nd}}\s?-?(?:k|m[ .]?a|ah|{_any_of(_UNITS)})|{_any_of(_written_goods(index))}",
        misspelt=tuple(Word(wrong, one=bits[brand]) for wrong, brand in index.misspelt.items()),
        written_brands=_any_of(_written(index, index.brands)),
        written_products=_any_of((*(word for word in map(_longest, names) if not word.isascii()), *"万萬만瓦")),
    )


def bare(text: str) -> str:
    """Return a text as patterns of other scripts read it: small letters without width, accents or unseen marks."""
    return re.sub(UNSEEN, "", unicodedata.normalize("NFKD", text)).lower()


def _goods(index: Index, bits: Bits) -> Iterator[Word]:
    """Return the words that show a power bank.

    Brand and whole name show the brand's own; of the two the rarer is looked for.
    """
    yield from (Word(word, one=ALL) for word in POWER_BANK if word.isascii())
    yield from (Word("".join(pair), one=ALL) for pair in POWER_BANK_PAIRS if "".join(pair).isascii())
    for brand, places in index.brands.items():
        names = [name for place in places for name in _standing(index, place)]
        words = [_longest(name) for name in names if _longest(name).isascii()]
        told = [word for word in words if len(word) > len(brand) and word not in COMMON_WORDS]
        yield from (Word(word, one=bits[brand]) for word in told)
        if len(told) < len(words):
            yield from (Word(word, one=bits[brand]) for word in _called(index, brand))


def _standing(index: Index, place: int) -> Iterator[Name]:
    """Return the names that show a product without a word for a power bank."""
    yield from index.full_names[place]
    yield from (name for name in index.names[place] if len(name.telling) > 1)


def _codes(index: Index, bits: Bits) -> Iterator[Word]:
    """Return codes, and article numbers, which count whatever the goods.

    For a code that is short, and so needs its brand, the brand is looked for.
    """
    for brand, found in _by_brand(index):
        if _short(found):
            yield from (Word(name, one=bits[brand]) for name in _called(index, brand))
        else:
            yield Word(found.key, other=bits[brand] if found.weak else bits[brand] | STRONG)
    yield from (Word(number.lstrip("0"), one=ALL, other=STRONG) for number in index.gtins)


def _by_brand(index: Index) -> Iterator[tuple[str, Found]]:
    return ((index.targets[one.target].brand_key, one) for group in index.codes.values() for one in group)


def _short(found: Found) -> bool:
    return found.weak and len(found.key) < _SHORT


def _written_goods(index: Index) -> Iterator[str]:
    yield from POWER_BANK_PARTS
    yield from (word for word in POWER_BANK if not word.isascii())
    yield from (second for _, second in POWER_BANK_PAIRS if not second.isascii())
    short = {brand for brand, found in _by_brand(index) if _short(found)}
    yield from _written(index, short)
    names = (name for place in range(len(index.targets)) for name in _standing(index, place))
    yield from (word for word in map(_longest, names) if not word.isascii())


def _written(index: Index, brands: Collection[str]) -> Iterator[str]:
    """Return the names of brands in scripts without spaces."""
    yield from (name for names in index.written_brands.values() for name, brand in names if brand in brands)


def _called(index: Index, brand: str) -> Iterator[str]:
    """Return a brand's names."""
    yield from ("".join(words) for own in index.known_brands.values() for words, key in own.items() if key == brand)


def _products(index: Index, place: int, brand: int) -> Iterator[Word]:
    """Return the words by which a listing may speak of a product without its code."""
    target = index.targets[place]
    for name in (*index.names[place], *index.full_names[place]):
        # All words of a name must stand there, so one of them is looked for.
        yield from (Word(word, other=brand) for word in (_longest(name), name.number))
    for capacity in {*target.capacity_mah, *target.recall_mah}:
        written = (str(capacity), f"{capacity / 1000:g}k", f"{capacity / 1000:g}ah")
        yield from (Word(amount.replace(".", ""), other=brand) for amount in written)
    yield from (Word(f"{power:g}w".replace(".", ""), other=brand) for power in target.watts)


def _longest(name: Name) -> str:
    """Return the longest word that must stand in a listing for it to say the name; Latin ones first."""
    words = name.telling or {word for word in name.words if word not in LEFT_OUT}
    return max(words, key=lambda word: (word.isascii(), len(word), word), default="")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(bare(word)) for word in words}))
