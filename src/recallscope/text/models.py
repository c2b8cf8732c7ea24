"""Model, item, part and article numbers that a text states, each under its own name."""

import re
from collections.abc import Iterator

import msgspec

from recallscope.text.codelist import Item, model_code, read, strong_code
from recallscope.text.tables import Table

_NUMBER = r"(?:\s?(?:numbers?|numerals?|nos?\.|nos?\b|#s?(?![A-Za-z0-9])|#|identifiers?|codes?|id\b|ids\b))"
_MODEL = re.compile(
    rf"(?<!part or )(?<!part/)\b(?:models?(?! year)(?:\s?/\s?(?:part|item|style))?{_NUMBER}?(?:\(s\))?"
    rf"|model names?|mod\.\s|m/n\b|machine types?)",
    re.I,
)
_SKU = re.compile(
    rf"\b(?:(?:part|item|catalog(?:ue)?|style|product|article|stock|reference|order|tcin"
    rf"|manufacturer)(?: or model)?{_NUMBER}"
    rf"|(?:fn)?skus?{_NUMBER}?|p/ns?|asins?{_NUMBER}?|product id{_NUMBER}?|dpci{_NUMBER}?"
    rf"|part or model numbers?|item(?: #)|part(?= #))",
    re.I,
)
_GTIN = re.compile(rf"\b(?:upcs?|gtins?|eans?|bar ?codes?){_NUMBER}?", re.I)
_FILLER = re.compile(
    r"[\s:,()=#–-]{0,3}(?:\([a-z ]{3,30}\)|and|are|is|was|were|of|for|the|this|these|those|following"
    r"|include[sd]?|including|included|in|recall"
    r"|recalled|affected|only|either|both|any|one|with|as|follows|listed|below|involved|being|subject"
    r"|to|begin(?:s|ning)?"
    r"|start(?:s|ing)?|marked|ending|that|products?|units?|numbers?|names?|and/or|by|shown|covers?"
    r"|covered|batter(?:y|ies)"
    r"|chargers?|packs?|lanterns?|all|certain|brand|under|part|a|#|no\.|codes?)(?=[\s:,()#\"“]|$)",
    re.I,
)
_COMMA_NOUN = re.compile(r" (?:for|of) the (?:[a-z-]{2,15} ){0,3}[a-z-]{2,15},? (?:is |are )?(?=[\"“]?[A-Z0-9])")
_BEFORE = re.compile(
    r"([A-Z0-9][A-Za-z0-9/-]{2,30})(?:[ -]|[\"”],? )(?:series )?models?\b(?! (?:numbers?|nos?|names?" r"|years?)\b)",
    re.I,
)
_CODE_MODEL = re.compile(r"[0-9A-Z][ -](?:series )?models?\b", re.I)
_TWO_WORDS = re.compile(
    r"[\"“]?([A-Z][A-Za-z]{1,14}(?:-[A-Z]{1,5})?) (\d[A-Z0-9]{0,4}" r"|[A-Z]{0,2}\d[A-Z0-9]{0,3})(?![A-Za-z0-9-])"
)
_DEVICE = re.compile(
    r"\b(?:compatible with|for use (?:with|in)|used (?:with|in|by|on)|designed (?:for|to fit)|fits?"
    r"|replacement for|sold for"
    r"|intended for|works? with|installed (?:in|on)|powered by|replaces|sold with|kits? with"
    r"|sold for use)\b[^.;]{0,160}$",
    re.I,
)
_DEVICES = re.compile(
    r"\b(?:computer|laptop|notebook|phone|camera|bike|mower|tool|vehicle"
    r"|radio"
    r"|drill)s?(?: series"
    r"| system)? $",
    re.I,
)
_FOR_DEVICE = re.compile(
    r"[^.:]{0,20}\bfor (?:the |these )?[^.:]{0,60}?\b(?:laptop|notebook|computer|camera|phone|bicycle"
    r"|bike|vehicle|device|tool|radio|mower)s?\b",
    re.I,
)
MAX_FILLERS = 9
_SKU_WORDS = (
    "sku,item n,item #,items n,part n,part #,part or,p/n,catalog,style,product n,product c,product i,article,stock n"
    ",reference n,order n,asin,tcin,dpci"
).split(",")
_GTIN_WORDS = "upc,gtin,ean ,bar code,barcode".split(",")


class Numbers(msgspec.Struct, frozen=True):
    """The numbers that a text states: models, other numbers (SKU, item, part ...) and article codes (UPC)."""

    models: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    gtins: tuple[str, ...] = ()


