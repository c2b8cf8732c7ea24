"""A snapshot into a pack, and a pack into its folder: two files, the pack and the public key that checks it."""

import gzip
import hashlib
from datetime import date
from pathlib import Path

import msgspec

from recallscope.archive.progress import Progress
from recallscope.check.sentences import LANGUAGES, words
from recallscope.errors import InputError
from recallscope.pack.contents import contents
from recallscope.pack.form import PackManifest, SourceTold, read, written
from recallscope.pack.signing import Signer
from recallscope.pack.tables import tables
from recallscope.snapshot.manifest import plain
from recallscope.snapshot.opened import Snapshot
from recallscope.sources import all_sources

FORMAT = 1
PACK = "recallscope.pack"
PUBLIC_KEY = "recallscope.pub.pem"


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What to pack: which kinds of products, as records name them, on which day."""

    kinds: frozenset[str] = frozenset(("power_bank",))
    made: date


def pack(
    snapshot: Snapshot, wanted: Wanted, sequence: int, progress: Progress | None = None
) -> tuple[PackManifest, bytes]:
    """Return manifest and content of a pack: the same for the same snapshot, kinds, day and sequence."""
    data = {
        "entries": contents(snapshot, wanted.kinds, progress),
        "sentences": {language: words(language) for language in LANGUAGES},
        "tables": tables(),
    }
    content = gzip.compress(msgspec.json.encode(data, order="deterministic"), 9, mtime=0)
    manifest = PackManifest(
        format=FORMAT,
        sequence=sequence,
        made=wanted.made.isoformat(),
        kinds=tuple(sorted(wanted.kinds)),
        snapshot=plain(snapshot.manifest),
        heard=tuple(name for name, state in snapshot.manifest.sources.items() if state.notices),
        sources=_sources(snapshot),
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return manifest, content


def publish(
    snapshot: Snapshot, wanted: Wanted, signer: Signer, out: Path, progress: Progress | None = None
) -> PackManifest:
    """Return the manifest of the pack that now stands in a folder, beside the public key.

    A pack of the folder that says the same, made the same day and signed by the same key, stays as it is. Any other
    is followed by one of a higher sequence. InputError where the folder can't be written.
    """
    before = _held(out)
    sequence = _next(before[0].sequence if before else 0, wanted.made)
    manifest, content = pack(snapshot, wanted, sequence, progress)
    if before and before == (msgspec.structs.replace(manifest, sequence=before[0].sequence), signer.public_key):
        return before[0]
    try:
        out.mkdir(parents=True, exist_ok=True)
        _replace(out / PUBLIC_KEY, signer.public_key)
        _replace(out / PACK, written(manifest, content, signer))
    except OSError as error:
        raise InputError(f"{error.filename}: {error.strerror}") from error
    return manifest


def _next(last: int, made: date) -> int:
    """Return a sequence above the last one: day and number, so that a folder that was lost does no harm."""
    return max(last + 1, int(f"{made:%Y%m%d}") * 100 + 1)


def _held(out: Path) -> tuple[PackManifest, bytes] | None:
    """Return the manifest of the folder's pack with its key, or None; InputError where what stands there is no pack."""
    try:
        key, data = (out / PUBLIC_KEY).read_bytes(), (out / PACK).read_bytes()
    except OSError:
        return None
    try:
        return read(data, key)[0], key
    except InputError as error:
        raise InputError(f"{out / PACK}: {error}; packs that people hold may be newer than the next one") from None


def _sources(snapshot: Snapshot) -> tuple[SourceTold, ...]:
    """Return whom the records belong to, for every source that the snapshot holds something of."""
    known = all_sources()
    return tuple(
        SourceTold(
            source=name,
            publisher=known[name].publisher,
            attribution=known[name].attribution,
            licence=known[name].licence,
            redistributable=known[name].redistributable,
            homepage=known[name].homepage,
            newest=state.newest,
        )
        for name, state in sorted(snapshot.manifest.sources.items())
        if name in known and (state.notices or state.certificates)
    )


def _replace(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(data)
    draft.replace(path)
