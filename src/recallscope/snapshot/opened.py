"""One open version, and the questions it answers. Every process that opens it reads the same immutable folder."""

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from recallscope.errors import NoSnapshotError
from recallscope.records.certificate import Certificate
from recallscope.records.rules import RuleSet
from recallscope.records.scope import Effective, Told
from recallscope.snapshot.entries import BrandEntry, NoticeEntry, Pointer, ProductEntry, effective_from, told_from
from recallscope.snapshot.keyfile import KeyFile
from recallscope.snapshot.manifest import Manifest, from_json
from recallscope.snapshot.rules import rule_set_from

CURRENT = "current"
INDEX = "index.keys"
MANIFEST = "manifest.json"
_VERSION = re.compile(rb"[0-9a-f]{16}\n")
Entry = TypeVar("Entry")


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
        except (OSError, msgspec.DecodeError, UnicodeDecodeError) as error:
            raise NoSnapshotError(f"{folder}: this version can't be opened: {error}") from error
        self._keys = KeyFile(folder / INDEX)
        self.brand = lru_cache(maxsize=512)(self._brand)
        self.known = lru_cache(maxsize=4096)(self._known)
        self.pointers = lru_cache(maxsize=4096)(self._pointers)
        self.notice = lru_cache(maxsize=4096)(self._notice)
        self.rule_set = lru_cache(maxsize=512)(self._rule_set)
        self.rule_names = lru_cache(maxsize=2)(self._rule_names)
        self.certificates = lru_cache(maxsize=4096)(self._certificates)

        self.heard = ", ".join(name for name, state in self.manifest.sources.items() if state.notices)

    def _brand(self, key: str) -> BrandEntry | None:
        return self._entry(f"b/{key}", BrandEntry)

    def _known(self, brand: str, key: str, room: str = "p") -> Known | None:
        entry = self._entry(f"{room}/{brand}/{key}", ProductEntry)
        if entry is None:
            return None
        return Known(entry, tuple(map(told_from, entry.told)), tuple(map(effective_from, entry.effective)))

    def _pointers(self, room: str, key: str) -> tuple[Pointer, ...]:
        return self._entry(f"{room}/{key}", tuple[Pointer, ...]) or ()

    def _notice(self, id: str) -> NoticeEntry | None:
        return self._entry(f"n/{id}", NoticeEntry)

    def _rule_set(self, id: str) -> RuleSet | None:
        data = self._entry(f"r/{id}", dict[str, Any])
        return rule_set_from(data) if data is not None else None

    def _rule_names(self, kind: str) -> dict[str, str]:
        """Return the keys of all names of rule sets of a kind, each with its rule set's id."""
        return self._entry(f"rn/{kind}", dict[str, str]) or {}

    def _certificates(self, room: str, key: str) -> tuple[Certificate, ...]:
        """Return the certificates that a room of the index (snapshot/certificates.py) lists under a key."""
        ids = self._entry(f"{room}/{key}", tuple[str, ...]) or ()
        return tuple(one for id in ids if (one := self.certificate(id)))

    def certificate(self, id: str) -> Certificate | None:
        """Return a certificate, or None."""
        return self._entry(f"c/{id}", Certificate)

    def certificate_names(self) -> set[str]:
        """Return every name, brand, model and number that a certificate is found by."""
        columns = ["holder", "other_names", "maker", "brands", "models", "number"]
        table = self.table("certificates", columns)
        flat = (value for column in table.columns for value in column.to_pylist())
        return {name for value in flat for name in (value if isinstance(value, list) else [value]) if name}

    def _entry(self, key: str, form: type[Entry]) -> Entry | None:
        """Return an entry of the index, or None; NoSnapshotError where its bytes are damaged."""
        data = self._keys.get(key)
        try:
            return msgspec.json.decode(data, type=form) if data is not None else None
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            raise NoSnapshotError(f"{self.folder / INDEX}: damaged at {key!r}; build again") from error

    def index(self) -> Iterator[tuple[str, bytes]]:
        """Return every entry of the index as it stands there, key and JSON, in no particular order."""
        return self._keys.items()

    def record(self, id: str) -> dict[str, Any] | None:
        """Return a notice or a certificate as `show` prints it, or None."""
        certificate = self.certificate(id)
        if certificate:
            return dict(msgspec.to_builtins(certificate))
        return self._row("notices", "notice_id", id, ["record"])

    def event(self, id: str) -> dict[str, Any] | None:
        """Return an event's row, or None; of an id that it had formerly, the row of the event that it is now."""
        return self._row("events", "event_id", id, None) or self._formerly(id)

    def _formerly(self, id: str) -> dict[str, Any] | None:
        """Return the row of the event that a notice's own event has become part of."""
        rows = self.table("notices", ["event_id"], [("notice_id", "=", id.removeprefix("event:"))]).to_pylist()
        return self._row("events", "event_id", rows[0]["event_id"], None) if rows else None

    def party(self, id: str) -> dict[str, Any] | None:
        """Return a firm by its id or any of its names: the names as printed, and its notices by role; or None."""
        from recallscope.snapshot.linked import party_id

        wanted = id if id.startswith("party:") else party_id(id)
        rows = self.table("parties", None, [("party_id", "=", wanted)]).to_pylist() if wanted else []
        if not rows:
            return None
        roles = sorted({row["role"] for row in rows})
        return {
            "party_id": wanted,
            "party": rows[0]["party"],
            "names": sorted({row["name"] for row in rows}),
            "roles": {role: [row["notice_id"] for row in rows if row["role"] == role] for role in roles},
        }

    def table(self, name: str, columns: list[str] | None = None, filters: Any = None) -> Any:
        """Return a table (pyarrow), or some of its columns and rows; NoSnapshotError where this version lacks it."""
        # Imported here: a check needs no Parquet, and a cold command should not wait for it.
        import pyarrow as pa
        import pyarrow.parquet as pq

        path = self.folder / f"{name}.parquet"
        try:
            return pq.read_table(path, columns=columns, filters=filters)
        except (OSError, pa.ArrowInvalid, pa.ArrowKeyError) as error:
            raise NoSnapshotError(f"{path}: can't be read ({type(error).__name__}); build again") from error

    def rows(self, name: str, event: str, columns: list[str] | None = None) -> list[dict[str, Any]]:
        """Return an event's rows of a table, or some columns of them."""
        rows: list[dict[str, Any]] = self.table(name, columns, [("event_id", "=", event)]).to_pylist()
        return rows

    def _row(self, table: str, column: str, value: str, columns: list[str] | None) -> dict[str, Any] | None:
        rows: list[dict[str, Any]] = self.table(table, columns, [(column, "=", value)]).to_pylist()
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
        version = (snapshots / CURRENT).read_bytes()
    except OSError:
        raise NoSnapshotError(f"{snapshots}: no snapshot yet; run `recallscope build` first") from None
    if not _VERSION.fullmatch(version):
        raise NoSnapshotError(f"{snapshots / CURRENT}: names no version; build again")
    return Snapshot(snapshots / version.decode().strip())
