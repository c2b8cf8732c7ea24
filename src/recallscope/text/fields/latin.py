"""The field "type / number of model" -> models, item numbers, barcodes and names, each apart."""

import re
from functools import lru_cache

from recallscope.clean.brand import find_brands
from recallscope.clean.gtin import gtin
from recallscope.text.batches.gtins import take_gtins
from recallscope.text.batches.labels import segments, unglue
from recallscope.text.batches.lists import members
from recallscope.text.fields.named import BRACKET, CELL, Gathered, Named

MAX_TEXT = 4000
"""A longer field is read as far as this."""

_NOTHING = re.compile(
    r"\W*+(?:unknow\w*|not (?:specified|known|available|applicable|stated|provided|indicated|marked)|unspecified|none"
    r"|n ?/ ?a|various|several|see .{0,40}|without|no|null|all models|all)?\W*\Z",
    re.I,
)
_SIMPLE = re.compile(
    r"(?!IP\d|NO|REF|TYPE|MODEL|ART|EAN|LOT|ITEM|CODE)[A-Z]{1,6}-?\d{2,8}[A-Z]{0,3}(?:-[A-Z0-9]{1,6}){0,3}\Z|\d{3,7}\Z"
)
"""What half of all fields hold: one plain code."""

_CLAUSE = re.compile(
    r":?\s*\b(?:where|(?<![^,;\s])for (?=[A-Z])|with (?:the )?(?:serial|date|batch)|sold|manufactured|produced"
    r"|delivered|made (?:in|between|from)|built|placed on|products? sold|models? (?:built|sold|manufactured)"
    r"|the recall|recall concerns|vehicles|identified|up to and including|until|before"
    r"|consumers can|between|no marking|marked|packag|description|used (?:with|in)|for use|compatible|suitable for"
    r"|marking on the (?:mains|power|plug|charger|adapt[eo]r)|fits|as if|the product|these|this|note|only)\b[^,;\n]*",
    re.I,
)
_UNIT = (
    r"m?A ?h|k?Wh|[km]?W(?:att)?s?|k?V(?:olts?)?(?: ?[AD]C)?|m?A|[kMG]?Hz|[mck]?m|inch(?:es)?|pouces?|''|kgs?|gr?"
    r"|m?l|[GTM]B|MP|bar|rpm|cc|pcs?|pieces?|pack|lm|leds?|Nm|years?|Lux|°C?"
)
_QUANTITY = re.compile(
    rf"(?<![\w-])(?:\d{{1,9}}(?:[.,x*/-]\d{{1,9}}){{0,9}}\s?(?:{_UNIT})(?:[\s/*,]|[x-](?=\s?\d)){{0,9}}){{1,20}}(?![\w-])"
    r"|\bClass I{1,3}\b|\bIP ?\d\d\b|\d{1,6} ?[x×] ?\d+\w*",
    re.I,
)
_COLOURS = re.compile(
    r"\b(?:black|white|red|blue|green|pink|gr[ae]y|silver|gold|orange|purple|yellow|brown|beige|violet|navy|rose"
    r"|multicolou?r\w*)\b",
    re.I,
)
_ARE = re.compile(r"\A\W*(?:are|is|was|were)\b\W*")
_GLUED_WORD = re.compile(r"(\d)([A-Z][a-z]{3,}|The\b)")
_STRONG = re.compile(r"(?=[\w./+*#-]*\d)(?=[\w./+*#-]*[A-Za-z])[\w./+*#°-]{3,40}\Z")
_WEAK = re.compile(
    r"(?:\d{1,3}[kKpPdDgGxXwWvVaA]|IP\d\d|USB.*|[25]G|\d+in\d+|CLASS.*|HDMI.*|\d{4}K|\d+(?:[.,]\d+)?W-.*"
    r"|[Gg][Ee][Nn][.-]?\d{1,2}|(?:PD|QC)\d(?:[.,]\d)?|\d{1,2}(?:[.,]\d)?[- ]?inch|(?:early|mid|late)-?\d{4}"
    r"|\d{1,2}\+\d{1,2}|\d(?:st|nd|rd|th)|\d{1,2}[cC]|\(?\d\)?)\Z"
)
_WORD = re.compile(
    r"[A-Z]?[a-zà-ÿ]{2,}['’]?[a-z]*[:.]?\Z|(?=[A-Z]*[AEIOUY])[A-Z]{4,}\Z|[A-Z][a-z]+[A-Z][a-z]+\w*\Z"
    r"|[a-z]{1,2}\.?[A-Z][a-z]{3,}\Z|[\w-]*[a-z]{3,}-?\d{1,2}\Z"
)
_LISTED = re.compile(
    r"[^.;\n]{0,300}\b(?:listed below|as follows|the following [^:.;\n]{0,80}"
    r"|(?:used|sold) with [^:.;\n]{0,120}\b(?:computers|notebooks|models|phones|products|tools)):",
    re.I,
)
_TELLS_MODEL = re.compile(
    r"\b(?:manufacturer|distributor|battery|product|model)(?:['’]s)? (?:reference|model|number)s?(?: no\.?)?:\s?"
    r"([^,;.:\n]{3,40})",
    re.I,
)
_TELLS_LIST = re.compile(
    r"\bfollowing (?:[^:.;\n]{0,60} )?(?:models?|computers|notebooks|laptops|phones|tools|products)[^:.;\n]{0,20}:"
    r"([^.;\n]{5,1000})",
    re.I,
)
_NAME_BEFORE = re.compile(r"(?<=\d)[ ]{1,3}[A-Z][A-Za-z]{2,20}:")
_WHOLE = re.compile(r"\s*(REF-\d{3,10}|[A-Z]{2,4} Type \d{2,4})\s*\Z")
_DASH = re.compile(r"(?<=[A-Z])[–‑—](?=[A-Z\d])")
_EXTENSION = re.compile(r"\*|\d{1,2}\s?-\s?\*\d{1,2}\Z|.*\^")
"""What a type approval goes on with ("*05-*13"), and codes with blanks to fill in."""

