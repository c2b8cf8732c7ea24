"""Dates at any precision against a window of days, both ends included."""

from typing import Literal

from recallscope.records.dates import interval
from recallscope.records.notice import Window

Falls = Literal["inside", "perhaps", "outside"]


def falls(published: str, within: Window) -> Falls:
    """Return whether a date (ISO, any precision) falls into a window; "perhaps" where it is too vague to tell."""
    if within.start is None and within.end is None:
        return "inside"
    days = interval(published)
    if days is None:
        return "perhaps"
    first, last = (day.isoformat() for day in days)
    start, end = within.start or "", within.end or "9999"
    if last < start or first > end:
        return "outside"
    return "inside" if first >= start and last <= end else "perhaps"


def known_by(published: str, day: str) -> bool:
    """Return whether a notice of that date (ISO, any precision) had surely been published by a day."""
    return falls(published, Window(end=day)) == "inside"
