"""Names: brands apart, the names shops use, model numbers that stand only in a name, and a title."""

import re
from functools import lru_cache

from recallscope.clean.brand import find_brands
from recallscope.clean.text import fold
from recallscope.clean.text import is_nothing as _is_nothing
from recallscope.text.fields.latin import code_parts, known_brands
from recallscope.text.names import common

is_nothing = lru_cache(maxsize=65536)(_is_nothing)
"""Whether a field only says that nothing is known; the same few words come again and again."""

_PARTED = re.compile(r"\s?/\s?|\s+(?:and|et|und|y)\s+|\s?;\s?|,\s")
_FIRM = re.compile(r"\s\([^()]{0,80}\)\s*\Z|(?<!Co\.)(?<!Co),? (?:LLC|Ltd\.?|Inc\.?|GmbH)\Z")
_NOTE = re.compile(r"\s?\((?:on|from|only|as|according)[^()]{0,60}\)|\bbrand(?: name)?:?\s", re.I)
_ROLE = re.compile(r"\A(?:[A-Za-z]{2,14} ){0,2}[A-Za-z]{3,14}:\s|\A(?:[Ee]-?)?[Bb]atter(?:y|ies) (?=[A-Z]{3})")
"""The part that a brand stands on, before it: "Charger: Foo, Battery: Bar"."""

_JOINS = re.compile(r"\b(?:and|et|und) (?:co\b|sons?\b|fils\b)|&", re.I)
_STRONG = re.compile(r"(?=[\w/+-]*\d)(?=[\w/+-]*[A-Z])[A-Z0-9][A-Z0-9/+-]{3,24}\Z")
_UNIT = re.compile(
    r"[\d.,x/-]+(?:MAH|AH|WH?|KW|V|VDC|A|MM|CM|M|L|ML|GB|TB|LED|PCS|HZ|PD|K|P|D|G|C|F|IN)\Z|USB|IP\d|[^-]*\d+-?IN-?\d+|\d+X\d+",
    re.I,
)
_ITEM_HINTS = ("ASIN", "SKU", "P/N", "part n", "Art.", "dentifi", "rticle n", "eeping")
_ITEM_CODE = re.compile(r"(?=[A-Z-]{0,9}\d)[A-Z0-9][A-Z0-9-]{4,24}")
_ITEM = re.compile(
    r"(?:\bASINs?(?: numbers?)?|\bSKUs?(?: numbers?)?|\bP/N|\bpart numbers?|\bArt\.(?: ?[Nn]o\.?)?"
    r"|\b[Aa]rticle numbers?|\b[Ii]dentifiers?|(?<!ehicle )\b[Ii]dentification numbers?"
    r"|\b[Ss]tock [Kk]eeping [Uu]nit(?: [Nn]umber)?)[\s:.]{0,4}"
    r"((?:(?=[A-Z-]{0,9}\d)[A-Z0-9][A-Z0-9-]{4,24}(?:[,;/ ]{1,3}(?:and |or )?)?){1,40})"
)
_ODD = re.compile(r"X00[A-Z0-9]{7}\Z|(?=(?:[^0-9]*[0-9]){5})[A-Z0-9]{6,20}\Z")
_CAPITALS = re.compile(r"\A(?:[A-Z]{4,}(?: / | ))+")
_SHORT = re.compile(r"[A-Z]{1,3}\d{1,3}(?:[ -](?:Plus|Mini|Pro|Max|Lite|Ultra|Air|[A-Z]{1,3}))?\Z")
_GENERIC = frozenset(
    """power bank powerbank portable charger battery batteries adapter adaptor usb led lamp light lithium ion li pack
solar electric electrical wireless toy scooter fast quick travel wall mini smart rechargeable notebook laptop phone
mobile cordless bluetooth true stereo headset headphones earbuds earphones speaker smartwatch watch bike bikes bicycle
bicycles ebike hoverboard torch flashlight projector drone trimmer clipper jacket vest insoles motor motorcycle
series model""".split()
)
_MEASURE = re.compile(r"(?<![\w-])\d[\d.,]*\s?(?:m?Ah|Wh|V)\b", re.I)
MAX_BRANDS = 8


_NUMBERED = re.compile(r"\A\s*\d[.)] [^:]{2,40}:\s?")
"""The number and the thing before each brand of a numbered list ("2. Battery charger: TUOS")."""


def brands_of(text: str) -> list[str]:
    """Return the brands of the field as printed; none where it says that there is none."""
    text = _NOTE.sub("", text).strip(" .\"'“”´`*:;,-")
    if not text or is_nothing(text) or text.lower() in _NO_BRAND or len(text) > 120:
        return []
    text = _own_brand(text)
    parts = [text] if _JOINS.search(text) else _PARTED.split(text)
    parts = [_ROLE.sub("", _NUMBERED.sub("", part)) for part in parts]
    if any(len(part.strip()) < 2 for part in parts):
        parts = [text]
    names = [_FIRM.sub("", part).strip(" .\"'“”") for part in parts[:MAX_BRANDS]]
    return [name for name in dict.fromkeys(names) if name and not is_nothing(name)]


def with_partners(brands: list[str], description: str, model: str = "") -> tuple[str, ...]:
    """Return the brands with their partners.

    The description joins a partner by a slash ("Foo/Bar batteries"), or the model field names one before "X1 model"
    and the description again.
    """
    partners = [
        found[1]
        for name in brands
        if f"{name}/" in description and (found := re.search(re.escape(name) + r"/([A-Z][a-z]{2,20})\b", description))
    ]
    named = re.findall(r"\b([A-Z]{4,12}) [A-Z]{0,4}\d{2,5}[A-Z]? model\b", model) if brands else []
    hosts = [name for name in named if name.title() in description]
    return tuple(dict.fromkeys((*brands, *partners, *hosts)))


