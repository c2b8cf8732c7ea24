"""Around every request: how often a client may ask, headers that keep a browser safe, one line in the log.

The headers follow OWASP's HTTP Headers Cheat Sheet. No log line holds a path's values, a query or a body: what people
ask about their units is theirs.
"""

import json
import sys
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any

import msgspec

from recallscope.errors import TooManyRequestsError
from recallscope.snapshot.opened import Snapshot
from recallscope.web.answers import of_error, version_headers
from recallscope.web.current import Current
from recallscope.web.options import Options

if TYPE_CHECKING:
    from litestar.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
"""For a picture of ours opened alone: its styles are its own, and it runs nothing."""

_SAFE = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"permissions-policy", b"camera=(self), geolocation=(), microphone=(), payment=(), usb=()"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"x-permitted-cross-domain-policies", b"none"),
)
_HTTPS = (b"strict-transport-security", b"max-age=63072000; includeSubDomains")
_FREE = ("/static/", "/healthz", "/readyz")
"""Addresses that count for no client: files that browsers keep, and a balancer's questions."""

MOST_CLIENTS = 50_000


class Limiter:
    """Lets each client ask `rate` times a minute, and as many at once (a token bucket a client)."""

    def __init__(self, rate: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate, self._clock = rate, clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def allows(self, client: str) -> bool:
        """Return whether a client may ask now, and count it if so."""
        now = self._clock()
        left, since = self._left.pop(client, (float(self._rate), now))
        left = min(float(self._rate), left + (now - since) * self._rate / 60)
        self._left[client] = (left - 1 if left >= 1 else left, now)
        if len(self._left) > MOST_CLIENTS:
            self._left.popitem(last=False)
        return left >= 1


class Shield:
    """The application within; itself an ASGI application."""

    def __init__(self, app: "ASGIApp", current: Current, options: Options) -> None:
        self._app, self._current, self._options = app, current, options
        self._limiter = Limiter(options.rate) if options.rate else None
        safe = (*_SAFE, _HTTPS) if options.https_only else _SAFE
        policies = (POLICY, PICTURE_POLICY)
        self._with_policy = [(*safe, (b"content-security-policy", policy.encode())) for policy in policies]

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer one request."""
        if str(scope["type"]) != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.perf_counter(), 500

        async def guarded(message: "Message") -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], *self._added(message["headers"])]
            await send(message)

        try:
            if self._may_ask(scope):
                await self._app(scope, receive, guarded)
            else:
                await self._refuse(guarded)
        finally:
            if self._options.log_requests:
                _log(scope, status, time.perf_counter() - began)

    def _may_ask(self, scope: Any) -> bool:
        if self._limiter is None or scope["path"].startswith(_FREE):
            return True
        client = scope.get("client")
        return self._limiter.allows(client[0] if client else "")

    async def _refuse(self, send: Callable[[Any], Awaitable[None]]) -> None:
        error = TooManyRequestsError(f"more than {self._options.rate} requests a minute; wait a little")
        body = msgspec.json.encode(of_error(error, self._current.known()))
        headers = [(b"content-type", b"application/json"), (b"retry-after", b"10")]
        await send({"type": "http.response.start", "status": error.http_status, "headers": headers})
        await send({"type": "http.response.body", "body": body, "more_body": False})

    def _added(self, present: Any) -> list[tuple[bytes, bytes]]:
        """Return the headers that every answer gets, beside those that it has."""
        names = dict(present)
        kind = names.get(b"content-type", b"")
        added = list(self._with_policy[kind.startswith(b"image/svg")])
        if b"cache-control" not in names:
            added.append((b"cache-control", b"no-store"))
        snapshot = self._current.known()
        if snapshot is not None and b"x-snapshot-version" not in names:
            added += _version(snapshot)
        return added


@lru_cache(maxsize=4)
def _version(snapshot: Snapshot) -> tuple[tuple[bytes, bytes], ...]:
    """Return the headers that say which version an answer was given from."""
    return tuple((name.encode(), value.encode()) for name, value in version_headers(snapshot.manifest).items())


def _log(scope: Any, status: int, seconds: float) -> None:
    line = {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "method": scope["method"],
        "route": scope.get("path_template") or "-",
        "status": status,
        "ms": round(seconds * 1000, 2),
    }
    sys.stderr.write(json.dumps(line) + "\n")
