"""The claims on the supplier: the common cause, who it is and whom it supplies, its batches and lines."""

from collections.abc import Iterable
from datetime import date

from recallscope.analysis.cause.question import links_of
from recallscope.records.supply import SupplyClaim
from recallscope.report.wave.finding import Finding, Source
from recallscope.report.wave.records import ANKER_CELLS, ROMOSS, SUPPLIER, XIAOMI, Records, sources_of

_SUPPLIED = (ROMOSS, ANKER_CELLS, XIAOMI)
_CUSTOMERS = ("Xiaomi", "OPPO", "vivo", "Amazon")
"""Those that the article names."""

_ASKED = (date(2025, 6, 29), date(2025, 6, 30), date(2025, 8, 31))
"""The day before the evidence carries naming it, the first day on which it does, and the end of August."""


def common_supplier(records: Records) -> Finding:
    """A6: the common supplier and its cells."""
    traced = [event for event in _SUPPLIED if SUPPLIER in records.cell_makers(event)]
    causes = records.supplier_claims(SUPPLIER, "cause", "plant", "penalty")
    names = ", ".join(records.units[event].brand for event in traced)
    asked = " ".join(f"On {day.isoformat()}: {records.cause(day).says}" for day in _ASKED)
    return Finding(
        id="A6",
        claim="What the recalls share are cells of one supplier, Amprius (Wuxi), part of them made with material that "
        "nobody had approved, so that the insulation can fail.",
        verdict="agrees in part",
        says=(
            f"The press or teardowns name {SUPPLIER} as cell maker in recalls of {names}; no notice does. For the "
            "units that Baseus recalled and for Anker's A1263 (A4) no source does.",
            "Why the cells fail is told in more than one way: a raw material changed without approval, a contract "
            "maker that exchanged the separator, metal that got into the cells:",
            _lines(causes),
            f"By what had been published. {asked} These chances rest on assumptions, which "
            "[the common cause](cause.md) names; the suspension of its certificates carries them.",
        ),
        sources=(
            *_pages(causes),
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
    for link in sorted(links, key=lambda one: one.published):
        first.setdefault(link.customer, link.published)
    origin, owners = (records.supplier_claims(SUPPLIER, field) for field in ("founded", "owner"))
    holds = bool(origin) and set(_CUSTOMERS) <= first.keys()
    return Finding(
        id="A7",
        claim="The supplier was founded by Amprius of the United States and the Wuxi Industrial Development Group and "
        "sells to Xiaomi, OPPO, vivo and Amazon, among others.",
        verdict="agrees" if holds else "agrees in part",
        says=(
            f"On record under {SUPPLIER} and the names {', '.join(names)}. Amperex (ATL) is another firm.",
            "How it came to be, and whose it is:",
            _lines([*origin, *owners]),
            "Its customers as links on record, with the day on which each was first published: "
            f"{', '.join(f'{name} ({day})' for name, day in first.items())}. The first of them stand on the page of "
            "the Wuxi group, and Anker is among them, which the article leaves out.",
            f"Of brands with a recall, {', '.join(traced)} are told to have used its cells in it.",
        ),
        sources=(
            *_pages([*origin, *owners]),
            *(Source(one.id, change.url) for one in held for change in one.history[:1]),
            *(Source("register:supply", link.url) for link in links),
        ),
    )


def batches(records: Records) -> Finding:
    """A14: the supplier's batches and lines."""
    lots = sorted({notice["id"] for notice in records.notices(ROMOSS) if "lot" in str(notice["scope"])})
    claims = records.supplier_claims(SUPPLIER, "inquiry", "halt")
    return Finding(
        id="A14",
        claim="The supplier looks into which batches are affected, and some lines in Wuxi stand still.",
        verdict="agrees in part",
        says=(
            "That it looks into the matter, and that lines stand still, is told:",
            _lines(claims),
            "Which batches of cells are affected is on no record, nor which units hold them. Lots of finished units "
            f"are: {', '.join(lots)} recalls by lot and date of manufacture.",
        ),
        sources=(*_pages(claims), *sources_of(records.notices(ROMOSS))),
    )


def _lines(claims: Iterable[SupplyClaim]) -> str:
    return "\n".join(f"- {one.published} ({one.stated}): {one.value}{_note(one)}" for one in claims)


def _note(one: SupplyClaim) -> str:
    return f" ({one.note})" if one.note else ""


def _pages(claims: Iterable[SupplyClaim]) -> list[Source]:
    return [Source("register:supply", one.url) for one in claims]
