"""Certificates that were suspended or revoked of late, by the day on which that was published."""

from collections.abc import Iterator
from datetime import date, timedelta

import msgspec

from recallscope.analysis.signals.series import Asked
from recallscope.clean.brand import brand_key
from recallscope.records.certificate import Certificate, StatusChange
from recallscope.records.dates import interval
from recallscope.snapshot.opened import Snapshot

_BAD = ("suspended", "revoked")


class Suspended(msgspec.Struct, frozen=True, kw_only=True):
    """A change of status to suspended or revoked. It is a fact that a source states: its false-alarm rate is 0."""

    certificate: str
    holder: str
    brands: tuple[str, ...]
    models: tuple[str, ...]
    status: str
    since: str
    published: str
    count: int | None
    part: bool
    url: str
    a_year: float = 0.0


def suspended(snapshot: Snapshot, as_of: date, days: int, asked: Asked) -> tuple[Suspended, ...]:
    """Return what was published in so many days up to a day, newest first; of one brand's or holder's where asked."""
    if asked.kind not in (None, "power_bank") or asked.jurisdiction not in (None, "CN"):
        return ()
    ids = snapshot.table("certificates", ["certificate_id"]).column(0).to_pylist()
    held = [one for id in ids if (one := snapshot.certificate(id)) and _meant(one, asked.brand)]
    found = [row for one in held for row in _changes(one, as_of, days)]
    return tuple(sorted(found, key=lambda one: (one.published, one.certificate, one.since), reverse=True))


def _meant(one: Certificate, brand: str | None) -> bool:
    names = (*one.brands, one.holder, *one.other_names)
    return brand is None or brand_key(brand) in map(brand_key, names)


def _changes(one: Certificate, as_of: date, days: int) -> Iterator[Suspended]:
    for change in one.history:
        told = change.published or change.since
        span = interval(told)
        if change.status in _BAD and span and as_of - timedelta(days=days) < span[1] <= as_of:
            yield _suspended(one, change, told)


def _suspended(one: Certificate, change: StatusChange, told: str) -> Suspended:
    return Suspended(
        certificate=one.id,
        holder=one.holder,
        brands=one.brands,
        models=one.models,
        status=change.status,
        since=change.since,
        published=told,
        count=change.count,
        part=change.part,
        url=change.url,
    )
