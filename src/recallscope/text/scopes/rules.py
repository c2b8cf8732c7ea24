"""Which units a sentence speaks of: serial numbers, lots, date codes, order marks, as rules still without a model."""

import re
from collections.abc import Iterator

import msgspec

from recallscope.records.codes import code_key, same_form
from recallscope.records.predicate import Condition, NotStated, condition
from recallscope.text.codelist import CODE, OPEN_END, Item, plain_code, read
from recallscope.text.scopes.coderanges import as_edge, far_range, listed, steps, two_in_letters

_NUMBER = r"(?:\s?(?:numbers?|nos?\.|nos?\b|#s?|codes?|ids?\b))"

FACT_WORDS: tuple[tuple[str, str], ...] = (
    (
        "serial",
        rf"serial{_NUMBER}{{1,2}}|\bs/ns?\b|\bsns?\b(?! code)|sn code|\bserials\b|\bbar ?codes?(?: labels?)?"
        r"|(?:vehicle |bike |bicycle )?identification numbers?(?: \(VIN\))?|\bvins?\b(?: numbers?)?",
    ),
    ("lot", rf"\b(?:lot|batch)(?:/(?:lot|batch))?{_NUMBER}{{1,2}}|\b(?:lots?|batch(?:es)?)(?= [\"“(]?[A-Z0-9-]*\d)"),
    (
        "date_code",
        r"(?:manufactur(?:e|er|ing)(?:'s)? |production )?dates?(?:-| )?codes?"
        r"|(?:manufactur(?:e|er|ing)(?:'s)?|production) codes?|week codes?"
        r"|following dates(?=[^.:]{0,80}: ?\d{4}(?:, \d{4})+)",
    ),
    ("mark_po", r"\bp\.?o\.? ?(?:numbers?|nos?\.?|#)|purchase order numbers?"),
)
"""What a code on a unit is called, and under which fact we keep it."""

WORDS = (
    *("serial", "lot", "batch", "code", "s/n", "sn", "p.o", "po n", "purchase order", "po #", "po#"),
    *("identification n", "vin ", "vin)", "following dates"),
)
"""At least one of these stands, in small letters, in every sentence with a code word."""

