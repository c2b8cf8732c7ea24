"""A listing's words -> what it visibly offers. Nothing here knows a recall; the index lends the brands it knows."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from recallscope.clean.pattern import pattern
from recallscope.clean.text import fold, words
from recallscope.match.accessories import (
    ACCESSORY,
    ACCESSORY_PAIRS,
    AFTER_BANK,
    BUILT_ON,
    CABLE,
    LOOSE,
    PART,
    SPEC,
    accessory_written,
)
from recallscope.match.goods import POWER_BANK, POWER_BANK_PAIRS, POWER_BANK_PARTS
from recallscope.match.lazy import lazy
from recallscope.match.words import (
    ARTICLES,
    BATTERY,
    BATTERY_PARTS,
    CELLS,
    COMPARED,
    COMPARED_PAIRS,
    COMPARED_PARTS,
    DEVICES,
    FEATURES,
    FOR,
    FOR_PARTS,
    FOR_SALE,
    LEET,
    LIGHTS,
    OTHER_KIND,
    STROKED,
    WITH,
)

_SIGNS = str.maketrans(dict.fromkeys("®™©℠↑", " ")) | STROKED
_OTHER_DIGIT = re.compile(r"(?![0-9])\d")
_TOKEN = re.compile(r"[a-z0-9]+|[^\W_a-z0-9]+|[,;|()\[\]/+&]")
_GLUED = re.compile(r"(?<![A-Za-z0-9])(?=[A-Za-z]*\d)(?=[A-Z0-9]*[a-z])[A-Za-z0-9]{12,}(?![A-Za-z0-9])")
_JOINTS = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=\d)(?=[A-Z][a-z])|(?<=[a-z])(?=\d{4})")
_AMOUNT = pattern(
    # It begins with a digit, not with what may not stand before it, for which every letter would be looked at.
    r"(\d(?<![a-z0-9.,].)(?:\d{0,2}(?:[ ,.']\d{3})+|\d*(?:[.,]\d+)?))\s?([k万萬만])?\s?-?"
    r"(m[ .]?ah?|ma|毫安时?|밀리암페어|м[ .]?а[ .]?ч|ah|wh|w(?:atts?)?(?!/)|瓦)?(?![a-z0-9а-я])"
)
_MARKS = frozenset(",;|()[]/+&")
_BUILT_STEMS = "integr|incorpor|embutid|eingebaut|ingebouw|inbygg|indbygg|wbudowan|zintegrowan|vestaven|dahili|встроен"
_BUILT_IN = pattern(
    r"(?:built|build|in-?built|attached|自带|自帶|内置|ケーブル内蔵|케이블 내장|" + _BUILT_STEMS + r")"
    r"[\w ,&-]{0,40}?(?:cables?|cavo|cavi|cabos?|kabel|kablo|кабел|线|線|cord|$)"
    r"|(?:cables?|cavo|cavi|cabos?|kabel|кабел)\w* (?:[\w-]+ ){0,2}(?:" + _BUILT_STEMS + ")"
)
_BUILT = pattern("buil|attached|自[带帶]|内[置蔵]|내장|" + _BUILT_STEMS)
"""Without one of these nothing is built in: quickly told."""
_ROUND = re.compile(r"[2-9]\d00|[1-5]\d{2}00")
_WATTS_WRITTEN = pattern(r"(\d\s?)вт(?!\w)")
_SIGN_FOR_LETTER = re.compile(r"[@$](?=[a-z0-9]{3})|[a-z0-9][@$]")
_BAR_FOR_ONE = re.compile(r"(?<=[A-Za-z0-9])[|!](?=\d)")
_THOUSANDS = re.compile(r"[,.'](?=\d{3}(?!\d))(?<=\d.)")
_ACCESSORY_OR_PART = ACCESSORY | PART
_OF_PAIRS = frozenset(word for pair in ACCESSORY_PAIRS for word in pair)
_BANK_ENDS = frozenset(second for _, second in POWER_BANK_PAIRS)
_COME_ALONG = frozenset(
    words(
        "included include inside free integrado integrato integre incorporado incluido incluida inclus incluse incluso"
        " inclusa compreso compresa enthalten dabei inkludert inkluderad medfolger hediye hediyeli dahil комплекте"
        " zestawie baleni gratis inklusive inkl built"
    )
)
"""Soon after a word: what it names comes along."""
_RIGHT_BEFORE = frozenset(("no", "sin", "missing", "in", "im"))
"""Right before a word: what it names is not the goods, but what they are in or without."""
_CHARGER = frozenset(("charger", "adapter", "adaptor", "adapters", "chargeur", "cargador", "netzteil"))
_PLUG = pattern(r"(?:wall|ac|foldable|prong)[ -]plug|plug[ -]in|built-?in plug")


Parted = Mapping[str, Mapping[str, str]]
"""Words of names by their first piece and their second."""

_NOTHING_PARTED: Parted = {}


class Facts:
    """What a listing shows. `tokens` are folded words and marks; `head` is how many stand before what it is for.

    What needs a closer look is read when it is first asked for: most listings are done with before.
    """

    def __init__(self, title: str, vocabulary: Collection[str], parted: Parted = _NOTHING_PARTED) -> None:
        """Read a title; leet spelling is undone to words of `vocabulary`, names in two pieces are put together."""
        self.text = folded(title)
        self.tokens: list[str] = _TOKEN.findall(self.text)
        self.leet = _undo_leet(self.text, self.tokens, vocabulary)
        pieces = _put_together(self.tokens, parted)
        self.words = frozenset(self.tokens + pieces)
        self.head = len(self.tokens)
        if not self.words.isdisjoint(FOR) or not self.text.isascii():
            self.head = next((p for p in range(1, self.head) if _says_for(self.tokens, p)), self.head)

    @lazy
    def amounts(self) -> tuple[frozenset[int], frozenset[float]]:
        """The capacities in mAh and the powers in W that the title states."""
        return amounts(self.text)

    @lazy
    def capacities(self) -> frozenset[int]:
        """The capacities in mAh."""
        return self.amounts[0]

    @lazy
    def likely(self) -> frozenset[int]:
        """The capacities, else the round numbers that may be meant as such: "PowerCore 10000"."""
        return self.capacities or frozenset(int(token) for token in self.tokens if _ROUND.fullmatch(token))

    @lazy
    def watts(self) -> frozenset[float]:
        """The powers in W."""
        return self.amounts[1]

    @lazy
    def phrase(self) -> str:
        """The words in a row, a blank before, between and after; without those in one clause with "for"."""
        after = next((p for p in range(self.head, len(self.tokens)) if self.tokens[p] in _MARKS), len(self.tokens))
        return f" {' '.join(self.tokens[: self.head] + self.tokens[after:])} "

    @lazy
    def battery(self) -> bool:
        """Whether a word for a battery stands there."""
        return not self.words.isdisjoint(BATTERY) or (
            not self.text.isascii() and any(part in self.text for part in BATTERY_PARTS)
        )

    @lazy
    def kind(self) -> str:
        """The kind of goods: power_bank, accessory, other, or nothing where no word tells."""
        battery = _battery(self.capacities)
        kind = _kind(self, battery)
        return kind or ("power_bank" if battery and self.words.isdisjoint(CELLS) else "")

    @lazy
    def features(self) -> frozenset[str]:
        """The special features that the words show."""
        return _features(self)


def _says_for(tokens: list[str], place: int) -> bool:
    """Return whether a word says for what the goods are: "for", but not "for sale"."""
    token = tokens[place]
    if token in FOR:
        return not FOR_SALE.issuperset(tokens[place + 1 : place + 2] or ("",))
    if token.isascii() or (place and tokens[place - 1] in DEVICES):
        return False  # "iPhone対応": what it stands behind
    return any(part in token for part in FOR_PARTS)


def folded(title: str) -> str:
    """Return a title as it is compared; the long way only where a character needs it."""
    glued = title.split() if len(title) < 40 else ()
    if any(len(word) > 11 for word in glued):
        title = _GLUED.sub(_unglued, title)
    if "|" in title or "!" in title:
        title = _BAR_FOR_ONE.sub("1", title)
    title = _THOUSANDS.sub("", title)
    if title.isascii() and ("&" not in title or ";" not in title) and "<" not in title:
        return title.lower()
    # Before folding, which takes the letters of a Russian "65Вт" for the Latin ones that they look like.
    title = _WATTS_WRITTEN.sub(r"\1w", title.lower() if "вт" in title.lower() else title)
    return fold(_OTHER_DIGIT.sub(_digit, title.translate(_SIGNS)))


def _digit(found: re.Match[str]) -> str:
    """Return a digit of another script as we write it."""
    return str(unicodedata.digit(found.group()))


def _unglued(found: re.Match[str]) -> str:
    """Return words that stand without spaces apart: AnkerA1689Zolo20K as Anker A1689 Zolo20K."""
    return _JOINTS.sub(" ", found.group())


def _battery(capacities: frozenset[int]) -> bool:
    return any(capacity >= 4000 for capacity in capacities)


def _undo_leet(text: str, tokens: list[str], vocabulary: Collection[str]) -> bool:
    """Write plain words in place of leet ones, and return whether there were any."""
    found = False
    if "@" in text or "$" in text:
        tokens[:] = _TOKEN.findall(text.replace("@", "a").replace("$", "s"))
        found = bool(_SIGN_FOR_LETTER.search(text))
    # From the end, so that a word parted in two moves no place that is still to come.
    mixed = [
        place for place, token in enumerate(tokens) if not token.isalpha() and not token.isdigit() and len(token) > 2
    ]
    for place in reversed(mixed):
        parted = _parted(tokens[place], vocabulary)
        plain = [_plain_word(token, vocabulary) for token in parted]
        found = found or plain != parted
        tokens[place : place + 1] = plain
    return found


def _put_together(tokens: list[str], parted: Parted) -> list[str]:
    """Write a name's word in place of its two pieces, power core as powercore, and return the pieces."""
    pieces = []
    for place in reversed([place for place, token in enumerate(tokens[:-1]) if token in parted]):
        whole = parted[tokens[place]].get(tokens[place + 1]) if place + 1 < len(tokens) else None
        if whole:
            pieces += tokens[place : place + 2]
            tokens[place : place + 2] = [whole]
    return pieces


