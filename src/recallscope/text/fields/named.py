"""What a field names, and the box in which a reader gathers it."""

import re

import msgspec

CELL = (
    r"(?:10440|14250|14500|16340|17500|18350|18500|18650|20700|21700|26650|32650|32700)"
    r"(?:-\d{1,2}[PS](?:\d{1,2}[PS])?){0,2}(?:-[\d.]+V)?"
)
"""The size of a round cell, and how many of them are joined: a format, no model."""

BRACKET = re.compile(r"\s?[(\[]([^()\[\]]{0,120})[)\]]")
"""What stands in brackets after a model."""


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """What a field names, each in the order printed and once."""

    models: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    gtins: tuple[str, ...] = ()


class Gathered:
    """What is gathered while a field is read; `vehicles` where it holds type approvals of vehicles."""

    def __init__(self) -> None:
        self.models: dict[str, None] = {}
        self.lines: dict[str, None] = {}
        self.skus: dict[str, None] = {}
        self.gtins: dict[str, None] = {}
        self.vehicles = False

    def named(self) -> Named:
        """Return what was gathered, frozen; what is a model is no item number."""
        skus = tuple(sku for sku in self.skus if sku not in self.models)
        return Named(models=tuple(self.models), lines=tuple(self.lines), skus=skus, gtins=tuple(self.gtins))


def strong(token: str) -> bool:
    """Return whether a token of a field is a code by itself: four characters, a digit and a Latin letter in it."""
    return len(token) >= 4 and any(map(str.isdigit, token)) and any(c.isalpha() and c.isascii() for c in token)
