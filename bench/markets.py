"""Simulated markets: who supplies whom, which products are recalled and why, and what of it is on record."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

Setting = dict[str, Any]
UNKNOWN = -1


class Simulated(msgspec.Struct, frozen=True):
    """A market of S suppliers and P products, each of a brand.

    `share` [S] adds up to 1. `taste` [P, S] is the true chance that the product's brand takes a supplier. `linked`
    [P] is the supplier on record or UNKNOWN, `supplier` [P] the true one. `faulty` is the common cause or UNKNOWN;
    `by_fault` [P] marks what it made recalled. `truth` holds the rates that were drawn.
    """

    share: NDArray[np.float64]
    taste: NDArray[np.float64]
    brand: NDArray[np.int64]
    supplier: NDArray[np.int64]
    linked: NDArray[np.int64]
    recalled: NDArray[np.bool_]
    by_fault: NDArray[np.bool_]
    faulty: int
    truth: dict[str, float]

    def identifiable(self, brands: int) -> bool:
        """Tell whether so many brands recall for the fault with the true link on record."""
        shown = self.by_fault & (self.linked == self.faulty)
        return len(set(self.brand[shown].tolist())) >= brands


def settings() -> Setting:
    """Return markets.toml as data."""
    return tomllib.loads((Path(__file__).with_name("markets.toml")).read_text(encoding="utf-8"))


def market(given: Setting, random: np.random.Generator, common: bool) -> Simulated:
    """Return one market, with a faulty supplier or without."""
    suppliers, brands = _whole(random, given["suppliers"]), _whole(random, given["brands"])
    share = _normal(random.lognormal(0, given["share_spread"], suppliers))
    by_group = share * random.lognormal(0, given["group_spread"], (given["groups"], suppliers))
    counts = random.integers(given["products_per_brand"][0], given["products_per_brand"][1] + 1, brands)
    tastes = np.stack([_taste(random, _normal(by_group[i % given["groups"]]), given) for i in range(brands)])
    brand = np.repeat(np.arange(brands), counts)
    supplier = np.array([random.choice(suppliers, p=tastes[one]) for one in brand])
    faulty = int(random.choice(supplier)) if common else UNKNOWN
    truth = {name: float(random.uniform(*given[name])) for name in ("fault_recalled", "leak", "herd_recalled")}
    truth["herd_brands"] = float(random.uniform(*given["herd_brands"])) * (random.random() < given["herd_chance"])
    by_fault = (supplier == faulty) & (random.random(len(brand)) < truth["fault_recalled"])
    return Simulated(
        share=share,
        taste=tastes[brand],
        brand=brand,
        supplier=supplier,
        linked=_linked(random, supplier, suppliers, given),
        recalled=by_fault | _unrelated(random, brand, truth),
        by_fault=by_fault,
        faulty=faulty,
        truth=truth,
    )


def _taste(random: np.random.Generator, preferred: NDArray[np.float64], given: Setting) -> NDArray[np.float64]:
    """Return a brand's chances [S]: a few suppliers of its group's liking, in uneven parts."""
    few = min(_whole(random, given["suppliers_per_brand"]), len(preferred))
    chosen = random.choice(len(preferred), few, replace=False, p=preferred)
    taste = np.zeros(len(preferred))
    taste[chosen] = random.dirichlet(np.ones(few))
    return taste


def _unrelated(random: np.random.Generator, brand: NDArray[np.int64], truth: dict[str, float]) -> NDArray[np.bool_]:
    herd = random.random(brand.max() + 1) < truth["herd_brands"]
    leak = random.random(len(brand)) < truth["leak"]
    found: NDArray[np.bool_] = leak | (herd[brand] & (random.random(len(brand)) < truth["herd_recalled"]))
    return found


def _linked(
    random: np.random.Generator, supplier: NDArray[np.int64], suppliers: int, given: Setting
) -> NDArray[np.int64]:
    """Return what is on record of each product's supplier: some links are missing, some wrong."""
    another = (supplier + random.integers(1, suppliers, len(supplier))) % suppliers
    told = np.where(random.random(len(supplier)) < given["wrong"], another, supplier)
    return np.where(random.random(len(supplier)) < given["missing"], UNKNOWN, told)


def _whole(random: np.random.Generator, ends: list[int]) -> int:
    return int(random.integers(ends[0], ends[1] + 1))


def _normal(values: NDArray[np.float64]) -> NDArray[np.float64]:
    found: NDArray[np.float64] = values / values.sum()
    return found
