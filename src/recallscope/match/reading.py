"""A listing's words -> what it visibly offers. Nothing here knows a recall; the index lends the brands it knows."""

import re
from collections.abc import Collection, Mapping

import msgspec

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold
from recallscope.match.words import (
    ACCESSORY,
    ACCESSORY_PARTS,
    AFTER_BANK,
    FEATURES,
    FOR,
    LEET,
    LOOSE,
    OTHER_KIND,
    PART,
    POWER_BANK,
    POWER_BANK_PAIRS,
    POWER_BANK_PARTS,
    WITH,
)

_SIGNS = str.maketrans(dict.fromkeys("®™©℠", " "))
_TOKEN = re.compile(r"[^\W_]+|[,;|()\[\]/+&]")
_AMOUNT = pattern(
    r"(?<![a-z0-9.,])(\d{1,3}(?:[ ,.']\d{3})+|\d+(?:[.,]\d+)?)\s?(k)?\s?-?"
    r"(m[ .]?ah?|ma|毫安时?|밀리암페어|ah|wh|w(?:atts?)?|瓦)?(?![a-z0-9])"
)
_MARKS = frozenset(",;|()[]/+&")
_BUILT_IN = pattern(
    r"(?:built|build|in-?built|integrated|attached|自带|自帶|内置|ケーブル内蔵|케이블 내장)"
    r"[\w ,&-]{0,40}?(?:cables?|线|線|cord|$)"
)
_PLUG = pattern(r"(?:wall|ac|foldable|prong)[ -]plug|plug[ -]in|built-?in plug")


class Facts(msgspec.Struct, gc=False):
    """What a listing shows. `tokens` are folded words and marks; `head` is how many stand before what it is for."""

    text: str
    tokens: list[str]
    head: int
    brands: tuple[str, ...] = ()
    capacities: frozenset[int] = frozenset()
    watts: frozenset[float] = frozenset()
    kind: str = ""
    leet: bool = False


def read(title: str, vocabulary: Collection[str]) -> Facts:
    """Return what a title shows; `vocabulary` are the words that leet spelling is undone to."""
    text = fold(title.translate(_SIGNS))
    tokens = _TOKEN.findall(text)
    leet = _undo_leet(text, tokens, vocabulary)
    head = next((place for place, token in enumerate(tokens) if token in FOR and place), len(tokens))
    capacities, watts = amounts(text)
    kind = _kind(text, tokens, head)
    return Facts(
        text, tokens, head, (), capacities, watts, kind or ("power_bank" if _battery(capacities) else ""), leet
    )


def _battery(capacities: frozenset[int]) -> bool:
    return any(capacity >= 4000 for capacity in capacities)


def _undo_leet(text: str, tokens: list[str], vocabulary: Collection[str]) -> bool:
    """Write plain words in place of leet ones, and return whether there were any."""
    if "@" in text or "$" in text:
        tokens[:] = _TOKEN.findall(text.replace("@", "a").replace("$", "s"))
    found = bool(re.search(r"[@$](?=[a-z0-9]{3})|[a-z0-9][@$]", text))
    for place, token in enumerate(tokens):
        if len(token) > 2 and not token.isalpha() and not token.isdigit() and token not in vocabulary:
            plain = token.translate(LEET)
            for word in (plain, plain.replace("i", "l")):
                if word in vocabulary and word != token:
                    tokens[place], found = word, True
    return found


def amounts(text: str) -> tuple[frozenset[int], frozenset[float]]:
    """Return the capacities in mAh and the powers in W that a text states."""
    capacities, watts = set(), set()
    for number, kilo, unit in _AMOUNT.findall(text):
        if not unit and not kilo:
            continue
        value = _value(number, unit)
        if kilo and not unit:
            if 2 <= value <= 60:
                capacities.add(round(value * 1000))
        elif unit[0] in "m毫밀":
            capacities.add(round(value * (1000 if kilo else 1)))
        elif unit == "ah":
            capacities.add(round(value * 1000))
        elif unit != "wh":
            watts.add(value)
    return frozenset(capacities), frozenset(watts)


