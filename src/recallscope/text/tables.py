"""Tables that lost their lines: "Model Number Serial Numbers MXB008 GK2309880, GK2309899 DBL6000M GK2309901"."""

import re
from itertools import pairwise

import msgspec

from recallscope.records.codes import same_form
from recallscope.text.codelist import OPEN_END, Item, model_code, plain_code, read
from recallscope.text.sentences import MAX_TEXT

MAX_ROWS = 400
_NUMBER = r"(?: (?:[Nn]umbers?|NUMBERS?|[Nn]os?\.?|NO\.?|[Cc]odes?|CODES?|#s?|[Ii][Dd]|[Rr]anges?|RANGES?))"

COLUMNS: tuple[tuple[str, str], ...] = (
    (
        "word",
        r"(?:Computer |Product )?[Mm]odel [Nn]ames?|(?:Monitor|Computer|Bike) [Nn]ames?|MODEL NAME"
        r"|Names? of [A-Z][a-z]+",
    ),
    (
        "device",
        r"(?:Affected )?(?:Computer|Notebook|Laptop|E-?[Bb]ike|Monitor|DVD|Phone|Camera)"
        rf"(?: System| Player)? [Mm]odels?{_NUMBER}{{0,2}}",
    ),
    (
        "model",
        rf"(?:Recalled )?(?:Battery |Product |Recalled |Item )?(?:[Mm]odels?|MODELS?){_NUMBER}{{0,2}}"
        rf"|Mod(?:el)?\.(?: No\.)?",
    ),
    ("serial", rf"(?:Battery |Product |Battery Pack |Pack )?(?:[Ss]erial|SERIAL){_NUMBER}{{1,3}}|S/Ns?|SN"),
    ("lot", rf"(?:(?:Production )?(?:[Ll]ot|LOT|[Bb]atch|BATCH){_NUMBER}{{1,2}})|Lots?|Batch(?:es)?"),
    ("date_code", rf"(?:Manufactur(?:e|ing) )?(?:[Dd]ate|DATE)(?: ?-?[Cc]odes?| CODES?){_NUMBER}?|Week Codes?"),
    ("made", r"(?:Manufactur(?:e|ing)|Production|Build|Made|MFG|Mfg\.?) Dates?|Dates? of Manufacture"),
    (
        "sku",
        rf"(?:SKU|Sku){_NUMBER}?s?|(?:Catalog(?:ue)?|Part|Item|ITEM|PART|Article|Style|STYLE|Product"
        rf"|Stock){_NUMBER}{{1,2}}",
    ),
    ("sku", r"(?:Manufacture )?P/Ns?|ASINs?|FNSKU"),
    ("gtin", rf"UPC{_NUMBER}?s?|UPCs|EAN|GTIN|Bar ?[Cc]odes?"),
    (
        "word",
        r"(?:Product |Brand )?(?:Names?|NAME|Descriptions?|DESCRIPTION)|Product|PRODUCT|Brand|BRAND" r"|Items?|Style",
    ),
    ("word", r"Colou?rs?|COLORS?|Sizes?|SIZE|Capacity|Type|Finish|Retailers?|Sold (?:At|By)|Dimensions|Quantity"),
)
"""The words that head a column, and what stands in it. `word` columns hold names, which are passed over."""

_COLUMN = "|".join(f"(?P<{kind}_{place}>{pattern})" for place, (kind, pattern) in enumerate(COLUMNS))
_HEAD = re.compile(_COLUMN)
_HINT = re.compile(
    r"(?:Model|MODEL|Serial|SERIAL|Lot|LOT|Batch|BATCH|[Dd]ate|DATE|SKU|UPC|Part|PART|Item|ITEM|Style|STYLE|P/N|Catalog)"
    r" ?(?:[Nn]umber|NUMBER|No|NO|#|[Cc]ode|CODE|Name|Date|[A-Z])|Made Date"
)
_BETWEEN = re.compile(r"[ /&:|,]{1,3}(?:and )?")
_ASIDE = re.compile(r"\s?\([^()]{0,40}\)")
BEGINNING = re.compile(r"\s?\((?:the )?first \w{1,6} (?:digits|characters|letters)\)")
"""What the head of a column says of codes that are only the beginnings of longer ones."""
_START = re.compile(
    r"\b(?=(?:Battery |Product |Recalled |Item )?(?:Model|MODEL|Serial|SERIAL|Lot|LOT|Batch|Date|DATE"
    r"|SKU|UPC|Item|ITEM|Part|PART|Style|Product|PRODUCT|Color|Name|Brand|Description|Computer"
    r"|Manufacture|Catalog|P/N|Size|Affected|Notebook|Laptop|E-?[Bb]ike|Monitor|DVD))"
)
_WORD = re.compile(r"\S{1,60}")
_PROSE = frozenset(("Note:", "The", "Consumers", "This", "These"))
_ALL = re.compile(r"\s?(?:All|ALL|all)(?: (?:units|serial numbers|date codes|lots|batches))?(?=\s|\.|$)")


