"""When a cause may be named, and the credible set: the suppliers that cannot be ruled out."""

import numpy as np

from recallscope.analysis.cause.solve import Answer

CREDIBLE = 0.90
"""Posterior mass of the credible set."""

COMMON = 0.5
"""Prior chance that recalls that come together have one cause upstream. Assumed."""

NAMED = 0.50
"""A supplier is named only where it is likelier than all else together; below, the data don't carry it."""


def names(answer: Answer) -> bool:
    """Tell whether the data carry naming anyone."""
    return bool(len(answer.posterior)) and float(answer.posterior.max()) >= NAMED


def credible(answer: Answer) -> list[int]:
    """Return the fewest suppliers that hold 90% of the posterior, given that one is at fault; the likeliest first."""
    order = np.argsort(-answer.posterior, kind="stable")
    mass = np.cumsum(answer.posterior[order]) / max(answer.posterior.sum(), 1e-300)
    return [int(one) for one in order[: int(np.searchsorted(mass, CREDIBLE)) + 1]]
