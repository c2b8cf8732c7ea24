"""A photo out of a form's body, in memory alone: the framework's own reader writes large files to disk."""

from collections.abc import AsyncIterator

from multipart import MultipartError, MultipartSegment, PushMultipartParser, parse_options_header

from recallscope.errors import InputError, TooLargeError

FIELD = "photo"
"""The part of the form that holds the photo."""

_AROUND = 4096
"""Bytes that a form's own lines may take beside the photo."""


async def photo_in(body: AsyncIterator[bytes], content_type: str, most: int) -> bytes:
    """Return the photo of a form (multipart/form-data); InputError where there is none, TooLargeError over `most`."""
    kind, options = parse_options_header(content_type)
    if kind != "multipart/form-data" or not options.get("boundary"):
        raise InputError(f'send the picture as multipart/form-data, in a part named "{FIELD}"')
    photo, inside, size = bytearray(), False, 0
    try:
        parser = PushMultipartParser(options["boundary"], max_segment_count=8)
        async for chunk in body:
            size += len(chunk)
            if size > most + _AROUND:
                raise TooLargeError(f"the picture is larger than {most:,} bytes")
            for event in parser.parse(chunk) if chunk else ():
                if isinstance(event, MultipartSegment):
                    inside = event.name == FIELD and not photo
                elif event and inside:
                    photo += event
        parser.close()
    except MultipartError:
        raise InputError("the form that holds the picture is broken or cut off") from None
    if not photo:
        raise InputError(f'the form holds no picture: its part is named "{FIELD}"')
    return bytes(photo)
