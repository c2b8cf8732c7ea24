"""A notice's names and description -> its products: brand, models, lines, other numbers, capacity, kind."""

import re
from collections.abc import Iterator

import msgspec

from recallscope.clean.brand import brand as shown
from recallscope.clean.gtin import gtin
from recallscope.clean.quantity import find_capacities
from recallscope.records.codes import code_key
from recallscope.records.notice import Kind, Product
from recallscope.text.codelist import strong_code
from recallscope.text.kinds.prose import kind as kind_of
from recallscope.text.names import lead
from recallscope.text.products.brands.known import lines_in
from recallscope.text.products.brands.read import brands
from recallscope.text.products.brands.told import Names, key
from recallscope.text.products.lines import lines, whole
from recallscope.text.products.modelnames import devices
from recallscope.text.products.modelruns import unanchored
from recallscope.text.products.models import Numbers, numbers
from recallscope.text.sentences import sentences
from recallscope.text.tables import Table

_ACCESSORY = re.compile(
    r"\bbatter(?:y|ies)\b|\bchargers?\b|\badapters?\b|\bpower packs?\b|\bcases?\b|\bcables?\b" r"|\bcords?\b", re.I
)
_OF_DEVICE = re.compile(
    r"\b(?:batter(?:y|ies)|adapters?)\b.{0,60} (?:for|in|with|within)\b"
    r"|^(?!.{0,200} with ).{0,200}\b(?:batter(?:y|ies)|adapters?)(?: packs?)?\W?$",
    re.I,
)
_MISPRINT = re.compile(
    r"\b(?:listed|sold|labeled|shown|advertised) (?:[\w.]{2,30} ){0,4}?(?:under|as"
    r"|with) (?:the )?(?:incorrect |wrong )?model (?:number |no\. )?([A-Z0-9][\w/-]{2,30})"
)


class Told(msgspec.Struct, frozen=True):
    """What a notice tells of its products, as plain text."""

    names: tuple[str, ...]
    title: str
    text: str
    firm: str = ""
    firms: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    reach: str = ""
    heading: str = ""
    hazard: str = ""
    issue: str = ""
    remark: str = ""


def products(told: Told, tables: list[Table]) -> tuple[Product, ...]:
    """Return the products: one for each brand, or one without."""
    kind = kind_of(f"{' '.join(told.names)} {told.title}", f"{told.text} {told.remark}", told.issue, told.hazard)
    fits = devices(told.names) if _ACCESSORY.search(" ".join(told.names)) else None
    found = numbers(told.names, told.text, tables, devices=fits)
    named = brands(Names(told.names, told.firm, told.text, told.firms, told.reach, told.title, told.heading))
    found = _checked(found, told, named)
    called = _lines(told, named, found.models, kind)
    if kind == "other" and not named and not found.models and not called:
        return ()
    return tuple(_product(name, named, told, found, called, kind) for name in named or ("",))


def _product(
    name: str, all_: tuple[str, ...], told: Told, found: Numbers, called: tuple[str, ...], kind: Kind
) -> Product:
    gtins = tuple(dict.fromkeys(number for text in (*found.gtins, *told.codes) if (number := gtin(text))))
    odd = tuple(text for text in found.gtins if not gtin(text))
    return Product(
        brand=shown(name) if name else None,
        brand_as_printed=name or None,
        models=_for_brand(name, all_, found.models, told.text),
        lines=called,
        skus=(*found.skus, *odd),
        gtins=gtins,
        misprints=_misprints(told.text, found.models),
        capacity_mah=tuple(find_capacities(" ".join((*told.names, told.text[:1500])))) if kind != "other" else (),
        kind=kind,
    )


def _checked(found: Numbers, told: Told, named: tuple[str, ...]) -> Numbers:
    """Return the numbers without brand names and repeats, with a model from the product's name where none is stated."""
    brand_keys = {key(name) for name in named}
    misprints = {wrong for wrong, _ in _misprints(told.text, found.models)}
    kept: dict[str, str] = {}
    for model in (_prefixed(_unbranded(model, named), told.text, brand_keys) for model in found.models):
        if key(model) not in brand_keys and model not in misprints:
            kept.setdefault(code_key(model), model)
    if not kept:
        for model in unanchored(told.names or (told.title,), told.text):
            if f"odel number {model}" in told.text:
                continue
            kept.setdefault(code_key(model), model)
    return msgspec.structs.replace(found, models=tuple(kept.values()))


