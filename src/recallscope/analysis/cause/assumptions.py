"""What the ranking assumes: no source states it, so it is wide, and every answer that rests on it says so."""

from collections.abc import Sequence
from typing import Any

import msgspec

from recallscope.analysis.cause.naming import COMMON
from recallscope.analysis.cause.solve import UNSURE, Rates
from recallscope.analysis.cause.supply import TASTE
from recallscope.records.supply import SupplyClaim


class Assumptions(msgspec.Struct, frozen=True, kw_only=True):
    """Chances and ranges, all assumed.

    `shares`: a named supplier's share of the market where no source states it or a volume, each value equally likely;
    `cells`: so many cells a year are sold, the most first, for a supplier's volume. `most`: the named ones hold no more
    than this together. `others`: so many makers share the rest. `sure`: how likely a link is right, by who states it;
    `part`: the chance that a given product of a brand is meant by a link that names no model. `suspended`: how much
    likelier certificates are suspended of a firm at fault, and `least` where the least of it is from. `signs`: how much
    likelier a product that shows a sign (suspended certificate, incident, warning) and is not recalled has the fault
    than not; it goes up and down with `suspended`. `brands`: so many brands are on the market beside those on record,
    without a recall. `days`: recalls are looked at from so many days before the first supply link was published.
    `wide`: where those that are one number may lie, of links by how many times as often they are wrong.
    """

    common: float = COMMON
    shares: tuple[float, ...] = (0.005, 0.02, 0.06)
    cells: tuple[float, ...] = (20e9, 5e9, 1.7e9)
    most: float = 0.9
    others: int = 20
    sure: tuple[tuple[str, float], ...] = (
        *(("maker", 0.98), ("regulator", 0.98), ("certificate", 0.95)),
        *(("teardown", 0.95), ("press", 0.85)),
    )
    part: float = 0.5
    suspended: tuple[float, ...] = (3.0, 17.0, 100.0)
    least: str = ""
    signs: tuple[float, ...] = (0.5, 1.5, 5.0)
    brands: int = 300
    days: int = 365
    wide: dict[str, tuple[Any, Any]] = msgspec.field(
        default_factory=lambda: {
            "common": (0.25, 0.75),
            "part": (0.25, 0.75),
            "brands": (100, 1000),
            "others": (10, 40),
            "doubt": (1 / 3, 3.0),
        }
    )

    def told(self) -> list[str]:
        """Return what is assumed, in sentences."""
        stated = ", ".join(f"{chance:.0%} {name}" for name, chance in self.sure)
        return [
            f"recalls that come together have one cause upstream with a chance of {self.common:.0%} (assumed, "
            f"{self._ends('common', '.0%')})",
            "at most one supplier is at fault (assumed)",
            *_rates(UNSURE),
            f"a named supplier holds {self.shares[0]:.1%} to {self.shares[-1]:.0%} of the market, all of them together "
            f"at most {self.most:.0%}, and {self.others} makers that are not on record share the rest (assumed, "
            f"{self._ends('others', 'd')} makers)",
            f"a link is right with a chance of {stated} (assumed, wrong {self._ends('doubt', '.2g')} times as often)",
            f"a link that names no model means a given product of the brand with a chance of {self.part:.0%} (assumed, "
            f"{self._ends('part', '.0%')})",
            f"where its own link is missing, a product's supplier goes by its brand's other links, with the market's "
            f"shares as {TASTE:g} of a link (assumed)",
            f"certificates are suspended {self.suspended[0]:.2g} to {self.suspended[-1]:.3g} times as likely where the "
            f"firm is at fault (assumed{self.least and f', but for the least: {self.least}'})",
            f"a product with a suspended certificate, an incident or a warning, and no recall, is {self.signs[0]:g} to "
            f"{self.signs[-1]:g} times as likely to have the fault as not to (assumed)",
            f"{self.brands} more brands are on the market, without a recall (assumed, {self._ends('brands', ',d')})",
        ]

    def _ends(self, name: str, form: str) -> str:
        low, high = self.wide[name]
        return f"{low:{form}} to {high:{form}}"


def grounded(given: Assumptions, market: Sequence[SupplyClaim]) -> Assumptions:
    """Return the assumptions with what sources say of the market, by then: the least that a suspension tells.

    Of a sound firm all certificates are suspended no more often than any one certificate is. So where a share of all
    certificates is told, that of a firm at fault, surely suspended, is at least one over it as likely.
    """
    told = next((one for one in reversed(market) if one.field == "certificates" and one.low), None)
    if told is None:
        return given
    least = 1 / (told.high or told.low or 1.0)
    middle = (least * given.suspended[-1]) ** 0.5
    return msgspec.structs.replace(
        given, suspended=(least, middle, given.suspended[-1]), least=f"{told.value} ({told.url})"
    )


def _rates(rates: Rates) -> list[str]:
    return [
        f"a fault makes {rates.fault[0]:.0%} to {rates.fault[-1]:.0%} of the products that hold it be recalled, and "
        f"{rates.leak[0]:.0%} to {rates.leak[-1]:.0%} of all products are recalled for reasons of their own (assumed)",
        f"up to {rates.herd[-1]:.0%} of brands recall in a herd without a common cause, then {rates.depth[0]:.0%} to "
        f"{rates.depth[-1]:.0%} of their products (assumed)",
    ]
