"""How often the solver finds the common cause of simulated markets, beside what the true rates would find.

The exact posterior with true parameters is the ceiling: the same sum with each market's own rates and each brand's
true taste for suppliers. Beside it: the share of recalled products that a supplier reaches (FoodChain-Lab's
reachability), and Fisher's exact test with the step-up of Benjamini and Hochberg. The solver never sees this module.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from bench import markets
from bench.markets import Simulated
from recallscope.analysis.cause.naming import COMMON, CREDIBLE, credible, names
from recallscope.analysis.cause.solve import Rates, solve
from recallscope.analysis.cause.supply import Supply, chances, from_taste

FALSE_DISCOVERY = 0.05
Floats = NDArray[np.float64]


class Tried(msgspec.Struct, frozen=True):
    """What each method made of one market: whether the true supplier came first, and whether one was named at all."""

    common: bool
    identifiable: bool
    missed_links: float
    first: bool
    held: bool
    named: bool
    ceiling_first: bool
    ceiling_named: bool
    reach_first: bool
    fisher_first: bool
    fisher_named: bool


def tried(seed: int, common: int, unrelated: int) -> list[Tried]:
    """Return every market's outcome; the same for the same seed."""
    given = markets.settings()
    random = np.random.default_rng(seed)
    kinds = [True] * common + [False] * unrelated
    return [_try(markets.market(given["market"], random, kind), given) for kind in kinds]


def _try(one: Simulated, given: dict[str, Any]) -> Tried:
    sure = np.full(len(one.brand), 1 - given["market"]["wrong"])
    supply = Supply(one.brand, one.recalled, one.linked, sure, one.share)
    prior = np.append(COMMON * one.share, 1 - COMMON)
    answer = solve(chances(supply), one.brand, one.recalled, prior)
    best = solve(from_taste(one.taste, one.linked, sure), one.brand, one.recalled, prior, _true(one))
    reach, fisher = _reach(one), _fisher(one)
    return Tried(
        common=one.faulty >= 0,
        identifiable=one.faulty >= 0 and one.identifiable(given["bench"]["identifiable_brands"]),
        missed_links=float((one.linked < 0).mean()),
        first=int(answer.posterior.argmax()) == one.faulty,
        held=one.faulty in credible(answer),
        named=names(answer),
        ceiling_first=int(best.posterior.argmax()) == one.faulty,
        ceiling_named=names(best),
        reach_first=int(reach.argmax()) == one.faulty,
        fisher_first=int(fisher.argmin()) == one.faulty,
        fisher_named=_rejects(fisher),
    )


def _true(one: Simulated) -> Rates:
    """Return the market's own rates, as a grid of one point."""
    truth = one.truth
    return Rates(
        fault=(truth["fault_recalled"],),
        leak=(truth["leak"],),
        herd=(max(truth["herd_brands"], 1e-9),),
        depth=(truth["herd_recalled"],),
    )


def _reach(one: Simulated) -> Floats:
    """Return [S] the share of recalled products that each supplier reaches by links on record."""
    return _linked_counts(one, one.recalled) / max(one.recalled.sum(), 1)


def _fisher(one: Simulated) -> Floats:
    """Return [S] the one-sided p-values: more recalled among a supplier's linked products than among the rest."""
    # Imported here: only the comparison needs it.
    from scipy.stats import hypergeom

    total = np.bincount(np.where(one.linked < 0, len(one.share), one.linked), minlength=len(one.share) + 1)[:-1]
    hit = _linked_counts(one, one.recalled)
    found: Floats = hypergeom.sf(hit - 1, len(one.brand), int(one.recalled.sum()), total)
    return found


def _linked_counts(one: Simulated, chosen: NDArray[np.bool_]) -> NDArray[np.int64]:
    linked = one.linked[chosen & (one.linked >= 0)]
    return np.bincount(linked, minlength=len(one.share))


def _rejects(values: Floats) -> bool:
    ranks = np.arange(1, len(values) + 1) / len(values)
    return bool((np.sort(values) <= FALSE_DISCOVERY * ranks).any())


def share(rows: Iterable[Tried], name: str) -> float:
    """Return the share of markets in which something holds."""
    return float(np.mean([getattr(row, name) for row in rows]))


def measured() -> Iterator[tuple[str, str, str]]:
    """Return a row for each figure: what, what to reach, what was measured."""
    given = markets.settings()["bench"]
    rows = tried(given["seed"], given["common"], given["unrelated"])
    yield from figures(rows)


def figures(rows: Sequence[Tried]) -> Iterator[tuple[str, str, str]]:
    """Return the figures over these markets."""
    common, unrelated = [r for r in rows if r.common], [r for r in rows if not r.common]
    plain = [r for r in common if r.identifiable]
    hard = [r for r in common if not r.identifiable]
    for what, reach, some in (
        ("identifiable", "0.90", plain),
        ("not identifiable", "-", hard),
        ("all", "0.95 of the ceiling", common),
    ):
        beside = ", ".join(
            f"{name} {share(some, key):.3f}"
            for name, key in (
                *(("exact posterior with true rates", "ceiling_first"), ("reachability", "reach_first")),
                ("Fisher", "fisher_first"),
            )
        )
        yield f"cause: true supplier first, {len(some)} {what} markets", reach, f"{share(some, 'first'):.3f} ({beside})"
    ratio = share(common, "first") / share(common, "ceiling_first")
    yield "cause: first, over the ceiling, all markets", "0.95", f"{ratio:.3f}"
    yield (
        f"cause: true supplier in the {CREDIBLE:.0%} credible set",
        "0.95",
        (f"{share(common, 'held'):.3f}; identifiable {share(plain, 'held'):.3f}"),
    )
    yield (
        f"cause: one named though none is at fault, {len(unrelated)} markets",
        "under 0.05",
        (
            f"{share(unrelated, 'named'):.3f} (true rates {share(unrelated, 'ceiling_named'):.3f}, "
            f"Fisher {share(unrelated, 'fisher_named'):.3f})"
        ),
    )
    yield (
        "cause: named where one is at fault, identifiable",
        "-",
        (
            f"{share(plain, 'named'):.3f} (true rates {share(plain, 'ceiling_named'):.3f}, "
            f"Fisher {share(plain, 'fisher_named'):.3f})"
        ),
    )