def _prefixed(model: str, text: str, brands: set[str]) -> str:
    """Return a model of digits with the capitals that stand before it wherever the text has it ("KCS 120-07")."""
    if not model[:1].isdigit() or len(model) > 12 or len(code_key(model)) < 3:
        return model
    before = set(words_before(model, text))
    first = next(iter(before), "")
    capitals = first.isascii() and first.isalpha() and first.isupper() and 2 <= len(first) <= 5
    named = len(before) == 1 and capitals and first not in _NO_PREFIX and key(first) not in brands
    return f"{first} {model}" if named else model


def words_before(model: str, text: str) -> Iterator[str]:
    """Return the word before each place where a model stands after a blank and as a whole."""
    at = text.find(f" {model}")
    while at >= 0:
        end = at + 1 + len(model)
        if not (text[end : end + 1].isalnum() or text[end : end + 1] == "-"):
            yield text[max(0, at - 40) : at].rsplit(" ", 1)[-1]
        at = text.find(f" {model}", end)


_NO_PREFIX = frozenset(
    "MODEL NO SKU UPC PN SN ID AND OR PART ITEM STYLE LOT DATE CODE FOR THE UL ETL USB LED HP".split()
)


def _unbranded(model: str, named: tuple[str, ...]) -> str:
    """Return a model without the brand's name before it ("Acer AS3410")."""
    first, _, rest = model.partition(" ")
    return rest if strong_code(rest) and key(first) in map(key, named) else model


def _for_brand(name: str, all_: tuple[str, ...], models: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Return the models that the text gives to a brand in brackets ("PAC1000 (Blackfire)"); all where it gives none."""
    if len(all_) < 2:
        return models
    given = {model: brand for model in models for brand in all_ if f"{model} ({brand})" in text} or _by_place(
        all_, models, text
    )
    return tuple(model for model in models if given.get(model, name) == name)


def _by_place(all_: tuple[str, ...], models: tuple[str, ...], text: str) -> dict[str, str]:
    """Return the brand last named before each model, where that gives each brand a model; else nothing."""
    given: dict[str, str] = {}
    for model in models:
        at = text.find(model)
        sentence = text[max(0, text.rfind(". ", 0, at)) : at]
        places = [(sentence.rfind(brand), brand) for brand in all_ if brand in sentence]
        if not places:
            return {}
        given[model] = max(places)[1]
    return given if set(given.values()) == set(all_) else {}


def _lines(told: Told, named: tuple[str, ...], models: tuple[str, ...], kind: Kind) -> tuple[str, ...]:
    """Return the names that shops use; where the product has no brand, what its name begins with."""
    battery = any(map(_OF_DEVICE.search, (*told.names, told.title)))
    found = lines([*told.names, told.title, *sentences(told.text)[:2]], named, models)
    found = tuple(line for line in found if not (battery and lines_in(line)))
    found = tuple(line for line in found if kind == "power_bank" or not re.fullmatch(r"[\d, ]+", line))
    if found:
        return found
    keys = [code_key(name) for name in (*named, *models)]
    starts = (" ".join(word for word in lead(name) if not strong_code(word)) for name in told.names)
    begun = (start for start in starts if start.isalpha() and not any(one.startswith(code_key(start)) for one in keys))
    begun = (start for start in begun if not (battery and lines_in(start)))
    found = tuple(dict.fromkeys(begun))
    return found if found or models or kind != "power_bank" else whole([*told.names, told.title], named)


def _misprints(text: str, models: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return model numbers under which the product was listed by mistake, each with the model meant."""
    pairs: list[tuple[str, str]] = []
    if " under " not in text and "incorrect" not in text and "wrong" not in text:
        return ()
    for found in _MISPRINT.finditer(text):
        wrong = found[1].rstrip("./-")
        meant = next((m for m in models if m != wrong and sorted(code_key(m)) == sorted(code_key(wrong))), None)
        if meant:
            pairs.append((wrong, meant))
    return tuple(dict.fromkeys(pairs))
