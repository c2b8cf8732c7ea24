"""Is a unit's certificate good: its status on a day and at manufacture, never mixed with its recall."""

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Any

import msgspec

from recallscope.check.certificate_words import change_says, own_words, unknown_says, who_says
from recallscope.check.holding import By, Held, held
from recallscope.check.sentences import words
from recallscope.check.unit import Unit
from recallscope.clean.brand import brand_key
from recallscope.records.certificate import Certificate
from recallscope.records.facts import Span
from recallscope.records.status import OnDay, State, joined, state_on
from recallscope.snapshot.opened import Snapshot

NOT_VALID: tuple[OnDay, ...] = ("suspended", "revoked", "cancelled", "some_suspended")

_state_on = lru_cache(maxsize=4096)(state_on)
"""Most units of a batch stand under few certificates."""

Standing = tuple[Certificate, State]
"""A certificate and its state on the day asked."""


class Finding(msgspec.Struct, frozen=True):
    """The status on a day and, where it is known when the unit was made, the status then.

    `wider` is later news of the brand's certificates, which may or may not concern the unit's own.
    """

    by: By
    day: date
    status: OnDay
    states: tuple[Standing, ...] = ()
    wider: tuple[Standing, ...] = ()
    at_manufacture: OnDay | None = None
    made: str = ""

    @property
    def differs(self) -> bool:
        """Whether the certificate was another thing when the unit was made, so that both are told."""
        return self.at_manufacture not in (None, "unknown", self.status)


def certificate(snapshot: Snapshot, unit: Unit, today: date) -> Finding:
    """Return what is on record of a unit's certificate on the unit's day (`on`, else today)."""
    on, made = unit.facts.get("on"), unit.facts.get("made")
    day = on.last if isinstance(on, Span) else today
    found = held(snapshot, unit)
    if not found.certificates:
        return Finding(found.by, day, "unknown" if _lacks(snapshot, unit) else "not_on_record")
    states = _states(found, day)
    wider = tuple(_wider(snapshot, unit, found, states, day))
    return Finding(
        by=found.by,
        day=day,
        status=joined(state.status for _, state in (*states, *wider)),
        states=states,
        wider=wider,
        at_manufacture=_when_made(found, made) if isinstance(made, Span) else None,
        made=unit.said.get("made", ""),
    )


def _states(found: Held, day: date) -> tuple[Standing, ...]:
    """Return the certificates with their state on a day; at the brand's level, one with a number is one of some."""
    states = ((one, _state_on(one.history, day)) for one in found.certificates)
    if found.by != "brand":
        return tuple(states)
    return tuple(_as_one_of_some(one, state) for one, state in states if one.level == "holder" or _is_bad(state))


def _as_one_of_some(one: Certificate, state: State) -> Standing:
    return one, state if one.level == "holder" else msgspec.structs.replace(state, status="some_suspended")


def _is_bad(state: State) -> bool:
    return state.status in NOT_VALID


def _wider(snapshot: Snapshot, unit: Unit, found: Held, states: tuple[Standing, ...], day: date) -> Iterator[Standing]:
    """Return bad news of the brand's certificates that is newer than all that is known of the unit's own.

    An old list of valid certificates must not hide a later suspension that is told of the holder alone.
    """
    if found.by == "brand" or joined(state.status for _, state in states) in NOT_VALID:
        return
    newest = max((change.since for _, state in states for change in state.changes), default="")
    brands = [unit.brand_key] if unit.brand_key else [brand_key(name) for one, _ in states for name in one.brands]
    for brand in dict.fromkeys(brands):
        for one, state in _states(Held("brand", snapshot.certificates("cb", brand)), day):
            if _is_bad(state) and state.changes[-1].since > newest:
                yield one, state


def _lacks(snapshot: Snapshot, unit: Unit) -> str:
    """Return which fact would let a certificate be looked for: all of them, or the model where some are on record."""
    if unit.model or unit.codes or unit.certificate:
        return ""
    if not unit.brand_key:
        return "needed"
    of_brand = unit.kind != "other" and snapshot.certificates("ch", unit.brand_key)
    return "model_needed" if of_brand else ""


def _when_made(found: Held, made: Span) -> OnDay:
    """Return the status at manufacture; `unknown` where it changed within the time the unit may have been made."""
    days = (made.first, made.last)
    first, last = (joined(state.status for _, state in _states(found, day)) for day in days)
    return first if first == last else "unknown"


def own_status(finding: Finding) -> str | None:
    """Return the status of the unit's own certificate, for rules; None where only its brand's are known, or none."""
    own = finding.by in ("number", "model") and finding.status not in ("some_suspended", "not_on_record", "unknown")
    return finding.status if own else None


def part(snapshot: Snapshot, unit: Unit, finding: Finding, language: str) -> dict[str, Any]:
    """Return a finding as the verdict carries it."""
    return {
        "status": finding.status,
        "on": finding.day.isoformat(),
        "level": finding.by,
        "at_manufacture": finding.at_manufacture,
        "because": list(_because(snapshot, unit, finding, language)),
    }


def says(finding: Finding, language: str) -> str:
    """Return a sentence for a person where the certificate is not good; it says that this is no recall."""
    table = words(language)["certificate"]
    if finding.status not in NOT_VALID:
        return ""
    level = "several" if finding.status == "some_suspended" else "own"
    template = table["says"]["brand" if finding.by == "brand" or finding.wider else level]
    scheme, status = finding.states[0][0].scheme, table["status"][finding.status]
    sentence = template.format(scheme=scheme, status=status, day=finding.day)
    if finding.differs:
        sentence += table["says"]["made"].format(status=table["status"][finding.at_manufacture])
    return str(sentence)


def _because(snapshot: Snapshot, unit: Unit, finding: Finding, language: str) -> Iterator[dict[str, Any]]:
    """Return the reasons: what was not found, what each certificate's changes say, and the status at manufacture."""
    table = words(language)["certificate"]
    if unit.certificate and finding.by != "number":
        yield _reason(table["number_not_found"].format(number=unit.certificate))
    if not finding.states:
        yield _reason(_nothing(snapshot, unit, table))
    for one, state in (*finding.states, *finding.wider):
        if not state.changes:
            yield _reason(unknown_says(one, finding.day, language), one)
        for change in state.changes:
            says = f"{who_says(one, change, language)}{table['colon']}{change_says(one, change, finding.day, language)}"
            yield _reason(says, one, change.url, change.since)
    if finding.differs:
        status = table["status"][finding.at_manufacture]
        yield _reason(table["made"].format(made=finding.made, status=status))


def _reason(says: str, one: Certificate | None = None, url: str = "", since: str | None = None) -> dict[str, Any]:
    return {"certificate": one.id if one else None, "says": says, "since": since, "url": url or None}


def _nothing(snapshot: Snapshot, unit: Unit, table: dict[str, Any]) -> str:
    """Return why nothing is found, and for which other models of the brand something is on record."""
    found = snapshot.certificates("ch", unit.brand_key) if unit.brand_key else ()
    models = table["comma"].join(dict.fromkeys(model for one in found for model in one.models))
    others = table["others"].format(models=models) if models else ""
    lacks = _lacks(snapshot, unit)
    return str(table[lacks or "not_on_record"].format(name=own_words(unit))) + others
