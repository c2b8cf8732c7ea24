"""Suppliers ranked by how well a fault there explains what was recalled and what was not, and who else is at risk."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.cause.assumptions import Assumptions
from recallscope.analysis.cause.naming import CREDIBLE, NAMED
from recallscope.analysis.cause.question import Case, cases, links_of, recalls
from recallscope.analysis.cause.solve import solve
from recallscope.analysis.cause.supply import UNKNOWN, Supply, chances, grouped
from recallscope.clean.brand import brand_key
from recallscope.records.supply import SupplyLink
from recallscope.snapshot.opened import Snapshot

Floats = NDArray[np.float64]

ASSUMED = Assumptions()
REST = "a maker that is not on record"
NONE = "no common cause"


class Piece(msgspec.Struct, frozen=True, kw_only=True):
    """One piece of evidence: what it is, by how much it moves the log odds, the chance without it, and its pages."""

    says: str
    weight: float
    without: float
    urls: tuple[str, ...] = ()


class Ranked(msgspec.Struct, frozen=True, kw_only=True):
    """A supplier with its posterior, the strongest evidence first."""

    party: str
    component: str
    posterior: float
    supporting: tuple[Piece, ...] = msgspec.field(name="for")
    against: tuple[Piece, ...]


class Risk(msgspec.Struct, frozen=True, kw_only=True):
    """Products that may share the cause and are not recalled; `confirmed` is a later event of theirs, if any."""

    brand: str
    product: str
    party: str
    probability: float
    urls: tuple[str, ...]
    confirmed: str | None = None


class Cause(msgspec.Struct, frozen=True, kw_only=True):
    """The finding. `ranked` is empty where the data don't carry naming anyone; `says` tells why."""

    as_of: str
    ranked: tuple[Ranked, ...]
    credible_set: tuple[str, ...]
    at_risk: tuple[Risk, ...]
    unexplained: tuple[str, ...]
    posterior: dict[str, float]
    assumed: tuple[str, ...]
    says: str


class _World(msgspec.Struct, frozen=True):
    """Cases, links, suppliers with their component and how much their certificates speak against them."""

    cases: list[Case]
    suppliers: dict[str, str]
    suspended: dict[str, tuple[str, ...]]
    given: Assumptions


def cause(snapshot: Snapshot, as_of: date, brought: Sequence[SupplyLink] = (), given: Assumptions = ASSUMED) -> Cause:
    """Return what the evidence published by a day says; later events only confirm."""
    links = links_of(snapshot, as_of, brought)
    suppliers = {link.supplier: link.component for link in links}
    found = cases(snapshot, links, as_of, given.days)
    world = _World(found, suppliers, _suspended(snapshot, suppliers, as_of), given)
    posterior, covered = _solved(world)
    named = max((posterior[name] for name in suppliers), default=0.0) >= NAMED
    order = sorted(suppliers, key=lambda name: (-posterior[name], name))
    top = order[0] if named else None
    return Cause(
        as_of=as_of.isoformat(),
        ranked=tuple(_ranked(world, name, posterior[name]) for name in order) if named else (),
        credible_set=_credible(posterior),
        at_risk=_at_risk(snapshot, world, top, covered, as_of) if top else (),
        unexplained=_unexplained(world, top) if top else (),
        posterior={name: round(value, 4) for name, value in posterior.items()},
        assumed=tuple(given.told()),
        says=_says(world, order, posterior, top),
    )


def _solved(world: _World) -> tuple[dict[str, float], Floats]:
    """Return the posterior by name, the mean over what is assumed, and [S, P] how likely a fault recalls each."""
    names, others, more = list(world.suppliers), world.given.others, world.given.brands
    # One case more stands for all brands that are on no record.
    brands = grouped([*(brand_key(case.brand) for case in world.cases), ""])
    recalled = np.array([*(case.event is not None for case in world.cases), False])
    times = np.append(np.ones(len(world.cases)), more)
    answers = []
    for share in world.given.shares:
        shares = np.array([share] * len(names) + [(1 - share * len(names)) / others] * others)
        table = _table(world, brands, recalled, shares)
        answers += [
            solve(table, brands, recalled, _prior(world, shares, factor), times=times)
            for factor in world.given.suspended
        ]
    mean = np.mean([np.append(one.posterior, one.none) for one in answers], axis=0)
    found = {name: float(mean[place]) for place, name in enumerate(names)}
    found |= {REST: float(mean[len(names) : -1].sum()), NONE: float(mean[-1])}
    return found, np.mean([one.covered for one in answers], axis=0)


def _table(world: _World, brands: NDArray[np.int64], recalled: NDArray[np.bool_], shares: Floats) -> Floats:
    """Return the chances [P, S]; a case that no link may speak of has the market's shares alone."""
    best = [_best(case, world.given) for case in world.cases]
    best.append(_best(None, world.given))
    place = {name: at for at, name in enumerate(world.suppliers)}
    linked = np.array([place[one.supplier] if one else UNKNOWN for one, _ in best])
    sure = np.array([chance for _, chance in best])
    table = chances(Supply(brands, recalled, linked, sure, shares))
    table[linked == UNKNOWN] = shares
    return table


def _best(case: Case | None, given: Assumptions) -> tuple[SupplyLink | None, float]:
    """Return the surest link of a case, and how sure it is."""
    links = case.links if case else ()
    rated = [(link, dict(given.sure)[link.stated] * (1 if link.models else given.part)) for link in links]
    return max(rated, key=lambda pair: pair[1], default=(None, 0.5))


