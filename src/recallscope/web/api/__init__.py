"""The API: every address under /api/v1."""

from typing import Any

from recallscope.web.api import check, feeds, records
from recallscope.web.current import Current
from recallscope.web.options import Options


def routes(current: Current, options: Options) -> list[Any]:
    """Return the API's handlers."""
    return [*check.routes(current, options), *records.routes(current), *feeds.routes(current)]
