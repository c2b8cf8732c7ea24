"""How the names of a notice's products begin, where the brand stands."""

import re

from recallscope.text.names import capitals, lead

Head = tuple[tuple[str, ...], tuple[str, ...]]
"""The distinctive words with which a name begins, and all its words with a capital letter."""

_INVOLVED = re.compile(
    r"\b(?:recall(?:s|ed products?)?|expansion|product|warning) (?:only )?(?:involves?|includes?|is|are|covers?)"
    r" (?:(?:the|all|certain|an?|some|only|various|\d{1,2}|one|two|three|four|five|six|seven|eight"
    r"|(?:[a-z]+ )?(?:models|versions|types|styles|brands) of|recalled) ){0,4}"
)

_FIRM = re.compile(r"\A[A-Z][\w&'’. -]{1,40}?,? (?:Inc|LLC|Ltd|Corp|Limited)\b\.? (?=[A-Z])")
"""A firm with its legal form before what it sells ("Brelund, Inc. Spare Power Bank"): no brand."""


def runs(products: tuple[str, ...]) -> list[Head]:
    """Return how each product's name begins: its distinctive words, and all its words with a capital letter."""
    parts = [part for product in products for part in parts_of(product)]
    return [(lead(part), long) for part in parts if (long := capitals(part))]


def parts_of(product: str) -> list[str]:
    """Return the products that a name joins by "and", where the second begins with a name of its own."""
    product = _FIRM.sub("", product)
    product = re.sub(r"^([A-Z][a-z]+)/(?=[A-Z][a-z]+ )", r"\1 and ", product)
    return re.split(r"(?:,| and) (?=[A-Z][\w'-]+ [A-Z][\w-]+ [A-Za-z])", product)[:4]


def involved(text: str) -> list[Head]:
    """Return how what a text says is recalled begins."""
    found = _INVOLVED.search(text[:700])
    part = text[found.end() : found.end() + 90] if found else ""
    return [(lead(part), long)] if (long := capitals(part)) else []