def _value(number: str, unit: str) -> float:
    if unit[:1] == "m" and re.fullmatch(r"\d{1,3}(?:[ ,.']\d{3})+", number):
        return float(re.sub(r"[ ,.']", "", number))
    grouped = re.fullmatch(r"\d{1,3}(?:[ ,']\d{3})+", number)
    return float(re.sub(r"[ ,']", "", number) if grouped else number.replace(" ", "").replace(",", ".").rstrip("."))


def _kind(text: str, tokens: list[str], head: int) -> str:
    """Return power_bank, accessory, other, or nothing where no word tells."""
    bank = _bank_at(tokens)
    if bank < 0 and not text.isascii() and any(part in text for part in POWER_BANK_PARTS):
        bank = 0
    if (
        not text.isascii()
        and any(part in text for part in ACCESSORY_PARTS)
        and "自带" not in text
        and "自帶" not in text
    ):
        return "accessory"
    if _is_accessory(tokens, head, bank):
        return "accessory"
    other = next((place for place in range(head) if tokens[place] in OTHER_KIND and not _along(tokens, place)), -1)
    if bank >= 0 and bank < head and not (0 <= other < bank and _along(tokens, bank)):
        return "power_bank"
    if other >= 0:
        return "other"
    return "power_bank" if bank >= 0 and not _along(tokens, bank) and tokens[bank - 1 : bank] != ["for"] else ""


def _bank_at(tokens: list[str]) -> int:
    """Return the place of the first words that name a power bank, else -1."""
    last = ""
    for place, token in enumerate(tokens):
        if token in POWER_BANK:
            return place
        if (last, token) in POWER_BANK_PAIRS:
            return place - 1
        last = token
    return -1


def _is_accessory(tokens: list[str], head: int, bank: int) -> bool:
    """Return whether the goods go with a power bank: a case, a cable for it, a part, a manual."""
    after_bank = bank + 1 if bank >= 0 and tokens[bank] in POWER_BANK else bank + 2
    if bank >= 0 and after_bank < len(tokens) and tokens[after_bank] in AFTER_BANK and not _along(tokens, bank):
        return True
    return any(
        _accessory_at(tokens, place, head, bank)
        for place, token in enumerate(tokens)
        if (token in ACCESSORY or token in PART) and not _along(tokens, place)
    )


def _accessory_at(tokens: list[str], place: int, head: int, bank: int) -> bool:
    """Return whether the word at a place says that an accessory or a part is sold."""
    token, before_head = tokens[place], place < head
    if token in ACCESSORY:
        return (before_head or bank < 0 or bank > head) and not (token in LOOSE and bank >= 0)
    if place and tokens[place - 1] in ("replacement", "spare", "repair"):
        return True
    return before_head and head <= place + 2 and not 0 <= bank <= place


def _along(tokens: list[str], place: int) -> bool:
    """Return whether a word only comes along: "with", "built-in", "+" stand before it in its clause."""
    for before in range(place - 1, max(-1, place - 7), -1):
        token = tokens[before]
        if token in WITH or token in "+&":
            return True
        if token in _MARKS:
            return False
    return False


def features_of(facts: Facts) -> frozenset[str]:
    """Return the special features that the words show."""
    words = set(facts.tokens)
    found = {name for name, table in FEATURES.items() if words & table}
    if not facts.text.isascii():
        found |= {name for name, table in FEATURES.items() if any(w in facts.text for w in table if not w.isascii())}
    if _BUILT_IN.search(facts.text):
        found.add("cable")
    if _PLUG.search(facts.text):
        found.add("plug")
    if "stand" in words or "kickstand" in words:
        found.add("stand")
    if "watch" in found and "watch" not in facts.tokens[: facts.head]:
        found.discard("watch")
    return frozenset(found)


def brands_in(tokens: list[str], known: Mapping[str, str]) -> list[tuple[int, str]]:
    """Return (place, brand key) of the brands that words name; `known` leads from a name's joined words to a key."""
    found = []
    place = 0
    while place < len(tokens):
        for size in (3, 2, 1):
            key = known.get("".join(tokens[place : place + size]))
            if key and (size == 1 or tokens[place] not in _MARKS):
                found.append((place, key))
                place += size - 1
                break
        place += 1
    return found
