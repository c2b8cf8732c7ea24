"""Whether only the brand can tell which units are recalled: owners are sent to its page or told to ask."""

import re

from recallscope.records.predicate import Condition, condition
from recallscope.text.scopes.rules import NEGATED
from recallscope.text.sentences import sentences

_CODE = (
    r"(?:serial (?:numbers?|no)|(?:sn|s/n) ?codes?|\bimei\b|manufactur\w{1,4} codes?|bar ?codes?"
    r"|identification numbers?)"
)
_MARKED = re.compile(_CODE, re.I)
_CHECK = re.compile(
    r"\b(?:check|type(?: in)?|enter(?:ing)?|input(?:ting)?|verify|verified|look(?:ing)? up|determine|see if"
    rf"|find out|confirm|qualifying)\b[^.]{{0,160}}{_CODE}|serial numbers?\b[^.]{{0,120}}\b(?:can be (?:checked"
    rf"|verified|found)|to (?:determine|verify|check|see|confirm|find))"
    rf"|\b(?:full|complete) list(?:ing)? of\b[^.]{{0,80}}{_CODE}",
    re.I,
)
_ASKED = re.compile(
    r"\b(?:contact|call|visit|check with|go to|log on(?:to)?)\b[^.]{0,140}"
    r"\b(?:determine|see|find out|verify|check|confirm)"
    r" (?:if|whether) [^.]{0,60}\b(?:batter(?:y|ies)|packs?|units?|it|adapters?|chargers?|phones?|devices?)\b[^.]{0,40}"
    r"\b(?:recalled|included|part of|affected|subject|involved)",
    re.I,
)
_OURS = re.compile(r"\b(?:includ|affect|part of|involved|subject|covered|recall)", re.I)
_URL = re.compile(
    r"https?://[^\s\"”<>()]{4,200}|www\.[^\s\"”<>()]{4,200}|\b[a-z0-9-]{2,40}\.(?:com|net|org|ca|us"
    r"|co)/[^\s\"”<>()]{2,160}",
    re.I,
)


_WORDS = ("serial", "sn code", "s/n", "imei", "manufactur", "bar code", "barcode", "identification n")
_VERBS = "heck type nter nput erif look etermine see ind onfirm qualif can list ontact all isit".split()


def _is_marked(text: str) -> bool:
    low = text.lower()
    return any(word in low for word in _WORDS) and _MARKED.search(text) is not None


def listed_by(text: str, look_up: str, page: str) -> Condition | None:
    """Return the condition that only the brand's page can tell, where a sentence sends owners there with the serial."""
    marked = _is_marked(text)
    for told in (text, look_up):
        if not marked and not _is_marked(told):
            continue
        for sentence in sentences(told):
            if not any(word in sentence for word in _VERBS):
                continue
            asks = _CHECK.search(sentence) or (marked and _ASKED.search(sentence))
            if asks and _OURS.search(sentence) and not NEGATED.search(sentence):
                found = _URL.search(sentence)
                address = found.group().rstrip(".,;") if found else page
                if address:
                    return condition("serial", "listed_by", address)
    return None
