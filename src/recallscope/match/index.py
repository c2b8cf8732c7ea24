"""The index of matching: every recalled product by code, GTIN and brand. Built once, never changed."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.brand_names import BRANDS, LINES_OF
from recallscope.clean.text import fold as fold_text
from recallscope.clean.text import name_key
from recallscope.match.beginnings import COMMON
from recallscope.match.grouping import grouped
from recallscope.match.judging.hints import Hints, hints_of
from recallscope.match.judging.products import Products, products_of
from recallscope.match.misspelling import SHORTEST, one_wrong
from recallscope.match.names import Name, in_thousands, name_of
from recallscope.match.reading.lexicon import Lexicon, lexicon_of
from recallscope.match.recorded import Found, codes_of
from recallscope.match.target import Target
from recallscope.match.vocabulary import VOCABULARY

Known = dict[str, dict[tuple[str, ...], str]]
Named = tuple[tuple[Name, ...], ...]
"""The names of each product."""

_WORD = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_WORD_OR_AND = re.compile(rf"{_WORD.pattern}|&")


class Index(msgspec.Struct, frozen=True, eq=False):
    """All that matching asks. Codes lie under their look-alike classes, places of products under GTINs and brands.

    `known_brands` lie under the first word of a name, `written_brands`, without spaces, under its first letter;
    `misspelt` has the brand that a misspelling means. `hints` tell which products a listing may mean without a code.
    `lexicon`, `products` and `brand_numbers` are how compiled code calls words, products and brands.
    """

    targets: tuple[Target, ...]
    gtins: Mapping[str, tuple[int, ...]]
    codes: Mapping[str, tuple[Found, ...]]
    brands: Mapping[str, tuple[int, ...]]
    names: Named
    full_names: Named
    known_brands: Known
    written_brands: Mapping[str, tuple[tuple[str, str], ...]]
    misspelt: Mapping[str, str]
    lexicon: Lexicon
    products: Products
    brand_numbers: Mapping[str, int]
    hints: Hints


def index_of(targets: Sequence[Target], other_names: Mapping[str, Sequence[str]]) -> Index:
    """Return the index of these targets; `other_names` holds, by brand key, names that no recall covers."""
    targets, codes = tuple(targets), codes_of(targets)
    names = tuple(
        tuple(name_of(name, target.brand, sized=bool(target.capacity_mah or not target.codes)) for name in target.names)
        for target in targets
    )
    full_names = tuple(tuple(name_of(name, target.brand) for name in target.full_names) for target in targets)
    others = {brand: tuple(name_of(name, "") for name in given) for brand, given in other_names.items()}
    known, written = _known_brands(targets)
    lines = _lines(targets, names)
    for line, brand in lines.items():
        known.setdefault(line, {})[line,] = brand
    misspelt = _misspelt(targets, known)
    lexicon = _lexicon(
        [*names, *full_names, *others.values()], known, (misspelt, lines, _vocabulary(known, names)), codes
    )
    numbers = {brand: place for place, brand in enumerate(dict.fromkeys((*lexicon.brands, *_keys(targets, written))))}
    return Index(
        targets=targets,
        gtins=grouped((gtin, place) for place, target in enumerate(targets) for gtin in target.gtins),
        codes=codes,
        brands=grouped((target.brand_key, place) for place, target in enumerate(targets) if target.brand_key),
        names=names,
        full_names=full_names,
        known_brands=known,
        written_brands=grouped((name[0], (name, key)) for name, key in written),
        misspelt=misspelt,
        lexicon=lexicon,
        products=products_of(targets, (names, full_names, others), codes, lexicon, (numbers, misspelt)),
        brand_numbers=numbers,
        hints=hints_of(zip(targets, names, full_names, strict=True), lexicon),
    )


def _lexicon(
    names: Sequence[Sequence[Name]],
    known: Known,
    more: tuple[Mapping[str, str], Mapping[str, str], frozenset[str]],
    codes: Mapping[str, Sequence[Found]],
) -> Lexicon:
    """Return the lexicon of all names, brands, misspelt ones, lines that stand for one, and codes."""
    misspelt, lines, vocabulary = more
    opened = {key: any(one.open for one in group) for key, group in codes.items()}
    return lexicon_of((*_words(names), *misspelt), vocabulary, known, _parted(names), opened, lines)


def _keys(targets: Iterable[Target], written: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Return the keys of all brands of products, and of those that are written without spaces."""
    yield from (target.brand_key for target in targets if target.brand_key)
    yield from (key for _, key in written)


