"""What a version is made of: dates, counts and hashes, never ages or the time of building."""

from typing import Any

import msgspec


class SourceState(msgspec.Struct, frozen=True, kw_only=True):
    """What a version holds of one source; `links` are of supply.

    `newest` is its newest record's date; `partial` where only parts came.
    """

    documents: int
    notices: int
    problems: int
    lost: int
    newest: str | None
    partial: bool
    certificates: int = 0
    links: int = 0


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """The manifest of one version. `version` is a hash of all the rest; `as_of` is the oldest of the sources' dates."""

    version: str
    made_by: str
    as_of: str | None
    sources: dict[str, SourceState]
    counts: dict[str, int]
    files: dict[str, str]


def as_json(manifest: Manifest) -> bytes:
    """Return the manifest's bytes, readable by a person."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def from_json(data: bytes) -> Manifest:
    """Return the manifest that bytes spell; msgspec.DecodeError or UnicodeDecodeError where they don't."""
    return msgspec.json.decode(data, type=Manifest)


def plain(manifest: Manifest) -> dict[str, Any]:
    """Return the version and its date, as every answer carries them."""
    return {"version": manifest.version, "as_of": manifest.as_of}
