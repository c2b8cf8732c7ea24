"""The firms of a notice as brands: where the product is called by a firm's name, or nothing else names a brand."""

import re

from recallscope.text.common_words import NO_NAME_ALONE
from recallscope.text.kinds.prose import MAX_TITLE
from recallscope.text.names import capitals, common, firm_name, lead
from recallscope.text.products.brands.heads import pair_of, runs
from recallscope.text.products.brands.known import is_brand
from recallscope.text.products.brands.look import Look
from recallscope.text.products.brands.told import key, may_be, says_kind

_CONTACT = re.compile(r"\b[Cc]ontact ([A-Z][\w&'’.-]{1,20}(?: [A-Z][\w&'’.-]{1,20}){0,3})")
_PUNCTUATION = re.compile(r"[,;:()®™'’\"“”/]+")
SELLER = re.compile(r"\.com\b|\b(?:wholesale|trading|imports?|importers?|distributors?|supply chain)\b", re.I)
"""Firms that sell what others make: no brand goes by such a name alone."""
_SHOPS = frozenset("Costco Walmart Target IKEA Dollarama Sears Indigo Winners Staples Amazon Lowe's Zellers".split())
_ANY_MAKER = frozenset("health consumer consumers the your local cpsc".split())


def firm_in_names(look: Look) -> list[str]:
    """Return the title's firm where the product is called by its name."""
    found = [short for short in map(firm_name, look.firms[:1]) if not common(short)]
    called = f" {_PUNCTUATION.sub(' ', ' '.join(look.names.products))} "
    return [short for short in found if f" {short} " in called and not _other_lead(look, short)]


def _other_lead(look: Look, short: str) -> bool:
    """Return whether the products begin with other names than the firm's."""
    others = [run for run, _ in runs(look.names.products) if run]
    paired = any(short in pair_of(product) for product in look.names.products)
    return paired or (bool(others) and not any(key(" ".join(run)).startswith(key(short)) for run in others))


def known_firm(look: Look) -> list[str]:
    """Return the title's firm where it is a brand that we know or is printed, else a firm in the product's name."""
    shorts = [part.removeprefix("The ") for one in look.firms[:1] for part in firm_name(one).split(" and ")]
    told = set(map(key, look.told))
    firms = shorts if any(is_brand(short) or key(short) in told for short in shorts) else []
    begun = [name for name in look.told if any(key(one).startswith(key(name)) for one in shorts)]
    return firms or begun[:1] or _makers_called(look)[:1]


def printed_with_site(look: Look) -> list[str]:
    """Return a name printed on the product that has a site of its own, beside a firm that has none."""
    return [name for name in look.printed if key(name) in look.sites][:1] if look.sites else []


def makers(look: Look) -> list[str]:
    """Return the firms whom owners shall contact."""
    found = [firm_name(name.removesuffix("'s").removesuffix("’s")) for name in _CONTACT.findall(look.names.reach)]
    return [
        name
        for name in dict.fromkeys(found)
        if name and name.split()[0].lower() not in _ANY_MAKER and not SELLER.search(name)
    ]


def fallback(look: Look) -> list[str]:
    """Return the brand of a product with an ordinary name: one printed on it, or a firm with a site of its own."""
    if firms := _present(look):
        return firms
    if owner := _owner(look):
        return [owner]
    named = [name for name in look.strong if may_be(name)]
    if named:
        return named[:1]
    if len(look.text) < MAX_TITLE and (alone := _alone(look)):
        return alone
    if called := _makers_called(look):
        return called[:1]
    runs = [lead(name) or _ordinary_name(look, name) for name in look.printed]
    names = [" ".join(_plain(run)) for run in runs if run and may_be(run[0])]
    if names := [name for name in names if name.lower() not in NO_NAME_ALONE]:
        return names[:1]
    return [name for name in makers(look) if key(name) in look.sites][:1]


def _present(look: Look) -> list[str]:
    """Return the title's firms where the text or a site tells one of them, and it is no mere seller."""
    for firm in [part for one in look.firms[:1] for part in one.split(" and ") if not SELLER.search(part)]:
        short = firm_name(firm)
        stands = short in look.text and re.search(rf"\b{re.escape(short)}\b", look.text)
        if stands or key(short) in look.sites or f"{short} Web" in look.names.reach:
            return [firm_name(one) for one in look.firms[0].split(" and ")]
    return []


def _owner(look: Look) -> str:
    """Return the beginning of the title's firm that the text names as the owner of the product, or prints on it."""
    words = firm_name(look.firms[0]).split() if look.firms else []
    starts = (" ".join(words[:size]) for size in range(len(words), 0, -1))
    return next((one for one in starts if not common(one) and _owns(look, one)), "")


def _owns(look: Look, name: str) -> bool:
    owned = f"{name}'s " in look.text or f"{name}’s " in look.text
    return owned or any(one.startswith(key(name)) and len(one) < len(key(name)) + 4 for one in look.printed_keys)


def _alone(look: Look) -> list[str]:
    """Return the firm of a title where it is one word, without a legal form, and nothing else is said."""
    firm = look.firms[0] if look.firms else ""
    return [firm] if re.fullmatch(r"[A-Z][\w-]{2,15}", firm) and not common(firm) and firm not in _SHOPS else []


def _ordinary_name(look: Look, name: str) -> tuple[str, ...]:
    """Return two ordinary words printed on the product by which the notice also calls it."""
    words = capitals(name) if name[0].isalpha() and look.is_called(name) else ()
    own = any(key(name) == key(product) for product in look.names.products)
    return words if len(words) > 1 and not own and not says_kind(words[-1]) else ()


def _makers_called(look: Look) -> list[str]:
    called = " ".join(look.names.products)
    return [name for name in makers(look) if name in called]


def _plain(run: tuple[str, ...]) -> tuple[str, ...]:
    """Return at most two words of a name, without a code after the first."""
    return run[:1] if len(run) > 1 and any(letter.isdigit() for letter in run[1]) else run[:2]
