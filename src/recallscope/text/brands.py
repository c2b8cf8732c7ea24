"""The brands that a notice speaks of: what is printed on the product, not who imported it."""

import re

import msgspec

from recallscope.clean.brand import find_brands
from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.common_words import COMMON_WORDS

_PRINTED = (
    r"(?:is|are|was|were|appears?|can be found|also|clearly|both|either|the|words?|only|logo|name|brand) ?"
)
_VERB = r"(?:printed|engraved|imprinted|embossed|displayed|written|etched|stamped|molded|located|shown|visible|marked|stitched|sewn|on the|in (?:white|black|red|silver|blue|gold|gray|large))"
_NAME = r"(?P<{0}>[A-Z0-9][\w&+'’.®™-]{{0,24}}(?: (?:[A-Z0-9&+][\w&+'’.®™-]{{0,24}}|of|and|the|by|de|&)){{0,3}})"
_QUOTED = r"[\"“](?P<{0}>[^\"“”]{{2,40}}?)[,.]?[\"”]"

STRONG: tuple[str, ...] = (
    rf"\bbrand names?,? (?:is |are |of )?{_QUOTED.format('a')}",
    rf"{_QUOTED.format('b')},? brand(?:ed)?\b(?! names? (?:and|can|is|are))",
    rf"\b(?:under|with|by|of) the (?:brand names? )?{_NAME.format('c')},? (?:brand|name|label)\b",
    rf"\b{_NAME.format('d')}(?:-| )brand(?:ed)?\b(?! new)",
    rf"\bbrand names? (?:is |are |of )?{_NAME.format('e')}",
    rf"{_QUOTED.format('f')} (?:brand )?logo\b",
    rf"\b(?:The |the |An? |a )?{_NAME.format('g')} (?:brand )?logos?\b",
    rf"\bprivate brand {_NAME.format('h')}",
)
"""Phrases that say outright that a name is a brand."""

WEAK: tuple[str, ...] = (
    rf"{_QUOTED.format('a')},? (?:{_PRINTED}){{1,4}}{_VERB}",
    rf"\b(?:marked|labeled|printed|engraved|stamped|embossed|imprinted) (?:with )?(?:the (?:words?|name|brand) )?{_QUOTED.format('b')}",
    rf"\bwith {_QUOTED.format('c')} (?:\w+ly )?{_VERB}",
    rf"(?:^|\. )(?:The (?:name|brand|word)s? )?{_NAME.format('d')} (?:is|are) (?:also )?{_VERB}",
    rf"\b(?:logo|name|words?|have|has|reads?) {_QUOTED.format('e')}",
)
"""Phrases that say that a name is printed: a brand only if the notice calls the product so."""

_STRONG = [re.compile(pattern) for pattern in STRONG]
_WEAK = [re.compile(pattern) for pattern in WEAK]
_WORD = re.compile(r"[^\s/(),;:]+")
_SIGNS = re.compile(r"[®™©℠]|\((?:[Rr]|TM)\)")
_LEADS = frozenset("the a an all certain various some two three four five six seven new recalled select these this sold model models only and".split())
_NOT_BRAND = frozenset(
    "made model models serial sku upc usb warning caution ce ul fcc input output on off china usa us the this these sn date lot"
    " item patent only if power battery bluetooth note size one age type no number product brand name it they consumers cpsc"
    " recall recalls small large both all each some units qr amazon walmart ebay sold january february march april may june july"
    " august september october november december front back top bottom side white black red blue green".split()
)


class Names(msgspec.Struct, frozen=True):
    """What a notice calls its product: its names, its title's firm, and its description's text."""

    products: tuple[str, ...]
    firm: str
    text: str
    firms: tuple[str, ...] = ()


def brands(names: Names) -> tuple[str, ...]:
    """Return the brands, as printed, most certain first; nothing where the notice names none."""
    text = _SIGNS.sub("", names.text)
    runs = [lead(product) for product in names.products]
    called = [run for run in (*runs, _involved(text)) if run]
    strong = [name for name in _matches(_STRONG, text) if _may_be(name)]
    found = [brand for run in called if (brand := _of_run(run, names, text, strong))]
    said = [name for name in strong if _is_called(name, names, text)]
    chosen = _unique([*found, *said])
    if chosen:
        return chosen
    return _unique(_fallback(names, text, strong))