class Cell(msgspec.Struct, frozen=True):
    """What stands in one column of one row. `every` is set where it says "all", `begins` where codes only begin so."""

    column: str
    items: tuple[Item, ...]
    every: bool = False
    begins: bool = False


Row = tuple[Cell, ...]
Cell_ = tuple[Item, ...] | None
"""What is read of a cell before its column is known; None for words."""


class Table(msgspec.Struct, frozen=True):
    """The rows of one table and where it stands in the text."""

    start: int
    end: int
    rows: tuple[Row, ...]
    head: str = ""

    @property
    def device(self) -> bool:
        """Whether a column holds the models of devices, beside the products' own."""
        return any(cell.column == "device" for row in self.rows for cell in row)


def tables(text: str) -> list[Table]:
    """Return the tables of a text, in order; one whose cells don't fill its columns has no rows and is left out."""
    found: list[Table] = []
    if not _HINT.search(text):
        return found
    at = spent = 0
    for start in _START.finditer(text):
        if start.start() < at or spent > 2 * MAX_TEXT:
            continue
        table, end = _table(text, start.start())
        spent += end - start.start()
        if table:
            found.append(table)
            at = table.end
    return found


def unread(text: str) -> int:
    """Return where a table begins that heads a column of codes and that nobody could read; -1 where there is none."""
    for start in _START.finditer(text) if _HINT.search(text) else ():
        columns, at = _header(text, start.start())
        if len(columns) > 1 and {"serial", "lot", "date_code"} & set(columns) and text[at : at + 1] != ".":
            return start.start()
    return -1


def _table(text: str, start: int) -> tuple[Table | None, int]:
    columns, at = _header(text, start)
    coded = [column for column in columns if column != "word"]
    if len(columns) < 2 or not coded:
        return None, start
    cells, end = _cells(text, at)
    if len(coded) < len(columns):
        cells = [cell for cell in cells if not _is_name(cell)]
    rows = _rows(cells, coded)
    if rows and BEGINNING.search(text, start, at):
        rows = tuple(tuple(_begun(cell) for cell in row) for row in rows)
    return (Table(start, end, rows, text[max(0, start - 12) : at]) if rows else None), end


def _is_name(cell: Cell_) -> bool:
    """Return whether a cell holds a name with a number ("Ero500/Cesta500"), which stands in a column of words."""
    return cell is not None and len(cell) == 1 and re.search(r"[a-z]{2}", cell[0].low) is not None


def _begun(cell: Cell) -> Cell:
    """Return a cell of serial numbers, lots or date codes as the beginnings that its column's head calls them."""
    codes = cell.column in ("serial", "lot", "date_code") and not any(item.high for item in cell.items)
    return msgspec.structs.replace(cell, begins=True) if codes else cell


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


def _cells(text: str, at: int) -> tuple[list[Cell_], int]:
    """Return the cells with codes, None for a run of words between them, and where the table ends."""
    cells: list[Cell_] = []
    words = small = 0
    end = at
    while at < len(text) and len(cells) < 4 * MAX_ROWS:
        at = _blanks(text, at)
        if OPEN_END.match(text, at - 1):
            return [], at
        items, after = _codes(text, at, bool(words))
        if items is not None:
            cells.append(items)
            at = end = after
            words = small = 0
            continue
        word = _WORD.match(text, at)
        words, small = words + 1, small + (word is not None and word.group()[0].islower())
        if word is None or small > 2 or words > 9 or word.group() in _PROSE:
            break
        if words == 1:
            cells.append(None)
        at = word.end()
        if word.group().endswith(".") and len(word.group()) > 4:
            break
    return cells, end


