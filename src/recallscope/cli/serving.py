"""`recallscope serve`: the pages and the API."""

import shutil
import tempfile
from pathlib import Path

import click

from recallscope.settings import Settings


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="Port to listen on.")
@click.option("--workers", type=click.IntRange(1, 256), default=1, show_default=True, help="How many processes serve.")
@click.option(
    "--rate",
    type=click.IntRange(0),
    default=600,
    show_default=True,
    help="Requests a minute of one client and worker; 0 for no limit.",
)
@click.option(
    "--proxy",
    "proxies",
    multiple=True,
    metavar="ADDRESS",
    help="A proxy whose X-Forwarded-For is believed; several times for several.",
)
@click.option("--https-only", is_flag=True, help="Tell browsers to come by HTTPS only (HSTS).")
@click.option(
    "--jobs",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder of screening jobs; a temporary one unless given.",
)
@click.option(
    "--pack",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Folder with a pack (recallscope pack --out DIR): offers the offline app.",
)
@click.option("--quiet", is_flag=True, help="Log no requests.")
@click.pass_obj
def serve_command(
    settings: Settings, /, host: str, port: int, workers: int, jobs: Path | None, quiet: bool, **more: object
) -> None:
    """Serve the pages and the API until told to stop (Ctrl-C or SIGTERM).

    A snapshot that `recallscope build` puts in force, and a pack that `recallscope pack` puts in its folder, are picked
    up without a restart. Logs are JSON lines on the error
    output, without what people ask.

    \b
    Examples:
      recallscope serve
      recallscope serve --port 8080 --workers 4
      recallscope serve --pack pack
      recallscope serve --host 0.0.0.0 --proxy 10.0.0.2 --https-only --rate 1200
    """
    # Imported here: only this command needs the server.
    from recallscope.web.held import Held
    from recallscope.web.options import Options
    from recallscope.web.serving import serve

    folder = jobs or Path(tempfile.mkdtemp(prefix="recallscope-jobs-"))
    if more["pack"] is not None:
        Held(Path(str(more["pack"]))).pack()
    words = {"log_requests": not quiet, "draw_ahead": True, **more}
    options = Options(settings=settings, jobs=folder, **words)  # type: ignore[arg-type]
    try:
        serve(options, host, port, workers)
    finally:
        if jobs is None:
            shutil.rmtree(folder, ignore_errors=True)
