"""A notice's names and texts -> its brands, most certain first."""

import re

from recallscope.text.names import SIGNS, capitals, lead
from recallscope.text.products.brands.beginning import of_head
from recallscope.text.products.brands.firms import fallback, firm_in_names, known_firm, printed_with_site
from recallscope.text.products.brands.heads import involved, listed_in, parts_of, runs
from recallscope.text.products.brands.known import brands_in, brands_of_table, is_brand
from recallscope.text.products.brands.look import Look
from recallscope.text.products.brands.printed import brand_lists, logos, stated
from recallscope.text.products.brands.titled import by_in_heading, title_begins, titled
from recallscope.text.products.brands.told import Names, key
from recallscope.text.products.brands.whole import longer, maker_of, once, with_known

_WITHIN = re.compile(
    r"^[\w -]{0,60}?\b(?:batter(?:y|ies)|packs?|chargers?|adapters?|cells?|cases?|cords?|charging units?)\b"
    r"[\w -]{0,30}?[ (](?:within|in|inside|of|from|(?:sold|used|supplied|provided|included|shipped) with) "
    r"(?:certain |the )?",
    re.I,
)


def brands(names: Names) -> tuple[str, ...]:
    """Return the brands, as printed, most certain first; nothing where the notice names none."""
    text = SIGNS.sub("", names.text)
    outright = [*stated(SIGNS.sub("", ". ".join(names.products))), *stated(text)]
    look = Look(names, text, list(dict.fromkeys([*outright, *logos(text)])))
    found = _called(look)
    if found and outright and not any(key(name) in key(called) for name in found for called in names.products):
        found = [name for name in outright if look.is_called(name)] or found
    said = _said(look, outright if found else look.strong)
    if found and said and not any(map(look.certain, found)) and not look.all_follow(said, found):
        found = []
    if found and not any(key(name) in look.sites or is_brand(name) for name in found):
        found = printed_with_site(look) or found
    listed = [*brand_lists(text), *brands_of_table(text), *_listed(names.products)]
    chosen = (
        once([*found, *said, *look.makers_named(), *titled(look, found), *listed])
        or once(fallback(look))
        or once(_within(look))
    )
    chosen = tuple(name for name in chosen if not look.follows(name, chosen))
    whole = dict.fromkeys(longer(look, maker_of(look, name)) for name in chosen)
    return with_known(look, tuple(whole)) or tuple(brands_in(names.firm) or by_in_heading(names.heading))


def _called(look: Look) -> list[str]:
    """Return the brands with which the product's names begin, else what the text says is recalled."""
    found = firm_in_names(look) or [name for head in runs(look.names.products) for name in of_head(look, head)]
    found = found or title_begins(look)
    if not found:
        found = [name for head in involved(look.text) for name in of_head(look, head)]
    found = _joined(look, found)
    if not any(look.certain(name) for name in found):
        firm = known_firm(look)
        found = found if firm and found and key(found[0]).startswith(key(firm[0])) else firm or found
    return found


def _said(look: Look, names: list[str]) -> list[str]:
    """Return the names said to be brands by which the notice also calls its product."""
    borne = look.quoted_and_printed()
    if not look.strong:
        return borne
    heads = [key(" ".join(run)) for run, _ in (*runs(look.names.products), *involved(look.text))]
    said = [name for name in names if look.is_called(name) and not _follows(key(name), heads)]
    return said + borne + [name for name in look.strong if any(head.startswith(key(name)) for head in heads)]


def _follows(name: str, heads: list[str]) -> bool:
    """Return whether a name only goes on with the beginning of a product's name: it is a line."""
    return any(name in head and not head.startswith(name) for head in heads)


def _listed(products: tuple[str, ...]) -> list[str]:
    """Return the names in a list at the beginning of a product's name, where we know one after the first."""
    lists = [listed_in(SIGNS.sub("", product)) for product in products]
    return [name for names in lists if any(map(is_brand, names[1:])) for name in names if name]


def _within(look: Look) -> list[str]:
    """Return the brand of the thing that a battery is in ("battery packs within certain ..."), the last resort."""
    rests = [part for product in look.names.products for part in parts_of(_WITHIN.sub("", product))]
    heads = [(lead(rest), long) for rest in rests if (long := capitals(rest))]
    return _joined(look, [name for head in heads for name in of_head(look, head)])


def _joined(look: Look, found: list[str]) -> list[str]:
    """Return the first name, and those after it that something else confirms or that are joined to another."""
    return [name for name in found if name == found[0] or look.certain(name) or look.joins(name, found)]
