"""The claim on what refunds may cost: the arithmetic, what was to be expected, and what was paid."""

from recallscope.analysis.exposure.asking import Asked, parts_of
from recallscope.analysis.exposure.assumptions import shipped
from recallscope.analysis.exposure.finding import Exposure, exposure
from recallscope.report.wave.finding import Finding, Source
from recallscope.report.wave.records import ANKER_CELLS, Records, ranging, sources_of


def refunds(records: Records) -> Finding:
    """A3: what refunds could cost."""
    share = records.share(ANKER_CELLS, "CN")
    price = next(notice["price"] for notice in records.notices(ANKER_CELLS, "CN") if notice["price"])
    back, known = list(records.progress(ANKER_CELLS, "CN")), _known(records)
    low, high = (share.high * price[end] / 1e6 for end in ("min", "max"))
    return Finding(
        id="A3",
        claim="At 149 to 229 yuan apiece Anker may have to refund up to 163 million yuan.",
        verdict="agrees in part",
        says=(
            f"The arithmetic holds: {ranging(share)} units at {price['currency']} {price['min']:.0f} to "
            f"{price['max']:.0f} are {low:.1f} to {high:.1f} million. That is every unit refunded at its full price: a "
            "ceiling, not what was to be expected.",
            *(f"On record of what came back: {value}." for value, _ in back),
            _expected(records),
            _costs(known),
        ),
        sources=(
            *sources_of(records.notices(ANKER_CELLS, "CN")),
            *(source for _, source in back),
            *(Source("assumptions.yaml", url) for url in _pages(known)),
        ),
    )


def _expected(records: Records) -> str:
    """Return what refunds were to be expected before any were told, beside those told."""
    compared = records.backtest
    one = next(case for case in compared.cases if case.event == ANKER_CELLS)
    met = "lie inside" if one.inside else "lie outside: the estimate misses"
    return (
        f"An estimate, from nothing published after {compared.asked}, expects refunds of {one.currency} "
        f"{one.p10 / 1e6:.1f} to {one.p90 / 1e6:.1f} million by {compared.by} (80%). The {one.told / 1e6:.1f} million "
        f"that were told {met} ([back-test](exposure.md#the-back-test), which names what it assumes)."
    )


def _costs(found: Exposure) -> str:
    """Return what the recall costs in all, by what is known now."""
    unsourced = ", ".join(f"`{name}`" for name, one in found.rests_on.items() if one.assumed)
    return (
        f"An estimate by what is known now, refunds, other units, vouchers, returns and handling together: "
        f"{found.currency} {found.cost.p10 / 1e6:.0f} to {found.cost.p90 / 1e6:.0f} million within {found.days} days "
        f"(80%). Assumed, at least in part ([how](exposure.md)): {unsourced}."
    )


def _known(records: Records) -> Exposure:
    asked = Asked(on=records.snapshot.manifest.as_of or "", market="CN")
    return exposure(parts_of(records.snapshot, ANKER_CELLS, asked, shipped()), shipped())


def _pages(found: Exposure) -> list[str]:
    """Return the pages that the assumptions used were read on, each once."""
    return list(dict.fromkeys(basis.url for one in found.rests_on.values() for basis in one.sources))
