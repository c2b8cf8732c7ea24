"""One open version, and the questions it answers. Every process that opens it reads the same immutable folder."""

from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec

from recallscope.errors import NoSnapshotError
from recallscope.records.scope import Effective, Told
from recallscope.snapshot.entries import BrandEntry, NoticeEntry, Pointer, ProductEntry, effective_from, told_from
from recallscope.snapshot.keyfile import KeyFile
from recallscope.snapshot.manifest import Manifest, from_json

CURRENT = "current"
INDEX = "index.keys"
MANIFEST = "manifest.json"


class Known(msgspec.Struct, frozen=True):
    """A product on record with its scopes decoded."""

    entry: ProductEntry
    told: tuple[Told, ...]
    effective: tuple[Effective, ...]


class Snapshot:
    """A version on disk. Look-ups are cached; nothing is ever written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        try:
            self.manifest: Manifest = from_json((folder / MANIFEST).read_bytes())
        except (OSError, msgspec.DecodeError) as error:
            raise NoSnapshotError(f"{folder}: this version can't be opened: {error}") from error
        self._keys = KeyFile(folder / INDEX)
        self.brand = lru_cache(maxsize=512)(self._brand)
        self.known = lru_cache(maxsize=4096)(self._known)
        self.pointers = lru_cache(maxsize=4096)(self._pointers)
        self.notice = lru_cache(maxsize=4096)(self._notice)

    def _brand(self, key: str) -> BrandEntry | None:
        data = self._keys.get(f"b/{key}")
        return msgspec.json.decode(data, type=BrandEntry) if data else None

    def _known(self, brand: str, key: str, room: str = "p") -> Known | None:
        data = self._keys.get(f"{room}/{brand}/{key}")
        if not data:
            return None
        entry = msgspec.json.decode(data, type=ProductEntry)
        return Known(entry, tuple(map(told_from, entry.told)), tuple(map(effective_from, entry.effective)))

    def _pointers(self, room: str, key: str) -> tuple[Pointer, ...]:
        data = self._keys.get(f"{room}/{key}")
        return msgspec.json.decode(data, type=tuple[Pointer, ...]) if data else ()

    def _notice(self, id: str) -> NoticeEntry | None:
        data = self._keys.get(f"n/{id}")
        return msgspec.json.decode(data, type=NoticeEntry) if data else None

    def record(self, id: str) -> dict[str, Any] | None:
        """Return a notice as `show` prints it, or None."""
        return self._row("notices", "notice_id", id, ["record"])

    def event(self, id: str) -> dict[str, Any] | None:
        """Return an event's row, or None."""
        return self._row("events", "event_id", id, None)

    def _row(self, table: str, column: str, value: str, columns: list[str] | None) -> dict[str, Any] | None:
        # Imported here: a check needs no Parquet, and a cold command should not wait for it.
        import pyarrow.parquet as pq

        found = pq.read_table(self.folder / f"{table}.parquet", columns=columns, filters=[(column, "=", value)])
        rows: list[dict[str, Any]] = found.to_pylist()
        if not rows:
            return None
        return msgspec.json.decode(rows[0]["record"]) if columns else rows[0]


def current_manifest(snapshots: Path) -> Manifest | None:
    """Return the manifest in force, or None where there is none that can be read."""
    try:
        return open_current(snapshots).manifest
    except NoSnapshotError:
        return None


def open_current(snapshots: Path) -> Snapshot:
    """Return the version in force; NoSnapshotError where none was built yet."""
    try:
        version = (snapshots / CURRENT).read_text(encoding="ascii").strip()
    except OSError:
        raise NoSnapshotError(f"{snapshots}: no snapshot yet; run `recallscope build` first") from None
    return Snapshot(snapshots / version)
