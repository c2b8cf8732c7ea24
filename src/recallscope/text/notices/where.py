"""Where on the unit its numbers are printed, as short phrases: "on the back", "on the bottom, beside SN"."""

import re

_FACTS = (
    ("model", r"\bmodel (?:numbers?|nos?\.?|names?)?"),
    ("serial", r"\bserial (?:numbers?|nos?\.?)|\bS/N\b"),
    ("lot", r"\b(?:lot|batch) (?:numbers?|codes?|nos?\.?)"),
    ("date_code", r"\bdate codes?"),
    ("made", r"\b(?:manufactur(?:e|ing)|production) dates?|\bdates? of manufacture"),
    ("mark_po", r"\bPO numbers?"),
)
_PLACE = re.compile(
    r"\b(?:printed|located|found|stamped|engraved|etched|embossed|imprinted|molded|displayed|is|are"
    r"|marked|label)\b[^.;]{0,40}?"
    r"\b(?P<place>(?:on|in|at|inside|under|underneath|below|beneath|near)"
    r" (?!the recall|the u\.s|the format|the range|the year)(?:the |a |an |its )[a-z][a-z0-9 -]{2,60})",
    re.I,
)
_STOP = re.compile(r" (?:and|which|that|with|where|in the format|as|for|when|are|is|were|can|or has)\b.*")
_PLACED = re.compile(r"\b(?:on|in|at|inside|under|underneath|below|beneath|near) (?:the|a|an|its) ")
_FACT = [(fact, re.compile(pattern, re.I)) for fact, pattern in _FACTS]


def where(sentences: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return (fact, place) for each fact whose place a sentence tells; the first that does counts."""
    places: dict[str, str] = {}
    for sentence in sentences:
        if not _PLACED.search(sentence):
            continue
        for fact, pattern in _FACT:
            named = pattern.search(sentence) if fact not in places else None
            place = _PLACE.search(sentence, named.end(), named.end() + 220) if named else None
            if place:
                places[fact] = _STOP.sub("", place["place"]).strip(" ,")
    return tuple(places.items())
