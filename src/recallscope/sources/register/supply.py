"""One supplier's file -> its supply links. A file that does not fit its schema is refused, naming the field."""

from collections.abc import Iterator
from typing import Any

import msgspec

from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence
from recallscope.records.supply import SupplyLink
from recallscope.sources.register.file import broken
from recallscope.sources.register.schema import misfit


def read_supply(document: Document, data: Any) -> Iterator[SupplyLink]:
    """Return the links of one supplier, in the file's order; InputError naming file and field where it is broken."""
    wrong = misfit("supply", data)
    if wrong is not None:
        raise broken(document, *wrong)
    for place, fields in enumerate(data["supplies"]):
        path = f"supplies[{place}]"
        for name in ("from", "to", "published"):
            if name in fields and interval(fields[name]) is None:
                raise broken(document, f"{path}.{name}", f"{fields[name]!r} is not in the calendar")
        evidence = Evidence(source="register", document=document.sha256, place=path, url=fields["url"])
        both = {"supplier": data["supplier"], "component": data["component"], **fields, "evidence": (evidence,)}
        yield msgspec.convert(both, SupplyLink)
