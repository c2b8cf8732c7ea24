"""The claims that need a part which is still missing: what is on record so far, and what has to speak."""

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
        verdict="not settled",
        says=(
            f"The press or teardowns name {SUPPLIER} as cell maker in recalls of {names}; no notice does. For Baseus "
            "and for Anker's A1263 (A4) no source does.",
            "Two causes are told, a raw material changed without approval and metal that got into the cells:",
            lines,
        ),
        sources=(
            *(source for _, _, source in causes),
            *sources_of(notice for event in traced for notice in records.notices(event, "CN")),
        ),
        missing="the cause: suppliers ranked by how well they explain who recalled and who did not, against chance",
    )


def supplier(records: Records) -> Finding:
    """A7: who the supplier is and whom it supplies."""
    held = records.certificates(SUPPLIER)
    names = sorted({name for one in held for name in one.other_names})
    traced = [records.units[event].brand for event in _SUPPLIED if SUPPLIER in records.cell_makers(event)]
    return Finding(
        id="A7",
        claim="The supplier was founded by Amprius of the United States and the Wuxi Industrial Development Group and "
        "sells to Xiaomi, OPPO, vivo and Amazon, among others.",
        verdict="not settled",
        says=(
            f"On record under {SUPPLIER} and the names {', '.join(names)}. Amperex (ATL) is another firm.",
            f"Of brands with a recall, {', '.join(traced)} are told to have used its cells.",
        ),
        sources=tuple(Source(one.id, change.url) for one in held for change in one.history[:1]),
        missing="supply: owners and customers of the firm as links with their evidence, and which brands are exposed",
    )


def prices(records: Records) -> Finding:
    """A9: prices and power."""
    return Finding(
        id="A9",
        claim="10,000 mAh are sold from 30 yuan, 20,000 mAh from 69, while output has risen from 65 to over 120 W.",
        verdict="not settled",
        says=("No price or output of units on sale is on record.",),
        sources=(),
        missing="the price signal: what shops ask for a given capacity",
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
        says=("No market share is on record.",),
        sources=(),
        missing="market shares, with their sources",
    )