def _own_brand(text: str) -> str:
    """Return the brand of a field that goes on with a name or a model number."""
    words = text.split()
    if re.search(r" (?:Energy Solutions?|Chem)\Z", text):
        return text
    if len(words) > 1 and (known := known_brands(words[0])) and not re.search(r"[/;&,]| and ", text):
        return words[0] if find_brands(text) == list(known) else text
    if 1 < len(words) < 5 and _STRONG.match(words[-1]) and not _UNIT.match(words[-1]) and "-" in words[-1]:
        return " ".join(words[:-1])
    return text


_NO_BRAND = frozenset(
    {"unknown", "not specified", "various", "no brand", "none", "not known", "not indicated", "not provided"}
    | {"unbranded", "without", "without brand", "n.a"}
)


def lines_of(name: str, product: str, brand: str, models: tuple[str, ...]) -> tuple[str, ...]:
    """Return the name that shops use, if the field gives more than the kind of product or the model again."""
    name = _NOTE.sub("", name).strip(" .,:;\"'“”")
    if not name or is_nothing(name) or len(name) > 140:
        return ()
    parts = [part for part in re.split(r"[,;] ", name) if part.strip()]
    parts = parts if len(parts) > 1 and all(len(part.split()) < 5 for part in parts) else [name]
    numbers = [model for model in models if sum(map(str.isdigit, model)) > 2]
    lines = (_line(_without(part, numbers), product, brand) for part in parts if len(part) < 101)
    return tuple(dict.fromkeys(line for line in lines if line and line not in models))


def _line(name: str, product: str, brand: str) -> str:
    """Return a name without the brand before it and what only says what the product is; empty where nothing is left."""
    if brand and name.lower().startswith(brand.lower()) and not name[len(brand) : len(brand) + 1].isalnum():
        name = name[len(brand) :].strip(" -,:") or name
    kinds = _GENERIC | _words(product) | _words(product.replace(" ", ""))
    words = _MEASURE.sub(" ", name).split()
    told = [word for word in words if _tells_kind(word, kinds)]
    named = any(_tells_kind(word, _words(product)) for word in told)
    if len(told) == len(words) or (named and all(word in told or common(word) for word in words)):
        return ""
    return " ".join(words)


def _without(name: str, numbers: list[str]) -> str:
    """Return a name without model numbers in it, unless it is one."""
    for number in numbers:
        if number in name and (rest := name.replace(number, " ").strip(" -,/()")):
            name = rest
    return name.strip()


def _tells_kind(word: str, kinds: frozenset[str]) -> bool:
    """Return whether a word of a name only says of what kind the product is."""
    parts = _words(word)
    return bool(parts) and not any(map(str.isdigit, word)) and parts <= kinds


@lru_cache(maxsize=16384)
def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", fold(text)))


def name_models(name: str) -> tuple[str, ...]:
    """Return the model numbers in a name: capitals and digits mixed, no quantity."""
    tokens = (token.strip(".,;:()\"'“”") for token in name.split())
    codes = (token for token in tokens if _STRONG.match(token) and not _UNIT.match(token))
    return tuple(dict.fromkeys(code for token in codes for code in code_parts(token)[0]))


def models_in_both(name: str, batch: str) -> tuple[str, ...]:
    """Return the short codes of capitals that stand in a name and again before the codes of the batch field."""
    first = batch.split()[:-1][:2]
    codes = (token for token in first if token in name.split() and re.fullmatch(r"[A-Z\d]{1,6}-[A-Z\d]{1,6}", token))
    return tuple(dict.fromkeys(codes))


def item_numbers(description: str) -> tuple[str, ...]:
    """Return the item and part numbers that a description states under a label: Amazon's, a shop's, the maker's."""
    if not any(hint in description for hint in _ITEM_HINTS):
        return ()
    lists = (found[1] for found in _ITEM.finditer(description))
    return tuple(dict.fromkeys(code for listed in lists for code in _ITEM_CODE.findall(listed)))


def odd_codes(barcode: str) -> tuple[str, ...]:
    """Return the codes of a barcode field that holds no barcode: a shop's numbers, and barcodes with a wrong digit."""
    codes = [part.strip() for part in re.split(r"[,;/]", re.sub(r"(?<=\d) (?=\d)", "", barcode)) if part.strip()]
    plain = all(_ODD.match(code) and code.strip("0") for code in codes)
    return tuple(dict.fromkeys(codes)) if plain else ()


def listed_models(name: str, brands: tuple[str, ...]) -> tuple[str, ...]:
    """Return the models of a name that is nothing but a list of them, brands before it aside ("Q20-Plus, Q20-Mini")."""
    for brand in brands:
        name = name.removeprefix(brand)
    parts = [part.strip() for part in re.split(r",| and ", _CAPITALS.sub("", name)) if part.strip()]
    return tuple(parts) if len(parts) > 1 and all(map(_SHORT.match, parts)) else ()


def title_of(product: str, brand: str, name: str) -> str:
    """Return a title: the product, then brand and name as printed; `brand` is empty where there is none."""
    name = "" if is_nothing(name) or name.lower() in (product.lower(), brand.lower()) else name
    if brand and name.lower().startswith(brand.lower()):
        brand = ""
    told = " ".join(part for part in (brand, name) if part)
    product = product or "Product"
    return f"{product}: {told}" if told else product
