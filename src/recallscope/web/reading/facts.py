"""What was seen on a label into facts of the unit, each with the words that it came from. Nothing here counts yet."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal

import msgspec

from recallscope.check.find import find
from recallscope.check.unit import understand
from recallscope.clean.gtin import gtin
from recallscope.snapshot.opened import Snapshot
from recallscope.text.unit.read import UnitWords, read_unit
from recallscope.web.reading.seen import Line, Seen

FACTS = (
    *("brand", "model", "serial", "lot", "date_code", "made", "mark_po", "gtin", "kind"),
    *("capacity_mah", "volts", "wh"),
)
"""What a label tells, in the order in which a page shows it. The rest a person has to look at, or knows."""

SURE = 0.9
"""From here on a fact is shown as read well; below, a person should look twice."""

_PRODUCT_CODES = ("EAN", "UPC")
_ADDRESS = re.compile(r"[a-z]{2,10}:|www\.|[^ ]+\.[a-z]{2,}/", re.I)
_CODE = re.compile(r"(?=[^ ]*\d)[A-Za-z0-9/_.-]{6,40}\Z")
# "10000mAh3.7V37Wh", "PowerBankZHX-PB21": engines drop narrow spaces.
_GLUED = re.compile(r"(?<=\dmAh)(?=\d)|(?<=\dWh)(?=\d)|(?<=\dV)(?=\d+(?:\.\d+)?Wh)|(?<=[a-z]{3})(?=[A-Z]+[\d-])")


class Fact(msgspec.Struct, frozen=True):
    """One fact as understood: a batch column, its value, the words it came from, how sure the engine was of them."""

    fact: str
    value: str
    words: str
    sure: float
    by: Literal["text", "barcode"] = "text"


class Reading(msgspec.Struct, frozen=True):
    """The facts that a label tells, and the lines and codes that told none."""

    facts: tuple[Fact, ...]
    rest: tuple[str, ...]


def reading_of(seen: Seen, snapshot: Snapshot) -> Reading:
    """Return what a photo tells of its unit."""
    lines = [Line(_GLUED.sub(" ", line.text), line.sure) for line in seen.lines]
    found = {one.fact: one for one in _by_text(lines, snapshot)}
    for one in _by_barcodes(seen):
        found.setdefault(one.fact, one)
    told = " ".join(one.words for one in found.values())
    codes = (one.text for one in seen.barcodes)
    rest = tuple(text for text in (*(line.text for line in lines), *codes) if text not in told)
    return Reading(tuple(found[name] for name in FACTS if name in found), rest)


def _by_text(lines: Sequence[Line], snapshot: Snapshot) -> Iterator[Fact]:
    whole = "\n".join(line.text for line in lines)
    read = read_unit(whole)
    values = {name: value for name, value in read.fields.items() if name in FACTS and value != "absent"}
    if read.model:
        values["model"] = read.model
    stretches = [(line, read_unit(line.text)) for line in _stretches(lines)]
    for name, value in (_on_record(whole, snapshot) | values).items():
        yield _told(name, value, stretches)


def _stretches(lines: Sequence[Line]) -> Iterator[Line]:
    """Return what may tell a fact, the shortest first: a line, a label with the line below it, all there is."""
    yield from lines
    for pair in pairwise(lines):
        yield _joined(pair)
    if len(lines) > 2:
        yield _joined(lines)


def _joined(lines: Sequence[Line]) -> Line:
    return Line(" ".join(line.text for line in lines), min(line.sure for line in lines))


def _on_record(whole: str, snapshot: Snapshot) -> dict[str, str]:
    """Return brand and model that no label names, but that are on record: a name in large letters, a code alone."""
    unit = understand({"text": whole})
    found = find(snapshot, unit)
    known: dict[str, str] = {"brand": found.brand.name} if found.brand else {}
    sure = next((one for one in found.candidates if one.sure and one.given in unit.codes), None)
    return known | ({"model": sure.given} if sure else {})


def _told(name: str, value: str, stretches: Sequence[tuple[Line, UnitWords]]) -> Fact:
    """Return a fact with its words: of the first stretch that tells it, or that at least holds it."""
    telling = (
        line for line, read in stretches if value in (read.fields.get(name), read.model if name == "model" else None)
    )
    holding = (line for line, _ in stretches if value.casefold() in line.text.casefold())
    line = next(telling, None) or next(holding, stretches[-1][0])
    return Fact(name, value, line.text, line.sure)


def _by_barcodes(seen: Seen) -> Iterator[Fact]:
    """Return what barcodes tell: a product code; a code alone may be the serial number, which a person must say."""
    for one in seen.barcodes:
        text = one.text.strip()
        if one.form.startswith(_PRODUCT_CODES):
            if number := gtin(text):
                yield Fact("gtin", number, one.text, 1.0, "barcode")
        elif _CODE.match(text) and not _ADDRESS.match(text) and not gtin(text):
            yield Fact("serial", text, one.text, SURE / 2, "barcode")