_CHASSIS = re.compile(r"[A-HJ-NPR-Z\d]{11,17}\s?[-–]\s?[A-HJ-NPR-Z\d]{11,17}\Z")
_VEHICLE_TYPE = re.compile(r"(?:Typ(?:e|en|es)?:? )?((?=[A-Z\d]*[A-Z])[A-Z\d]{1,4})\Z")
"""A type of vehicle as its approval has it: a few capitals, or one."""
_OUTSIDE = re.compile(
    r"\([^()]{0,300}\bnot (?:been )?(?:placed|sold|affected|included|concerned|part of)\b[^()]{0,200}\)"
)
"""Models in brackets that the notice is not about."""

_BEGINNING = re.compile(r"\b(?:[a-z]+ing|codes?|numbers?) (?:start|begin)(?:ing|s)? with\b[^.;\n]{0,200}", re.I)
_SENTENCE = re.compile(r"(?<=[a-z\d]{3})\.\s+(?:-\s+)?(?=[A-Z])")
_WORDY = re.compile(r"[a-z]{2}|[A-Za-z]{3}|\. ")
"""Words: a field of codes alone needs no dear look for sentences."""
_NUMBERING = re.compile(r"(?:(?<=\s)|^)\d{1,2}[.)]\s(?=\S)")
_AFTER_RULE = re.compile(r"(?:number |range |codes? )?(?:[“\"(]|start|begin|end)[^;]{1,60};(.*)", re.S)
_WHERE = re.compile(r":?\s*\bwhere (?:the )?(?:first|last|serial|date|batch)\b[^,;\n]*", re.I)
_OPEN_BRACKET = re.compile(r"\s?[(\[][^()\[\]]*\Z|\A[^()\[\]]*[)\]]\s?(?=\S)")
_NUMBER_SIGN = re.compile(r"(?:no\.|nr\.|n[°º]|#|modèle|modell|model|mod\.)\s?(?=[\w-]*\d)", re.I)
_LETTERS = re.compile(r"[A-Za-z]{2}")
_SHOP_ID = re.compile(r"B0[0-9A-Z]{8}\Z|X00[0-9A-Z]{7}\Z")
_OF_PART = re.compile(r"\(plug\)", re.I)
"""What marks a code as that of the plug, beside the product's own."""
_APPROVAL = re.compile(r"[a-z]{1,2}\d{1,2}\*")
"""How a type approval begins ("e13*2007/46*"): it stands for a whole line of vehicles and is no item number."""

