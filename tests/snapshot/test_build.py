"""Archive and register into a version: the same for the same input, whole or not at all, never silently fewer."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pyarrow.parquet as pq
import pytest

from recallscope.archive.store import Archive, Arrival
from recallscope.cli import main
from recallscope.errors import NoSnapshotError, SelfCheckError
from recallscope.settings import Settings
from recallscope.snapshot.build import build
from recallscope.snapshot.manifest import as_json
from recallscope.snapshot.opened import CURRENT, INDEX, MANIFEST, Snapshot, current_manifest, open_current
from tests.snapshot.archives import FEW, ca, eu, files, home, kr, kr_line, state, us

ANKER = {
    "caseNumber": "SR/00001/25",
    "brand": "Anker",
    "type_numberOfModel": "AB-7",
    "reference": "https://example.org/1",
}
OTHER = {**ANKER, "caseNumber": "SR/00002/25", "type_numberOfModel": "AB-8", "batchNumber": "C14-P6"}
DOCUMENTS = [
    kr(kr_line(7), kr_line(8)),
    kr(kr_line(7, product_name="Anker 보조배터리"), kr_line(9)),
    eu("07/03/2025", ANKER, OTHER),
    us("25-001"),
    ca(77001),
]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build with two files of the register."""
    monkeypatch.setattr("recallscope.snapshot.build.shipped", lambda: iter(FEW))


def test_two_builds_of_one_input_are_the_same_bytes(tmp_path: Path) -> None:
    one, two = (build(home(tmp_path / name, *DOCUMENTS)) for name in ("one", "two"))
    assert files(one) == files(two)
    assert one.folder.name == two.folder.name == one.manifest.version


def test_a_second_build_in_one_home_changes_nothing(tmp_path: Path) -> None:
    settings = home(tmp_path, *DOCUMENTS)
    first = build(settings)
    before = {path: path.stat().st_ino for path in first.folder.iterdir()}
    assert files(build(settings)) == files(first)
    assert {path: path.stat().st_ino for path in first.folder.iterdir()} == before
    assert sorted(path.name for path in settings.snapshots.iterdir()) == sorted([CURRENT, first.manifest.version])


def test_the_order_of_import_does_not_matter(tmp_path: Path) -> None:
    orders = [DOCUMENTS, DOCUMENTS[::-1], [*DOCUMENTS[1:], DOCUMENTS[0]]]
    first, *others = (files(build(home(tmp_path / str(n), *order))) for n, order in enumerate(orders))
    assert others == [first, first]


@pytest.mark.parametrize("later", ["one", "two"])
def test_of_fetched_documents_of_one_date_the_later_one_wins(tmp_path: Path, later: str) -> None:
    texts = {"one": "first", "two": "second"}
    order = sorted(texts, key=lambda name: name == later)
    fetched = [kr(kr_line(7, product_name=texts[name]), url="https://example.org/list") for name in order]
    record = build(home(tmp_path, *fetched)).record("kr-safety:7")
    assert record is not None
    assert record["title"] == texts[later]


def test_the_name_is_a_hash_of_the_content(tmp_path: Path) -> None:
    manifest = build(home(tmp_path, *DOCUMENTS)).manifest
    nameless = as_json(msgspec.structs.replace(manifest, version=""))
    assert manifest.version == hashlib.sha256(nameless).hexdigest()[:16]


@pytest.mark.parametrize(
    "changed",
    [
        [kr(kr_line(7))],
        [kr(kr_line(7), kr_line(8, published="2025-03-02"))],
        [kr(kr_line(7), kr_line(8, company="없음"))],
        [kr(kr_line(7), kr_line(8), "no json")],
        [kr(kr_line(7), kr_line(8), full=True, url="https://example.org/list")],
        [kr(kr_line(7), kr_line(8)), kr(kr_line(7))],
    ],
)
def test_other_content_has_another_name(tmp_path: Path, changed: list[Arrival]) -> None:
    one, two = build(home(tmp_path / "one", kr(kr_line(7), kr_line(8)))), build(home(tmp_path / "two", *changed))
    assert one.manifest.version != two.manifest.version


def test_every_file_is_in_the_manifest_by_its_hash(tmp_path: Path) -> None:
    snapshot = build(home(tmp_path, *DOCUMENTS))
    hashes = {name: hashlib.sha256(data).hexdigest() for name, data in files(snapshot).items() if name != MANIFEST}
    assert hashes == snapshot.manifest.files


