"""The words around unit counts: qualifiers, dates to be left out, places, and verbs that say whose count it is."""

import re

from recallscope.clean.market import COUNTRIES
from recallscope.clean.pattern import pattern
from recallscope.clean.text import words

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = "(?:19|20)[0-9]{2}"
DATE = pattern(
    rf"\b{MONTH}\s+(?:[0-9]{{1,2}}(?:st|nd|rd|th)?\s*,?\s+)?(?:of\s+)?{_YEAR}\b|\b[0-9]{{1,2}}\s+{MONTH},?\s+{_YEAR}\b"
    rf"|\b{MONTH}\s+[0-9]{{1,2}}\b(?!,[0-9])"
    rf"|\b(?:in|since|before|after|until|during|through|model years?|years?|between)\s+(?:early\s+|late\s+)?{_YEAR}"
    rf"(?:\s*(?:-|–|and|to|or)\s*{_YEAR})*\b(?![,.][0-9])"
    r"|\b[0-9]{1,2}/[0-9]{1,2}(?:/[0-9]{2,4})?\b|\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b"
    r"|[0-9]{4}\s?[年년](?:\s?[0-9]{1,2}\s?[月월](?:\s?[0-9]{1,2}\s?[日일])?)?|[0-9]{1,2}[月월][0-9]{1,2}[日일]"
)

_ONES = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_TENS = words("thirty forty fifty sixty seventy eighty ninety")
WORDS = {"a": 1} | {word: at for at, word in enumerate(_ONES, 1)} | {word: 10 * at for at, word in enumerate(_TENS, 3)}
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "千": 10**3, "천": 10**3, "百万": 10**6,
    "万": 10**4, "萬": 10**4, "만": 10**4, "亿": 10**8, "億": 10**8, "억": 10**8,
}  # fmt: skip

_QUALIFIERS = {
    "about": "about|approximately|approximate|approx|around|roughly|some|estimated|estimate of|circa|约|約|大约|약",
    "more than": "more than|over|in excess of|exceeding|超过|超過|逾",
    "at least": "at least|no fewer than|至少",
    "nearly": "nearly|almost|just under|近",
    "up to": "up to|as many as|a maximum of|最多",
    "fewer than": "fewer than|less than|under",
}
QUALIFIERS = {word: note for note, listed in _QUALIFIERS.items() for word in listed.split("|")}
QUALIFIER = pattern(
    "(?:" + "|".join(sorted(map(re.escape, QUALIFIERS), key=len, reverse=True)) + r")\.?\s*(?:an?\s+)?$", re.I
)

COUNTERS = "台件个個只隻块塊部组組套颗顆枚本支대개"


def _place() -> str:
    names = sorted((name for name, code in COUNTRIES.items() if code != "WORLD"), key=len, reverse=True)
    return (
        r"(?P<elsewhere>(?i:internationally|other countries|elsewhere))"
        r"|(?P<world>(?i:worldwide|world-wide|globally|around the world)|全球|全世界)"
        r"|(?P<home>(?i:nationwide|domestically))"
        r"|(?P<outside>(?i:outside(?:\s+of)?)\s+(?:the\s+)?)?"
        rf"(?<![A-Za-z])(?P<name>{'|'.join(map(re.escape, names))})(?![A-Za-z-])"
    )


PLACE = pattern(_place)

# An earlier recall's counts are told beside the new ones; these words betray them.
RECALL = (
    r"recall(?!ed\s+(?:units?|products?|power banks?|batter(?:y|ies))\b)|previously|originally|re-?announced"
    r"|first announced|此前|此次前|曾|前回|이전"
)
SOLD = r"\b(?:sold|distributed|shipped|imported|manufactured|produced|provided|purchased|made)\b"
VERB = pattern(rf"(?P<recall>{RECALL})|(?P<sold>{SOLD})", re.I)
ADDITION = pattern(
    r"\b(?:in addition|additional|additionally|another|more|plus|also)\b|另外|另有|此外|さらに|추가", re.I
)
INCLUDING = pattern(r"\b(?:includ(?:ing|es?)|of (?:which|these|those|them)|totall?ing)\b|其中|うち", re.I)
# What such a clause counts is already in the number before it.
PART = pattern(
    r"\s*(?:units?\s+)?(?:(?:were\s+)?(?:sold|distributed|installed)\b|[^,;()]*\b(?:inventory|consumers|homes|hospitals)\b)",
    re.I,
)
PART_AFTER = pattern(r"\s*(?:units?\s+)?of (?:which|these|those|them)\b", re.I)
