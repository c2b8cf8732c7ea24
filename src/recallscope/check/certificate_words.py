"""Certificates and their changes in words, in English and Chinese."""

from datetime import date
from typing import Any

from recallscope.check.sentences import words
from recallscope.check.unit import Unit
from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.status import has_lapsed, is_exact


def who_says(one: Certificate, change: StatusChange | None, language: str) -> str:
    """Return which certificates are spoken of, and what of them was not found."""
    table = words(language)["certificate"]
    level = "part" if change and change.part else one.level
    of = table["of"].format(holder=one.holder) if one.holder else ""
    models = table["comma"].join(one.models)
    template: str = table["who"][level]
    return template.format(scheme=one.scheme, number=one.number, holder=one.holder, models=models, of=of)


def change_says(one: Certificate, change: StatusChange, day: date, language: str) -> str:
    """Return a certificate's change in words, with what is not sure of it as of a day. Our notes are in English."""
    table = words(language)["certificate"]
    sentence: str = table["is"][change.status].format(since=change.since)
    if change.count:
        sentence += table["count"].format(count=change.count)
    if change.until:
        sentence += table["until"].format(until=change.until)
        sentence += table["lapsed"] if has_lapsed(change, one.history, day) else ""
    if not is_exact(change, day):
        sentence += table["inexact"]
    if change.note and language == "en":
        sentence += f" ({' '.join(change.note.split())})"
    return sentence


def unknown_says(one: Certificate, day: date, language: str) -> str:
    """Return that nothing is on record for a day: no change at all, or the first one later."""
    table = words(language)["certificate"]
    first = table["first"].format(since=one.history[0].since) if one.history else ""
    return str(table["nothing"].format(who=who_says(one, None, language), day=day, first=first))


def own_words(unit: Unit) -> str:
    """Return a unit's brand and model as one name."""
    named = [unit.brand, unit.model or ", ".join(unit.codes)]
    return " ".join(word for word in named if word) or unit.certificate or ""


def history_lines(one: Certificate, day: date, language: str) -> list[str]:
    """Return every change up to a day and after it, a line each, oldest first."""
    table: dict[str, Any] = words(language)["certificate"]
    lines = []
    for change in one.history:
        scope = table["part"] if change.part else table["all"][one.level]
        lines.append(f"{change.since:<12}{scope}{table['colon']}{change_says(one, change, day, language)}")
    return lines
