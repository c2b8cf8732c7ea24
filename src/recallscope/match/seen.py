"""A listing as the scorer sees it: its words once read, its brands and codes once found, for every candidate."""

import re
from collections.abc import Iterator
from functools import lru_cache

from recallscope.clean.brand import brand_key
from recallscope.clean.colour import find_colours
from recallscope.clean.gtin import find_gtins, gtin
from recallscope.clean.pattern import pattern
from recallscope.clean.text import name_key
from recallscope.match.codes import codes_in, hyphened_shapes, other_codes
from recallscope.match.index import Index
from recallscope.match.lazy import lazy
from recallscope.match.reading.facts import Facts, compared, names_power_bank, read_one
from recallscope.match.reading.lexicon import MARKS
from recallscope.match.target import Listing
from recallscope.match.words import (
    ARTICLES,
    COMMON,
    COMPARING,
    DEVICE_PARTS,
    DEVICES,
    FOR,
    FOR_PARTS,
    PHONES,
    SHOPS,
    UNBRANDED,
    WITH,
)
from recallscope.text.common_words import COMMON_WORDS

SAMSUNG = "samsung"
"""A brand that counts only where a title begins with it: elsewhere it is what a power bank charges."""

_NO_BRAND_BEFORE = DEVICES.union(FOR, MARKS)
"""Right behind it, these say so there, too: "Samsung Galaxy", "Samsung compatible", "Samsung/iPhone"."""

_DEVICES = rf"(?:(?:{'|'.join(DEVICE_PARTS)}|pro|max|plus|mini|air|系列|시리즈|シリーズ|\d)[\s/、・,，和及]*)+"
_FOR_DEVICES = pattern(rf"(?:适用于?|適用於?|専用|专用于?)\s*{_DEVICES}|{_DEVICES}(?:{'|'.join(FOR_PARTS)})")
_GTIN = re.compile(r"\d(?:\d{11}|[ -]\d{5,6}[ -]\d{5,6})")


class Seen:
    """What a listing shows: `stated` brands of the goods themselves, `tail` the places of those named after "for".

    What only some candidates need is read when it is first asked for.
    """

    def __init__(self, listing: Listing, facts: Facts, index: Index) -> None:
        """See a listing, of whose title the facts are read, with an eye on what the index holds."""
        self.listing, self.index, self.facts, self.words = listing, index, facts, facts.words
        self.codes = codes_in(facts, index)
        self.gtins = frozenset(_gtins(listing))
        self.named = facts.named
        if not facts.text.isascii() or not facts.words.isdisjoint(COMPARING):
            self._leave_out_what_is_compared(facts.tokens)
        field = _field_brand(listing.brand, index)
        if not index.marks.isdisjoint(facts.words):
            self._leave_out_marks(facts.tokens, field)
        stated = {key for place, key in self.named if place < facts.head}
        stated.update(_written_brands(facts.text, index))
        if facts.text.startswith(SAMSUNG) and _NO_BRAND_BEFORE.isdisjoint(facts.tokens[1:2]):
            stated.add(SAMSUNG)
        if len(stated & PHONES) > 1:
            stated -= PHONES
        self.tail = {key: place for place, key in reversed(self.named) if place >= facts.head and key not in stated}
        behind = {key for key, place in self.tail.items() if self._is_behind_devices(key, place)}
        self.stated = frozenset(stated | behind | ({field} if field else set()))
        near = () if index.misspelt.keys().isdisjoint((*facts.words, field)) else (*facts.tokens[: facts.head], field)
        self.misspelt = frozenset(index.misspelt[word] for word in near if word in index.misspelt)

    def _is_behind_devices(self, key: str, place: int) -> bool:
        """Return whether a brand behind "for" is the goods' own: a brand of phones only right before its own code."""
        targets = self.index.targets
        coded = any(0 < code.place - place <= 3 and targets[code.found.target].brand_key == key for code in self.codes)
        return (coded or key not in PHONES) and _after_devices(self.facts, place, coded)

    def _leave_out_marks(self, tokens: list[str], field: str) -> None:
        """Forget lines that stand for their brand where another brand is stated."""
        others = {key for place, key in self.named if tokens[place] not in self.index.marks} | {field} - {""}
        self.named = [(p, key) for p, key in self.named if tokens[p] not in self.index.marks or others <= {key}]

    def _leave_out_what_is_compared(self, tokens: list[str]) -> None:
        """Forget brands and codes that the goods are only set beside, and codes right after such brands."""
        beside = [place for place, _ in self.named if compared(tokens, place)]
        self.named = [(place, key) for place, key in self.named if place not in beside]
        self.codes = [
            code
            for code in self.codes
            if not compared(tokens, code.place) and not any(0 < code.place - place <= 3 for place in beside)
        ]

    @lazy
    def taken(self) -> frozenset[int]:
        """The places of words that spell recalled codes."""
        return frozenset(place for code in self.codes for place in range(code.place, code.place + code.size))

    @lazy
    def others(self) -> list[str]:
        """Words that look like model numbers and spell no recalled code."""
        return other_codes(self.facts.tokens, self.taken)

    @lazy
    def shapes(self) -> frozenset[str]:
        """How parts joined by hyphens are built."""
        return hyphened_shapes(self.facts.text)

    @lazy
    def in_details(self) -> frozenset[int]:
        """The targets whose codes the other fields give."""
        return _in_details(self.listing, self.index)

    @lazy
    def in_model(self) -> frozenset[int]:
        """The targets whose codes, such as count alone, begin the model field."""
        if not self.listing.model or self.listing.model.isalpha():
            return frozenset()
        codes = codes_in(read_one(self.listing.model, self.index.lexicon), self.index)
        return frozenset(code.found.target for code in codes if code.place == 0 and not code.found.weak)

    @lazy
    def numbers(self) -> frozenset[str]:
        """Numbers that may be of a series."""
        return _series_numbers(self.facts.tokens)

    @lazy
    def stranger(self) -> bool:
        """Whether the title begins with a name that is neither a known brand nor a shop's common word."""
        return not self.named and _begins_strangely(self.facts.tokens, self.taken, self.index)

    @lazy
    def colours(self) -> frozenset[str]:
        """The colours that the title names."""
        return find_colours(self.facts.text)


