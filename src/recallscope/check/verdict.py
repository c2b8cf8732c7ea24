"""The verdict: a finding in the contract's form, with its sentences."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

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


def verdict(
    snapshot: Snapshot, unit: Unit, language: str = "en", known_on: str | None = None, today: date | None = None
) -> dict[str, Any]:
    """Return the verdict on a unit, as `check --json` prints it. `today` counts where the unit names no day (`on`)."""
    today = today or date.today()
    held = certificate.certificate(snapshot, unit, today)
    finding = recall(snapshot, unit, known_on)
    case = Case(unit=unit, recall=finding, on=_day(unit, today), certificate=certificate.own_status(held))
    rulings = ruling.rulings(snapshot, case)
    part = _recall_part(snapshot, finding, language)
    sentences = [says(snapshot, unit, finding, part, language), certificate.says(held, language)]
    sentences += [ruling.says(snapshot, one, kind, language) for kind, one in rulings.items()]
    return {
        "snapshot": plain(snapshot.manifest),
        "unit": _understood(unit, language),
        "recall": part,
        "certificate": certificate.part(snapshot, unit, held, language),
        **{kind: _ruled(snapshot, rulings.get(kind), language) for kind in KINDS},
        "says": "".join(sentences),
    }


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


def _recall_part(snapshot: Snapshot, finding: Recall, language: str) -> dict[str, Any]:
    return {
        "status": STATUS[finding.truth],
        "matches": list(_matches(snapshot, finding, language)),
        "asks": [ask(one, language, _where(finding, one.fact, language)) for one in finding.asks],
        "similar": list(finding.similar),
        "ruled_out": list(_ruled_out(snapshot, finding, language)),
        "warnings": [_shown(snapshot, id) for id in finding.warnings],
    }


def says(snapshot: Snapshot, unit: Unit, finding: Recall, part: dict[str, Any], language: str) -> str:
    """Return the verdict as one plain sentence or two for a person."""
    table = words(language)["says"]
    if finding.truth is Truth.YES:
        sentence = _recalled(part["matches"][0], language)
    elif finding.truth is Truth.UNKNOWN:
        sentence = _open(finding, part, language)
    else:
        sentence = _not_listed(snapshot, unit, part, language)
    if part["warnings"]:
        sentence += table["warning"].format(notices=", ".join(one["notice"] for one in part["warnings"]))
    return str(sentence)


def _recalled(match: dict[str, Any], language: str) -> str:
    table = words(language)
    remedies = table["comma"].join(table["remedy"].get(one, one) for one in match["remedies"])
    return str(
        table["says"]["recalled"].format(
            name=_name(match),
            notice=match["notice"],
            published=match["published"],
            remedy=table["says"]["remedy"].format(remedies=remedies) if remedies else "",
            contact=table["says"]["contact"].format(contact=match["contact"]) if match["contact"] else "",
        )
    )


def _open(finding: Recall, part: dict[str, Any], language: str) -> str:
    table = words(language)["says"]
    asks = facts_named([one.fact for one in finding.asks], language)
    if not part["matches"]:
        return str(table["cannot_tell_needed"].format(asks=asks))
    name = _name(part["matches"][0])
    return str(table["cannot_tell" if asks else "cannot_tell_alone"].format(name=name, asks=asks))


def _not_listed(snapshot: Snapshot, unit: Unit, part: dict[str, Any], language: str) -> str:
    table = words(language)["says"]
    manifest = snapshot.manifest
    sources = ", ".join(name for name, state in manifest.sources.items() if state.notices)
    if part["similar"]:
        similar = words(language)["or"].join(part["similar"])
        given = unit.model or ""
        return str(
            table["not_listed_similar"].format(given=given, as_of=manifest.as_of, sources=sources, similar=similar)
        )
    out = part["ruled_out"]
    why = table["why"].format(notice=out[0]["notice"], reason="; ".join(out[0]["because"])) if out else ""
    return str(table["not_listed"].format(as_of=manifest.as_of, sources=sources, why=why))


def _name(match: dict[str, Any]) -> str:
    return " ".join([match["brand"] or "", *match["models"]]).strip()


def _matches(snapshot: Snapshot, finding: Recall, language: str) -> Iterator[dict[str, Any]]:
    """Return one match for each notice whose effective scope holds or may hold, the certain ones first."""
    wanted = (Truth.YES, Truth.UNKNOWN) if finding.truth is not Truth.NO else ()
    for truth in wanted:
        for asked in finding.asked:
            if asked.answer.truth is truth:
                because = list(_because(asked, language))
                yield from (_match(snapshot, asked, id, because) for id in asked.scope.notices)


def _ruled_out(snapshot: Snapshot, finding: Recall, language: str) -> Iterator[dict[str, Any]]:
    """Return, for each recall of the product that does not cover the unit, why not."""
    for asked in finding.asked:
        if asked.answer.truth is Truth.NO:
            notice = asked.scope.notices[0]
            yield {"event": asked.scope.event, "notice": notice, "because": list(_because(asked, language))}


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
