"""The brands that a notice speaks of: what is printed on the product, not who imported it."""

import re

import msgspec

from recallscope.clean.brand import find_brands
from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.codelist import strong_code
from recallscope.text.names import SIGNS, common, lead
from recallscope.text.printed import printed, stated

_INVOLVED = re.compile(
    r"\b(?:recall(?:s|ed products?)?|expansion|product|warning) (?:only )?(?:involves?|includes?|is|are|covers?)"
    r" (?:(?:the|all|certain|an?|some|only|various|\d{1,2}|one|two|three|four|five|six|seven|eight|(?:[a-z]+ )?(?:models|versions|types|styles|brands) of|recalled) ){0,4}"
)
_BEFORE = re.compile(r"(?<![\w-])([A-Z][\w&-]{1,20})(?:'s|’s)? (?:[a-z]{1,12} brand )?$")
_SITE = re.compile(r"(?:https?://|www\.|@|\b)([A-Za-z0-9-]{2,40})\.(?:com|net|org|ca|co|us|io|eu)\b")
_CONTACT = re.compile(r"\b[Cc]ontact ([A-Z][\w&'’.-]{1,20}(?: [A-Z][\w&'’.-]{1,20}){0,3})")
_COMPANY = frozenset(
    "inc inc. llc ltd ltd. corp corp. corporation co co. company enterprises technologies technology international usa america"
    " canada group holdings products innovations electronics limited industries brands of the north distribution us u.s. lp".split()
)
_ANY_MAKER = frozenset("health consumer consumers the your local cpsc".split())


class Names(msgspec.Struct, frozen=True):
    """What a notice calls its product, the firms it names, and its texts: on the product, and on sale and contact."""

    products: tuple[str, ...]
    firm: str
    text: str
    firms: tuple[str, ...] = ()
    reach: str = ""


def brands(names: Names) -> tuple[str, ...]:
    """Return the brands, as printed, most certain first; nothing where the notice names none."""
    text = SIGNS.sub("", names.text)
    runs = [run for product in names.products for part in _parts(product) if (run := lead(part))]
    strong = stated(text)
    look = _Look(names, text, strong, [firm for firm in (names.firm, *names.firms) if firm])
    found = [brand for run in runs for brand in look.of_run(run)]
    if not found:
        found = [brand for run in _involved(text) for brand in look.of_run(run)]
    called = " ".join(key(product) for product in names.products)
    said = [name for name in strong if look.is_called(name) and not (found and key(name) in called)]
    if found and said and not any(look.certain(name) for name in found):
        found = []
    chosen = _unique([*found, *said])
    return chosen or _unique(look.fallback())


def key(name: str) -> str:
    """Return a name as compared here: letters and digits, folded."""
    return letters_and_digits(fold(name))


def _parts(product: str) -> list[str]:
    """Return the products that a name joins by "and", where the second begins with a name of its own."""
    return re.split(r"(?:,| and| &) (?=[A-Z][\w'-]+ [A-Z][\w-]+ [A-Za-z])", product)[:4]


def _involved(text: str) -> list[tuple[str, ...]]:
    found = _INVOLVED.search(text[:700])
    run = lead(text[found.end() : found.end() + 90]) if found else ()
    return [run] if run else []


