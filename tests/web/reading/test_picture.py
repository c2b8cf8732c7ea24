"""Bytes into a picture, or a clear error: what a phone sends, and what an attacker does."""

import struct
import zlib
from typing import Any

import pytest
from bench.labels import photo
from PIL import Image

from recallscope.errors import InputError, TooLargeError
from recallscope.web.reading.picture import LONGEST_SIDE, picture_of

PICTURE = Image.new("RGB", (60, 40), "white")
PICTURE.paste("red", (0, 0, 30, 20))
ORIENTATION = 0x0112
NEAR_RED = (200, 80, 80)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _bomb(side: int) -> bytes:
    """Return a PNG of a few hundred bytes that says it holds side x side pixels."""
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(10_000))
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", body) + _chunk(b"IEND", b"")


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_the_three_forms(form: str) -> None:
    found = picture_of(photo(PICTURE, form))
    assert (found.mode, found.size) == ("RGB", (60, 40))


@pytest.mark.parametrize(("way", "corner"), [(1, (5, 5)), (3, (55, 35)), (6, (35, 5)), (8, (5, 55))])
def test_a_phone_s_orientation_is_undone(way: int, corner: tuple[int, int]) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = way
    red, green, _ = picture_of(photo(PICTURE, exif=exif, quality=95)).getpixel(corner)
    assert red > NEAR_RED[0]
    assert green < NEAR_RED[1]


def test_glass_lies_on_white_paper() -> None:
    found = picture_of(photo(Image.new("RGBA", (20, 20), (0, 0, 0, 0)), "PNG"))
    assert found.getpixel((5, 5)) == (255, 255, 255)


def test_a_large_photo_is_made_smaller() -> None:
    assert max(picture_of(photo(Image.new("L", (5000, 1000), 255))).size) <= LONGEST_SIDE


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "no JPEG"),
        (b"not a picture", "no JPEG"),
        (b"GIF89a" + bytes(50), "no JPEG"),
        (b"%PDF-1.7", "no JPEG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "no JPEG"),
        (photo(PICTURE, "BMP"), "no JPEG"),
        (photo(PICTURE, "TIFF"), "no JPEG"),
        (b"\xff\xd8\xff" + bytes(100), "broken"),
        (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "broken"),
        (photo(Image.effect_noise((200, 200), 50))[:3000], "broken"),
        (photo(PICTURE, "PNG")[:60], "broken"),
    ],
)
def test_what_is_no_picture_is_named(content: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        picture_of(content)


@pytest.mark.parametrize("side", [8_001, 12_000, 60_000])
def test_a_bomb_is_not_unpacked(side: int, monkeypatch: pytest.MonkeyPatch) -> None:
    def unpacked(*_: Any) -> None:
        raise AssertionError("it was unpacked")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", unpacked)
    with pytest.raises(TooLargeError, match="pixels"):
        picture_of(_bomb(side))
