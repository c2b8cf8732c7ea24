"""How many checks one worker answers over HTTP, while snapshots are exchanged under it. Needs wrk on the machine."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2

from bench import timing

Row = tuple[str, str, str]
SCRIPT = Path(__file__).with_name("check.lua")
PORT = 8765
SECONDS = 10
CONNECTIONS = 8
EVERY = 0.5
"""Seconds between two exchanges of the snapshot."""

TARGET = "2,000/s, p99 under 20 ms, none failed"


def measured(home: Path) -> list[Row]:
    """Return the figures of one worker over a home's snapshot: all by wrk on loopback, different units throughout."""
    if shutil.which("wrk") is None:
        return [("check, over HTTP, one worker", TARGET, "not measured: no wrk on this machine (apt-get install wrk)")]
    with tempfile.TemporaryDirectory() as folder, _two_versions(home, Path(folder)) as served, server(served) as pid:
        _wrk(2)
        before = _cpu(pid)
        with _exchanging(served) as exchanges:
            said = _wrk(SECONDS)
        spent = (_cpu(pid) - before) / int(_found(r"(\d+) requests in", said))
        memory = timing.resident(pid) / 1e6
    failed = _found(r"Non-2xx or 3xx responses: (\d+)", said) or "none"
    broken = _found(r"(Socket errors:.*)", said)
    rate = float(_found(r"Requests/sec:\s+([\d.]+)", said))
    p99 = _found(r"99%\s+(\S+)", said)
    told = f"{rate:,.0f}/s, p99 {p99}, failed: {failed}{f' ({broken})' if broken else ''}, {len(exchanges)} exchanges"
    return [
        ("check, over HTTP, one worker, snapshots exchanged under it", TARGET, told),
        ("the same, processor time a check", "-", f"{spent * 1e6:.0f} µs, so {1 / spent:,.0f}/s of a core of its own"),
        ("the same, memory of the worker", "-", f"{memory:.0f} MB (shared pages counted in part)"),
    ]


@contextmanager
def _two_versions(home: Path, folder: Path) -> Iterator[Path]:
    """Yield a home that holds the version in force twice, under two names, to be exchanged."""
    name = (home / "snapshots" / "current").read_text().strip()
    for one in (name, "f" * 16):
        shutil.copytree(home / "snapshots" / name, folder / "snapshots" / one, copy_function=os.link)
    (folder / "snapshots" / "current").write_text(f"{name}\n")
    yield folder


@contextmanager
def server(home: Path, *more: str) -> Iterator[int]:
    """Yield the process id of a server over a home folder, ready to answer on PORT."""
    words = ["--home", str(home), "serve", "--port", str(PORT), "--rate", "0", "--quiet", *more]
    process = subprocess.Popen([sys.executable, "-m", "recallscope", *words], stderr=subprocess.DEVNULL)
    try:
        with httpx2.Client(transport=httpx2.HTTPTransport(retries=8), timeout=120) as client:
            client.get(f"http://127.0.0.1:{PORT}/readyz").raise_for_status()
            # Works are done when a version is picked up, this one last: that is another figure.
            client.get(f"http://127.0.0.1:{PORT}/api/v1/signals").raise_for_status()
        yield process.pid
    finally:
        process.terminate()
        process.wait(30)


@contextmanager
def _exchanging(home: Path) -> Iterator[list[str]]:
    """Put one version after the other in force while work goes on; yield what was put in force."""
    folder, stop, done = home / "snapshots", threading.Event(), list[str]()
    names = [one.name for one in folder.iterdir() if one.is_dir()]

    def exchange() -> None:
        while not stop.wait(EVERY):
            done.append(names[len(done) % 2])
            (folder / ".next").write_text(f"{done[-1]}\n")
            (folder / ".next").replace(folder / "current")

    thread = threading.Thread(target=exchange)
    thread.start()
    try:
        yield done
    finally:
        stop.set()
        thread.join()


def _wrk(seconds: int) -> str:
    words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}", "--latency", "-s", str(SCRIPT)]
    return subprocess.run([*words, f"http://127.0.0.1:{PORT}/"], check=True, capture_output=True, text=True).stdout


def _cpu(pid: int) -> float:
    """Return the seconds of processor time that a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _found(pattern: str, text: str) -> str:
    match = re.search(pattern, text)
    return match[1] if match else ""


if __name__ == "__main__":
    for row in measured(Path(sys.argv[1])):
        print(" | ".join(row))
