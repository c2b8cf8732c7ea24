"""The check of one unit without a framework's machinery: what most requests are, answered in the fewest steps.

Whatever is not a plain question that can be answered goes on to the application, body and all, and gets its error
there: there is one place where errors are made, and one description of the API.
"""

from typing import TYPE_CHECKING, Any

import msgspec

from recallscope.errors import RecallscopeError
from recallscope.web.api.unit import Question, verdict_on
from recallscope.web.current import Current

if TYPE_CHECKING:
    from litestar.types import ASGIApp, Receive, Scope, Send

PATH = "/api/v1/check"
_QUESTION = msgspec.json.Decoder(Question)
_ENCODE = msgspec.json.Encoder().encode
_TYPE = (b"content-type", b"application/json")


class Quick:
    """Answers checks; hands everything else to the application within. Itself an ASGI application."""

    def __init__(self, app: "ASGIApp", current: Current, most: int) -> None:
        self._app, self._current, self._most = app, current, most

    async def __call__(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        """Answer one request."""
        if scope.get("path") != PATH or scope.get("method") != "POST":
            await self._app(scope, receive, send)
            return
        first = await receive()
        answer = self._answer(first)
        if answer is None:
            await self._app(scope, _again(first, receive), send)
            return
        any_scope: Any = scope
        any_scope["path_template"] = PATH
        headers = [_TYPE, (b"content-length", str(len(answer)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": answer, "more_body": False})

    def _answer(self, first: Any) -> bytes | None:
        """Return the verdict's bytes; None where the question did not come in one piece or can't be answered."""
        body = first.get("body", b"")
        if first.get("more_body") or len(body) > self._most:
            return None
        try:
            return _ENCODE(verdict_on(self._current.snapshot(), _QUESTION.decode(body)))
        except (RecallscopeError, msgspec.DecodeError, UnicodeDecodeError):
            return None


def _again(first: Any, receive: "Receive") -> "Receive":
    """Return a channel that gives what was taken from it once more, and then what follows."""
    waiting = [first]

    async def give() -> Any:
        return waiting.pop() if waiting else await receive()

    return give
