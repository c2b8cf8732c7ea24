"""`python -m bench.fitting HOME`: fit the weights of matching on the labelled listings that are not held out.

Logistic regression by scipy, drawn to the weights that stand in the table (a Gaussian prior): labels are few, and a
feature that no label shows keeps what the tiers' definitions say. Prints the table, and the reliability of both halves.
"""

import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize

from bench.disguises import accessories, disguised, siblings
from bench.listings import cases
from recallscope.match.index import Index
from recallscope.match.score import STRONGEST, explain, weigh
from recallscope.match.target import Listing
from recallscope.match.weights import BIAS, WEIGHTS
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current
from recallscope.snapshot.targets import matching_index

PULL = 0.05
"""How strongly a weight is drawn to the table's: the prior's precision."""

BINS = ((0.0, 0.05), (0.05, 0.25), (0.25, 0.5), (0.5, 0.75), (0.75, 0.95), (0.95, 0.99), (0.99, 1.01))
NAMES = tuple(WEIGHTS)
Array = npt.NDArray[np.float64]
Seen = tuple[tuple[str, ...], str]


def main() -> None:
    """Print fitted weights and reliability."""
    root = Path(__file__).parents[1]
    corpus = root.parent / "shared" / "corpus"
    index = matching_index(open_current(Settings(home=Path(sys.argv[1])).snapshots))
    known = list(cases(root / "tests" / "cases" / "listings.csv", corpus))
    fit = [(features(case.listing, index), case.expect) for case in known if not case.held_out]
    fit += [(features(listing, index), "match") for _, _, listing in list(disguised(index))[::20]]
    fit += [(features(listing, index), "none") for listing in [*siblings(index), *accessories(index)][::20]]
    tables = [fitted(fit, side, wanted) for side, wanted in enumerate((is_match, is_hit))]
    print(f"BIAS = ({tables[0][0]:.1f}, {tables[1][0]:.1f})")
    for place, name in enumerate(NAMES, start=1):
        print(f'    "{name}": ({tables[0][place]:.1f}, {tables[1][place]:.1f}),')
    held_out = [(features(case.listing, index), case.expect) for case in known if case.held_out]
    for name, half in (("fitted on", fit), ("held out", held_out)):
        print("\n".join(reliability(name, half)))


def is_match(expect: str) -> bool:
    """Return whether a label is a match."""
    return expect == "match"


def is_hit(expect: str) -> bool:
    """Return whether a label is possible or a match."""
    return expect != "none"


def features(listing: Listing, index: Index) -> tuple[str, ...]:
    """Return the features of a listing's likeliest candidate; none where nothing speaks for any."""
    found = explain(listing, index)
    return found[0].features if found else ()


def fitted(seen: list[Seen], side: int, wanted: Callable[[str], bool]) -> Array:
    """Return bias and weights of one side, in the table's order."""
    prior = np.array([BIAS[side], *(WEIGHTS[name][side] for name in NAMES)])
    rows = np.array([_row(names, side) for names, _ in seen if names])
    signs = np.array([1.0 if wanted(expect) else -1.0 for names, expect in seen if names])

    def loss(weights: Array) -> tuple[float, Array]:
        margins = signs * (rows @ weights)
        slope = -signs / (1 + np.exp(np.clip(margins, -500, 500)))
        away = weights - prior
        return float(np.logaddexp(0, -margins).sum() + PULL / 2 * away @ away), rows.T @ slope + PULL * away

    return np.asarray(minimize(loss, prior, jac=True, method="L-BFGS-B").x)


def _row(names: tuple[str, ...], side: int) -> list[float]:
    """Return a listing as the scorer adds it up: of what speaks for, only the strongest counts."""
    strongest = max((name for name in names if name in STRONGEST), key=lambda name: WEIGHTS[name][side])
    return [1.0, *(float(name == strongest or (name in names and name not in STRONGEST)) for name in NAMES)]


def reliability(half: str, seen: list[Seen]) -> list[str]:
    """Return, for each band of the probability of a hit, how many listings were hits: rows of a Markdown table."""
    told = [(weigh(names)[1] if names else 0.0, is_hit(expect)) for names, expect in seen]
    rows = []
    for low, high in BINS:
        some = [(probability, hit) for probability, hit in told if low <= probability < high]
        if some:
            mean = sum(probability for probability, _ in some) / len(some)
            share = sum(hit for _, hit in some) / len(some)
            rows.append(f"| {half} | {low:.2f} to {min(high, 1):.2f} | {len(some)} | {mean:.3f} | {share:.3f} |")
    return rows


if __name__ == "__main__":
    main()
