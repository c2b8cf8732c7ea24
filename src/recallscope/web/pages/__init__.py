"""The pages: made on the server, usable without script."""

from typing import Any

from recallscope.web.current import Current
from recallscope.web.drawing import Drawings
from recallscope.web.options import Options
from recallscope.web.pages import catalogue, check, costs, events, findings, firms, offline, overview, photo
from recallscope.web.reading.reader import Reader


def routes(current: Current, options: Options, reader: Reader, drawings: Drawings) -> list[Any]:
    """Return the pages' handlers."""
    found = [*check.routes(current, options), *events.routes(current), *costs.routes(current)]
    found += [*overview.routes(current, drawings), *findings.routes(current, drawings), *firms.routes(current)]
    found += catalogue.routes(current)
    return [*found, *photo.routes(current, options, reader), *offline.routes(options)]
