"""The register's files that come with the package."""

import hashlib
from collections.abc import Iterator
from importlib import resources

from recallscope.records.document import Document

FOLDERS = ("events",)


def shipped() -> Iterator[Document]:
    """Return the package's register files as documents, sorted by name (`events/2025-romoss-cn.yaml`)."""
    root = resources.files(__package__)
    for folder in FOLDERS:
        for file in sorted((root / folder).iterdir(), key=lambda file: file.name):
            if file.name.endswith(".yaml"):
                yield _document(f"{folder}/{file.name}", file.read_bytes())


def _document(name: str, content: bytes) -> Document:
    return Document(source="register", sha256=hashlib.sha256(content).hexdigest(), name=name, content=content)