def _plain_word(token: str, vocabulary: Collection[str]) -> str:
    """Return the known word that a leet one stands for, else the word itself."""
    if token.isalpha() or token.isdigit() or token in vocabulary:
        return token
    plain = token.translate(LEET)
    return next((word for word in (plain.replace("i", "l"), plain) if word in vocabulary), token)


def _parted(token: str, vocabulary: Collection[str]) -> list[str]:
    """Return a known word and the code or number that is glued to it, powerbankA1263, Sherpa50; else the one word."""
    if len(token) > 8 and token.isascii() and token[:4].isalpha():
        cut = next((cut for cut in range(len(token) - 3, 3, -1) if token[:cut] in vocabulary), 0)
        if cut:
            return [token[:cut], token[cut:]]
    word = token.rstrip("0123456789")
    if word.isalpha() and word in vocabulary:
        return [word, token[len(word) :]]
    return [token]


def amounts(text: str) -> tuple[frozenset[int], frozenset[float]]:
    """Return the capacities in mAh and the powers in W that a text states."""
    capacities, watts = set(), set()
    for number, kilo, unit in _AMOUNT.findall(text):
        if not unit and not kilo:
            continue
        times = {"": 1, "k": 1000}.get(kilo, 10_000)
        value = _value(number, unit)
        # A power bank of kilowatts there is not: "10K w cable" is ten thousand, with a cable.
        if kilo and (not unit or unit == "w"):
            if 2000 <= value * times <= 60_000:
                capacities.add(round(value * times))
        elif unit[0] in "m毫밀м":
            capacities.add(round(value * times))
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


