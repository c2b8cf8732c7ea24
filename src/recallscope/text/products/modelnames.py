"""Lists of model numbers as people write them: with words, quotes, names before brackets; and whose models they are."""

import re
from collections.abc import Callable
from functools import lru_cache

from recallscope.text.batches.lists import shape
from recallscope.text.codelist import model_code, read, spelled, strong_code
from recallscope.text.names import common

_SUFFIX = re.compile(
    r"(?i: (?:pro|max|plus|mini|ultra|lite|duo|sport|boost|air|awd|ii|iii|iv))"
    r"(?=[\"”,.;:)]|\s(?:and|or|is|are|was)\b|\s?\Z)"
    r"| [A-Z]{2,3}(?=,\s)"
)
"""A word that belongs to the model number before it ("F7 Pro", "SG5 Boost")."""
_QUOTED = re.compile(r"[\s(]{0,2}[\"“]([A-Z0-9][\w.+/-]{1,19}(?: [A-Z0-9][\w.+/-]{0,19}){1,2})[,.]?[\"”]")
_SKIPPED = re.compile(r"(?: (?:[A-Z][a-z]+|[Ss]eries)){1,3}(?:,(?: and| or)?|,? and|,? or)(?= [\"“]?[A-Z]{0,6}\d)")
"""Names after a code of a list that goes on with a further code ("M33 Elite and P48 Platinum")."""
_TWO_WORDS = re.compile(
    r"[\"“]?([A-Z][A-Za-z]{1,14}(?:-[A-Z]{1,5})?) (\d[A-Z0-9]{0,4}|[A-Z]{0,2}\d[A-Z0-9]{0,3})(?![A-Za-z0-9-]|\.\d)"
)
_BARE = re.compile(r"(\d[A-Z0-9]{1,5})(?![A-Za-z0-9-])")
_NEXT = re.compile(r"[\"”]?(?:\s\([^()]{0,40}\))?(?:,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s)[\"“]?(?:models? )?")
_IN_BRACKETS = re.compile(
    r"[\s,]{0,2}(?:and |or )?[A-Z][\w'’&.+-]{1,20}(?: [A-Za-z0-9][\w'’&.+-]{0,20}){0,4} \(([A-Z0-9][\w./-]{2,24})\)"
)
_CAPITALS = re.compile(
    r"[\s\"“]{0,2}([A-Z][A-Z-]{3,15}[A-Z]|[A-Z]{2,6}-[A-Z][a-z]{1,8})(?=[\"”.,)]| (?:is|are|can|appears|printed)\b)"
)
_LETTERS = re.compile(r"[\s\"“]{0,2}([A-Z]{2,6}\+?)(?: \([a-z][^()]{3,40}\))?(?=,| and | or )")
_WORD_ITEM = re.compile(r",? (?:and |or )?([A-Z][A-Za-z]{1,9}\+|[A-Z]{2,6}\+?)(?= \(|,|\.|\s?\Z| and | or )")
_ASIDE = re.compile(r"\(([A-Z0-9][A-Z0-9-]{3,20})\)")
"""A further number of the same model, in brackets after it."""
_PARTED = re.compile(r" (?=([A-Z0-9][A-Z0-9-]{3,14})(?![\w-]))(?!\d+ (?:through|thru|to|[-–]) \d)")
"""The blank before a further code; bare digits that begin a range are another column's."""
_NO_NAME = frozenset("and or no number only model models item type style part version series".split())
_NO_MODEL = frozenset(
    "USB LED LCD DVD UPC SKU FCC USA CPSC NOT ONLY ALL AND OR THE RV ATV UTV GPS TV CD PC HP LG".split()
)
_DEVICE = re.compile(
    r"\b(?:compatible with|for use (?:with|in)|used (?:with|in|by|on)|designed (?:for|to fit)|fits?"
    r"|replacement for|sold for"
    r"|included (?:exclusively|only) with"
    r"|intended for|works? with|installed (?:in|on)|powered by|replaces|sold with|kits? with"
    r"|sold for use)\b[^.;]{0,160}$",
    re.I,
)
_NOUNS = "computer laptop notebook phone camera bike mower tool vehicle radio drill bicycle device".split()
_FITS = re.compile(r"\b(?:for|with|used|fits?|in|sold)\b", re.I)
_OWNER = re.compile(r"([A-Za-z]{4,14}) (?:replacement |rechargeable )?batter(?:y|ies)\b", re.I)
"""The device before its battery ("DVD player batteries")."""
_PLURAL = re.compile(r"\b([a-z]{4,14}?)(?:s|es)?\b")
_NO_DEVICE = frozenset(
    "battery batteries charger pack adapter case cable cord power rechargeable lithium certain with used sold portable"
    " wireless model models notebooks previous replacement external product only cell manufactured containing".split()
)


def devices(names: tuple[str, ...]) -> re.Pattern[str]:
    """Return a pattern of the words by which the devices go that an accessory fits, the usual and the named ones."""
    return _devices(tuple(dict.fromkeys(word for name in names for word in _fitted(name) if word not in _NOUNS)))


@lru_cache(maxsize=256)
def _devices(named: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join((*_NOUNS, *named))})(?:e?s)?", re.I)


def _fitted(name: str) -> list[str]:
    found = _FITS.search(name)
    owner = _OWNER.search(name)
    last = [part.split()[-1] for part in re.split(r",|\band\b", name[found.end() :]) if part.split()] if found else []
    last += [owner[1]] if owner else []
    nouns = (re.sub(r"(?:es|s)?\Z", "", word.strip(".,;)").lower(), count=1) for word in last)
    return [re.escape(noun) for noun in nouns if noun.isalpha() and len(noun) > 3 and noun not in _NO_DEVICE]


