"""Bytes that somebody sent into a picture, or a clear error: never more memory than the limits allow."""

import io
import struct
import warnings
from typing import Any

from recallscope.errors import InputError, TooLargeError

MOST_PIXELS = 64_000_000
"""Of a photo as sent, looked up in its head before anything is unpacked; phones of today make up to 50 million."""

LONGEST_SIDE = 2400
"""Pixels that a photo is made smaller to: more make reading slower and no better."""

_HEADS = (("JPEG", 0, b"\xff\xd8\xff"), ("PNG", 0, b"\x89PNG\r\n\x1a\n"), ("WEBP", 8, b"WEBP"))
_BROKEN = (OSError, ValueError, SyntaxError, EOFError, struct.error)
"""What Pillow raises for files that are cut off or twisted."""


def picture_of(content: bytes) -> Any:
    """Return a photo as a picture (Pillow, RGB, upright by its EXIF orientation, no side over LONGEST_SIDE).

    InputError where it is none, or broken; TooLargeError where it would unpack into too many pixels.
    """
    # Imported here: the extra may not be installed, and only the process that reads photos needs it.
    from PIL import Image

    form = sniffed(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(content), formats=(form,)) as found:
                return _upright(found)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise _too_many_pixels() from None
    except _BROKEN:
        raise InputError("this picture is broken or cut off; take or send it again") from None


def sniffed(content: bytes) -> str:
    """Return a picture's form by its first bytes, whatever its name or media type say; InputError for any other."""
    for form, start, head in _HEADS:
        if content[start : start + len(head)] == head:
            return form
    raise InputError("this is no JPEG, PNG or WebP picture")


def _upright(found: Any) -> Any:
    from PIL import Image, ImageOps

    if found.width * found.height > MOST_PIXELS:
        raise _too_many_pixels()
    # A JPEG can be unpacked at half or a quarter of its size, which is faster.
    found.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    upright = ImageOps.exif_transpose(found)
    upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    if upright.mode == "RGB":
        return upright
    seen_through = upright.convert("RGBA")
    paper = Image.new("RGB", seen_through.size, "white")
    paper.paste(seen_through, mask=seen_through.getchannel("A"))
    return paper


def _too_many_pixels() -> TooLargeError:
    return TooLargeError(f"this picture has more than {MOST_PIXELS:,} pixels")
