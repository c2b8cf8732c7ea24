"""What a notice's title adds: a brand with which its product begins."""

import re

from recallscope.text.codelist import strong_code
from recallscope.text.names import capitals, common, firm_name, lead
from recallscope.text.products.brands.firms import SELLER
from recallscope.text.products.brands.known import brands_in
from recallscope.text.products.brands.look import Look
from recallscope.text.products.brands.told import key

_MADE_BY = re.compile(
    r"(?<!sold)(?<!eted)(?<!uted)(?<!oyed) by ([A-Z][\w&'’-]*(?: [A-Z&][\w&'’.-]*){0,2})(?: \(.{0,60}\))?\Z"
)
"""Who stands last, after "by", and does not only sell."""


def title_begins(look: Look) -> list[str]:
    """Return the firm with which the title's product begins, if it is one.

    It is joined from names ("Estes-Cox Radio Control Airplanes"), or has a site of its own.
    """
    title = look.names.title
    first = next(iter(lead(title)), "")
    known = "-" in first and first[:1].isupper() and not any(map(common, first.split("-"))) and not strong_code(first)
    if known and first not in look.text:
        return [first]
    words = capitals(title)[:3] if look.sites else ()
    starts = (" ".join(words[:size]) for size in range(len(words), 1, -1))
    return [name for name in starts if key(name) in look.sites and not all(map(common, name.split()))][:1]


def titled(look: Look, found: list[str]) -> list[str]:
    """Return the name in capitals with which the title's product begins, where the product bears it, too."""
    first = look.names.title.partition(" ")[0]
    borne = first.isupper() and first.isalpha() and 2 < len(first) < 9 and f"name {first} " in look.text
    return [first] if found and borne and not common(first) else []


def by_in_heading(heading: str) -> list[str]:
    """Return the known brands of a whole title, else who stands after "by" ("Lamps by Quorvex")."""
    if known := [name for name in brands_in(heading) if name != "UL"]:
        return known
    found = _MADE_BY.search(heading) if " by " in heading and "ecall" not in heading else None
    firm = firm_name(found[1]) if found else ""
    return [firm] if firm and not SELLER.search(firm) and not any(map(common, firm.split())) else []
