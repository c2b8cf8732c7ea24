"""Records of one id into one notice: its newest version, completed from the publisher's other forms.

Each record comes with the date of its document. Within one form the newest document wins and the older ones are
the notice's history; two forms of one publisher complement each other, and where they conflict both claims stay.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import msgspec

from recallscope.records.notice import Claim, Notice, Product
from recallscope.records.predicate import NOT_STATED, to_data

Dated = tuple[str, Notice]
"""A notice and the date (ISO) of the document it was read from."""


class Version(msgspec.Struct, frozen=True):
    """What a notice said before, and from which day (included) to which (not included) it was the newest."""

    notice: Notice
    known_from: str
    known_until: str


_COMPLEMENTED = (
    *("units", "made", "sold", "price", "incidents", "injuries", "hazards", "remedies", "contact"),
    *("deadline", "disposal", "parties", "joint_with", "links", "markets", "where", "url", "title"),
)
_LAST = "9999-12-31"
"""Later than any document: whose form is the main one."""

_COMPARED = ("units", "made", "sold", "price", "remedies", "published")


def newest(records: Sequence[Dated]) -> Notice:
    """Return one notice for all records of an id, oldest document first; later ones win, then other forms complete."""
    by_form: dict[str, Dated] = {}
    for dated in sorted(records, key=lambda one: one[0]):
        by_form[dated[1].form] = dated
    main, *others = (notice for _, notice in sorted(by_form.values(), key=lambda one: one[0], reverse=True))
    for other in others:
        main = _completed(main, other)
    return main


def earlier(records: Sequence[Dated]) -> Iterator[Version]:
    """Return what the notice of these records said before its newest version, oldest first.

    Only the form that the newest record has is followed: another form is no older version. A version is known from
    the day that it bears; where that is the same as before (or earlier), from the day of the document it came in.
    """
    if len(records) < 2:
        return
    ordered = sorted(records, key=lambda one: one[0])
    form = ordered[-1][1].form
    others = [dated for dated in ordered if dated[1].form != form]
    versions = [(day, newest([*others, (_LAST, notice)])) for day, notice in ordered if notice.form == form]
    changed = [versions[0], *(new for old, new in pairwise(versions) if _said(old[1]) != _said(new[1]))]
    since = [changed[0][1].published, *(_since(old[1], new) for old, new in pairwise(changed))]
    for (_, notice), (start, end) in zip(changed, pairwise(since), strict=False):
        if start < end:
            yield Version(notice, start, end)


def _said(notice: Notice) -> Notice:
    """Return a notice without the documents that say it."""
    return msgspec.structs.replace(notice, evidence=())


def _since(old: Notice, new: Dated) -> str:
    day, notice = new
    return notice.published if notice.published > old.published else day


def _completed(main: Notice, other: Notice) -> Notice:
    changes = {name: getattr(other, name) for name in _COMPLEMENTED if not getattr(main, name)}
    if main.scope == NOT_STATED and other.scope != NOT_STATED:
        changes["scope"] = other.scope
    changes["products"] = _products(main.products, other.products)
    changes["claims"] = (*main.claims, *_conflicts(main, other))
    changes["evidence"] = (*main.evidence, *other.evidence)
    return msgspec.structs.replace(main, **changes)


def _products(ours: tuple[Product, ...], theirs: tuple[Product, ...]) -> tuple[Product, ...]:
    """Return our products; theirs where ours name no brand and model at all."""
    known = any(product.models or product.brand for product in ours)
    return ours if known or not theirs else theirs


def _conflicts(main: Notice, other: Notice) -> Iterable[Claim]:
    """Return what the other form says differently, as claims."""
    for name in _COMPARED:
        ours, theirs = getattr(main, name), getattr(other, name)
        if ours and theirs and ours != theirs:
            yield Claim(field=name, value=_written(theirs), url=other.url, note=f"the publisher's {other.form}")
    if NOT_STATED not in (main.scope, other.scope) and main.scope != other.scope:
        value = msgspec.json.encode(to_data(other.scope)).decode()
        yield Claim(field="scope", value=value, url=other.url, note=f"the publisher's {other.form}")


def _written(value: object) -> str:
    return value if isinstance(value, str) else msgspec.json.encode(value).decode()
