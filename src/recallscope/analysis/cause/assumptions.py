"""What the ranking assumes: no source states it, so it is wide, and every answer that rests on it says so."""

import msgspec

from recallscope.analysis.cause.naming import COMMON


class Assumptions(msgspec.Struct, frozen=True, kw_only=True):
    """Chances and ranges, all assumed.

    `shares`: a named supplier's share of the market where no source states it or a volume, each value equally likely;
    `cells`: so many cells a year are sold, the most first, for a supplier's volume. `most`: the named ones hold no more
    than this together. `others`: so many makers share the rest. `sure`: how likely a link is right, by who states it;
    `part`: the chance that a given product of a brand is meant by a link that names no model. `suspended`: how much
    likelier certificates are suspended of a firm at fault. `signs`: how much likelier a product that shows a sign
    (suspended certificate, incident, warning) and is not recalled has the fault than not; it goes up and down with
    `suspended`. `brands`: so many brands are on the market beside those on record, without a recall. `days`: recalls
    are looked at from so many days before the first supply link was published.
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
    suspended: tuple[float, ...] = (10.0, 30.0, 100.0)
    signs: tuple[float, ...] = (0.5, 1.5, 5.0)
    brands: int = 300
    days: int = 365

    def told(self) -> list[str]:
        """Return what is assumed, in sentences."""
        stated = ", ".join(f"{chance:.0%} {name}" for name, chance in self.sure)
        return [
            f"recalls that come together have one cause upstream with a chance of {self.common:.0%} (assumed)",
            f"a named supplier holds {self.shares[0]:.1%} to {self.shares[-1]:.0%} of the market, and {self.others} "
            "makers that are not on record share the rest (assumed)",
            f"a link is right with a chance of {stated} (assumed)",
            f"a link that names no model means a given product of the brand with a chance of {self.part:.0%} (assumed)",
            f"certificates are suspended {self.suspended[0]:.0f} to {self.suspended[-1]:.0f} times as likely where the "
            "firm is at fault (assumed)",
            f"a product with a suspended certificate, an incident or a warning, and no recall, is {self.signs[0]:g} to "
            f"{self.signs[-1]:g} times as likely to have the fault as not to (assumed)",
            f"{self.brands} more brands are on the market, without a recall (assumed)",
        ]
