"""The numbers of a text that can be counts of units, without its dates, models, measures and prices."""

import re
import unicodedata
from typing import NamedTuple

from recallscope.clean.pattern import pattern
from recallscope.clean.text import plain, words
from recallscope.clean.unit_words import COUNTERS, DATE, PLACE, QUALIFIER, QUALIFIERS, SCALES, WORDS

_US = pattern(r"\bU\.\s?S\.?(?:\s?A\.?)?(?![A-Za-z])")
_SPLIT_THOUSANDS = pattern(r"(?<![0-9])([0-9]{1,3}(?:,[0-9]{3})*), ([0-9]{3})(?![0-9,])")
_DOTTED_THOUSANDS = pattern(r"^(\D*[0-9]{1,3})\.([0-9]{3})(?=\s*(?:units?)?\.?$)")
_BETWEEN = pattern(r"\bbetween\s+(?=[0-9])([0-9,.]+(?:\s+million)?)\s+and\s+(?:[0-9,.]+(?:\s+million)?)", re.I)
_PLURAL = pattern(r"\((?:e?s|ies)\)")

_SCALE = "|".join(sorted(SCALES, key=len, reverse=True))
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_COUNT = rf"(?P<digits>{_DIGITS})(?:\s?(?P<scale>(?i:{_SCALE})(?![A-Za-z]))(?P<rest>[0-9]{{1,4}})?)?"
_COUNT_WORD = (
    rf"(?P<word>(?i:{'|'.join(sorted(WORDS, key=len, reverse=True))}))"
    r"(?:\s+(?P<word_scale>(?i:hundred|thousand|million|billion)))?"
)
_NUMBER = pattern(
    rf"(?<![A-Za-z0-9$€£¥#.,\-−_])(?<![0-9]/)(?:{_COUNT}|{_COUNT_WORD})(?![A-Za-z0-9%″]|[-/.,][0-9]|-[A-Za-z])"
)
_MEASURE = pattern(
    r"\s?(?:inch(?:es)?|volts?|watts?|amps?|mAh|Wh|ounces?|percent|years?|months?|V|W|cc|lbs?|mm|cm)(?![A-Za-z])", re.I
)
_NO_COUNT_AFTER = pattern(
    r"(?:(?<!excess )(?<!estimate )(?<!total )(?<!additional )\bof(?: the)?|\bper|\bwith|\bcontaining"
    r"|(?<!up )(?<!addition )\bto|\bmodels?|\bseries|\bsize|\bfor|\bat|\beach)\s+(?:about\s+)?$",
    re.I,
)
_NAME_BEFORE = pattern(r"\b([A-Z][A-Za-z]*)\s+$")
_NO_NAMES = frozenset(
    words(
        "About Aboult Approximately Nearly Almost Over Some Only And Another Additional Estimated Around Roughly Up"
        " Than Least"
    )
)
_WORD_COUNTS = pattern(r"\s*(?:$|[),.;]|in\b|were\b|was\b|units?\b|sold\b|batter|power banks?\b|products?\b)", re.I)
_YEAR = pattern(r"(?:19|20)[0-9]{2}")
_COUNTER = pattern(rf"\s?(?:余|多|여)?[{COUNTERS}]")


class Number(NamedTuple):
    """A number that may count units, where it stands, and what the text says of it ("about")."""

    value: int
    start: int
    end: int
    note: str = ""


def prepare(text: str) -> str:
    """Return a text ready to look for counts: one way of writing thousands and U.S., no dates."""
    text = _PLURAL.sub("", _US.sub("US", unicodedata.normalize("NFKC", plain(text))))
    text = _SPLIT_THOUSANDS.sub(r"\1,\2", _DOTTED_THOUSANDS.sub(r"\1\2", text))
    return DATE.sub("§", _BETWEEN.sub(r"at least \1", text))


def find_numbers(text: str, first: bool = False) -> list[Number]:
    """Return the numbers of a prepared text that may count units; `first` if it begins a field."""
    found: list[Number] = []
    counted: list[Number] = []
    for match in _NUMBER.finditer(text):
        if not _may_count(match, text, lone=first and not found):
            continue
        note = QUALIFIER.search(text, 0, match.start())
        word = re.sub(r"[.\s]+(?:an?\s*)?$", "", note.group()).lower() if note else ""
        number = Number(_value(match), match.start(), match.end(), QUALIFIERS.get(word, ""))
        found.append(number)
        if _COUNTER.match(text, match.end()):
            counted.append(number)
    return counted or found


def _value(match: re.Match[str]) -> int:
    if match["word"]:
        return WORDS[match["word"].lower()] * SCALES.get((match["word_scale"] or "").lower(), 1)
    scale = SCALES.get((match["scale"] or "").lower(), 1)
    # Far above any count, and no error for a number of ten thousand digits.
    return round(min(float(match["digits"].replace(",", "")), 1e15) * scale) + int(match["rest"] or 0)


def _may_count(match: re.Match[str], text: str, lone: bool) -> bool:
    before, after = text[max(0, match.start() - 40) : match.start()], text[match.end() : match.end() + 40]
    if match["word"]:
        return _word_counts(match, before, after)
    if match["rest"] and match["scale"] not in ("万", "萬", "만"):
        return False
    if lone:
        return not re.search(r"[-−]\s?$", before)
    if match["scale"] or "," in match["digits"]:
        return not _NO_COUNT_AFTER.search(before)
    return not (_MEASURE.match(after) or _NO_COUNT_AFTER.search(before) or _is_name(match["digits"], before, after))


def _word_counts(match: re.Match[str], before: str, after: str) -> bool:
    if _NO_COUNT_AFTER.search(before) or (match["word"].lower() == "a" and not match["word_scale"]):
        return False
    return bool(match["word_scale"]) or bool(_WORD_COUNTS.match(after))


def _is_name(digits: str, before: str, after: str) -> bool:
    """Return whether a plain number belongs to a name (Grizzly 125) or is a year (2006 models)."""
    if _YEAR.fullmatch(digits) and not re.search(r"(?:about|[:/,]|\band)\s*$", before, re.I):
        return True
    name = _NAME_BEFORE.search(before)
    return name is not None and name[1] not in _NO_NAMES and not PLACE.search(name[1])