_FACT = re.compile("|".join(f"(?P<{fact}>{words})" for fact, words in FACT_WORDS), re.I)
_STARTS = re.compile(
    r"\b(?:(?:begin|start)(?:s|ning|ing)?,? (?:with|in|at)|prefix(?:es|ed)?(?: codes?)?(?: (?:of|with"
    r"|is|are))?|starting|beginning(?= [\"“]?[A-Z0-9-]*\d))\b",
    re.I,
)
_ENDS = re.compile(r"\b(?:end(?:s|ing|ed)? (?:in|with|on)|suffix(?:es)?(?: (?:of|with|is|are))?|ending)\b", re.I)
_FIRST = re.compile(
    r"\b(?:in|at) the (?:beginning|start) of the (?:serial|lot|batch|date)[a-z ]{0,20}(?=[^:]{0,80}:)|"
    r"\bfirst (?:(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,2}) )?(?:alphanumeric )?(?:digits?|characters?|letters?|numbers?)\b"
    r"(?: (?:of|in) the (?:serial|lot|batch|date)[a-z ]{0,20})?(?: (?:is|are|of|being|as|include))?",
    re.I,
)
_LAST = re.compile(
    r"\blast (?:(?:two|three|four|five|six|seven|eight|nine|ten"
    r"|\d{1,2}) )?(?:alphanumeric )?(?:digits?|characters?|letters?|numbers?)\b"
    r"(?: (?:of|in) the (?:serial|lot|batch|date)[a-z ]{0,20})?(?: (?:is|are|of|being|as|include))?",
    re.I,
)
_LEAD = re.compile(
    r"[\s:,(\"“]{0,3}(?:\([A-Za-z/ -]{2,40}\)|with|the|an?|and|letters?|numbers?|digits?"
    r"|prefix(?:es)?|codes?|following|any|either|of|one|these|this"
    r"|range[sd]?|ranging|between|from|in|within|are|is|was|included|include[sd]?|including|recall"
    r"|recalled|affected|only"
    r"|as|follows|below|listed|involved|subject|to|being|that|serial|lot|date|batch|combinations?"
    r"|characters?|four|two|three"
    r"|for|run|format|[YMWD]{1,4}(?:[/-]?[YMWD]{1,4}){0,2}|covered|products?|units?|by|under|alphanumeric"
    r"|starting|begin|it|matches|consecutive|a|both|inclusive|exact)"
    r"(?=[\s:,(\"“#]|$)",
    re.I,
)
_ABSENT_BEFORE = re.compile(
    r"\b(?:(?:not|n't) (?:have|contain|include|display|show|bear|carry)(?: (?:an?|any))?"
    r"|without(?: an?| any)?|(?:have|has|with|contain) no) $",
    re.I,
)
_IF_NONE = re.compile(r"\bif (?:there is )?no $", re.I)
_IS_COVERED = re.compile(
    r"\b(?:is|are) (?:also |still )?(?:included|affected|recalled|involved|part of|covered)\b", re.I
)
_PARTED = re.compile(r"\b([A-Z]{1,2}\d?) (\d{3,6})(?=,|\.| and | or |\Z)")
"""A code of two parts with a blank between them ("D4 1910")."""
_PLACE = re.compile(
    r"\b(?:printed|located|found|stamped|engraved|etched|molded|embossed|imprinted|label|sticker"
    r"|visible|shown|marked|appears?)\b",
    re.I,
)
_EVERY = re.compile(
    r"\ball (?:serial|lot|batch|date)[- ]?(?:numbers?|codes?|lots?)?s? (?:are|were|is) (?:included"
    r"|affected|involved|subject|being recalled|recalled)",
    re.I,
)
NEGATED = re.compile(
    r"\b(?:not|n't|never) (?:be )?(?:included|affected|involved|part|subject|impacted|covered"
    r"|being recalled|recalled)\b"
    r"|\bexclud(?:es?|ing|ed)\b|\bunaffected\b|\breplacement\b[^.]{0,60}\bwill have\b|\bno longer\b"
    r"|\bdo(?:es)? not need\b|\bfor example\b|\be\.g\.",
    re.I,
)
_HAVING = re.compile(
    r"\b(?:that have|with|having|bearing) an? (?:\w{1,5}-digit )?(?:(?P<serial>serial number)|(?P<lot>(?:lot"
    r"|batch) (?:number|code))|(?P<date_code>date code)"
    r"|(?P<mark_po>PO number))(?! (?:starting|beginning|ending|that|of|in|with"
    r"|\w*\d))(?:[^.]|e\.g\.){0,90}?\bnot (?:included|affected|involved|part|subject)",
    re.I,
)
_SHORT = re.compile(r"\bS/N:? ?(?=[\"“]?[A-Z0-9-]{0,12}\d)")
"""The short name of a serial number before the number itself, where the sentence has named it already."""
_THOUSANDS = re.compile(r"\b(\d{1,3})((?:,\d{3})+)(?= (?:through|to|and)\b|\b)")
_COUNTS = "two three four five six seven eight nine ten".split()
_MORE = re.compile(r" for [a-z][a-z -]{2,40},? and (?=[A-Z0-9-]{0,12}\d)")
_NUMBERED = re.compile(r"\d{1,3} (?:through|to) \d{1,3} \((?=[A-Z0-9-]{4,30} (?:through|to) )")
"""Codes counted first and spelled out in brackets after: "numbers 1 through 10 (AB-001 to AB-010)"."""
_MODEL = re.compile(r"\b(?:and|or|with),? (?:the )?(?:following )?models?\b", re.I)
"""Where a list of codes ends and one of models begins."""
_LOST_BLANK = re.compile(r"(?<=\d)(?=(?:or|and) )")
_GOES_ON = re.compile(r"[\s,;]{1,2}(?:[A-Z][a-z]+ )?(?=[A-Z0-9-]{4,40}\b)[A-Z-]{0,12}\d")
"""A further code right after a list: a table that lost its lines, whose columns we can't tell."""


class Rule(msgspec.Struct, frozen=True):
    """One condition that a sentence states, and where in the sentence its code word stands.

    `not_stated` stands for members of a list that were not understood, None for all codes.
    """

    condition: Condition | NotStated | None
    at: int
    end: int
    fact: str

    @property
    def every(self) -> bool:
        """Whether all codes are covered."""
        return self.condition is None


def rules(sentence: str) -> list[Rule]:
    """Return the rules that a sentence states, in order; none where it speaks of units that are not covered."""
    low = sentence.lower()
    if not any(word in low for word in WORDS) or not _FACT.search(sentence):
        return []
    if NEGATED.search(sentence):
        return list(_marked_out(sentence))
    sentence = _LOST_BLANK.sub(" ", sentence)
    sentence = _joined(_unpointed(_SHORT.sub("", sentence) if "erial n" in sentence else sentence))
    anchors = list(_FACT.finditer(sentence))
    found: list[Rule] = []
    for place, anchor in enumerate(anchors):
        until = anchors[place + 1].start() if place + 1 < len(anchors) else len(sentence)
        found.extend(rule for rule in _anchored(sentence, anchor, until) if not _article(rule, anchor))
    return found


