"""A notice as `show ID --json` prints it: the contract's fields, in the contract's order."""

from typing import Any

import msgspec

from recallscope.records.notice import Notice
from recallscope.records.predicate import to_data

_PLAIN = ("units", "made", "sold", "price", "incidents", "injuries", "hazards", "remedies", "parties", "joint_with")
_MORE = ("type", "contact", "deadline", "disposal", "markets", "links", "told_by", "expands", "claims", "progress")
_LAST = ("withdrawn", "told_from")


def shown(notice: Notice, event: str) -> dict[str, Any]:
    """Return a notice as plain data, with its event and its evidence."""
    data = {
        "id": notice.id,
        "source": notice.source,
        "published": notice.published,
        "title": notice.title,
        "url": notice.url,
        "products": msgspec.to_builtins(notice.products),
        "scope": to_data(notice.scope),
    }
    data.update((name, msgspec.to_builtins(getattr(notice, name))) for name in _PLAIN)
    data["event"] = event
    data.update((name, msgspec.to_builtins(getattr(notice, name))) for name in (*_MORE, *_LAST))
    data["evidence"] = msgspec.to_builtins(notice.evidence)
    return data
