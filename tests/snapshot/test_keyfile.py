"""The constant file of keys and values."""

from collections.abc import Mapping
from pathlib import Path
from struct import Struct
from zlib import crc32

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from recallscope.errors import NoSnapshotError
from recallscope.snapshot.keyfile import MAGIC, KeyFile, write

ENTRIES = st.dictionaries(st.text(max_size=12), st.binary(max_size=40), max_size=30)
relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def opened(folder: Path, entries: Mapping[str, bytes]) -> KeyFile:
    write(folder / "index.keys", entries)
    return KeyFile(folder / "index.keys")


@relaxed
@given(entries=ENTRIES, others=st.lists(st.text(max_size=12)))
def test_every_key_is_found_and_no_other(tmp_path: Path, entries: dict[str, bytes], others: list[str]) -> None:
    file = opened(tmp_path, entries)
    assert len(file) == len(entries)
    assert {key: file.get(key) for key in entries} == entries
    assert dict(file.items()) == entries
    assert all(file.get(key) == entries.get(key) for key in others)


@relaxed
@given(entries=ENTRIES)
def test_the_same_entries_are_the_same_bytes(tmp_path: Path, entries: dict[str, bytes]) -> None:
    write(tmp_path / "one", entries)
    write(tmp_path / "two", dict(reversed(entries.items())))
    assert (tmp_path / "one").read_bytes() == (tmp_path / "two").read_bytes()


@relaxed
@given(entries=ENTRIES, cut=st.integers(1, 60))
def test_a_file_cut_short_is_refused(tmp_path: Path, entries: dict[str, bytes], cut: int) -> None:
    path = tmp_path / "index.keys"
    write(path, entries)
    path.write_bytes(path.read_bytes()[:-cut])
    with pytest.raises(NoSnapshotError, match=r"index\.keys: (the index can't be opened|this is no whole index)"):
        KeyFile(path)


def test_an_empty_file_of_entries(tmp_path: Path) -> None:
    file = opened(tmp_path, {})
    assert (len(file), file.get(""), file.get("a")) == (0, None, None)


@pytest.mark.parametrize(
    ("keys", "missing"),
    [
        ([""], "a"),
        (["a"], ""),
        (["a", "ab", "abc"], "abcd"),
        (["b/罗马仕", "b/ロモス"], "b/罗马"),
        (["\U0001f50b", "\uffff"], "\ud800"),
        (["p/a/b", "p/a"], "p/a/"),
    ],
)
def test_keys_of_many_forms(tmp_path: Path, keys: list[str], missing: str) -> None:
    file = opened(tmp_path, {key: key.encode() for key in keys})
    assert [file.get(key) for key in keys] == [key.encode() for key in keys]
    assert file.get(missing) is None


@pytest.mark.parametrize("size", [65_535, 65_536, 1_000_000])
def test_huge_keys_and_values(tmp_path: Path, size: int) -> None:
    file = opened(tmp_path, {"k" * size: b"v" * size, "k" * (size - 1): b"", "z": b"last"})
    assert file.get("k" * size) == b"v" * size
    assert file.get("k" * (size - 1)) == b""
    assert file.get("k" * (size + 1)) is None
    assert file.get("z") == b"last"


def test_many_keys(tmp_path: Path) -> None:
    entries = {f"n/{number}": b"%d" % number for number in range(20_000)}
    file = opened(tmp_path, entries)
    assert all(file.get(key) == value for key, value in entries.items())


def test_the_layout_is_as_documented(tmp_path: Path) -> None:
    write(tmp_path / "index.keys", {"a": b"one!"})
    data = (tmp_path / "index.keys").read_bytes()
    magic, size, slots, keys = Struct("<8sQII").unpack_from(data)
    assert (magic, size, slots, keys) == (MAGIC, len(data), 4, 1)
    rows = [Struct("<II").unpack_from(data, 24 + 8 * slot) for slot in range(slots)]
    place = (24 + 8 * slots) // 8
    assert rows == [(crc32(b"a"), place) if slot == crc32(b"a") % 4 else (0, 0) for slot in range(slots)]
    assert data[place * 8 :] == b"\1\0\0\0\4\0\0\0aone!\0\0\0"


def test_keys_of_one_hash_are_told_apart(tmp_path: Path) -> None:
    assert crc32(b"plumless") == crc32(b"buckeroo")
    file = opened(tmp_path, {"plumless": b"one", "other": b"two"})
    assert (file.get("plumless"), file.get("buckeroo")) == (b"one", None)
    file = opened(tmp_path, {"plumless": b"one", "buckeroo": b"two"})
    assert (file.get("plumless"), file.get("buckeroo")) == (b"one", b"two")


@pytest.mark.parametrize("data", [b"", b"x", MAGIC, MAGIC + b"\xff" * 16, b"RSKEYS0\n" + b"\0" * 16, b"\0" * 100])
def test_what_is_no_such_file(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "index.keys"
    path.write_bytes(data)
    with pytest.raises(NoSnapshotError) as caught:
        KeyFile(path)
    assert "\n" not in str(caught.value)


def test_no_file_at_all(tmp_path: Path) -> None:
    with pytest.raises(NoSnapshotError, match="can't be opened"):
        KeyFile(tmp_path / "index.keys")
    with pytest.raises(NoSnapshotError, match="can't be opened"):
        KeyFile(tmp_path)
