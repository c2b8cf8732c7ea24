"""One weekly report (XML) -> a Notice a notification."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any
from unicodedata import is_normalized

from msgspec.structs import replace

from recallscope.clean.brand import brand as _brand
from recallscope.clean.date import date
from recallscope.clean.quantity import find_capacities
from recallscope.clean.text import plain
from recallscope.errors import InputError, at
from recallscope.records.document import Document, Evidence, Problem
from recallscope.records.notice import Notice, Party, Product
from recallscope.sources.eu_safety_gate import tables
from recallscope.sources.eu_safety_gate.names import (
    brands_of,
    is_nothing,
    item_numbers,
    lines_of,
    listed_models,
    models_in_both,
    name_models,
    odd_codes,
    title_of,
    with_partners,
)
from recallscope.sources.eu_safety_gate.prose import Told, told
from recallscope.sources.eu_safety_gate.scope import Covered, covered
from recallscope.sources.reading import Fields, problem, read_xml
from recallscope.text.batches.gtins import find as find_gtins
from recallscope.text.fields.latin import read_models, told_models
from recallscope.text.fields.named import Named
from recallscope.text.kinds.danger import kind_of

clean_brand = lru_cache(maxsize=65536)(_brand)

REPORT_FIELDS = frozenset({"report_language", "report_date", "report_year", "report_week", "report_addendum"})
PROSE_UNTIL = "2008"
"""Before this year most fields are empty and the description says it all."""

MANY = 100_000
"""A field with more text is no notification's."""

_TEXTS = (
    "reference", "category", "product", "brand", "name", "type_numberOfModel", "batchNumber", "barcode", "riskType",
    "danger", "measures", "URLrecall", "description", "notifyingCountry", "countryOfOrigin", "type", "level",
)  # fmt: skip
_OPTIONAL = ("productionDates", "companyRecallCode", "pictures")
_UNUSED = ("order", "onlineTrader")
_DIRTY = re.compile(
    "[&<\x00-\x1f\x7f-\x9f\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ud800-\udfff]|  "
)
"""What `plain` would change: entities, tags, unseen characters, other blanks."""


def parse(document: Document) -> Iterator[Notice | Problem]:
    """Return each notification of a weekly report; InputError where the document is none."""
    root = read_xml(document)
    published = _published(document, root)
    added: set[str] = set()
    seen: dict[str, Notice] = {}
    for element in root:
        if element.tag == "notifications":
            yield from _one(document, element, published, seen, added)
        elif element.tag not in REPORT_FIELDS:
            added.add(f"report/{element.tag}")
    for name in sorted(added):
        yield problem(document, "report", f'the publisher added the field "{name}"', field=name, lost=False)


def _published(document: Document, root: Any) -> str:
    if root.tag != "Safety-Gate":
        raise InputError(f"{at(document.name)}: no weekly report of Safety Gate, its root is <{root.tag}>")
    text = root.findtext("report_date") or ""
    found = date(text, order="dmy")
    if found is None or len(found) != 10:
        raise InputError(f'{at(document.name, field="report_date")}: "{text[:40]}" is no day (dd/mm/yyyy)')
    return found


def _one(
    document: Document, element: Any, published: str, seen: dict[str, Notice], added: set[str]
) -> Iterator[Notice | Problem]:
    place = f"notification in line {element.sourceline}"
    try:
        flat = _flat(element)
        place = f"notification {flat['order']}" if flat.get("order") else place
        fields = Fields(flat)
        case = _case(fields.text("caseNumber"))
        texts = _texts(fields)
        added.update(fields.left)
        notice, absurd = _notice(document, place, case, published, texts)
    except ValueError as error:
        yield problem(document, place, str(error))
        return
    if (first := seen.setdefault(notice.id, notice)) is not notice:
        if _differs(first, notice):
            yield problem(
                document, place, f"{notice.id} stands twice in this report, with different contents", field="caseNumber"
            )
        return
    yield notice
    yield from _doubts(document, place, texts, absurd)


def _flat(element: Any) -> dict[str, str]:
    """Return the texts of a notification by field; a field that comes twice is one no reader can choose from."""
    children = list(element)
    flat: dict[str, str] = {child.tag: child.text or "" for child in children}
    if len(flat) < len(children):
        tags = [child.tag for child in children]
        twice = next(tag for tag in tags if tags.count(tag) > 1)
        raise ValueError(f'the field "{twice}" comes twice')
    flat |= {child.tag: " ".join(child.itertext()) for child in children if len(child)}
    long = next((name for name, text in flat.items() if len(text) > MANY), None)
    if long:
        raise ValueError(f'the field "{long}" has {len(flat[long])} characters')
    return flat


def _texts(fields: Fields) -> dict[str, str]:
    """Return every field that is read, as a reader sees it, and take those that are not."""
    texts = {name: fields.text(name) for name in _TEXTS}
    for name in _UNUSED:
        fields.take(name)
    texts |= {name: fields.text(name) for name in _OPTIONAL if name in fields.left}
    whole = "".join(texts.values())
    if not _DIRTY.search(whole) and is_normalized("NFC", whole):
        return {name: text.strip() for name, text in texts.items()}
    return {name: _plain(text) for name, text in texts.items()}


def _plain(text: str) -> str:
    """Return a field's text as a reader sees it; most fields need no cleaning."""
    text = text.replace("\xa0", " ").strip()
    if not _DIRTY.search(text) and is_normalized("NFC", text):
        return text
    return "\n".join(line for part in text.split("\n") if (line := plain(part)))