_CELLS = re.compile(rf"{CELL}\Z", re.I)
_SERIES_CODE = re.compile(r".*[a-z]\s((?!LED|USB|IP|PRO|MAX)[A-Z]{2,5}\s\d{3,4}[A-Z]{0,3})\Z")
_NO_NAME = re.compile(
    r"(?:the|a|an|this|these|battery|portable|mod\w{0,3}|type|model|various|different|other|charger|series|frame size"
    r"|men|ladies|individual approval)\b.{0,6}\Z|from\b",
    re.I,
)
_ARTICLE = re.compile(r"\d{3}[.\s]\d{3}[.\s]\d{2}\Z|\d{6,}\Z|\d{4,}[.-]\d{2,}[\d.-]*\Z")
_SUFFIXES = frozenset("Pro PRO Max MAX Plus PLUS Mini MINI Lite LITE Ultra ULTRA".split())
"""Words that belong to the code before them."""
_PAIR = re.compile(r"[A-Z]{2}\d\Z")
_CODE_WORDS = re.compile(r"[A-Z]{1,5}-[A-Z0-9-]{1,10}\Z|[A-Z]{4,8} [A-Z]\Z|(?=[A-Z]{2,8}\Z)[^AEIOUY]+\Z")


_SHORT_NAME = re.compile(r"([A-Z]{3,8}) \d[\d.]{0,4}\Z")
"""A name in capitals and a short number: a model where others of the list begin with the name."""


_NONE = Named()


def read_models(text: str, brands: tuple[str, ...] = ()) -> Named:
    """Return what a model field names; `brands` are those of the notice, which are no part of a model."""
    if not text:
        return _NONE
    parts = text.split(", ")
    if all(map(_SIMPLE.match, parts)):
        return Named(models=tuple(dict.fromkeys(parts)))
    if _NOTHING.match(text):
        return Named()
    if whole := _WHOLE.match(text):
        return Named(models=(whole[1],))
    found = Gathered()
    gtins, text = take_gtins(_WHERE.sub(" ", unglue(numbered(_DASH.sub("-", text[:MAX_TEXT])))))
    found.gtins.update(dict.fromkeys(gtins))
    found.vehicles = "/46*" in text or "/858*" in text or "individual approval" in text
    for segment in segments(text):
        if segment.label in ("", "model"):
            _models(segment.text, brands, found)
        elif segment.label == "sku":
            _skus(segment.text, brands, found)
        elif segment.label in ("serial", "date_code") and (rest := _AFTER_RULE.match(segment.text)):
            _models(rest[1], brands, found)
        elif segment.label == "gtin":
            digits = (gtin(part) for part in re.findall(r"\d[\d ]{6,16}\d", segment.text))
            found.gtins.update(dict.fromkeys(number for number in digits if number))
    _join_series(found)
    return found.named()


def told_models(text: str) -> tuple[str, ...]:
    """Return the models that a description tells: after "Manufacturer reference:", or in a list of "the following"."""
    lists = [found[1] for found in _TELLS_MODEL.finditer(text)]
    lists += [_NAME_BEFORE.sub(", ", found[1]) for found in _TELLS_LIST.finditer(text)]
    return tuple(dict.fromkeys(model for part in lists for model in read_models(part).models))


