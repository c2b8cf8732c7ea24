"""Run the server: one or many workers behind one socket, stopped gracefully by SIGTERM or Ctrl-C."""

from functools import partial

from uvicorn import Config, Server
from uvicorn.supervisors import Multiprocess

from recallscope.web.app import application
from recallscope.web.options import Options

PATIENCE = 20
"""Seconds that requests under way get when the server is told to stop."""

_LOG = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"json": {"()": "recallscope.web.logline.JsonFormatter"}},
    "handlers": {"error": {"class": "logging.StreamHandler", "formatter": "json", "stream": "ext://sys.stderr"}},
    "loggers": {"uvicorn": {"handlers": ["error"], "level": "INFO", "propagate": False}},
}


def serve(options: Options, host: str, port: int, workers: int) -> None:
    """Serve until told to stop. Each worker opens the same snapshot; they share nothing but the folder of jobs."""
    config = Config(
        partial(application, options),
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
    )
    if workers > 1:
        Multiprocess(config, [config.bind_socket()]).run()
    else:
        Server(config).run()
