"""Catalogues in every form, encoding and state of disrepair."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import zstandard

from recallscope.errors import InputError
from recallscope.screen.catalogue import open_catalogue
from recallscope.screen.listings import Broken
from recallscope.screen.packing import unpacked
from recallscope.screen.parquet import Reader
from tests.screen.running import write_csv, write_parquet

Read = tuple[list[str | None], list[Broken]]


def read(path: Path, encoding: str | None = None, **given: str) -> Read:
    """Return titles and broken rows."""
    broken: list[Broken] = []
    catalogue = open_catalogue(path, given, encoding, 100)
    reader = Reader(catalogue.columns)
    batches = [reader.read(piece.slice) if piece.slice else piece.batch for piece in catalogue.pieces(broken.append)]
    return [title for batch in batches if batch for title in batch["title"].to_pylist()], broken


@pytest.mark.parametrize(
    "pack", [gzip.compress, zstandard.compress, lambda raw: gzip.compress(raw[:9]) + gzip.compress(raw[9:])]
)
def test_packed(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    (tmp_path / "c.csv.x").write_bytes(pack("title\nÄpfel\n充电宝\n".encode()))
    assert read(tmp_path / "c.csv.x") == (["Äpfel", "充电宝"], [])


@pytest.mark.parametrize(
    ("encoding", "title"),
    [
        ("utf-8", "Größe 充电宝"),
        ("utf-8-sig", "充电宝"),
        ("utf-16", "充电宝 Anker"),
        ("utf-16-le", "Anker power bank 10000"),
        ("utf-16-be", "Anker power bank 10000"),
        ("gb18030", "罗马仕充电宝20000毫安大容量快充移动电源官方正品"),
        ("cp1252", "Batterie für Größe é – 10 000 mAh"),
    ],
)
def test_encodings_are_told(tmp_path: Path, encoding: str, title: str) -> None:
    path = write_csv(tmp_path / "c.csv", [["title", "price"], *([title, "1"] for _ in range(20))], encoding)
    assert read(path) == ([title] * 20, [])


@pytest.mark.parametrize("encoding", ["shift_jis", "euc-kr", "cp1251"])
def test_an_encoding_that_cant_be_told_is_asked_for(tmp_path: Path, encoding: str) -> None:
    title = {
        "shift_jis": "モバイルバッテリー",
        "euc-kr": "보조배터리 대용량 고속충전",
        "cp1251": "Внешний аккумулятор",
    }[encoding]
    path = write_csv(tmp_path / "c.csv", [["title"], [title], [title]], encoding)
    with pytest.raises(InputError, match="--encoding"):
        read(path)
    assert read(path, encoding) == ([title, title], [])


@pytest.mark.parametrize(
    ("text", "titles", "why"),
    [
        ("title,p\nA,1\nB\nC,1\n", ["A", "C"], "1 fields, the header has 2"),
        ("title,p\nA,1\nB,1,2\n", ["A"], "3 fields, the header has 2"),
        ("title,p\nA\0,1\nB,2\n", ["B"], "NUL"),
        ("title,p\n" + "x" * (1 << 21) + ",1\nB,2\n", ["B"], "longer than"),
        ('title,p\n"A\nB",1\n\nC,2\nD\n', ["A\nB", "C"], "1 fields"),
        ('title,p\n"' + "y\n" * (1 << 20) + '",1\nB,2\n', [], "field larger"),
    ],
)
def test_broken_rows_of_csv(tmp_path: Path, text: str, titles: list[str], why: str) -> None:
    (tmp_path / "c.csv").write_text(text, encoding="utf-8")
    found, broken = read(tmp_path / "c.csv")
    assert found[: len(titles)] == titles
    assert why in broken[0].why


def test_bytes_that_are_not_utf_8_spoil_their_row_alone(tmp_path: Path) -> None:
    good = "title\n" + "é\n" * 600_000
    (tmp_path / "c.csv").write_bytes(good.encode() + b"\xff\xfe\n" + "è\n".encode())
    found, broken = read(tmp_path / "c.csv")
    assert len(found) == 600_001
    assert [(one.line, one.row) for one in broken] == [(600_002, 600_000)]


def test_broken_lines_of_json(tmp_path: Path) -> None:
    lines = ['{"title": "A"}', "{", "[1]", '{"title": 7}', "", '{"name": "x"}', '{"title": {"a": 1}}', "[" * 100_000]
    (tmp_path / "c.jsonl").write_text("\n".join(lines))
    found, broken = read(tmp_path / "c.jsonl")
    assert found == ["A", "7", None, '{"a":1}']
    assert [(one.line, one.row) for one in broken] == [(2, 1), (3, 2), (8, 6)]


def _cut(pack: Callable[[bytes], bytes]) -> bytes:
    return pack(b"title\n" + bytes(range(256)) * 500)[:-9]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\n\n", "no header"),
        (b"<!DOCTYPE html><html>", "web page"),
        (b"\xef\xbb\xbf<html>", "web page"),
        (b"PK\x03\x04abc", "ZIP or Excel"),
        (b"%PDF-1.4", "a PDF"),
        (b"[{}]", "one JSON array"),
        (b"PAR1abc", "can't be read as Parquet"),
        (b"sku,price\n1,2\n", "no column with titles.*sku, price"),
        (b"title,title\n1,2\n", "there twice"),
        (_cut(gzip.compress), "truncated gzip"),
        (_cut(zstandard.compress), "truncated zstandard"),
        (b"\x1f\x8babc", "damaged gzip"),
        (gzip.compress(b"title\n" + (b"a" * 999 + b"\n") * (120 << 10)), "refused"),
        (zstandard.compress(b"title\n" + b"\0" * (200 << 20)), "refused"),
    ],
)
def test_what_is_no_catalogue_is_one_clear_error(tmp_path: Path, content: bytes, why: str) -> None:
    (tmp_path / "c.csv").write_bytes(content)
    with pytest.raises(InputError, match=why) as raised:
        read(tmp_path / "c.csv")
    assert "\n" not in str(raised.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="No such file"):
        read(tmp_path / "none.csv")
    with pytest.raises(InputError, match="without Parquet files"):
        read(tmp_path)


@pytest.mark.parametrize(("delimiter", "name"), [(";", "c.csv"), ("\t", "c.tsv"), ("\t", "c.txt"), ("|", "c.csv")])
def test_delimiters(tmp_path: Path, delimiter: str, name: str) -> None:
    path = write_csv(tmp_path / name, [["title", "price"], ["A, B", "1"]], delimiter=delimiter)
    assert read(path) == (["A, B"], [])


def test_columns_of_any_type(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "c.parquet", name=["A"], attributes=[["x", "y"]], gtin=[4006381333931], sku=[b"k"])
    catalogue = open_catalogue(path, {"model": "sku"}, None, 100)
    (piece,) = catalogue.pieces(print)
    assert piece.slice is not None
    row = Reader(catalogue.columns).read(piece.slice).to_pylist()[0]
    assert (row["title"], row["attributes"], row["gtin"], row["model"]) == ("A", '["x","y"]', "4006381333931", "k")


def test_pieces_are_cut_alike_whatever_the_row_groups(tmp_path: Path) -> None:
    titles = [f"t{place}" for place in range(1000)]
    for group in (7, 250, 1000):
        assert read(write_parquet(tmp_path / "c.parquet", group, title=titles)) == (titles, [])


def test_long_texts_of_parquet_are_read_so_far_in_short_pieces(tmp_path: Path) -> None:
    path = write_parquet(tmp_path / "c.parquet", 100, title=["x" * (3 << 20)] * 2 + ["y"] * 98, id=list(range(100)))
    found, _ = read(path)
    assert [len(title or "") for title in found[:3]] == [1 << 20, 1 << 20, 1]
    assert len(found) == 100


@pytest.mark.corpus
def test_the_corpus_s_shops_are_read_without_a_word(corpus: Path) -> None:
    for path in sorted((corpus / "listings").rglob("*.csv")):
        found, broken = read(path)
        assert found, path
        assert len(broken) <= 0.01 * len(found), (path, broken[:3])


def test_a_stream_knows_how_far_it_has_got(tmp_path: Path) -> None:
    (tmp_path / "c").write_bytes(gzip.compress(json.dumps("x" * 1000).encode()))
    stream, raw = unpacked(tmp_path / "c")
    assert stream.read() == json.dumps("x" * 1000).encode()
    assert raw.taken == (tmp_path / "c").stat().st_size
    stream.close()
