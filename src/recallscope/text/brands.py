"""The brands that a notice speaks of: what is printed on the product, not who imported it."""

import re
from functools import cached_property, lru_cache

import msgspec

from recallscope.clean.brand import find_brands
from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.codelist import strong_code
from recallscope.text.names import SIGNS, common, lead
from recallscope.text.printed import logos, printed, stated

_INVOLVED = re.compile(
    r"\b(?:recall(?:s|ed products?)?|expansion|product|warning) (?:only )?(?:involves?|includes?|is|are|covers?)"
    r" (?:(?:the|all|certain|an?|some|only|various|\d{1,2}|one|two|three|four|five|six|seven|eight"
    r"|(?:[a-z]+ )?(?:models|versions|types|styles|brands) of|recalled) ){0,4}"
)
_WITHIN = re.compile(
    r"^[\w -]{0,60}?\b(?:batter(?:y|ies)|packs?|chargers?|adapters?|cells?"
    r"|cords?)\b[\w -]{0,30}? (?:within|in|inside|of|from) (?:certain |the )?",
    re.I,
)
_SITE = re.compile(r"(?:https?://|www\.|@|\b)([A-Za-z0-9-]{2,40})\.(?:com|net|org|ca|co|us|io|eu)\b")
_CONTACT = re.compile(r"\b[Cc]ontact ([A-Z][\w&'’.-]{1,20}(?: [A-Z][\w&'’.-]{1,20}){0,3})")
_PUNCTUATION = re.compile(r"[,;:()®™'’\"“”/]+")
_COMPANY = frozenset(
    "inc inc. llc ltd ltd. corp corp. corporation co co. company enterprises technologies technology international usa"
    " america canada group holdings products innovations electronics limited industries brands of the north"
    " distribution us u.s. lp".split()
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
    outright = stated(text)
    strong = list(dict.fromkeys([*outright, *logos(text)]))
    look = _Look(names, text, strong, [firm for firm in (names.firm, *names.firms) if firm])
    found = look.firm_in_names() or [brand for run in _runs(names.products) for brand in look.of_run(run)]
    if not found:
        found = [brand for run in _involved(text) for brand in look.of_run(run)]
    if not any(look.certain(name) for name in found):
        firm = look.known_firm()
        found = found if firm and found and key(found[0]).startswith(key(firm[0])) else firm or found
    called = " ".join(key(" ".join(run)) for run in (*_runs(names.products), *_involved(text)))
    said = [
        name for name in (outright if found else strong) if look.is_called(name) and not (found and key(name) in called)
    ]
    if found and said and not any(look.certain(name) for name in found):
        found = []
    if found and not any(key(name) in look.sites for name in found):
        found = look.printed_with_site() or found
    chosen = _unique([*found, *said])
    return chosen or _unique(look.fallback()) or _unique(look.within())


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """Return a name as compared here: letters and digits, folded."""
    return letters_and_digits(fold(name))


@lru_cache(maxsize=16384)
def known(name: str) -> bool:
    """Return whether a name is exactly a brand that we know."""
    found = find_brands(name)
    return bool(found) and key(found[0]) == key(name)


def _runs(products: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the runs of names that begin the products, or that follow "battery packs within certain ..."."""
    parts = [part for product in products for part in _parts(product)]
    return [run for part in parts if (run := lead(part))]


def _parts(product: str) -> list[str]:
    """Return the products that a name joins by "and", where the second begins with a name of its own."""
    return re.split(r"(?:,| and) (?=[A-Z][\w'-]+ [A-Z][\w-]+ [A-Za-z])", product)[:4]


def _involved(text: str) -> list[tuple[str, ...]]:
    found = _INVOLVED.search(text[:700])
    run = lead(text[found.end() : found.end() + 90]) if found else ()
    return [run] if run else []


class _Look:
    """One notice, as looked at: which names something else in it confirms."""

    def __init__(self, names: Names, text: str, strong: list[str], firms: list[str]) -> None:
        self.names, self.text, self.strong, self.firms = names, text, strong, firms
        self.sites = {found.lower().replace("-", "") for found in _SITE.findall(names.reach)}
        self.sure = {key(name) for name in strong} | {key(_short(firm)) for firm in firms}

    @cached_property
    def printed(self) -> list[str]:
        """The keys of the names printed on the product."""
        return [key(name) for name in printed(self.text)]

    def certain(self, name: str) -> bool:
        """Return whether a name is a firm, said to be a brand, known, or has a site of its own."""
        return key(name) in self.sure or key(name) in self.sites or known(name)

    def of_run(self, run: tuple[str, ...]) -> list[str]:
        """Return the brand at the beginning of a product's name: as many words as something else confirms."""
        first = run[0].removesuffix("'s").removesuffix("’s")
        run = (first, *run[1:])
        before = self._before(first)
        if before:
            return [before]
        sizes = range(min(len(run), 4), 0, -1)
        for test in (self.certain, self._begins_firm, self._is_printed):
            for size in sizes:
                name = " ".join(run[:size])
                if (
                    test(name)
                    and not any(map(strong_code, run[1:size]))
                    and (size > 1 or not common(first) or test == self.certain)
                ):
                    return [name] if _may_be(name) else []
        if len(run) > 1 and (common(first) or (common(run[1]) and run[1].lower() != "power")):
            return [f"{first} {run[1]}"]
        maker = [name for name in self._makers() if known(name)]
        if maker and not known(first):
            return [maker[0]]
        return [first] if _may_be(first) and not common(first) else []

    def _before(self, first: str) -> str | None:
        """Return the firm that the text puts right before a product's name ("IKEA VARMFRONT")."""
        names = (name for firm in self.firms for name in (_short(firm), firm.split()[0]) if key(name) != key(first))
        return next(
            (name for name in names if f"{name} {first}" in self.text or f"{name}'s {first}" in self.text), None
        )

    def firm_in_names(self) -> list[str]:
        """Return the title's firm where the product is called by its name."""
        found = [short for short in map(_short, self.firms[:1]) if not common(short)]
        called = f" {_PUNCTUATION.sub(' ', ' '.join(self.names.products))} "
        return [short for short in found if f" {short} " in called and not self._other_lead(short)]

    def _other_lead(self, short: str) -> bool:
        """Return whether the products begin with other names than the firm's."""
        runs = _runs(self.names.products)
        return bool(runs) and not any(key(" ".join(run)).startswith(key(short)) for run in runs)

    def known_firm(self) -> list[str]:
        """Return the title's firm where it is a brand that we know or is printed, else a firm in the product's name."""
        shorts = [part for one in self.firms[:1] for part in _short(one).split(" and ")]
        told = {*map(key, self.strong), *self.printed}
        firms = shorts if any(known(short) or key(short) in told for short in shorts) else []
        return firms or self._makers_called()[:1]

    def printed_with_site(self) -> list[str]:
        """Return a name printed on the product that has a site of its own, beside a firm that has none."""
        return [name for name in printed(self.text) if key(name) in self.sites][:1] if self.sites else []

    def within(self) -> list[str]:
        """Return the brand of the thing that a battery is in ("battery packs within certain ..."), the last resort."""
        parts = [part for product in self.names.products for part in _parts(product)]
        runs = [run for part in parts if (run := lead(_WITHIN.sub("", part)))]
        return [brand for run in runs for brand in self.of_run(run)] or find_brands(" ".join(parts))[:1]

    def _begins_firm(self, name: str) -> bool:
        wanted = key(name)
        return any(key(firm).startswith(wanted) and len(name.split()) <= len(firm.split()) for firm in self.firms) and (
            len(name.split()) > 1 or len(wanted) > 2
        )

    def _is_printed(self, name: str) -> bool:
        return name in self.text and key(name) in self.printed and not strong_code(name)

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
        """Return the brand of a product with an ordinary name: one printed on it, or a firm with a site of its own."""
        for firm in [part for one in self.firms[:1] for part in one.split(" and ")]:
            short = _short(firm)
            if f" {short} " in f" {self.text} " or key(short) in self.sites or f"{short} Web" in self.names.reach:
                return [_short(one) for one in self.firms[0].split(" and ")]
        named = [name for name in self.strong if _may_be(name)]
        if named:
            return named[:1]
        if called := self._makers_called():
            return called[:1]
        runs = [lead(name) for name in printed(self.text)]
        names = [" ".join(_plain(run)) for run in runs if run and _may_be(run[0])]
        if names:
            return names[:1]
        return [name for name in self._makers() if key(name) in self.sites][:1]

    def _makers_called(self) -> list[str]:
        return [name for name in self._makers() if name in " ".join(self.names.products)]


def _short(firm: str) -> str:
    """Return a firm's name without the words that only say that it is one."""
    words = firm.partition("(")[0].replace(",", " ").split()
    while len(words) > 1 and words[-1].lower() in _COMPANY:
        words.pop()
    return " ".join(words)


def _plain(run: tuple[str, ...]) -> tuple[str, ...]:
    """Return at most two words of a name, without a code after the first."""
    return run[:1] if len(run) > 1 and any(letter.isdigit() for letter in run[1]) else run[:2]


def _may_be(name: str) -> bool:
    return bool(name) and not strong_code(name) and not name[0].isdigit() and len(key(name)) > 1


def _unique(names: list[str]) -> tuple[str, ...]:
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(key(name), name)
    keys = [one for one in once if one]
    return tuple(once[one] for one in keys if not any(one != other and one.startswith(other) for other in keys))