def _prior(world: _World, shares: Floats, suspended: float) -> Floats:
    """Return the prior [S + 1]: by market share, and by what became of certificates; the last of no common cause."""
    factor = np.ones(len(shares))
    factor[: len(world.suppliers)] = [suspended if name in world.suspended else 1.0 for name in world.suppliers]
    return np.append(world.given.common * shares * factor, 1 - world.given.common)


def _suspended(snapshot: Snapshot, suppliers: dict[str, str], as_of: date) -> dict[str, tuple[str, ...]]:
    """Return the pages that tell, by a day, of suspended or revoked certificates of each supplier."""
    found: dict[str, list[str]] = {}
    for row in snapshot.table("certificates", ["holder", "history"]).to_pylist():
        for change in msgspec.json.decode(row["history"]) if row["holder"] in suppliers else ():
            told = change.get("published") or change["since"]
            if change["status"] in ("suspended", "revoked") and told <= as_of.isoformat():
                found.setdefault(row["holder"], []).append(change.get("url", ""))
    return {name: tuple(dict.fromkeys(pages)) for name, pages in found.items()}


def _ranked(world: _World, name: str, posterior: float) -> Ranked:
    pieces = sorted(_pieces(world, name, posterior), key=lambda one: (-abs(one.weight), one.says))
    return Ranked(
        party=name,
        component=world.suppliers[name],
        posterior=round(posterior, 4),
        supporting=tuple(one for one in pieces if one.weight > _SLIGHT),
        against=tuple(one for one in pieces if one.weight < -_SLIGHT),
    )


_SLIGHT = 0.05
"""Evidence that moves the log odds by less is not worth a line."""


def _pieces(world: _World, name: str, posterior: float) -> list[Piece]:
    """Return what each linked case, and the certificates, add: the answer is found again without it."""
    found = []
    for place, case in enumerate(world.cases):
        if _tied(case, name):
            rest = world.cases[:place] + world.cases[place + 1 :]
            without = _solved(msgspec.structs.replace(world, cases=rest))[0][name]
            what = f"recalled {case.published}" if case.event else "not recalled"
            urls = tuple(dict.fromkeys(link.url for link in case.links if link.supplier == name and link.url))
            found.append(_piece(f"{case.name}: {what}, and supplied by it", posterior, without, urls))
    if name in world.suspended:
        without = _solved(msgspec.structs.replace(world, suspended={}))[0][name]
        found.append(_piece("its certificates were suspended or revoked", posterior, without, world.suspended[name]))
    return found


def _tied(case: Case, supplier: str) -> bool:
    return any(link.supplier == supplier for link in case.links)


def _piece(says: str, posterior: float, without: float, urls: tuple[str, ...]) -> Piece:
    weight = _log_odds(posterior) - _log_odds(without)
    return Piece(says=says, weight=round(weight, 2), without=round(without, 4), urls=urls)


def _log_odds(chance: float) -> float:
    kept = min(max(chance, 1e-9), 1 - 1e-9)
    return float(np.log(kept / (1 - kept)))


def _credible(posterior: dict[str, float]) -> tuple[str, ...]:
    """Return the fewest answers, "no common cause" among them, that hold 90% of the posterior."""
    found: list[str] = []
    for name in sorted(posterior, key=lambda one: -posterior[one]):
        found.append(name)
        if sum(posterior[one] for one in found) >= CREDIBLE:
            break
    return tuple(found)


def _at_risk(snapshot: Snapshot, world: _World, top: str, covered: Floats, as_of: date) -> tuple[Risk, ...]:
    place = list(world.suppliers).index(top)
    posterior = _solved(world)[0][top]
    later = [row for row in recalls(snapshot) if row["published"] > as_of.isoformat()]
    found = [
        Risk(
            brand=case.brand,
            product=case.name,
            party=top,
            probability=round(float(posterior * covered[place, at]), 4),
            urls=tuple(dict.fromkeys(link.url for link in case.links if link.url)),
            confirmed=next((row["event"] for row in later if _confirms(row, case, top, snapshot)), None),
        )
        for at, case in enumerate(world.cases)
        if case.event is None and _tied(case, top)
    ]
    return tuple(sorted(found, key=lambda one: (-one.probability, one.product)))


def _confirms(row: dict[str, Any], case: Case, top: str, snapshot: Snapshot) -> bool:
    """Tell whether a later recall is of this brand and a link, whenever published, gives it the same supplier."""
    links = [one for one in links_of(snapshot, date.max, ()) if one.supplier == top and row["models"] & set(one.models)]
    return brand_key(row["brand"]) == brand_key(case.brand) and bool(links)


def _unexplained(world: _World, top: str) -> tuple[str, ...]:
    """Return the recalls that no link ties to the cause."""
    return tuple(f"{case.name} ({case.event})" for case in world.cases if case.event and not _tied(case, top))


def _says(world: _World, order: list[str], posterior: dict[str, float], top: str | None) -> str:
    recalled = sum(case.event is not None for case in world.cases)
    if top:
        tied = sum(case.event is not None and _tied(case, top) for case in world.cases)
        return (
            f"An estimate: a fault at {top} ({posterior[top]:.0%}) explains best who recalled and who did not; "
            f"{tied} of {recalled} recalls are tied to it."
        )
    if not order:
        return f"No supply link had been published: {recalled} recalls, and nobody can be named. Links would settle it."
    return (
        f"An estimate: {order[0]} comes first with {posterior[order[0]]:.0%}; below {NAMED:.0%} nobody is named. "
        "Links of recalled products to their suppliers, and of suppliers to products without a recall, would settle it."
    )
