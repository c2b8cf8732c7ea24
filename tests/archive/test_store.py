import multiprocessing
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from recallscope.archive.index import Entry
from recallscope.archive.store import Archive, Arrival
from recallscope.errors import InputError


def arrival(content: bytes, source: str = "fake", **more: object) -> Arrival:
    return Arrival(source=source, name="a.json", content=content, **more)  # type: ignore[arg-type]


def object_of(archive: Archive, entry: Entry) -> Path:
    return next(archive._folder.glob(f"objects/{entry.sha256[:2]}/{entry.sha256[2:]}.zst"))


@examples(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(contents=st.lists(st.binary(max_size=200), max_size=6))
def test_what_goes_in_comes_out_once_each(tmp_path_factory: pytest.TempPathFactory, contents: list[bytes]) -> None:
    archive = Archive(tmp_path_factory.mktemp("archive"))
    added = archive.add_all(arrival(content) for content in contents)
    assert [archive.read(one.entry).content for one in added] == contents
    assert [archive.read(entry).content for entry in archive.entries()] == list(dict.fromkeys(contents))
    assert sum(one.new for one in added) == len(set(contents))
    assert not any(one.new for one in archive.add_all(arrival(content) for content in contents))


def test_the_same_content_of_two_sources_is_two_documents(archive: Archive) -> None:
    assert archive.add(arrival(b"x", "one")).new
    assert archive.add(arrival(b"x", "two")).new
    assert [entry.source for entry in archive.entries()] == ["one", "two"]
    assert [entry.source for entry in archive.entries("two")] == ["two"]


def test_an_archive_that_is_not_there_is_empty(archive: Archive) -> None:
    assert archive.entries() == []
    assert archive.newest("fake") is None


def test_an_entry_says_when_by_the_clock_given(tmp_path: Path) -> None:
    archive = Archive(tmp_path, now=lambda: datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    assert archive.add(arrival(b"x")).entry.retrieved == "2026-01-02T03:04:05+00:00"


def test_a_later_word_of_a_document_is_kept_once(archive: Archive) -> None:
    archive.add(arrival(b"x"))
    again = archive.add(arrival(b"x", full=True, url="http://a/", etag='"1"'))
    assert not again.new
    assert archive.entries() == [again.entry]
    assert (again.entry.full, again.entry.etag) == (True, '"1"')
    assert archive.add(arrival(b"x")).entry == again.entry, "an import takes nothing away"


def test_a_publisher_that_goes_back_is_believed(archive: Archive) -> None:
    for content in (b"old", b"new", b"old"):
        archive.add(arrival(content, url="http://a/"))
    newest = archive.newest("fake", "http://a/")
    assert newest is not None
    assert archive.read(newest).content == b"old"
    assert len(archive.entries()) == 2


def test_telling_the_same_twice_adds_no_line(archive: Archive) -> None:
    for _ in range(2):
        archive.add(arrival(b"x", url="http://a/", etag='"1"'))
    assert (archive._folder / "index.jsonl").read_bytes().count(b"\n") == 1


@pytest.mark.parametrize("damage", [b"", b"not zstandard", None])
def test_a_damaged_object_is_named_and_healed_by_the_same_document(archive: Archive, damage: bytes | None) -> None:
    entry = archive.add(arrival(b"content" * 100)).entry
    path = object_of(archive, entry)
    path.write_bytes(path.read_bytes()[:-6] if damage is None else damage)
    with pytest.raises(InputError, match=f"{path.name}.*damaged"):
        archive.read(entry)
    assert not archive.add(arrival(b"content" * 100)).new
    assert archive.read(entry).content == b"content" * 100


def test_an_object_swapped_for_another_is_noticed(archive: Archive) -> None:
    one, two = (archive.add(arrival(content)).entry for content in (b"one", b"two"))
    object_of(archive, one).write_bytes(object_of(archive, two).read_bytes())
    with pytest.raises(InputError, match="damaged"):
        archive.read(one)


def test_a_missing_object_is_named(archive: Archive) -> None:
    entry = archive.add(arrival(b"x")).entry
    object_of(archive, entry).unlink()
    assert not archive.holds(entry)
    with pytest.raises(InputError, match="missing"):
        archive.read(entry)


def test_a_half_written_last_line_is_passed_over_and_repaired(archive: Archive) -> None:
    archive.add_all([arrival(b"one"), arrival(b"two")])
    index = archive._folder / "index.jsonl"
    index.write_bytes(index.read_bytes()[:-20])
    assert [archive.read(entry).content for entry in archive.entries()] == [b"one"]
    assert archive.add(arrival(b"two")).new
    assert [archive.read(entry).content for entry in archive.entries()] == [b"one", b"two"]


def test_a_damaged_line_in_the_middle_is_named(archive: Archive) -> None:
    archive.add_all([arrival(b"one"), arrival(b"two")])
    index = archive._folder / "index.jsonl"
    index.write_bytes(index.read_bytes().replace(b'"source"', b'"surce"', 1))
    with pytest.raises(InputError, match=r"index\.jsonl:1: .*damaged"):
        archive.entries()


def test_nothing_is_entered_where_one_document_cannot_be_had(archive: Archive) -> None:
    def documents() -> object:
        yield arrival(b"one")
        raise InputError("two.json: changed")

    with pytest.raises(InputError, match="two"):
        archive.add_all(documents())  # type: ignore[arg-type]
    assert archive.entries() == []


def test_a_home_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="file"):
        Archive(tmp_path / "file" / "archive").add(arrival(b"x"))


def _add_many(folder: Path, start: int) -> None:
    archive = Archive(folder)
    for number in range(start, start + 25):
        archive.add(arrival(b"%d" % number))


def test_two_processes_lose_no_line(tmp_path: Path) -> None:
    spawn = multiprocessing.get_context("spawn")
    processes = [spawn.Process(target=_add_many, args=(tmp_path, start)) for start in (0, 25, 50)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    archive = Archive(tmp_path)
    assert {archive.read(entry).content for entry in archive.entries()} == {b"%d" % n for n in range(75)}


_ADD_FOR_EVER = """
import itertools, sys
from pathlib import Path
from recallscope.archive.store import Archive, Arrival
archive = Archive(Path(sys.argv[1]))
for number in itertools.count():
    archive.add(Arrival(source="fake", name="a", content=b"%d" % number * 1000))
    print(number, flush=True)
"""


def test_an_archive_survives_kill_9(tmp_path: Path) -> None:
    command = [sys.executable, "-c", _ADD_FOR_EVER, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        for _ in range(20):
            done = int(process.stdout.readline())
        os.kill(process.pid, signal.SIGKILL)
    archive = Archive(tmp_path)
    contents = [archive.read(entry).content for entry in archive.entries()]
    assert contents[: done + 1] == [b"%d" % number * 1000 for number in range(done + 1)]
    assert archive.add(arrival(b"after")).new
