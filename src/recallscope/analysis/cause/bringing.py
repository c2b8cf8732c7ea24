"""Supply links that a user brings for one question: a CSV file into links, or the first thing wrong with it."""

import hashlib

from recallscope.errors import InputError, at
from recallscope.records.document import Document, Problem
from recallscope.records.supply import SupplyLink
from recallscope.sources.supply.parse import parse


def brought(content: bytes, name: str) -> tuple[SupplyLink, ...]:
    """Return the links of a CSV file, in its order; InputError naming file, line and field where it is broken."""
    document = Document(source="supply", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)
    found = []
    for one in parse(document):
        if isinstance(one, Problem):
            raise InputError(f"{at(one.evidence.place, None, one.field or None)}: {one.why}")
        found.append(one)
    if not found:
        raise InputError(f"{name}: holds no supply link")
    return tuple(found)