def test_the_records_of_every_source_are_found(tmp_path: Path) -> None:
    snapshot = build(home(tmp_path, *DOCUMENTS))
    for id in ("kr-safety:7", "kr-safety:9", "eu-safety-gate:SR/00001/25", "us-cpsc:25001", "ca-health:77001"):
        record, entry = snapshot.record(id), snapshot.notice(id)
        assert record is not None
        assert entry is not None
        assert (record["id"], entry.id, record["published"]) == (id, id, entry.published)
        event = snapshot.event(record["event"])
        assert event is not None
        assert id in event["notices"]
    assert snapshot.record("kr-safety:10") is None


def test_a_build_of_nothing_but_the_register(tmp_path: Path) -> None:
    snapshot = build(Settings(home=tmp_path))
    assert state(snapshot, "kr_safety").documents == 0
    assert state(snapshot, "register").notices >= len(FEW)
    assert not state(snapshot, "register").partial


# --- dates, parts and counts ---


def test_as_of_is_the_oldest_of_the_newest_dates(tmp_path: Path) -> None:
    snapshot = build(home(tmp_path, kr(kr_line(7, "2019-03-01"), kr_line(8, "2019-05-02")), eu("07/03/2025", ANKER)))
    assert state(snapshot, "kr_safety").newest == "2019-05-02"
    assert state(snapshot, "eu_safety_gate").newest == "2025-03-07"
    assert state(snapshot, "us_cpsc").newest is None
    assert snapshot.manifest.as_of == "2019-05-02"


@pytest.mark.parametrize(
    ("documents", "partial"),
    [
        ([], False),
        ([kr(kr_line(7))], True),
        ([kr(kr_line(7), full=True)], False),
        ([kr(kr_line(7)), kr(kr_line(8), full=True)], False),
    ],
)
def test_what_was_only_imported_is_partial(tmp_path: Path, documents: list[Arrival], partial: bool) -> None:
    assert state(build(home(tmp_path, *documents)), "kr_safety").partial is partial


def test_what_cannot_be_read_is_counted_and_shown(tmp_path: Path) -> None:
    broken = [
        kr_line(7),
        "no json",
        kr_line(8, published="soon"),
        kr_line(9, enforcement="none"),
        kr_line(7, model="X-1"),
    ]
    snapshot = build(home(tmp_path, kr(*broken)))
    rows = pq.read_table(snapshot.folder / "problems.parquet").to_pylist()
    counted = state(snapshot, "kr_safety")
    assert (counted.notices, counted.problems, counted.lost) == (2, 4, 3)
    assert (snapshot.manifest.counts["problems"], snapshot.manifest.counts["lost"]) == (4, 3)
    assert [(row["place"], row["field"], row["lost"]) for row in rows] == [
        ("line 2", "", True),
        ("line 3", "", True),
        ("line 4", "enforcement", False),
        ("line 5", "id", True),
    ]
    assert {row["source"] for row in rows} == {"kr_safety"}
    assert all(row["why"] for row in rows)


# --- withdrawn notices ---


def withdrawn(tmp_path: Path, *documents: Arrival) -> dict[str, str | None]:
    table = pq.read_table(build(home(tmp_path, *documents)).folder / "notices.parquet")
    return {row["notice_id"]: row["withdrawn"] for row in table.to_pylist() if row["source"] == "kr_safety"}


FIRST = kr(kr_line(7), kr_line(8), full=True, url="https://example.org/list")


def test_a_notice_that_a_later_full_feed_lacks_is_withdrawn_and_stays(tmp_path: Path) -> None:
    later = kr(kr_line(7), kr_line(9, "2025-04-01"), full=True, url="https://example.org/list")
    found = withdrawn(tmp_path, FIRST, later)
    assert found == {"kr-safety:7": None, "kr-safety:8": "2025-04-01", "kr-safety:9": None}


@pytest.mark.parametrize(
    "later",
    [
        [kr(kr_line(7, "2025-04-01"))],
        [kr(kr_line(8)), kr(kr_line(9, "2025-04-01"))],
        [kr(kr_line(7), kr_line(8), kr_line(9, "2025-04-01"), full=True)],
    ],
)
def test_a_part_withdraws_nothing(tmp_path: Path, later: list[Arrival]) -> None:
    assert set(withdrawn(tmp_path, FIRST, *later).values()) == {None}


def test_a_notice_that_comes_back_is_no_longer_withdrawn(tmp_path: Path) -> None:
    without, again = kr(kr_line(7, "2025-04-01"), full=True), kr(kr_line(8, "2025-05-01"), kr_line(7), full=True)
    assert set(withdrawn(tmp_path, FIRST, without, again).values()) == {None}


# --- expected totals ---


