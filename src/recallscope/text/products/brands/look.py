"""One notice, as looked at for its brands: which names something else in it confirms."""

import re
from functools import cached_property

from recallscope.clean.brand_names import FIELD_ONLY
from recallscope.text.names import SIGNS, firm_name
from recallscope.text.products.brands.known import is_brand
from recallscope.text.products.brands.printed import printed
from recallscope.text.products.brands.told import Names, key

_SITE = re.compile(r"(?:https?://|www\.|@|\b)([A-Za-z0-9-]{2,40})\.(?:com|net|org|ca|co|us|io|eu)\b")
_SIGNED = re.compile(r"\A([A-Z][\w-]{2,20})(?=[®™])")
"""A word with a trade mark sign that begins a product's name."""
_BY = re.compile(
    r"(?<! made)(?<! sold)(?<!tured)(?<!ported)(?<!buted)(?<! used)(?<!plied)"
    r" by ([A-Z][\w&'’.-]+(?: [A-Z][\w&'’.-]+){0,2})"
)
"""A name after "by", which is no mere seller's or maker's."""
_NUMBER = re.compile(r" \d{3,5}[A-Z]?(?![\w-])")
_IN_QUOTES = re.compile(r'"([A-Z][^"]{1,40})"')
_NO_FIRM = frozenset(("", "UL", "Health Canada"))


class Look:
    """A notice's names and text, its firms, and the names that it says outright to be brands or logos (`strong`)."""

    def __init__(self, names: Names, text: str, strong: list[str]) -> None:
        self.names, self.text, self.strong = names, text, strong
        self.firms = [firm for firm in (names.firm, *names.firms) if firm not in _NO_FIRM]
        self.sites = {found.lower().replace("-", "") for found in _SITE.findall(names.reach)}
        self.sure = {key(name) for name in strong}
        self.sure |= {key(firm_name(firm).removeprefix("The ")) for firm in self.firms}
        self.sure |= {key(name) for product in names.products for name in _SIGNED.findall(product)}

    @cached_property
    def printed(self) -> list[str]:
        """The names printed on the product."""
        return printed(self.text)

    @cached_property
    def printed_keys(self) -> list[str]:
        """The keys of the names printed on the product."""
        return [key(name) for name in self.printed]

    @cached_property
    def told(self) -> list[str]:
        """The names that are brands outright, and those printed on the product."""
        return [name for name in (*self.strong, *self.printed) if len(key(name)) > 2]

    def certain(self, name: str) -> bool:
        """Return whether a name is a firm, said to be a brand, known, or has a site of its own."""
        return key(name) in self.sure or key(name) in self.sites or is_brand(name)

    def only_title(self) -> bool:
        """Return whether the notice tells no more than its title."""
        return self.text.rstrip(". ") == SIGNS.sub("", self.names.title).rstrip(". ")

    def joins(self, name: str, found: list[str]) -> bool:
        """Return whether a name is joined to another brand itself ("Victory and Protexus"), not to its line."""
        called = " ".join((*self.names.products, self.names.title))
        return any(f"{one}{join}{name}" in called for one in found for join in (", ", " and ", ", and ", "/"))

    def follows(self, name: str, found: tuple[str, ...]) -> bool:
        """Return whether a name stands right after another brand in what the product is called: it is a line.

        A name that we know as a brand is one only where it is also a word, or has a number after it ("Yeti 3000X").
        """
        if len(found) < 2:
            return False
        called = (*self.names.products, self.names.title)
        pairs = [f"{one} {name}" for one in found if one != name and any(f"{one} {name}" in text for text in called)]
        if name in FIELD_ONLY:
            return bool(pairs) or any(f"{one}'s {name}" in self.text or f"{one}’s {name}" in self.text for one in found)
        if not is_brand(name):
            return bool(pairs)
        ends = ((text, text.find(pair) + len(pair)) for pair in pairs for text in called if pair in text)
        return any(_NUMBER.match(text, end) for text, end in ends)

    def all_follow(self, names: list[str], found: list[str]) -> bool:
        """Return whether names are all lines of the brands found."""
        return all(self.follows(name, (*found, name)) for name in names)

    def quoted_and_printed(self) -> list[str]:
        """Return the names that stand in quotation marks in what the product is called, and are printed on it."""
        found = [name for called in self.names.products if '"' in called for name in _IN_QUOTES.findall(called)]
        return [name for name in found if key(name.removeprefix("The ")) in self.printed_keys]

    def makers_named(self) -> list[str]:
        """Return the names after "by" in what the product is called, where something else confirms them."""
        found = [name for called in self.names.products for name in _BY.findall(called)]
        return [name for name in found if self.certain(name)]

    def is_called(self, name: str) -> bool:
        """Return whether a name said to be a brand stands in what the notice calls its product."""
        wanted = key(name)
        return (
            any(wanted in key(product) for product in self.names.products)
            or f"{name} brand" in self.text
            or f"{name}-brand" in self.text
            or f"brand {name}" in self.text
            or self.text.count(name) > 1
        )
