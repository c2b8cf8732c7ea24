import gzip
import json
import os
from pathlib import Path

import msgspec
import pytest
import zstandard
from click.testing import CliRunner, Result

from recallscope.archive.importing import import_paths
from recallscope.archive.store import Archive
from recallscope.cli import importing as cli
from recallscope.errors import InputError
from recallscope.settings import Settings
from tests.archive.fakes import fake, records

DEEP = b"[" * 200_000 + b"]" * 200_000
ENTITIES = b'<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><r><x id="&b;"/></r>'

MALFORMED = {
    "empty.json": b"",
    "blank.json": b" \n\n",
    "truncated.json": records("1", "2")[:-9],
    "utf16.json": records("1").decode().encode("utf-16"),
    "latin1.csv": "id,title\n1,Écouteurs\n".encode("latin-1"),
    "page.json": b"<!DOCTYPE html><html><body>Service unavailable</body></html>",
    "page.jsonl": b"<html>\n<body>\n</html>\n",
    "page.csv": b"<html>\n<body>\n</html>\n",
    "page.xml": b"<html><body><p>unavailable<br></body></html>",
    "nul.json": b"[\0]",
    "nul.csv": b"id,title\n1,\0\n",
    "nul.xml": b"<r>\0</r>",
    "deep.json": DEEP,
    "deep.xml": b"<a>" * 200_000,
    "entities.xml": ENTITIES,
    "none.json": b"[]",
    "header.csv": b"id,title\n",
    "truncated.json.gz": gzip.compress(records("1", "2"))[:-9],
    "truncated.json.zst": zstandard.compress(records("1", "2"))[:-9],
    "bomb.json.gz": gzip.compress(b" " * 4_500_000),
    "large.json.gz": gzip.compress(os.urandom(5_100_000)),
    "large.json": b" " * 5_100_000,
    "zip.json": b"PK\x03\x04rest",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    return folder


def write(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def refused(settings: Settings, *paths: Path) -> str:
    """Return the one line of a refused import, after which the archive is as it was: not there."""
    with pytest.raises(InputError) as caught:
        import_paths(settings, fake(), paths)
    assert caught.value.exit_code == 2
    assert not settings.archive.exists()
    line = str(caught.value)
    assert "\n" not in line
    return line


@pytest.mark.parametrize("name", MALFORMED)
def test_a_malformed_document_is_one_clear_line_and_nothing_is_imported(
    settings: Settings, folder: Path, name: str
) -> None:
    good = write(folder, "a.json", records("1"))
    bad = write(folder, name, MALFORMED[name])
    assert refused(settings, good, bad).startswith(str(bad))
    assert str(bad) in refused(settings, folder)


def test_the_line_of_the_error_is_kept_behind_the_path(settings: Settings, folder: Path) -> None:
    path = write(folder, "a.xml.gz", gzip.compress(b"<r>\n<x>\n</r>"))
    assert refused(settings, path).startswith(f"{path}:3: not readable as XML")


def test_a_folder_is_imported_with_everything_below_it(settings: Settings, folder: Path, archive: Archive) -> None:
    write(folder, "b.json", records("1", "2", published="2025-02-01"))
    write(folder, "a/c.csv.gz", gzip.compress(b"id,published\n3,2025-07-01\n,2025-08-01\n"))
    write(folder, "a/d.jsonl.zst", zstandard.compress(b'{"id": "4"}\n{"id": "5"}\nno json\n'))
    write(folder, "same.JSON", records("1", "2", published="2025-02-01"))
    write(folder, "notes.txt", b"nothing")
    write(folder, ".hidden.json", b"nothing")
    write(folder, ".git/x.json", b"nothing")
    result = import_paths(settings, fake(), [folder])
    assert (result.new, result.known, result.records, result.problems) == (3, 1, 7, 2)
    assert result.newest == "2025-07-01"
    assert result.skipped == (str(folder / "notes.txt"),)
    entries = archive.entries()
    assert [entry.name for entry in entries] == ["c.csv", "d.jsonl", "b.json"]
    assert {(entry.full, entry.url) for entry in entries} == {(False, "")}
    assert archive.read(entries[2]).content == records("1", "2", published="2025-02-01")


def test_importing_again_adds_nothing(settings: Settings, folder: Path, archive: Archive) -> None:
    path = write(folder, "a.json", records("1"))
    assert import_paths(settings, fake(), [path, path]).new == 1
    before = archive.entries()
    result = import_paths(settings, fake(), [write(folder, "b.json.gz", gzip.compress(records("1")))])
    assert (result.new, result.known) == (0, 1)
    assert archive.entries() == before


def test_many_files_are_read_by_several_processes(settings: Settings, folder: Path) -> None:
    for number in range(20):
        write(folder, f"{number:02}.json", records(str(number)))
    result = import_paths(settings, fake(), [folder])
    assert (result.new, result.records) == (20, 20)


def test_of_many_files_the_first_bad_one_is_named(settings: Settings, folder: Path) -> None:
    for number in range(20):
        write(folder, f"{number:02}.json", b"[" if number in (7, 15) else records(str(number)))
    assert refused(settings, folder).startswith(str(folder / "07.json"))


def test_a_file_named_itself_is_read_whatever_its_suffix(settings: Settings, folder: Path) -> None:
    assert import_paths(settings, fake(), [write(folder, "download.php", records("1"))]).new == 1


def test_a_source_may_declare_its_suffixes(settings: Settings, folder: Path) -> None:
    write(folder, "a.rec", records("1"))
    write(folder, "b.json", records("2"))
    source = msgspec.structs.replace(fake(), suffixes=(".rec",))
    result = import_paths(settings, source, [folder])
    assert (result.new, result.skipped) == (1, (str(folder / "b.json"),))


def test_paths_that_cannot_be_imported(settings: Settings, folder: Path) -> None:
    assert "No such file" in refused(settings, folder / "missing.json")
    assert "no document in this folder (looked for .json," in refused(settings, folder)
    write(folder, "notes.txt", b"nothing")
    assert "no document in this folder" in refused(settings, folder)
    os.mkfifo(folder / "pipe.json")
    assert "neither a file nor a folder" in refused(settings, folder / "pipe.json")
    (folder / "broken.json").symlink_to(folder / "nowhere")
    assert str(folder / "broken.json") in refused(settings, folder)
    assert "null byte" in refused(settings, Path("a\0b"))


def test_a_link_back_is_named_and_a_link_aside_is_followed(settings: Settings, folder: Path) -> None:
    write(folder, "a/one.json", records("1"))
    (folder / "b").symlink_to(folder / "a", target_is_directory=True)
    assert import_paths(settings, fake(), [folder]).known == 1
    (folder / "a" / "loop").symlink_to(folder, target_is_directory=True)
    with pytest.raises(InputError, match="loop: a symbolic link leads back"):
        import_paths(settings, fake(), [folder])


@pytest.mark.parametrize("reading", ["read_bytes", "iterdir"])
def test_what_may_not_be_read_is_named(
    settings: Settings, folder: Path, monkeypatch: pytest.MonkeyPatch, reading: str
) -> None:
    write(folder, "a.json", records("1"))

    def forbidden(path: Path) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, reading, forbidden)
    assert refused(settings, folder).endswith(": Permission denied")


def test_a_document_that_changes_meanwhile_is_not_imported(settings: Settings, folder: Path, archive: Archive) -> None:
    path = write(folder, "a.json", records("1"))

    class Changing:
        def begin(self, what: str, total: int | None = None) -> None:
            if what == "keeping":
                path.write_bytes(records("2"))

        def advance(self, steps: int = 1) -> None: ...
        def say(self, line: str) -> None: ...

    with pytest.raises(InputError, match="changed while"):
        import_paths(settings, fake(), [path], Changing())
    assert archive.entries() == []


def run(monkeypatch: pytest.MonkeyPatch, settings: Settings, *words: str) -> Result:
    monkeypatch.setattr(cli, "source_named", lambda name: fake(name=name))
    return CliRunner().invoke(cli.import_command, words, obj=settings)


def test_the_command_prints_a_short_table(monkeypatch: pytest.MonkeyPatch, settings: Settings, folder: Path) -> None:
    write(folder, "a.json", records("1", "2"))
    write(folder, "b.txt", b"")
    result = run(monkeypatch, settings, "fake", str(folder))
    assert result.exit_code == 0
    assert result.stderr == ""
    assert result.stdout.startswith("source         fake\n")
    assert "new documents  1\n" in result.stdout
    assert "newest record  2025-06-01\n" in result.stdout
    assert f"skipped        {folder / 'b.txt'}\n" in result.stdout


def test_the_command_prints_json(monkeypatch: pytest.MonkeyPatch, settings: Settings, folder: Path) -> None:
    result = run(monkeypatch, settings, "fake", str(write(folder, "a.json", records("1"))), "--json")
    assert json.loads(result.stdout)["records"] == 1


def test_the_command_leaves_errors_to_main(monkeypatch: pytest.MonkeyPatch, settings: Settings, folder: Path) -> None:
    assert isinstance(run(monkeypatch, settings, "fake", str(folder)).exception, InputError)
    assert run(monkeypatch, settings, "fake").exit_code == 2
