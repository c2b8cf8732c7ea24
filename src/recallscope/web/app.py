"""The application: every route, what guards them, and the description of the API."""

from contextlib import suppress
from functools import partial
from typing import Any

from litestar import Litestar, Router, get
from litestar.datastructures import State
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from recallscope import __version__
from recallscope.errors import NoSnapshotError
from recallscope.web import api, pages
from recallscope.web.api.screen import lifespan
from recallscope.web.current import Current
from recallscope.web.drawing import Drawings
from recallscope.web.faults import handlers
from recallscope.web.files import static_file
from recallscope.web.jobs import Jobs
from recallscope.web.options import Options
from recallscope.web.quick import Quick
from recallscope.web.reading.reader import Reader
from recallscope.web.shield import Shield

_DESCRIPTION = (
    "Is this unit recalled, is its certificate good, may it fly, may it be sold: from public records, with the source "
    "of every word. Every answer carries the version and the date of the snapshot it was given from."
)


def application(options: Options) -> Shield:
    """Return the server's application, its routes within its guards."""
    drawings = Drawings()
    current = Current(options.settings.snapshots, drawings.begin if options.draw_ahead else None)
    jobs = Jobs(options.jobs, options.settings, options.job_age, options.max_upload)
    reader = Reader(options.photo_seconds)
    app = Litestar(
        [
            Router("/api/v1", route_handlers=api.routes(current, options, jobs, reader, drawings)),
            *pages.routes(current, options, reader, drawings),
            static_file,
            *_health(current),
        ],
        exception_handlers=handlers(current),
        request_max_body_size=options.max_body,
        openapi_config=_openapi(),
        lifespan=[lifespan(jobs)],
        state=State({"jobs": jobs}),
        on_startup=[partial(_look, current)],
        on_shutdown=[reader.close, drawings.close, jobs.close],
        logging_config=None,
        debug=False,
    )
    return Shield(Quick(app, current, options.max_body), current, options)


def _look(current: Current) -> None:
    """Pick up the snapshot in force, if there is one yet: the first request need not wait for what that begins."""
    with suppress(NoSnapshotError):
        current.snapshot()


def _openapi() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="recallscope",
        version=__version__,
        description=_DESCRIPTION,
        path="/api/v1/schema",
        render_plugins=[JsonRenderPlugin()],
        use_handler_docstrings=True,
    )


def _health(current: Current) -> list[Any]:
    @get("/healthz", include_in_schema=False, sync_to_thread=False)
    def healthz() -> dict[str, str]:
        """Return that the process answers."""
        return {"status": "ok"}

    @get("/readyz", include_in_schema=False, sync_to_thread=False)
    def readyz() -> dict[str, str | None]:
        """Return the snapshot in force; 503 where there is none yet."""
        manifest = current.snapshot().manifest
        return {"status": "ready", "version": manifest.version, "as_of": manifest.as_of}

    return [healthz, readyz]
