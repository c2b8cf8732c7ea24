"""The words that the gate looks for, and what a row that holds one says by it of which products."""

from enum import IntEnum

import msgspec
import numpy as np

from recallscope.screen.letters import symbols

LANES = 4
"""Numbers of 64 bits, a bit for each product; of more than 256 some share one, which only lets more through."""

ALL = (1 << 64 * LANES) - 1
"""The bits of every product."""

_SYMBOLS = symbols().tobytes().ljust(256, b"\0")
_NO_SYMBOL = bytes(np.flatnonzero(symbols() == 0).tolist())


class Says(IntEnum):
    """What a word says of products.

    It shows a power bank, is a code that counts alone or one that needs the brand, names the brand, speaks of the
    product by itself, or only together with the other of capacity and power.
    """

    SHOWS = 0
    CODE_ALONE = 1
    CODE = 2
    BRAND = 3
    SPEAKS = 4
    CAPACITY = 5
    POWER = 6


class Word(msgspec.Struct, frozen=True):
    """A word in Latin letters and digits, and what a row says by it of which products.

    A `whole` one counts only where no letter or digit follows.
    """

    text: str
    says: Says
    products: int = ALL
    whole: bool = True


def written_in_symbols(text: str) -> bytes:
    """Return a word's symbols; none where it is of another script, which must be found otherwise."""
    return text.lower().encode().translate(_SYMBOLS, _NO_SYMBOL) if text.isascii() else b""
