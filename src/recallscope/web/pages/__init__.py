"""The pages: made on the server, usable without script."""

from typing import Any

from recallscope.web.current import Current
from recallscope.web.options import Options
from recallscope.web.pages import check, events, overview


def routes(current: Current, options: Options) -> list[Any]:
    """Return the pages' handlers."""
    return [*check.routes(current), *events.routes(current), *overview.routes(current)]
