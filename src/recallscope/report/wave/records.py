"""The records that the findings stand on, asked by name: units, notices, claims, certificates, rules."""

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import Any

import msgspec

from recallscope.analysis.cause.finding import Cause, cause
from recallscope.analysis.cause.parties import claims_of
from recallscope.analysis.claims import EventUnits, Share
from recallscope.analysis.exposure.assumptions import shipped
from recallscope.analysis.exposure.backtest import Backtest, backtest
from recallscope.analysis.totals import Totals, counted, totals
from recallscope.errors import NoSnapshotError
from recallscope.records.certificate import Certificate
from recallscope.records.incident import Incident
from recallscope.records.notice import Window
from recallscope.records.rules import Rule
from recallscope.records.status import state_on
from recallscope.records.supply import SupplyClaim
from recallscope.report.wave.finding import Source
from recallscope.snapshot.opened import Snapshot

WAVE = Window(start="2025-04-01", end="2025-07-01")
ARTICLE = "2025-07-01"
"""The day by which the article's claims are judged: it stands in July 2025 and names no later recall."""

ANKER_CELLS, ANKER_US = "event:2025-anker-cells", "event:2025-anker-a1263-us"
ROMOSS, BASEUS, XIAOMI = "event:2025-romoss-cn", "event:2025-baseus-bs-30kp365", "event:2025-xiaomi-pb2030mi"
ANKER_2024 = "event:2024-anker-maggo"
SUPPLIER = "Amprius (Wuxi)"


class Records:
    """One snapshot, asked for what the wave is made of."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    @cached_property
    def units(self) -> dict[str, EventUnits]:
        """Every event that counts units."""
        return counted(self.snapshot)

    @cached_property
    def wave(self) -> Totals:
        """The power banks whose recall was first told in the wave."""
        return totals(self.snapshot, WAVE, kind="power_bank")

    @cached_property
    def backtest(self) -> Backtest:
        """What refunds were to be expected, beside what was told."""
        return backtest(self.snapshot, shipped())

    @cached_property
    def others(self) -> tuple[str, ...]:
        """The sources beside the register that hold notices."""
        states = self.snapshot.manifest.sources
        return tuple(sorted(name for name, state in states.items() if state.notices and name != "register"))

    def cause(self, as_of: date) -> Cause:
        """Return the suppliers ranked by what had been published by a day."""
        return cause(self.snapshot, as_of)

    def supplier_claims(self, supplier: str | None, *fields: str) -> list[SupplyClaim]:
        """Return what sources say of a supplier, or of the market where it is None, on these fields, by day."""
        return [one for one in claims_of(self.snapshot) if one.supplier == supplier and one.field in fields]

    def incidents(self, brand: str) -> list[Incident]:
        """Return what is told of incidents of a brand beside its notices, by the day when it happened."""
        rows = self.snapshot.table("incidents", None, [("brand", "=", brand)]).to_pylist()
        return sorted((msgspec.convert(row, Incident) for row in rows), key=lambda one: one.day)

    def share(self, event: str, place: str) -> Share:
        """Return an event's units in a jurisdiction; NoSnapshotError where a snapshot lacks what the register tells."""
        shares = self.units[event].shares if event in self.units else ()
        found = next((share for share in shares if share.jurisdiction == place), None)
        if found is None:
            raise NoSnapshotError(f"{self.snapshot.folder}: {event} counts no units in {place}; build again")
        return found

    def notices(self, event: str, *places: str) -> list[dict[str, Any]]:
        """Return an event's notices as records, the register's first; of some markets only where any is named."""
        rows = self.snapshot.rows("notices", event, ["notice_id", "published", "markets"])
        kept = [row for row in rows if not places or set(places) & set(row["markets"])]
        kept.sort(key=lambda row: (not row["notice_id"].startswith("register:"), row["published"], row["notice_id"]))
        return [record for row in kept if (record := self.snapshot.record(row["notice_id"]))]

    def told(self, event: str, field: str, *places: str) -> Iterator[tuple[str, Source]]:
        """Return the claims on a field, each as "value (note)", with where it is told."""
        for notice in self.notices(event, *places):
            for claim in notice["claims"]:
                if claim["field"] == field:
                    value = f"{int(claim['value']):,}" if claim["value"].isdigit() else claim["value"]
                    note = f" ({claim['note']})" if claim["note"] else ""
                    yield value + note, Source(notice["id"], claim["url"])

    def progress(self, event: str, *places: str) -> Iterator[tuple[str, Source]]:
        """Return how far an event's recall had got, each source's word in a few words, with where it is told."""
        for notice in self.notices(event, *places):
            for one in notice["progress"]:
                yield _got(one), Source(notice["id"], one["url"])

    def cell_makers(self, event: str) -> list[str]:
        """Return the cell makers that an event's notices name."""
        parties = (party for notice in self.notices(event) for party in notice["parties"])
        return sorted({party["name"] for party in parties if party["role"] == "cell_maker"})

    def certificates(self, name: str) -> list[Certificate]:
        """Return the certificates of a holder or a brand."""
        rows = self.snapshot.table("certificates", ["certificate_id", "holder", "brands"]).to_pylist()
        ids = [row["certificate_id"] for row in rows if name == row["holder"] or name in row["brands"]]
        return [one for id in ids if (one := self.snapshot.certificate(id)) is not None]

    def rule(self, rule_set: str, id: str) -> Rule:
        """Return a rule of a rule set."""
        found = self.snapshot.rule_set(rule_set)
        return next(rule for rule in (found.rules if found else ()) if rule.id == id)


def _got(one: dict[str, Any]) -> str:
    """Return one source's word on a recall's progress in a few words."""
    said = [f"{'about ' if one['about'] else ''}{one['units']:,} units"] if one["units"] is not None else []
    said += [f"{one['share']:.1%}"] if one["share"] is not None else []
    said += [f"{one['currency']} {one['refunded'] / 1e6:.1f} million refunded"] if one["refunded"] is not None else []
    return f"by {one['by']} {', '.join(said)}"


def ranging(share: Share | EventUnits | Totals) -> str:
    """Return a number of units for a sentence."""
    return f"{share.low:,}" if share.low == share.high else f"between {share.low:,} and {share.high:,}"


def by_model(share: Share) -> str:
    """Return what a share's notice counts by model, as told; empty where it does not."""
    return next((claim.note for claim in share.claims if " + " in claim.note), "")


def tellers_of(shares: Iterable[Share]) -> tuple[Source, ...]:
    """Return the page of every notice that tells these shares."""
    claims = (claim for share in shares for claim in share.claims)
    return tuple(dict.fromkeys(Source(claim.notice, claim.url) for claim in claims))


def sources_of(notices: Iterable[dict[str, Any]]) -> tuple[Source, ...]:
    """Return every page that notices were read from."""
    pages = [(one["id"], evidence["url"] or one["url"]) for one in notices for evidence in one["evidence"]]
    return tuple(Source(record, url) for record, url in dict.fromkeys(pages) if url)


def status_on(certificate: Certificate, day: str) -> str:
    """Return a certificate's status on a day."""
    return state_on(certificate.history, date.fromisoformat(day)).status
