"""Dates at the precision known, as intervals of days."""

import calendar
import re
from datetime import date
from functools import lru_cache

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")


@lru_cache(maxsize=4096)
def interval(text: str) -> tuple[date, date] | None:
    """Return the first and last day of a partial ISO date ("2024", "2024-01", "2024-01-05"), else None."""
    found = _PARTIAL.match(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        first = date(year or 0, month or 1, day or 1)
    except ValueError:
        return None
    if day:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
