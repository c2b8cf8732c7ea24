"""One register file -> its records. What stands in it tells its kind; a broken one is refused, naming the field."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from recallscope.records.document import Document
from recallscope.sources.register.certificate import read_certificates
from recallscope.sources.register.event import read_event
from recallscope.sources.register.incident import read_incidents
from recallscope.sources.register.judgement import read_judgements
from recallscope.sources.register.plain_yaml import read_yaml
from recallscope.sources.register.rule_set import read_rule_set
from recallscope.sources.register.shop import read_sold
from recallscope.sources.register.supply import read_supply

_READERS: dict[str, Callable[[Document, Any], Iterator[Any]]] = {
    "notices": read_event,
    "certificates": read_certificates,
    "rules": read_rule_set,
    "sold": read_sold,
    "incidents": read_incidents,
    "supplies": read_supply,
    "claims": read_supply,
    "judgements": read_judgements,
}
"""A field that every file of a kind has, or one of two, and who reads that kind."""


def parse(document: Document) -> Iterator[Any]:
    """Return the records of one file, in its order; InputError naming file and field where it is broken."""
    data = read_yaml(document)
    fields = data if isinstance(data, Mapping) else {}
    read = next((reader for field, reader in _READERS.items() if field in fields), read_event)
    yield from read(document, data)
