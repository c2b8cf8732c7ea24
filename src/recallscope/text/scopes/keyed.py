"""Tables that lost their lines, of models and the codes of each: "Model Serial Numbers QX1 7 inch A01-A99 QX2 B01"."""

import re
from itertools import islice

import msgspec

from recallscope.text.codelist import Item, plain_code, read
from recallscope.text.tables import BEGINNING

_NUMBER = r"(?: (?:numbers?|nos?\.?|codes?|ranges?|#)){1,3}"
_HEAD = re.compile(
    rf"\bmodels?(?:{_NUMBER})?(?: names?)?(?: [A-Za-z/&()#]{{2,14}}){{0,5}}? (?:battery )?"
    rf"(?:(?P<serial>serial{_NUMBER})"
    rf"|(?P<lot>(?:lot|batch){_NUMBER})|(?P<date_code>date codes?(?: ranges?)?))[ :]",
    re.I,
)
_HINT = re.compile(r"[Ss]erial [Nn]|SERIAL|[Ll]ot [Nn]|LOT|[Bb]atch|[Dd]ate [Cc]ode")
_OTHER = re.compile(r"\b(?:serial|lot|batch|date|upc|sku|item|part|made|manufactur|color)", re.I)
_WORDS = re.compile(
    r"(?:[\s,]{1,2}(?:and|or|\d{1,2}[- ](?:inch|pack|volt|V)|[A-Z]?[a-z]{2,14}\b|[A-Z]\d?\b|-)){0,20}[\s:,]{0,2}"
)
_SIZE = re.compile(r"\s?\d{1,2}[- ]?[A-Za-z ]{1,40}\d{0,2}\s?")
_CODE = re.compile(r"(?<![\w.])[A-Z0-9-]*\d[A-Z0-9-]{2,}")
_LETTERS = re.compile(r" ((?:[A-Z]{2,4}|[A-Z]\d)(?:, (?:[A-Z]{2,4}|[A-Z]\d)){2,40})\s?")
"""Lots in letters ("BAW, BBX, C1"), three or more of them and nothing else in the row."""
_END = re.compile(r"\.(?:\s|\Z)|\s(?:The|Note|Consumers|This|These|Only|All)\s")
MAX_TABLE = 6000


class Keyed(msgspec.Struct, frozen=True):
    """The codes of some models, and the fact that they are; `begins` where they are only how codes begin."""

    models: tuple[str, ...]
    fact: str
    items: tuple[Item, ...]
    begins: bool = False


def keyed(text: str, models: tuple[str, ...]) -> tuple[list[Keyed], tuple[int, int]]:
    """Return the rows of the first such table and where it stands; nothing where a part of it is not understood."""
    if not models or not ("odel" in text or "MODEL" in text) or not _HINT.search(text):
        return [], (0, 0)
    for head in islice(_HEAD.finditer(text), 12):
        stop = _END.search(text, head.end(), head.end() + MAX_TABLE)
        end = stop.start() if stop else min(len(text), head.end() + MAX_TABLE)
        rows = _rows(text, head, end, models)
        if rows and not _OTHER.search(text, head.end(), head.end() + 12):
            return rows, (head.start(), end)
    return [], (0, 0)


def _rows(text: str, head: re.Match[str], end: int, models: tuple[str, ...]) -> list[Keyed]:
    names = sorted((model for model in models if model in text), key=len, reverse=True)[:200]
    if not any(0 <= text.find(model, head.end(), end) <= head.end() + 40 for model in names):
        return []
    marks = list(re.finditer(rf"(?<![\w-])(?:{'|'.join(map(re.escape, names))})(?![\w-])", text[head.end() : end]))
    if not marks or marks[0].start() > 40:
        return []
    rows: list[Keyed] = []
    group: tuple[str, ...] = ()
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        start = head.end() + mark.end()
        until = head.end() + following.start() if following else end
        group = (*group, mark.group())
        if re.fullmatch(r",? (?:and |or |& )?|/", text[start:until]):
            continue
        items = _items(text[start:until], str(head.lastgroup))
        if not items and following is None and len(rows) == 1 and not text[start:until].strip():
            return [msgspec.structs.replace(rows[0], models=(*rows[0].models, *group))]
        if not items:
            return []
        begins = BEGINNING.match(text, head.end() - 1) is not None
        rows.append(Keyed(group, str(head.lastgroup), items, begins))
        group = ()
    return rows


def _items(text: str, fact: str) -> tuple[Item, ...]:
    """Return the codes of one row; none where something in it is not understood."""
    if fact == "lot" and (short := _LETTERS.fullmatch(text)):
        return tuple(Item(code) for code in short[1].split(", "))
    lead = _WORDS.match(text)
    items, end = read(text, lead.end() if lead else 0, _code, spaced=True)
    rest = text[end:]
    return () if _CODE.search(rest) and not _SIZE.fullmatch(rest) else tuple(items)


def _code(token: str, quoted: bool) -> bool:
    return plain_code(token, quoted) and len(token) > 2
