"""One brand's file of incidents -> each of them. A file that does not fit its schema is refused as a whole."""

from collections.abc import Iterator
from typing import Any

import msgspec

from recallscope.records.dates import interval
from recallscope.records.document import Document, Evidence
from recallscope.records.incident import Incident
from recallscope.sources.register.file import broken
from recallscope.sources.register.schema import misfit


def read_incidents(document: Document, data: Any) -> Iterator[Incident]:
    """Return the incidents of one brand, in the file's order; InputError naming file and field where it is broken."""
    wrong = misfit("incident", data)
    if wrong is not None:
        raise broken(document, *wrong)
    for number, fields in enumerate(data["incidents"]):
        path = f"incidents[{number}]"
        for name in ("day", "published"):
            if interval(fields[name]) is None:
                raise broken(document, f"{path}.{name}", f"{fields[name]!r} is not in the calendar")
        evidence = Evidence(source="register", document=document.sha256, place=path, url=fields["url"])
        yield msgspec.convert({"brand": data["brand"], **fields, "evidence": (evidence,)}, Incident)
