"""One brand's file of shop names -> how shops sell each model. A file that does not fit its schema is refused."""

from collections.abc import Iterator
from typing import Any

import msgspec

from recallscope.records.document import Document, Evidence
from recallscope.records.sold import SoldAs
from recallscope.sources.register.file import broken
from recallscope.sources.register.schema import misfit


def read_sold(document: Document, data: Any) -> Iterator[SoldAs]:
    """Return what one file says of each model; InputError naming file and field where it is broken."""
    wrong = misfit("shop", data)
    if wrong is not None:
        raise broken(document, *wrong)
    for place, fields in enumerate(data["sold"]):
        evidence = Evidence(
            source="register", document=document.sha256, place=f"sold[{place}]", url=fields.get("url", "")
        )
        values = {name: value for name, value in fields.items() if name not in ("url", "model")}
        yield msgspec.convert(
            {
                "brand": data["brand"],
                "model": fields.get("model", ""),
                "origin": fields.get("url", "own knowledge"),
                "evidence": (evidence,),
                **values,
            },
            SoldAs,
        )