def lead(name: str) -> tuple[str, ...]:
    """Return the words that begin a product's name and are no ordinary words: brand and line."""
    words = [word.strip("\"“”'‘’*.") for word in _WORD.findall(_SIGNS.sub("", name))]
    while words and (words[0].lower() in _LEADS or words[0].isdigit() or not words[0]):
        words.pop(0)
    run: list[str] = []
    for word in words:
        if not word or word[0].islower() and not any(c.isupper() for c in word) or _common(word):
            break
        if run and any(c.isdigit() for c in word) and not word[0].isalpha():
            break
        run.append(word)
    return tuple(run[:5])


def _common(word: str) -> bool:
    low = word.lower().removesuffix("'s").removesuffix("’s")
    return low in COMMON_WORDS or (low.endswith("s") and low[:-1] in COMMON_WORDS) or all(part in COMMON_WORDS for part in low.split("-"))


_INVOLVED = re.compile(r"\b(?:recall|recalls|recalled products?|expansion|product) (?:only )?(?:involves?|includes?|is|are|covers?) (?:the |all |certain |an? |two |three |four |five |[a-z]+ (?:models|versions|types|styles) of (?:the )?)?")


def _involved(text: str) -> tuple[str, ...]:
    found = _INVOLVED.search(text[:600])
    return lead(text[found.end() : found.end() + 80]) if found else ()


def _matches(patterns: list[re.Pattern[str]], text: str) -> list[str]:
    found = sorted((m.start(), group) for pattern in patterns for m in pattern.finditer(text) for group in m.groups() if group)
    return list(dict.fromkeys(re.sub(r"^(?:The|the|An?) |['’]s$", "", name).strip(" ,.") for _, name in found))


def _may_be(name: str) -> bool:
    words = name.split()
    return bool(words) and len(words) <= 4 and words[0].lower() not in _NOT_BRAND and not re.fullmatch(r"[\d.,\s-]+", name) and len(key(name)) > 1


def key(name: str) -> str:
    """Return a name as compared here: letters and digits, folded."""
    return letters_and_digits(fold(name))


def _of_run(run: tuple[str, ...], names: Names, text: str, strong: list[str]) -> str | None:
    """Return the brand at the beginning of a product's name: as many words as something else confirms."""
    first = run[0].removesuffix("'s").removesuffix("’s")
    run = (first, *run[1:])
    before = _word_before(run, text)
    if before and names.firm and key(before) == key(names.firm.split()[0]):
        return before
    for size in range(min(len(run), 4), 0, -1):
        if _confirmed(" ".join(run[:size]), names, text, strong):
            return " ".join(run[:size])
    known = find_brands(" ".join(run))
    if known and key(" ".join(run)).startswith(key(known[0])):
        return known[0] if key(known[0]) != key(first) else first
    return first if _may_be(first) and not any(c.isdigit() for c in first) else None


def _word_before(run: tuple[str, ...], text: str) -> str | None:
    found = re.search(rf"([A-Z][\w&-]{{1,20}})(?:'s|’s)? {re.escape(run[0])}\b", text)
    return found[1] if found else None


def _confirmed(name: str, names: Names, text: str, strong: list[str]) -> bool:
    """Return whether a name is the title's firm, begins a firm's name, is said to be a brand or is printed alone."""
    wanted = key(name)
    if any(wanted == key(one) for one in (*strong, names.firm, *names.firms)):
        return True
    if len(name.split()) > 1 and any(key(firm).startswith(wanted) for firm in (names.firm, *names.firms)):
        return True
    return any(wanted == key(one) for one in _matches(_WEAK, text)) and len(name.split()) > 1


def _is_called(name: str, names: Names, text: str) -> bool:
    """Return whether a name said to be a brand stands in what the notice calls its product."""
    wanted = key(name)
    return any(wanted in key(product) for product in names.products) or f"{name} brand" in text or f"{name}-brand" in text


def _fallback(names: Names, text: str, strong: list[str]) -> list[str]:
    """Return the brand where the product's name is made of ordinary words: one printed, or the title's firm."""
    if names.firm:
        for size in range(len(names.firm.split()), 0, -1):
            short = " ".join(names.firm.split()[:size]).removesuffix("'s").rstrip(",")
            if (size > 1 or not _common(short) or size == len(names.firm.split())) and re.search(rf"(?<!\w){re.escape(short)}(?!\w)", text):
                return [short]
    printed = strong or [name for name in _matches(_WEAK, text) if _may_be(name) and not _common(name.split()[0])]
    return printed[:1]


def _unique(names: list[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(key(name), name)
    keys = list(once)
    return tuple(once[one] for one in keys if not any(one != other and one.startswith(other) for other in keys))
