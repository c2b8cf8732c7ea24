"""Model, item, part and article numbers that a text states, each under its own name."""

import re
from collections.abc import Iterator

import msgspec

from recallscope.text.codelist import MAX_ITEMS, Accept, model_code, read, spelled, strong_code
from recallscope.text.products.modelnames import Read, after_name, model_list, named_in_brackets, of_device, years_left
from recallscope.text.products.modelruns import column, dashed, in_brackets, is_asin, parted, prefixed, runs
from recallscope.text.sentences import sentences
from recallscope.text.tables import Cell, Table

_MODEL_HINT = re.compile(r"odel|MODEL|machine type| series ")
_NUMBER = r"(?:\s?(?:numbers?|numerals?|nos?\.|nos?\b|#s?(?![A-Za-z0-9])|#|identifiers?|codes?|id\b|ids\b))"
_MODEL = re.compile(
    rf"[Mm](?i:(?<!part or .)(?<!part/.)(?<!packaging .)(?<!\w.)(?:odels?(?! year)(?:\s?/\s?(?:part|item|style))?"
    rf"{_NUMBER}?(?:\(s\))?|odel (?:names?|identifiers?)|od\.\s|/n\b|achine types?))"
)
_SKU = re.compile(
    rf"\b(?:(?:part|item|catalog(?:ue)?|style|product|article|stock|reference|(?<!purchase )order|tcin"
    rf"|manufacturer)(?: or model)?{_NUMBER}"
    rf"|(?:fn)?skus?{_NUMBER}?|p/ns?|asins?{_NUMBER}?|product id{_NUMBER}?|dpci{_NUMBER}?"
    rf"|part or model numbers?|item(?: #)|item(?= (?:[A-Z]\d{{4}}|\d{{5}}))|part(?= #|: ))",
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
_SERIES_OF = re.compile(
    r"(?<![\w-])([A-Z]{2,6}-?\d[A-Z0-9-]{0,12}) series (?:rechargeable )?(?:batter|packs?\b|power banks?)"
)
"""The series of a battery by its code."""
_FIRST_OF_TWO = re.compile(r"(?<![\w-])([A-Z0-9][A-Za-z0-9/-]{2,30}) (?:and|or|&) \Z")
_CODE_MODEL = re.compile(r"[0-9A-Z][ -](?:series )?models?\b", re.I)
MAX_FILLERS = 9
_SKU_WORDS = (
    "sku,item ,items n,part:,part n,part #,part or,p/n,catalog,style,product n,product c,product i,article,stock n"
    ",reference n,order n,asin,tcin,dpci"
).split(",")
_GTIN_WORDS = "upc,gtin,ean ,bar code,barcode".split(",")


class Numbers(msgspec.Struct, frozen=True):
    """The numbers that a text states: models, other numbers (SKU, item, part ...) and article codes (UPC)."""

    models: tuple[str, ...] = ()
    skus: tuple[str, ...] = ()
    gtins: tuple[str, ...] = ()


def numbers(names: tuple[str, ...], told: str, tables: list[Table], *, devices: re.Pattern[str] | None) -> Numbers:
    """Return the numbers that a text and its tables state. An accessory fits devices, whose models don't count."""
    text = " . ".join((*names, included(told)))
    offset = len(text) - len(told)
    heads = [(table.start + offset, table.start + offset + len(table.head)) for table in tables if table.device]
    models = list(_models(text, devices, heads)) if _MODEL_HINT.search(text) else []
    low = text.lower()
    skus = list(_listed(text, _SKU, _sku_code)) if any(word in low for word in _SKU_WORDS) else []
    skus += _SHOP.findall(text) if "X00" in text or "B0" in text else []
    gtins = list(_listed(text, _GTIN, _gtin_code)) if any(word in low for word in _GTIN_WORDS) else []
    for table in tables:
        if _misread(table, models):
            continue
        for row in table.rows:
            for cell in row:
                target = {"model": models, "sku": skus, "gtin": gtins}.get(_column(cell, table, devices))
                if target is not None:
                    target.extend(code for item in cell.items for code in spelled(item))
    models.extend(in_brackets(names))
    if "odel" in text and (listed := prefixed(text)):
        models = [*listed, *(model for model in models if not any(model in code for code in listed))]
    if not models:
        models = [code for code in dashed(text) or runs(text, devices) if code not in skus and not is_asin(code)]
    models = years_left(parted([model for model in dict.fromkeys(models) if model not in gtins], text))
    return Numbers(_unique(models), _unique(sku for sku in skus if sku not in models), _unique(gtins))


def _column(cell: Cell, table: Table, devices: re.Pattern[str] | None) -> str:
    """Return what a column holds: the models of devices count only where the product is one."""
    if cell.column == "device":
        return "model" if devices is None else "device"
    foreign = devices and devices.search(table.head) and "atter" not in table.head and "ack" not in table.head
    return "device" if cell.column == "model" and foreign else cell.column


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


def included(text: str) -> str:
    """Return a text with blanks for sentences on models that are not recalled, or of what comes with the product."""
    for sentence in sentences(text) if "odel" in text or " not included" in text else ():
        if _NOT_COVERED.match(sentence) or _OF_PART.match(sentence):
            text = text.replace(sentence, " " * len(sentence))
    return text


_OF_PART = re.compile(
    r"The (?:\w+ )?(?:charger|adapter|cord|remote control)s? (?:that |which )?(?:was |were |is |are )?"
    r"(?:provided|supplied|comes?|came|included|sold) with "
)
"""A sentence on what comes with the product, whose model number is not the product's."""
_NOT_COVERED = re.compile(
    r"(?:Models?|The [Mm]odels?|Model numbers?|Other models|(?:[A-Z][\w-]+ ){1,4}with (?:item|part|model) numbers?"
    r")\b[^.;]{0,120}\b(?:are|is) not (?:included|affected|involved|part of|subject|being recalled|recalled)\b"
    r"|This recall is not (?:related|connected)\b|(?:Consumers|Owners) with questions about\b"
    r"|No other (?:[\w-]+ ){0,4}models?\b[^.;]{0,120}\b(?:are|is) (?:included|affected|involved|part of|being recalled"
    r"|recalled)\b"
)


def _models(text: str, devices: re.Pattern[str] | None, heads: list[tuple[int, int]]) -> Iterator[str]:
    until = 0
    for anchor in _MODEL.finditer(text):
        inside = anchor.start() < until or any(start <= anchor.start() < end for start, end in heads)
        if inside or text[anchor.start() - 1 : anchor.start()] == "-":
            continue
        if devices and of_device(text, anchor, devices):
            continue
        models, until = _after(text, anchor.end(), anchor.group())
        yield from models
    if devices and " series " in text:
        yield from (found[1] for found in _SERIES_OF.finditer(text))
    for found in _BEFORE.finditer(text) if _CODE_MODEL.search(text) else ():
        if _is_code(found[1]) and not (devices and of_device(text, found, devices)):
            first = _FIRST_OF_TWO.search(text, max(0, found.start() - 40), found.start())
            yield from [first[1], found[1]] if first and _is_code(first[1]) else [found[1]]


def _is_code(token: str) -> bool:
    return strong_code(token) or (
        model_code(token, False) and token[0].isupper() and token.isupper() and any(map(str.isdigit, token))
    )


def _after(text: str, at: int, anchor: str) -> Read:
    """Return the models listed after the word model, past words that only lead to them, and where they end."""
    start, at = at, _skip(text, at)
    if _OTHER_NUMBER.search(text, start, at):
        return [], at
    for models, end in (named_in_brackets(text, at), after_name(text, at)):
        if models:
            return models, end
    return model_list(text, at, anchor)


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


_OTHER_NUMBER = re.compile(r"\b(?:product|unit|part)s? numbers?\b", re.I)
"""Words that lead from models to numbers of another kind ("pink models and product number 78T")."""
_LEAD = re.compile(r"[\s:,=)–-]{1,3}")


def _listed(text: str, anchor: re.Pattern[str], accept: Accept) -> Iterator[str]:
    for found in anchor.finditer(text):
        at = _skip(text, found.end())
        items, end = read(text, at, accept, spaced=True)
        if not items and (colon := _COLON.match(text, at)):
            items, end = read(text, colon.end(), accept, spaced=True)
        while items and len(items) < MAX_ITEMS:
            more = _FOR_EACH.match(text, end)
            further, end = read(text, more.end(), accept, spaced=True) if more else ([], end)
            if not further:
                break
            items += further
        yield from (code for item in items for code in spelled(item))
        if len(items) == 1 and found.group().istitle() and items[0].low.isdigit():
            yield from column(text, end, items[0].low)


_COLON = re.compile(
    r"(?:(?!serial|date|lot\b|batch|upc|model|sku|price|purchase|po\b)[^.:;])" r"{0,150}: (?=[\"“]?[A-Z0-9])", re.I
)
"""What stands between the words for a number and its list: where on the product it is printed."""
_FOR_EACH = re.compile(r" for (?:the |an? )?[^.,;\d]{3,50}(?:,|,? and|,? or) (?=[\"“]?[A-Z]{0,3}\d)")
"""What each number of a list is for ("446247 for the gloves, 446248 for ...")."""
_SHOP = re.compile(r"(?<![\w-])(?:X00[0-9A-Z]{7}|B0(?=[0-9A-Z]*\d)[0-9A-Z]{8})(?![\w-])")
"""A large shop's own numbers, which need no word before them."""


def _sku_code(token: str, quoted: bool) -> bool:
    return sum(c.isdigit() for c in token) >= 2 and len(token) >= 4 and not re.match(r"(?:19|20)\d\d\Z", token)


def _gtin_code(token: str, quoted: bool) -> bool:
    return 8 <= sum(c.isdigit() for c in token) <= 14 and not any(c.isalpha() for c in token)


def _unique(values: Iterator[str] | list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
