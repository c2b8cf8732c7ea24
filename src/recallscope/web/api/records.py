"""`GET` of records: events, products, certificates, rules, and the snapshot itself."""

from functools import partial
from typing import Annotated, Any, Literal

import msgspec
from litestar import MediaType, Response, get
from litestar.di import NamedDependency, Provide
from litestar.params import PathParameter, QueryParameter

from recallscope.analysis.events import chosen, side_by_side
from recallscope.check.holding import meant
from recallscope.errors import UnknownIdError
from recallscope.snapshot.entries import encode
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.rules import rule_set_data
from recallscope.sources import all_sources
from recallscope.sources.licence import passed_on
from recallscope.web.answers import json_answer
from recallscope.web.api.asking import Filters, asked, filters, with_units
from recallscope.web.api.paging import Listed, Page, Size, Word, listed, of_page
from recallscope.web.api.products import products as products_table
from recallscope.web.api.responses import FAULTS
from recallscope.web.api.verdicts import SnapshotName
from recallscope.web.current import Current

Id = Annotated[str, PathParameter(description="like event:2025-romoss-cn")]
Kind = Annotated[Literal["power_bank", "lithium_battery", "other"] | None, QueryParameter()]
RuleKind = Annotated[Literal["carriage", "sale"] | None, QueryParameter()]


class Event(msgspec.Struct, frozen=True):
    """One event: its row, its units, its notices side by side, and where they differ."""

    snapshot: SnapshotName
    event: dict[str, Any]


class SnapshotState(msgspec.Struct, frozen=True):
    """The snapshot in force: version and date, counts, and every source with its date, licence and attribution."""

    snapshot: SnapshotName
    counts: dict[str, int]
    sources: dict[str, dict[str, Any]]


_read = partial(get, responses=FAULTS, sync_to_thread=True, media_type=MediaType.JSON)


def routes(current: Current) -> list[Any]:
    """Return the handlers of records."""
    made = (_events, _event, _products, _certificates, _rules, _snapshot)
    return [one(current) for one in made]


def _events(current: Current) -> Any:
    @_read("/events", dependencies={"filters": Provide(filters, sync_to_thread=False)})
    def events(filters: NamedDependency[Filters], page: Page = 1, size: Size = 50) -> Response[Listed]:
        """List events, the newest first; each filter narrows the list."""
        snapshot = current.snapshot()
        found = chosen(snapshot, asked(filters))
        rows = with_units(snapshot, of_page(found, page, size))
        return json_answer(listed(snapshot, found.num_rows, page, size, rows))

    return events


def _event(current: Current) -> Any:
    # An id may hold slashes: the Safety Gate's case numbers do.
    @_read("/events/{id:path}")
    def event(id: Id) -> Response[Event]:
        """Return one event: its notices side by side, where they differ, its units."""
        snapshot = current.snapshot()
        return json_answer({"snapshot": plain(snapshot.manifest), "event": one_event(snapshot, id.lstrip("/"))})

    return event


def _products(current: Current) -> Any:
    @_read("/products")
    def products(
        brand: Word = None, model: Word = None, kind: Kind = None, page: Page = 1, size: Size = 50
    ) -> Response[Listed]:
        """List the products that notices name, by brand, model and kind."""
        snapshot = current.snapshot()
        found = products_table(snapshot, brand, model, kind)
        return json_answer(listed(snapshot, found.num_rows, page, size, of_page(found, page, size)))

    return products


def _certificates(current: Current) -> Any:
    @_read("/certificates")
    def certificates(of: Word = None, page: Page = 1, size: Size = 50) -> Response[Listed]:
        """List certificates with their history: all, or those that a number, a model or a firm's name (`of`) means."""
        snapshot = current.snapshot()
        found = _certificates_of(snapshot, of)
        rows = [msgspec.to_builtins(one) for one in found[(page - 1) * size : page * size]]
        return json_answer(listed(snapshot, len(found), page, size, rows))

    return certificates


def _rules(current: Current) -> Any:
    @_read("/rules")
    def rules(kind: RuleKind = None, page: Page = 1, size: Size = 50) -> Response[Listed]:
        """List the rule sets of carriage and of sale, with their dated rules."""
        snapshot = current.snapshot()
        kinds = (kind,) if kind else ("carriage", "sale")
        ids = sorted({id for one in kinds for id in snapshot.rule_names(one).values()})
        sets = [found for id in ids[(page - 1) * size : page * size] if (found := snapshot.rule_set(id))]
        rows = [msgspec.json.decode(encode(rule_set_data(one))) for one in sets]
        return json_answer(listed(snapshot, len(ids), page, size, rows))

    return rules


def _snapshot(current: Current) -> Any:
    @get("/snapshot", responses=FAULTS, sync_to_thread=False, media_type=MediaType.JSON)
    def snapshot_state() -> Response[SnapshotState]:
        """Return which snapshot answers: version, date, counts, sources with licence and attribution."""
        return json_answer(state_of(current.snapshot()))

    return snapshot_state


def one_event(snapshot: Snapshot, id: str) -> dict[str, Any]:
    """Return an event, its notices as they may be passed on; UnknownIdError where there is none."""
    found = side_by_side(snapshot, id)
    if found is None:
        raise UnknownIdError("no event carries this id; ids look like event:2025-romoss-cn")
    return {**found, "told": [passed_on(one) for one in found["told"]]}


def _certificates_of(snapshot: Snapshot, of: str | None) -> list[Any]:
    if of and of.strip():
        return list(meant(snapshot, of))
    ids = snapshot.table("certificates", ["certificate_id"])["certificate_id"].to_pylist()
    return [one for id in sorted(ids) if (one := snapshot.certificate(id))]


def state_of(snapshot: Snapshot) -> dict[str, Any]:
    """Return the snapshot's dates and counts, and its sources with what they ask of whoever passes them on."""
    declared = all_sources()
    held = {name: state for name, state in snapshot.manifest.sources.items() if name in declared}
    return {
        "snapshot": plain(snapshot.manifest),
        "counts": snapshot.manifest.counts,
        "sources": {
            name: {
                "publisher": declared[name].publisher,
                "notices": state.notices,
                "newest": state.newest,
                "partial": state.partial,
                "licence": declared[name].licence,
                "attribution": declared[name].attribution,
                "redistributable": declared[name].redistributable,
            }
            for name, state in held.items()
        },
    }
