"""A unit put to rule sets: its facts in the form in which rules ask for them, and what the rules then ask back."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from recallscope.check.energy import Energy, energy
from recallscope.check.find import ASSUMED_KIND
from recallscope.check.recall import Recall, ordered
from recallscope.check.rules import Judged, in_force, judge
from recallscope.check.unit import Unit
from recallscope.records.evaluate import Ask
from recallscope.records.facts import Number, Span, Text, Value
from recallscope.records.truth import Truth
from recallscope.snapshot.opened import Snapshot

EASE = (
    *("brand", "model", "market", "kind", "mark_3c", "mark_qr", "wh", "capacity_mah", "volts", "count", "baggage"),
    *("damaged", "on", "flight", "colour", "mark_po", "date_code", "lot", "serial", "made", "sold", "gtin"),
    *("certificate", "brand_lookup"),
)
"""Facts from the easiest to read to the hardest."""

_STATUS = {Truth.YES: Text("recalled"), Truth.NO: Text("not_listed")}


class Ruling(msgspec.Struct, frozen=True, kw_only=True):
    """What rule sets say of a unit on a day, from which recall finding and energy, and what was assumed for it."""

    ids: tuple[str, ...]
    on: Span
    judged: Judged
    asks: tuple[Ask, ...]
    recall: Recall
    energy: Energy
    count: int
    assumed: tuple[str, ...]


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """What is put to rule sets: a unit, its recall finding, the day, the status of its own certificate if known."""

    unit: Unit
    recall: Recall
    on: Span
    certificate: str | None = None


def ruled(snapshot: Snapshot, ids: tuple[str, ...], case: Case, assumed: Mapping[str, Value]) -> Ruling:
    """Return what rule sets say of a case. A fact in `assumed` counts where nothing was said of it."""
    known = energy(case.unit.facts)
    unread = dict(case.unit.unread)
    taken = {name: value for name, value in assumed.items() if name not in case.unit.facts and name not in unread}
    facts = _facts(case, known) | taken
    judged = judge(in_force(snapshot, ids, case.on), facts)
    count = facts.get("count")
    return Ruling(
        ids=ids,
        on=case.on,
        judged=judged,
        asks=ordered(_asks(judged.asks, known, case.recall), EASE),
        recall=case.recall,
        energy=known,
        count=int(count.low) if isinstance(count, Number) else 1,
        assumed=tuple(taken),
    )


def _facts(case: Case, known: Energy) -> dict[str, Value]:
    """Return the facts that rules may ask for; energy and rating as they follow from all that is printed."""
    facts = {"kind": Text(ASSUMED_KIND), **case.unit.facts, "on": case.on}
    derived = {
        "wh": known.wh,
        "rating": known.rating,
        "recall": _STATUS.get(case.recall.truth),
        "certificate": Text(case.certificate) if case.certificate else None,
    }
    for name, value in derived.items():
        facts.pop(name, None)
        if value is not None:
            facts[name] = value
    return facts


def _asks(facts: Iterable[str], known: Energy, finding: Recall) -> Iterator[Ask]:
    """Return the facts that rules ask for by the names of columns: for an open recall, what would settle it."""
    for fact in facts:
        if fact == "recall":
            yield from finding.asks
        elif fact not in ("wh", "rating"):
            yield Ask(fact, "rule")
        elif known.wh is None:
            yield Ask(known.ask, "rule")
        else:
            yield Ask(known.ask, "limit", f"{known.wh.low:g}..{known.wh.high:g}")
