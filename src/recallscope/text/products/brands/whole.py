"""From a name that was found to the brand meant: its whole name, the brand of a line, each brand once, those missed."""

import re
from collections.abc import Iterator

from recallscope.clean.brand import brand_key
from recallscope.text.kinds.prose import MAX_TITLE
from recallscope.text.names import common, firm_name
from recallscope.text.products.brands.heads import involved
from recallscope.text.products.brands.known import brand_of, brands_called, is_brand, lines_in
from recallscope.text.products.brands.look import Look
from recallscope.text.products.brands.told import key, says_kind

_OF_DEVICE = re.compile(r"\bbatter(?:y|ies)\b|\badapters?\b", re.I)
_LONGER = re.compile(r"((?: [A-Z][a-z]+){1,2})(?=[\"”]? [a-z])")
_MIXED = re.compile(r"[A-Z]?[a-z]+[A-Z]\w*")
"""A word with a capital inside: a line that stands after its brand ("LiFE")."""


def longer(look: Look, name: str) -> str:
    """Return a name with what belongs to it: its plural in the title, or the words after it.

    One word is told with the words that follow it wherever the text has it ("Living Glow").
    """
    if firm := _firm_begun(look, name):
        return firm
    title = look.names.title
    if _has_plural(name, title) and f"{name}s " in look.text and not is_brand(name):
        return f"{name}s"
    if " " in name or len(look.text) < MAX_TITLE or look.certain(name) or f'"{name}"' in look.text:
        return name
    called = (*look.names.products, title)
    found = _followed(name, look.text) if any(name in product for product in called) else None
    words = found.split() if found else []
    whole = " ".join((name, *words))
    kind = any(map(says_kind, words))
    known = any(whole in product for product in called)
    return whole if known and not kind and look.text.count(name) == look.text.count(whole) else name


def _firm_begun(look: Look, name: str) -> str:
    """Return the title's firm with a site of its own, of whose name a brand is the first words, or half of a pair."""
    firm = firm_name(look.firms[0]) if look.firms else ""
    if not firm.startswith(f"{name} ") or key(firm) not in look.sites or is_brand(name):
        return ""
    return firm if " " in name or name == "The" or firm.startswith(f"{name} and ") else ""


def _has_plural(name: str, title: str) -> bool:
    return f"{name}s " in title and any(title[end : end + 1].isupper() for end in _ends(f"{name}s ", title))


def _followed(name: str, text: str) -> str | None:
    """Return the one or two words with a capital that follow a name where it first stands in a longer one."""
    found = (_LONGER.match(text, end) for end in _ends(name, text))
    return next((one[1] for one in found if one), None)


def _ends(name: str, text: str) -> Iterator[int]:
    """Return where a name ends in a text, wherever it begins a word."""
    at = text.find(name)
    while at >= 0:
        if at == 0 or not (text[at - 1].isalnum() or text[at - 1] == "_"):
            yield at + len(name)
        at = text.find(name, at + 1)


def maker_of(look: Look, name: str) -> str:
    """Return the brand of a product line that we know, as the notice names it; the name itself where it is none."""
    first, _, rest = name.partition(" ")
    if rest and is_brand(first) and (any(map(str.isdigit, rest)) or (_MIXED.fullmatch(rest) and not is_brand(name))):
        return first
    brand = next((brand for line in lines_in(name) if (brand := brand_of(line))), None)
    if brand is None:
        return name
    firms = [firm_name(firm) for firm in look.firms[:1] if is_brand(firm_name(firm))]
    return firms[0] if firms and not any(key(brand) in key(firm) for firm in look.firms) else brand


def with_known(look: Look, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Return brands with the others we know that the product is called by ("HP and Compaq notebook computers")."""
    names, title = look.names.products, look.names.title
    if chosen and _OF_DEVICE.search(title):
        chosen = (*chosen, *_of_battery(look))
    more = brands_called(list(names if chosen else (*names, title)), whole=not chosen)
    if not more:
        more = brands_called([title], whole=not chosen)
    if not more and not any(map(is_brand, chosen)):
        lines = [line for one in (*names, title) for line in lines_in(one)]
        more = [maker_of(look, line) for line in lines if not chosen or _OF_DEVICE.search(title)]
    more = [name for name in more if not any(f" {name} " in one for one in chosen)]
    return once([*chosen, *(name for name in more if not look.follows(name, (*chosen, *more)))])


def _of_battery(look: Look) -> list[str]:
    """Return the brand of a battery in another's device, where the text begins with it or it is printed on it."""
    begun = [name for head in involved(look.text) for name in head[1][:1] if is_brand(name)]
    return [name for name in (*begun, *look.printed) if is_brand(name) and not common(name)]


def once(names: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """Return each name once; of two of which one holds the other the shorter, unless we know the longer."""
    if len(names) < 2:
        return tuple(name for name in names if brand_key(name))
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(brand_key(name), name)
    keys = [one for one in first if one]
    holds = {(one, other) for one in keys for other in keys if one != other and _holds(first[one], first[other])}
    dropped = {other if is_brand(first[one]) else one for one, other in holds}
    return tuple(first[one] for one in keys if one not in dropped)


def _holds(name: str, part: str) -> bool:
    """Return whether a name begins with another, or ends with it as a word of its own."""
    return key(name).startswith(key(part)) or name.endswith(f" {part}")
