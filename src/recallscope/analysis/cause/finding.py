"""Suppliers ranked by how well a fault there explains what was recalled and what was not, and who else is at risk."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

import msgspec

from recallscope.analysis.cause.assumptions import Assumptions, grounded
from recallscope.analysis.cause.evidence import SLIGHT, Piece, hanging, pieces, settling
from recallscope.analysis.cause.moves import Move, moves
from recallscope.analysis.cause.naming import CREDIBLE, NAMED
from recallscope.analysis.cause.parties import Party, claims_of, parties_of
from recallscope.analysis.cause.question import beyond, cases, links_of
from recallscope.analysis.cause.risk import Risk, at_risk
from recallscope.analysis.cause.signs import Sign, last, signs_of
from recallscope.analysis.cause.weighing import Weighed, World, weigh
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.snapshot.opened import Snapshot

ASSUMED = Assumptions()
_EXPLAINS = ("cause", "plant", "halt", "inquiry", "penalty")
"""What sources say of a fault at a supplier, rival explanations among them."""


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What a source says of a fault at a supplier: on what, in words, by whom it is stated, when told, and where."""

    field: str
    says: str
    stated: str
    published: str
    url: str
    note: str


class Ranked(msgspec.Struct, frozen=True, kw_only=True):
    """A supplier with its posterior, the strongest evidence first, and what sources say of a fault there.

    `plants` are the chances of a fault at one plant alone, where links tell plants.
    """

    party: str
    component: str
    posterior: float
    supporting: tuple[Piece, ...] = msgspec.field(name="for")
    against: tuple[Piece, ...]
    plants: dict[str, float]
    told: tuple[Told, ...]


class Seen(msgspec.Struct, frozen=True, kw_only=True):
    """A sign that was looked at; `counted` where goods that it may speak of are not recalled."""

    sign: Sign
    counted: bool


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """The finding. `ranked` is empty where the data don't carry naming anyone; `says` tells why.

    `would_settle` then names what data would. `hangs_on` names each piece of evidence without which nobody would be.
    `moves` tells what each assumption does to the chance of the first party, named or not.
    """

    as_of: str
    ranked: tuple[Ranked, ...]
    credible_set: tuple[str, ...]
    at_risk: tuple[Risk, ...]
    unexplained: tuple[str, ...]
    posterior: dict[str, float]
    signs: tuple[Seen, ...]
    would_settle: tuple[str, ...]
    hangs_on: tuple[str, ...]
    moves: tuple[Move, ...]
    assumed: tuple[str, ...]
    says: str


def cause(
    snapshot: Snapshot,
    as_of: date,
    brought: Sequence[SupplyLink] = (),
    given: Assumptions = ASSUMED,
    advance: Callable[[], None] = lambda: None,
) -> Cause:
    """Return what the evidence published by a day says; later events only confirm.

    `advance` is called whenever a part of it has been weighed.
    """
    links = links_of(snapshot, as_of, brought)
    market = [one for one in claims_of(snapshot) if one.supplier is None and last(one.published) <= as_of]
    given = grounded(given, market)
    parties = parties_of(snapshot, links, as_of, given)
    found = cases(snapshot, links, as_of, given.days)
    signs = signs_of(snapshot, as_of, {link.supplier for link in links})
    world = World(cases=found, parties=parties, given=given, rest=list(beyond(found, links, signs)))
    weighed = weigh(world)
    advance()
    order = sorted(parties, key=lambda one: (-weighed.posterior[one.name], one.name))
    top = order[0] if order and weighed.posterior[order[0].name] >= NAMED else None
    ranked = tuple(_ranked(world, one, weighed, advance) for one in order) if top else ()
    return Cause(
        as_of=as_of.isoformat(),
        ranked=ranked,
        credible_set=_credible(weighed.posterior),
        at_risk=at_risk(snapshot, [*found, *world.rest], weighed.risk[top.name], top, as_of) if top else (),
        unexplained=_unexplained(world, top) if top else (),
        posterior={name: round(value, 4) for name, value in weighed.posterior.items()},
        signs=tuple(_seen(signs, world, links, as_of)),
        would_settle=tuple(settling(world, order[0])) if order and not top else (),
        hangs_on=tuple(hanging(world, top, ranked[0].supporting)) if top else (),
        moves=moves(world, order[0], advance) if order else (),
        assumed=(*given.told(), *(one.why for one in parties if one.why)),
        says=_says(world, order, weighed.posterior, top),
    )


def _ranked(world: World, party: Party, weighed: Weighed, advance: Callable[[], None]) -> Ranked:
    posterior = weighed.posterior[party.name]
    weighty = pieces(world, party, posterior)
    advance()
    return Ranked(
        party=party.name,
        component=party.component,
        posterior=round(posterior, 4),
        supporting=tuple(one for one in weighty if one.weight > SLIGHT),
        against=tuple(one for one in weighty if one.weight < -SLIGHT),
        plants={name: round(chance, 4) for name, chance in weighed.plants[party.name].items()},
        told=tuple(_told(one) for one in party.told if one.field in _EXPLAINS),
    )


def _told(claim: SupplyClaim) -> Told:
    return Told(
        field=claim.field,
        says=claim.value,
        stated=claim.stated,
        published=claim.published,
        url=claim.url,
        note=claim.note,
    )


def _credible(posterior: dict[str, float]) -> tuple[str, ...]:
    """Return the fewest answers, "no common cause" among them, that hold 90% of the posterior."""
    found: list[str] = []
    for name in sorted(posterior, key=lambda one: -posterior[one]):
        found.append(name)
        if sum(posterior[one] for one in found) >= CREDIBLE:
            break
    return tuple(found)


def _unexplained(world: World, top: Party) -> tuple[str, ...]:
    """Return the recalls that no link ties to the cause."""
    return tuple(f"{case.name} ({case.event})" for case in world.cases if case.event and not case.tied(top))


def _seen(signs: Sequence[Sign], world: World, links: Sequence[SupplyLink], as_of: date) -> list[Seen]:
    """Return the signs since the day from which recalls are looked at, and whether they count."""
    since = min((last(link.published) for link in links), default=as_of) - timedelta(days=world.given.days)
    counted = {sign for case in world.cases for sign in case.signs}
    return [Seen(sign=one, counted=one in counted) for one in signs if last(one.published) > since]


def _says(world: World, order: Sequence[Party], posterior: dict[str, float], top: Party | None) -> str:
    recalled = sum(case.event is not None for case in world.cases)
    if top:
        tied = [case for case in world.cases if case.event is not None and case.tied(top)]
        alone = sum(not case.named(top) for case in tied)
        by_brand = f", {alone} of them by links that name the brand alone" if alone else ""
        return (
            f"An estimate: a fault at {top.name} ({posterior[top.name]:.0%}) explains best who recalled and who did "
            f"not; {len(tied)} of {recalled} recalls are tied to it{by_brand}."
        )
    if not order:
        return f"No supply link had been published: {recalled} recalls, and nobody can be named. Links would settle it."
    return (
        f"An estimate: {order[0].name} comes first with {posterior[order[0].name]:.0%}; below {NAMED:.0%} nobody is "
        "named. Links of recalled products to their suppliers, and of suppliers to products without a recall, would "
        "settle it."
    )
