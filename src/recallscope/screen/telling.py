"""What the gate looks for: every word that can lead to a hit, and what a row that holds it has thereby said."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

import msgspec

from recallscope.match.index import Index
from recallscope.match.names import LEFT_OUT, MUCH, Name, is_amount
from recallscope.match.reading.facts import NUMERALS
from recallscope.match.target import Target
from recallscope.match.vocabulary import VOCABULARY
from recallscope.screen.letters import UNSEEN_PATTERN
from recallscope.screen.tables import SHORTEST
from recallscope.screen.words import LANES, Says, Word, written_in_symbols

_BANK, _BATTERY = VOCABULARY["power_bank"], VOCABULARY["battery"]
_UNITS = "万 萬 만 毫安 밀리암페어 мач ма".split()


class Telling(msgspec.Struct, frozen=True):
    """The words by which a row is worth a closer look, and patterns of the same in other scripts."""

    words: tuple[Word, ...]
    written_goods: str
    written_brands: str
    written_products: str


def telling(index: Index) -> Telling:
    """Return all that can lead to a hit."""
    names = [name for own in (*index.names, *index.full_names) for name in own]
    return Telling(
        words=(*_goods(), *_batteries(index), *_brands(index), *_codes(index), *_products(index)),
        written_goods=rf"[\p{{Nd}}{NUMERALS}]\s?-?(?:{_any_of(_UNITS)})|{_any_of(_written_goods(index))}",
        written_brands=_any_of(_written(index, index.brands)),
        written_products=_any_of((*(word for word in map(_longest, names) if not word.isascii()), *"万萬만瓦", "вт")),
    )


def bare(text: str) -> str:
    """Return a text as patterns of other scripts read it: small letters without width, accents or unseen marks."""
    return re.sub(UNSEEN_PATTERN, "", unicodedata.normalize("NFKD", text)).lower()


def _bit(place: int) -> int:
    """Return the bit of a product."""
    return 1 << place % (64 * LANES)


def _goods() -> Iterator[Word]:
    """Return the words that show a power bank of any product."""
    yield from (Word(word, Says.SHOWS) for word in _BANK.words if word.isascii())
    yield from (Word("".join(pair), Says.SHOWS) for pair in _BANK.pairs if "".join(pair).isascii())


def _batteries(index: Index) -> Iterator[Word]:
    """Return the words that show a product by its series number: "Anker 334 battery"."""
    numbered = [place for place, names in enumerate(index.names) if any(name.number for name in names)]
    yield from (Word(word, Says.SHOWS, _bits(numbered)) for word in _BATTERY.words if word.isascii())


def _brands(index: Index) -> Iterator[Word]:
    """Return the names of brands, misspelt ones too."""
    own = {brand: _bits(places) for brand, places in index.brands.items()}
    for brand, bits in own.items():
        yield from (Word(name, Says.BRAND, bits) for name in _called(index, brand))
    yield from (Word(wrong, Says.BRAND, own[brand]) for wrong, brand in index.misspelt.items())


def _codes(index: Index) -> Iterator[Word]:
    """Return codes, and article numbers, which count whatever the goods; a weak code counts beside its brand alone."""
    for found in (one for group in index.codes.values() for one in group):
        if found.weak:
            yield from _word(index, found.target, found.key, Says.CODE, whole=False)
        else:
            own = _bit(found.target)
            yield from (Word(found.key, says, own, whole=False) for says in (Says.CODE, Says.CODE_ALONE))
    for number, places in index.gtins.items():
        yield from (
            Word(number.lstrip("0"), says, _bits(places), whole=False) for says in (Says.SHOWS, Says.CODE_ALONE)
        )


def _products(index: Index) -> Iterator[Word]:
    """Return the words by which a listing may speak of a product, or show it, without its code."""
    for place, target in enumerate(index.targets):
        for name in (*index.names[place], *index.full_names[place]):
            # All words of a name must stand there, so one of them is looked for.
            yield from _word(index, place, _longest(name), Says.SPEAKS, _is_whole(name))
            yield from _word(index, place, name.number, Says.SPEAKS)
        for name in _standing(index, place):
            yield from _word(index, place, _longest(name), Says.SHOWS, _is_whole(name))
        yield from _amounts(target, index.names[place], _bit(place))


def _is_whole(name: Name) -> bool:
    """Return whether a name counts only where its longest word ends: a number may be glued to it, Sherpa50."""
    return len(_longest(name)) < MUCH or not any(map(is_amount, name.words))


def _word(index: Index, place: int, text: str, says: Says, whole: bool = True) -> Iterator[Word]:
    """Return a word for a product; where it is too short to be found, its brand speaks for it."""
    if len(written_in_symbols(text)) >= SHORTEST:
        yield Word(text, says, _bit(place), whole)
    elif text.isascii() and text:
        yield from (Word(name, says, _bit(place)) for name in _called(index, index.targets[place].brand_key))


def _amounts(target: Target, names: Iterable[Name], own: int) -> Iterator[Word]:
    """Return capacities and powers: one is enough where a feature may agree too, or the recall knows no name."""
    alone = bool(target.features)
    nameless = not target.watts and not any(name.telling for name in names)
    for capacity in {*target.capacity_mah, *target.recall_mah}:
        says = Says.SPEAKS if alone or nameless else Says.CAPACITY
        for amount in (str(capacity), f"{capacity / 1000:g}k", f"{capacity / 1000:g}ah"):
            yield Word(amount.replace(".", ""), says, own, whole=False)
    for power in target.watts:
        for unit in ("w", "watt", "watts"):
            yield Word(f"{power:g}{unit}".replace(".", ""), Says.SPEAKS if alone else Says.POWER, own)


def _standing(index: Index, place: int) -> Iterator[Name]:
    """Return the names that show a product without a word for a power bank, if only beside its code."""
    yield from index.full_names[place]
    yield from (name for name in index.names[place] if name.number or _tells_much("".join(name.telling)))


def _tells_much(text: str) -> bool:
    """Return whether a name tells much by itself; other scripts need fewer letters for it."""
    return len(text) >= MUCH or not text.isascii()


def _bits(places: Iterable[int]) -> int:
    bits = 0
    for place in places:
        bits |= _bit(place)
    return bits


def _written_goods(index: Index) -> Iterator[str]:
    yield from (*_BANK.parts, *_BATTERY.parts)
    yield from (word for word in _BATTERY.words if not word.isascii())
    yield from (word for word in _BANK.words if not word.isascii())
    yield from (second for _, second in _BANK.pairs if not second.isascii())
    names = (name for place in range(len(index.targets)) for name in _standing(index, place))
    yield from (word for word in map(_longest, names) if not word.isascii())


def _written(index: Index, brands: Collection[str]) -> Iterator[str]:
    """Return the names of brands in scripts without spaces."""
    yield from (name for names in index.written_brands.values() for name, brand in names if brand in brands)


def _called(index: Index, brand: str) -> Sequence[str]:
    """Return a brand's names."""
    return _all_called(index).get(brand, ())


@lru_cache(maxsize=4)
def _all_called(index: Index) -> Mapping[str, Sequence[str]]:
    called: dict[str, list[str]] = {}
    for own in index.known_brands.values():
        for words, brand in own.items():
            called.setdefault(brand, []).append("".join(words))
    return called


def _longest(name: Name) -> str:
    """Return the longest word that must stand in a listing for it to say the name; Latin ones first."""
    others = {word for word in name.words if word not in LEFT_OUT}
    # An amount may stand there in another writing.
    words = name.telling or {word for word in others if not is_amount(word)} or others
    return max(words, key=lambda word: (word.isascii(), len(word), word), default="")


def _any_of(words: Iterable[str]) -> str:
    """Return a pattern of how words begin that are looked for anywhere: without those that hold another one of them.

    Patterns are read anew for each batch, which takes longer than looking for them.
    """
    shortest: list[str] = []
    for word in sorted({bare(word)[:MUCH] for word in words}, key=lambda word: (len(word), word)):
        if not any(one in word for one in shortest):
            shortest.append(word)
    return "|".join(map(re.escape, sorted(shortest)))
