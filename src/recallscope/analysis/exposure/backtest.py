"""What refunds of two recalls were to be expected, from what had been published by a day, and what was told later."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import msgspec

from recallscope import packaged
from recallscope.analysis.exposure.asking import Asked, last_day, parts_of
from recallscope.analysis.exposure.assumptions import Assumption, Assumptions, checked
from recallscope.analysis.exposure.costs import ceiling, refunds
from recallscope.analysis.exposure.drawing import DRAWS, SEED, quantiles
from recallscope.analysis.exposure.finding import Move, assumed, moves
from recallscope.analysis.exposure.holding import held
from recallscope.analysis.exposure.parts import Priced
from recallscope.analysis.exposure.taking_part import onward
from recallscope.errors import SelfCheckError, UsageError
from recallscope.snapshot.opened import Snapshot

FILE = "backtest.yaml"
NARROW = 0.6
"""An interval as wide as this share of its ceiling would say too little."""


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """One recall: the 80% interval of its refunds as expected, beside what was told; amounts in `currency`.

    `width` is the interval's, as a share of the ceiling: every unit refunded at its full price.
    """

    name: str
    event: str
    currency: str
    p10: float
    p50: float
    p90: float
    told: float
    ceiling: float
    width: float
    inside: bool
    narrow: bool
    url: str
    press: str
    share: Mapping[str, float]
    moves: tuple[Move, ...]
    rests_on: dict[str, Assumption]
    assumed: tuple[str, ...]


class Backtest(msgspec.Struct, frozen=True, kw_only=True):
    """The comparison. `holds` is false where an interval misses what was told or says too little."""

    says: str
    asked: str
    by: str
    holds: bool
    cases: tuple[Compared, ...]


def backtest(snapshot: Snapshot, given: Assumptions, seed: int = SEED) -> Backtest:
    """Return the comparison; SelfCheckError where an assumption rests on a source published after the day asked of."""
    plan = checked(packaged.read(__package__, FILE), FILE, "backtest.schema.json")
    told = {case["currency"] for case in plan["cases"]}
    if told != {given.currency}:
        raise UsageError(f"the back-test is in {', '.join(sorted(told))}, the assumptions are in {given.currency}")
    cases = tuple(_compared(snapshot, given, plan, case, seed) for case in plan["cases"])
    return Backtest(
        says=" ".join(map(_says, cases)),
        asked=plan["asked"],
        by=plan["by"],
        holds=all(one.inside and one.narrow for one in cases),
        cases=cases,
    )


def _compared(
    snapshot: Snapshot, given: Assumptions, plan: Mapping[str, Any], case: Mapping[str, Any], seed: int
) -> Compared:
    price = case.get("price")
    asked = Asked(
        on=plan["asked"],
        market=case["market"],
        price=Priced(currency=price["currency"], low=price["min"], high=price["max"], assumed=price["assumed"])
        if price
        else None,
        notice=case["notice"],
        barred=case["barred"],
    )
    (part,) = parts_of(snapshot, case["event"], asked, given)
    draws, _ = held(given, [part], DRAWS, seed)
    days = (date.fromisoformat(plan["by"]) - last_day(part.started or plan["asked"])).days
    share = onward(draws, part, [days])[0]
    paid = refunds(draws, part, share)
    _refuse_later(draws.used, plan["asked"])
    top = ceiling(part, 1.0)
    found = quantiles(paid)
    width = (found["p90"] - found["p10"]) / top
    return Compared(
        name=case["name"],
        event=case["event"],
        currency=case["currency"],
        **found,
        told=case["told"],
        ceiling=top,
        width=round(width, 4),
        inside=found["p10"] <= case["told"] <= found["p90"],
        narrow=width < NARROW,
        url=case["url"],
        press=case.get("press", ""),
        share=quantiles(share),
        moves=moves(draws, paid, [part]),
        rests_on=dict(draws.used),
        assumed=tuple(assumed(draws, [part])),
    )


def _refuse_later(used: Mapping[str, Assumption], asked: str) -> None:
    for name, one in used.items():
        for basis in one.sources:
            if last_day(basis.published).isoformat() > asked:
                raise SelfCheckError(f"{name}: its source was published {basis.published}, after {asked}: {basis.url}")


def _says(one: Compared) -> str:
    low, high, told, top = (value / 1e6 for value in (one.p10, one.p90, one.told, one.ceiling))
    met = "inside" if one.inside else "MISSED"
    return (
        f"{one.name}: {low:.1f} to {high:.1f} million {one.currency} were to be expected, {told:.1f} were refunded: "
        f"{met}; the interval is {one.width:.0%} of the ceiling of {top:.1f}."
    )
