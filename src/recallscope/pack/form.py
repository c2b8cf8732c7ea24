"""The bytes of a pack: a manifest, its signature, and the content that the manifest names by hash.

Layout: magic (8 bytes), length of the manifest (u32, big-endian), manifest (JSON), signature (64 bytes), content (JSON
as gzip, to the end). Signed is all that stands before the signature.
"""

import hashlib
from struct import Struct

import msgspec

from recallscope.errors import InputError
from recallscope.pack.signing import SIGNATURE_BYTES, Signer, is_signed

MAGIC = b"RSPACK1\n"
LARGEST = 64 * 1024 * 1024
"""Bytes of a pack that anybody reads."""

_HEAD = Struct(">8sI")


class SourceTold(msgspec.Struct, frozen=True, kw_only=True):
    """What a pack says of a source: whose records they are, how far they reach, under which licence."""

    source: str
    publisher: str
    attribution: str
    licence: str | None
    redistributable: bool
    homepage: str
    newest: str | None


class PackManifest(msgspec.Struct, frozen=True, kw_only=True):
    """The signed word on a pack. Packs are ordered by `sequence` alone: a newer one may have an older `as_of`.

    `made` is a day (ISO). `heard` names sources with notices, `sha256` is of the content's bytes as they stand there.
    """

    format: int
    sequence: int
    made: str
    kinds: tuple[str, ...]
    snapshot: dict[str, str | None]
    heard: tuple[str, ...]
    sources: tuple[SourceTold, ...]
    sha256: str


def written(manifest: PackManifest, content: bytes, signer: Signer) -> bytes:
    """Return the bytes of a pack."""
    told = msgspec.json.encode(manifest, order="deterministic")
    head = _HEAD.pack(MAGIC, len(told)) + told
    return head + signer.sign(head) + content


def read(data: bytes, public_key: bytes | None = None) -> tuple[PackManifest, bytes]:
    """Return manifest and content; with a public key (PEM), only of what it signed. InputError says what is wrong."""
    if len(data) < _HEAD.size or len(data) > LARGEST:
        raise InputError("this is no pack: too short, or too long")
    magic, size = _HEAD.unpack_from(data)
    end = _HEAD.size + size
    if magic != MAGIC or len(data) < end + SIGNATURE_BYTES:
        raise InputError("this is no pack, or not a whole one")
    signature, content = data[end : end + SIGNATURE_BYTES], data[end + SIGNATURE_BYTES :]
    if public_key is not None and not is_signed(data[:end], signature, public_key):
        raise InputError("the signature of this pack is not by that key")
    try:
        manifest = msgspec.json.decode(data[_HEAD.size : end], type=PackManifest)
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise InputError(f"the manifest of this pack can't be read: {error}") from error
    if hashlib.sha256(content).hexdigest() != manifest.sha256:
        raise InputError("the content of this pack is not the one that was signed")
    return manifest, content