def _blanks(text: str, at: int) -> int:
    """Return the place after blanks, commas and a remark in brackets."""
    for _ in range(2):
        while text[at : at + 1] and text[at] in " :;,":
            at += 1
        aside = _ASIDE.match(text, at)
        at = aside.end() if aside else at
    return at


def _codes(text: str, at: int, after_word: bool) -> tuple[tuple[Item, ...] | None, int]:
    """Return the codes of a cell (none for "all") and the place after them; None where a word stands here."""
    every = _ALL.match(text, at)
    if every:
        return (), every.end()
    items, end = read(text, at, _cell_code, suffixed=True)
    if not items or (after_word and len(items[0].low) == 2):
        return None, at
    return tuple(items), end


def _cell_code(token: str, quoted: bool) -> bool:
    return (
        not (quoted and token.isalpha())
        and plain_code(token, quoted)
        and (len(token) > 2 if token.isdigit() else model_code(token, quoted) or len(token) == 2)
    )


def _gathered(codes: list[tuple[Item, ...]]) -> list[tuple[Item, ...]]:
    """Return the cells of two columns, codes of the second that only blanks part made one cell."""
    if len(codes) < 3 or not codes[0]:
        return codes
    first = codes[0][0].low
    starts = [bool(cell) and same_form(cell[0].low.upper(), first.upper()) for cell in codes]
    if any(starts[1:2]) or not 4 <= 2 * sum(starts) < len(codes) or any(a and b for a, b in pairwise(starts)):
        return codes
    gathered: list[tuple[Item, ...]] = []
    for start, cell in zip(starts, codes, strict=True):
        if start or len(gathered) % 2:
            gathered.append(cell)
        else:
            gathered[-1] = (*gathered[-1], *cell)
    return gathered


def _strayed(groups: list[list[tuple[Item, ...]]], columns: list[str]) -> bool:
    """Return whether models stand in another column than theirs."""
    first = groups[0][0][0].low.upper() if groups[0][0] and columns[0] in ("model", "device") else ""
    return (
        any(map(_repeats, groups))
        or _uneven(groups, columns)
        or any(
            bool(first) and column in ("serial", "lot", "date_code") and _family(item.low.upper(), first)
            for group in groups
            for column, cell in zip(columns, group, strict=True)
            for item in cell
        )
    )


def _uneven(groups: list[list[tuple[Item, ...]]], columns: list[str]) -> bool:
    """Return whether a column of serial numbers holds very short ones beside very long ones: parts of names."""
    for place, column in enumerate(columns):
        sizes = [len(item.low) for group in groups for item in group[place] if not item.high]
        longest = max((len(item.low) for group in groups for item in group[place]), default=0)
        if column == "serial" and sizes and min(sizes) < 5 and longest > 9:
            return True
    return False


def _family(code: str, first: str) -> bool:
    return not first.isdigit() and code[:3] == first[:3] and same_form(code, first)


def _repeats(group: list[tuple[Item, ...]]) -> bool:
    """Return whether two cells of a row hold codes of one family: then the columns are not told apart."""
    firsts = [cell[0].low.upper() for cell in group if cell and len(cell[0].low) > 5 and not cell[0].low.isdigit()]
    return any(a[:5] == b[:5] and same_form(a, b) for a, b in pairwise(firsts))


def _rows(cells: list[Cell_], columns: list[str]) -> tuple[Row, ...]:
    """Return the cells dealt out to the columns, row by row; nothing where they don't fill them."""
    codes = [cell for cell in cells if cell is not None]
    if len(columns) == 2 and not (
        "device" in columns and any(cell and not cell[0].high and cell[1:] for cell in codes)
    ):
        codes = _gathered(codes)
    if not codes or len(codes) % len(columns):
        return ()
    size = len(columns)
    groups = [codes[place : place + size] for place in range(0, len(codes), size)]
    if any(
        (not cell or any(item.high for item in cell)) and column == "model"
        for group in groups
        for column, cell in zip(columns, group, strict=True)
    ) or _strayed(groups, columns):
        return ()
    return tuple(
        tuple(Cell(column, cell, not cell) for column, cell in zip(columns, group, strict=True))
        for group in groups[:MAX_ROWS]
    )