def run(settings: Settings, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    """Return exit code and error output of the command."""
    with pytest.raises(SystemExit) as caught:
        main(["--home", str(settings.home), "build"])
    return int(caught.value.code or 0), capsys.readouterr().err


def test_too_few_records_in_a_full_feed_stop_the_build(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = home(tmp_path, kr(kr_line(7)))
    before = build(settings).manifest.version
    Archive(settings.archive).add(us("25-001", full=True))
    with pytest.raises(SelfCheckError, match="us_cpsc: its newest full feed holds 1 records, expected at least 9000"):
        build(settings)
    code, line = run(settings, capsys)
    assert (code, line.count("\n")) == (1, 1)
    assert open_current(settings.snapshots).manifest.version == before


def test_an_imported_part_may_be_small(tmp_path: Path) -> None:
    assert state(build(home(tmp_path, us("25-001"))), "us_cpsc").notices == 1


@pytest.mark.parametrize(("left", "stops"), [(20, False), (18, False), (17, True), (1, True), (0, False)])
def test_a_fall_against_the_version_before(tmp_path: Path, left: int, stops: bool) -> None:
    """A source without any document has not been broken but left out."""
    settings = home(tmp_path, kr(*map(kr_line, range(1, 21))))
    before = build(settings).manifest.version
    shutil.rmtree(settings.archive)
    if left:
        Archive(settings.archive).add(kr(*map(kr_line, range(1, left + 1))))
    if stops:
        with pytest.raises(SelfCheckError, match=f"kr_safety: {left} notices, 20 in the version before"):
            build(settings)
        assert open_current(settings.snapshots).manifest.version == before
    else:
        assert state(build(settings), "kr_safety").notices == left


# --- damage ---


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-7])


DAMAGES: dict[str, tuple[str, Any]] = {
    "no current": (CURRENT, Path.unlink),
    "an empty current": (CURRENT, lambda path: path.write_bytes(b"")),
    "a current in no text": (CURRENT, lambda path: path.write_bytes(b"\xff\xfe\0\n")),
    "a current with NUL": (CURRENT, lambda path: path.write_bytes(b"\0" * 16 + b"\n")),
    "a current of two lines": (CURRENT, lambda path: path.write_bytes(path.read_bytes() * 2)),
    "a current that leads outside": (CURRENT, lambda path: path.write_bytes(b"../../../../etc/\n")),
    "a current of a version that is not there": (CURRENT, lambda path: path.write_bytes(b"0123456789abcdef\n")),
    "a current cut short": (CURRENT, _cut),
    "no manifest": (MANIFEST, Path.unlink),
    "an empty manifest": (MANIFEST, lambda path: path.write_bytes(b"")),
    "a manifest cut short": (MANIFEST, _cut),
    "a manifest in no text": (MANIFEST, lambda path: path.write_bytes(b'{"version": "\xff"}')),
    "a manifest of another form": (MANIFEST, lambda path: path.write_bytes(b'{"version": 7}')),
    "a manifest that is a list": (MANIFEST, lambda path: path.write_bytes(b"[" * 100_000)),
    "no index": (INDEX, Path.unlink),
    "an empty index": (INDEX, lambda path: path.write_bytes(b"")),
    "a few bytes of an index": (INDEX, lambda path: path.write_bytes(path.read_bytes()[:10])),
    "an index cut short": (INDEX, _cut),
    "the head of an index": (INDEX, lambda path: path.write_bytes(path.read_bytes()[:12])),
    "an index of another form": (INDEX, lambda path: path.write_bytes(b"X" + path.read_bytes()[1:])),
    "an index with more behind it": (INDEX, lambda path: path.write_bytes(path.read_bytes() + b"x")),
}


@pytest.mark.parametrize("damage", list(DAMAGES))
def test_a_damaged_version_is_said_in_one_line_and_healed_by_a_build(tmp_path: Path, damage: str) -> None:
    settings = home(tmp_path, kr(kr_line(7)))
    whole = files(snapshot := build(settings))
    name, harm = DAMAGES[damage]
    harm(settings.snapshots / name if name == CURRENT else snapshot.folder / name)
    with pytest.raises(NoSnapshotError) as caught:
        open_current(settings.snapshots)
    assert "\n" not in str(caught.value)
    assert str(settings.snapshots) in str(caught.value)
    assert current_manifest(settings.snapshots) is None
    assert files(build(settings)) == whole
    assert files(open_current(settings.snapshots)) == whole


def test_a_damaged_entry_is_said_when_it_is_read(tmp_path: Path) -> None:
    snapshot = build(home(tmp_path, kr(kr_line(7))))
    index = snapshot.folder / INDEX
    index.write_bytes(index.read_bytes().replace(b'{"id":"kr-safety:7"', b'{"id":"kr-safety:7\xff'))
    with pytest.raises(NoSnapshotError, match="damaged at 'n/kr-safety:7'; build again"):
        Snapshot(snapshot.folder).notice("kr-safety:7")


