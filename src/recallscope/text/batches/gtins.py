"""Barcode numbers (GTIN) in running text, told from other numbers by their check digit."""

import re

_LONG = re.compile(r"\d{12}|\d ?\d{6} \d{6}")
_FORM = re.compile(r"(?<![\d.-])\d[ ]?\d{6}[ ]\d{6}(?!\d)|(?<![\w./-])\d{12,13}(?![\w/-]\w|\d)")


def valid(digits: str) -> bool:
    """Return whether digits are a GTIN by length and check digit (GS1 General Specifications 7.9)."""
    if len(digits) not in (8, 12, 13, 14) or not digits.isascii() or not digits.isdigit() or digits.strip("0") == "":
        return False
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(reversed(digits)))
    return total % 10 == 0


def find(text: str) -> tuple[str, ...]:
    """Return the GTINs of a field for barcodes: glued ones parted, blanks inside one closed, wrong ones left out."""
    found: list[str] = []
    for run in re.findall(r"\d[\d .]{6,4000}", text.replace("\xa0", " ")):
        found += _of_run(run)
    return tuple(dict.fromkeys(found))


def take_gtins(text: str) -> tuple[tuple[str, ...], str]:
    """Return the 13-digit barcodes in a text of other codes, and the text without them (nor misprinted ones)."""
    found: list[str] = []
    if not _LONG.search(text):
        return (), text

    def keep(match: re.Match[str]) -> str:
        digits = match[0].replace(" ", "")
        found.extend([digits.zfill(13)] if valid(digits) else [])
        return " " if valid(digits) or len(digits) == 13 else match[0]

    rest = _FORM.sub(keep, text)
    for run in re.findall(r"(?<![\w.-])\d{26,4000}(?!\w)", rest):
        if len(run) % 13 == 0 and (parts := _glued(run)):
            found += parts
            rest = rest.replace(run, " ", 1)
    return tuple(dict.fromkeys(found)), rest


def _of_run(run: str) -> list[str]:
    """Return the GTINs of digits with blanks: each word, or neighbouring words that together make one."""
    words = re.findall(r"\d+", run)
    found: list[str] = []
    place = 0
    while place < len(words):
        if parts := _glued(words[place]):
            found += parts
            place += 1
            continue
        size = next((n for n in range(2, 7) if valid("".join(words[place : place + n])) and place + n <= len(words)), 0)
        if size and len("".join(words[place : place + size])) >= 12:
            found.append("".join(words[place : place + size]))
        place += size or 1
    return found


def _glued(digits: str) -> list[str]:
    """Return the GTINs that make up a run of digits without a rest; none where it can't be parted."""
    found: list[str] = []
    place = 0
    while place < len(digits):
        size = next((n for n in (13, 12, 14, 8) if valid(digits[place : place + n])), 0)
        if not size or (size != 13 and len(digits) - place > size and not _glued_tail(digits[place + size :])):
            return []
        found.append(digits[place : place + size])
        place += size
    return found


def _glued_tail(rest: str) -> bool:
    return any(valid(rest[:n]) for n in (13, 12, 14))
