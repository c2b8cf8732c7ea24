"""How one server runs: where it listens, what it takes, what it lets a client do."""

from pathlib import Path

import msgspec

from recallscope.settings import Settings

KB = 1024
MB = 1024 * KB


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Sizes in bytes, times in seconds, `rate` in requests a minute of one client and worker (0: no limit).

    `proxies` are the addresses whose word on the client's address is taken (X-Forwarded-For). `jobs` is the folder
    that all workers share, `pack` the one with a pack for the offline app, if that is offered. `https_only` tells
    browsers to come by HTTPS from now on. `draw_ahead` does a version's works when it is picked up, not when they are
    first asked for. `photo_seconds` is how long a photo may take.
    """

    settings: Settings
    jobs: Path
    pack: Path | None = None
    rate: int = 600
    proxies: tuple[str, ...] = ()
    https_only: bool = False
    max_body: int = 64 * KB
    max_batch_body: int = 16 * MB
    max_upload: int = 512 * MB
    max_photo: int = 12 * MB
    photo_seconds: float = 30.0
    job_age: float = 24 * 3600.0
    log_requests: bool = True
    draw_ahead: bool = False