_PLACES = {
    "before": r"\bDEVICE(?: series| system| name)?(?: (?:has|have|with|having)(?: an?| the)?)? $",
    "subject": r"(?:The|These|Recalled|Each) (?:[\w-]+ ){0,3}?DEVICE (?!batter|packs?|chargers?)",
    "after": r"[\s\"”]{1,2}(?:[A-Z0-9][\w/-]{0,12} )?DEVICE\b(?! batter)",
    "fitted": r"[^.:]{0,20}\bfor (?:the |these )?[^.:]{0,60}?\bDEVICE\b",
}
"""Where a device stands: before a model, as what a sentence speaks of, after the model, as what it is for."""


@lru_cache(maxsize=1024)
def _place(where: str, nouns: str) -> re.Pattern[str]:
    return re.compile(_PLACES[where].replace("DEVICE", nouns), re.I)


def of_device(text: str, anchor: re.Match[str], nouns: re.Pattern[str]) -> bool:
    """Return whether a model named here is that of a device which the product fits."""
    before = text[max(0, anchor.start() - 200) : anchor.start()]
    device = nouns.pattern
    if _DEVICE.search(before) or _place("before", device).search(before):
        return True
    sentence = before[before.rfind(". ") + 2 :] if ". " in before else before
    if _place("subject", device).match(sentence):
        return True
    ahead = text[anchor.end() : anchor.end() + 120]
    return bool(_place("after", device).match(ahead) or _place("fitted", device).match(ahead))


Read = tuple[list[str], int]
"""Models and the place after the last one."""


def named_in_brackets(text: str, at: int) -> Read:
    """Return the codes of a list of names, each with its code in brackets: "Alpha (QX100) and Beta (QX200)"."""
    codes: list[str] = []
    while (found := _IN_BRACKETS.match(text, at)) and model_code(found[1], False):
        codes.append(found[1])
        at = found.end()
    return codes, at


def after_name(text: str, at: int) -> Read:
    """Return models of two words ("BatPak 2F and BatPak 3F"); a bare one after them shares the first word."""
    at += text[at : at + 1] == " "
    two = _TWO_WORDS.match(text, at)
    if two is None or two[1].lower() in _NO_NAME:
        return [], at
    if strong_code(two[2]) or (not two[2].isdigit() and not model_code(two[2], False)):
        return [], at
    name, models = "", []
    while found := _TWO_WORDS.match(text, at) or (_BARE.match(text, at) if name else None):
        name = found[1] if found.re is _TWO_WORDS else name
        models.append(f"{name} {found[found.re.groups]}")
        following = _NEXT.match(text, found.end())
        if following is None:
            return models, found.end()
        at = following.end()
    more, end = model_list(text, at, "")
    return models + more, end


def model_list(text: str, at: int, anchor: str) -> Read:
    """Return the models of a list of codes, with the words that belong to them."""
    quoted = _QUOTED.match(text, at)
    if quoted and re.match(r"[A-Z]{0,5}-?\d[A-Z0-9-]{0,9} ", quoted[1]):
        return [quoted[1]], quoted.end()
    models: list[str] = []
    accept = _related()
    for _ in range(60):
        items, end = read(text, at, accept)
        if not items:
            break
        models += [code for item in items for code in spelled(item)]
        models += [code for code in _ASIDE.findall(text, at, end) if strong_code(code)]
        suffix = _SUFFIX.match(text, end)
        if suffix:
            models[-1] += suffix.group()
            end = suffix.end()
        at = end
        more = _SKIPPED.match(text, end) or (_NEXT.match(text, end) if suffix else _of_one_form(text, end, models[-1]))
        if more is None:
            break
        at = more.end()
    return years_left(models) or _of_letters(text, at, anchor), at


def _of_one_form(text: str, at: int, last: str) -> re.Match[str] | None:
    """Return the blank before a code that is built as the last one: a list that lost its lines ("QX-20 QX-31")."""
    found = _PARTED.match(text, at)
    return found if found and sum(map(str.isdigit, last)) > 2 and shape(found[1]) == shape(last) else None


def _related() -> Callable[[str, bool], bool]:
    """Return a test for the codes of one list: what begins like the code before it is a code, too (2551, 2551W)."""
    before: list[str] = []

    def accept(token: str, quoted: bool) -> bool:
        year = token.isdigit() and len(token) == 4
        kin = bool(before) and len(before[-1]) > 3 and token[:3] == before[-1][:3] and token[:1].isdigit()
        fits = year or kin or (model_code(token, quoted) and not (token.isalpha() and common(token)))
        if fits:
            before.append(token)
        return fits

    return accept


def years_left(models: list[str]) -> list[str]:
    """Return the models without years; what others of the list begin with is no year (1985, 19851)."""
    codes = [
        model
        for model in models
        if not re.fullmatch(r"(?:19|20)\d\d", model) or any(model in other[:4] for other in models if other != model)
    ]
    return codes if len(codes) == len(models) or any(not code.isdigit() for code in codes) or len(codes) > 1 else []


def _of_letters(text: str, at: int, anchor: str) -> list[str]:
    """Return models without a digit: in capitals after "model number" ("FB-Bar"), or the first of a list of such."""
    if re.search(r"n(?:umber|o\b|os\b)|#", anchor, re.I):
        found = _CAPITALS.match(text, at)
        plain = found is None or found[1] in _NO_MODEL or "--" in found[1] or common(found[1])
        return [found[1]] if found and not plain else []
    first = _LETTERS.match(text, at) if anchor.lower() == "models" else None
    models: list[str] = []
    while first and first[1] not in _NO_MODEL and len(models) < 12:
        models.append(first[1])
        first = _WORD_ITEM.match(text, first.end())
    return models if len(models) > 1 else []
