"""Days and windows of time as words of a call."""

from recallscope.clean.date import date
from recallscope.errors import UsageError
from recallscope.records.dates import interval
from recallscope.records.notice import Window


def day_of(option: str, text: str | None) -> str | None:
    """Return the ISO day that an option gives, None where it is not given; UsageError for anything but a day."""
    day = date(text) if text is not None else None
    if text is not None and (day is None or len(day) != 10):
        raise UsageError(f'{option}: "{text}" is no day; write YYYY-MM-DD')
    return day


def window_of(since: str | None, until: str | None) -> Window:
    """Return the window between two options, both included; a month or a year stands for its first or last day."""
    window = Window(start=_end("--since", since, 0), end=_end("--until", until, 1))
    if window.start and window.end and window.start > window.end:
        raise UsageError(f"--since {since} is later than --until {until}")
    return window


def _end(option: str, text: str | None, place: int) -> str | None:
    if text is None:
        return None
    days = interval(date(text) or "")
    if days is None:
        raise UsageError(f'{option}: "{text}" is no date; write YYYY-MM-DD')
    return days[place].isoformat()
