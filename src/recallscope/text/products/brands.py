"""The brands that a notice speaks of: what is printed on the product, not who imported it."""

import re
from functools import cached_property, lru_cache

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.text import fold, letters_and_digits
from recallscope.text.codelist import strong_code
from recallscope.text.kinds.prose import MAX_TITLE
from recallscope.text.names import FIRM_WORDS, SIGNS, capitals, common, firm_name, lead
from recallscope.text.products.heads import involved, parts_of, runs
from recallscope.text.products.known import brand_of, brands_called, brands_in, brands_of_table, is_brand, lines_in
from recallscope.text.products.printed import brand_lists, logos, printed, stated

_WITHIN = re.compile(
    r"^[\w -]{0,60}?\b(?:batter(?:y|ies)|packs?|chargers?|adapters?|cells?"
    r"|cords?)\b[\w -]{0,30}? (?:within|in|inside|of|from) (?:certain |the )?",
    re.I,
)
_OF_DEVICE = re.compile(r"\bbatter(?:y|ies)\b|\badapters?\b", re.I)
_SITE = re.compile(r"(?:https?://|www\.|@|\b)([A-Za-z0-9-]{2,40})\.(?:com|net|org|ca|co|us|io|eu)\b")
_CONTACT = re.compile(r"\b[Cc]ontact ([A-Z][\w&'’.-]{1,20}(?: [A-Z][\w&'’.-]{1,20}){0,3})")
_KIND = re.compile(
    r"(?i:power|batter(?:y|ies)|banks?|packs?|chargers?|portable|wireless|mini|pro|max|plus|ultra|electric"
    r"|lights?|lamps?|series|underwater|rechargeable|cordless|lithium|self|e-?bikes?|scooters?|bikes?|hoverboards?|speakers?)"
)
"""A word that says what a product is, which ends a brand's name."""
_MIXED = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*")
"""A word with a capital inside: a line that stands after its brand ("LiFE")."""
_SIGNED = re.compile(r"\A([A-Z][\w-]{2,20})(?=[®™])")
"""A word with a trade mark sign that begins a product's name."""
_PUNCTUATION = re.compile(r"[,;:()®™'’\"“”/]+")
_SELLER = re.compile(r"\.com\b|\b(?:wholesale|trading|imports?|importers?|distributors?|supply chain)\b", re.I)
"""Firms that sell what others make: no brand goes by such a name alone."""
_SHOPS = frozenset("Costco Walmart Target IKEA Dollarama Sears Indigo Winners Staples Amazon Lowe's Zellers".split())
_NO_FIRM = frozenset(("", "UL", "Health Canada"))
_ANY_MAKER = frozenset("health consumer consumers the your local cpsc".split())


class Names(msgspec.Struct, frozen=True):
    """What a notice calls its product, the firms it names, and its texts: on the product, and on sale and contact."""

    products: tuple[str, ...]
    firm: str
    text: str
    firms: tuple[str, ...] = ()
    reach: str = ""
    title: str = ""
    heading: str = ""


def brands(names: Names) -> tuple[str, ...]:
    """Return the brands, as printed, most certain first; nothing where the notice names none."""
    text = SIGNS.sub("", names.text)
    outright, listed = (
        stated(f"{SIGNS.sub('', '. '.join(names.products))}. {text}"),
        [*brand_lists(text), *brands_of_table(text)],
    )
    strong = list(dict.fromkeys([*outright, *logos(text)]))
    look = _Look(names, text, strong, [firm for firm in (names.firm, *names.firms) if firm not in _NO_FIRM])
    found = _called(look, text)
    if found and outright and not any(key(name) in key(called) for name in found for called in names.products):
        found = [name for name in outright if look.is_called(name)] or found
    heads = [" ".join(run) for run, _ in (*runs(names.products), *involved(text))]
    said = [name for name in (outright if found else strong) if look.is_called(name) and not _follows(name, heads)]
    said += [name for name in strong if any(key(head).startswith(key(name)) for head in heads)]
    if found and said and not any(look.certain(name) for name in found):
        found = []
    if found and not any(key(name) in look.sites or is_brand(name) for name in found):
        found = look.printed_with_site() or found
    chosen = (
        _unique([*found, *said, *look.titled(found), *listed]) or _unique(look.fallback()) or _unique(look.within())
    )
    found = list(look.with_known(tuple(dict.fromkeys(look.longer(look.maker_of(name)) for name in chosen))))
    return tuple(found or brands_in(names.firm) or [name for name in brands_in(names.heading) if name not in _NO_FIRM])


