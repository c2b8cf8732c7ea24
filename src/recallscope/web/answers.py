"""Answers as bytes: JSON with the snapshot's version and dates, and errors in one form."""

from typing import Any

import msgspec
from litestar import MediaType, Response

from recallscope.errors import RecallscopeError
from recallscope.snapshot.manifest import Manifest, plain
from recallscope.snapshot.opened import Snapshot

_ENCODER = msgspec.json.Encoder()


class Fault(msgspec.Struct, frozen=True):
    """An error as the API tells it: its kind, one line for a person, and the HTTP status."""

    kind: str
    says: str
    status: int


class Failed(msgspec.Struct, frozen=True):
    """The one form of every answer that is an error."""

    error: Fault
    snapshot: dict[str, str | None] | None


def json_answer(data: object, status: int = 200) -> Response[Any]:
    """Return data as a JSON answer, encoded once."""
    return Response(_ENCODER.encode(data), status_code=status, media_type=MediaType.JSON)


def version_headers(manifest: Manifest) -> dict[str, str]:
    """Return the headers that say which version an answer was given from."""
    return {"x-snapshot-version": manifest.version, "x-snapshot-as-of": manifest.as_of or ""}


def failed(kind: str, says: str, status: int, snapshot: Snapshot | None) -> Failed:
    """Return an error in the API's form."""
    return Failed(Fault(kind, " ".join(says.split()), status), plain(snapshot.manifest) if snapshot else None)


def of_error(error: RecallscopeError, snapshot: Snapshot | None) -> Failed:
    """Return one of our own errors in the API's form."""
    return failed(type(error).__name__, str(error), error.http_status, snapshot)
