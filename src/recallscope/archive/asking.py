"""One question to one address, asked again politely until there is an answer or the time is up."""

import logging
import time
from collections.abc import Callable, Mapping

import httpx2
import stamina

from recallscope.archive.http import Answer, NotNowError, Question, ask, open_client
from recallscope.archive.manners import Manners, Pace
from recallscope.archive.progress import Progress
from recallscope.errors import PublisherError
from recallscope.settings import Settings

# Waits are told by our own progress; without a handler, Python would print stamina's log lines as well.
logging.getLogger("stamina").addHandler(logging.NullHandler())


class Asker:
    """A client that keeps its manners. Use it in a `with`, so that its connections are closed."""

    def __init__(self, settings: Settings, manners: Manners, progress: Progress) -> None:
        self._settings = settings
        self._manners = manners
        self._progress = progress
        self._pace = Pace(manners)
        self._client = open_client(settings)

    def __enter__(self) -> "Asker":
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def ask(self, url: str, headers: Mapping[str, str]) -> Answer:
        """Return the publisher's answer; PublisherError once trying again has no sense, or no more time."""
        manners = self._manners
        question = self._question(url, headers)
        tries = stamina.retry_context(
            on=self._again(question.deadline),
            attempts=self._settings.fetch_attempts,
            timeout=manners.deadline,
            wait_initial=manners.wait_first,
            wait_max=manners.wait_longest,
            wait_jitter=manners.wait_jitter,
        )
        for attempt in tries:
            with attempt:
                return self._once(question)
        raise AssertionError("stamina either returns from its last attempt or raises")

    def _question(self, url: str, headers: Mapping[str, str]) -> Question:
        return Question(
            url=url,
            headers=headers,
            max_bytes=self._settings.max_document_bytes,
            redirects=self._manners.redirects,
            retry_after_longest=self._manners.retry_after_longest,
            deadline=time.monotonic() + self._manners.deadline,
        )

    def _once(self, question: Question) -> Answer:
        host = _host(question.url)
        self._pace.before(host)
        try:
            return ask(self._client, question, self._progress)
        finally:
            self._pace.after(host)

    def _again(self, deadline: float) -> Callable[[Exception], bool | float]:
        """Return stamina's question: whether to try again (after its own back-off), or after how many seconds."""

        def again(error: Exception) -> bool | float:
            if not isinstance(error, NotNowError):
                return False
            if error.wait is None:
                self._progress.say(f"{error}; trying again")
                return True
            if time.monotonic() + error.wait > deadline:
                return False
            self._progress.say(f"{error}; trying again in {error.wait:.0f} s, as asked")
            return error.wait

        return again


def _host(url: str) -> str:
    try:
        return httpx2.URL(url).host
    except httpx2.InvalidURL as error:
        raise PublisherError(f"{url}: {error}") from error
