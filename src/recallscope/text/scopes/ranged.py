"""Tables that nobody can put back into rows: their ranges of codes, which can't be mistaken for anything else."""

import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from recallscope.records.codes import code_key, same_form
from recallscope.text.codelist import Item, strong_code

MAX_TABLE = 6000
_NUMBER = r"(?:[ /](?:[Nn]umbers?|NUMBERS?|[Nn]os?\b\.?|NO\b\.?|[Cc]odes?|CODES?|#s?))?"
_HEAD = re.compile(
    rf"\b(?:(?P<serial>(?:Serial|SERIAL){_NUMBER})|(?P<lot>(?:Lot|LOT|Batch|BATCH){_NUMBER})"
    rf"|(?P<date_code>(?:Date|DATE)[ -](?:[Cc]odes?|CODES?)))(?: (?:[Rr]anges?|RANGES?))?"
    r"(?=[\s:(/*])(?! (?:is|are|was|were|can|on|in|of|located|printed|and|or)\b)"
)
"""How a column of codes is headed. In running text a verb follows or "and"."""
_BESIDE = re.compile(r"\b(?:Model|MODEL|Product|Part|Item|Name|Description|Brand|Unit|Size|Color|Year|UPC|SKU)")
"""What heads another column of the same table."""
_END = re.compile(r"\.(?:\s|\Z)|\s(?:The|Note|Consumers|This|These|Only)\s")
_PARTS = re.compile(r"\b(?:first|last|prefix|digits?|characters?|letters?|format|example|start\w*|ending)\b", re.I)
"""Words by which the codes of a table are parts of longer ones."""
_C = r"[A-Za-z0-9]+(?:[_-][A-Za-z0-9]+)*"
_RANGE = re.compile(
    rf"(?<![\w.,$/-])(?P<low>{_C})\s?(?:[–—~]| -{{1,2}} |- | (?:through|thru|to) )\s?(?P<high>{_C})(?![\w/-]|[.,]\d)"
    r"|(?<![\w.,$/-])(?P<tight>[A-Za-z0-9]{4,24})-(?P<end>[A-Za-z0-9]{3,24})(?![\w/-]|[.,]\d)"
    r"|\b[Bb]egins? with [\"“](?P<begin>[A-Z0-9]{2,12})[\"”]"
)
_CODE = re.compile(r"(?<![\w.-])(?=[A-Z0-9-]*\d[A-Z-]*\d)[A-Z0-9][A-Z0-9-]{2,}(?![\w-])")
"""A code with two digits: the model of a row that we don't know, or a single code among ranges."""
_NAME = re.compile(r"[A-Za-z]{3,}")
_ASIDE = re.compile(r"\([^()]{0,60}\)")
_KEY = re.compile(
    r"(?<![\w.-])(?:[A-Z]+-[A-Z]+ \d{3,5}|(?=[A-Z0-9-]*\d)[A-Z0-9]{2,}-?[A-Z0-9]+(?:-[A-Z0-9]+)*)(?![\w-])"
)
"""The number by which a row is told from others where no model is known: of a device, a part or a product."""
_TWIN = re.compile(r"\d{4,}[A-Z]?-\d{4,}[A-Z]?\Z")
_NOT_ALL = re.compile(r"\b[Nn]ot all\b")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_FIRST_LAST = re.compile(r"\b(?:Start|First|Begin|START|FIRST|BEGIN).{4,30}\b(?:End|Last|END|LAST)")
"""How two columns are headed that hold the first and the last codes of ranges."""
_SIDE_BY_SIDE = re.compile(r"(?<![\w.,$/-])([A-Z0-9][A-Z0-9-]{5,}) (?=([A-Z0-9][A-Z0-9-]{5,})(?![\w.,$/-]))")
_PROSE = re.compile(r"\b(?:is|are|was|were|have|has|be|printed|located|found)\b")

Mark = tuple[int, int, str]
"""Where a model or another number stands in a table, and the number."""


class Ranged(msgspec.Struct, frozen=True):
    """A range of codes in a table (or how they begin), the fact that they are, and the numbers of its row."""

    keys: tuple[str, ...]
    fact: str
    item: Item
    begins: bool = False