def test_damage_in_a_table_is_healed_too(tmp_path: Path) -> None:
    settings = home(tmp_path, kr(kr_line(7)))
    whole = files(snapshot := build(settings))
    _cut(snapshot.folder / "notices.parquet")
    assert files(build(settings)) == whole


def test_a_folder_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = home(tmp_path, kr(kr_line(7)))
    settings.snapshots.write_bytes(b"a file where a folder should be")
    with pytest.raises(NoSnapshotError, match=r"snapshots: .*; no new version was put in force"):
        build(settings)
    code, line = run(settings, capsys)
    assert (code, line.count("\n")) == (3, 1)


def test_a_full_disk_leaves_the_old_version(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = home(tmp_path, kr(kr_line(7)))
    before = build(settings).manifest.version
    Archive(settings.archive).add(kr(kr_line(8)))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", "index.keys")

    monkeypatch.setattr("recallscope.snapshot.keyfile.write", full)
    with pytest.raises(NoSnapshotError, match=r"index\.keys: No space left on device"):
        build(settings)
    assert open_current(settings.snapshots).manifest.version == before
    assert sorted(path.name for path in settings.snapshots.iterdir()) == sorted([CURRENT, before])


# --- killed at any point ---

_KILLED = """
import os, shutil, signal, sys
from pathlib import Path
import pandas, pyarrow.parquet
from recallscope.link.parties import party_key
from recallscope.settings import Settings
from recallscope.snapshot import build as room
from tests.snapshot.archives import FEW

WATCHED = ("open", "os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.scandir", "os.listdir", "shutil.rmtree")
room.shipped = lambda: iter(FEW)
# What a build loads when it first needs it is loaded here once, not by every child.
party_key("Acme Trading Limited")
pristine = Path(sys.argv[1])


def build(settings, point):
    count = 0

    def hook(event, args):
        nonlocal count
        if event in WATCHED and str(args[0]).startswith(str(settings.snapshots)):
            count += 1
            if count == point:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    room.build(settings)


def child(*given):
    if (process := os.fork()) == 0:
        try:
            build(*given)
            os._exit(0)
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def in_force(settings):
    return (settings.snapshots / "current").read_text().strip()


for point in range(1, 1000):
    settings = Settings(home=pristine.parent / f"killed-{point}", workers=1)
    shutil.copytree(pristine, settings.home)
    code = child(settings, point)
    after = in_force(settings)
    print(point, code, after, child(settings, 0), in_force(settings), flush=True)
    if code == 0:
        break
"""


def whole_version(folder: Path) -> bool:
    """Return whether every file of a version is what its manifest says."""
    manifest = Snapshot(folder).manifest
    hashes = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in manifest.files}
    return manifest.files == hashes


def test_a_killed_build_leaves_the_old_version_or_the_new_one_whole(tmp_path: Path) -> None:
    settings = home(tmp_path / "pristine", kr(kr_line(7)))
    old = build(settings).manifest.version
    Archive(settings.archive).add(kr(kr_line(8)))
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", _KILLED, str(settings.home)]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}
    )
    rows = [line.split() for line in done.stdout.splitlines()]
    new = build(settings).manifest.version
    assert [row[1] for row in rows] == ["-9"] * (len(rows) - 1) + ["0"]
    assert len(rows) > 15
    for point, _, after, code, then in rows:
        assert (after in (old, new), code, then) == (True, "0", new)
        snapshots = tmp_path / f"killed-{point}" / "snapshots"
        assert whole_version(snapshots / old)
        assert whole_version(snapshots / new)
    assert rows[0][2] == old
    assert rows[-1][2] == new
    assert [row[2] for row in rows] == sorted((row[2] for row in rows), key=[old, new].index)


# --- what notices said before ---


def test_an_older_document_of_a_notice_is_its_history(tmp_path: Path) -> None:
    first = kr(kr_line(1, published="2025-03-01", company="앤커"), kr_line(2))
    later = kr(kr_line(1, published="2025-05-01", company="바세우스"), kr_line(2))
    version = build(home(tmp_path, first, later))
    table = pq.read_table(version.folder / "history.parquet").to_pylist()
    assert [(row["notice_id"], row["known_from"], row["known_until"]) for row in table] == [
        ("kr-safety:1", "2025-03-01", "2025-05-01")
    ]
    assert json.loads(table[0]["record"])["published"] == "2025-03-01"
