"""The API: every address under /api/v1."""

from typing import Any

from recallscope.web.api import check, feeds, findings, read, records, screen
from recallscope.web.current import Current
from recallscope.web.drawing import Drawings
from recallscope.web.jobs import Jobs
from recallscope.web.options import Options
from recallscope.web.reading.reader import Reader


def routes(current: Current, options: Options, jobs: Jobs, reader: Reader, drawings: Drawings) -> list[Any]:
    """Return the API's handlers."""
    found = [*check.routes(current, options), *records.routes(current), *feeds.routes(current)]
    found += findings.routes(current, drawings)
    return [*found, *screen.routes(current, options, jobs), *read.routes(current, options, reader)]
