"""The index of matching: every recalled product by code, GTIN and brand. Built once, never changed."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import product
from typing import TypeVar

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.brand_names import BRANDS, LINES_OF
from recallscope.clean.code import model_key
from recallscope.clean.text import fold as fold_text
from recallscope.clean.text import name_key
from recallscope.match.goods import POWER_BANK, POWER_BANK_PAIRS
from recallscope.match.hints import Hints, hints_of
from recallscope.match.misspelling import SHORTEST, one_wrong
from recallscope.match.names import Name, in_thousands, name_of
from recallscope.match.reading.lexicon import Lexicon, lexicon_of
from recallscope.match.target import Target
from recallscope.match.words import BATTERY, COMMON, COMPARING, LEET_CLASS, STATION
from recallscope.records.codes import fold

LONG_WORD = 9
"""Letters from which on a code without a digit is no common word."""

Key = TypeVar("Key")
Value = TypeVar("Value")
Known = dict[str, dict[tuple[str, ...], str]]
_OPEN = re.compile(r"(?=.{5})(?=.*[A-Z])[A-Z0-9]*\d{2}")
"""A code behind which one letter of a colour or region may stand: not too short, two digits at its end."""

_HALF = re.compile(r"([A-Z]{2,}-?\d{3,})(?:/| (?=[A-Z][a-z]))([A-Za-z0-9]{1,6})")
"""A code that is known by what stands before a stroke or a word: IST-09991/W05, AL490 Pro."""
_WORD = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+")
_WORD_OR_AND = re.compile(rf"{_WORD.pattern}|&")


class Found(msgspec.Struct, frozen=True, gc=False):
    """A recorded code: whose it is, as it is compared, and whether it is too common to count without its brand.

    `open` says that one letter of a colour or a region may stand behind it: its brand tells no models apart by that.
    `left_out` is the shape of the recorded code's end that it does without.
    """

    target: int
    key: str
    weak: bool
    open: bool = False
    left_out: str = ""


class Index(msgspec.Struct, frozen=True, eq=False):
    """All that matching asks. Codes lie under their look-alike classes, and under their leet ones.

    `telling` are the words of a brand's names that tell.
    `known_brands` lie under the first word of a name, `written_brands`, without spaces, under its first letter; `marks`
    are lines that stand for their brand where no other is stated. `full_words` are words of full names.
    `hints` tell which targets a listing may mean without a code. `words` and `numbers` are those of a target's names.
    """

    targets: tuple[Target, ...]
    gtins: Mapping[str, tuple[int, ...]]
    codes: Mapping[str, tuple[Found, ...]]
    leet_codes: Mapping[str, tuple[Found, ...]]
    leet_starts: frozenset[str]
    brands: Mapping[str, tuple[int, ...]]
    names: tuple[tuple[Name, ...], ...]
    full_names: tuple[tuple[Name, ...], ...]
    words: tuple[frozenset[str], ...]
    numbers: tuple[frozenset[str], ...]
    telling: Mapping[str, frozenset[str]]
    other_names: Mapping[str, tuple[Name, ...]]
    series: Mapping[str, frozenset[str]]
    shapes: Mapping[str, frozenset[str]]
    known_brands: Known
    lexicon: Lexicon
    hints: Hints
    written_brands: Mapping[str, tuple[tuple[str, str], ...]]
    marks: frozenset[str]
    full_words: frozenset[str]
    misspelt: Mapping[str, str]
    vocabulary: frozenset[str]


def index_of(targets: Sequence[Target], other_names: Mapping[str, Sequence[str]]) -> Index:
    """Return the index of these targets; `other_names` holds, by brand key, names that no recall covers."""
    targets = tuple(targets)
    codes = _codes(targets)
    by_brand = _grouped((target.brand_key, place) for place, target in enumerate(targets) if target.brand_key)
    names = tuple(tuple(name_of(name, target.brand) for name in target.names) for target in targets)
    telling = {
        brand: frozenset(word for place in places for name in names[place] for word in name.telling)
        for brand, places in by_brand.items()
    }
    known, written = _known_brands(targets)
    marks = _marks(telling)
    for mark, brand in marks.items():
        known.setdefault(mark, {})[mark,] = brand
    full_names = tuple(tuple(name_of(name, target.brand) for name in target.full_names) for target in targets)
    other = [tuple(name_of(name, "") for name in given) for given in other_names.values()]
    misspelt, vocabulary = _misspelt(targets, known), _vocabulary(known, names)
    every = [*names, *full_names, *other]
    opened = {key: any(one.open for one in group) for key, group in codes.items()}
    lexicon = lexicon_of((*_words(every), *misspelt), vocabulary, known, _parted(every), opened)
    return Index(
        targets=targets,
        gtins=_grouped((gtin, place) for place, target in enumerate(targets) for gtin in target.gtins),
        codes=codes,
        leet_codes=_grouped((leet_key(found.key), found) for group in codes.values() for found in group),
        leet_starts=frozenset(leet_key(found.key)[:2] for group in codes.values() for found in group),
        brands=by_brand,
        names=names,
        full_names=full_names,
        words=tuple(frozenset(word for name in own for word in name.words) for own in names),
        numbers=tuple(frozenset(name.number for name in own if name.number) for own in names),
        telling=telling,
        other_names=dict(zip(other_names, other, strict=True)),
        series=_series(targets, names),
        shapes={
            brand: frozenset(shape(model_key(code)) for place in places for code in targets[place].codes)
            for brand, places in by_brand.items()
        },
        known_brands=known,
        written_brands=_grouped((name[0], (name, key)) for name, key in written),
        marks=frozenset(marks),
        full_words=frozenset(word for own in full_names for name in own for word in name.telling or name.needed),
        misspelt=misspelt,
        vocabulary=vocabulary,
        lexicon=lexicon,
        hints=hints_of(zip(targets, names, full_names, strict=True), by_brand, misspelt, lexicon),
    )


def leet_key(key: str) -> str:
    """Return a code's key with every letter that leet writes as a digit written so."""
    return key.lower().translate(LEET_CLASS)


