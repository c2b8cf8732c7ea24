"""How we behave towards publishers: pauses, waits, limits; and what a Retry-After asks of us."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from importlib.metadata import version

USER_AGENT = f"recallscope/{version('recallscope')} (open-source reader of public product recall notices)"


@dataclass(frozen=True, kw_only=True)
class Manners:
    """Times in seconds. `deadline` is for one document, tries and waits included; `misses` ends a numbered feed."""

    pause: float = 1.0
    wait_first: float = 1.0
    wait_longest: float = 60.0
    wait_jitter: float = 2.0
    retry_after_longest: float = 300.0
    deadline: float = 900.0
    redirects: int = 5
    misses: int = 3
    sleep: Callable[[float], None] = time.sleep


class Pace:
    """The pause between two requests to one host. Requests go out one at a time, so it is all there is to keep."""

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._done: dict[str, float] = {}

    def before(self, host: str) -> None:
        """Wait until the host may be asked again."""
        if host in self._done:
            left = self._done[host] + self._manners.pause - time.monotonic()
            if left > 0:
                self._manners.sleep(left)

    def after(self, host: str) -> None:
        """Note that the host has just been asked."""
        self._done[host] = time.monotonic()


def retry_after(value: str | None, longest: float, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for, at most `longest`; None if it can't be read."""
    text = (value or "").strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:12]), longest)
    try:
        until = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return min(max((until - now).total_seconds(), 0.0), longest)
