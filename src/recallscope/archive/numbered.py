"""Feeds of numbered reports: an address with `{n}` in it, asked onward from the highest number known."""

import re
from collections.abc import Iterable

NUMBER = "{n}"
_FIRST = 1


def is_numbered(address: str) -> bool:
    """Return whether a feed's address stands for many, one a number."""
    return NUMBER in address


def address_of(address: str, number: int) -> str:
    """Return the address of one report."""
    return address.replace(NUMBER, str(number))


def next_number(address: str, known: Iterable[str]) -> int:
    """Return the number to ask for first, given the addresses that the archive knows: one beyond the highest."""
    # The second and later {n} of an address must be the same number.
    head, *rest = (re.escape(part) for part in address.split(NUMBER))
    pattern = re.compile(head + r"(?P<n>\d{1,9})" + r"(?P=n)".join(rest))
    found = (pattern.fullmatch(url) for url in known)
    return max((int(match["n"]) + 1 for match in found if match), default=_FIRST)
