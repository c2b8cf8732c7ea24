"""What speaks for a party and against it: each piece with the chance without it; and what data would settle it."""

from collections.abc import Iterator, Sequence

import msgspec
import numpy as np

from recallscope.analysis.cause.naming import NAMED
from recallscope.analysis.cause.parties import Party
from recallscope.analysis.cause.question import Case
from recallscope.analysis.cause.weighing import World, weigh
from recallscope.clean.brand import brand_key
from recallscope.records.supply import SupplyLink

SLIGHT = 0.05
"""Evidence that moves the log odds by less is not worth a line."""

CERTIFICATES = "its certificates were suspended or revoked"

SETTLING = 3
"""So many links that would settle it are named."""


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One piece of evidence: what it is, by how much it moves the log odds, the chance without it, and its pages."""

    says: str
    weight: float
    without: float
    urls: tuple[str, ...] = ()


def pieces(world: World, party: Party, posterior: float) -> list[Piece]:
    """Return what each tied case, and the certificates, add, the strongest first: the answer found without each."""
    found = []
    for place, case in enumerate(world.cases):
        if case.tied(party):
            rest = [*world.cases[:place], *world.cases[place + 1 :]]
            without = _chance(msgspec.structs.replace(world, cases=rest), party)
            found.append(_piece(_says(case, party), posterior, without, _urls(case, party)))
    if party.suspended:
        clean = msgspec.structs.replace(party, suspended=())
        parties = [clean if one.name == party.name else one for one in world.parties]
        without = _chance(msgspec.structs.replace(world, parties=parties), party)
        found.append(_piece(CERTIFICATES, posterior, without, party.suspended))
    return sorted(found, key=lambda one: (-abs(one.weight), one.says))


def hanging(world: World, party: Party, supporting: Sequence[Piece]) -> Iterator[str]:
    """Return each piece without which a party would not be named; of an assumed weight, also how much it needs."""
    for piece in supporting:
        if piece.without < NAMED:
            yield f"without this, {party.name} would not be named ({piece.without:.1%}): {piece.says}"
            if piece.says == CERTIFICATES:
                yield (
                    f"how telling suspended certificates are is assumed: {party.name} is named only where they are at "
                    f"least {_telling(world, party):.2g} times as likely at a firm at fault"
                )


def _telling(world: World, party: Party) -> float:
    """Return how telling suspended certificates have to be for a party to be named, to a twentieth."""
    low, high = 1.0, world.given.suspended[-1]
    while high > low * 1.05:
        middle = (low * high) ** 0.5
        given = msgspec.structs.replace(world.given, suspended=(middle,) * len(world.given.suspended))
        named = _chance(msgspec.structs.replace(world, given=given), party) >= NAMED
        low, high = (low, middle) if named else (middle, high)
    return high


def settling(world: World, party: Party) -> list[str]:
    """Return which links of recalled products to a party, if they were shown, would carry naming it."""
    found = []
    own = {brand_key(case.brand) for case in world.cases if case.tied(party)}
    for place, case in enumerate(world.cases):
        if case.event and not case.links and brand_key(case.brand) not in own:
            shown = SupplyLink(
                supplier=party.supplier,
                component=party.component,
                customer=case.brand,
                models=case.models,
                published="",
                stated="teardown",
            )
            linked = msgspec.structs.replace(case, links=(shown,))
            cases = [*world.cases[:place], linked, *world.cases[place + 1 :]]
            found.append((round(_chance(msgspec.structs.replace(world, cases=cases), party), 2), case))
    # Of links that would do the same, those of the newest recalls come first.
    newest = sorted(found, key=lambda one: (one[1].published or "", one[1].name), reverse=True)
    best = sorted((one for one in newest if one[0] >= NAMED), key=lambda one: -one[0])[:SETTLING]
    return [f"a link of {case.name} to {party.name} (then {chance:.0%})" for chance, case in best]


def _chance(world: World, party: Party) -> float:
    return weigh(msgspec.structs.replace(world, rest=())).posterior[party.name]


def _says(case: Case, party: Party) -> str:
    if not case.event:
        return f"{case.name}: not recalled{', with signs of a fault' if case.signs else ''}, and supplied by it"
    whose = "" if case.named(party) else "its brand "
    return f"{case.name}: recalled {case.published}, and {whose}supplied by it"


def _urls(case: Case, party: Party) -> tuple[str, ...]:
    own = [link.url for link in case.links if link.supplier == party.supplier]
    return tuple(dict.fromkeys(url for url in (*own, *(sign.url for sign in case.signs)) if url))


def _piece(says: str, posterior: float, without: float, urls: tuple[str, ...]) -> Piece:
    weight = _log_odds(posterior) - _log_odds(without)
    return Piece(says=says, weight=round(weight, 2), without=round(without, 4), urls=urls)


def _log_odds(chance: float) -> float:
    kept = min(max(chance, 1e-9), 1 - 1e-9)
    return float(np.log(kept / (1 - kept)))
