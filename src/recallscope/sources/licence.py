"""What may be passed on: a source without a stated licence lends its facts, not its publisher's sentences."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from recallscope.sources import all_sources

PRINTED = ("title", "incidents", "injuries", "disposal", "contact", "deadline")
"""A notice's fields that hold sentences as printed."""


@cache
def closed() -> frozenset[str]:
    """Return the prefixes of ids of sources whose records are not redistributed."""
    return frozenset(source.prefix for source in all_sources().values() if not source.redistributable)


def passed_on(notice: Mapping[str, Any]) -> dict[str, Any]:
    """Return a notice as it may be passed on: without its printed sentences, but naming them, where no licence is."""
    id = notice.get("notice") or notice.get("id") or ""
    if id.partition(":")[0] not in closed():
        return dict(notice)
    gone = [name for name in PRINTED if notice.get(name)]
    return {**notice, **dict.fromkeys(gone), "withheld": gone}
