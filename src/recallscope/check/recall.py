"""Is this unit recalled: the effective scopes of what it may be, asked market by market (design 4, rules 3 to 10)."""

from collections.abc import Callable, Iterable, Sequence

import msgspec

from recallscope.check.find import ASSUMED_KIND, Candidate, Found, find
from recallscope.check.unit import Unit
from recallscope.link.effective import effective
from recallscope.records.codes import read_code
from recallscope.records.evaluate import Answer, Ask, evaluate
from recallscope.records.facts import Code, Facts, Text
from recallscope.records.lend import lend
from recallscope.records.scope import Effective, Told
from recallscope.records.truth import Truth, any_of
from recallscope.snapshot.entries import ProductEntry, told_from
from recallscope.snapshot.opened import Known, Snapshot

WORLD = "WORLD"
OTHER = ""
"""Any market without notices of its own."""

_EU = frozenset("AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE".split())
_EASE = (
    *("brand", "model", "market", "colour", "mark_po", "date_code", "lot", "serial", "made", "sold"),
    *("gtin", "brand_lookup"),
)
"""Facts from the easiest to read off a unit to the hardest."""


class Asked(msgspec.Struct, frozen=True):
    """One effective scope put to the unit. `elsewhere` is the unit's market where that has no notice of its own."""

    candidate: Candidate
    scope: Effective
    answer: Answer
    elsewhere: str = ""


class Put(msgspec.Struct, frozen=True):
    """One candidate's scopes put to the unit, all markets', before it is judged which of them count."""

    asked: tuple[Asked, ...]
    sure: bool = True
    warnings: tuple[str, ...] = ()


class Recall(msgspec.Struct, frozen=True):
    """The finding: yes, no or unknown, every scope that was asked, what to ask, similar models, mere warnings.

    `found` and `put` are what it was judged from.
    """

    truth: Truth
    asked: tuple[Asked, ...] = ()
    asks: tuple[Ask, ...] = ()
    similar: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    on_record: bool = False
    found: Found = Found()
    put: tuple[Put, ...] = ()


Judge = Callable[[tuple[Asked, ...]], Recall]
"""How the answers of a product's scopes make one finding."""


def recall(snapshot: Snapshot, unit: Unit, known_on: str | None = None) -> Recall:
    """Return whether a unit is recalled as of the snapshot, or by what had been published by `known_on` (ISO)."""
    found = find(snapshot, unit)
    put = tuple(_put(candidate, unit, known_on) for candidate in found.candidates)
    nameless = _nameless(unit, found, known_on)
    if nameless:
        put = (*put, nameless)
    if not put:
        return _nothing_found(unit, found)
    return _judged(unit, found, put, lambda asked: _by_market(unit.market, asked))


def recall_anywhere(unit: Unit, here: Recall) -> Recall:
    """Return whether a unit is recalled in any market at all, given the finding `here` for its own."""
    return _judged(unit, here.found, here.put, _everywhere) if here.put else here


def _put(candidate: Candidate, unit: Unit, known_on: str | None) -> Put:
    known = candidate.known
    if unit.kind and unit.kind != known.entry.kind and not unit.model and not unit.gtin:
        return Put(())
    scopes = known.effective if known_on is None else effective(_published(known.told, known_on))
    facts = _with_alphabet(unit.facts, known.entry.excludes)
    asked = tuple(Asked(candidate, scope, evaluate(scope.scope, lend(scope.scope, facts))) for scope in scopes)
    return Put(asked, candidate.sure, tuple(told.notice for told in known.told if told.type != "recall"))


def _judged(unit: Unit, found: Found, put: tuple[Put, ...], judge: Judge) -> Recall:
    finding = _joined(unit, found, [_of_candidate(one, unit, judge) for one in put])
    return msgspec.structs.replace(finding, found=found, put=put)


def _of_candidate(put: Put, unit: Unit, judge: Judge) -> Recall:
    judged = judge(put.asked)
    if not put.sure and judged.truth is Truth.YES and not _brand_says_so(unit):
        judged = msgspec.structs.replace(judged, truth=Truth.UNKNOWN)
    return msgspec.structs.replace(judged, warnings=put.warnings, on_record=bool(put.asked))


def _published(told: Iterable[Told], day: str) -> list[Told]:
    return [one for one in told if one.known_from <= day]


def _with_alphabet(facts: Facts, excludes: str) -> Facts:
    """Return the facts with codes read by the brand's alphabet: where it has no letter O, a typed O is a zero."""
    if not excludes:
        return facts
    codes = {name: _reread(value, excludes) for name, value in facts.items() if isinstance(value, Code)}
    return {**facts, **codes}


def _reread(code: Code, excludes: str) -> Code:
    return read_code(str(code), excludes) or code


