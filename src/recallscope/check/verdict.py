"""The verdict: a finding in the contract's form, with its sentences."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import msgspec

from recallscope.check import certificate, ruling
from recallscope.check.energy import energy
from recallscope.check.recall import Asked, Recall, recall
from recallscope.check.ruled import Case, Ruling
from recallscope.check.sentences import ask, facts_named, reason, recognised, words
from recallscope.check.unit import Unit
from recallscope.records.facts import Span
from recallscope.records.rules import RuleSetKind
from recallscope.records.truth import Truth
from recallscope.snapshot.entries import NoticeEntry
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot

KINDS: tuple[RuleSetKind, ...] = ("carriage", "sale")
STATUS = {Truth.YES: "recalled", Truth.NO: "not_listed", Truth.UNKNOWN: "cannot_tell"}


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found of a unit, before it is put into words."""

    unit: Unit
    recall: Recall
    certificate: certificate.Finding
    rulings: dict[RuleSetKind, Ruling]

    @property
    def status(self) -> str:
        """The recall status: recalled, not_listed or cannot_tell."""
        return STATUS[self.recall.truth]

    @property
    def matching(self) -> list[Asked]:
        """The scopes that hold or may hold, the certain ones first; none where the unit is not listed."""
        wanted = (Truth.YES, Truth.UNKNOWN) if self.recall.truth is not Truth.NO else ()
        return [asked for truth in wanted for asked in self.recall.asked if asked.answer.truth is truth]


def assess(snapshot: Snapshot, unit: Unit, known_on: str | None = None, today: date | None = None) -> Assessment:
    """Return what is found of a unit. `today` counts where the unit names no day (`on`)."""
    today = today or date.today()
    held = certificate.certificate(snapshot, unit, today)
    finding = recall(snapshot, unit, known_on)
    case = Case(unit=unit, recall=finding, on=_day(unit, today), certificate=certificate.own_status(held))
    return Assessment(unit=unit, recall=finding, certificate=held, rulings=ruling.rulings(snapshot, case))


def verdict(
    snapshot: Snapshot, unit: Unit, language: str = "en", known_on: str | None = None, today: date | None = None
) -> dict[str, Any]:
    """Return the verdict on a unit, as `check --json` prints it."""
    found = assess(snapshot, unit, known_on, today)
    return {
        "snapshot": plain(snapshot.manifest),
        "unit": _understood(unit, language),
        "recall": _recall_part(snapshot, found, language),
        "certificate": certificate.part(snapshot, unit, found.certificate, language),
        **{kind: _ruled(snapshot, found.rulings.get(kind), language) for kind in KINDS},
        "says": says(snapshot, found, language),
    }


def says(snapshot: Snapshot, found: Assessment, language: str) -> str:
    """Return an assessment as a few plain sentences for a person."""
    table = words(language)["says"]
    sentences = [_SAYS[found.recall.truth](snapshot, found, language)]
    if found.recall.warnings:
        sentences.append(table["warning"].format(notices=", ".join(found.recall.warnings)))
    sentences.append(certificate.says(found.certificate, language))
    sentences += [ruling.says(snapshot, one, kind, language) for kind, one in found.rulings.items()]
    return "".join(sentences)


def _day(unit: Unit, today: date) -> Span:
    """Return the day that chooses the rules: the one asked for, else today."""
    on = unit.facts.get("on")
    return on if isinstance(on, Span) else Span(today, today)


def _understood(unit: Unit, language: str) -> dict[str, Any]:
    """Return the facts as understood, with what could not be read and what is odd about them."""
    more: dict[str, Any] = {"unread": dict(unit.unread)} if unit.unread else {}
    if not unit.facts.keys().isdisjoint(("volts", "wh")) and (odd := ruling.doubts(energy(unit.facts), language)):
        more["doubts"] = odd
    return {**unit.said, **more}


def _ruled(snapshot: Snapshot, one: Ruling | None, language: str) -> dict[str, Any] | None:
    if one is None:
        return None
    return ruling.part(snapshot, one, language, lambda fact: _where(one.recall, fact, language))


def _recall_part(snapshot: Snapshot, found: Assessment, language: str) -> dict[str, Any]:
    finding = found.recall
    return {
        "status": found.status,
        "matches": list(_matches(snapshot, found, language)),
        "asks": [ask(one, language, _where(finding, one.fact, language)) for one in finding.asks],
        "similar": list(finding.similar),
        "ruled_out": [_ruled_out(asked, language) for asked in finding.asked if asked.answer.truth is Truth.NO],
        "warnings": [_shown(snapshot, id) for id in finding.warnings],
    }


