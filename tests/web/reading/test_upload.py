"""A photo out of a form's body."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from recallscope.errors import InputError, TooLargeError
from recallscope.web.reading.upload import photo_in

TYPE = 'multipart/form-data; boundary="xx"'


def _part(name: str, content: bytes) -> bytes:
    head = f'--xx\r\nContent-Disposition: form-data; name="{name}"; filename="a.jpg"\r\n\r\n'
    return head.encode() + content + b"\r\n"


def _photo(body: bytes, kind: str = TYPE, most: int = 1000, step: int = 7) -> bytes:
    async def stream() -> AsyncIterator[bytes]:
        for start in range(0, len(body), step):
            yield body[start : start + step]
        yield b""

    return asyncio.run(photo_in(stream(), kind, most))


@pytest.mark.parametrize("step", [1, 7, 10_000])
def test_the_photo_is_found_among_other_parts(step: int) -> None:
    body = _part("lang", b"en") + _part("photo", b"\x00\xff\r\n--x") + _part("photo", b"second") + b"--xx--\r\n"
    assert _photo(body, step=step) == b"\x00\xff\r\n--x"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", TYPE),
        (b"\xff\xd8\xff", "image/jpeg"),
        (b"", "multipart/form-data"),
        (_part("photo", b"cut"), TYPE),
        (_part("other", b"x") + b"--xx--\r\n", TYPE),
        (_part("photo", b"") + b"--xx--\r\n", TYPE),
        (b"nonsense" * 9, TYPE),
        (b"".join(_part(f"p{one}", b"") for one in range(20)) + b"--xx--\r\n", TYPE),
    ],
)
def test_what_holds_no_photo_says_so(body: bytes, kind: str) -> None:
    with pytest.raises(InputError):
        _photo(body, kind)


def test_a_photo_too_large_is_not_taken_in() -> None:
    with pytest.raises(TooLargeError, match="1,000 bytes"):
        _photo(_part("photo", b"x" * 10_000) + b"--xx--\r\n", step=500)
