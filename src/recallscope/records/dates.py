"""Dates at the precision known, as intervals of days."""

import calendar
import re
from datetime import date
from functools import lru_cache

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?\Z", re.ASCII)


@lru_cache(maxsize=4096)
def interval(text: str) -> tuple[date, date] | None:
    """Return the first and last day of a partial ISO date ("2024", "2024-01", "2024-01-05"), else None."""
    found = _PARTIAL.match(text)
    if found is None:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    try:
        first = date(year or 0, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return None
    if day:
        return first, first
    last_month = month or 12
    return first, date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
