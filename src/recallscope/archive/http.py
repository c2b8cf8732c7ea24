"""One question to one address, without trying again: the only module that opens sockets."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx2
import msgspec

from recallscope.archive.manners import USER_AGENT, retry_after
from recallscope.archive.progress import Progress
from recallscope.archive.unpack import TruncatedError, too_large, unpack
from recallscope.errors import InputError, PublisherError
from recallscope.settings import Settings

_OK, _NOT_MODIFIED, _NOT_FOUND, _GONE = 200, 304, 404, 410
_BUSY = (429, 502, 503, 504)


@dataclass(frozen=True, kw_only=True)
class Question:
    """What is asked, and within which limits: bytes, redirects, seconds. `deadline` is on time.monotonic's clock."""

    url: str
    headers: Mapping[str, str]
    max_bytes: int
    redirects: int
    retry_after_longest: float
    deadline: float


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What a publisher answered, decompressed. `content` is None where nothing is new, or nothing is there."""

    status: int
    content: bytes | None = None
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""

    @property
    def absent(self) -> bool:
        """Whether the publisher says that there is no such document."""
        return self.status in (_NOT_FOUND, _GONE)


class NotNowError(PublisherError):
    """An answer that may be better next time. `wait` is what the publisher asks for, in seconds."""

    def __init__(self, line: str, wait: float | None = None) -> None:
        super().__init__(line)
        self.wait = wait


def open_client(settings: Settings) -> httpx2.Client:
    """Return a client with our name and time limits. Redirects are ours to follow: each is looked at first."""
    # Only gzip is asked for, so that one bounded reader (unpack) sees every packed body.
    headers = {"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"}
    return httpx2.Client(headers=headers, timeout=httpx2.Timeout(settings.fetch_timeout), follow_redirects=False)


def ask(client: httpx2.Client, question: Question, progress: Progress) -> Answer:
    """Return the answer to one GET; NotNowError where it is worth another try, else PublisherError."""
    url = question.url
    try:
        response = _follow(client, question)
        try:
            return _answer(response, question, progress)
        finally:
            response.close()
    except httpx2.TimeoutException as error:
        raise NotNowError(f"{url}: no answer in time ({type(error).__name__})") from error
    except httpx2.TransportError as error:
        raise NotNowError(f"{url}: {error or type(error).__name__}") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, UnicodeError) as error:
        # UnicodeError is what sockets raise for a host name that can't be one.
        raise PublisherError(f"{url}: {error}") from error


def _follow(client: httpx2.Client, question: Question) -> httpx2.Response:
    request = client.build_request("GET", question.url, headers=question.headers)
    if request.url.scheme not in ("http", "https"):
        raise PublisherError(f"{question.url}: not an http or https address")
    for _ in range(question.redirects + 1):
        response = client.send(request, stream=True)
        if not response.has_redirect_location:
            return response
        response.close()
        request = _onward(response, question.url)
    raise PublisherError(f"{question.url}: more than {question.redirects} redirects")


def _onward(response: httpx2.Response, url: str) -> httpx2.Request:
    request = response.next_request
    target = response.headers["Location"][:200]
    if request is None or request.url.scheme not in ("http", "https"):
        raise PublisherError(f"{url}: redirects to {target!r}, which is no http or https address")
    if response.url.scheme == "https" and request.url.scheme == "http":
        raise PublisherError(f"{url}: redirects from https to http ({target!r}); refused")
    return request


def _answer(response: httpx2.Response, question: Question, progress: Progress) -> Answer:
    status, headers = response.status_code, response.headers
    if status in _BUSY:
        wait = retry_after(headers.get("Retry-After"), question.retry_after_longest, datetime.now(UTC))
        raise NotNowError(f"{question.url}: answered {_status(response)}", wait)
    if status in (_NOT_MODIFIED, _NOT_FOUND, _GONE):
        return Answer(status=status)
    if status != _OK:
        raise PublisherError(f"{question.url}: answered {_status(response)}")
    return Answer(
        status=status,
        content=_content(response, question, progress),
        content_type=headers.get("Content-Type", "").partition(";")[0].strip().lower(),
        etag=headers.get("ETag", ""),
        last_modified=headers.get("Last-Modified", ""),
    )


def _status(response: httpx2.Response) -> str:
    return f"{response.status_code} {response.reason_phrase}".strip()


def _content(response: httpx2.Response, question: Question, progress: Progress) -> bytes:
    encoding = response.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("identity", "gzip", "x-gzip", ""):
        raise PublisherError(f"{question.url}: came in the encoding {encoding!r}, which was not asked for")
    content = _body(response, question, progress)
    try:
        # A packed file may have been packed once more for the way.
        for _ in range(2 if "gzip" in encoding else 1):
            content = unpack(content, question.url, question.max_bytes)
    except TruncatedError as error:
        raise NotNowError(str(error)) from error
    except InputError as error:
        raise PublisherError(str(error)) from error
    return content


def _body(response: httpx2.Response, question: Question, progress: Progress) -> bytes:
    # The header is a number here: the HTTP library refuses any other.
    promised = int(response.headers.get("Content-Length", 0))
    progress.begin(question.url, promised or None)
    body = bytearray()
    pieces = response.iter_raw()
    while max(promised, len(body)) <= question.max_bytes:
        piece = next(pieces, None)
        if piece is None:
            return bytes(body)
        body += piece
        progress.advance(len(piece))
        if time.monotonic() > question.deadline:
            raise PublisherError(f"{question.url}: still sending when the time for one document was up")
    raise PublisherError(str(too_large(question.url, question.max_bytes)))
