"""How the names of a notice's products begin, where the brand stands."""

import re

from recallscope.text.names import capitals, common, lead
from recallscope.text.products.brands.known import brands_in

Head = tuple[tuple[str, ...], tuple[str, ...]]
"""The distinctive words with which a name begins, and all its words with a capital letter."""

_INVOLVED = re.compile(
    r"\b(?:recall(?:s|ed products?)?|expansion|product|warning) (?:only )?(?:involves?|includes?|is|are|covers?)"
    r" (?:(?:the|all|certain|an?|some|only|various|\d{1,2}|one|two|three|four|five|six|seven|eight"
    r"|(?:[a-z]+ )?(?:models|versions|types|styles|brands) of|recalled) ){0,4}"
)

_FIRM = re.compile(r"\A[A-Z][\w&'’. -]{1,40}?,? (?:Inc|LLC|Ltd|Corp|Limited)\b\.? (?=[A-Z])")
"""A firm with its legal form before what it sells ("Brelund, Inc. Spare Power Bank"): no brand."""

_PAIR = re.compile(r"([A-Z][\w-]{2,20}) and ([A-Z][\w-]{2,20}) [A-Za-z]")
"""Two names of one word each, joined at the beginning ("Quorvex and Brelund unicycles")."""

_NAME = r"[A-Z][\w'&+-]{1,20}(?: [A-Z][\w'&+-]{1,20}){0,2}"
_LISTED = re.compile(rf"({_NAME}(?:, {_NAME}){{1,9}}),? (?:and|&) (?=[A-Z])")
_COMMA = re.compile(r", ")
"""Three or more names joined at the beginning ("Quorvex, Isla Vey and Brelund fans")."""

_QUOTED = re.compile(r"[\"“]([A-Z][^\"“”]{1,30})[\"”](?:(?: and|,| &) [\"“]([A-Z][^\"“”]{1,30})[\"”])? [A-Za-z]")


def runs(products: tuple[str, ...]) -> list[Head]:
    """Return how each product's name begins: its distinctive words, and all its words with a capital letter."""
    return [head for product in products for head in _quoted(product) or _plain(product)]


def _plain(product: str) -> list[Head]:
    heads = [(lead(part), long) for part in parts_of(product) if (long := capitals(part))]
    return heads if not heads or heads[0][0] else heads[:1]


def _quoted(product: str) -> list[Head]:
    """Return the names in quotation marks with which a product's name begins, each as a whole."""
    found = _QUOTED.match(product)
    return [((name,), (name,)) for name in found.groups() if name] if found and lead(found[1]) else []


def parts_of(product: str) -> list[str]:
    """Return the products that a name joins by "and", where the second begins with a name of its own."""
    product = _FIRM.sub("", product)
    if pair := pair_of(product):
        return [pair[0], product[len(pair[0]) + len(" and ") :]]
    product = re.sub(r"^([A-Z][a-z]+)/(?=[A-Z][a-z]+ )", r"\1 and ", product)
    return re.split(r"(?:,| and) (?=[A-Z][\w'-]+ [A-Z][\w-]+ [A-Za-z])", product)[:4]


def pair_of(product: str) -> tuple[str, ...]:
    """Return the two names of one word each with which a product's name begins; nothing where an ordinary one is."""
    found = _PAIR.match(product)
    return found.groups() if found and not common(found[1]) and not common(found[2]) else ()


def listed_in(product: str) -> list[str]:
    """Return the names in the list with which a product's name begins, its last without the words after it."""
    found = _LISTED.match(product)
    if found is None:
        return []
    rest = product[found.end() :]
    known = next((name for name in brands_in(rest) if rest.startswith(name)), None)
    last = [word for word in lead(rest) if not word[0].isdigit()]
    return [*_COMMA.split(found[1]), known or " ".join(last[:2])]


def involved(text: str) -> list[Head]:
    """Return how what a text says is recalled begins."""
    found = _INVOLVED.search(text[:700])
    part = text[found.end() : found.end() + 90] if found else ""
    return [(lead(part), long)] if (long := capitals(part)) else []
