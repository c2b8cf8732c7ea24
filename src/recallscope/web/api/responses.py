"""Answers that are errors, as the description of the API shows them."""

from litestar.openapi.datastructures import ResponseSpec

from recallscope.web.answers import Failed

_WORDS = {
    400: "what was sent can't be read",
    404: "no record carries the id",
    413: "what was sent is too large",
    429: "this client asks too often",
    503: "no snapshot yet",
}


def _told(words: dict[int, str]) -> dict[int, ResponseSpec]:
    return {
        status: ResponseSpec(data_container=Failed, description=says, generate_examples=False)
        for status, says in words.items()
    }


FAULTS = _told(_WORDS)
NOT_INSTALLED = _told({501: "this server lacks the extra that it takes"})