def _case(text: str) -> str:
    """Return a case number without tags, blanks or a full stop around it."""
    case = plain(text).replace(" ", "").strip(".–-")
    if not case or len(case) > 40:
        raise ValueError(f'"{text[:40]}" is no case number')
    return case


def _differs(first: Notice, later: Notice) -> bool:
    """Return whether two notices of one id say different things; only their places may differ."""
    return replace(first, evidence=()) != replace(later, evidence=())


def _notice(document: Document, place: str, case: str, published: str, texts: dict[str, str]) -> tuple[Notice, str]:
    """Return a notification's notice, and the dates of make in it that can't be (empty where there are none)."""
    text = _fields_of(texts, published)
    brands = with_partners(brands_of(text.brand), texts["description"], text.model)
    named = read_models(text.model, brands)
    gtins = tuple(dict.fromkeys((*find_gtins(texts["barcode"]), *named.gtins)))
    units = _covered(texts, text, named, gtins, int(published[:4]))
    hazards, _ = tables.risks(texts["riskType"])
    remedies, recalls, _ = tables.measures(texts["measures"])
    market = tables.country(texts["notifyingCountry"])
    products = _products(texts, text, brands, named, gtins, units)
    notice = Notice(
        id=f"eu-safety-gate:{case}",
        source=document.source,
        published=published,
        title=title_of(texts["product"] or text.product, text.brand if brands else "", texts["name"]),
        url=texts["reference"],
        type="recall" if recalls else "warning",
        products=products,
        scope=units.scope,
        made=units.made,
        sold=units.sold,
        hazards=hazards,
        remedies=remedies,
        parties=tuple(Party(name=p.brand_as_printed, role="brand") for p in products if p.brand_as_printed),
        links=_links(texts["URLrecall"]),
        markets=(market,) if market else (),
        evidence=(_evidence(document, place, texts["reference"]),),
    )
    return notice, ", ".join(f"{start} to {end}" for start, end in units.absurd)


def _evidence(document: Document, place: str, url: str) -> Evidence:
    return Evidence(source=document.source, document=document.sha256, place=place, url=url)


def _fields_of(texts: dict[str, str], published: str) -> Told:
    """Return product, brand and model: the fields', or before 2008, where they are empty, the description's."""
    product, brand, model = texts["product"], texts["brand"], texts["type_numberOfModel"]
    if published >= PROSE_UNTIL or brand or (model and not is_nothing(model)):
        return Told(product=product, brand=brand, model=model)
    found = told(texts["description"])
    return Told(product=product or found.product, brand=found.brand, model=found.model)


def _covered(texts: dict[str, str], text: Told, named: Named, gtins: tuple[str, ...], year: int) -> Covered:
    return covered(
        batch=texts["batchNumber"],
        model=text.model,
        dates=texts.get("productionDates", ""),
        description=texts["description"],
        models=named.models,
        known=(*named.skus, *gtins, texts["barcode"][:40], *texts["name"].split()),
        year=year,
    )


def _products(
    texts: dict[str, str], text: Told, brands: tuple[str, ...], named: Named, gtins: tuple[str, ...], units: Covered
) -> tuple[Product, ...]:
    """Return one product a brand, each with all models: the reports do not say which belongs to which."""
    kind = kind_of(texts["product"] or text.product, texts["name"], texts["description"], texts["danger"])
    batches = units.batches
    listed = listed_models(texts["name"], brands)
    models = listed if set(named.models) <= set(listed) else named.models
    models = models or batches.models or name_models(texts["name"])
    models = models or models_in_both(texts["name"], texts["batchNumber"])
    models = models or (told_models(texts["description"]) if kind != "other" else ())
    lines = lines_of(texts["name"], texts["product"], text.brand, models) + named.lines
    odd = () if gtins else tuple(code for code in odd_codes(texts["barcode"]) if code not in models)
    capacities = find_capacities(f"{text.model} {texts['name']} {texts['description']}") if kind != "other" else []
    shared = Product(
        models=models,
        lines=tuple(dict.fromkeys(lines)),
        skus=tuple(dict.fromkeys((*named.skus, *batches.skus, *item_numbers(texts["description"]), *odd))),
        gtins=tuple(dict.fromkeys((*gtins, *batches.gtins))),
        capacity_mah=tuple(capacities),
        kind=kind,
    )
    branded = tuple(replace(shared, brand=clean_brand(name), brand_as_printed=name) for name in brands)
    return branded or (shared,)


def _links(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(link for link in text.split() if re.match(r"https?://[\w-]+\.", link)))


def _doubts(document: Document, place: str, texts: dict[str, str], absurd: str) -> Iterator[Problem]:
    """Return a Problem for each value of a closed list that the list does not have; the notice is kept."""
    origin = texts["countryOfOrigin"]
    checks = (
        ("category", texts["category"], tables.known_category(texts["category"])),
        ("riskType", texts["riskType"], not tables.risks(texts["riskType"])[1]),
        ("level", texts["level"], texts["level"] in tables.LEVELS),
        ("type", texts["type"], texts["type"] in tables.TYPES),
        ("measures", texts["measures"], tables.measures(texts["measures"])[2]),
        ("notifyingCountry", texts["notifyingCountry"], tables.country(texts["notifyingCountry"]) is not None),
        ("countryOfOrigin", origin, is_nothing(origin) or tables.country(origin) is not None),
    )
    if absurd:
        why = f"made after the report: {absurd}"
        yield problem(document, place, why, field="productionDates", url=texts["reference"], lost=False)
    for field, value, known in checks:
        if not known:
            yield problem(
                document, place, f'unknown value "{value[:80]}"', field=field, url=texts["reference"], lost=False
            )
