"""English prose cut where it may be cut: sentences, and the standing remarks that every notice repeats."""

import re

MAX_TEXT = 20_000
"""A longer text is cut before it is read: no notice needs more."""

_REMARK = re.compile(
    r"\bNote: (?:Do not|If you choose|Recalled lithium|Lithium)|\bPlease note that the Canada|\bThis recall is also posted"
    r"|\bHealth Canada would like to remind"
)
_NOT_END = (
    r"(?<!\bNo)(?<!\bNos)(?<!\bInc)(?<!\bCo)(?<!\bCorp)(?<!\bLtd)(?<!U\.S)(?<!\bin)(?<!\bSt)(?<!\bDr)(?<!\bMr)"
    r"(?<!\bvs)(?<!\bft)(?<!\boz)(?<!\blbs)(?<!\bapprox)(?<!\bInt)(?<!\b[A-Z])"
)
_END = re.compile(rf"{_NOT_END}[.!?][\"'”’)]{{0,2}}\s+(?=[\"'“‘(]?[A-Z0-9])|(?<=[a-z0-9]{{3}})\.(?=[A-Z][a-z])")


def body(text: str) -> str:
    """Return a text without the remarks on disposal and law that stand at the end of every notice."""
    found = _REMARK.search(text)
    return text[: found.start()] if found else text


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, in order; a lost blank after a full stop ("box.For") still ends one."""
    cut: list[str] = []
    start = 0
    for found in _END.finditer(text):
        cut.append(text[start : found.end()].strip())
        start = found.end()
    cut.append(text[start:].strip())
    return [sentence for sentence in cut if sentence]
