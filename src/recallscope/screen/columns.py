"""Which column of a catalogue holds what: by its usual names, in several languages, or as the call says."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

from recallscope.errors import InputError, UsageError

FIELDS = ("id", "title", "brand", "model", "gtin", "description", "attributes", "price", "currency", "market", "url")

_WORD = re.compile(r"[\W_]+")

# The first name of a field that a catalogue has is taken; names are compared without case, blanks and marks.
_NAMES = {
    "id": ["id"],
    "title": [
        *(
            "title",
            "product title",
            "listing title",
            "item title",
            "product name",
            "products name",
            "item name",
            "name",
        ),
        *(
            "names",
            "标题",
            "標題",
            "商品标题",
            "商品名称",
            "商品名稱",
            "产品名称",
            "產品名稱",
            "宝贝标题",
            "品名",
            "商品名",
        ),
        *("タイトル", "製品名", "상품명", "제품명", "제목", "titel", "produkttitel", "produktname", "artikelname"),
        *(
            "bezeichnung",
            "titre",
            "nom du produit",
            "nom",
            "título",
            "nombre del producto",
            "nombre",
            "nome do produto",
        ),
        *("nome", "titolo", "nome prodotto", "productnaam", "naam", "tytuł", "nazwa", "название", "наименование"),
        *("judul", "nama produk", "tên sản phẩm", "ürün adı", "اسم المنتج", "العنوان"),
    ],
    "brand": [
        *("brand", "brand name", "品牌", "ブランド", "メーカー", "브랜드", "marke", "marque", "marca", "merk", "marka"),
        *("бренд", "марка", "merek", "thương hiệu", "العلامة التجارية", "manufacturer"),
    ],
    "model": [
        *(
            "model",
            "model number",
            "model no",
            "model name",
            "mpn",
            "part number",
            "型号",
            "型號",
            "型番",
            "모델",
            "모델명",
        ),
        *("modell", "modellnummer", "modèle", "modelo", "modello", "модель", "الموديل"),
    ],
    "gtin": [
        *("gtin", "gtin13", "gtin14", "ean", "ean13", "upc", "jan", "barcode", "条码", "条形码", "條碼", "バーコード"),
        *("jan コード", "바코드", "strichcode", "code-barres", "código de barras", "codice a barre", "штрихкод"),
    ],
    "description": [
        *(
            "description",
            "descriptions",
            "product description",
            "描述",
            "商品描述",
            "商品详情",
            "商品説明",
            "설명",
            "상품설명",
        ),
        *("beschreibung", "descripción", "descrição", "descrizione", "omschrijving", "opis", "описание", "deskripsi"),
    ],
    "attributes": [
        *(
            "attributes",
            "other attributes",
            "product specifications",
            "specifications",
            "specs",
            "属性",
            "规格",
            "規格",
        ),
        *(
            "规格参数",
            "仕様",
            "사양",
            "eigenschaften",
            "merkmale",
            "caractéristiques",
            "especificaciones",
            "характеристики",
        ),
    ],
    "price": [
        *("price", "final price", "discount price", "actual price", "new price", "价格", "價格", "価格", "가격"),
        *("preis", "prix", "precio", "preço", "prezzo", "prijs", "cena", "цена", "harga"),
    ],
    "currency": [
        *("currency", "currency code", "price currency", "货币", "貨幣", "币种", "通貨", "통화", "währung", "devise"),
        *("moneda", "moeda", "valuta", "waluta", "валюта", "mata uang"),
    ],
    "market": [
        *(
            "market",
            "marketplace",
            "country",
            "country code",
            "国家",
            "市场",
            "國家",
            "国",
            "시장",
            "국가",
            "land",
            "pays",
        ),
        *("país", "paese", "страна"),
    ],
    "url": ["url", "link", "product url", "listing url", "链接", "連結", "링크", "lien", "enlace", "ссылка"],
}


def columns_of(names: Sequence[str], given: Mapping[str, str], where: str) -> dict[str, str]:
    """Return the catalogue's column for each field that it has, by field.

    `given` names columns by field (--map) and wins. InputError where there is no title, or one name stands twice.
    """
    for field, column in given.items():
        _check_given(field, column, names, where)
    found = {**_usual(names), **given}
    if "title" not in found:
        there = ", ".join(name for name in names if name.strip()) or "none"
        raise InputError(f"{where}: no column with titles; name it by --map title=COLUMN. Columns found: {there}")
    for column in found.values():
        if names.count(column) > 1:
            raise InputError(f'{where}: the column "{column}" is there twice')
    return {field: found[field] for field in FIELDS if field in found}


def read_map(words: Sequence[str]) -> dict[str, str]:
    """Return columns by field from FIELD=COLUMN; UsageError for a field that is none of ours."""
    given = {}
    for word in words:
        field, _, column = word.partition("=")
        if field not in FIELDS or not column:
            raise UsageError(f'--map: "{word}" is not FIELD=COLUMN with a FIELD of {", ".join(FIELDS)}')
        given[field] = column
    return given


def _check_given(field: str, column: str, names: Sequence[str], where: str) -> None:
    if column not in names:
        there = ", ".join(names)
        raise InputError(f'{where}: no column "{column}" (--map {field}={column}). Columns found: {there}')


def _usual(names: Sequence[str]) -> dict[str, str]:
    by_key: dict[str, str] = {}
    for name in names:
        by_key.setdefault(_key(name), name)
    known = {field: [_key(name) for name in usual] for field, usual in _NAMES.items()}
    found = {field: [by_key[key] for key in keys if key in by_key] for field, keys in known.items()}
    return {field: columns[0] for field, columns in found.items() if columns}


def _key(name: str) -> str:
    return _WORD.sub("", unicodedata.normalize("NFKC", name).casefold())
