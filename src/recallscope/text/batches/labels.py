"""The words that publishers print before a code, and what each makes of it: a text cut at its labels."""

import re

import msgspec


class Segment(msgspec.Struct, frozen=True):
    """A stretch of text and the label before it: gtin, serial, date_code, made, lot, sku, model, or "" for none."""

    label: str
    text: str


_NUMBER = r"(?:[ -]?(?:numbers?|nos?\b\.?|nrs?\b\.?|n[°º]\.?|n\.|codes?|ids?\b))?"

LABELS: tuple[tuple[str, str], ...] = (
    ("gtin", r"(?:E\.?A\.?N|GTIN|UPC|JAN)(?:[ -]?(?:13|14|8))?\.?(?:[ -]?bar)?" + _NUMBER),
    ("gtin", r"(?:(?:packaging )?bar[ -]?codes?|gencode?)" + _NUMBER + r"(?: EAN)?"),
    ("ignore", r"(?:type |EC type[ -])approval" + _NUMBER + r"|TARIC(?: code)?|certificate" + _NUMBER),
    ("ignore", r"best[ -]before(?: date)?|use[ -]by(?: date)?|exp(?:iry|iration)?\.?(?: date)?"),
    ("ignore", r"model[ -]years?|my\b(?=\s?20\d\d)"),
    (
        "serial",
        r"serials?" + _NUMBER + r"|series (?:no\.?|number)|S/N|SNs?\b|chassis" + _NUMBER + r"|VINs?\b" + _NUMBER,
    ),
    ("date_code", r"date[ -]?codes?" + _NUMBER),
    ("made", r"(?:date|year|month|week) of (?:manufacture|production|construction|fabrication)"),
    ("made", r"(?:manufactur(?:e|ing)|production|construction|mfg|mfd)[ .]?(?:dates?|years?|periods?|weeks?)"),
    (
        "lot",
        r"(?:production )?(?:batch|lot)(?:es|s)?(?:/(?:lot|batch))?" + _NUMBER + r"|production codes?|partij|charge\b",
    ),
    ("sku", r"art(?:icle|ikel|\.)(?:s|es)?\.?" + _NUMBER + r"|art" + r"[ -](?:no|nr|n°|code)s?\.?"),
    ("sku", r"items?" + _NUMBER + r"|SKUs?\b" + _NUMBER + r"|CUG|ASIN|P\.?/?N\b\.?|part" + r"[ -](?:numbers?|nos?\.?)"),
    ("sku", r"ref(?:erence|\.|s\b|\b)s?\.?" + _NUMBER + r"|(?:product |supplier |material )?codes?" + r"(?: no\.?)?"),
    ("sku", r"style" + _NUMBER + r"|catalogue" + _NUMBER + r"|product id" + _NUMBER + r"|stock keeping unit" + _NUMBER),
    ("model", r"types?/(?:numbers? of )?models?|types? and models?|(?:number|type)s? of models?"),
    ("model", r"models?(?:/types?)?" + _NUMBER + r"|mod\.|types?" + _NUMBER),
)

_GROUPS = tuple(label for label, _ in LABELS)
_BODY = "|".join(f"(?P<L{place}>{pattern})" for place, (_, pattern) in enumerate(LABELS))
_LABEL = re.compile(rf"(?<![A-Za-z])(?:{_BODY})(?![A-Za-z])\s{{0,3}}[:#=.]?\s{{0,3}}", re.I)
_GLUED = re.compile(
    r"(?<=[a-z0-9A-Z)])((?:[Tt]ype/(?:number of )?model|Model|Type|Reference|Ref|Bar ?code|EAN(?: code)?|Batch|Lot"
    r"|Art(?:icle)?|Item|SKU|Serial|Description)(?: (?:[Nn]o|[Nn]umber|code)\.?)?\s?:)"
)
_STEMS = (
    *("model", "type", "mod.", "art", "ref", "item", "sku", "cug", "asin", "p/n", "p.n", "pn", "part", "code", "style"),
    *(
        "catalogue",
        "product id",
        "stock",
        "ean",
        "e.a",
        "gtin",
        "upc",
        "jan",
        "gencod",
        "bar",
        "serial",
        "series",
        "s/n",
        "sn",
    ),
    *(
        "chassis",
        "vin",
        "date",
        "year",
        "month",
        "week",
        "manufact",
        "production",
        "construction",
        "mfg",
        "mfd",
        "batch",
    ),
    *("lot", "charge", "approval", "taric", "certificate", "best", "use", "exp", "my"),
)
"""What every label holds: a text without any of these needs no dear look."""


def unglue(text: str) -> str:
    """Return the text with a blank before labels that a lost line break glued to the word before them."""
    return _GLUED.sub(r" \1", text) if ":" in text else text


def segments(text: str) -> list[Segment]:
    """Return the text cut at its labels, in order; what stands before the first has the label ""."""
    low = text.lower()
    if not any(stem in low for stem in _STEMS):
        return [Segment("", text)]
    found = list(_LABEL.finditer(text))
    if not found:
        return [Segment("", text)]
    cuts = [Segment("", text[: found[0].start()])]
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        place = next(int(name[1:]) for name, value in match.groupdict().items() if value is not None)
        cuts.append(Segment(_GROUPS[place], text[match.end() : end]))
    return [cut for cut in cuts if cut.text.strip(" .,;:-")]
