"""Reports before 2008: product, brand and model stand in the description, in two forms.

Either labelled ('Product: Kettle Brand: Foo Type/number of model: X1') or as 'Kettle "Foo" Type/model: X1. Steel ...'.
"""

import re

import msgspec

from recallscope.clean.brand import find_brands

MAX_TEXT = 6000

_LABEL = re.compile(
    r"(Category|Product|Brand|Type\s?(?:/|and|or)?\s?(?:number of |no\.? of )?(?:the )?model|Type of model"
    r"|Models?(?: no\.?)?|Type|Description|Colou?r|Packaging|Country of origin)\s?:\s?",
    re.I,
)
_QUOTED = re.compile(r"[“\"„]([^“”\"„]{1,80})[”\"“]")
_BRACKET = re.compile(r"[”\"“]\s?\.?\s?\(([^()]{2,600}(?:\([^()]{0,80}\)[^()]{0,300}){0,6})\)")
_LEADING = re.compile(
    r"((?:[A-Z][\w-]{1,20}[ /&]{1,3}){1,4}?)"
    r"(?=(?:[Nn]otebook|[Ll]aptop|[Cc]omputer|[Mm]obile|[Dd]igital|batter|lithium) )"
)
"""Names before the word for the thing, where nothing stands in quotes: "Foo Bar/Baz Notebook computer battery"."""

_COMMON = frozenset(
    """rechargeable electric electrical toy universal travel portable various battery plastic children's childrens
wireless remote dc ac the a an two three set power usb car led li-ion lithium laptop notebook computer""".split()
)
_CODE = re.compile(r"[A-Z]{1,5}[ -]?\d+\w*\Z")
_SENTENCE = re.compile(
    r"\.\s?(?=[A-Z][a-z]+ [a-z])|(?<=[a-z\d)])(?=(?:This|The|It|These) [a-z])|\bNote:|\bTechnical\b|\bDescription:"
)


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a description tells in the place of fields; empty where it does not."""

    product: str = ""
    brand: str = ""
    model: str = ""


def told(text: str) -> Told:
    """Return product, brand and model of a description that stands in for the fields."""
    text = text[:MAX_TEXT]
    fields, head = _labelled(text)
    quoted = _QUOTED.search(head)
    brand = fields.get("brand") or _brand(head, quoted[1] if quoted else "")
    model = fields.get("model", "")
    if not model and (bracket := _BRACKET.search(head)) and re.search(r"\d", bracket[1]):
        model = bracket[1]
    product = fields.get("product") or (head[: quoted.start()] if quoted else head.split(".")[0])
    return Told(product=product.strip(" .,-")[:120], brand=brand.strip(" .,;"), model=model)


def _brand(head: str, quoted: str) -> str:
    """Return the brand: a known one that is named, else what stands in quotes if it is short."""
    quoted = quoted.split("(")[0].strip()
    known = find_brands(quoted) or ([] if quoted else find_brands(head[:120]))
    leading = None if quoted else _LEADING.match(head)
    if leading and "/" in leading[1] and known and find_brands(leading[1]) == known[:1]:
        return leading[1]
    if not quoted and not known and (found := leading):
        return "" if found[1].split()[0].lower() in _COMMON else found[1]
    if known:
        return "/".join(known)
    return quoted if len(quoted.split()) <= 4 and not _CODE.match(quoted) else ""


def _labelled(text: str) -> tuple[dict[str, str], str]:
    """Return the labelled fields of a text by name, and what stands before the first of them."""
    marks = list(_LABEL.finditer(text))
    ends = [*(mark.start() for mark in marks[1:]), len(text)][: len(marks)]
    fields: dict[str, str] = {}
    for mark, end in zip(marks, ends, strict=True):
        name = mark[1].lower()
        key = (
            name
            if name in ("category", "product", "brand")
            else "model"
            if "model" in name or name == "type"
            else "other"
        )
        value = text[mark.end() : end]
        if mark.start() and text[mark.start() - 1] == "(":
            value = value.split(")")[0]
        fields.setdefault(key, _SENTENCE.split(value, maxsplit=1)[0] if key in ("brand", "model", "product") else value)
    return fields, text[: marks[0].start()] if marks else text
