"""A server as users have it: a real process on a free port, stopped at the end."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from threading import Thread

import httpx2
import msgspec


class Server(msgspec.Struct):
    """A running server: its address, its process, the file of its log."""

    address: str
    process: subprocess.Popen[bytes]
    log: Path


RETRIES = 8
"""How often a connection is tried, ever later: workers listen a moment after the address is known."""


@contextmanager
def serving(home: Path, log: Path, *words: str) -> Iterator[Server]:
    """Yield a server over a home folder, ready to answer; all that it logs is in the file once it has ended."""
    command = [sys.executable, "-m", "recallscope", "--home", str(home), "serve", "--port", "0", *words]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
    address: Queue[str] = Queue()
    keeping = Thread(target=_keep, args=(process, log, address))
    keeping.start()
    try:
        found = address.get(timeout=120)
        assert found, f"the server did not start: {log.read_text()}"
        with httpx2.Client(transport=httpx2.HTTPTransport(retries=RETRIES)) as client:
            assert client.get(f"{found}/healthz").status_code == 200
        yield Server(found, process, log)
    finally:
        process.terminate()
        process.wait(60)
        keeping.join()


def _keep(process: subprocess.Popen[bytes], log: Path, address: Queue[str]) -> None:
    """Keep a server's log in a file, and tell the address that it names; an empty one where it ends without."""
    assert process.stderr is not None
    with log.open("wb") as file, process.stderr as lines:
        for line in lines:
            file.write(line)
            file.flush()
            if found := re.search(rb"http://127\.0\.0\.1:\d+", line):
                address.put(found[0].decode())
    address.put("")