def numbered(text: str) -> str:
    """Return a text with commas for the numbers of a list, also where each is glued to the entry before."""
    first = re.search(r"(?:^|[\s:,;])1[.)]\s(?=[A-Z])", text)
    if first is None:
        return text
    parts, place = [text[: first.start()]], first.end()
    for number in range(2, 30):
        mark = re.compile(rf"(?<=[\w\s,;])(?<![.)]\s){number}[.)]\s(?=[A-Z])").search(text, place)
        if mark is None:
            break
        parts.append(text[place : mark.start()].strip(" ,;"))
        place = mark.end()
    return " : ".join((parts[0], ", ".join((*parts[1:], text[place:])))) if len(parts) > 2 else text


def _join_series(found: Gathered) -> None:
    """Make models of the names with a short number ("QUAX 10") where a model begins with the same name (QUAX10M)."""
    for line in tuple(found.lines):
        if (short := _SHORT_NAME.match(line)) and any(re.match(rf"{short[1]}[\d-]", model) for model in found.models):
            del found.lines[line]
            found.models.setdefault(line)


def _skus(text: str, brands: tuple[str, ...], found: Gathered) -> None:
    """Read a list of item numbers: a digit in each, no words; what has a name before it is a model again."""
    first = ""
    for piece in members(_CLAUSE.sub(" ", _ARE.sub("", text))):
        bare = re.sub(r"(?<=\d) [A-Z]{3}\Z", "", BRACKET.sub(" ", piece).strip())
        if not re.fullmatch(r"[\w./ *+#-]{3,30}", bare) or not re.search(r"\d", bare):
            continue
        first = first or bare
        if re.match(r"[A-Za-z]{4,} ", bare) or (_LETTERS.search(bare) and not _LETTERS.search(first)):
            _item(bare, brands, found)
        else:
            found.skus.setdefault(bare)


def _models(text: str, brands: tuple[str, ...], found: Gathered) -> None:
    if _WORDY.search(text):
        text = _SENTENCE.sub(", ", _BEGINNING.sub(" ", _LISTED.sub(", ", _OUTSIDE.sub(" ", text))))
        text = _CLAUSE.sub(" ", _ARE.sub("", _GLUED_WORD.sub(r"\1, \2", text)))
    text = _NUMBERING.sub(", ", text)
    for name in brands:
        text = text.replace(f"/{name} ", f", {name} ")
    items = _items(text)
    own = [item for item in items if not _OF_PART.search(item)]
    for item in own or items:
        for part in _dashed(BRACKET.sub(" ", item).strip()):
            _item(part, brands, found)
        for note in BRACKET.findall(item):
            _note(note, found)


def _items(text: str) -> list[str]:
    """Return the items of a list; commas inside brackets part nothing."""
    held = BRACKET.sub(lambda match: match[0].replace(",", "\0").replace(" and ", "\1"), text)
    return [piece.replace("\0", ",").replace("\1", " and ") for piece in _split(held)]


def _split(text: str) -> list[str]:
    return [
        piece.strip(" .:;'\"“”„‘’`´*")
        for piece in re.split(r"[,;\n|]|\s/\s?|\s?/\s|\s&\s|\s\+\s|\b(?:and|or|et|und)\b(?=\s)", text)
    ]


def _dashed(item: str) -> list[str]:
    """Return the parts of a list that uses dashes or slashes, where each part is a code of its own."""
    for mark in (" - ", "/"):
        parts = item.split(mark)
        if len(parts) > 1 and all(_STRONG.match(part.strip()) and len(part.strip()) >= 4 for part in parts):
            return [part.strip() for part in parts]
    return [item]


def _note(note: str, found: Gathered) -> None:
    """Read what stands in brackets after a model: article numbers, or another model number."""
    for part in members(note):
        if _ARTICLE.match(part):
            found.skus.setdefault(part)
        elif found.vehicles and (typed := _VEHICLE_TYPE.match(part)) and len(typed[1]) > 1:
            found.models.setdefault(typed[1])
        elif _STRONG.match(part) and not _WEAK.match(part) and not _QUANTITY.search(part) and _long([part]):
            found.models.setdefault(part)


