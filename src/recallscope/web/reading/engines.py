"""The engines that read a photo: RapidOCR for words (its models come with it), ZXing for barcodes and QR codes."""

import os
from functools import cache
from importlib.util import find_spec
from typing import Any

from recallscope.web.reading.picture import picture_of
from recallscope.web.reading.rows import Box, Corners, lines_of
from recallscope.web.reading.seen import Barcode, Seen

INSTALL = "pip install 'recallscope[photo]'"
"""What brings the engines."""

TEXT_SIDE = 1280
"""Pixels of the longest side at which words are looked for: a label fills a photo, and time grows with the pixels."""

LEAST_SURE = 0.5
"""Words of which the engine is less sure are left out."""

MOST_BOXES, MOST_BARCODES = 120, 20


def installed() -> bool:
    """Return whether the engines are there; loads neither."""
    return all(find_spec(name) is not None for name in ("rapidocr_onnxruntime", "zxingcpp", "PIL"))


def look(content: bytes) -> Seen:
    """Return what is to be read on a photo; InputError and TooLargeError as `picture_of` says."""
    picture = picture_of(content)
    barcodes = _barcodes(picture)
    picture.thumbnail((TEXT_SIDE, TEXT_SIDE))
    return Seen(lines_of(_boxes(picture)), barcodes)


def _boxes(picture: Any) -> list[Box]:
    import numpy as np

    engine = _words()
    # The engine takes its colours in the order of OpenCV.
    image = np.ascontiguousarray(np.asarray(picture)[:, :, ::-1])
    corners, _ = engine.auto_text_det(image)
    if corners is None:
        return []
    pieces, turned, _ = engine.text_cls(engine.get_crop_img_list(image, corners[:MOST_BOXES]))
    read, _ = engine.text_rec(pieces)
    return [
        Box(_corners(place), text, float(sure), way[0] == "180")
        for place, way, (text, sure, *_) in zip(corners, turned, read, strict=False)
        if text.strip() and float(sure) >= LEAST_SURE
    ]


def _corners(place: Any) -> Corners:
    one, two, three, four = ((float(x), float(y)) for x, y in place)
    return one, two, three, four


def _barcodes(picture: Any) -> tuple[Barcode, ...]:
    import zxingcpp

    found = zxingcpp.read_barcodes(picture)
    return tuple(Barcode(str(one.format), one.text) for one in found[:MOST_BARCODES] if one.valid and one.text.strip())


@cache
def _words() -> Any:
    """Return the engine of words. One core stays with the server's answers."""
    from rapidocr_onnxruntime import RapidOCR

    threads = max(1, (os.cpu_count() or 1) - 1)
    return RapidOCR(intra_op_num_threads=threads, inter_op_num_threads=1)
