"""A server as users have it: a real process on a free port, stopped at the end."""

import re
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import msgspec


class Server(msgspec.Struct):
    """A running server: its address, its process, the file of its log."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path


@contextmanager
def serving(home: Path, log: Path, *words: str) -> Iterator[Server]:
    """Yield a server over a home folder, ready to answer."""
    command = [sys.executable, "-m", "recallscope", "--home", str(home), "serve", "--port", "0", *words]
    with log.open("wb") as file:
        process = subprocess.Popen(command, stderr=file, stdout=subprocess.DEVNULL)
    try:
        yield Server(_address(process, log), process, log)
    finally:
        process.terminate()
        process.wait(30)


def _address(process: subprocess.Popen[bytes], log: Path) -> str:
    """Return the address that the log names, once the server answers there."""
    until = time.monotonic() + 60
    while time.monotonic() < until and process.poll() is None:
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
        try:
            if found and httpx2.get(f"{found[0]}/healthz").status_code == 200:
                return found[0]
        except httpx2.TransportError:
            pass
        time.sleep(0.05)
    raise AssertionError(f"the server did not start: {log.read_text()}")
