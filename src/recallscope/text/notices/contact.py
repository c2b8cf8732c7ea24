"""How to reach the firm, and until when: telephone, mail, web page, deadline."""

import re

from recallscope.text.windows import iso

_PHONE = re.compile(r"(?<![\d-])(?:\+?1[ -.])?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)")
_MAIL = re.compile(r"\b[A-Za-z0-9._%+-]{1,60}@[A-Za-z0-9-]{1,40}(?:\.[a-z0-9-]{1,20}){1,3}")
_WEB = re.compile(
    r"(?<![@\w.])(?:https?://[^\s\"”<>(),]{4,160}|(?:www\.)?[A-Za-z0-9-]{2,40}\.(?:com|net|org|ca|us"
    r"|co|io|eu)(?:/[^\s\"”<>(),]{0,140})?)(?![\w@])"
)
_DEADLINE = re.compile(
    r"\b(?:by|before|until|no later than|deadline (?:is|of)|expires? on|ends? on"
    r"|through)\s((?:January|February|March|April|May|June|July|August"
    r"|September|October|November|December) \d{1,2},? (?:19|20)\d\d)"
)
_LOCAL = re.compile(
    r"\blocal (?:and state|municipal|laws|regulations|ordinances)|\b(?:state" r"|municipal)[a-z ]{0,20} regulations"
)
_CLAIM = re.compile(r"\b(?:deadline|claims?|refund|regist|submit|respond|participat|request|remedy)", re.I)


def contact(text: str) -> str | None:
    """Return the first telephone number, mail address and web page of a text, joined by "; ", None for none of them."""
    found = (_first(pattern, text) for pattern in (_PHONE, _MAIL, _WEB) if pattern is not _MAIL or "@" in text)
    return "; ".join(part for part in found if part) or None


def web_page(text: str) -> str | None:
    """Return the first web page of a text that looks like one on the recall, else the first of all."""
    pages = [found.group().rstrip(".") for found in _WEB.finditer(text)]
    return next((page for page in pages if "recall" in page.lower()), pages[0] if pages else None)


def deadline(text: str) -> str | None:
    """Return the last day on which owners can claim a remedy, where a text states one."""
    for found in _DEADLINE.finditer(text):
        if _CLAIM.search(text[max(0, found.start() - 120) : found.end() + 40]):
            return iso(found[1])
    return None


def disposal(text: str) -> str | None:
    """Return how to get rid of the unit, as a short phrase of ours, None where a text says nothing of it."""
    if "hazardous waste" in text or "HHW" in text:
        return "hazardous waste collection, not household rubbish"
    if "dispos" in text and _LOCAL.search(text):
        return "by local rules for lithium-ion batteries" if "ithium" in text else "by local rules"
    return None


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group().rstrip(".") if found else None