def ranged(text: str, models: tuple[str, ...]) -> list[Ranged]:
    """Return the ranges of the first table that has some, each with its models, or its row's number without models.

    Whoever uses them adds that the rest is not stated.
    """
    if _NOT_ALL.search(text):
        return []
    for head in islice(_HEAD.finditer(text), 20):
        beside = re.split(r"[.:] ", text[max(0, head.start() - 90) : head.start()])[-1]
        if not _BESIDE.search(beside):
            continue
        stop = _END.search(text, head.end(), head.end() + MAX_TABLE)
        table = text[head.end() : stop.start() if stop else head.end() + MAX_TABLE]
        if _FIRST_LAST.search(beside):
            table = _with_ranges(table)
        elif _PARTS.search(beside):
            continue
        if _PARTS.search(table) or _HEAD.search(table[:60]):
            continue
        fact = next(kind for kind in ("serial", "lot", "date_code") if head[kind])
        if found := list(_rows(table, fact, models)):
            return found
    return []


def _with_ranges(table: str) -> str:
    """Return a table of two columns, of first and last codes, with both joined to ranges; as it is where in doubt."""
    pairs = [found.groups() for found in _SIDE_BY_SIDE.finditer(table) if same_form(found[1], found[2])]
    if not all(low <= high and same_form(low, pairs[0][0]) for low, high in pairs):
        return table
    return _SIDE_BY_SIDE.sub(lambda found: f"{found[1]} – " if found.groups() in pairs else found[0], table)


def _rows(table: str, fact: str, models: tuple[str, ...]) -> Iterator[Ranged]:
    ranges = [(found, item) for found in _RANGE.finditer(table) if (item := _range(found, fact))]
    ends = {end for _, item in ranges for end in (item.low, item.high)}
    if not ranges or _PROSE.search(table, 0, ranges[0][0].start()) or not ends.isdisjoint(models):
        return
    marks = _marks(table, models) if models else list(_keys(table, ranges))
    for found, item in ranges:
        group = _group(marks, found.start())
        row = _ASIDE.sub(" ", _RANGE.sub(" ", table[group[-1][1] if group else 0 : found.start()]))
        if group and group[-1][2] and not (_CODE.search(row) if models else len(_NAME.findall(row)) > 9):
            yield Ranged(tuple(key for *_, key in group), fact, item, found["begin"] is not None)


def _range(found: re.Match[str], fact: str) -> Item | None:
    """Return the two ends of a range and nothing else: of one form, long, the lower first. Short ends are filled up."""
    if found["begin"]:
        return Item(found["begin"])
    low, high = found["low"] or found["tight"], found["high"] or found["end"]
    if high.isdigit() and len(high) < len(low) - 4 and low[-len(high) - 1 :].isdigit():
        high = low[: -len(high)] + high
    a, b = code_key(low), code_key(high)
    long = sum(map(str.isdigit, a)) >= (4 if fact == "date_code" else 5)
    years = _YEAR.match(low) and _YEAR.match(high)
    return Item(low, high) if a <= b and long and same_form(a, b) and not years else None


def _marks(table: str, models: tuple[str, ...]) -> list[Mark]:
    """Return where the table names models, in order."""
    names = sorted(models, key=len, reverse=True)[:200]
    found = re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", table)
    return [(mark.start(), mark.end(), mark.group()) for mark in found]


def _keys(table: str, ranges: list[tuple[re.Match[str], Item]]) -> Iterator[Mark]:
    """Return the first number of each row, after the ranges of the row before; "" where it has several."""
    forms = [code_key(item.low) for _, item in ranges]
    at = 0
    for found, _ in ranges:
        keys = [key for key in _KEY.finditer(table, at, found.start()) if _is_key(key.group(), forms)]
        if keys:
            first, second = keys[0], keys[1] if len(keys) > 1 else None
            several = second and second.start() - first.end() < 10 and same_form(first.group(), second.group())
            yield first.start(), first.end(), "" if several else first.group()
        at = found.end()


def _is_key(code: str, forms: list[str]) -> bool:
    """Return whether a code can be the number of a device, a part or a product: long, no quantity, no range's end."""
    digits = sum(map(str.isdigit, code))
    if _TWIN.match(code) or not (strong_code(code.replace(" ", "")) or 5 < digits < 10):
        return False
    return not any(same_form(code_key(code), form) for form in forms)


def _group(marks: list[Mark], at: int) -> list[Mark]:
    """Return the run of models that stands next before a place."""
    group: list[Mark] = []
    for mark in reversed([one for one in marks if one[1] <= at]):
        if group and group[0][0] - mark[1] > 6:
            break
        group.insert(0, mark)
    return group
