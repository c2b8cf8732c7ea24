"""The Korean list's cell "model" -> model numbers and names, without cell formats, quantities and product words."""

import re

from recallscope.text.fields.named import BRACKET, CELL, Gathered, Named, strong

_SPLIT = re.compile(r"\s/\s|/(?=[가-힣])|,\s|;\s?|\s및\s|\s와\s|\n|,(?=[A-Z])|\s·\s")
_LABEL = re.compile(
    r"\(?\s?(?:품명|제품명|상품명|온라인(?: ?상품명)?|제품(?:표기|포장)?|포장 ?표시|표장표시|주머니손난로)"
    r"\s?\)\s?|\[온라인\]\s?"
)
_SKU_LABEL = re.compile(r"\(?\s?(?:품번|코드|STYLE(?: ?NO\.?)?|STNO|스타일)\s?\)?\s?:?\s?(?=[A-Za-z\d])", re.I)
_MODEL_LABEL = re.compile(r"\(?\s?(?:모델명?|형식|NO)\s?[).:]\s?", re.I)
_NOTE = re.compile(r"\(제품\s?:(?!\s?[A-Z]{1,5}-?\d{2,8}\s?\))[^()]*\)")
_PRODUCT = re.compile(r"\(제품\s?:\s?([A-Z]{1,5}-?\d{2,8})\s?\)")
_WITH = re.compile(r"\((?:전기자전거|자전거|전기스쿠터|킥보드|전지|배터리)\s?:\s?([^()]*)\)")
_BATTERY = re.compile(r"\(전지\)\s?.*\Z")
_QUANTITY = re.compile(
    r"(?<![\w-])(?:\d+(?:[.,]\d+)*\s?(?:mAh|Ah|Wh|kW|W|V|A|Hz|kg|g|ml|L|mm|cm|m|인치|색|종|개|매|p|EA|K)[\s,/x*-]*)+(?![\w-])",
    re.I,
)
_SIZES = re.compile(r"(?<![\w-])\d+(?:\*\d+){1,2}(?![\w-])")
_CELL = re.compile(rf"(?<![\w-]){CELL}(?![\w-])")
_HANGUL = re.compile(r"[가-힣]")
_CODE = re.compile(r"(?=[\w./+-]*\d)[A-Za-z0-9][\w./+-]{1,39}\Z")
_NAME = re.compile(r"[A-Za-z]?[a-z]{2,}\w*\Z|[A-Z]{5,}\Z")
_ITEM = re.compile(r"\d{8}(?:\d{5})?\Z")
_PURE_SKU = re.compile(r"\d{3}\.\d{3}\.\d{2}\Z")


def read_models(text: str) -> Named:
    """Return the models, names and item numbers in the cell."""
    text = _WITH.sub(r", \1", _PRODUCT.sub(r", \1", _NOTE.sub(" ", text[:1000])))
    found = Gathered()
    for piece in _SPLIT.split(text):
        _piece(piece, found)
    return found.named()


def _piece(piece: str, found: Gathered) -> None:
    if _SKU_LABEL.match(piece):
        found.skus.update(
            dict.fromkeys(re.findall(r"[\w.-]{4,40}", _HANGUL.sub(" ", _SKU_LABEL.sub("", piece, count=1)))[:1])
        )
        return
    piece = _MODEL_LABEL.sub("", _LABEL.sub("", _BATTERY.sub("", piece)))
    head, mark, tail = piece.partition(" : ")
    piece = tail if mark and len(head) < 6 else piece
    notes = BRACKET.findall(piece)
    bare = _clean(BRACKET.sub(" ", piece))
    if _ITEM.match(bare) or _PURE_SKU.match(bare):
        found.skus.setdefault(bare)
    elif bare:
        _named(bare, found)
    for note in notes:
        if (code := _clean(note)) and _is_model(code) and not _HANGUL.search(code):
            found.models.setdefault(code)


def _clean(text: str) -> str:
    text = _CELL.sub(" ", text)
    text = _SIZES.sub(" ", _QUANTITY.sub(" ", text))
    return re.sub(r"\s+", " ", text).strip(" ,.:;/-·*\"'[]()")


def _named(text: str, found: Gathered) -> None:
    """Take a code as a model and everything else as a name; a name and a code together are both."""
    tokens = text.split()
    if _is_model(text):
        found.models.setdefault(text)
        return
    codes = [token for token in tokens if _CODE.match(token) and not _NAME.match(token) and strong(token)]
    if len(codes) > 1 and len(codes) == len(tokens):
        found.models.update(dict.fromkeys(codes))
        return
    found.models.update(dict.fromkeys(codes[:3] if len(codes) <= 3 else ()))
    name = " ".join(token for token in tokens if token not in codes)
    if len(name) > 1 and name not in ("전지", "배터리"):
        found.lines.setdefault(name[:80])


def _is_model(text: str) -> bool:
    """Return whether a text is one model number: no Hangul, no word, few blanks."""
    tokens = text.split()
    if (
        not tokens
        or _HANGUL.search(text)
        or len(tokens) > 3
        or any(_NAME.match(token) and not re.search(r"\d", token) for token in tokens)
    ):
        return False
    if len(tokens) > 1 and sum(1 for token in tokens if strong(token)) > 1:
        return False
    digits = any(map(str.isdigit, text))
    return digits or (len(tokens) == 1 and re.fullmatch(r"[A-Z]{2,}[-_][A-Z_-]+|[^AEIOUYa-z\s]{3,}", text) is not None)
