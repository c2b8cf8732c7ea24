"""Tables that lost their lines: "Model Number Serial Numbers MXB008 GK2309880, GK2309899 DBL6000M GK2309901"."""

import re

import msgspec

from recallscope.text.codelist import Item, model_code, plain_code, read

MAX_ROWS = 400
_NUMBER = r"(?: (?:[Nn]umbers?|NUMBERS?|[Nn]os?\.?|NO\.?|[Cc]odes?|CODES?|#s?|[Ii][Dd]|[Rr]anges?|RANGES?))"

COLUMNS: tuple[tuple[str, str], ...] = (
    ("word", r"(?:Computer |Product )?[Mm]odel [Nn]ames?|MODEL NAME|Names? of [A-Z][a-z]+"),
    ("model", rf"(?:Battery |Product |Recalled |Item )?(?:[Mm]odels?|MODELS?){_NUMBER}{{0,2}}|Mod(?:el)?\.(?: No\.)?"),
    ("serial", rf"(?:Battery |Product )?(?:[Ss]erial|SERIAL){_NUMBER}{{1,3}}|S/Ns?|SN"),
    ("lot", rf"(?:(?:Production )?(?:[Ll]ot|LOT|[Bb]atch|BATCH){_NUMBER}{{1,2}})|Lots?|Batch(?:es)?"),
    ("date_code", rf"(?:Manufactur(?:e|ing) )?(?:[Dd]ate|DATE)(?: ?-?[Cc]odes?| CODES?){_NUMBER}?|Week Codes?"),
    ("made", r"(?:Manufactur(?:e|ing)|Production|Build|Made|MFG|Mfg\.?) Dates?|Dates? of Manufacture"),
    ("sku", rf"(?:SKU|Sku){_NUMBER}?s?|(?:Catalog(?:ue)?|Part|Item|ITEM|PART|Article|Style|STYLE|Product|Stock){_NUMBER}{{1,2}}"),
    ("sku", r"(?:Manufacture )?P/Ns?|ASINs?|FNSKU"),
    ("gtin", rf"UPC{_NUMBER}?s?|UPCs|EAN|GTIN|Bar ?[Cc]odes?"),
    ("word", r"(?:Product |Brand )?(?:Names?|NAME|Descriptions?|DESCRIPTION)|Product|PRODUCT|Brand|BRAND|Items?|Style"),
    ("word", r"Colou?rs?|COLORS?|Sizes?|SIZE|Capacity|Type|Finish|Retailers?|Sold (?:At|By)|Dimensions|Quantity"),
)
"""The words that head a column, and what stands in it. `word` columns hold names, which are passed over."""

_COLUMN = "|".join(f"(?P<{kind}_{place}>{pattern})" for place, (kind, pattern) in enumerate(COLUMNS))
_HEAD = re.compile(_COLUMN)
_BETWEEN = re.compile(r"[ /&:|,]{1,3}(?:and )?")
_ASIDE = re.compile(r"\s?\([^()]{0,40}\)")
_START = re.compile(r"\b(?=(?:Battery |Product |Recalled )?(?:Model|MODEL|Serial|SERIAL|Lot|LOT|Batch|Date|DATE|SKU|UPC|Item|ITEM|Part|PART|Style|Product|PRODUCT|Color|Name|Brand|Description|Computer|Manufacture|Catalog|P/N|Size))")
_WORD = re.compile(r"\S{1,60}")
_ALL = re.compile(r"\s?(?:All|ALL|all)(?: (?:units|serial numbers|date codes|lots|batches))?(?=\s|\.|$)")


class Cell(msgspec.Struct, frozen=True):
    """What stands in one column of one row. `every` is set where it says "all"."""

    column: str
    items: tuple[Item, ...]
    every: bool = False


Row = tuple[Cell, ...]


class Table(msgspec.Struct, frozen=True):
    """The rows of one table and where it stands in the text."""

    start: int
    end: int
    rows: tuple[Row, ...]


def tables(text: str) -> list[Table]:
    """Return the tables of a text, in order; one whose cells don't fill its columns has no rows and is left out."""
    found: list[Table] = []
    at = 0
    for start in _START.finditer(text):
        if start.start() < at:
            continue
        table = _table(text, start.start())
        if table:
            found.append(table)
            at = table.end
    return found


def _table(text: str, start: int) -> Table | None:
    columns, at = _header(text, start)
    coded = [column for column in columns if column != "word"]
    if len(columns) < 2 or not coded:
        return None
    cells, end = _cells(text, at)
    rows = _rows(cells, coded)
    return Table(start, end, rows) if rows else None


def _header(text: str, at: int) -> tuple[list[str], int]:
    columns: list[str] = []
    while len(columns) < 12 and (found := _HEAD.match(text, at)) and found.end() > at:
        columns.append(str(found.lastgroup).rsplit("_", 1)[0])
        at = found.end()
        aside = _ASIDE.match(text, at)
        at = aside.end() if aside else at
        between = _BETWEEN.match(text, at)
        if between is None:
            break
        at = between.end()
    return columns, at


def _cells(text: str, at: int) -> tuple[list[tuple[Item, ...] | None], int]:
    """Return the cells with codes, None for a run of words between them, and where the table ends."""
    cells: list[tuple[Item, ...] | None] = []
    words = small = 0
    end = at
    while at < len(text) and len(cells) < 4 * MAX_ROWS:
        at += len(text[at : at + 4]) - len(text[at : at + 4].lstrip(" :;,"))
        every = _ALL.match(text, at)
        items, after = ([], every.end()) if every else read(text, at, _cell_code)
        if items or every:
            cells.append(tuple(items))
            at = end = after
            words = small = 0
            continue
        word = _WORD.match(text, at)
        if word is None:
            break
        words, small = words + 1, small + word.group()[0].islower()
        if small > 2 or words > 9 or word.group() in ("Note:", "The", "Consumers", "This", "These"):
            break
        if words == 1:
            cells.append(None)
        at = word.end()
        if word.group().endswith(".") and len(word.group()) > 4:
            break
    return cells, end


def _cell_code(token: str, quoted: bool) -> bool:
    return plain_code(token, quoted) and (len(token) > 2 if token.isdigit() else model_code(token, quoted) or len(token) == 2)


def _rows(cells: list[tuple[Item, ...] | None], columns: list[str]) -> tuple[Row, ...]:
    """Return the cells dealt out to the columns, row by row; nothing where they don't fill them."""
    codes = [cell for cell in cells if cell is not None]
    if not codes or len(codes) % len(columns):
        return ()
    size = len(columns)
    groups = [codes[place : place + size] for place in range(0, len(codes), size)]
    if any((not cell or any(item.high for item in cell)) and column == "model" for group in groups for column, cell in zip(columns, group, strict=True)):
        return ()
    return tuple(
        tuple(Cell(column, cell, not cell) for column, cell in zip(columns, group, strict=True)) for group in groups[:MAX_ROWS]
    )
