"""The names that shops use for a product, beside its brand: "PowerGlow 10000", "Delta Max 2000"."""

import re
from collections.abc import Iterator

from recallscope.records.codes import code_key
from recallscope.text.codelist import strong_code
from recallscope.text.names import SIGNS, common
from recallscope.text.products.brands.known import brand_of, lines_in

MAX_WORDS = 7
_WORD = re.compile(r"\d{1,3}(?:,\d{3})+(?!\w)|[A-Z0-9'+&][\w'’+.&/-]{0,30}")
_GAP = re.compile(r" (?:- )?")
_BRANDED = re.compile(r"[ -]brand(?:ed)?(?= [A-Z0-9])")
_NEXT = re.compile(r",? (?:and|or) (?=[A-Z])|, (?=[A-Z])")
_MEASURE = re.compile(
    r"\d[\d.,]*-?(?:mah|wh?|v|volts?|ah|hz|in|inch|pack|piece|cell|ft|oz|kg|lbs?|watts?)\.?\Z"
    r"|\d{1,2}\.\d\Z|20(?:0[5-9]|[1-3]\d)\Z",
    re.I,
)
_ASIDE = re.compile(r" \(([A-Z][\w-]{2,20}(?: [\w-]{1,12}){0,3})\)")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_FIRM = frozenset("bicycles bikes technologies electronics products tools brands".split())
_MAH = re.compile(r"\s?-?m[Aa][Hh]\b")
_SMALL = re.compile(r" ([a-z][a-z-]{1,20})")
_FUNCTION = frozenset(
    "are is was were with for and or in on at that which who sold to by from have has due recalled recall used of"
    " include".split()
)
_NOUNS = frozenset(
    "bank banks powerbank pack packs battery batteries charger chargers power portable wireless mobile usb ah"
    " series li-ion lithium-ion lithium hid led rechargeable".split()
)
_NO_LINE = frozenset(
    "model models brand branded logo recalls recall recalled group inc llc in the this canada america usa news corp"
    " corporation co industries industrial division incorporated announce announces".split()
)
_TECHNICAL = frozenset(
    "bluetooth gps nicd ni-cd nimh ni-mh li-ion lithium electrostatic electronic electronics percussion misting pc"
    " headphones headphone earphones earphone earbuds headlamps headlamp hotspot hotspots cordless robotic brushless"
    " wireless lumen lumens channel candlepower multi-surface multi-function rechargeable rc shutoff".split()
)
"""Words of the trade, which say what a product is or does."""
_SUFFIXES = frozenset("pro max plus mini ultra lite slim air xl duo go hybrid jr deluxe".split())
"""Ordinary words that end a line's name where a distinctive word stands before them."""
_PLAIN = frozenset(
    "power bank banks portable charger chargers battery batteries pack packs lithium ion polymer".split()
)
_BANK_END = re.compile(r"\b(?:[Pp]ower|[Bb]attery|[Cc]harg|[Jj]ump|[Ss]tation)")


def lines(texts: list[str], brands: tuple[str, ...], models: tuple[str, ...]) -> tuple[str, ...]:
    """Return the lines named right after a brand in the texts that call the product by its name, each once."""
    taken = {code_key(name) for name in (*brands, *models)}
    found: dict[str, str] = {}
    for text in texts:
        plain = SIGNS.sub("", text)
        for line in (*(line for brand in brands for line in _after(plain, brand)), *_itself(plain)):
            if code_key(line) not in taken and not _known(code_key(line), found):
                found.setdefault(code_key(line), line)
    bare = {key for key, line in found.items() if brand_of(line) and any(o != key and o.startswith(key) for o in found)}
    return tuple(line for key, line in found.items() if key not in bare and len(key) > 1)


def whole(texts: list[str], brands: tuple[str, ...]) -> tuple[str, ...]:
    """Return the whole name of a power bank that has neither model nor line: "USB-C Laptop Power Bank"."""
    for text in texts:
        plain = SIGNS.sub("", text)
        start = next((plain.find(brand) + len(brand) for brand in brands if brand in plain), 0)
        gap = _GAP.match(plain, start)
        words, _ = _run(plain, gap.end() if gap else start)
        words = [word for word in words if not _MEASURE.match(word)]
        if len(words) > 1 and _BANK_END.search(" ".join(words)) and any(word.lower() not in _PLAIN for word in words):
            return (" ".join((*words[:-1], _one(words[-1]))),)
    return ()


