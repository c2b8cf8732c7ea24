"""What a reader made of a document, as plain data that a person can check: only what differs from the defaults."""

from collections.abc import Iterable
from typing import Any

import msgspec

from recallscope.records.document import Problem
from recallscope.records.notice import Notice
from recallscope.records.predicate import to_data


def told(records: Iterable[Notice | Problem]) -> dict[str, Any]:
    """Return notices and problems as JSON holds them, without evidence and empty fields."""
    found: dict[str, Any] = {"notices": [], "problems": []}
    for record in records:
        if isinstance(record, Problem):
            why = {"place": record.evidence.place, "field": record.field, "why": record.why, "lost": record.lost}
            found["problems"].append(why)
        else:
            found["notices"].append(_notice(record))
    return msgspec.json.decode(msgspec.json.encode(found))  # type: ignore[no-any-return]


def _notice(notice: Notice) -> dict[str, Any]:
    plain = msgspec.structs.asdict(notice) | {"scope": to_data(notice.scope)}
    del plain["evidence"]
    plain["products"] = [_short(product) for product in notice.products]
    return {name: msgspec.to_builtins(value) for name, value in plain.items() if value not in ((), None, "")}


def _short(product: Any) -> dict[str, Any]:
    return {name: value for name, value in msgspec.structs.asdict(product).items() if value not in ((), None)}