def _known_brands(targets: Sequence[Target]) -> tuple[Known, tuple[tuple[str, str], ...]]:
    """Return the key of each brand's name by its first word and words, and (name, key) of names without spaces."""
    names = [(name, line.split("|")[0]) for line in BRANDS.split("\n") if line for name in line.split("|")]
    names += [(target.brand, target.brand) for target in targets if target.brand]
    own = {target.brand_key for target in targets}
    known: dict[tuple[str, ...], str] = {}
    for name, brand in names:
        words, key = tuple(_WORD.findall(fold_text(name))), brand_key(brand)
        if words and name_key(name).isascii() and (key in own or words[0] not in COMMON):
            known.update(dict.fromkeys(_writings(words, key in own), key))
            if "&" in name:
                known[tuple(_WORD_OR_AND.findall(fold_text(name)))] = key
    by_first: dict[str, dict[tuple[str, ...], str]] = {}
    for words, key in known.items():
        by_first.setdefault(words[0], {})[words] = key
    return by_first, tuple((fold_text(n), brand_key(b)) for n, b in names if not name_key(n).isascii())


def _lines(targets: Sequence[Target], names: Named) -> dict[str, str]:
    """Return the brand of each line that stands for it, of those that recalled products are sold under."""
    telling = grouped(
        (target.brand_key, word)
        for target, own in zip(targets, names, strict=True)
        for name in own
        for word in name.telling
    )
    lines = {(fold_text(line), brand_key(brand)) for brand, own in LINES_OF.items() for line in own.split(", ")}
    return {line: brand for line, brand in lines if line in telling.get(brand, ())}


def _writings(words: tuple[str, ...], own: bool) -> Iterable[tuple[str, ...]]:
    """Return the ways in which a brand's name is written: joined, and a recalled one in two, or with l for I."""
    joined = "".join(words)
    yield from (words, (joined,))
    if own:
        yield from ((joined[:cut], joined[cut:]) for cut in range(2, len(joined) - 1))
        yield from ((one,) for one in _alike(joined))


def _alike(name: str) -> Iterable[str]:
    """Return a name with any of its l written as a capital I, and the other way round, as folding leaves them."""
    places = [place for place, letter in enumerate(name) if letter in "li"]
    if len(name) > 3 and 0 < len(places) < 4:
        for letters in product("li", repeat=len(places)):
            swap = dict(zip(places, letters, strict=True))
            yield "".join(swap.get(place, letter) for place, letter in enumerate(name))


def _misspelt(targets: Sequence[Target], known: Known) -> dict[str, str]:
    """Return every writing of a recalled brand's name with one letter wrong, its first letter right."""
    found: dict[str, str] = {}
    # Of two brands that a writing is near, the last named counts.
    own = dict.fromkeys(reversed([(name_key(target.brand), target.brand_key) for target in targets]))
    for name, brand in reversed(own):
        if len(name) > SHORTEST and name.isascii() and name.isalpha():
            # All at once: there are some twenty thousand.
            found.update(dict.fromkeys(one_wrong(name), brand))
    for right in found.keys() & (known.keys() | COMMON):
        del found[right]
    return found


def _vocabulary(known: Known, names: Sequence[Sequence[Name]]) -> frozenset[str]:
    words = {word for own in names for name in own for word in name.words}
    words |= (
        {word for pair in VOCABULARY["power_bank"].pairs for word in pair}
        | VOCABULARY["power_bank"].words
        | {name for name in known if len(name) > 3}
    )
    return frozenset(word for word in words if len(word) > 2 and word.isalpha())


def _words(names: Iterable[Sequence[Name]]) -> list[str]:
    """Return all words of names, and their amounts in another writing."""
    words = {word for own in names for name in own for word in (*name.words, name.number) if word}
    words |= {in_thousands(amount) for own in names for name in own for amount in name.amounts}
    return sorted(words)


def _parted(names: Iterable[Sequence[Name]]) -> dict[str, dict[str, str]]:
    """Return the telling words of names by the two pieces that sellers write them in: power core, mag go."""
    found: dict[str, dict[str, str]] = {}
    for word in {word for own in names for name in own for word in name.telling}:
        if len(word) > 4 and word.isascii() and word.isalpha():
            for cut in range(2, len(word) - 1):
                found.setdefault(word[:cut], {})[word[cut:]] = word
    return found