def _article(rule: Rule, anchor: re.Match[str]) -> bool:
    """Return whether a rule's bar codes are those of the article, not of the unit."""
    if not isinstance(rule.condition, Condition) or not anchor.group().lower().startswith("bar"):
        return False
    return any(key.isdigit() and len(key) > 7 for key in map(str, rule.condition.keys)) or rule.condition.operator in (
        "absent",
        "between",
    )


def _marked_out(sentence: str) -> Iterator[Rule]:
    """Return the rule of a sentence like "units that have a serial number are not included": those have none."""
    found = _HAVING.search(sentence)
    if found and found.lastgroup:
        yield Rule(condition(found.lastgroup, "absent"), found.start(), found.end(), found.lastgroup)


def _anchored(sentence: str, anchor: re.Match[str], until: int) -> Iterator[Rule]:
    fact = str(anchor.lastgroup)
    before = sentence[max(0, anchor.start() - 60) : anchor.start()]
    if _ABSENT_BEFORE.search(before) or (_IF_NONE.search(before) and _IS_COVERED.search(sentence, anchor.end())):
        yield Rule(condition(fact, "absent"), anchor.start(), anchor.end(), fact)
        return
    every = _EVERY.search(sentence, max(0, anchor.start() - 6)) and before.lower().endswith("all ")
    if every or before.lower().endswith("including all "):
        yield Rule(None, anchor.start(), anchor.end(), fact)
        return
    edge = as_edge(before, fact)
    edges = [Rule(edge, anchor.start(), anchor.end(), fact)] if edge else list(_edges(sentence, anchor, until, fact))
    yield from edges
    if not edges:
        yield from _direct(sentence, anchor, until, fact)


def _edges(sentence: str, anchor: re.Match[str], until: int, fact: str) -> Iterator[Rule]:
    """Return rules on how a code begins or ends."""
    around = max(0, anchor.start() - 60)
    spans = (
        (_STARTS, "starts_with", anchor.end()),
        (_ENDS, "ends_with", anchor.end()),
        (_FIRST, "starts_with", around),
        (_LAST, "ends_with", around),
    )
    seen = -1
    for pattern, operator, start in spans:
        found = pattern.search(sentence, start, until)
        if found is None:
            continue
        items, end = read(sentence, _skip(sentence, found.end()), _edge_code)
        if found.group().lower().startswith(("in ", "at ")):
            items, end = _behind_colon(sentence, found.end())
        if OPEN_END.match(sentence, end):
            return
        size = _size(found.group())
        if size and any(len(code_key(item.low)) != size for item in items):
            continue
        if sentence[end : end + 1] == ":" and (codes := read(sentence, end + 1, _listed_code)[0]):
            yield from (Rule(made, anchor.start(), end, fact) for made in listed(fact, codes))
            continue
        rule = _edge(fact, operator, items) if items and end != seen else None
        seen = end
        if rule:
            yield Rule(rule, anchor.start(), end, fact)


def _behind_colon(sentence: str, at: int) -> tuple[list[Item], int]:
    """Return the codes behind the first colon of the next two that has some, and where they end."""
    for _ in range(2):
        at = sentence.find(":", at, at + 120) + 1
        items, end = read(sentence, at, _edge_code, spaced=True) if at else ([], 0)
        if items:
            return items, end
    return [], 0


def _size(phrase: str) -> int:
    """Return how many characters a phrase like "first seven digits" speaks of, 0 where it does not say."""
    found = re.search(r"\b(\d{1,2})\b", phrase)
    return int(found[1]) if found else next((size for size, word in enumerate(_COUNTS, 2) if f" {word} " in phrase), 0)


def _edge(fact: str, operator: str, items: list[Item]) -> Condition | None:
    if operator == "ends_with" and all(len(item.low) == 1 for item in items) and any(item.high for item in items):
        return condition(
            fact, "last_character", "".join(f"{i.low}-{i.high}" if i.high else i.low for i in items).upper()
        )
    values = [value for item in items for value in steps(item)]
    return condition(fact, operator, *dict.fromkeys(values)) if values and all(map(code_key, values)) else None


