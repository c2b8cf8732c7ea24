"""What a description says is printed on a product, and which names it says are brands."""

import re

from recallscope.text.names import common
from recallscope.text.sentences import sentences

_VERB = (
    r"(?:printed|engraved|imprinted|embossed|displayed|written|etched|stamped|molded|located|shown"
    r"|visible|marked|stitched|sewn"
    r"|on the|on a|in (?:white|black|red|silver|blue|gold|gray|large))"
)
_TOKEN = r"[A-Z0-9](?:[\w&+'’-]|\.(?=\w)){0,24}"
_NAME = rf"({_TOKEN}(?: (?:{_TOKEN}|&)){{0,3}})"
_QUOTED = r"[\"“]([^\"“”]{2,60}?)[,.]?[\"”]"

STATED: tuple[str, ...] = (
    rf"\bbrand names?,? (?:is |are |of )?{_QUOTED}",
    rf"{_QUOTED},? brand(?:ed)?\b(?! names? (?:and|can|is|are))",
    rf"\b(?:under|with|by|of) the (?:brand names? )?{_NAME},? (?:brand|label)\b",
    rf"\b{_NAME}(?:-| )brand(?:ed)?\b(?! new)",
    rf"\bbrand names? (?:is |are |of )?{_NAME}",
    rf"\b(?:private|the) brand {_NAME}",
    rf"\b({_TOKEN}) and {_TOKEN}-brand(?:ed)?\b",
)
"""Phrases that say outright that a name is a brand."""

LOGOS: tuple[str, ...] = (rf"{_QUOTED} (?:brand )?logo\b", rf"\b{_NAME} (?:brand |heart )?logos?\b")
"""Phrases that speak of a name's logo: a brand's, or a line's."""

PRINTED: tuple[str, ...] = (
    rf"{_QUOTED},? (?:(?:is|are|was|were|appears?|can be found|also|clearly|either|the|words?|logo"
    rf"|name|brand) ){{1,4}}{_VERB}",
    rf"\b(?:marked|labeled|printed|engraved|stamped|embossed|imprinted"
    rf"|displays?) (?:with )?(?:the (?:words?|name|brand) )?{_QUOTED}",
    rf"\blabeled {_QUOTED.replace('(', '(?:', 1)} and {_QUOTED}",
    rf"\bwith {_QUOTED} (?:\w{{3,12}}ly )?{_VERB}",
    rf"\b[Tt]he (?:brand )?name {_NAME} (?:is|appears)\b",
    rf"\. {_NAME} (?:is|are) (?:also )?(?:printed|engraved|imprinted|embossed|written|etched|stamped)",
    rf"\b(?:logo|name|words?|have|has|reads?) {_QUOTED}",
    rf"\bthe word {_NAME},? (?:is |are |was )?{_VERB}",
    rf"\bmarked with (?:the word )?{_NAME}(?= on the| in the|\. |, )",
)
"""Phrases that say that a name is printed: a brand only if the notice also calls the product so."""

_SHORT = rf"{_TOKEN}(?: (?:to |of |the ){{0,2}}{_TOKEN}){{0,2}}"
_LIST = re.compile(rf"\b({_SHORT}(?:, {_SHORT}){{0,12}},? (?:and|or|&) {_SHORT}) brands?\b")
_JOIN = re.compile(r",? (?:and|or) |, ?")
_STATED = [re.compile(pattern) for pattern in STATED]
_LOGOS = [re.compile(pattern) for pattern in LOGOS]
_PRINTED = [re.compile(pattern) for pattern in PRINTED]
_HINTS = (
    "print",
    "grav",
    "boss",
    "stamp",
    "mark",
    "label",
    "display",
    "writ",
    "etch",
    "logo",
    "name",
    "word",
    "ead",
    "ha",
)
_ARTICLE = re.compile(
    r"^(?:The|the|An?|This|These|Each|Only|All|Some|Certain|Genuine|Counterfeit|\S+\.com['’]s) |['’]s$"
)
_NOT_NAME = frozenset(
    "made model models serial sku upc usb warning caution ce ul fcc input output on off china usa us the this these sn"
    " date lot item patent only if power battery bluetooth note size one age type no number product brand name it they"
    " consumers cpsc recall recalls small large both all each some units qr sold front back top bottom side same"
    " company firm manufacturer million"
    " color colors part etl csa li-ion lithium-ion rechargeable".split()
)
_FORM = re.compile(r"[MDYW]{1,4}(?:[./-]?[MDYW]{1,4}){1,2}")
"""The form of a date ("MM/DD/YYYY")."""
_COUNT = re.compile(r"\A(?:\d{2,}|\d+-[a-z]+) (?=[A-Z])")
"""How many or how much, before a name ("2017 Quorvex", "4-ounce Quorvex")."""
_INNER = re.compile(r"\b(?:Part|Model|Serial|Number|Made|Warning|SKU|UPC|Size|Style|Date|Logo)\b")


def stated(text: str) -> list[str]:
    """Return the names that a text says outright to be brands, in order."""
    text = _about(text, "brand", "label")
    if not text:
        return []
    lists = brand_lists(text)
    single = [name for name in _found(_STATED, text) if not (lists and name in lists[-1])]
    return list(dict.fromkeys([*lists, *single]))


def brand_lists(text: str) -> list[str]:
    """Return the names that a text lists before the word "brands", in order."""
    text = _about(text, "brand")
    names = [name.strip() for found in _LIST.finditer(text) for name in _JOIN.split(found[1])]
    return [name for name in names if _may_be(name) and sum(map(str.isdigit, name)) < 4]


def logos(text: str) -> list[str]:
    """Return the names whose logos a text finds on the product, in order."""
    return _found(_LOGOS, _about(text, "logo"))


def printed(text: str) -> list[str]:
    """Return the names that a text says to be printed on the product, in order."""
    return _found(_PRINTED, _about(text, *_HINTS))


def _about(text: str, *words: str) -> str:
    """Return only the sentences of a text that hold one of some words."""
    return " ".join(one for one in sentences(text) if any(word in one for word in words))


def _found(patterns: list[re.Pattern[str]], text: str) -> list[str]:
    found = sorted((match.start(), match[1]) for pattern in patterns for match in pattern.finditer(text))
    names = (_COUNT.sub("", _ARTICLE.sub("", _ARTICLE.sub("", name))).strip(" ,.'-") for _, name in found)
    return [name for name in dict.fromkeys(names) if _may_be(name)]


def _may_be(name: str) -> bool:
    words = name.split()
    first = words[0].lower() if words else ""
    if not words or len(words) > 6 or (first in _NOT_NAME and len(words) < 4) or _INNER.search(name):
        return False
    if _FORM.fullmatch(name):
        return False
    return any(letter.isalpha() for letter in name) and not (all(map(common, words)) and name.islower())
