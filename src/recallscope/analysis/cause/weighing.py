"""Cases weighed against parties: the posterior, a mean over what is assumed, and what else a fault would recall."""

from collections.abc import Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from recallscope.analysis.cause.assumptions import Assumptions
from recallscope.analysis.cause.parties import Party
from recallscope.analysis.cause.question import Case
from recallscope.analysis.cause.solve import Answer, solve
from recallscope.analysis.cause.supply import UNKNOWN, Supply, chances, grouped
from recallscope.clean.brand import brand_key
from recallscope.records.supply import SupplyLink

Floats = NDArray[np.float64]

REST = "a maker that is not on record"
NONE = "no common cause"


class World(msgspec.Struct, frozen=True, kw_only=True):
    """What is weighed. `rest` are goods that are no evidence, of which only the risk is asked."""

    cases: Sequence[Case]
    parties: Sequence[Party]
    given: Assumptions
    rest: Sequence[Case] = ()


class Weighed(msgspec.Struct, frozen=True, kw_only=True):
    """The posterior by party, REST and NONE; by plant, for parties with plants; `risk` by party, of cases and rest."""

    posterior: dict[str, float]
    plants: dict[str, dict[str, float]]
    risk: dict[str, Floats]


class _Column(msgspec.Struct, frozen=True):
    """One hypothesis: a fault at a party (by its place), at one of its plants, or at all of them alike."""

    party: int
    plant: str | None
    weight: float


def weigh(world: World) -> Weighed:
    """Return the answer, the mean over the assumed shares and over how telling certificates and other signs are."""
    columns = _columns(world.parties)
    answers = [
        _solved(world, columns, place, suspended, signs)
        for place in range(len(world.given.shares))
        for suspended, signs in zip(world.given.suspended, world.given.signs, strict=True)
    ]
    mean = np.mean([np.append(one.posterior, one.none) for one in answers], axis=0)
    covered = np.mean([one.covered for one in answers], axis=0)
    odds = float(np.median(world.given.signs))
    posterior: dict[str, float] = {}
    plants: dict[str, dict[str, float]] = {}
    risk: dict[str, Floats] = {}
    for place, party in enumerate(world.parties):
        own = [at for at, column in enumerate(columns) if column.party == place]
        posterior[party.name] = float(mean[own].sum())
        plants[party.name] = {str(columns[at].plant): float(mean[at]) for at in own if columns[at].plant}
        risk[party.name] = _with_signs(mean[own] @ covered[own], world, odds)
    posterior |= {REST: float(mean[len(columns) : -1].sum()), NONE: float(mean[-1])}
    return Weighed(posterior=posterior, plants=plants, risk=risk)


def _columns(parties: Sequence[Party]) -> list[_Column]:
    """Return a hypothesis for each party, and where plants are told one more for each; together they weigh 1."""
    return [
        _Column(place, plant, 1 / (1 + len(party.plants)))
        for place, party in enumerate(parties)
        for plant in (None, *party.plants)
    ]


def _solved(world: World, columns: Sequence[_Column], place: int, suspended: float, signs: float) -> Answer:
    """Return the answer for one of the assumed shares. One case more stands for all brands on no record."""
    cases = [*world.cases, *world.rest]
    shares = _shares(world, place)
    # The rest is read beside the cases, whose links tell of it; it tells nothing of the cases, which are read alone.
    beside = _table(world, cases, shares)[len(world.cases) :] if world.rest else np.empty((0, len(shares)))
    table = np.vstack([_table(world, world.cases, shares), beside, shares])
    fits = np.array([[_fit(case, world.parties[one.party], one.plant) for one in columns] for case in [*cases, None]])
    wide = np.hstack([table[:, [one.party for one in columns]] * fits, table[:, len(world.parties) :]])
    factor = np.array([suspended if party.suspended else 1.0 for party in world.parties])
    own = [shares[one.party] * factor[one.party] * one.weight for one in columns]
    prior = world.given.common * np.append(own, shares[len(world.parties) :])
    # What is no evidence is a brand of its own that stands for no brand at all.
    brands = [brand_key(case.brand) for case in world.cases]
    brands += [f"rest {number}" for number, _ in enumerate(world.rest)]
    return solve(
        wide,
        grouped([*brands, ""]),
        np.array([*(case.event is not None for case in cases), False]),
        np.append(prior, 1 - world.given.common),
        times=np.array([1.0] * len(world.cases) + [0.0] * len(world.rest) + [float(world.given.brands)]),
        signs=np.array([*(signs if case.signs else 0.0 for case in cases), 0.0]),
    )


def _shares(world: World, place: int) -> Floats:
    """Return [S] what parties hold of the market, then the makers that are on no record; together 1."""
    given = world.given
    named = np.array([party.shares[place] for party in world.parties])
    named = named * min(1.0, given.most / max(float(named.sum()), 1e-12))
    return np.append(named, np.full(given.others, (1 - float(named.sum())) / given.others))


def _table(world: World, cases: Sequence[Case], shares: Floats) -> Floats:
    """Return the chances [P, S] that a party supplied; a case that no link may speak of has the shares alone."""
    if not cases:
        return np.empty((0, len(shares)))
    place = {(party.supplier, party.component): at for at, party in enumerate(world.parties)}
    best = [_best(case, world.given) for case in cases]
    linked = np.array([place[one.supplier, one.component] if one else UNKNOWN for one, _ in best])
    sure = np.array([chance for _, chance in best])
    brands = grouped([brand_key(case.brand) for case in cases])
    table = chances(Supply(brands, np.array([case.event is not None for case in cases]), linked, sure, shares))
    table[linked == UNKNOWN] = shares
    return table


def _best(case: Case, given: Assumptions) -> tuple[SupplyLink | None, float]:
    """Return the surest link of a case, and how sure it is."""
    rated = [(link, dict(given.sure)[link.stated] * (1 if link.models else given.part)) for link in case.links]
    return max(rated, key=lambda pair: pair[1], default=(None, 0.5))


def _fit(case: Case | None, party: Party, plant: str | None) -> float:
    """Return the share of what a party supplied to a case that is of a plant: by its links, else of all alike."""
    if plant is None or not party.plants:
        return 1.0
    told = {link.plant for link in (case.links if case else ()) if link.supplier == party.supplier and link.plant}
    return float(plant in told) / len(told) if told else 1 / len(party.plants)


def _with_signs(chance: Floats, world: World, odds: float) -> Floats:
    """Return chances [P] with the odds raised where signs are told; the last stands for brands on no record."""
    told = np.array([*(odds if case.signs else 1.0 for case in [*world.cases, *world.rest]), 1.0])
    found: Floats = told * chance / (told * chance + 1 - chance)
    return found