def _item(item: str, brands: tuple[str, ...], found: Gathered) -> None:
    _, mark, tail = item.rpartition(":")
    item = _tidied(tail if mark and re.search(r"\d", tail) else item, brands)
    if not item or _NOTHING.match(item) or _CHASSIS.match(item):
        return
    if found.vehicles and (typed := _VEHICLE_TYPE.match(item)):
        found.models.setdefault(typed[1])
        return
    if number := gtin(item) if len(item) >= 12 else None:
        found.gtins.setdefault(number)
        return
    models, line = code_parts(item)
    approved = _APPROVAL.match(item)
    for model in (code.strip(" .,;:") for code in models):
        if _EXTENSION.match(model) or _APPROVAL.match(model) or (approved and not _VEHICLE_TYPE.match(model)):
            continue
        if _SHOP_ID.match(model):
            found.skus.setdefault(model)
        elif not _CELLS.match(model):
            found.models.setdefault(model)
    if line and 2 < len(line) <= 40 and not _NO_NAME.match(line) and not line[0].islower():
        found.lines.setdefault(line)


def _tidied(item: str, brands: tuple[str, ...]) -> str:
    """Return an item without the brand before it, quantities, colours and marks around it."""
    if " " in item or "/" in item:
        item = _QUANTITY.sub(" ", item)
        item = _COLOURS.sub(" ", item)
        item = _unbranded(item, brands)
    elif _QUANTITY.fullmatch(item) or _COLOURS.fullmatch(item):
        return ""
    item = _OPEN_BRACKET.sub("", re.sub(r"\s+", " ", item)).strip(" .,:;-–_/#'\"“”()[]")
    return _NUMBER_SIGN.sub("", item, count=1) if _NUMBER_SIGN.match(item) else item


def _unbranded(item: str, brands: tuple[str, ...]) -> str:
    item = item.strip()
    for name in (*brands, *known_brands(item.split(" ")[0])):
        if name and item.lower().startswith(name.lower()) and not item[len(name) : len(name) + 1].isalnum():
            item = item[len(name) :].strip(" -:_")
    return item


@lru_cache(maxsize=16384)
def known_brands(word: str) -> tuple[str, ...]:
    """Return the known brand that a word is."""
    return tuple(find_brands(word)) if word.isalpha() and len(word) > 1 else ()


def code_parts(item: str) -> tuple[list[str], str]:
    """Return (model numbers, name) of one item: the codes in it, and what is left where that is a name."""
    tokens = item.split()
    if len(tokens) == 2 and tokens[1] in _SUFFIXES and _STRONG.match(tokens[0]) and not _WEAK.match(tokens[0]):
        return [item], ""
    words = [token for token in tokens if _WORD.match(token)]
    strong = [token for token in tokens if _STRONG.match(token) and not _WEAK.match(token) and not _WORD.match(token)]
    if not any(character.isdigit() for character in item):
        return ([item], "") if _CODE_WORDS.match(item) else ([], item)
    if len(tokens) == 1:
        return (
            ([], item)
            if words and item[0].isupper() and not item.isupper()
            else ([], "")
            if _WEAK.match(item) or re.fullmatch(r"\d{1,2}", item)
            else ([item], "")
        )
    if not words:
        return (tokens, "") if _listed(tokens, strong) else ([item], "")
    if strong and _long(strong):
        return strong, " ".join(words) if len(words) < 4 else ""
    if named := _SERIES_CODE.match(item):
        return [named[1]], ""
    numbers = [token for token in tokens if re.fullmatch(r"\d{4,}", token) and not re.fullmatch(r"20[012]\d", token)]
    return (numbers, "") if numbers else ([], item if len(tokens) < 7 else "")


def _listed(tokens: list[str], strong: list[str]) -> bool:
    """Return whether blanks part several codes: each strong, or each long and with a digit."""
    if len(strong) == len(tokens) > 1 and _long(strong):
        return True
    return bool(strong) and all(len(token) >= 5 and re.search(r"\d", token) for token in tokens)


def _long(codes: list[str]) -> bool:
    return all(len(code) >= 4 or sum(map(str.isdigit, code)) >= 2 or _PAIR.match(code) for code in codes)
