"""What engines saw on a photo, before anybody understood it."""

import msgspec


class Line(msgspec.Struct, frozen=True):
    """One line of the label as it reads, and how sure the engine is of its least sure part (0 to 1)."""

    text: str
    sure: float


class Barcode(msgspec.Struct, frozen=True):
    """One barcode: its form ("EAN-13", "QR Code") and the text it holds."""

    form: str
    text: str


class Seen(msgspec.Struct, frozen=True):
    """The lines of a photo in reading order, and its barcodes."""

    lines: tuple[Line, ...] = ()
    barcodes: tuple[Barcode, ...] = ()
