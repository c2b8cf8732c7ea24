"""The lines of a text file, bounded in length, each fault of theirs noted for the row that they belong to."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from recallscope.errors import InputError

LONGEST = 1 << 20
"""Characters of a line, and of a cell, at most."""

_HALF = re.compile("[\ud800-\udfff]")


class Lines:
    """An iterator over the lines of a stream. `line` is the number of the last one; `fault` what is wrong with it.

    Whoever has used a row's lines sets `fault` back to None.
    """

    def __init__(self, stream: BinaryIO, encoding: str, path: Path) -> None:
        self._path = path
        # Bytes that are not of the encoding become half signs: they spoil their row and no more.
        errors = "surrogateescape" if encoding in ("utf-8", "utf-8-sig") else "strict"
        self._text = io.TextIOWrapper(stream, encoding, errors, newline="")
        self.encoding = encoding
        self.line = 0
        self.fault: str | None = None

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        text = self._read()
        if not text:
            raise StopIteration
        self.line += 1
        if len(text) == LONGEST and text[-1] not in "\r\n":
            self._skip_rest()
            self.fault = f"longer than {LONGEST:,} characters"
            return "\n"
        if "\0" in text:
            self.fault = "holds a NUL byte"
            return text.replace("\0", "")
        if not text.isascii() and _HALF.search(text):
            self.fault = "not UTF-8 (--encoding names another one)"
        return text

    def _skip_rest(self) -> None:
        while (more := self._read()) and more[-1] not in "\r\n":
            pass

    def _read(self) -> str:
        try:
            return self._text.readline(LONGEST)
        except UnicodeError as error:
            why = f"not {self.encoding} after line {self.line}: {error}; name the encoding by --encoding"
            raise InputError(f"{self._path}: {why}") from error
