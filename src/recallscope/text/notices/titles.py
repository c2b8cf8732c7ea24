"""What a title says: who recalls what, why, and through whom it was sold."""

import re

import msgspec

_MARK = re.compile(
    r"^(?:\W{0,3}(?:Archived?|Expanded Recall|Updated Recall|Update|Recall Re-?[Aa]nnouncement|Recall"
    r"|UPDATE|Reannouncement|Joint [Rr]ecall|Expanded recall|Correction|Important)\s?[-–:]\s?){1,3}",
    re.I,
)
_FIRM_FIRST = re.compile(
    r"^(?P<firm>.{2,120}?)\s+(?:Voluntarily |Again |Also |Re-?)?(?:[Rr]ecalls?\b|RECALLS"
    r"|[Aa]nnounces?(?: [Vv]oluntary)?(?: (?:[Tt]he |[Aa]n? )?(?:[Ee]xpan\w+ |[Nn]ationwide "
    r"|[Vv]oluntary )?[Rr]ecalls?(?: [Oo]f)?)?|[Rr]eannounces?(?: [Rr]ecall(?: of)?)?"
    r"|[Ee]xpands?(?: [Rr]ecall(?: of)?)?|[Ii]ssues?(?: [Rr]ecall(?: of)?)?)\s+(?:[Oo]f )?(?P<product>.{2,300})$"
)
_PRODUCT_FIRST = re.compile(
    r"^(?P<product>.{2,250}?),?\s+(?:[Aa]re |[Ww]ere |[Ii]s "
    r"|[Vv]oluntarily )?[Rr]ecall(?:ed)?(?: [Ee]xpanded)?\b(?P<rest>.{0,300})$"
)
_END = re.compile(
    r"\s*(?:,? (?:[Dd]ue (?:[Tt]o|\?to)|[Bb]ecause|[Ff]or (?:[A-Z]\w+ ){0,4}(?:Hazard|Risk)"
    r"|[Bb]y (?=[A-Z])|[Ff]ollowing|[Aa]fter|[Tt]hat [Cc]an|[Ss]old (?:on|at|exclusively|by)\b"
    r"|[Rr]ecalled\b)|[;(]| - |, (?:Batteries|Risk)\b)"
)
_BY = re.compile(r"\b[Bb]y (?P<firm>[A-Z0-9][^;,()]{1,80}?)(?= [Dd]ue| [Bb]ecause|[;,(]|$)")
_ABOUT = re.compile(
    r"^(?:(?:More [Tt]han |About |Nearly |Over )?(?:[\d.,]+|One|Two) (?:Million|Thousand)?\s?"
    r"|About [\d.,]+ (?:[Mm]illion )?)"
)

_WARNED = re.compile(
    r"^(?:Expanded Alert: )?[A-Z][\w .&]{1,60}? (?:warns|reminds|advises|informs)(?: \w+){0,3}? (?:of|about|against) "
    r"(?:(?i:an?|the|certain|some|various|potential|potentially|hazardous|dangerous|unsafe|counterfeit|unauthorized) )*"
    r"(?:(?:\w+ )?[Cc]ertification [Mm]arks? on )?(?P<product>.{2,300})$"
)
"""Who warns stands before of what: an authority or a certifier, no brand."""


class Title(msgspec.Struct, frozen=True):
    """The firm that recalls, where the title names it, and the product."""

    firm: str
    product: str


def read(title: str) -> Title:
    """Return what a title says; the whole title is the product where it has no form that we know."""
    text = _MARK.sub("", title.strip())
    text = re.sub(r"^CPSC,? (?:and )?", "", text)
    first = _PRODUCT_FIRST.match(text)
    if first and re.search(r"\b[Rr]ecalled\b|\b[Rr]ecall [Ee]xpanded", text[: len(first["product"]) + 16]):
        by = _BY.search(first["rest"]) if " by " in first["rest"].lower().split(";")[0] else None
        return Title(by["firm"].strip() if by else "", _product(first["product"]))
    firm = _FIRM_FIRST.match(text)
    if firm:
        return Title(firm["firm"].strip(" ,"), _product(firm["product"]))
    warned = _WARNED.match(text)
    return Title("", _product(warned["product"] if warned else text))


def _product(text: str) -> str:
    found = _END.search(text)
    cut = text[: found.start()] if found and found.start() > 2 else text
    return _ABOUT.sub("", cut).strip(" .,-–")
