"""A list of batch, serial or date codes -> the predicate it spells: values, ranges, beginnings, endings."""

import re

from recallscope.records.codes import code_key
from recallscope.records.predicate import NOT_STATED, Condition, Predicate, condition
from recallscope.records.simplify import either
from recallscope.text.batches.lists import members, shape, spaced, unglued

MAX_TEXT = 6000
"""A longer list is not read: its scope stays not stated, which never rules a unit out."""

OPEN = re.compile(
    r"\b(?:except|excluding|other than|presumably|similar|possibl[ey]|others?|e\.?g|for example|not (?:clear|legible)"
    r"|non.?exhaustive|among others|i\.a|followed by|for (?:the )?(?:model|ref|reference|item|article)s?)\b"
    r"|\.{4,}\s*\Z|\s-\s.{1,60}\s-\s",
    re.I,
)
"""Words after which a list can't be taken as the whole of the scope."""

_CODE = re.compile(r"[#]?[A-Za-z0-9][\w ./+*°()#-]{0,39}\Z")
_WORD = re.compile(r"[a-z]{3}|[A-Z][a-z]{3}|\b(?:up|to|in|of|on|is|or|by|as)\b")
_RANGE = re.compile(
    r"(?i:from |between )?(?:the )?['\"“‘]?([\w./-]{1,40}?)['\"”’]?"
    r"\s{0,3}(?:\s-{1,2}\s?|-\s|[–—]|\bto\b|\bthrough\b|\buntil\b|\band\b|\.\.+)\s{0,3}"
    r"['\"“‘]?([\w./-]{1,40})['\"”’]?(?: inclusive)?\.?\Z"
)
_TIGHT = re.compile(r"([A-Za-z]{0,4}\d{4,}|\d{1,2}[A-Z]{1,2}\d{5,})-([A-Za-z]{0,4}\d{4,}|\d{1,2}[A-Z]{1,2}\d{5,})\Z")
_UP_TO = re.compile(r"(?:up to|until|till)(?: and including)? (\d{4,20})\Z", re.I)
_OPEN_END = re.compile(r"([A-Za-z0-9][\w./ -]{1,30}?)(?:[x*?#]{2,12}|[X]{2,12}|\*|\.{3}|…)\Z")
_MIDDLE = re.compile(r"([A-Za-z0-9]{3,20})[xX*]{3,12}[\w-]{0,20}\Z")
_PREFIX = re.compile(r"(?:batch|lot|serial|number|no|nr|n[°º])s?\.?\s?:?\s?(?=[A-Z]{0,4}\d{2})", re.I)
_NOTHING = re.compile(r"(?:unknown\w*|not .{0,20}|none|various|n/?a|unspecified|-+|/|\?|several|multiple)\Z", re.I)
_DASHED = re.compile(r"\s[-–—]\s|[–—]|\s-(?=\S)|\S-\s")
_NO_BATCH = re.compile(
    r"(?:X00[0-9A-Z]{7}|B0[0-9A-Z]{8}|\d+ ?(?:LEDs?|pcs|pieces|V|W|mAh)|\d{1,2} ?A|e\d\d?\*.*)\Z", re.I
)
"""Shop numbers (Amazon's two forms), quantities and type approvals: in batch fields, but no batches."""

_LONG_DIGITS = re.compile(r"\d{3}")
_LEAD = re.compile(r"\A\W*(?:(?:numbers?|codes?|ranges?|is|are|of|in the)\b\W*)+(?=[\w“\"])", re.I)
_WEEK = re.compile(r"\d\d(?:0[1-9]|[1-4]\d|5[0-3])\Z")
_AFFIXES = (
    ("starts_with", re.compile(r"\b(?:start|begin|commenc)\w{0,6} (?:with|by|in) |\bfirst .{1,40}\b(?:is|are|with) ")),
    ("ends_with", re.compile(r"\bend\w{0,4} (?:with|in|by|on) |\blast .{1,40}\b(?:is|are|with) ")),
)


def rule(text: str, fact: str, known: frozenset[str] = frozenset(), year: int = 0) -> Predicate | None:
    """Return the predicate of a list of codes; None where it holds none or is not the whole list.

    Where few of its ranges are not understood, the others hold, and `not_stated` beside them rules no unit out.

    `known` holds the keys of models, item numbers and barcodes: they are no batches. `year` is the notice's, up
    to which a list of four digits can be of year and week.
    """
    if len(text) > MAX_TEXT or OPEN.search(text):
        return None
    text = _LEAD.sub("", text.replace("\xa0", " "))
    for operator, pattern in _AFFIXES:
        if found := pattern.search(text):
            return _affix(text[found.end() :], fact, operator)
    read = [(piece, _members(piece, fact, known)) for piece in _pieces(text)]
    conditions = [made for _, found in read for made in found]
    if unread := sum(not found and _unread(piece, known) for piece, found in read):
        ranges = [made for made in conditions if made.operator == "between"]
        few = len(ranges) > max(unread, len(conditions) - len(ranges))
        return either(_joined(ranges), NOT_STATED) if few else None
    return _joined(_dated(conditions, year)) if conditions else None


def _unread(piece: str, known: frozenset[str]) -> bool:
    """Return whether a member may be a batch that is not understood: then the list can't rule a unit out."""
    if not _LONG_DIGITS.search(piece) or code_key(piece) in known or _NO_BATCH.match(piece):
        return False
    return code_key(piece.split(" ")[-1]) not in known


