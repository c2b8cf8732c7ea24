"""The claims on certificates and rules: what was in force when."""

from collections.abc import Iterable

from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.rules import Rule
from recallscope.report.wave.finding import Finding, Source
from recallscope.report.wave.records import ARTICLE, SUPPLIER, Records, status_on

_BRANDS = ("ROMOSS", "Baseus", "Xiaomi", "UGREEN", "Anker")
_WORDS = {
    "suspended": "suspended",
    "revoked": "revoked",
    "some_suspended": "some suspended, which ones is not known",
    "unknown": "nothing dated on record",
    "valid": "valid",
    "cancelled": "cancelled",
}


def certificates(records: Records) -> Finding:
    """A8: suspended certificates."""
    supplier = records.certificates(SUPPLIER)
    brands = [one for brand in _BRANDS for one in records.certificates(brand)]
    rows = "\n".join(_row(one) for one in (*supplier, *brands))
    counted = [change for one in supplier for change in one.history if change.count]
    first, whole = counted[0], counted[-1].count
    return Finding(
        id="A8",
        claim="Several of the supplier's 3C certificates have been suspended since the middle of June, and so have "
        "certificates of ROMOSS, Baseus, Xiaomi and UGREEN.",
        verdict="agrees",
        says=(
            f"For every one of these names suspensions are on record (status on {ARTICLE}, and what came of it):",
            f"| holder | models | on {ARTICLE} | changes |\n|---|---|---|---|\n{rows}",
            f"Of the supplier the first that are dated to a day are {first.count} of {first.since}, told on "
            f"{first.published}; by 2025-07-09 all {whole} were suspended or revoked.",
            "Numbers of certificates and reinstatements were not found for any of them. A suspended certificate is no "
            "recall: of UGREEN no recall is on record.",
        ),
        sources=_pages((*supplier, *brands)),
    )


def mandatory(records: Records) -> Finding:
    """A10: since when a power bank needs certification."""
    rule = records.rule("sale-cn", "no-3c-mark")
    return Finding(
        id="A10",
        claim="In China a power bank needs 3C certification from 1 August 2024 on.",
        verdict="agrees" if rule.in_force_from == "2024-08-01" else "differs",
        says=(
            f"In force from {rule.in_force_from} ({rule.authority}): {_said(rule)}.",
            "The mark says that a unit was certified, not that its certificate is good today (A8).",
        ),
        sources=(Source("rules:sale-cn", rule.url),),
    )


def airports(records: Records) -> Finding:
    """A13: what airports refuse."""
    rules = [records.rule("cn-domestic", id) for id in ("no-3c-mark", "recalled", "no-rating")]
    lines = "\n".join(f"- from {rule.in_force_from} ({rule.authority}): {_said(rule)}" for rule in rules)
    return Finding(
        id="A13",
        claim="At airports security turns away power banks without a brand or without certification.",
        verdict="agrees in part",
        says=(
            "On domestic flights in China a unit is refused on these grounds:",
            lines,
            "So it is a rule of the aviation authority for domestic flights, and being recalled is a ground as well. A "
            "missing brand is none, a missing rating has long been one.",
        ),
        sources=tuple(Source("rules:cn-domestic", rule.url) for rule in rules),
    )


def _row(one: Certificate) -> str:
    changes = "; ".join(map(_change, one.history))
    models = ", ".join(one.models) or "not known"
    return f"| {one.holder} | {models} | {_WORDS[status_on(one, ARTICLE)]} | {changes} |"


def _change(change: StatusChange) -> str:
    until = f", announced until {change.until}" if change.until else ""
    part = " (some)" if change.part else f" ({change.count})" if change.count else ""
    return f"{change.status}{part} {change.since}{until}"


def _pages(certificates: Iterable[Certificate]) -> tuple[Source, ...]:
    pages = [(one.id, change.url) for one in certificates for change in one.history if change.url]
    return tuple(Source(*page) for page in dict.fromkeys(pages))


def _said(rule: Rule) -> str:
    return rule.says_en[0].lower() + rule.says_en[1:]
