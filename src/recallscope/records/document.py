"""What comes in: bytes as published, and what could not be read of them."""

import msgspec


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Bytes as a publisher sent them, decompressed. `sha256` is of `content`; `name` is the file's own name."""

    source: str
    sha256: str
    name: str
    content: bytes


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """Where a value stands: source, document, the place in it (record number or path) and the public address."""

    source: str
    document: str
    place: str
    url: str = ""


class Problem(msgspec.Struct, frozen=True, kw_only=True):
    """A record, or a field of one, that could not be read. `lost` tells whether the whole record is missing."""

    evidence: Evidence
    field: str
    why: str
    lost: bool = True
