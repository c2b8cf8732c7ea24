"""Names of products, cut into the words that are a name and the words that everybody uses."""

import re

from recallscope.text.common_words import COMMON_WORDS

SIGNS = re.compile(r"[®™©℠]|\((?:[Rr]|TM)\)")
MAX_WORDS = 5
_WORD = re.compile(r"[^\s/(),;:]+")
_LEADS = frozenset(
    "the a an all certain various some two three four five six seven new recalled select these this sold model models"
    " only and approximately about involves include includes of for with used genuine counterfeit".split()
)
FIRM_WORDS = frozenset(
    "labs tools power outdoors industries outdoor brands sports systems gear designs works company co home kids baby"
    " studio house cycles bikes garden avent chem goods zero & rae song life tech nation mountain"
    " republic concepts outfitters".split()
)
"""Ordinary words that often end the name of a brand, where they are written with a capital letter."""

_NAME_ENDS = frozenset(
    "choice concepts designs express gear goods industries innovations living master republic".split()
)
"""Ordinary words that make even an ordinary word before them the name of a brand ("Digital Concepts")."""

_COMPANY = frozenset(
    "inc inc. llc ltd ltd. corp corp. corporation co co. company enterprises technologies technology international usa"
    " america canada group holdings products innovations electronics limited industries brands of the north"
    " distribution us u.s. lp equipment".split()
)
_BRANDED = re.compile(r"-(?:[Bb]rand(?:ed)?)\Z")
_BANKS = ("bank", "pack", "station", "suppl", "bar", "charger", "adapter", "tool", "cord", "strip")


def common(word: str) -> bool:
    """Return whether a word is an ordinary one, which no brand is made of by itself."""
    low = word.lower().removesuffix("'s").removesuffix("’s").strip(".'’")
    if (
        low in COMMON_WORDS
        or (low.endswith("s") and low[:-1] in COMMON_WORDS)
        or (low.endswith("es") and low[:-2] in COMMON_WORDS)
    ):
        return True
    return "-" in low and all(part in COMMON_WORDS or part.isdigit() or len(part) == 1 for part in low.split("-"))


def lead(name: str) -> tuple[str, ...]:
    """Return the words that begin a product's name and are no ordinary words: brand and line."""
    signed = _signed(name)
    words = [word.strip("\"“”'‘’*.") for word in _WORD.findall(SIGNS.sub("", name)[:160])]
    while words and (
        not words[0]
        or words[0].lower() in _LEADS
        or ("-" in words[0] and common(words[0]))
        or (words[0].isdigit() and len(words[0]) < 3)
    ):
        words.pop(0)
    if not words:
        return ()
    if len(words) > 2 and words[0][0].isupper() and words[1].istitle() and words[1].lower() in _NAME_ENDS:
        signed = max(signed, 2)
    mixed = any(word.islower() and word not in ("and", "of", "the", "for", "with", "by") for word in words)
    run: list[str] = []
    for place, word in enumerate(words[:MAX_WORDS]):
        if not _names(word, place, run, mixed, signed) or (place >= signed and _of_bank(words, place)):
            break
        run.append(_BRANDED.sub("", word))
        if run[-1] != word:
            break
    return tuple(run)


def capitals(name: str) -> tuple[str, ...]:
    """Return the words that begin a product's name, ordinary ones too, up to the first written small."""
    words = [word.strip("\"“”'‘’*.") for word in _WORD.findall(SIGNS.sub("", name)[:160])]
    while words and (not words[0] or words[0].lower() in _LEADS or (words[0].isdigit() and len(words[0]) < 3)):
        words.pop(0)
    run: list[str] = []
    for word in words[:MAX_WORDS]:
        if not word or not (word[0].isupper() or word[0].isdigit() or word == "&" or any(map(str.isupper, word))):
            break
        run.append(_BRANDED.sub("", word))
        if run[-1] != word:
            break
    return tuple(run)


def _of_bank(words: list[str], place: int) -> bool:
    """Return whether a word is the "power" of a power bank or pack, not of a name."""
    following = words[place + 1].lower() if place + 1 < len(words) else ""
    return words[place].lower() in ("power", "battery") and following.startswith(_BANKS)


def _names(word: str, place: int, run: list[str], mixed: bool, signed: int) -> bool:
    """Return whether a word goes on with a name."""
    if not word or (word.islower() and word not in ("re-fuel",)):
        return False
    if place < signed:
        return True
    if word[0].isdigit():
        return bool(run) and (word.isdigit() or not word[-1].isalpha() or word.isupper())
    if not common(word):
        return word[0].isupper() or any(letter.isupper() for letter in word)
    return bool(run) and (word.lower() in FIRM_WORDS and len(run) == 1) and (mixed or not common(run[0]))


def _signed(name: str) -> int:
    """Return how many words stand before the first trade mark sign, where they begin the name."""
    found = SIGNS.search(name[:60]) if not name.isascii() or "(" in name else None
    before = name[: found.start()].split() if found else []
    return len(before) if 0 < len(before) <= 2 and not ("-" in before[0] and common(before[0])) else 0


def firm_name(firm: str) -> str:
    """Return a firm's name without the words that only say that it is one."""
    words = firm.partition("(")[0].replace(",", " ").split()
    while len(words) > 1 and words[-1].lower() in _COMPANY and words[-2] not in ("&", "+", "and", "Over"):
        words.pop()
    return " ".join(words)
