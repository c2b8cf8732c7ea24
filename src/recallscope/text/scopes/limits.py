"""What sentences say of units without codes: when they were made, which colour they have, that all are meant."""

import re
from collections.abc import Iterator

from recallscope.clean.colour import colour
from recallscope.records.predicate import Condition, condition
from recallscope.text.windows import made, windows

_ALL = re.compile(
    r"\brecall(?:ed products?|ed units?)? (?:(?:only )?(?:includes?|involves?|covers?|affects?|is for"
    r"|are|applies to) )?(?:all|every) (?:of the )?(?:models of the (?=[A-Z]))?"
    r"(?!models?\b|sizes\b|colou?rs\b|versions\b|types\b|following\b"
    r"|styles\b|the following\b)(?=[\w'’\"“])|\ball units (?:are|sold|were|of|manufactured)\b"
    r"|\ball (?:units|products) are (?:included|affected|being)"
    r"|\brecall and \w+ program applies to (?:all|every) \w"
    r"|\bregardless of (?:the )?(?:serial|date|lot|batch|model(?! year))",
    re.I,
)
_COLOUR = (
    r"(?:black|white|blue|red|green|pink|purple|gr[ae]y|silver|gold|orange|yellow|brown|beige|cream"
    r"|teal|clear|(?:blush|light|dark|iridescent|rose|navy|royal|lime|hot) [a-z]{3,6})"
)
_COLOURS = re.compile(
    rf"\brecalled [\w -]{{2,40}}? ha(?:ve"
    rf"|s) an? (?P<or>{_COLOUR}(?:, {_COLOUR})*,? or {_COLOUR}) (?:case|casing|housing|body|shell|exterior)"
    rf"|\bonly [^.]{{0,80}}?\b(?:sold )?in (?P<only>{_COLOUR}(?:,? (?:(?:and"
    rf"|or) )?{_COLOUR})*)(?: colou?rs?)?\b[^.]{{0,100}}(?:included|recalled|affected|involved)"
    rf"|\b(?:are|is|in) (?P<are>{_COLOUR}(?:(?:,| and| or) {_COLOUR})*) only\b"
    rf"|\(only (?P<par>{_COLOUR})\)|\bonly (?:the )?(?P<the>{_COLOUR}) [^.]{{2,60}} (?:are"
    rf"|is) (?:included|affected|involved|subject|being recalled)",
    re.I,
)
_SOLD_BEFORE = re.compile(r"\bsold (?=(?:prior to|before)\b)")
_NOT_ALL = re.compile(r"\bexcept\b| with (?:the )?(?:letters?|codes?|serial|lot|date|batch)\b")
"""Words by which "all" has a limit that we don't read."""
_PART = re.compile(rf"{_COLOUR}", re.I)


def limits(sentence: str) -> Iterator[Condition | None]:
    """Return the limits that a sentence sets to the recall by dates and colours; None where it says every unit."""
    if spans := made(sentence):
        yield condition("made", "within", *((w.start, w.end) for w in spans))
    if ("nly" in sentence or " or " in sentence) and (found := _COLOURS.search(sentence)):
        listed_colours = next(group for group in found.groups() if group)
        names = dict.fromkeys(colour(name) or name for name in _PART.findall(listed_colours))
        yield condition("colour", "one_of", *names)
    if any(word in sentence for word in ("ll ", "very ", "egardless")) and _says_all(sentence):
        yield _sold(sentence)


def _says_all(sentence: str) -> bool:
    found = _ALL.search(sentence)
    return found is not None and not _NOT_ALL.search(sentence, found.end())


def _sold(sentence: str) -> Condition | None:
    """Return the window of sale that bounds "all": "all bikes sold prior to April 20, 2022"; None where none does."""
    found = _SOLD_BEFORE.search(sentence)
    bounds = windows(sentence[found.end() :]) if found else []
    return condition("sold", "within", *((w.start, w.end) for w in bounds[:1])) if bounds else None