def _kind(facts: Facts, battery: bool) -> str:
    """Return power_bank, accessory, other, or nothing where no word tells; `battery`: its capacity is stated."""
    tokens, head, bank = facts.tokens, facts.head, _bank_at(facts.tokens)
    if not facts.text.isascii():
        if bank < 0 and any(part in facts.text for part in POWER_BANK_PARTS):
            bank = 0
        if accessory_written(facts.text):
            return "accessory"
    if _is_accessory(facts, bank, battery):
        return "accessory"
    other = _other_at(facts, battery)
    combined = bank > 0 and tokens[bank - 1] in "+&"
    if (0 <= bank < head or combined) and not (0 <= other < bank and _along(tokens, bank) and not combined):
        return "power_bank"
    if other >= 0:
        return "other"
    return "power_bank" if bank >= 0 and not _along(tokens, bank) and tokens[bank - 1 : bank] != ["for"] else ""


def names_power_bank(tokens: list[str]) -> bool:
    """Return whether words name a power bank, in writing with spaces or without."""
    return _bank_at(tokens) >= 0 or any(part in token for token in tokens for part in POWER_BANK_PARTS)


def _bank_at(tokens: list[str]) -> int:
    """Return the place of the first words that name a power bank, else -1."""
    for place, token in enumerate(tokens):
        if token in POWER_BANK:
            return place
        if token in _BANK_ENDS and place and (tokens[place - 1], token) in POWER_BANK_PAIRS:
            return place - 1
    return -1


def _other_at(facts: Facts, battery: bool) -> int:
    """Return the place of the first word that names goods of another kind, for which no others are, else -1."""
    if facts.words.isdisjoint(OTHER_KIND):
        return -1
    tokens = facts.tokens
    kinds = OTHER_KIND - LIGHTS if battery else OTHER_KIND
    return next((p for p in range(facts.head) if tokens[p] in kinds and not _along(tokens, p)), -1)


