"""One file of a supplier, or of the market -> its supply links and what else sources say of it."""

from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence
from recallscope.records.supply import SupplyClaim, SupplyLink
from recallscope.sources.register.file import broken
from recallscope.sources.register.schema import misfit


def read_supply(document: Document, data: Any) -> Iterator[SupplyLink | SupplyClaim]:
    """Return the links, then the claims, in the file's order; InputError naming file and field where it is broken."""
    wrong = misfit("supply", data)
    if wrong is not None:
        raise broken(document, *wrong)
    for place, fields in enumerate(data.get("supplies", ())):
        path = f"supplies[{place}]"
        _check_dates(document, path, fields)
        both = {"supplier": data["supplier"], "component": data["component"], **fields}
        yield msgspec.convert({**both, "evidence": _evidence(document, path, fields)}, SupplyLink)
    for place, fields in enumerate(data.get("claims", ())):
        path = f"claims[{place}]"
        _check_dates(document, path, fields)
        if fields.get("high", fields.get("low", 0)) < fields.get("low", 0):
            raise broken(document, f"{path}.high", "it is below low")
        both = {"supplier": data.get("supplier"), "component": data["component"], **fields}
        yield msgspec.convert({**both, "evidence": _evidence(document, path, fields)}, SupplyClaim)


def _check_dates(document: Document, path: str, fields: Mapping[str, Any]) -> None:
    for name in ("from", "to", "published"):
        if name in fields and interval(fields[name]) is None:
            raise broken(document, f"{path}.{name}", f"{fields[name]!r} is not in the calendar")


def _evidence(document: Document, path: str, fields: Mapping[str, Any]) -> tuple[Evidence, ...]:
    return (Evidence(source="register", document=document.sha256, place=path, url=fields["url"]),)
