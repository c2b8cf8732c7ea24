"""The posterior over suppliers: a noisy-or over the supply graph, with leak and herds, summed over unknown rates.

Under "a fault at s" a product that s supplied is recalled with chance r; any product is recalled for reasons of its
own with chance l; and with chance g a brand stands in a herd, when each of its products is recalled with chance d.
Whole brands are what herds take, so many products of one brand say little, and time is not looked at: recalls come
in herds, and that alone is no evidence.
"""

import msgspec
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """What the unknown rates may be, all equally likely: a grid to sum over."""

    fault: tuple[float, ...] = (0.3, 0.425, 0.55, 0.675, 0.8)
    leak: tuple[float, ...] = (0.01, 0.02, 0.035, 0.05)
    herd: tuple[float, ...] = (1e-6, 0.03, 0.08, 0.15)
    depth: tuple[float, ...] = (0.35, 0.55, 0.75)


UNSURE = Rates()


class Answer(msgspec.Struct, frozen=True):
    """`posterior` [S], and of no common supplier; `covered` [S, P]: the chance that a fault at s recalls product p."""

    posterior: Floats
    none: float
    covered: Floats


def solve(
    chances: Floats,
    brand: NDArray[np.int64],
    recalled: NDArray[np.bool_],
    prior: Floats,
    rates: Rates = UNSURE,
    times: Floats | None = None,
    signs: Floats | None = None,
) -> Answer:
    """Return the posterior. `chances` [P, S], `prior` [S + 1], the last of no supplier.

    `times` [P] says of how many brands just like its own a product's brand stands for; one unless given. `signs` [P]
    says of a product without a recall how many times as likely what is told of it is with the fault as without: none
    unless given, since no recall then says that the fault is not there.
    """
    order = np.argsort(brand, kind="stable")
    starts = np.flatnonzero(np.diff(brand[order], prepend=-1))
    # A last column that supplies nothing is the hypothesis that no supplier is at fault.
    wide = np.hstack([chances, np.zeros((len(brand), 1))])
    many = np.ones(len(starts)) if times is None else times[order][starts]
    odds = np.zeros(len(brand)) if signs is None else signs
    graph = _Graph(wide[order], starts, recalled[order], many, odds[order])
    logs = _logs(graph, rates)
    seen = logs.max()
    by_rate = np.exp(logs - seen) * prior
    found = by_rate.sum(axis=(1, 2, 3, 4))
    posterior = found.sum(axis=0) / found.sum()
    return Answer(posterior[:-1], float(posterior[-1]), chances.T * _mean_fault(found[:, :-1], rates)[:, None])


class _Graph(msgspec.Struct, frozen=True):
    """Products in order of brand: `wide` [P, S + 1], `starts` [B] of each brand, `many` [B] how often each stands.

    `signs` [P] is how many times as likely what is told of a product without a recall is with the fault as without.
    """

    wide: Floats
    starts: NDArray[np.int64]
    recalled: NDArray[np.bool_]
    many: Floats
    signs: Floats


def _logs(graph: _Graph, rates: Rates) -> Floats:
    """Return log likelihoods [fault, leak, depth, herd, 1, S + 1]."""
    herd = np.array(rates.herd)[:, None, None]
    found = [
        [[_brands(graph, fault, leak, depth, herd) for depth in rates.depth] for leak in rates.leak]
        for fault in rates.fault
    ]
    return np.array(found)


def _brands(graph: _Graph, fault: float, leak: float, depth: float, herd: Floats) -> Floats:
    """Return the log likelihood [herd, 1, S + 1]: each brand stands in a herd or does not, summed over both."""
    spared = 1 - fault * graph.wide
    apart, together = (
        np.add.reduceat(_products(spared * (1 - rest), graph), graph.starts)
        for rest in (leak, 1 - (1 - leak) * (1 - depth))
    )
    both = np.logaddexp(np.log1p(-herd) + apart, np.log(herd) + together)
    found: Floats = np.einsum("gbs,b->gs", both, graph.many)[:, None]
    return found


def _products(spared: Floats, graph: _Graph) -> Floats:
    """Return the log likelihood [P, S + 1] of what became of each product, from its chance to be spared."""
    struck = 1 - spared
    return np.log(np.where(graph.recalled[:, None], struck, spared + graph.signs[:, None] * struck))


def _mean_fault(by_rate: Floats, rates: Rates) -> Floats:
    """Return [S] the share of a supplier's products that its fault recalls, as the data leave it."""
    found: Floats = np.array(rates.fault) @ by_rate / np.maximum(by_rate.sum(axis=0), 1e-300)
    return found