def _is_accessory(facts: Facts, bank: int, battery: bool) -> bool:
    """Return whether the goods go with a power bank: a case, a cable for it, a part, a manual."""
    tokens = facts.tokens
    after_bank = bank + 1 if bank >= 0 and tokens[bank] in POWER_BANK else bank + 2
    if bank >= 0 and after_bank < len(tokens) and tokens[after_bank] in AFTER_BANK:
        return not _along(tokens, bank) and not _along(tokens, after_bank)
    if not facts.words.isdisjoint(_OF_PAIRS) and any(
        pair in ACCESSORY_PAIRS and not _along(tokens, place) for place, pair in enumerate(pairwise(tokens))
    ):
        return True
    if not facts.words.isdisjoint(CABLE) and _begins_with_cable(facts, bank):
        return True
    if facts.words.isdisjoint(_ACCESSORY_OR_PART):
        return False
    return any(
        _accessory_at(tokens, place, facts.head, bank)
        for place, token in enumerate(tokens)
        if token in _ACCESSORY_OR_PART and not (battery and token in BUILT_ON) and not _along(tokens, place)
    )


def _begins_with_cable(facts: Facts, bank: int) -> bool:
    """Return whether a title begins with a cable, or with a word and a cable, which is not built in."""
    place = next(place for place, token in enumerate(facts.tokens) if token in CABLE)
    return place < 2 and not 0 <= bank < place and not _along(facts.tokens, place) and "cable" not in facts.features


def _accessory_at(tokens: list[str], place: int, head: int, bank: int) -> bool:
    """Return whether the word at a place says that an accessory or a part is sold."""
    token, before_head = tokens[place], place < head
    if token in ACCESSORY:
        return (before_head or bank < 0 or bank > head) and not (token in LOOSE and bank >= 0)
    if (place and tokens[place - 1] in ("replacement", "spare", "repair")) or (bank < 0 and token in AFTER_BANK):
        return True
    if token in SPEC and head == len(tokens):
        return False
    if token == "charger" and not DEVICES.isdisjoint(tokens[head + 1 : head + 3]):
        return False
    if token in _CHARGER and head == len(tokens) and tokens[place - 1 : place] not in (["wall"], ["car"], ["travel"]):
        return False
    return before_head and head <= place + 2 and not 0 <= bank <= place and not (bank > 0 and tokens[bank - 1] in "+&")


def _along(tokens: list[str], place: int) -> bool:
    """Return whether a word only comes along: "with", "built-in", "+" before it in its clause, "included" after it."""
    if any(token in _COME_ALONG for token in tokens[place + 1 : place + 3]):
        return True
    if place and tokens[place - 1] in _RIGHT_BEFORE:
        return True
    for before in range(place - 1, max(-1, place - 7), -1):
        token = tokens[before]
        if token in WITH or token in "+&" or (token == "/" and tokens[before - 1 : before] == ["w"]):
            return True
        if token in _MARKS:
            return False
    return False


def _features(facts: Facts) -> frozenset[str]:
    found = {name for name, table in FEATURES.items() if facts.words & table}
    if not facts.text.isascii():
        found |= {name for name, table in FEATURES.items() if any(w in facts.text for w in table if not w.isascii())}
    if _BUILT.search(facts.text) and _BUILT_IN.search(facts.text):
        found.add("cable")
    if "plug" in facts.text and _PLUG.search(facts.text):
        found.add("plug")
    if "stand" in facts.words or "kickstand" in facts.words:
        found.add("stand")
    if "watch" in found and "watch" not in facts.tokens[: facts.head]:
        found.discard("watch")
    return frozenset(found)


def compared(tokens: Sequence[str], place: int) -> bool:
    """Return whether a word before a place says that the goods are only compared with what stands there.

    Between the two stand articles alone: "not an Anker", but "not used Anker", "as new: Anker".
    """
    for before in range(place - 1, max(-1, place - 5), -1):
        token = tokens[before]
        if token in COMPARED or tuple(tokens[before - 1 : before + 1]) in COMPARED_PAIRS:
            return True
        if not token.isascii() and any(part in token for part in COMPARED_PARTS):
            return True
        if token not in ARTICLES:
            break
    return False


def brands_in(tokens: Sequence[str], known: Mapping[str, Mapping[tuple[str, ...], str]]) -> list[tuple[int, str]]:
    """Return (place, brand key) of the brands that words name; `known` leads from a name's first word to its names."""
    found = []
    for place in [place for place, token in enumerate(tokens) if token in known]:
        names = known[tokens[place]]
        for size in (3, 2, 1):
            if key := names.get(tuple(tokens[place : place + size])):
                found.append((place, key))
                break
    return found