def _called(look: "_Look", text: str) -> list[str]:
    """Return the brands with which the product's names begin, else what the text says is recalled."""
    names = look.names
    found = look.firm_in_names() or [brand for run in runs(names.products) for brand in look.of_run(*run)]
    found = found or look.title_begins()
    if not found:
        found = [brand for run in involved(text) for brand in look.of_run(*run)]
    found = [name for name in found if name == found[0] or look.certain(name) or look.joins(name, found)]
    if not any(look.certain(name) for name in found):
        firm = look.known_firm()
        found = found if firm and found and key(found[0]).startswith(key(firm[0])) else firm or found
    return found


def _follows(name: str, heads: list[str]) -> bool:
    """Return whether a name only goes on with the beginning of a product's name: it is a line."""
    return any(key(name) in key(head) and not key(head).startswith(key(name)) for head in heads)


@lru_cache(maxsize=16384)
def key(name: str) -> str:
    """Return a name as compared here: letters and digits, folded."""
    return letters_and_digits(fold(name))


class _Look:
    """One notice, as looked at: which names something else in it confirms."""

    def __init__(self, names: Names, text: str, strong: list[str], firms: list[str]) -> None:
        self.names, self.text, self.strong, self.firms = names, text, strong, firms
        self.sites = {found.lower().replace("-", "") for found in _SITE.findall(names.reach)}
        self.sure = {key(name) for name in strong} | {key(firm_name(firm).removeprefix("The ")) for firm in firms}
        self.sure |= {key(name) for product in names.products for name in _SIGNED.findall(product)}

    @cached_property
    def _told(self) -> list[str]:
        return [name for name in (*self.strong, *printed(self.text)) if len(key(name)) > 2]

    @cached_property
    def printed(self) -> list[str]:
        """The keys of the names printed on the product."""
        return [key(name) for name in printed(self.text)]

    def certain(self, name: str) -> bool:
        """Return whether a name is a firm, said to be a brand, known, or has a site of its own."""
        return key(name) in self.sure or key(name) in self.sites or is_brand(name)

    def of_run(self, run: tuple[str, ...], long: tuple[str, ...]) -> list[str]:
        """Return the brand at the beginning of a product's name: as many words as something else confirms."""
        run, long = self._owned(run), self._owned(long)
        before = self._before(run[0]) if run else None
        if before:
            return [before]
        if sure := self._longest(long) or _joined(long):
            return [sure] if _may_be(sure) else []
        if not run:
            return self._quoted(" ".join(long[:2]))
        first = run[0]
        if re.search(r"['’]s$", first) and len(long) > 1 and long[0] == first:
            return [f"{first} {long[1]}"]
        if len(run) > 1 and (common(first) or common(run[1]) or run[1].lower() in FIRM_WORDS):
            return [f"{first} {run[1]}"]
        if len(run) == 2 and self.firms and self._only_title() and run[1].isalpha() and run[1].istitle():
            return [" ".join(run)]
        maker = [name for name in self._makers() if is_brand(name)]
        own = [first] if _may_be(first) and not common(first) else []
        if not maker or is_brand(first):
            return own
        return [*own, maker[0]] if f"{first} Batter" in f"{self.names.title} {self.names.products}" else maker[:1]

    def _only_title(self) -> bool:
        """Return whether the notice tells no more than its title."""
        return self.text.rstrip(". ") == SIGNS.sub("", self.names.title).rstrip(". ")

    def title_begins(self) -> list[str]:
        """Return the firm with which the title's product begins ("Estes-Cox Radio Control Airplanes"), if it is one."""
        first = next(iter(lead(self.names.title)), "")
        known = (
            "-" in first and first[:1].isupper() and not any(map(common, first.split("-"))) and not strong_code(first)
        )
        return [first] if known and first not in self.text else []

    def titled(self, found: list[str]) -> list[str]:
        """Return the name in capitals with which the title's product begins, where the product bears it, too."""
        first = self.names.title.partition(" ")[0]
        borne = first.isupper() and first.isalpha() and 2 < len(first) < 9 and f"name {first} " in self.text
        return [first] if found and borne and not common(first) else []

    def longer(self, name: str) -> str:
        """Return a name with what belongs to it: its plural in the title, or the words after it.

        One word is told with the words that follow it wherever the text has it ("Living Glow").
        """
        plural = re.search(rf"\b{re.escape(name)}s (?=[A-Z])", self.names.title)
        if plural and not is_brand(name) and f"{name}s " in self.text:
            return f"{name}s"
        if " " in name or self.certain(name) or len(self.text) < MAX_TITLE or f'"{name}"' in self.text:
            return name
        found = re.search(rf"\b{re.escape(name)}((?: [A-Z][a-z]+){{1,2}})(?=[\"”]? [a-z])", self.text)
        words = found[1].split() if found else []
        whole = " ".join((name, *words))
        called = any(whole in product for product in (*self.names.products, self.names.title))
        kind = any(map(_KIND.fullmatch, words))
        return whole if called and not kind and self.text.count(name) == self.text.count(whole) else name

    def _quoted(self, pair: str) -> list[str]:
        """Return two ordinary words as a brand where what is printed on the product begins with them."""
        begun = [one for one in self.printed if one.startswith(key(pair)) and one != key(pair)]
        return [pair] if " " in pair and begun else []

    def _owned(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return words without the sign of possession at the first, where a firm or brand has the name without it."""
        bare = re.sub(r"['’]s$", "", words[0]) if words else ""
        firms = [firm for firm in self.firms if firm.startswith(bare) and not firm.startswith(words[0])] if bare else []
        return (bare, *words[1:]) if bare and not is_brand(words[0]) and (firms or is_brand(bare)) else words

    def _longest(self, words: tuple[str, ...]) -> str:
        """Return as many words of a name's beginning as something else confirms, by the surest sign first."""
        for test in (is_brand, self._has_site, self.certain, self._is_printed, self._begins_firm):
            for size in range(len(words), 0, -1):
                name = " ".join(words[:size])
                sure = size > 1 or not common(name) or (is_brand(name) and key(name) in self.printed)
                if sure and test(name) and not any(map(strong_code, words[1:size])):
                    return name
        return ""

    def _has_site(self, name: str) -> bool:
        return key(name) in self.sites

    def _before(self, first: str) -> str | None:
        """Return the firm that the text puts right before a product's name ("IKEA VARMFRONT")."""
        names = (name for firm in self.firms for name in (firm_name(firm), firm.split()[0]) if key(name) != key(first))
        return next(
            (name for name in names if f"{name} {first}" in self.text or f"{name}'s {first}" in self.text), None
        )

    def firm_in_names(self) -> list[str]:
        """Return the title's firm where the product is called by its name."""
        found = [short for short in map(firm_name, self.firms[:1]) if not common(short)]
        called = f" {_PUNCTUATION.sub(' ', ' '.join(self.names.products))} "
        return [short for short in found if f" {short} " in called and not self._other_lead(short)]

    def _other_lead(self, short: str) -> bool:
        """Return whether the products begin with other names than the firm's."""
        others = [run for run, _ in runs(self.names.products) if run]
        return bool(others) and not any(key(" ".join(run)).startswith(key(short)) for run in others)

    def joins(self, name: str, found: list[str]) -> bool:
        """Return whether a name is joined to another brand itself ("Victory and Protexus"), not to its line."""
        called = " ".join((*self.names.products, self.names.title))
        return any(f"{one}{join}{name}" in called for one in found for join in (", ", " and ", ", and ", "/"))

    def known_firm(self) -> list[str]:
        """Return the title's firm where it is a brand that we know or is printed, else a firm in the product's name."""
        shorts = [part for one in self.firms[:1] for part in firm_name(one).split(" and ")]
        told = set(map(key, self._told))
        firms = shorts if any(is_brand(short) or key(short) in told for short in shorts) else []
        begun = [name for name in self._told if any(key(one).startswith(key(name)) for one in shorts)]
        return firms or begun[:1] or self._makers_called()[:1]

    def printed_with_site(self) -> list[str]:
        """Return a name printed on the product that has a site of its own, beside a firm that has none."""
        return [name for name in printed(self.text) if key(name) in self.sites][:1] if self.sites else []

    def within(self) -> list[str]:
        """Return the brand of the thing that a battery is in ("battery packs within certain ..."), the last resort."""
        parts = [part for product in self.names.products for part in parts_of(product)]
        rests = [_WITHIN.sub("", part) for part in parts]
        runs = [(lead(rest), long) for rest in rests if (long := capitals(rest))]
        return [brand for run in runs for brand in self.of_run(*run)]

    def maker_of(self, name: str) -> str:
        """Return the brand of a product line that we know, as the notice names it; the name itself where it is none."""
        first, _, rest = name.partition(" ")
        if is_brand(first) and (any(map(str.isdigit, rest)) or (_MIXED.fullmatch(rest) and not is_brand(name))):
            return first
        brand = next((brand for line in lines_in(name) if (brand := brand_of(line))), None)
        if brand is None:
            return name
        firms = [firm_name(firm) for firm in self.firms[:1] if is_brand(firm_name(firm))]
        return firms[0] if firms and not any(key(brand) in key(firm) for firm in self.firms) else brand

    def with_known(self, chosen: tuple[str, ...]) -> tuple[str, ...]:
        """Return brands with the others we know that the product is called by ("HP and Compaq notebook computers")."""
        names = list(self.names.products)
        more = brands_called(names if chosen else [*names, self.names.title], whole=not chosen)
        if not more:
            more = brands_called([self.names.title], whole=not chosen)
        if not more and not any(map(is_brand, chosen)):
            lines = [line for one in (*names, self.names.title) for line in lines_in(one)]
            more = [self.maker_of(line) for line in lines if not chosen or _OF_DEVICE.search(self.names.title)]
        return _unique([*chosen, *more])

    def _begins_firm(self, name: str) -> bool:
        wanted = key(name)
        firms = [firm.removeprefix("The ") for firm in self.firms]
        return any(key(firm).startswith(wanted) and len(name.split()) <= len(firm.split()) for firm in firms) and (
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
        found = [firm_name(re.sub(r"['’]s$", "", name)) for name in _CONTACT.findall(self.names.reach)]
        return [
            name
            for name in dict.fromkeys(found)
            if name and name.split()[0].lower() not in _ANY_MAKER and not _SELLER.search(name)
        ]

    def fallback(self) -> list[str]:
        """Return the brand of a product with an ordinary name: one printed on it, or a firm with a site of its own."""
        for firm in [part for one in self.firms[:1] for part in one.split(" and ") if not _SELLER.search(part)]:
            short = firm_name(firm)
            if (
                re.search(rf"\b{re.escape(short)}\b", self.text)
                or key(short) in self.sites
                or f"{short} Web" in self.names.reach
            ):
                return [firm_name(one) for one in self.firms[0].split(" and ")]
        named = [name for name in self.strong if _may_be(name)]
        if named:
            return named[:1]
        if len(self.text) < MAX_TITLE and (alone := self._alone()):
            return alone
        if called := self._makers_called():
            return called[:1]
        runs = [lead(name) or self._ordinary_name(name) for name in printed(self.text)]
        names = [" ".join(_plain(run)) for run in runs if run and _may_be(run[0])]
        if names:
            return names[:1]
        return [name for name in self._makers() if key(name) in self.sites][:1]

    def _alone(self) -> list[str]:
        """Return the firm of a title where it is one word, without a legal form, and nothing else is said."""
        firm = self.firms[0] if self.firms else ""
        return [firm] if re.fullmatch(r"[A-Z][\w-]{2,15}", firm) and not common(firm) and firm not in _SHOPS else []

    def _ordinary_name(self, name: str) -> tuple[str, ...]:
        """Return two ordinary words printed on the product by which the notice also calls it."""
        words = capitals(name) if name[0].isalpha() and self.is_called(name) else ()
        return words if len(words) > 1 else ()

    def _makers_called(self) -> list[str]:
        return [name for name in self._makers() if name in " ".join(self.names.products)]


def _joined(words: tuple[str, ...]) -> str:
    """Return a name of two words joined by "&"."""
    return " ".join(words[:3]) if len(words) > 2 and words[1] == "&" else ""


def _plain(run: tuple[str, ...]) -> tuple[str, ...]:
    """Return at most two words of a name, without a code after the first."""
    return run[:1] if len(run) > 1 and any(letter.isdigit() for letter in run[1]) else run[:2]


def _may_be(name: str) -> bool:
    return bool(name) and "#" not in name and not strong_code(name) and not name[0].isdigit() and len(key(name)) > 1


def _unique(names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return each name once; of two of which one holds the other the shorter, unless we know the longer."""
    once: dict[str, str] = {}
    for name in names:
        once.setdefault(brand_key(name), name)
    keys = [one for one in once if one]
    holds = {(one, other) for one in keys for other in keys if one != other and _holds(once[one], once[other])}
    dropped = {other if is_brand(once[one]) else one for one, other in holds}
    return tuple(once[one] for one in keys if one not in dropped)


def _holds(name: str, part: str) -> bool:
    """Return whether a name begins with another, or ends with it as a word of its own."""
    return key(name).startswith(key(part)) or name.endswith(f" {part}")