def _direct(sentence: str, anchor: re.Match[str], until: int, fact: str) -> Iterator[Rule]:
    """Return rules from the codes or ranges listed after a code word."""
    short = two_in_letters(sentence, anchor.end(), fact)
    found: list[Condition | NotStated] = [short] if short else []
    end = anchor.end()
    at = _start(sentence, anchor, until)
    if at >= 0 and not found:
        items, end = _list(sentence, _skip(sentence, at), ":" in sentence[anchor.end() : at + 1])
        colon = _after_colon(sentence, anchor.end(), until)
        if not items and colon > at and not re.search(r"\d", sentence[at:colon]):
            items, end = _list(sentence, _skip(sentence, colon), True)
        if OPEN_END.match(sentence, end) or _GOES_ON.match(sentence, end):
            return
        if anchor.group().lower().startswith("bar"):
            found = [condition(fact, "starts_with", *(item.low for item in items))] if _short_ones(items) else []
        else:
            found = listed(fact, items)
    far = None if found else far_range(sentence, anchor.end(), min(until, anchor.end() + 160))
    if far:
        found, end = listed(fact, [far[0]]), far[1]
    for made in found:
        yield Rule(made, anchor.start(), end, made.fact if isinstance(made, Condition) else fact)


def _list(sentence: str, at: int, spaced: bool) -> tuple[list[Item], int]:
    """Return the codes listed, past words that say what the first are for ("A1 to A9 for wide wheels and B1 ...")."""
    models = _MODEL.search(sentence, at)
    text = sentence[: models.start()] if models else sentence
    items, end = read(text, at, _listed_code, spaced=spaced)
    while items and (follows := _MORE.match(text, end)):
        more, after = read(text, follows.end(), _listed_code, spaced=spaced)
        if not more:
            break
        items, end = [*items, *more], after
    if not spaced and items and _GOES_ON.match(text, end):
        return _same_list(text, at, items, end)
    return items, end


def _same_list(text: str, at: int, items: list[Item], end: int) -> tuple[list[Item], int]:
    """Return a list that lost its commas somewhere: all ranges, or three codes and more of one form."""
    more, after = read(text, at, _listed_code, spaced=True)
    if all(item.high for item in more):
        return more, after
    form = items[0].low
    alike = len(items) > 2 and all(same_form(item.low, form) and not item.high for item in more)
    return (more, after) if alike else (items, end)


def _short_ones(items: list[Item]) -> bool:
    """Return whether bar codes are so short that only the beginnings of longer ones can be meant."""
    return bool(items) and all(
        len(item.low) < 7 and not item.high and any(map(str.isalpha, item.low)) for item in items
    )


def _start(sentence: str, anchor: re.Match[str], until: int) -> int:
    """Return where the codes after a code word begin, -1 where none can follow."""
    at = _skip(sentence, anchor.end())
    numbered = _NUMBERED.match(sentence, at)
    at = numbered.end() if numbered else at
    return _after_colon(sentence, anchor.end(), until) if at >= until or _PLACE.match(sentence, at) else at


def _after_colon(sentence: str, at: int, until: int) -> int:
    colon = sentence.find(":", at, until)
    return colon + 1 if 0 <= colon - at < 160 else -1


def _skip(text: str, at: int) -> int:
    for _ in range(12):
        lead = _LEAD.match(text, at)
        if lead is None or lead.end() == at:
            break
        at = lead.end()
    while text[at : at + 1] in (" ", ":", ",", "="):
        at += 1
    return at


def _unpointed(sentence: str) -> str:
    """Return the sentence with serial numbers like 3,067 as 3067: only where both ends of a range are written so."""
    if re.search(r"\b\d{1,3},\d{3} (?:through|to|and) \d{1,3},\d{3}\b", sentence):
        return _THOUSANDS.sub(lambda found: found[0].replace(",", ""), sentence)
    return sentence


def _joined(sentence: str) -> str:
    """Return the sentence with codes like "D4 1910" written as one, where it lists three or more of them."""
    return _PARTED.sub(r"\1\2", sentence) if len(_PARTED.findall(sentence)) > 2 else sentence


def _edge_code(token: str, quoted: bool) -> bool:
    return plain_code(token, quoted) or (token.isupper() and len(token) <= 6)


def _listed_code(token: str, quoted: bool) -> bool:
    digits = sum(c.isdigit() for c in token)
    return (
        plain_code(token, quoted)
        and (digits >= 2 or (digits == 1 and len(token) > 1))
        and CODE.match(token) is not None
    )
