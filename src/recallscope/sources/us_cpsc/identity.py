"""The id of a record: its number without hyphen and blanks, else the publisher's record id, else its address."""

import re
from urllib.parse import unquote, urlsplit

PREFIX = "us-cpsc"
_NUMBER = re.compile(r"\d{5,6}[A-Za-z]?\Z")
_NOT_SLUG = re.compile(r"[^A-Za-z0-9]+")


def notice_id(number: str, record: object = None, url: str = "") -> str:
    """Return the notice's id; ValueError where the record has neither number, record id nor address."""
    bare = re.sub(r"[\s\-–]+", "", number)
    if bare:
        if not _NUMBER.match(bare):
            raise ValueError(f'"{number[:40]}" is no recall number')
        return f"{PREFIX}:{bare}"
    if isinstance(record, int) and not isinstance(record, bool) and record > 0:
        return f"{PREFIX}:id-{record}"
    slug = _NOT_SLUG.sub("-", unquote(urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1])).strip("-")
    if not slug:
        raise ValueError("the record has no number, no record id and no address")
    return f"{PREFIX}:url-{slug}"
