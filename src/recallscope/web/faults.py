"""Errors into answers: one form for the API, a page for people. A defect of ours shows nothing of its insides."""

from collections.abc import Callable
from typing import Any

from litestar import Request, Response
from litestar.exceptions import HTTPException

from recallscope.errors import RecallscopeError
from recallscope.web.answers import Failed, failed, json_answer, of_error
from recallscope.web.current import Current
from recallscope.web.logline import write_defect
from recallscope.web.pages.paper import error_page

Handler = Callable[[Request[Any, Any, Any], Exception], Response[Any]]


def handlers(current: Current) -> dict[int | type[Exception], Handler]:
    """Return what answers each kind of error."""

    def ours(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        assert isinstance(error, RecallscopeError)
        return _told(request, of_error(error, current.known()))

    def http(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        assert isinstance(error, HTTPException)
        answer = _told(request, failed(type(error).__name__, _says(error), error.status_code, current.known()))
        answer.headers.update(error.headers or {})
        return answer

    def defect(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
        write_defect(error)
        return _told(request, failed("Defect", "a defect of ours; it is in the server's log", 500, current.known()))

    return {RecallscopeError: ours, HTTPException: http, Exception: defect}


def _told(request: Request[Any, Any, Any], fault: Failed) -> Response[Any]:
    if request.url.path.startswith("/api/") or "text/html" not in request.headers.get("accept", ""):
        return json_answer(fault, fault.error.status)
    return error_page(request, fault.error.status, fault.error.says)


def _says(error: HTTPException) -> str:
    """Return an error's words with the field it is about, where there is one."""
    extra = getattr(error, "extra", None)
    found = extra if isinstance(extra, list) else []
    fields = "; ".join(f"{one.get('key') or 'body'}: {one.get('message')}" for one in found if isinstance(one, dict))
    return fields or error.detail
