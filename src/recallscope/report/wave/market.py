"""The claims on the market: prices, what a power bank costs to make, and China's share of demand."""

from typing import Any

from recallscope.analysis.signals.prices import CELL_VOLTS
from recallscope.records.supply import SupplyClaim
from recallscope.report.wave.finding import Finding, Source
from recallscope.report.wave.records import ANKER_CELLS, XIAOMI, Records, sources_of


def prices(records: Records) -> Finding:
    """A9: prices and power."""
    notices = [records.notices(ANKER_CELLS, "CN")[0], records.notices(XIAOMI, "CN")[0]]
    told = records.supplier_claims(None, "price", "cost")
    return Finding(
        id="A9",
        claim="10,000 mAh are sold from 30 yuan, 20,000 mAh from 69, while output has risen from 65 to over 120 W.",
        verdict="agrees in part",
        says=(
            f"For each watt-hour (cells of {CELL_VOLTS:g} V) that is CNY {_for_each_wh(30, 10_000):.2f} for the "
            f"smaller and {_for_each_wh(69, 20_000):.2f} for the larger. Units of Anker's recall in China were sold at "
            f"{_price(notices[0])}, Xiaomi's of {_capacity(notices[1]):,} mAh at {_price(notices[1])}, "
            f"{_for_each_wh(notices[1]['price']['min'], _capacity(notices[1])):.2f} for each watt-hour.",
            "What the press tells of power banks of 20,000 mAh, by price and by what they cost to make:",
            "\n".join(map(_line, told)),
            "So 69 yuan are less than a power bank of that size is told to cost its maker where it keeps the rules, "
            "and others are told to be sold for less. The 30 yuan for 10,000 mAh and the rise in output were found in "
            "no source. [Signals](signals.md) finds offers far below others in a catalogue that is given to it.",
        ),
        sources=(*(Source("register:supply", one.url) for one in told), *sources_of(notices)),
    )


def demand(records: Records) -> Finding:
    """A15: China's share of demand."""
    told = records.supplier_claims(None, "demand")
    return Finding(
        id="A15",
        claim="Almost 39% of the world's demand is China's.",
        verdict="not settled",
        says=(
            "No share of China's is on record: no source was found that states one and says how it counts. Of Asia and "
            "the Pacific together it is told that",
            "\n".join(f"- {one.value} ({one.published}{_note(one)})" for one in told),
            "China's share can't be more than that; by the first of these figures 39% would leave almost nothing for "
            "the rest of the region.",
        ),
        sources=tuple(Source("register:supply", one.url) for one in told),
        missing="a source for China's share of demand; what recallscope says of market shares is marked as assumed",
    )


def _for_each_wh(price: float, mah: int) -> float:
    return price / (mah / 1000 * CELL_VOLTS)


def _price(notice: dict[str, Any]) -> str:
    ends = sorted({notice["price"]["min"], notice["price"]["max"]})
    return f"{notice['price']['currency']} {' to '.join(f'{end:g}' for end in ends)}"


def _capacity(notice: dict[str, Any]) -> int:
    return int(notice["products"][0]["capacity_mah"][0])


def _line(one: SupplyClaim) -> str:
    ends = [_for_each_wh(end, 20_000) for end in (one.low, one.high) if end is not None]
    each = " to ".join(f"{end:.2f}" for end in ends)
    return f"- {one.value}: CNY {each} for each watt-hour ({one.published}{_note(one)})"


def _note(one: SupplyClaim) -> str:
    return f"; {one.note}" if one.note else ""
