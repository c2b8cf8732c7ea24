"""The claims on the supplier, prices and demand: what is on record, and what no source settles."""

from datetime import date

from recallscope.analysis.cause.question import links_of
from recallscope.analysis.signals.prices import CELL_VOLTS
from recallscope.report.wave.finding import Finding, Source
from recallscope.report.wave.records import ANKER_CELLS, ROMOSS, SUPPLIER, XIAOMI, Records, sources_of

_SUPPLIED = (ROMOSS, ANKER_CELLS, XIAOMI)


def common_supplier(records: Records) -> Finding:
    """A6: the common supplier and its cells."""
    traced = [event for event in _SUPPLIED if SUPPLIER in records.cell_makers(event)]
    causes = [(event, *cause) for event in traced for cause in records.told(event, "cause")]
    lines = "\n".join(f"- {records.units[event].brand}: {value}" for event, value, _ in causes)
    names = ", ".join(records.units[event].brand for event in traced)
    return Finding(
        id="A6",
        claim="What the recalls share are cells of one supplier, Amprius (Wuxi), part of them made with material that "
        "nobody had approved, so that the insulation can fail.",
        verdict="agrees in part",
        says=(
            f"The press or teardowns name {SUPPLIER} as cell maker in recalls of {names}; no notice does. For Baseus "
            "and for Anker's A1263 (A4) no source does.",
            "Two causes are told, a raw material changed without approval and metal that got into the cells:",
            lines,
            f"By what had been published on 2025-07-09: {records.cause(date(2025, 7, 9)).says} On 2025-08-31: "
            f"{records.cause(date(2025, 8, 31)).says} These chances rest on assumptions, which "
            "[the common cause](cause.md) names; the suspension of its certificates carries that of July.",
        ),
        sources=(
            *(source for _, _, source in causes),
            *sources_of(notice for event in traced for notice in records.notices(event, "CN")),
        ),
    )


def supplier(records: Records) -> Finding:
    """A7: who the supplier is and whom it supplies."""
    held = records.certificates(SUPPLIER)
    names = sorted({name for one in held for name in one.other_names})
    traced = [records.units[event].brand for event in _SUPPLIED if SUPPLIER in records.cell_makers(event)]
    links = [link for link in links_of(records.snapshot, date.max, ()) if link.supplier == SUPPLIER]
    first: dict[str, str] = {}
    for link in links:
        first.setdefault(link.customer, link.published)
    return Finding(
        id="A7",
        claim="The supplier was founded by Amprius of the United States and the Wuxi Industrial Development Group and "
        "sells to Xiaomi, OPPO, vivo and Amazon, among others.",
        verdict="agrees in part",
        says=(
            f"On record under {SUPPLIER} and the names {', '.join(names)}. Amperex (ATL) is another firm.",
            f"Of brands with a recall, {', '.join(traced)} are told to have used its cells.",
            "Its customers as links on record, with the day on which each was published: "
            f"{', '.join(f'{name} ({day})' for name, day in first.items())}. The first of them stand on the page of "
            "the Wuxi group, called its controlling shareholder there: the joint venture is on no record here.",
        ),
        sources=(
            *(Source(one.id, change.url) for one in held for change in one.history[:1]),
            *(Source("register:supply", link.url) for link in links),
        ),
    )


def prices(records: Records) -> Finding:
    """A9: prices and power."""
    notices = [records.notices(ANKER_CELLS, "CN")[0], records.notices(XIAOMI, "CN")[0]]
    price, other = (notice["price"] for notice in notices)
    return Finding(
        id="A9",
        claim="10,000 mAh are sold from 30 yuan, 20,000 mAh from 69, while output has risen from 65 to over 120 W.",
        verdict="not settled",
        says=(
            f"For each watt-hour (cells of {CELL_VOLTS:g} V) that is CNY {30 / (10 * CELL_VOLTS):.2f} for the smaller "
            f"and {69 / (20 * CELL_VOLTS):.2f} for the larger. Units of Anker's recall in China were sold at "
            f"{price['currency']} {price['min']:g} to {price['max']:g}, Xiaomi's of 10,000 mAh at "
            f"{other['currency']} {other['min']:g}, {other['min'] / (10 * CELL_VOLTS):.2f} for each watt-hour.",
            "No price or output of units on sale is on record, and no source that says what a safe cell costs. "
            "[Signals](signals.md) finds offers far below others in a catalogue that is given to it.",
        ),
        sources=sources_of(notices),
        missing="a Chinese shop's catalogue with prices, and a source for the cost of a safe cell",
    )


def batches(records: Records) -> Finding:
    """A14: the supplier's batches and lines."""
    lots = sorted({notice["id"] for notice in records.notices(ROMOSS) if "lot" in str(notice["scope"])})
    return Finding(
        id="A14",
        claim="The supplier looks into which batches are affected, and some lines in Wuxi stand still.",
        verdict="not settled",
        says=(
            "Batches of cells are not on record, nor is the halt of lines. Lots of finished units are: "
            f"{', '.join(lots)} recalls by lot and date of manufacture.",
        ),
        sources=sources_of(records.notices(ROMOSS)),
        missing="lots and tracing: from a lot of cells to the units that hold them",
    )


def demand(records: Records) -> Finding:
    """A15: China's share of demand."""
    return Finding(
        id="A15",
        claim="Almost 39% of the world's demand is China's.",
        verdict="not settled",
        says=("No share of demand is on record: no source was found that states one and says how it counts.",),
        sources=(),
        missing="a source for China's share of demand; what recallscope says of market shares is marked as assumed",
    )
