"""The register's files that come with the package."""

import hashlib
from collections.abc import Iterator

from recallscope import packaged
from recallscope.records.document import Document

FOLDERS = ("certificates", "events", "incidents", "judgements", "rule_sets", "shops", "supply")


def shipped() -> Iterator[Document]:
    """Return the package's register files as documents, sorted by name (`events/2025-romoss-cn.yaml`)."""
    for folder in FOLDERS:
        for name in packaged.names(__package__, folder):
            if name.endswith(".yaml"):
                yield _document(f"{folder}/{name}")


def _document(name: str) -> Document:
    content = packaged.read(__package__, name)
    return Document(source="register", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)
