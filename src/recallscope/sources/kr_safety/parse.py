"""The city of Seoul's list, as JSON lines -> a Notice a line."""

import re
from collections.abc import Iterator

from recallscope.clean.brand import brand as clean_brand
from recallscope.clean.brand import find_brands
from recallscope.clean.date import date
from recallscope.clean.quantity import find_capacities
from recallscope.clean.text import is_nothing, plain
from recallscope.records.document import Document, Evidence, Problem
from recallscope.records.notice import Notice, Party, Product
from recallscope.sources.reading import Fields, problem, read_json_lines
from recallscope.text.fields.korean import read_models
from recallscope.text.fields.named import Named
from recallscope.text.kinds.listed import kind_of

ENFORCEMENTS = {"mandatory": "명령에따른리콜", "voluntary": "자발적리콜"}
"""Both are recalls: one that the authority orders, one that the firm starts."""

_REMEDIES = {"mandatory": "mandatory recall", "voluntary": "voluntary recall"}

_UNUSED = ("id_scheme", "agency", "source_payload", "first_seen", "last_seen", "title", "category_source")
_FIXED = {"jurisdiction": "KR", "record_type": "recall", "list_kind": "domestic"}
_TEXTS = ("product_name", "model", "company", "recall_kind_source", "enforcement", "date_published", "source_url")
_ID = re.compile(r"KR:(\d{1,12})\Z")
_FIRM = re.compile(
    r"\(주\)|㈜|주식회사|유한회사|유한책임회사|\((?:판매업체|수입)\)|한국|코리아|이노베이션|테크놀로지|\s"
)
"""What a firm's name holds beside the brand: its legal form, "Korea", "innovation", "technology"."""

_BETWEEN = re.compile(r"[\s()/,\[\]]+")
_HANGUL = re.compile(r"[가-힣]")


def parse(document: Document) -> Iterator[Notice | Problem]:
    """Return each recall of the list; a line that can't be read becomes a Problem."""
    added: set[str] = set()
    seen: dict[str, Notice] = {}
    for number, value in read_json_lines(document):
        place = f"line {number}"
        try:
            if isinstance(value, ValueError):
                raise value
            fields = Fields(value)
            notice, doubts = _notice(document, place, fields)
            added.update(fields.left)
        except ValueError as error:
            yield problem(document, place, str(error))
            continue
        if (first := seen.setdefault(notice.id, notice)) is not notice:
            if (first.title, first.products, first.published) != (notice.title, notice.products, notice.published):
                yield problem(
                    document, place, f"{notice.id} stands twice in this file, with different contents", field="id"
                )
            continue
        yield notice
        yield from (problem(document, place, why, field=field, lost=False) for field, why in doubts)
    for name in sorted(added):
        yield problem(document, "file", f'a field was added: "{name}"', field=name, lost=False)


def _notice(document: Document, place: str, fields: Fields) -> tuple[Notice, list[tuple[str, str]]]:
    """Return the notice of a line, and which of its fields hold a value that is not known, with the reason."""
    number = _ID.match(fields.text("id"))
    if number is None:
        raise ValueError('the field "id" is no number of the safety portal (KR:10000000)')
    texts = {name: plain(fields.text(name)) for name in _TEXTS}
    doubts = _doubts(texts, fields)
    for name in _UNUSED:
        fields.take(name)
    if not texts["product_name"] and not texts["model"]:
        raise ValueError("neither product nor model is named")
    url = texts["source_url"]
    notice = Notice(
        id=f"kr-safety:{number[1]}",
        source=document.source,
        published=_day(texts["date_published"]),
        title=texts["product_name"] or texts["model"],
        url=url,
        products=_products(texts),
        remedies=(_REMEDIES.get(texts["enforcement"], "recall"),),
        parties=(Party(name=texts["company"], role="seller"),) if not is_nothing(texts["company"]) else (),
        markets=("KR",),
        evidence=(Evidence(source=document.source, document=document.sha256, place=place, url=url),),
    )
    return notice, doubts


def _doubts(texts: dict[str, str], fields: Fields) -> list[tuple[str, str]]:
    fixed = ((name, fields.text(name), known) for name, known in _FIXED.items())
    doubts = [(name, f'unknown value "{value[:80]}"') for name, value, known in fixed if value != known]
    word, kind = texts["enforcement"], texts["recall_kind_source"]
    if ENFORCEMENTS.get(word) != kind:
        doubts.append(("enforcement", f'unknown value "{word[:40]}" ({kind[:40]})'))
    return doubts


def _day(text: str) -> str:
    found = date(text)
    if found is None or len(found) != 10:
        raise ValueError(f'the field "date_published" is no day: "{text[:40]}"')
    return found


def _products(texts: dict[str, str]) -> tuple[Product, ...]:
    name, cell = texts["product_name"], texts["model"]
    named = read_models(cell)
    capacities = find_capacities(f"{name} {cell}")
    printed = _brand(name, cell, texts["company"])
    product = Product(
        brand=clean_brand(printed) if printed else None,
        brand_as_printed=printed,
        models=named.models,
        lines=_lines(name, named),
        skus=named.skus,
        capacity_mah=tuple(capacities),
        kind=kind_of(name, cell),
    )
    return (product,)


def _brand(name: str, cell: str, company: str) -> str | None:
    """Return the brand as printed: a known one in the product's name or model, or that the firm is named after."""
    for word in (word for text in (name, cell) for word in _BETWEEN.split(text)[:3]):
        if find_brands(word) and (not _HANGUL.search(word) or clean_brand(word) != word):
            return word
    firm = _FIRM.sub("", company).strip()
    if firm and clean_brand(firm) != firm and find_brands(firm):
        return firm
    if "총판" in firm and (sold := find_brands(firm)):
        return sold[0]
    return next(iter(find_brands(" ".join(re.findall(r"[A-Za-z]+", company)))), None)


def _lines(name: str, named: Named) -> tuple[str, ...]:
    """Return the name that shops use: the list's categories in brackets, as "battery (battery)", are none."""
    kind = re.fullmatch(r"[가-힣\s/·,.()]+?\((.+)\)", name)
    generic = kind is not None or re.fullmatch(r"[가-힣\s/]{1,12}", name) is not None
    return named.lines if generic else tuple(dict.fromkeys((name, *named.lines)))