class _Look:
    """One notice, as looked at: which names something else in it confirms."""

    def __init__(self, names: Names, text: str, strong: list[str], firms: list[str]) -> None:
        self.names, self.text, self.strong, self.firms = names, text, strong, firms
        self.sites = {found.lower().replace("-", "") for found in _SITE.findall(names.reach)}
        self.printed = [key(name) for name in printed(text)]
        self.sure = {key(name) for name in strong} | {key(_short(firm)) for firm in firms}

    def certain(self, name: str) -> bool:
        """Return whether a name is a firm, said to be a brand, known, or has a site of its own."""
        return key(name) in self.sure or key(name) in self.sites or bool(find_brands(name))

    def of_run(self, run: tuple[str, ...]) -> list[str]:
        """Return the brand at the beginning of a product's name: as many words as something else confirms."""
        first = re.sub(r"['’]s$", "", run[0])
        run = (first, *run[1:])
        before = self._before(run)
        if before:
            return [before]
        if len(run) > 2 and run[1] == "by":
            return [first, run[2]]
        sizes = range(min(len(run), 4), 0, -1)
        for test in (self.certain, self._begins_firm, self._is_printed):
            for size in sizes:
                name = " ".join(run[:size])
                if test(name) and (size > 1 or not common(first) or test == self.certain):
                    return [name] if _may_be(name) else []
        if common(first) and len(run) > 1:
            return [f"{first} {run[1]}"]
        maker = [] if find_brands(first) else [name for name in self._makers() if find_brands(name) and key(name) in self.sites]
        if maker and key(maker[0]) != key(first):
            return [maker[0]]
        return [first] if _may_be(first) and not common(first) else []

    def _before(self, run: tuple[str, ...]) -> str | None:
        """Return the word that the text puts before a product's name, where it is a firm or a known brand ("IKEA VARMFRONT")."""
        place = self.text.find(f" {run[0]} ")
        found = _BEFORE.search(self.text, max(0, place - 40), place + 1) if place >= 0 else None
        if found is None or key(found[1]) == key(run[0]) or common(found[1]) or found[0] != found[0].replace(" brand ", ""):
            return None
        firms = {key(firm.split()[0]) for firm in self.firms}
        return found[1] if key(found[1]) in firms or find_brands(found[1]) else None

    def _begins_firm(self, name: str) -> bool:
        wanted = key(name)
        return any(key(firm).startswith(wanted) and len(name.split()) <= len(firm.split()) for firm in self.firms) and (
            len(name.split()) > 1 or len(wanted) > 2
        )

    def _is_printed(self, name: str) -> bool:
        return key(name) in self.printed and not strong_code(name)

    def is_called(self, name: str) -> bool:
        """Return whether a name said to be a brand stands in what the notice calls its product."""
        wanted = key(name)
        return (
            any(wanted in key(product) for product in self.names.products)
            or f"{name} brand" in self.text
            or f"{name}-brand" in self.text
            or f"brand {name}" in self.text
            or len(self.text) - len(self.text.replace(name, "")) > len(name)
        )

    def _makers(self) -> list[str]:
        """Return the firms whom owners shall contact."""
        found = [_short(re.sub(r"['’]s$", "", name)) for name in _CONTACT.findall(self.names.reach)]
        return [name for name in dict.fromkeys(found) if name and name.split()[0].lower() not in _ANY_MAKER]

    def fallback(self) -> list[str]:
        """Return the brand where the product's name is made of ordinary words: one printed, or a firm with its own site."""
        for firm in [part for one in self.firms[:1] for part in one.split(" and ")]:
            short = _short(firm)
            if f" {short} " in f" {self.text} " or key(short) in self.sites or f"{short} Web" in self.names.reach:
                return [_short(one) for one in self.firms[0].split(" and ")]
        named = [name for name in self.strong if _may_be(name)]
        if named:
            return named[:1]
        runs = [lead(name) for name in printed(self.text)]
        names = [" ".join(run[:2]) for run in runs if run and _may_be(run[0])]
        if names:
            return names[:1]
        return [name for name in self._makers() if key(name) in self.sites][:1]


def _short(firm: str) -> str:
    """Return a firm's name without the words that only say that it is one."""
    words = re.sub(r"\s*\(.*", "", firm).replace(",", " ").split()
    while len(words) > 1 and words[-1].lower() in _COMPANY:
        words.pop()
    return " ".join(words)


def _may_be(name: str) -> bool:
    return bool(name) and not strong_code(name) and not name[0].isdigit() and len(key(name)) > 1


def _unique(names: list[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(key(name), name)
    keys = [one for one in once if one]
    return tuple(once[one] for one in keys if not any(one != other and one.startswith(other) for other in keys))
