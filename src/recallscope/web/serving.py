"""Run the server: one or many workers behind one socket, stopped gracefully by SIGTERM or Ctrl-C."""

import gc
from functools import partial

from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from recallscope.web.app import application
from recallscope.web.options import Options
from recallscope.web.shield import Shield

PATIENCE = 20
"""Seconds that requests under way get when the server is told to stop, and a worker to answer its parent."""

COLLECT = (50_000, 20, 100)
"""When the collector of reference cycles looks for them: a check makes none, and looking takes a tenth of its time."""

_LOG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "recallscope.web.logline.JsonFormatter"}},
    "handlers": {"error": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}},
    "loggers": {"uvicorn": {"handlers": ["error"], "level": "INFO", "propagate": False}},
}


def worker(options: Options) -> Shield:
    """Return the application of one worker, what is loaded by now left out of every later search for cycles."""
    app = application(options)
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT)
    return app


def serve(options: Options, host: str, port: int, workers: int) -> None:
    """Serve until told to stop. Each worker opens the same snapshot; they share nothing but the folder of jobs."""
    config = Config(
        partial(worker, options),
        factory=True,
        host=host,
        port=port,
        workers=workers,
        log_config=_LOG,
        access_log=False,
        server_header=False,
        proxy_headers=bool(options.proxies),
        forwarded_allow_ips=list(options.proxies),
        timeout_graceful_shutdown=PATIENCE,
        # A worker that starts on a busy machine needs more than uvicorn's five seconds to answer its parent.
        timeout_worker_healthcheck=PATIENCE,
    )
    if workers > 1:
        Multiprocess(config, [config.bind_socket()]).run()
    else:
        Server(config).run()
