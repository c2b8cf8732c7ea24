"""The snapshot's Parquet tables: which columns, and the rows that notices make. docs/snapshot.md says them in words."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa
import pyarrow.parquet as pq

from recallscope.link.versions import Version
from recallscope.records.document import Problem
from recallscope.records.event import Event
from recallscope.records.incident import Incident
from recallscope.records.notice import Notice
from recallscope.records.predicate import to_data
from recallscope.records.sold import SoldAs
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.snapshot.certificates import certificate_row
from recallscope.snapshot.contents import Contents
from recallscope.snapshot.entries import encode
from recallscope.snapshot.linked import event_links, pair_rows, party_rows
from recallscope.snapshot.rules import rule_rows
from recallscope.snapshot.show import shown

Row = dict[str, Any]
ROWS_IN_GROUP = 2048
"""Small groups, so that one notice is read by its id without reading the table."""

_TEXTS = pa.list_(pa.string())

SCHEMAS: dict[str, pa.Schema] = {
    "notices": pa.schema(
        {
            "notice_id": pa.string(),
            "event_id": pa.string(),
            "source": pa.string(),
            "jurisdiction": pa.string(),
            "markets": _TEXTS,
            "published": pa.string(),
            "told_from": pa.string(),
            "type": pa.string(),
            "title": pa.string(),
            "url": pa.string(),
            "made_from": pa.string(),
            "made_to": pa.string(),
            "sold_from": pa.string(),
            "sold_to": pa.string(),
            "incidents": pa.string(),
            "injuries": pa.string(),
            "hazards": _TEXTS,
            "remedies": _TEXTS,
            "joint_with": _TEXTS,
            "withdrawn": pa.string(),
            "record": pa.string(),
        }
    ),
    "products": pa.schema(
        {
            "notice_id": pa.string(),
            "event_id": pa.string(),
            "place": pa.int32(),
            "brand": pa.string(),
            "brand_as_printed": pa.string(),
            "models": _TEXTS,
            "lines": _TEXTS,
            "skus": _TEXTS,
            "gtins": _TEXTS,
            "capacity_mah": pa.list_(pa.int64()),
            "kind": pa.string(),
        }
    ),
    "scopes": pa.schema({"notice_id": pa.string(), "event_id": pa.string(), "scope": pa.string()}),
    "units": pa.schema(
        {
            "notice_id": pa.string(),
            "event_id": pa.string(),
            "jurisdiction": pa.string(),
            "model": pa.string(),
            "count": pa.int64(),
            "note": pa.string(),
        }
    ),
    "events": pa.schema(
        {
            "event_id": pa.string(),
            "notices": _TEXTS,
            "brands": _TEXTS,
            "models": _TEXTS,
            "jurisdictions": _TEXTS,
            "first_published": pa.string(),
            "last_published": pa.string(),
            "related": pa.string(),
            "formerly": pa.string(),
        }
    ),
    "pairs": pa.schema(
        {
            "a": pa.string(),
            "b": pa.string(),
            "event_id": pa.string(),
            "probability": pa.float64(),
            "by": pa.string(),
            "joined": pa.bool_(),
            "because": _TEXTS,
        }
    ),
    "claims": pa.schema(
        {
            "notice_id": pa.string(),
            "event_id": pa.string(),
            "field": pa.string(),
            "value": pa.string(),
            "url": pa.string(),
            "note": pa.string(),
        }
    ),
    "progress": pa.schema(
        {
            "notice_id": pa.string(),
            "event_id": pa.string(),
            "by": pa.string(),
            "published": pa.string(),
            "units": pa.int64(),
            "share": pa.float64(),
            "about": pa.bool_(),
            "refunded": pa.float64(),
            "currency": pa.string(),
            "url": pa.string(),
            "note": pa.string(),
        }
    ),
    "history": pa.schema(
        {
            "notice_id": pa.string(),
            "event_id": pa.string(),
            "known_from": pa.string(),
            "known_until": pa.string(),
            "record": pa.string(),
        }
    ),
    "certificates": pa.schema(
        {
            "certificate_id": pa.string(),
            "source": pa.string(),
            "scheme": pa.string(),
            "level": pa.string(),
            "holder": pa.string(),
            "other_names": _TEXTS,
            "maker": pa.string(),
            "brands": _TEXTS,
            "models": _TEXTS,
            "product": pa.string(),
            "number": pa.string(),
            "issued": pa.string(),
            "issuing_body": pa.string(),
            "history": pa.string(),
            "note": pa.string(),
            "evidence": pa.string(),
        }
    ),
    "rules": pa.schema(
        {
            "rule_set": pa.string(),
            "kind": pa.string(),
            "name_en": pa.string(),
            "name_zh": pa.string(),
            "jurisdiction": pa.string(),
            "stands_on": _TEXTS,
            "also_called": _TEXTS,
            "note_en": pa.string(),
            "note_zh": pa.string(),
            "rule": pa.string(),
            "in_force_from": pa.string(),
            "until": pa.string(),
            "when": pa.string(),
            "decision": pa.string(),
            "limit": pa.int32(),
            "advice": pa.bool_(),
            "standing": pa.string(),
            "authority": pa.string(),
            "url": pa.string(),
            "says_en": pa.string(),
            "says_zh": pa.string(),
            "document": pa.string(),
        }
    ),
    "sold": pa.schema(
        {
            "brand": pa.string(),
            "model": pa.string(),
            "names": _TEXTS,
            "capacity_mah": pa.list_(pa.int64()),
            "watts": pa.list_(pa.float64()),
            "features": _TEXTS,
            "origin": pa.string(),
        }
    ),
    "parties": pa.schema(
        {
            "notice_id": pa.string(),
            "party_id": pa.string(),
            "party": pa.string(),
            "name": pa.string(),
            "role": pa.string(),
        }
    ),
    "supply_links": pa.schema(
        {
            "supplier": pa.string(),
            "component": pa.string(),
            "plant": pa.string(),
            "customer": pa.string(),
            "models": _TEXTS,
            "from": pa.string(),
            "to": pa.string(),
            "published": pa.string(),
            "stated": pa.string(),
            "url": pa.string(),
            "note": pa.string(),
        }
    ),
    "supply_claims": pa.schema(
        {
            "supplier": pa.string(),
            "component": pa.string(),
            "field": pa.string(),
            "value": pa.string(),
            "low": pa.float64(),
            "high": pa.float64(),
            "unit": pa.string(),
            "period": pa.string(),
            "published": pa.string(),
            "stated": pa.string(),
            "url": pa.string(),
            "note": pa.string(),
        }
    ),
    "incidents": pa.schema(
        {
            "brand": pa.string(),
            "models": _TEXTS,
            "day": pa.string(),
            "published": pa.string(),
            "place": pa.string(),
            "count": pa.int32(),
            "says": pa.string(),
            "url": pa.string(),
            "note": pa.string(),
        }
    ),
    "problems": pa.schema(
        {
            "source": pa.string(),
            "document": pa.string(),
            "place": pa.string(),
            "field": pa.string(),
            "why": pa.string(),
            "lost": pa.bool_(),
        }
    ),
}


def write_tables(folder: Path, contents: Contents, jurisdiction: Callable[[Notice], str]) -> None:
    """Write every table, rows in order of their id; the same bytes for the same records."""
    events = contents.linked.event_of
    ordered = sorted(contents.notices, key=lambda notice: notice.id)
    rows: dict[str, Iterable[Row]] = {
        "notices": (_notice_row(n, events[n.id], jurisdiction(n)) for n in ordered),
        "products": (row for n in ordered for row in _product_rows(n, events[n.id])),
        "scopes": (_scope_row(n, events[n.id]) for n in ordered),
        "units": (row for n in ordered for row in _unit_rows(n, events[n.id])),
        "events": _event_rows(ordered, contents.linked.events, jurisdiction),
        "pairs": pair_rows(contents.linked.pairs, events),
        "claims": (row for n in ordered for row in _claim_rows(n, events[n.id])),
        "progress": (row for n in ordered for row in _progress_rows(n, events[n.id])),
        "history": (_history_row(version, events[version.notice.id]) for version in contents.history),
        "parties": (row for n in ordered for row in party_rows(n)),
        "certificates": map(certificate_row, contents.certificates),
        "rules": rule_rows(contents.rule_sets),
        "sold": map(_sold_row, contents.sold),
        "supply_links": map(_plain_row, contents.supply),
        "supply_claims": map(_plain_row, contents.supply_claims),
        "incidents": map(_plain_row, contents.incidents),
        "problems": map(_problem_row, contents.problems),
    }
    for name, schema in SCHEMAS.items():
        table = pa.Table.from_pylist(list(rows[name]), schema=schema)
        pq.write_table(table, folder / f"{name}.parquet", compression="zstd", row_group_size=ROWS_IN_GROUP)


def _notice_row(notice: Notice, event: str, jurisdiction: str) -> Row:
    return {
        "notice_id": notice.id,
        "event_id": event,
        "source": notice.source,
        "jurisdiction": jurisdiction,
        "markets": notice.markets or [jurisdiction],
        "published": notice.published,
        "told_from": notice.known_from,
        "type": notice.type,
        "title": notice.title,
        "url": notice.url,
        "made_from": notice.made.start if notice.made else None,
        "made_to": notice.made.end if notice.made else None,
        "sold_from": notice.sold.start if notice.sold else None,
        "sold_to": notice.sold.end if notice.sold else None,
        "incidents": notice.incidents,
        "injuries": notice.injuries,
        "hazards": notice.hazards,
        "remedies": notice.remedies,
        "joint_with": notice.joint_with,
        "withdrawn": notice.withdrawn,
        "record": encode(shown(notice, event)).decode(),
    }


def _product_rows(notice: Notice, event: str) -> Iterator[Row]:
    for place, product in enumerate(notice.products):
        row = msgspec.structs.asdict(product)
        del row["misprints"]
        yield {"notice_id": notice.id, "event_id": event, "place": place, **row}


def _scope_row(notice: Notice, event: str) -> Row:
    scope = encode(to_data(notice.scope)).decode()
    return {"notice_id": notice.id, "event_id": event, "scope": scope}


def _unit_rows(notice: Notice, event: str) -> Iterator[Row]:
    for units in notice.units:
        yield {"notice_id": notice.id, "event_id": event, **msgspec.structs.asdict(units)}


def _claim_rows(notice: Notice, event: str) -> Iterator[Row]:
    for claim in notice.claims:
        yield {"notice_id": notice.id, "event_id": event, **msgspec.structs.asdict(claim)}


def _progress_rows(notice: Notice, event: str) -> Iterator[Row]:
    for progress in notice.progress:
        yield {"notice_id": notice.id, "event_id": event, **msgspec.structs.asdict(progress)}


def _history_row(version: Version, event: str) -> Row:
    return {
        "notice_id": version.notice.id,
        "event_id": event,
        "known_from": version.known_from,
        "known_until": version.known_until,
        "record": encode(shown(version.notice, event)).decode(),
    }


def _event_rows(notices: list[Notice], events: Iterable[Event], jurisdiction: Callable[[Notice], str]) -> Iterator[Row]:
    by_id = {notice.id: notice for notice in notices}
    for event in events:
        group = [by_id[id] for id in event.notices]
        products = [product for notice in group for product in notice.products]
        yield {
            "event_id": event.id,
            "notices": list(event.notices),
            "brands": sorted({product.brand for product in products if product.brand}),
            "models": sorted({model for product in products for model in product.models}),
            "jurisdictions": sorted({market for n in group for market in n.markets or (jurisdiction(n),)}),
            "first_published": min(notice.published for notice in group),
            "last_published": max(notice.published for notice in group),
            **event_links(event),
        }


def _sold_row(sold: SoldAs) -> Row:
    row = msgspec.structs.asdict(sold)
    del row["evidence"]
    return row


def _plain_row(record: SupplyLink | SupplyClaim | Incident) -> Row:
    """Return a record's fields as they are; its only page stands among them."""
    row: Row = msgspec.to_builtins(record)
    del row["evidence"]
    return row


def _problem_row(problem: Problem) -> Row:
    return {
        "source": problem.evidence.source,
        "document": problem.evidence.document,
        "place": problem.evidence.place,
        "field": problem.field,
        "why": problem.why,
        "lost": problem.lost,
    }