def numbers(text: str, tables: list[Table], *, accessory: bool) -> Numbers:
    """Return the numbers that a text and its tables state. An accessory fits devices, whose models don't count."""
    models = list(_models(text, accessory)) if "odel" in text or "MODEL" in text or "machine type" in text else []
    low = text.lower()
    skus = list(_listed(text, _SKU, _sku_code)) if any(word in low for word in _SKU_WORDS) else []
    gtins = list(_listed(text, _GTIN, _gtin_code)) if any(word in low for word in _GTIN_WORDS) else []
    for table in tables:
        if _misread(table, models):
            continue
        for row in table.rows:
            for cell in row:
                target = {"model": models, "sku": skus, "gtin": gtins}.get(cell.column)
                if target is not None:
                    target.extend(_spelled(cell.items))
    models = [model for model in models if model not in gtins]
    return Numbers(_unique(models), _unique(sku for sku in skus if sku not in models), _unique(gtins))


def _misread(table: Table, models: list[str]) -> bool:
    """Return whether models that the prose states stand in another column of a table than the models'."""
    stated = set(models)
    return any(
        item.low in stated
        for row in table.rows
        for cell in row
        if cell.column not in ("model", "sku")
        for item in cell.items
    )


def _models(text: str, accessory: bool) -> Iterator[str]:
    for anchor in _MODEL.finditer(text):
        if (accessory and _of_device(text, anchor)) or text[anchor.start() - 1 : anchor.start()] == "-":
            continue
        yield from _after(text, anchor.end())
    for found in _BEFORE.finditer(text) if _CODE_MODEL.search(text) else ():
        if _is_code(found[1]) and not (accessory and _of_device(text, found)):
            yield found[1]


def _is_code(token: str) -> bool:
    return strong_code(token) or (
        model_code(token, False) and token[0].isupper() and token.isupper() and any(map(str.isdigit, token))
    )


def _of_device(text: str, anchor: re.Match[str]) -> bool:
    """Return whether a model named here is that of a device which the product fits."""
    before = text[max(0, anchor.start() - 200) : anchor.start()]
    return (
        _DEVICE.search(before) is not None
        or _DEVICES.search(before) is not None
        or _FOR_DEVICE.match(text, anchor.end()) is not None
    )


def _after(text: str, at: int) -> Iterator[str]:
    """Return the models listed after the word model, past words that only lead to them."""
    at = _skip(text, at)
    two = _TWO_WORDS.match(text, at + (text[at : at + 1] == " "))
    if two and two[1].lower() not in ("and", "or", "no", "number", "only"):
        yield from _two_words(text, at)
        return
    items, _ = read(text, at, model_code)
    yield from _spelled(items)


def _skip(text: str, at: int) -> int:
    noun = _COMMA_NOUN.match(text, at)
    if noun:
        return noun.end()
    for _ in range(MAX_FILLERS):
        filler = _FILLER.match(text, at)
        if filler is None or filler.end() == at:
            break
        at = filler.end()
    lead = _LEAD.match(text, at)
    return lead.end() if lead else at


_LEAD = re.compile(r"[\s:,=)–-]{1,3}")
_NEXT = re.compile(r"[\"”]?(?:\s\([^()]{0,40}\))?(?:,\s?(?:and\s|or\s)?|\s(?:and|or|&)\s)[\"“]?(?:models? )?")


def _two_words(text: str, at: int) -> Iterator[str]:
    """Return models of two words ("BatPak 2F and BatPak 3F"); a bare one after them shares the first word."""
    at += text[at : at + 1] == " "
    name = ""
    while found := _TWO_WORDS.match(text, at) or (
        name and re.compile(r"(\d[A-Z0-9]{1,5})(?![A-Za-z0-9-])").match(text, at)
    ):
        name = found[1] if found.re is _TWO_WORDS else name
        yield f"{name} {found[found.re.groups]}"
        following = _NEXT.match(text, found.end())
        if following is None:
            return
        at = following.end()
    yield from _spelled(read(text, at, model_code)[0])


def _listed(text: str, anchor: re.Pattern[str], accept: object) -> Iterator[str]:
    for found in anchor.finditer(text):
        items, _ = read(text, _skip(text, found.end()), accept, spaced=True)  # type: ignore[arg-type]
        yield from _spelled(items)


def _sku_code(token: str, quoted: bool) -> bool:
    return sum(c.isdigit() for c in token) >= 2 and len(token) >= 4 and not re.match(r"(?:19|20)\d\d\Z", token)


def _gtin_code(token: str, quoted: bool) -> bool:
    return 8 <= sum(c.isdigit() for c in token) <= 14 and not any(c.isalpha() for c in token)


def _spelled(items: object) -> Iterator[str]:
    for item in items:  # type: ignore[attr-defined]
        assert isinstance(item, Item)
        yield item.low
        if item.high:
            yield item.high


def _unique(values: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