def _by_market(market: str | None, asked: tuple[Asked, ...]) -> Recall:
    """Return what the scopes say for a market; for an unknown one, what they say wherever the unit may be from."""
    if market:
        return _asked_in(market, asked)
    named = {m for one in asked for m in one.scope.markets if m != WORLD}
    results = [_asked_in(place, asked) for place in (*sorted(named), OTHER)]
    truths = {result.truth for result in results}
    if len(truths) == 1 and Truth.UNKNOWN not in truths:
        return Recall(truths.pop(), asked)
    asks = tuple(ask for result in results for ask in result.asks)
    differ = len({(result.truth, frozenset(ask.fact for ask in result.asks)) for result in results}) > 1
    return Recall(Truth.UNKNOWN, asked, (Ask("market", "differs"), *asks) if differ else asks)


def _everywhere(asked: tuple[Asked, ...]) -> Recall:
    """Return what the scopes of all markets say together: a recall anywhere counts."""
    truth = any_of(one.answer.truth for one in asked)
    asks = tuple(ask for one in asked for ask in one.answer.asks) if truth is Truth.UNKNOWN else ()
    return Recall(truth, asked, asks)


def _asked_in(market: str, asked: tuple[Asked, ...]) -> Recall:
    """Return what one market's and the worldwide scopes say; where there are none, what the others' do."""
    own = tuple(one for one in asked if any(_is_of(market, place) for place in one.scope.markets))
    elsewhere = () if own else tuple(msgspec.structs.replace(one, elsewhere=market) for one in asked)
    chosen = own or elsewhere
    truth = any_of(one.answer.truth for one in chosen)
    asks = tuple(ask for one in chosen for ask in one.answer.asks) if truth is Truth.UNKNOWN else ()
    return Recall(truth, chosen, asks)


def _is_of(market: str, place: str) -> bool:
    if place in (WORLD, market):
        return True
    return (place == "EU" and market in _EU) or (market == "EU" and place in _EU)


def _nameless(unit: Unit, found: Found, known_on: str | None) -> Put | None:
    """Return what notices say that name the brand alone: never certain, and only for their kind of product."""
    kind = unit.kind or ASSUMED_KIND
    data = found.brand.nameless.get(kind, ()) if found.brand else ()
    told = [told_from(one) for one in data]
    scopes = effective(told if known_on is None else _published(told, known_on))
    if not scopes or found.brand is None:
        return None
    candidate = Candidate(_brand_only(found.brand.name, kind), "brand", sure=False)
    asked = tuple(Asked(candidate, scope, evaluate(scope.scope, lend(scope.scope, unit.facts))) for scope in scopes)
    return Put(asked)


def _brand_only(brand: str, kind: str) -> Known:
    return Known(ProductEntry(brand=brand, name="", kind=kind, told=[], effective=[]), (), ())


def _nothing_found(unit: Unit, found: Found) -> Recall:
    """Return the finding where no product matches: not listed, unless too little was said to look for it."""
    if unit.model or unit.gtin:
        return Recall(Truth.NO, similar=found.similar)
    if unit.brand and not found.similar and not (found.brand and found.brand.kinds.get(unit.kind or ASSUMED_KIND)):
        return Recall(Truth.NO)
    return Recall(Truth.UNKNOWN, asks=tuple(Ask(fact, "needed") for fact in found.asks), similar=found.similar)


def _joined(unit: Unit, found: Found, findings: Sequence[Recall]) -> Recall:
    """Return one finding for all candidates. Which of them it is matters only where they differ."""
    truths = {one.truth for one in findings if one.on_record} or {Truth.NO}
    truth = truths.pop() if len(truths) == 1 else any_of(one.truth for one in findings)
    needed = tuple(Ask(fact, "needed") for fact in found.asks)
    if truth is Truth.YES and found.asks:
        truth = Truth.YES if _brand_says_so(unit) else Truth.UNKNOWN
    asks = (*needed, *(ask for one in findings for ask in one.asks)) if truth is Truth.UNKNOWN else ()
    return Recall(
        truth,
        tuple(asked for one in findings for asked in one.asked),
        ordered(asks, _EASE),
        warnings=tuple(dict.fromkeys(id for one in findings for id in one.warnings)),
        on_record=any(one.on_record for one in findings),
    )


def _brand_says_so(unit: Unit) -> bool:
    return unit.facts.get("brand_lookup") == Text("listed")


def ordered(asks: Iterable[Ask], ease: Sequence[str]) -> tuple[Ask, ...]:
    """Return each fact once, the easiest to read first, as `ease` ranks them."""
    unique: dict[str, Ask] = {}
    for ask in asks:
        unique.setdefault(ask.fact, ask)
    return tuple(sorted(unique.values(), key=lambda ask: ease.index(ask.fact)))
