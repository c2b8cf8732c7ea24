"""Firms as publishers name them: "RFA Brands LLC, d/b/a myCharge, of Birmingham, Michigan"."""

import re

from recallscope.records.notice import Party, PartyRole

_OF = re.compile(r"[,;¸]?\s+of\s+(?=[A-Z])[^;]{2,80}$")
_DBA = re.compile(r",?\s*\(?\b(?:d/b/a|dba|d\.b\.a\.|doing business as|also known as|aka)\b\s*", re.I)
_SPLIT = re.compile(r"\s*;\s*|\s+and\s+(?=[A-Z][^,;]{2,60}(?:Inc|LLC|Ltd|Corp|Co)\b)")
_BY = re.compile(
    r"\b(?:(?P<maker>Manufactured)|(?P<importer>Imported)|(?P<distributor>Distributed)"
    r"|(?P<seller>Sold(?: Exclusively)?(?: (?:on|at) [\w.]{3,30}(?: Stores?)?)?)) by (?P<name>[A-Z0-9][^;,()]{1,80})"
)
_MAX_NAME = 160


def parties(text: str, role: PartyRole) -> tuple[Party, ...]:
    """Return the firms that a text names, each with its role; the name under which one trades is kept in brackets."""
    found = (_name(part) for part in _SPLIT.split(text))
    return tuple(Party(name=name, role=role) for name in dict.fromkeys(found) if name)


def of_title(title: str) -> tuple[Party, ...]:
    """Return the firms that a title names with what they did: "Manufactured by Anker Innovations"."""
    roles: tuple[PartyRole, ...] = ("maker", "importer", "distributor", "seller")
    return tuple(
        Party(name=found["name"].strip(" ."), role=role)
        for found in _BY.finditer(title)
        for role in roles
        if found[role]
    )


def trade_names(text: str) -> tuple[str, ...]:
    """Return the names under which the firms of a text trade ("myCharge"), else nothing."""
    found = (_DBA.split(part, maxsplit=1) for part in _SPLIT.split(text))
    return tuple(_OF.sub("", halves[1]).strip(" ,.()") for halves in found if len(halves) == 2)


def _name(text: str) -> str:
    bare = _OF.sub("", text.strip()).strip(" ,;")
    halves = _DBA.split(bare, maxsplit=1)
    if len(halves) == 2 and halves[0]:
        return f"{halves[0].strip(' ,(')} (d/b/a {halves[1].strip(' ,.()')})"[:_MAX_NAME]
    return bare[:_MAX_NAME]
