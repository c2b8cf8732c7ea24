"""The files that pages need, read once into memory: a request chooses among them by name and reaches no folder."""

import gzip
import hashlib
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec
from litestar import Request, Response, get
from litestar.params import FromPath

from recallscope.errors import UnknownIdError

_TYPES = {
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".webmanifest": "application/manifest+json",
}
FOREVER = "public, max-age=31536000, immutable"


class File(msgspec.Struct, frozen=True):
    """One file: its content as it is and as gzip, and its media type."""

    content: bytes
    packed: bytes
    media_type: str


def _found(folder: Traversable, above: str = "") -> dict[str, File]:
    files: dict[str, File] = {}
    for one in folder.iterdir():
        if one.is_dir():
            files |= _found(one, f"{above}{one.name}/")
        elif (kind := _TYPES.get(f".{one.name.rpartition('.')[2]}")) is not None:
            content = one.read_bytes()
            files[above + one.name] = File(content, gzip.compress(content, 9, mtime=0), kind)
    return files


FILES = _found(resources.files("recallscope.web") / "static")
VERSION = hashlib.sha256(b"".join(name.encode() + FILES[name].content for name in sorted(FILES))).hexdigest()[:12]
"""Changes when any file does; it stands in every address, so that browsers may keep files for ever."""


def address(name: str) -> str:
    """Return the address of a file; KeyError for one that there is not."""
    return f"/static/{VERSION}/{name}" if FILES[name] else ""


def takes_gzip(request: Request[Any, Any, Any]) -> bool:
    """Return whether the client can unpack gzip."""
    return "gzip" in request.headers.get("accept-encoding", "")


def packed(request: Request[Any, Any, Any], content: bytes, as_gzip: bytes, media_type: str) -> Response[bytes]:
    """Return content in the smallest form that the client takes."""
    headers = {"Vary": "Accept-Encoding"}
    if takes_gzip(request):
        return Response(as_gzip, media_type=media_type, headers={**headers, "Content-Encoding": "gzip"})
    return Response(content, media_type=media_type, headers=headers)


@get("/static/{version:str}/{name:path}", include_in_schema=False, sync_to_thread=False)
def static_file(request: Request[Any, Any, Any], version: FromPath[str], name: FromPath[Path]) -> Response[bytes]:
    """Return a file that pages need; of another version than asked for, to be asked for again."""
    file = FILES.get(str(name).lstrip("/"))
    if file is None:
        raise UnknownIdError("there is no such file")
    answer = packed(request, file.content, file.packed, file.media_type)
    answer.headers["Cache-Control"] = FOREVER if version == VERSION else "no-cache"
    return answer