def _recalled(snapshot: Snapshot, found: Assessment, language: str) -> str:
    table = words(language)
    asked = found.matching[0]
    id = asked.scope.notices[0]
    notice = snapshot.notice(id)
    remedies = table["comma"].join(table["remedy"].get(one, one) for one in notice.remedies) if notice else ""
    contact = notice.contact if notice else None
    sentence: str = table["says"]["recalled"].format(
        name=_name(asked),
        notice=id,
        published=notice.published if notice else "",
        remedy=table["says"]["remedy"].format(remedies=remedies) if remedies else "",
        contact=table["says"]["contact"].format(contact=contact) if contact else "",
    )
    return sentence


def _open(snapshot: Snapshot, found: Assessment, language: str) -> str:
    table = words(language)["says"]
    asks = facts_named([one.fact for one in found.recall.asks], language)
    if not found.matching:
        return str(table["cannot_tell_needed"].format(asks=asks))
    template: str = table["cannot_tell" if asks else "cannot_tell_alone"]
    return template.format(name=_name(found.matching[0]), asks=asks)


def _not_listed(snapshot: Snapshot, found: Assessment, language: str) -> str:
    table = words(language)["says"]
    said = {"as_of": snapshot.manifest.as_of, "sources": snapshot.heard}
    if found.recall.similar:
        similar = words(language)["or"].join(found.recall.similar)
        return str(table["not_listed_similar"].format(given=found.unit.model or "", similar=similar, **said))
    out = next((asked for asked in found.recall.asked if asked.answer.truth is Truth.NO), None)
    why = ""
    if out:
        why = table["why"].format(notice=out.scope.notices[0], reason="; ".join(_because(out, language)))
    return str(table["not_listed"].format(why=why, **said))


_SAYS = {Truth.YES: _recalled, Truth.UNKNOWN: _open, Truth.NO: _not_listed}


def _name(asked: Asked) -> str:
    entry = asked.candidate.known.entry
    return f"{entry.brand} {entry.name}".strip()


def _matches(snapshot: Snapshot, found: Assessment, language: str) -> Iterator[dict[str, Any]]:
    """Return one match for each notice whose effective scope holds or may hold."""
    for asked in found.matching:
        because = list(_because(asked, language))
        yield from (_match(snapshot, asked, id, because) for id in asked.scope.notices)


def _ruled_out(asked: Asked, language: str) -> dict[str, Any]:
    """Return a recall of the product that does not cover the unit, and why not."""
    because = list(_because(asked, language))
    return {"event": asked.scope.event, "notice": asked.scope.notices[0], "because": because}


def _match(snapshot: Snapshot, asked: Asked, id: str, because: list[str]) -> dict[str, Any]:
    entry = asked.candidate.known.entry
    notice = snapshot.notice(id)
    return {
        "event": asked.scope.event,
        "notice": id,
        "brand": entry.brand or None,
        "models": [entry.name] if entry.name else [],
        **_of_notice(notice),
        "result": str(asked.answer.truth),
        "because": because,
    }


def _of_notice(notice: NoticeEntry | None) -> dict[str, Any]:
    if notice is None:
        return {}
    return {
        "jurisdiction": notice.jurisdiction,
        "published": notice.published,
        "remedies": list(notice.remedies),
        "contact": notice.contact,
        "deadline": notice.deadline,
        "disposal": notice.disposal,
        "url": notice.url,
        "withdrawn": notice.withdrawn,
    }


def _because(asked: Asked, language: str) -> Iterator[str]:
    how = recognised(asked.candidate, language)
    if how:
        yield how
    if asked.elsewhere:
        markets = ", ".join(asked.scope.markets)
        yield words(language)["elsewhere"].format(market=asked.elsewhere, markets=markets)
    origins = dict(asked.scope.origins)
    for one in dict.fromkeys(asked.answer.because):
        yield reason(one, origins.get(one.condition), language)  # type: ignore[arg-type]


def _where(finding: Recall, fact: str, language: str) -> str | None:
    """Return where the notices say that a fact is printed; they say it in English."""
    if language != "en":
        return None
    places: Iterable[str] = (a.candidate.known.entry.where.get(fact, "") for a in finding.asked)
    return next((place for place in places if place), None)


def _shown(snapshot: Snapshot, id: str) -> dict[str, Any]:
    notice = snapshot.notice(id)
    return {"notice": id, "title": notice.title, "url": notice.url} if notice else {"notice": id}