def _one(noun: str) -> str:
    """Return a noun in the singular, where its plural only adds an s."""
    return noun[:-1] if noun[-1:] == "s" and noun[-2:] != "ss" else noun


def _known(key: str, found: dict[str, str]) -> bool:
    """Return whether a line only shortens one that is known."""
    return any(one.startswith(key) for one in found)


def _itself(text: str) -> Iterator[str]:
    """Return the lines in a text that we know, each with what belongs to it ("ThinkPad X1 Carbon")."""
    for known in lines_in(text):
        words, end = _run(text, text.find(known))
        if line := _trimmed(words, followed=_names_it(text, end)):
            yield line


def _after(text: str, brand: str) -> Iterator[str]:
    at = text.find(brand)
    if at < 0:
        return
    at += len(brand)
    at += 2 if text[at : at + 2] in ("'s", "’s") else 0
    for _ in range(4):
        at = branded.end() if (branded := _BRANDED.match(text, at)) else at
        gap = _GAP.match(text, at)
        words, end = _run(text, gap.end() if gap else at) if gap else ([], at)
        if words and _MAH.match(text, end) and words[-1].replace(",", "").isdigit():
            words = words[:-1]
        line = _trimmed(words, followed=_names_it(text, end))
        if not line:
            return
        yield line
        if aside := _ASIDE.match(text, end):
            if not all(map(common, aside[1].split())):
                yield aside[1]
            end = aside.end()
        joined = _NEXT.match(text, end)
        if joined is None or text.startswith(brand, joined.end()):
            return
        at = joined.end() - 1


def _names_it(text: str, at: int) -> bool:
    """Return whether a noun in small letters follows, which makes the words before it a name."""
    word = _SMALL.match(text, at)
    return word is not None and word[1] not in _FUNCTION


def _run(text: str, at: int) -> tuple[list[str], int]:
    """Return the words with a capital letter or digit from a place on, and the place after them."""
    words: list[str] = []
    end = at
    while len(words) < MAX_WORDS and (word := _WORD.match(text, at)):
        bare = word.group().rstrip(".,'’")
        if bare.lower() in _NO_LINE or strong_code(bare):
            break
        words.append(bare)
        end = at + len(bare)
        if text[end : end + 1] != " ":
            break
        at = end + 1
    return words, end


def _trimmed(words: list[str], *, followed: bool) -> str:
    """Return a line without measures and product nouns at its ends; nothing where only ordinary words are left.

    Before a noun in small letters (`followed`) capitals make a name even of ordinary words.
    """
    all_ = words
    while words and _ends_outside(words, last=words is all_, followed=followed):
        words = words[:-1]
    while words and (_MEASURE.match(words[0]) or _YEAR.match(words[0]) or words[0].lower() in _FIRM):
        words = words[1:]
    short = len(words) == 1 and len(words[0]) < 4 and not words[0].isdigit()
    if short and len(all_) > 1 and all_[-1].lower() in _NOUNS and all_[0] == words[0]:
        return " ".join((*all_[:-1], _one(all_[-1])))
    named = any(not _ordinary(word) and not word.isdigit() for word in words)
    digits = any(word.isdigit() and len(word) > 2 for word in words)
    return " ".join(words) if words and (named or digits or (followed and len(words) > 1)) else ""


def _ends_outside(words: list[str], *, last: bool, followed: bool) -> bool:
    """Return whether the end is no part of a line's name; a "power" is, where it stands `last` of all."""
    end = words[-1].lower()
    if (end in _SUFFIXES or (last and end == "power")) and any(not _ordinary(word) for word in words[:-1]):
        return False
    return bool(_MEASURE.match(end)) or end == "&" or end in _NOUNS or (_ordinary(end) and not followed)


def _ordinary(word: str) -> bool:
    """Return whether a word is an ordinary one, or ordinary ones joined by a stroke."""
    return all(common(part) or part.lower() in _TECHNICAL for part in word.split("/"))
