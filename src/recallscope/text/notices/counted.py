"""What a release says of how many units it recalls, for records that leave the field for it empty."""

import re
from collections.abc import Iterable

from recallscope.text.sentences import sentences

MAX_SENTENCES = 25
"""The number stands near the beginning."""

_ABOUT = (
    r"(?:(?:(?:a )?total of|(?:an )?estimated|about|approximately|approx\.|nearly|almost|more than|over|some|up to"
    r"|as many as|at least|around|roughly),? ){1,3}"
)
_MANY = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)? [Mm]illion)"
_FEW = r"(?!(?:19|20)\d\d\b)[1-9]\d{1,5}"
_ENDS = r"(?![\d,.]*[\d%″\"]|-)"
_NO_UNITS = (
    r"(?! (?:of |the |other |known |separate |consumer |confirmed |such |alleged )*(?:reports?|complaints?|incidents?"
    r"|injur\w+|deaths?|fires?|cases|people|children(?!['’])|consumers|stores|models|styles|types|versions|series"
    r"|sizes|colors|volts?|watts?|amps?|inch(?:es)?|feet|per ?cent|different|years?|months?|days|hours|pounds|lbs?"
    r"|ounces|gallons?|BTUs?|mm|cm|cc|cubic|psi|degrees|horsepower|hp|rpm|mah|wh|is|was)\b)"
)
_COUNT = rf"(?:{_ABOUT}(?:{_MANY}|{_FEW})|(?<![$\w,.-]){_MANY}){_ENDS}{_NO_UNITS}"
_VERB = (
    r"(?:recall(?:ing|s|ed)?|replac(?:e|es|ing)|repair(?:ing|s)?|inspect(?:ing)?|modify(?:ing)?|retrofit(?:ting)?"
    r"|withdraw(?:ing)?|providing|(?:repair|safety|recall|replacement|retrofit|refund|exchange) program"
    r"|safety alert for|owners of|product:)"
)
_LARGE = re.compile(r"[0-9]{2}|[Mm]illion|ecalling [0-9]")
"""What a sentence with a count holds: a cheap look before the dear one."""
_RECALLED = re.compile(rf"\b{_VERB} (?:[\w.-]+ ){{0,5}}?(?:{_COUNT}|(?<=recalling ){_FEW}{_ENDS}{_NO_UNITS}) ", re.I)
_SOLD = re.compile(
    rf"(?:\A|[.:;] ?|[a-z] ){_COUNT} (?:of (?:the|these) )?(?:[\w\"“”'’/&-]+,? ){{0,8}}?(?:which )?"
    r"(?:(?:were|was|have been|are) (?:[a-z]+ )?(?:sold|distributed|imported|manufactured|produced|made|shipped"
    r"|involved|affected|included|subject)|sold\b|(?:imported|distributed|manufactured|made) (?:in|by|from|between)\b)"
    rf"|\b(?:imported|sold|distributed|manufactured|produced) {_COUNT} (?:of the(?:se|m)?|units|such)\b"
    rf"|\b(?:involv|affect|includ|cover)(?:es|ed|s|ing) {_COUNT} (?:units|of the(?:se)?)\b",
    re.I,
)
_FIRST = re.compile(rf"{_COUNT}|(?<=recalling ){_FEW}", re.I)
_END = re.compile(
    r" (?:because|due to|after|since|from|manufactured|made|for about|at about|which|that|models?|with|whose"
    r"|nationwide|over the|during|at|to \d+"
    r"|to (?:repair|replace|fix|modify|prevent)|in (?!the U|Canada|Mexico|addition))\b| No\. |; |\.\s*\Z"
)
_CODE = re.compile(r"(?<![\d,.])\d{4,}(?![\d,])")
"""A long number without commas, after the count: an item number."""

_EARLIER = re.compile(r"\b(?:previous|earlier|first|original|last) recall|\b(?:previously|originally) recalled", re.I)


def counted(title: str, text: str) -> str:
    """Return the words with the count: of the recall itself, else of the units sold; empty where there are none."""
    told = [title, *sentences(text)[:MAX_SENTENCES]]
    return _first(told, _RECALLED) or _first(told[1:], _SOLD)


def _first(told: Iterable[str], pattern: re.Pattern[str]) -> str:
    for sentence in told:
        found = pattern.search(sentence) if _LARGE.search(sentence) and not _EARLIER.search(sentence) else None
        if found:
            count = _FIRST.search(sentence, found.start()) or found
            end = _END.search(sentence, count.end())
            return count[0] + _CODE.sub("", sentence[count.end() : end.start() if end else len(sentence)])
    return ""