def named_beside(field: str, text: str, index: Index) -> Iterator[str]:
    """Return the brands that are named otherwise than in a text's words: in the brand field, and without spaces."""
    yield from _written_brands(text, index)
    if field:
        key = _field_brand(field, index)
        yield index.misspelt.get(key, key)


def _written_brands(text: str, index: Index) -> Iterator[str]:
    """Return the brands that are named in writing without spaces, before what the goods are for."""
    if not text.isascii():
        before = _before_for(text)
        letters = index.written_brands.keys() & set(before)
        yield from (key for letter in letters for name, key in index.written_brands[letter] if name in before)


def says_elsewhere(listing: Listing) -> bool:
    """Return whether codes or article numbers may be found beside the words of the title."""
    fields = listing.model or listing.gtin or listing.attributes or listing.description
    return bool(fields or _GTIN.search(listing.title))


def _after_devices(facts: Facts, place: int, coded: bool) -> bool:
    """Return whether a brand stands behind what a power bank is for: "power bank for iPhone, Anker A1263".

    Where its code follows, goods of no kind that is told may be one, too: "for iPhone, Anker A1263".
    """
    told = facts.kind or ("power_bank" if coded and facts.tokens[facts.head + 1] in DEVICES else "")
    if told != "power_bank":
        return False
    between = [token for token in facts.tokens[facts.head + 1 : place] if token.isalnum() and token not in ARTICLES]
    before = facts.tokens[place - 1]
    return bool(between) and before not in FOR and before not in WITH and not names_power_bank(between)


def _before_for(text: str) -> str:
    """Return a text up to the first word that says what the goods are for, in writing without spaces.

    Devices that they charge are left out together with that word: a brand may stand behind.
    """
    if not any(part in text for part in FOR_PARTS):
        return text
    text = _FOR_DEVICES.sub(" ", text)
    return text[: min((text.find(part) for part in FOR_PARTS if part in text), default=len(text))]


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


def _gtins(listing: Listing) -> Iterator[str]:
    if listing.gtin:
        given = listing.gtin.removesuffix(".0")  # as spreadsheets write numbers
        number = gtin(given)
        yield from (number,) if number else find_gtins(given)
    if _GTIN.search(listing.title):
        yield from find_gtins(listing.title)


def _in_details(listing: Listing, index: Index) -> frozenset[int]:
    """Return the targets whose codes the other fields give: the model as a whole, the rest only word by word."""
    if not (listing.model or listing.attributes or listing.description):
        return frozenset()
    text = f"{listing.model} | {listing.attributes} | {listing.description}"
    facts = read_one(text, index.lexicon)
    return frozenset(code.found.target for code in codes_in(facts, index) if not _foreign(facts.tokens, code.place))


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
    known = word in COMMON or word in COMMON_WORDS or word in index.vocabulary
    return word.isalpha() and len(word) > 2 and word.isascii() and not known