def values(text: str) -> list[str]:
    """Return the plain codes of a list, without ranges, words and codes cut short."""
    return [code for piece in members(text) if _is_code(piece) for part in spaced(piece) for code in unglued(part)]


def _pieces(text: str) -> list[str]:
    """Return the members of a list; one range whose ends "and" joins stays whole."""
    whole = text.strip(" .:;")
    if (
        re.match(r"(?:from|between)\b", whole, re.I)
        and (found := _RANGE.match(whole))
        and _is_range(found[1], found[2])
    ):
        return [whole]
    return members(text)


def _members(piece: str, fact: str, known: frozenset[str]) -> list[Condition]:
    piece = (_PREFIX.sub("", piece, count=1) if _PREFIX.match(piece) else piece).strip(" :/-")
    if code_key(piece) in known or _NOTHING.match(piece):
        return []
    span = _RANGE.match(piece) or _TIGHT.match(piece)
    if span and _is_range(span[1], span[2], tight=_TIGHT.match(piece) is not None):
        return [condition(fact, "between", span[1], span[2])]
    if found := _UP_TO.match(piece):
        return [condition(fact, "between", "0" * len(found[1]), found[1])]
    if found := _OPEN_END.match(piece) or _MIDDLE.match(piece):
        return [condition(fact, "starts_with", found[1].strip())] if re.search(r"\d", found[1]) else []
    if len(glued := unglued(piece)) > 1:
        return [condition(fact, "one_of", code) for code in glued]
    if parts := _dashed(piece):
        return [condition(fact, "one_of", code) for code in parts if code_key(code) not in known]
    if not _is_code(piece) or _DASHED.search(piece):
        return []
    codes = [code for part in spaced(_without(piece, known)) for code in unglued(part)]
    return [condition(fact, "one_of", code) for code in codes if code_key(code) not in known]


def _dashed(piece: str) -> list[str]:
    """Return the two codes that a dash joins where they can't be the ends of a range: other letters before digits."""
    found = re.fullmatch(r"([A-Z]{1,3})(\d{2,8})\s[-–]\s([A-Z]{1,3})(\d{2,8})", piece)
    return [found[1] + found[2], found[3] + found[4]] if found and found[1] != found[3] else []


def _without(piece: str, known: frozenset[str]) -> str:
    """Return a code without a model number printed before it."""
    head, _, tail = piece.partition(" ")
    return tail if tail and code_key(head) in known and re.search(r"\d", tail) else piece


def _is_code(piece: str) -> bool:
    """Return whether a member of a list is a code: a digit or capitals in it, no words, few blanks."""
    if not _CODE.match(piece) or _WORD.search(piece) or piece.count(" ") > 3 or not code_key(piece):
        return False
    if _NO_BATCH.match(piece):
        return False
    if re.fullmatch(r"[A-Z]{1,6}(?:-[A-Z]{1,6}){2,5}", piece):
        return True
    return any(c.isdigit() for c in piece) or (piece.isupper() and 2 <= len(piece) <= 12 and " " not in piece)


def _is_range(low: str, high: str, tight: bool = False) -> bool:
    """Return whether two codes can be the ends of a range: of one form, the lower first, each with a digit."""
    a, b = code_key(low), code_key(high)
    if len(a) != len(b) or a >= b or not (any(map(str.isdigit, a)) and any(map(str.isdigit, b))):
        return False
    alike = _letters(a) == _letters(b)
    same = shape(a) == shape(b) or a[:1] == b[:1] or (len(a) <= 6 and a[-2:] == b[-2:])
    kin = a[: len(a) // 2] == b[: len(b) // 2] or (len(a) >= 8 and not a.isdigit() and a[:2] == b[:2])
    return alike and same and (not tight or kin)


def _letters(key: str) -> str:
    """Return the letters that a code begins with."""
    return key[: len(key) - len(key.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))]


def _affix(text: str, fact: str, operator: str) -> Condition | None:
    codes = [piece.strip("'\"“”") for piece in members(re.split(r"[.;:(]\s|\s-\s", text, maxsplit=1)[0])]
    kept: list[str] = []
    for code in codes:
        first = code.split(" ")[0]
        if not _is_code(first) or len(first) > 20 or (kept and not _like(first, kept[0])):
            break
        kept.append(first)
    return condition(fact, operator, *kept) if kept else None


def _like(code: str, first: str) -> bool:
    """Return whether a beginning goes on with a list of them: with a digit, or capitals as long as the first."""
    return re.search(r"\d", code) is not None or (code.isupper() and len(code) == len(first))


def _dated(conditions: list[Condition], year: int) -> list[Condition]:
    """Return lots as date codes where several, each of four digits, are all year and week up to the notice's year."""
    texts = [value for made in conditions for value in made.values]
    late = year % 100 if year else 0
    dated = len(texts) > 1 and all(_WEEK.match(text) and late - 12 <= int(text[:2]) <= late for text in texts)
    if not dated or any(made.fact != "lot" for made in conditions):
        return conditions
    return [condition("date_code", made.operator, *made.values) for made in conditions]


def _joined(conditions: list[Condition]) -> Predicate:
    """Return one predicate, with the single values (and the beginnings) of a fact in one condition each."""
    grouped: dict[tuple[str, str], list[str]] = {}
    others: list[Predicate] = []
    for made in conditions:
        if made.operator == "between":
            others.append(made)
        else:
            grouped.setdefault((made.fact, made.operator), []).extend(made.values)
    lists = [condition(fact, operator, *dict.fromkeys(codes)) for (fact, operator), codes in grouped.items()]
    return either(*lists, *others)