def shape(key: str) -> str:
    """Return how a code is built: A for each letter, 9 for each digit."""
    return "".join("9" if letter.isdigit() else "A" for letter in key)


def _codes(targets: Sequence[Target]) -> dict[str, tuple[Found, ...]]:
    recorded = {(target.brand_key, model_key(code)) for target in targets for code in target.codes}
    lettered = {brand for brand, key in recorded if key[-1:].isalpha() and _apart_by_letter(brand, key, recorded)}
    found = []
    for place, target in enumerate(targets):
        for key in dict.fromkeys(map(model_key, target.codes)):
            weak = len(key) <= 3 or key.isdigit() or (key.isalpha() and len(key) < LONG_WORD)
            if key and (target.brand_key or not weak):
                opened = target.brand_key not in lettered and bool(_OPEN.fullmatch(key))
                found.append((fold(key), Found(place, key, weak, opened)))
        for key, end in _halves(target):
            if (target.brand_key, key) not in recorded:
                found.append((fold(key), Found(place, key, weak=True, left_out=shape(end))))
    return _grouped(found)


def _halves(target: Target) -> Iterable[tuple[str, str]]:
    """Return the beginnings by which codes of two parts are known, beside a brand only, and the rest of each."""
    halves = (_HALF.fullmatch(code) for code in target.codes if target.brand_key)
    return {model_key(half.group(1)): half.group(2) for half in halves if half}.items()


def _apart_by_letter(brand: str, key: str, recorded: Collection[tuple[str, str]]) -> bool:
    """Return whether a brand has a model that differs from one with a last letter by that letter alone."""
    own = [other for one, other in recorded if one == brand and other != key]
    return any(other == key[:-1] or (len(other) == len(key) and other[:-1] == key[:-1]) for other in own)


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


def _marks(telling: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Return the brand of each line that stands for it, of those that recalled products are sold under."""
    lines = {(fold_text(line), brand_key(brand)) for brand, names in LINES_OF.items() for line in names.split(", ")}
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


def _series(targets: Sequence[Target], names: Sequence[Sequence[Name]]) -> dict[str, frozenset[str]]:
    """Return the numbers that a brand counts its series by, as far as names on record hold them."""
    pairs = ((targets[place].brand_key, name.number) for place, own in enumerate(names) for name in own if name.number)
    return {brand: frozenset(numbers) for brand, numbers in _grouped(pairs).items()}


def _vocabulary(known: Known, names: Sequence[Sequence[Name]]) -> frozenset[str]:
    words = {word for own in names for name in own for word in name.words}
    words |= (
        {word for pair in POWER_BANK_PAIRS for word in pair} | POWER_BANK | {name for name in known if len(name) > 3}
    )
    return frozenset(word for word in words if len(word) > 2 and word.isalpha())


def _words(names: Iterable[Sequence[Name]]) -> list[str]:
    """Return all words of names, and those that features look for in a listing's words."""
    words = {word for own in names for name in own for word in (*name.words, name.number) if word}
    words |= {in_thousands(amount) for own in names for name in own for amount in name.amounts}
    return sorted(words | STATION | COMPARING | BATTERY)


def _parted(names: Iterable[Sequence[Name]]) -> dict[str, dict[str, str]]:
    """Return the telling words of names by the two pieces that sellers write them in: power core, mag go."""
    found: dict[str, dict[str, str]] = {}
    for word in {word for own in names for name in own for word in name.telling}:
        if len(word) > 4 and word.isascii() and word.isalpha():
            for cut in range(2, len(word) - 1):
                found.setdefault(word[:cut], {})[word[cut:]] = word
    return found


def _grouped(pairs: Iterable[tuple[Key, Value]]) -> dict[Key, tuple[Value, ...]]:
    groups: dict[Key, dict[Value, None]] = {}
    for key, value in pairs:
        groups.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in groups.items()}
